package cgovet.analysis.pointer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which parameters the C functions of a package are seen to store, or to give to a thread. */
public final class Keeping {
    private final Map<String, Set<Integer>> byFunction = new HashMap<>();

    void add(String symbol, int parameter) {
        byFunction.computeIfAbsent(symbol, _ -> new HashSet<>()).add(parameter);
    }

    boolean has(String symbol, int parameter) {
        return byFunction.getOrDefault(symbol, Set.of()).contains(parameter);
    }
}
