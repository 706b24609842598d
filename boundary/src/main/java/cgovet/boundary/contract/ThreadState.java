package cgovet.boundary.contract;

import cgovet.boundary.contract.Libraries.Entry;
import java.util.Optional;

/**
 * What a C function has to do with the state that its library keeps for each thread: why the last
 * call of the thread failed.
 *
 * @param library whose state it is, by id
 * @param isRead whether it reads the state; else it sets it when it fails
 */
public record ThreadState(String library, boolean isRead) {
    /** The key of contracts that says it. */
    private static final String KEY = "tls-error";

    private static final String GETTER = "getter";

    /** It changes the state on purpose: what it says of a failure is no failure of its own. */
    private static final String SETTER = "setter";

    /** Whether a function of a library with such state has to do with it. */
    static boolean isOf(
            Library library, String function, Optional<Entry> entry, boolean hasResult) {
        String word = entry.map(ThreadState::word).orElse("");
        if (word.equals(GETTER)) {
            return true;
        }
        boolean isOwn =
                library.isAlways()
                        ? !word.isEmpty()
                        : entry.isPresent() || library.hasPrefix(function);
        return isOwn && hasResult && !word.equals(SETTER);
    }

    static ThreadState of(Library library, Optional<Entry> entry) {
        return new ThreadState(library.id(), entry.filter(ThreadState::isGetter).isPresent());
    }

    static boolean isGetter(Entry entry) {
        return word(entry).equals(GETTER);
    }

    private static String word(Entry entry) {
        for (Clause clause : entry.clauses()) {
            if (clause.head().equals(KEY)) {
                return clause.value();
            }
        }
        return "";
    }
}
