package cgovet.cfront.syntax;

import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function, with what all its declarations say together.
 *
 * @param params variables of the definition, in order; empty while there is none
 * @param attributes without underscores, with their arguments as written: {@code noreturn}, {@code
 *     malloc(free,1)}; the specifier {@code _Noreturn} is one of them
 * @param at the name in the definition, else in the first declaration
 * @param whole from the first specifier to the closing brace or semicolon of that declaration
 * @param isDefined whether the unit defines it, also where its body was skipped
 * @param body null if there is none or it was skipped
 */
public record CFunction(
        String name,
        CType.Function type,
        List<CLocal> params,
        boolean isStatic,
        boolean isInline,
        List<String> attributes,
        Span at,
        Span whole,
        boolean isDefined,
        CStmt.@Nullable Compound body) {
    public CFunction {
        params = List.copyOf(params);
        attributes = List.copyOf(attributes);
    }

    public Optional<CStmt.Compound> bodyIfRead() {
        return Optional.ofNullable(body);
    }

    /** Whether an attribute of this name is there, with or without arguments. */
    public boolean hasAttribute(String attribute) {
        for (String each : attributes) {
            if (each.startsWith(attribute)
                    && (each.length() == attribute.length()
                            || each.charAt(attribute.length()) == '(')) {
                return true;
            }
        }
        return false;
    }
}
