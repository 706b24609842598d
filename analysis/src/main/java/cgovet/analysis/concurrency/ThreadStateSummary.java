package cgovet.analysis.concurrency;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a function does with the state that libraries keep for each thread, by library.
 *
 * @param reads functions that read what was there before the call
 * @param leaves functions whose failure is there after the call
 * @param locks of the thread that it leaves behind; negative where it takes one away
 */
record ThreadStateSummary(Map<String, String> reads, Map<String, String> leaves, int locks) {
    static final ThreadStateSummary NONE = new ThreadStateSummary(Map.of(), Map.of(), 0);

    ThreadStateSummary {
        reads = Map.copyOf(reads);
        leaves = Map.copyOf(leaves);
    }

    boolean isNone() {
        return equals(NONE);
    }

    /** In order. */
    Set<String> libraries() {
        Set<String> all = new TreeSet<>(reads.keySet());
        all.addAll(leaves.keySet());
        return all;
    }

    static ThreadStateSummary of(Map<String, String> reads, Map<String, String> leaves, int locks) {
        return new ThreadStateSummary(new TreeMap<>(reads), new TreeMap<>(leaves), locks);
    }
}
