package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Stmt;
import java.util.Optional;

/** Edits that let pins go. */
public final class Pins {
    private Pins() {}

    /**
     * Defers the release of all pins before the first is made.
     *
     * @param pinner as it is written
     */
    public static Optional<Fix> release(Editor editor, Span pin, String pinner) {
        Optional<Site> found = editor.site(pin);
        if (!pinner.matches("\\w+")
                || found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.ExprStmt stmt)
                || found.get().isInLoop()
                || Editor.isCaptured(found.get().function(), pinner)) {
            return Optional.empty();
        }
        String line = "defer " + pinner + ".Unpin()";
        return editor.draft().before(stmt, line).fix("insert " + line, true);
    }
}
