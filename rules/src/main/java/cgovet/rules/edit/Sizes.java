package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import java.util.Optional;

/** Edits of the sizes that allocations ask for. */
public final class Sizes {
    private Sizes() {}

    /**
     * Lets an allocation of one object ask for the size of its C type.
     *
     * @param made a call of {@code C.malloc}, or of {@code C.calloc} for one object
     * @param type as the IR names it: {@code C.name} or {@code C.struct_tag}
     */
    public static Optional<Fix> ofType(Editor editor, Span made, String type) {
        if (!type.matches("C\\.(struct_|union_)?[A-Za-z]\\w*")
                || editor.site(made).isEmpty()
                || !(editor.site(made).get().node() instanceof Expr.CallExpr call)) {
            return Optional.empty();
        }
        String callee = editor.at(call.fun());
        boolean isOne = callee.equals("C.malloc") && call.args().size() == 1;
        boolean isCleared =
                callee.equals("C.calloc")
                        && call.args().size() == 2
                        && editor.at(call.args().getFirst()).equals("1");
        if (!isOne && !isCleared) {
            return Optional.empty();
        }
        String size = "C.sizeof_" + type.substring(2);
        return editor.draft().replace(call.args().getLast(), size).fix("ask for " + size, true);
    }
}
