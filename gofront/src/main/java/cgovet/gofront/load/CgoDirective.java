package cgovet.gofront.load;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.BuildConstraint;
import java.util.List;

/**
 * {@code #cgo conditions verb: arguments}, as data.
 *
 * @param conditions the line counts if there are none or one of them holds
 * @param arguments split as a shell would; {@code ${SRCDIR}} is not replaced
 */
public record CgoDirective(
        List<BuildConstraint> conditions, Verb verb, List<String> arguments, Span at) {
    public CgoDirective {
        conditions = List.copyOf(conditions);
        arguments = List.copyOf(arguments);
    }

    /** What the arguments are for. */
    public enum Verb {
        CFLAGS("CFLAGS"),
        CPPFLAGS("CPPFLAGS"),
        CXXFLAGS("CXXFLAGS"),
        FFLAGS("FFLAGS"),
        LDFLAGS("LDFLAGS"),
        PKG_CONFIG("pkg-config"),
        /** {@code #cgo noescape f}: f keeps no pointer. */
        NOESCAPE("noescape"),
        /** {@code #cgo nocallback f}: f calls no Go. */
        NOCALLBACK("nocallback");

        private final String word;

        Verb(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public boolean counts(BuildContext context) {
        return conditions.isEmpty() || conditions.stream().anyMatch(context::holds);
    }
}
