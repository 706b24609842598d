package cgovet.cfront.syntax;

import cgovet.base.text.Span;
import java.util.List;

/**
 * A macro as it stands at the end of the unit.
 *
 * @param params names; {@code ...} or {@code name...} last if it takes any number
 * @param body its text, blanks and comments as the preprocessor leaves them
 * @param at its name in the definition; {@link Span#NONE} if it is predefined
 */
public record CMacro(
        String name, boolean isFunctionLike, List<String> params, String body, Span at) {
    public CMacro {
        params = List.copyOf(params);
    }
}
