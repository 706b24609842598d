package cgovet.analysis.own;

import cgovet.analysis.own.Shape.Made;
import cgovet.analysis.solve.Graph;
import cgovet.ir.code.IrType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Fewer states for many. Two states become one only if they agree on every resource, on what leads
 * to resources, on deferred calls and on thread locks: then nothing is lost that the ownership of
 * memory hangs on. Numbers and addresses that differ otherwise become an unknown value.
 */
final class Merge {
    private static final int MAX_GIVEN = 32;

    private final Symbols symbols;
    private final Logic logic;
    private final Graph graph;
    private long work;

    Merge(Symbols symbols, Logic logic, Graph graph) {
        this.symbols = symbols;
        this.logic = logic;
        this.graph = graph;
    }

    /**
     * Where states meet.
     *
     * @param meeting 0 at the entry of the block, else a number that only this meeting has: what
     *     differed at an earlier one is another value
     */
    record At(int block, int site, int meeting) {
        static At entry(Graph graph, int block) {
            return new At(block, graph.firstSite(block), 0);
        }
    }

    /** Entries of states that were looked at so far. */
    long work() {
        return work;
    }

    /** Joins states until at most {@code wanted} are left, if it can. */
    List<State> reduce(At at, List<State> states, int wanted) {
        List<State> kept = new ArrayList<>();
        for (State state : states) {
            boolean fused = false;
            for (int i = 0; i < kept.size() && !fused; i++) {
                if (isSame(kept.get(i), state)) {
                    fused = true;
                }
            }
            if (!fused) {
                kept.add(state);
            }
        }
        // What differs least goes first: a result stays tied to what it was computed from, and an
        // address to its object.
        join(at, kept, wanted, (a, b) -> holdsLike(a, b, (x, y) -> x == y));
        join(at, kept, wanted, (a, b) -> holdsLike(a, b, Merge::areNumbers));
        join(at, kept, wanted, (_, _) -> true);
        return kept;
    }

    private void join(At at, List<State> kept, int wanted, BiPredicate<State, State> mayBeJoined) {
        for (int i = 0; i < kept.size() && kept.size() > wanted; i++) {
            for (int k = i + 1; k < kept.size() && kept.size() > wanted; ) {
                Optional<State> joined =
                        mayBeJoined.test(kept.get(i), kept.get(k))
                                ? join(at, kept.get(i), kept.get(k))
                                : Optional.empty();
                if (joined.isPresent()) {
                    kept.set(i, joined.get());
                    kept.remove(k);
                } else {
                    k++;
                }
            }
        }
    }

    private static boolean holdsLike(State a, State b, BiPredicate<Sym, Sym> alike) {
        return a.registers.isLike(b.registers, alike) && a.memory.isLike(b.memory, alike);
    }

    private static boolean areNumbers(Sym a, Sym b) {
        return a == b || (isNumber(a) && isNumber(b));
    }

    private static boolean isNumber(Sym sym) {
        return sym.shape() instanceof Shape.Num || sym.shape() instanceof Shape.Op;
    }

    /** Whether two states say the same. */
    static boolean isSame(State a, State b) {
        return isComparable(a, b)
                && a.registers.isLike(b.registers, (x, y) -> x == y)
                && a.memory.isSame(b.memory)
                && a.ranges.isLike(b.ranges, Interval::equals)
                && a.marks.isLike(b.marks, Integer::equals);
    }

    private static boolean isComparable(State a, State b) {
        return a.threadLocks == b.threadLocks
                && a.visits.isLike(b.visits, Integer::equals)
                && a.counts.isLike(b.counts, Integer::equals)
                && a.pins.isLike(b.pins, (x, y) -> x == y)
                && a.resources.isLike(b.resources, Res::isLike)
                && a.finalizers.isLike(b.finalizers, Chain::same)
                && Chain.same(a.defers, b.defers);
    }

