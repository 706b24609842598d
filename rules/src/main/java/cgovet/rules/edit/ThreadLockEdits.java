package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import java.util.Optional;

/** Edits that keep a goroutine on its thread. */
public final class ThreadLockEdits {
    private ThreadLockEdits() {}

    /**
     * Locks before the statement that holds a place, and unlocks when the function ends.
     *
     * @param last a place in the same function that must still be locked
     */
    public static Optional<Fix> around(Editor editor, Span first, Span last) {
        Optional<Site> found = editor.site(first);
        Optional<Site> end = editor.site(last);
        String runtime = editor.packageName("runtime");
        if (found.isEmpty()
                || end.isEmpty()
                || found.get().function() != end.get().function()
                || found.get().isInLoop()
                || !editor.calls(found.get().function(), runtime + ".LockOSThread").isEmpty()) {
            return Optional.empty();
        }
        Draft draft =
                editor.draft()
                        .before(
                                found.get().stmt(),
                                runtime + ".LockOSThread()",
                                "defer " + runtime + ".UnlockOSThread()");
        draft.needs("runtime");
        return draft.fix("lock the goroutine to its thread until the function ends", true);
    }
}
