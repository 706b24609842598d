package cgovet.gofront.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The condition of a {@code //go:build} line (go help buildconstraint): tags joined by {@code &&},
 * {@code ||}, {@code !} and parentheses. Deeper nesting than {@value #MAX_DEPTH} makes a line that
 * is no constraint.
 */
public sealed interface BuildConstraint {
    int MAX_DEPTH = 1_000;

    /** True where the tag is set. */
    record Tag(String name) implements BuildConstraint {}

    record Not(BuildConstraint x) implements BuildConstraint {}

    record And(BuildConstraint x, BuildConstraint y) implements BuildConstraint {}

    record Or(BuildConstraint x, BuildConstraint y) implements BuildConstraint {}

    /** Whether the constraint holds where {@code isSet} tells which tags are set. */
    default boolean eval(Predicate<String> isSet) {
        return switch (this) {
            case Tag(var name) -> isSet.test(name);
            case Not(var x) -> !x.eval(isSet);
            case And(var x, var y) -> x.eval(isSet) && y.eval(isSet);
            case Or(var x, var y) -> x.eval(isSet) || y.eval(isSet);
        };
    }

    /** The least Go version that the constraint implies, such as {@code go1.22}; empty if none. */
    default String minimumVersion() {
        int minor = minorVersion(this, true);
        return minor < 0 ? "" : minor == 0 ? "go1" : "go1." + minor;
    }

    private static int minorVersion(BuildConstraint x, boolean sign) {
        return switch (x) {
            case Tag(var name) -> {
                if (!sign) {
                    yield -1;
                }
                if (name.equals("go1")) {
                    yield 0;
                }
                yield name.matches("go1\\.\\d{1,4}") ? Integer.parseInt(name.substring(4)) : -1;
            }
            case Not(var y) -> minorVersion(y, !sign);
            case And(var a, var b) -> {
                int left = minorVersion(a, sign);
                int right = minorVersion(b, sign);
                yield sign ? Math.max(left, right) : Math.min(left, right);
            }
            case Or(var a, var b) -> {
                int left = minorVersion(a, sign);
                int right = minorVersion(b, sign);
                yield sign ? Math.min(left, right) : Math.max(left, right);
            }
        };
    }

    /** The constraint of a file: its only {@code //go:build} line before the package clause. */
    static Optional<BuildConstraint> ofFile(List<CommentGroup> comments, int packagePos) {
        for (CommentGroup group : comments) {
            if (group.pos() > packagePos) {
                break;
            }
            for (Comment comment : group.list()) {
                if (isConstraint(comment.text())) {
                    return parse(comment.text());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isConstraint(String line) {
        return line.startsWith("//go:build")
                && (line.length() == 10 || line.charAt(10) == ' ' || line.charAt(10) == '\t');
    }

    /** The constraint of a {@code //go:build} line; empty if it is malformed. */
    static Optional<BuildConstraint> parse(String line) {
        if (!isConstraint(line.strip())) {
            return Optional.empty();
        }
        return new ConstraintParser(line.strip().substring(10)).parse();
    }
}