    /** One state for both; empty where that would lose what counts. */
    Optional<State> join(At at, State a, State b) {
        if (!isComparable(a, b)) {
            return Optional.empty();
        }
        State joined = (Chain.size(a.choices) <= Chain.size(b.choices) ? a : b).copy();
        int visit = Interpreter.visit(graph, joined, at.block);
        joined.ranges =
                a.ranges.join(
                        b.ranges,
                        (_, x, y) -> x == null || y == null ? null : x.equals(y) ? x : x.or(y));
        joined.marks = a.marks.join(b.marks, (_, x, y) -> marks(x, y));
        boolean[] fits = {true};
        joined.registers =
                a.registers.join(
                        b.registers,
                        (id, x, y) -> {
                            if (x == null || y == null || !fits[0]) {
                                return null;
                            }
                            Sym sym = joined(joined, a, b, x, y, at, visit, id);
                            fits[0] = sym != null;
                            return sym;
                        });
        if (!fits[0]) {
            return Optional.empty();
        }
        joined.memory =
                a.memory.join(
                        b.memory,
                        (cell, x, y) -> {
                            if (!fits[0]) {
                                return null;
                            }
                            Sym one = x == null ? unwritten(cell) : x;
                            Sym other = y == null ? unwritten(cell) : y;
                            if (one == other) {
                                return one;
                            }
                            int index = 100_000 + cell.id;
                            Sym sym = joined(joined, a, b, one, other, at, visit, index);
                            fits[0] = sym != null;
                            return sym;
                        });
        if (!fits[0]) {
            return Optional.empty();
        }
        joined.passed = a.passed.join(b.passed, (_, x, y) -> x == null ? y : x);
        joined.weak = Math.max(a.weak, b.weak);
        return Optional.of(joined);
    }

    /** The marks of either. */
    private static @Nullable Integer marks(@Nullable Integer a, @Nullable Integer b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Integer.valueOf(a | b);
    }

    private Sym unwritten(Sym cell) {
        return symbols.of(new Shape.Initial(cell));
    }

    /** A value that is {@code x} on one path and {@code y} on the other; null where it counts. */
    private @Nullable Sym joined(
            State into, State a, State b, Sym x, Sym y, At at, int visit, int index) {
        work++;
        boolean owns = !a.resources.isEmpty() || !b.resources.isEmpty();
        if (owns && (!isPlain(a, x, new HashSet<>()) || !isPlain(b, y, new HashSet<>()))) {
            return null;
        }
        Sym sym =
                symbols.of(
                        new Made(
                                Made.Kind.JOINED,
                                at.meeting == 0 ? "" : "meeting " + at.meeting,
                                at.site,
                                visit,
                                index,
                                IrType.UNKNOWN));
        give(into, a, x);
        give(into, b, y);
        Interval range = logic.range(a, x).or(logic.range(b, y));
        into.ranges =
                range.equals(Interval.ALL)
                        ? into.ranges.without(sym.id)
                        : into.ranges.with(sym.id, range);
        return sym;
    }

    /** An object of this function becomes unknown: callers' objects in it are out of sight too. */
    private static void give(State into, State state, Sym value) {
        Deque<Sym> work = new ArrayDeque<>(List.of(Symbols.object(value)));
        Set<Sym> seen = new HashSet<>();
        while (!work.isEmpty() && seen.size() < MAX_GIVEN) {
            Sym object = work.poll();
            boolean isOwn =
                    object.shape() instanceof Shape.Cell
                            || (object.shape() instanceof Made m && m.kind() == Made.Kind.OBJECT);
            if (isOwn && seen.add(object)) {
                state.memory.ofObject(
                        object,
                        (_, content) -> {
                            Sym held = Symbols.object(content);
                            if (held.shape() instanceof Shape.Param) {
                                into.mark(held, State.ESCAPED);
                            }
                            work.add(held);
                        });
            }
        }
    }

    /** Whether no resource and no cell of this function hangs on a value. */
    private static boolean isPlain(State state, Sym sym, Set<Sym> seen) {
        if (!seen.add(sym)) {
            return true;
        }
        if (state.resources.has(sym.id)) {
            return false;
        }
        if (state.resources.isEmpty()) {
            return true;
        }
        if (sym.shape() instanceof Shape.Initial(var address)
                && Symbols.object(address).shape() instanceof Shape.Cell) {
            // What a variable holds to begin with is no address of it.
            return true;
        }
        if (sym.shape() instanceof Shape.Cell
                || sym.shape() instanceof Shape.Closure
                || sym.shape() instanceof Shape.Function) {
            return false;
        }
        if (sym.shape() instanceof Made m && m.kind() == Made.Kind.OBJECT) {
            return false;
        }
        for (Sym part : Symbols.parts(sym.shape())) {
            if (!isPlain(state, part, seen)) {
                return false;
            }
        }
        return true;
    }
}
