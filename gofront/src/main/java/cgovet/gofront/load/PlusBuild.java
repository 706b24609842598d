package cgovet.gofront.load;

import cgovet.gofront.syntax.BuildConstraint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a {@code // +build} line, and of the condition of a {@code #cgo} line: a space is
 * "or", a comma is "and", an exclamation mark is "not".
 */
final class PlusBuild {
    private static final int MAX_OPERATORS = 100;
    private static final BuildConstraint NEVER = new BuildConstraint.Tag("ignore");

    private PlusBuild() {}

    /** Empty if there are too many terms. */
    static Optional<BuildConstraint> parse(String terms) {
        BuildConstraint any = null;
        int operators = 0;
        for (String clause : terms.strip().split("\\s+")) {
            BuildConstraint all = null;
            for (String word : clause.split(",", -1)) {
                BuildConstraint term = term(word);
                operators++;
                all = all == null ? term : new BuildConstraint.And(all, term);
            }
            any = or(any, all);
        }
        return operators > MAX_OPERATORS || any == null ? Optional.empty() : Optional.of(any);
    }

    private static @Nullable BuildConstraint or(
            @Nullable BuildConstraint left, @Nullable BuildConstraint right) {
        return left == null ? right : right == null ? left : new BuildConstraint.Or(left, right);
    }

    private static BuildConstraint term(String word) {
        if (word.startsWith("!!") || word.equals("!")) {
            return NEVER;
        }
        boolean not = word.startsWith("!");
        String name = not ? word.substring(1) : word;
        BuildConstraint tag = isTag(name) ? new BuildConstraint.Tag(name) : NEVER;
        return not ? new BuildConstraint.Not(tag) : tag;
    }

    private static boolean isTag(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
    }
}
