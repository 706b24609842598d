package cgovet.cfront.syntax;

import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable of file scope, with what all its declarations say together.
 *
 * @param isDefined whether a declaration is (also tentatively) its definition
 * @param attributes as {@link CFunction#attributes}
 * @param initializer null if there is none or it was skipped
 */
public record CVariable(
        String name,
        CType type,
        boolean isStatic,
        boolean isThreadLocal,
        boolean isDefined,
        List<String> attributes,
        Span at,
        @Nullable CExpr initializer) {
    public CVariable {
        attributes = List.copyOf(attributes);
    }
}
