package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Edits that take branches away. */
public final class Branches {
    private Branches() {}

    /**
     * Takes away the {@code if} whose whole condition never holds: one without an else, without a
     * statement before the condition and without a label, of a variable that is used elsewhere.
     *
     * @param condition {@code p == nil}
     */
    public static Optional<Fix> removeDead(Editor editor, Span condition) {
        Optional<Site> found = editor.site(condition);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.IfStmt branch)
                || branch.init() != null
                || branch.elseBranch() != null
                || branch.cond().pos() != condition.start()
                || branch.cond().end() != condition.end()
                || !(branch.cond() instanceof Expr.BinaryExpr compared)
                || !(compared.x() instanceof Expr.Ident variable)) {
            return Optional.empty();
        }
        // Names that only the branch uses would be unused: those of variables are an error.
        for (Expr.Ident name : names(branch)) {
            int all = Editor.names(found.get().declaration(), name.name()).size();
            int within = Editor.names(branch, name.name()).size();
            int left = all - within;
            if (left == 1 || name == variable && left < 2) {
                return Optional.empty();
            }
        }
        Draft draft = editor.draft().remove(branch);
        for (String name : selected(branch)) {
            editor.importNamed(name).ifPresent(draft::mayDrop);
        }
        return draft.fix("remove the branch that never runs", true);
    }

    /** Names that something is selected of. */
    private static TreeSet<String> selected(Stmt below) {
        TreeSet<String> names = new TreeSet<>();
        Nodes.walk(
                below,
                node -> {
                    if (node instanceof Expr.SelectorExpr select
                            && select.x() instanceof Expr.Ident ident) {
                        names.add(ident.name());
                    }
                });
        return names;
    }

    private static List<Expr.Ident> names(Stmt below) {
        List<Expr.Ident> names = new ArrayList<>();
        Nodes.walk(
                below,
                node -> {
                    if (node instanceof Expr.Ident ident) {
                        names.add(ident);
                    }
                });
        return names;
    }
}
