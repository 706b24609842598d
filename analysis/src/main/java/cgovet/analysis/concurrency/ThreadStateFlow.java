package cgovet.analysis.concurrency;

import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Follows thread state and thread locks through one function. */
final class ThreadStateFlow {
    private static final Callee LOCK = new Callee.Direct("runtime.LockOSThread");
    private static final Callee UNLOCK = new Callee.Direct("runtime.UnlockOSThread");

    /** Rounds over a function until what a result decides is known. */
    private static final int ROUNDS = 4;

    /** More at once are not kept apart. */
    private static final int MAX_CALLS = 8;

    /** Visits of a block before what it knows is taken as it is. */
    private static final int MAX_VISITS = 12;

    /**
     * A call whose failure the state tells now.
     *
     * @param decides whether its result decides what happens later
     * @param isOpen whether the goroutine may have moved since
     */
    private record Failing(Span at, String call, int block, boolean decides, boolean isOpen) {
        Failing opened() {
            return isOpen ? this : new Failing(at, call, block, decides, true);
        }
    }

    /** A point of the function. */
    private record Point(int locks, Map<String, Set<Failing>> failing) {
        Point {
            failing = Map.copyOf(failing);
        }
    }

    /** Who is told of what the function does. */
    interface Told {
        /** A call of a function, and whether the goroutine is locked to its thread. */
        void call(String symbol, boolean isLocked);

        void split(Span at, String call, Span read, String getter, boolean decides);
    }

    private final IrFunction function;
    private final Function<String, ThreadStateSummary> known;
    private final Told told;
    private final boolean isHeld;
    private final BitSet deciding = new BitSet();
    private final Map<String, String> reads = new TreeMap<>();
    private final Map<String, String> leaves = new TreeMap<>();
    private int locks;
    private int locksAtDefers;
    private boolean hasReturned;

    /**
     * @param isHeld whether callers lock the goroutine to its thread
     */
    ThreadStateFlow(
            IrFunction function,
            Function<String, ThreadStateSummary> known,
            boolean isHeld,
            Told told) {
        this.function = function;
        this.known = known;
        this.isHeld = isHeld;
        this.told = told;
    }

