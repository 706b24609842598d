package cgovet.analysis.own;

import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.ThreadState;
import java.util.Optional;

/** What is known of functions whose bodies are not at hand, or whose bodies are overruled. */
public interface Contracts {
    /** Of a function as the IR names it; empty where nobody says anything. */
    Optional<Summary> of(String symbol);

    /** What a C function has to do with the state that its library keeps for each thread. */
    default Optional<ThreadState> threadState(String symbol) {
        return Optional.empty();
    }

    /** Whether the program uses objects of one C record as ones of another. */
    default boolean isAlso(String record, String other) {
        return false;
    }

    static Contracts none() {
        return _ -> Optional.empty();
    }

    /** The first that answers. */
    default Contracts or(Contracts next) {
        return symbol -> of(symbol).or(() -> next.of(symbol));
    }
}
