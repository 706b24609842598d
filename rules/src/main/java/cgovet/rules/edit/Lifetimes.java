package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Edits of how long objects live. */
public final class Lifetimes {
    private Lifetimes() {}

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

    /** Deletes a statement that keeps nothing. */
    public static Optional<Fix> delete(Editor editor, Span call, boolean safe) {
        Optional<Site> found = editor.site(call);
        boolean isAlone =
                found.isPresent()
                        && switch (found.get().stmt()) {
                            case Stmt.ExprStmt stmt -> isKeepAlive(editor, stmt.x());
                            case Stmt.DeferStmt stmt -> isKeepAlive(editor, stmt.call());
                            default -> false;
                        };
        return isAlone
                ? editor.draft()
                        .removeWithComment(found.get().stmt())
                        .mayDrop("runtime")
                        .fix("delete the line", safe)
                : Optional.empty();
    }

    private static boolean isKeepAlive(Editor editor, Expr expr) {
        return expr instanceof Expr.CallExpr call
                && editor.at(call.fun()).equals(editor.packageName("runtime") + ".KeepAlive");
    }

    /**
     * Takes the finalizer of an object away before a statement releases what it owns.
     *
     * @param field that is released
     */
    public static Optional<Fix> dropFinalizer(Editor editor, Span release, String field) {
        Optional<Site> found = editor.site(release);
        if (found.isEmpty() || !(found.get().stmt() instanceof Stmt.ExprStmt stmt)) {
            return Optional.empty();
        }
        Set<String> owners = new TreeSet<>();
        Nodes.walk(
                stmt,
                node -> {
                    if (node instanceof Expr.SelectorExpr select
                            && select.sel().name().equals(field)
                            && select.x() instanceof Expr.Ident owner) {
                        owners.add(owner.name());
                    }
                });
        if (owners.size() != 1) {
            return Optional.empty();
        }
        String line =
                editor.packageName("runtime")
                        + ".SetFinalizer("
                        + owners.iterator().next()
                        + ", nil)";
        return editor.draft().before(stmt, line).needs("runtime").fix("insert " + line, false);
    }
}
