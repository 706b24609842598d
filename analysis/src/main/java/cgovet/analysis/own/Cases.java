package cgovet.analysis.own;

import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Condition;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Summary.Case;
import cgovet.boundary.contract.Summary.Exit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Joins the cases of a summary: as few as say the same, at last as few as are allowed. */
final class Cases {
    private record Key(Exit exit, List<Condition> results, List<Effect> effects) {}

    private Cases() {}

    static List<Case> reduce(List<Case> cases) {
        List<Case> same = join(cases, Cases::exactly);
        if (same.size() <= Summary.MAX_CASES) {
            return same;
        }
        List<Case> fewer = join(same, Cases::withoutUses);
        if (fewer.size() <= Summary.MAX_CASES) {
            return fewer;
        }
        List<Case> byResult = join(fewer, (c, results) -> new Key(c.exit(), results, List.of()));
        if (byResult.size() <= Summary.MAX_CASES) {
            return byResult;
        }
        return join(byResult, (c, _) -> new Key(c.exit(), List.of(), List.of()));
    }

    private static Key exactly(Case one, List<Condition> results) {
        return new Key(one.exit(), results, one.effects());
    }

    private static Key withoutUses(Case one, List<Condition> results) {
        List<Effect> effects = new ArrayList<>(one.effects());
        effects.removeIf(e -> e instanceof Effect.Use);
        return new Key(one.exit(), results, effects);
    }

    private static List<Case> join(List<Case> cases, BiFunction<Case, List<Condition>, Key> keyOf) {
        Map<Key, Case> joined = new LinkedHashMap<>();
        for (Case one : cases) {
            List<Condition> results = new ArrayList<>();
            for (Condition condition : one.when()) {
                if (condition.at().root() == Access.Root.RESULT) {
                    results.add(condition);
                }
            }
            joined.merge(keyOf.apply(one, results), one, Cases::join);
        }
        return List.copyOf(joined.values());
    }

    /** What holds of both: fewer conditions, what both do, and what one of them may keep. */
    private static Case join(Case a, Case b) {
        List<Condition> when = new ArrayList<>(a.when());
        when.retainAll(b.when());
        Set<Effect> effects = new LinkedHashSet<>();
        for (Effect effect : a.effects()) {
            if (b.effects().contains(effect)) {
                effects.add(effect);
            } else {
                weaken(effect, effects);
            }
        }
        for (Effect effect : b.effects()) {
            if (!a.effects().contains(effect)) {
                weaken(effect, effects);
            }
        }
        return new Case(a.exit(), when, List.copyOf(effects));
    }

    /** What is left of an effect that happens on some paths only. */
    private static void weaken(Effect effect, Set<Effect> effects) {
        switch (effect) {
            case Effect.Free e -> effects.add(new Effect.Escape(e.at()));
            case Effect.Take e -> effects.add(new Effect.Escape(e.at()));
            case Effect.Escape e -> effects.add(e);
            case Effect.Retain e -> effects.add(e);
            case Effect.Callback e -> effects.add(e);
            case Effect.Clear e -> effects.add(new Effect.Write(e.at()));
            case Effect.Write e -> effects.add(e);
            case Effect.Same e -> {
                effects.add(new Effect.Escape(e.as()));
                if (e.at().root() != Access.Root.RESULT) {
                    effects.add(new Effect.Write(e.at()));
                }
            }
            case Effect.Own e -> {
                if (e.at().root() != Access.Root.RESULT) {
                    effects.add(new Effect.Write(e.at()));
                }
            }
            case Effect.Borrow _,
                    Effect.Static _,
                    Effect.Use _,
                    Effect.Count _,
                    Effect.Length _,
                    Effect.ThreadLock _ -> {}
        }
    }
}
