package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CStmt;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Edits that add {@code SA_ONSTACK} to the flags of a handler. */
public final class SignalFlags {
    private static final String TITLE = "set SA_ONSTACK";

    private SignalFlags() {}

    /** Before a call of {@code C.sigaction} in Go. */
    public static Optional<Fix> inGo(Editor editor, Span call) {
        Optional<Site> found = editor.site(call);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.ExprStmt stmt)
                || !(stmt.x() instanceof Expr.CallExpr sigaction)
                || sigaction.args().size() != 3
                || !(Expr.unparen(sigaction.args().get(1)) instanceof Expr.UnaryExpr address)
                || address.op() != Token.AND
                || !(address.x() instanceof Expr.Ident record)) {
            return Optional.empty();
        }
        return editor.draft()
                .before(stmt, record.name() + ".sa_flags |= C.SA_ONSTACK")
                .fix(TITLE, true);
    }

    /**
     * In C: adds it where the flags are set just before the call, else sets it right before the
     * call.
     *
     * @param text of the file or, where that is a Go file, of the file with the preamble
     */
    public static Optional<Fix> inC(SourceText text, CFunction function, Span call) {
        CStmt body = function.body();
        if (body == null || call.end() > text.size()) {
            return Optional.empty();
        }
        List<CStmt.Compound> around = new ArrayList<>();
        CExpr.Call[] found = {null};
        Deque<CNode> open = new ArrayDeque<>(List.of(body));
        while (!open.isEmpty()) {
            CNode node = open.pop();
            if (!holds(node.at(), call)) {
                continue;
            }
            if (node instanceof CStmt.Compound block) {
                around.add(block);
            }
            if (node instanceof CExpr.Call each && each.at().equals(call)) {
                found[0] = each;
            }
            node.children().forEach(open::push);
        }
        if (found[0] == null || found[0].args().size() != 3 || around.isEmpty()) {
            return Optional.empty();
        }
        return direct(text, around.getLast(), found[0]);
    }

    private static boolean holds(Span outer, Span inner) {
        return outer.path().equals(inner.path())
                && outer.start() <= inner.start()
                && inner.end() <= outer.end();
    }

    private static Optional<Fix> direct(SourceText text, CStmt.Compound block, CExpr.Call call) {
        Span given = call.args().get(1).at();
        String record = text.latin1(given.start(), given.end());
        String flags =
                record.matches("&\\w+")
                        ? record.substring(1) + ".sa_flags"
                        : record.matches("\\w+") ? record + "->sa_flags" : "";
        if (flags.isEmpty()) {
            return Optional.empty();
        }
        CStmt own = null;
        CStmt set = null;
        for (CStmt stmt : block.list()) {
            if (holds(stmt.at(), call.at())) {
                own = stmt;
                break;
            }
            if (stmt instanceof CStmt.Evaluate evaluate
                    && evaluate.expr() instanceof CExpr.Assign assign
                    && isWritten(text, assign.left().at(), flags)) {
                set = stmt;
            }
        }
        if (set instanceof CStmt.Evaluate evaluate
                && evaluate.expr() instanceof CExpr.Assign assign) {
            Span value = assign.right().at();
            int end = text.latin1(0, text.size()).indexOf(';', value.start());
            if (value.isNone() || end < value.start()) {
                return Optional.empty();
            }
            String old = text.latin1(value.start(), end).strip();
            String by =
                    old.equals("0")
                            ? "SA_ONSTACK"
                            : old.matches("[\\w\\s|]+") ? old + " | SA_ONSTACK" : "";
            return by.isEmpty() || old.contains("\n")
                    ? Optional.empty()
                    : fix(text.span(value.start(), value.start() + old.length()), by);
        }
        if (!(own instanceof CStmt.Evaluate)) {
            return Optional.empty();
        }
        int start = text.startOfLine(text.lineOf(own.at().start()));
        String indent = text.latin1(start, own.at().start());
        return indent.isBlank()
                ? fix(text.span(start, start), indent + flags + " |= SA_ONSTACK;\n")
                : Optional.empty();
    }

    private static boolean isWritten(SourceText text, Span at, String what) {
        return text.latin1(at.start(), Math.min(at.end(), text.size())).equals(what);
    }

    private static Optional<Fix> fix(Span at, String by) {
        return Optional.of(new Fix(TITLE, true, List.of(new Fix.Edit(at, by))));
    }
}