    ThreadStateSummary run() {
        decide();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Defer defer) {
                    locksAtDefers += change(defer.callee());
                }
            }
        }
        Map<Integer, Point> entries = new HashMap<>();
        Map<Integer, Integer> visits = new HashMap<>();
        Deque<Integer> work = new ArrayDeque<>();
        entries.put(0, new Point(0, Map.of()));
        work.add(0);
        while (!work.isEmpty()) {
            int number = work.poll();
            if (visits.merge(number, 1, Integer::sum) > MAX_VISITS) {
                continue;
            }
            Block block = function.blocks().get(number);
            Point at = entries.getOrDefault(number, new Point(0, Map.of()));
            for (Instr instr : block.instrs()) {
                at = step(instr, number, at);
            }
            for (int target : block.terminator().targets()) {
                Point before = entries.get(target);
                Point now = before == null ? at : join(before, at);
                if (!now.equals(before)) {
                    entries.put(target, now);
                    work.add(target);
                }
            }
        }
        return ThreadStateSummary.of(reads, leaves, locks);
    }

    /** Where locks differ, the goroutine counts as locked: nothing is said of it then. */
    private static Point join(Point one, Point other) {
        Map<String, Set<Failing>> failing = new TreeMap<>(one.failing());
        other.failing()
                .forEach((library, calls) ->
                        failing.merge(
                                library,
                                calls,
                                (a, b) -> {
                                    Set<Failing> both = new LinkedHashSet<>(a);
                                    both.addAll(b);
                                    return both.size() > MAX_CALLS ? a : both;
                                }));
        return new Point(Math.max(one.locks(), other.locks()), failing);
    }

    private Point step(Instr instr, int block, Point at) {
        return switch (instr) {
            case Instr.Call call -> call(call, block, at);
            case Instr.Defer defer -> {
                if (defer.callee() instanceof Callee.Direct(var symbol)) {
                    told.call(symbol, isLocked(at));
                }
                yield at;
            }
            case Instr.Go go -> {
                if (go.callee() instanceof Callee.Direct(var symbol)) {
                    told.call(symbol, false);
                }
                yield at;
            }
            case Instr.Return _ -> {
                at.failing()
                        .forEach((library, calls) ->
                                calls.stream()
                                        .findFirst()
                                        .ifPresent(
                                                each -> leaves.putIfAbsent(library, each.call())));
                int left = at.locks() + locksAtDefers;
                locks = hasReturned ? Math.max(locks, left) : left;
                hasReturned = true;
                yield at;
            }
            default -> at;
        };
    }

    private boolean isLocked(Point at) {
        return isHeld || at.locks() > 0;
    }

    private int change(Callee callee) {
        if (callee.equals(LOCK)) {
            return 1;
        }
        if (callee.equals(UNLOCK)) {
            return -1;
        }
        return callee instanceof Callee.Direct(var symbol) ? known.apply(symbol).locks() : 0;
    }

    private Point call(Instr.Call call, int block, Point at) {
        int change = change(call.callee());
        if (!(call.callee() instanceof Callee.Direct(var symbol))) {
            return at;
        }
        told.call(symbol, isLocked(at));
        ThreadStateSummary does = known.apply(symbol);
        if (change == 0 && does.isNone()) {
            return at;
        }
        Map<String, Set<Failing>> failing = new TreeMap<>(at.failing());
        for (String library : does.libraries()) {
            String getter = does.reads().get(library);
            if (getter != null) {
                read(library, getter, call, block, failing);
            }
            String name = does.leaves().get(library);
            if (name != null) {
                Failing now =
                        new Failing(
                                call.at(),
                                name,
                                block,
                                deciding.get(call.result().id()),
                                !isLocked(at));
                boolean isLess =
                        !now.decides()
                                && failing.getOrDefault(library, Set.of()).stream()
                                        .anyMatch(Failing::decides);
                if (!isLess) {
                    failing.put(library, Set.of(now));
                }
            }
        }
        int after = at.locks() + change;
        if (change < 0 && after <= 0 && !isHeld) {
            failing.replaceAll((_, calls) -> opened(calls));
        }
        return new Point(after, failing);
    }

    private static Set<Failing> opened(Set<Failing> calls) {
        Set<Failing> opened = new LinkedHashSet<>();
        calls.forEach(each -> opened.add(each.opened()));
        return opened;
    }

    private void read(
            String library,
            String getter,
            Instr.Call call,
            int block,
            Map<String, Set<Failing>> failing) {
        Set<Failing> calls = failing.remove(library);
        if (calls == null) {
            reads.putIfAbsent(library, getter);
            return;
        }
        for (Failing each : calls) {
            if (each.isOpen() && (each.decides() || each.block() == block)) {
                told.split(each.at(), each.call(), call.at(), getter, each.decides());
            }
        }
    }

    /** Finds calls whose results decide where the function goes, or are told to who reads. */
    private void decide() {
        BitSet wanted = new BitSet();
        for (int round = 0; round < ROUNDS; round++) {
            int before = wanted.cardinality();
            List<Block> blocks = function.blocks();
            for (int b = blocks.size() - 1; b >= 0; b--) {
                List<Instr> instrs = blocks.get(b).instrs();
                for (int i = instrs.size() - 1; i >= 0; i--) {
                    decide(instrs.get(i), wanted);
                }
            }
            if (wanted.cardinality() == before) {
                break;
            }
        }
        deciding.or(wanted);
    }

    private void decide(Instr instr, BitSet wanted) {
        boolean flows =
                switch (instr) {
                    case Instr.Branch _ -> true;
                    case Instr.Call call ->
                            call.callee() instanceof Callee.Direct(var symbol)
                                            && !known.apply(symbol).reads().isEmpty()
                                    || wanted.get(call.result().id());
                    case Instr.Store store ->
                            store.address() instanceof Value.Reg cell && wanted.get(cell.id());
                    default -> instr.results().stream().anyMatch(each -> wanted.get(each.id()));
                };
        if (flows) {
            for (Value operand : instr.operands()) {
                if (operand instanceof Value.Reg reg) {
                    wanted.set(reg.id());
                }
            }
        }
    }
}
