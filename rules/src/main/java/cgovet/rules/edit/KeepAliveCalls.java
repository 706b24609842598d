package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Stmt;
import java.util.Optional;

/** Edits that keep an object alive over a call. */
public final class KeepAliveCalls {
    private KeepAliveCalls() {}

    /**
     * Puts {@code runtime.KeepAlive} behind the statement of a call, or defers it where the
     * function may leave from within that statement.
     *
     * @param owner as it is written
     */
    public static Optional<Fix> add(Editor editor, Span call, String owner) {
        Optional<Site> found = editor.site(call);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Site site = found.get();
        String keep = editor.packageName("runtime") + ".KeepAlive(" + owner + ")";
        return switch (site.stmt()) {
            case Stmt.ExprStmt stmt -> after(editor, stmt, keep);
            case Stmt.AssignStmt stmt -> after(editor, stmt, keep);
            case Stmt.DeclStmt stmt -> after(editor, stmt, keep);
            case Stmt.SendStmt stmt -> after(editor, stmt, keep);
            case Stmt.IncDecStmt stmt -> after(editor, stmt, keep);
            case Stmt.ReturnStmt stmt -> deferred(editor, stmt, keep);
            case Stmt stmt when !site.isInLoop() -> deferred(editor, stmt, keep);
            case Stmt _ -> Optional.empty();
        };
    }

    private static Optional<Fix> after(Editor editor, Stmt stmt, String keep) {
        return editor.draft().after(stmt, keep).needs("runtime").fix("insert " + keep, true);
    }

    private static Optional<Fix> deferred(Editor editor, Stmt stmt, String keep) {
        String line = "defer " + keep;
        return editor.draft().before(stmt, line).needs("runtime").fix("insert " + line, true);
    }
}
