package cgovet.gofront.syntax;

import cgovet.gofront.syntax.BuildConstraint.And;
import cgovet.gofront.syntax.BuildConstraint.Not;
import cgovet.gofront.syntax.BuildConstraint.Or;
import cgovet.gofront.syntax.BuildConstraint.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses what follows {@code //go:build}; any fault makes the whole line void. */
final class ConstraintParser {
    private final String text;
    private int at;
    private int depth;

    ConstraintParser(String text) {
        this.text = text;
    }

    Optional<BuildConstraint> parse() {
        BuildConstraint x = or();
        blanks();
        return x != null && at == text.length() ? Optional.of(x) : Optional.empty();
    }

    private @Nullable BuildConstraint or() {
        BuildConstraint x = and();
        for (int terms = 1; x != null && accept("||"); terms++) {
            BuildConstraint y = and();
            x = y == null || terms > BuildConstraint.MAX_DEPTH ? null : new Or(x, y);
        }
        return x;
    }

    private @Nullable BuildConstraint and() {
        BuildConstraint x = not();
        for (int terms = 1; x != null && accept("&&"); terms++) {
            BuildConstraint y = not();
            x = y == null || terms > BuildConstraint.MAX_DEPTH ? null : new And(x, y);
        }
        return x;
    }

    private @Nullable BuildConstraint not() {
        if (++depth > BuildConstraint.MAX_DEPTH) {
            return null;
        }
        BuildConstraint x;
        if (accept("!")) {
            BuildConstraint y = not();
            x = y == null || y instanceof Not ? null : new Not(y);
        } else if (accept("(")) {
            x = or();
            if (!accept(")")) {
                x = null;
            }
        } else {
            x = tag();
        }
        depth--;
        return x;
    }

    private @Nullable BuildConstraint tag() {
        blanks();
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || text.charAt(at) == '_'
                        || text.charAt(at) == '.')) {
            at++;
        }
        return at == start ? null : new Tag(text.substring(start, at));
    }

    private boolean accept(String operator) {
        blanks();
        if (!text.startsWith(operator, at)) {
            return false;
        }
        at += operator.length();
        return true;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
