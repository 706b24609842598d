package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import java.util.Optional;

/** Edits of calls that allocate C memory. */
public final class Allocations {
    private Allocations() {}

    /**
     * Lets {@code C.calloc} allocate what {@code C.malloc} did, and end the program as that does
     * where there is no memory.
     */
    public static Optional<Fix> clear(Editor editor, Span malloc) {
        Optional<Site> found = editor.site(malloc);
        if (found.isEmpty()
                || !(found.get().node() instanceof Expr.CallExpr call)
                || !editor.at(call.fun()).equals("C.malloc")
                || call.args().size() != 1
                || !(found.get().stmt() instanceof Stmt.AssignStmt assign)
                || assign.lhs().size() != 1
                || assign.rhs().size() != 1
                || !(assign.lhs().getFirst() instanceof Expr.Ident variable)
                || variable.isBlank()) {
            return Optional.empty();
        }
        Expr size = call.args().getFirst();
        return editor.draft()
                .replace(call.fun().pos(), size.pos(), "C.calloc(1, ")
                .after(
                        assign,
                        "if " + variable.name() + " == nil {",
                        "\tpanic(\"out of C memory\")",
                        "}")
                .needsStdlib()
                .fix("use C.calloc", true);
    }
}
