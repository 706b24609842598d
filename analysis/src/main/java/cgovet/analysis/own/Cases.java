package cgovet.analysis.own;

import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Condition;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Summary.Case;
import cgovet.boundary.contract.Summary.Exit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Joins the cases of a summary: as few as say the same, at last as few as are allowed. */
final class Cases {
    private record Key(Exit exit, List<Condition> results, List<Effect> effects) {}

    /** More cases than these cost callers more than they tell. */
    private static final int MAX_EXACT = 6;

    private Cases() {}

    /**
     * Joins what does the same where no condition is lost by it: so that a guard such as {@code if
     * (a == NULL || b == NULL) return -1} is no way to go for callers that give both.
     */
    private static List<Case> exact(List<Case> cases) {
        List<Case> left = new ArrayList<>();
        for (Case one : cases) {
            Case joined = one;
            for (int i = 0; i < left.size(); ) {
                Optional<Case> both = both(left.get(i), joined);
                if (both.isPresent()) {
                    joined = both.get();
                    left.remove(i);
                    i = 0;
                } else {
                    i++;
                }
            }
            left.add(joined);
            if (left.size() > MAX_EXACT * 4) {
                return left;
            }
        }
        return left;
    }

    /** One case for two that do the same; empty where that would say less. */
    private static Optional<Case> both(Case a, Case b) {
        if (a.exit() != b.exit() || !a.effects().equals(b.effects())) {
            return Optional.empty();
        }
        List<Condition> onlyA = new ArrayList<>(a.when());
        onlyA.removeAll(b.when());
        List<Condition> onlyB = new ArrayList<>(b.when());
        onlyB.removeAll(a.when());
        if (onlyA.isEmpty() || onlyB.isEmpty()) {
            return Optional.of(onlyA.isEmpty() ? a : b);
        }
        boolean isEither =
                onlyA.size() == 1
                        && onlyB.size() == 1
                        && isOpposite(onlyA.getFirst(), onlyB.getFirst());
        if (!isEither) {
            return Optional.empty();
        }
        List<Condition> when = new ArrayList<>(a.when());
        when.removeAll(onlyA);
        return Optional.of(new Case(a.exit(), when, a.effects()));
    }

    private static boolean isOpposite(Condition x, Condition y) {
        return x.at().equals(y.at())
                && x.number() == y.number()
                && (x.relation() == Condition.Relation.EQ && y.relation() == Condition.Relation.NE
                        || x.relation() == Condition.Relation.NE
                                && y.relation() == Condition.Relation.EQ);
    }

