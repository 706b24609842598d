package cgovet.rules.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the stages found out about a package, by type of fact, each in the order it was found. */
public final class Facts {
    private final Map<Class<?>, List<Object>> byType;

    private Facts(Map<Class<?>, List<Object>> byType) {
        this.byType = byType;
    }

    /** The facts of exactly this class. */
    public <F> List<F> all(Class<F> type) {
        List<F> facts = new ArrayList<>();
        for (Object fact : byType.getOrDefault(type, List.of())) {
            facts.add(type.cast(fact));
        }
        return facts;
    }

    /** Collects facts. */
    public static final class Builder {
        private final Map<Class<?>, List<Object>> byType = new HashMap<>();

        public Builder add(Object fact) {
            byType.computeIfAbsent(fact.getClass(), _ -> new ArrayList<>()).add(fact);
            return this;
        }

        public Builder addAll(List<?> facts) {
            facts.forEach(this::add);
            return this;
        }

        public Facts build() {
            return new Facts(Map.copyOf(byType));
        }
    }
}
