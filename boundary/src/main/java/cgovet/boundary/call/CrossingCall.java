package cgovet.boundary.call;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CFunction;
import cgovet.gofront.syntax.Expr;
import java.util.List;
import java.util.Optional;

/**
 * A call from Go into C.
 *
 * @param name what stands behind {@code C.}
 * @param callee its C declaration; empty for a name that nothing declares, for a macro, and for the
 *     functions that cgo itself defines
 * @param isHelper whether cgo defines it, as {@code C.CString}
 * @param hasErrno whether it is called for two results
 * @param at of the whole call
 */
public record CrossingCall(
        String name,
        Optional<CFunction> callee,
        Expr.CallExpr call,
        boolean isHelper,
        boolean hasErrno,
        ResultUse use,
        Span at) {
    public List<Expr> args() {
        return call.args();
    }
}