    static List<Case> reduce(List<Case> cases) {
        List<Case> exact = exact(cases);
        if (exact.size() <= MAX_EXACT) {
            return exact;
        }
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

    /**
     * Places that case {@code number} or one that nothing tells from it releases, but not both.
     *
     * @param feasible the cases that may happen
     * @param isDropped whether the caller does not look at results
     */
    static Set<Access> doubtful(
            List<Case> cases, List<Integer> feasible, int number, boolean isDropped) {
        Set<Access> doubtful = new LinkedHashSet<>();
        Case one = cases.get(number);
        for (int other : feasible) {
            Case that = cases.get(other);
            if (other == number || isTold(one, that, isDropped)) {
                continue;
            }
            Set<Access> mine = freed(one);
            Set<Access> theirs = freed(that);
            for (Access access : mine) {
                if (!theirs.contains(access)) {
                    doubtful.add(access);
                }
            }
            for (Access access : theirs) {
                if (!mine.contains(access)) {
                    doubtful.add(access);
                }
            }
        }
        return doubtful;
    }

    /**
     * Places that another case, which nothing tells from case {@code number}, hands over to
     * somebody: nobody can be sure that they are still the caller's.
     */
    static Set<Access> handedOver(
            List<Case> cases, List<Integer> feasible, int number, boolean isDropped) {
        Set<Access> handed = new LinkedHashSet<>();
        for (int other : feasible) {
            if (other == number || isTold(cases.get(number), cases.get(other), isDropped)) {
                continue;
            }
            for (Effect effect : cases.get(other).effects()) {
                if (effect instanceof Effect.Escape || effect instanceof Effect.Take) {
                    handed.add(effect.at());
                } else if (effect instanceof Effect.Same same
                        && same.at().root() != Access.Root.RESULT) {
                    handed.add(same.as());
                }
            }
        }
        return handed;
    }

    /**
     * Places where case {@code number} puts an object that somebody must release, while one that
     * nothing tells from it leaves something else there: nobody can be sure to own that.
     */
    static Set<Access> unsure(List<Case> cases, List<Integer> feasible, int number) {
        Set<Access> unsure = new LinkedHashSet<>();
        Case one = cases.get(number);
        for (Effect effect : one.effects()) {
            // What a case says nothing of within a result may be null there.
            if (!(effect instanceof Effect.Own own)
                    || own.releases().contains("gc")
                    || own.family().equals(Ledger.CLEANUP)
                    || (own.at().root() == Access.Root.RESULT && !own.at().steps().isEmpty())) {
                continue;
            }
            for (int other : feasible) {
                Case that = cases.get(other);
                if (other != number
                        && returns(that)
                        && !isTold(one, that, false)
                        && !isOwnedOrNull(that, own)) {
                    unsure.add(own.at());
                }
            }
        }
        return unsure;
    }

    private static boolean isOwnedOrNull(Case one, Effect.Own own) {
        for (Effect effect : one.effects()) {
            boolean is = effect instanceof Effect.Own || effect instanceof Effect.Clear;
            if (is && effect.at().equals(own.at())) {
                return true;
            }
        }
        return one.when().stream()
                .anyMatch(c ->
                        c.relation() == Condition.Relation.EQ
                                && c.number() == 0
                                && c.at().equals(own.at()));
    }

    private static Set<Access> freed(Case one) {
        Set<Access> freed = new LinkedHashSet<>();
        for (Effect effect : one.effects()) {
            if (effect instanceof Effect.Free free) {
                freed.add(free.at());
            }
        }
        return freed;
    }

    /**
     * Whether a caller can tell which of two cases happened. Where both may happen it cannot if a
     * flag inside of an object decides, such as {@code closed}: nobody asks for it before a
     * release. Who drops a result does not know what it was.
     */
    private static boolean isTold(Case a, Case b, boolean isDropped) {
        if (a.exit() != b.exit() && !(isDropped && returns(a) && returns(b))) {
            return true;
        }
        for (Condition x : a.when()) {
            if (isDropped && x.at().root() == Access.Root.RESULT) {
                continue;
            }
            for (Condition y : b.when()) {
                if (x.at().equals(y.at()) && isContrary(x, y) && !isFlag(x.at(), a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean returns(Case one) {
        return one.exit() == Summary.Exit.OK || one.exit() == Summary.Exit.ERROR;
    }

    private static boolean isFlag(Access at, Case a, Case b) {
        return at.root() != Access.Root.RESULT
                && at.steps().size() > 1
                && at.steps().getLast() instanceof Access.Field
                && !freed(a).contains(at)
                && !freed(b).contains(at);
    }

    private static boolean isContrary(Condition x, Condition y) {
        return range(x).and(range(y)).isEmpty();
    }

    private static Interval range(Condition condition) {
        long n = condition.number();
        return switch (condition.relation()) {
            case EQ -> Interval.of(n);
            case NE -> Interval.not(n);
            case LT -> Interval.between(Long.MIN_VALUE, n - 1);
            case LE -> Interval.between(Long.MIN_VALUE, n);
            case GT -> Interval.between(n + 1, Long.MAX_VALUE);
            case GE -> Interval.between(n, Long.MAX_VALUE);
        };
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
        // Places name what was there before the call: what ends or changes it comes last.
        List<Effect> inOrder = new ArrayList<>(effects);
        inOrder.sort(Comparator.comparingInt(Cases::turn));
        return new Case(a.exit(), when, inOrder);
    }

    /** When an effect happens: looks, then releases, then what puts something else at a place. */
    private static int turn(Effect effect) {
        return switch (effect) {
            case Effect.Own _,
                    Effect.Borrow _,
                    Effect.Static _,
                    Effect.Same _,
                    Effect.Write _,
                    Effect.Clear _ ->
                    2;
            case Effect.Free _, Effect.Count _ -> 1;
            case Effect.Take _,
                    Effect.Escape _,
                    Effect.Retain _,
                    Effect.Use _,
                    Effect.Length _,
                    Effect.Text _,
                    Effect.Callback _,
                    Effect.ThreadLock _ ->
                    0;
        };
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
                    Effect.Text _,
                    Effect.ThreadLock _ -> {}
        }
    }
}
