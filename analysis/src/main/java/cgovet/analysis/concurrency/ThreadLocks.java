package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.StateView;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds {@link UnbalancedThreadLock}. A function that ends locked on every path is a helper, or
 * locks for good, one that ends locked where it succeeds and unlocked where it fails acquires for
 * its caller: nothing is said of them. Nor of {@code main} and {@code init}, which lock for
 * interfaces of the main thread, and of goroutines, whose thread ends with them.
 */
public final class ThreadLocks implements Observer {
    private static final Callee LOCK = new Callee.Direct("runtime.LockOSThread");
    private static final Callee UNLOCK = new Callee.Direct("runtime.UnlockOSThread");
    private static final Pattern FOR_GOOD = Pattern.compile("main|init(\\.\\d+)?|TestMain");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<String, IrFunction> functions;
    private final Set<String> goroutines;
    private Span lock = Span.NONE;
    private Span unlock = Span.NONE;
    private Span last = Span.NONE;
    private Span lockedEnd = Span.NONE;
    private Span unlockedEnd = Span.NONE;
    private boolean endsBalanced;

    /** Whether the return that was last seen reports an error. */
    private boolean fails;

    private boolean failsLocked;
    private boolean succeedsBalanced;

    /**
     * @param functions of the module, by symbol
     * @param goroutines symbols of functions that {@code go} starts
     */
    public ThreadLocks(
            IrFunction function,
            Consumer<Fact> facts,
            Map<String, IrFunction> functions,
            Set<String> goroutines) {
        this.function = function;
        this.facts = facts;
        this.functions = functions;
        this.goroutines = goroutines;
    }

    /** Symbols of the functions that {@code go} starts in a module. */
    public static Set<String> goroutines(Iterable<IrFunction> functions) {
        Set<String> started = new HashSet<>();
        for (IrFunction each : functions) {
            Map<Integer, String> closures = new HashMap<>();
            for (Block block : each.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr instanceof Instr.Closure c) {
                        closures.put(c.result().id(), c.function());
                    } else if (instr instanceof Instr.Go go) {
                        switch (go.callee()) {
                            case Callee.Direct(var symbol) -> started.add(symbol);
                            case Callee.Dynamic(Value.Reg reg) ->
                                    started.add(closures.getOrDefault(reg.id(), ""));
                            case Callee.Dynamic(Value.Func(var symbol)) -> started.add(symbol);
                            case Callee.Dynamic _, Callee.Method _ -> {}
                        }
                    }
                }
            }
        }
        return started;
    }

    @Override
    public void before(Instr instr, StateView state) {
        switch (instr) {
            case Instr.Call call -> see(call.callee(), call.at());
            case Instr.Defer defer -> see(defer.callee(), defer.at());
            case Instr.Return ret -> {
                last = ret.at();
                fails = fails(ret, state);
            }
            default -> {}
        }
    }

    /** Whether a return says that the function failed. */
    private static boolean fails(Instr.Return ret, StateView state) {
        if (ret.values().isEmpty()) {
            return false;
        }
        Value value = ret.values().getLast();
        return value.type() instanceof IrType.Interface i
                && i.name().equals("error")
                && state.range(state.of(value)).excludesZero();
    }

    private void see(Callee callee, Span at) {
        if (lock.isNone() && does(callee, LOCK)) {
            lock = at;
        }
        if (unlock.isNone() && does(callee, UNLOCK)) {
            unlock = at;
        }
    }

    /** Whether it is the function, or a helper that calls it directly and not its counterpart. */
    private boolean does(Callee callee, Callee what) {
        if (callee.equals(what)) {
            return true;
        }
        boolean inGo = callee instanceof Callee.Direct(var name) && !name.startsWith("C.");
        IrFunction helper =
                inGo && callee instanceof Callee.Direct(var symbol) ? functions.get(symbol) : null;
        Callee other = what.equals(LOCK) ? UNLOCK : LOCK;
        return helper != null && calls(helper, what) && !calls(helper, other);
    }

    private static boolean calls(IrFunction function, Callee callee) {
        return function.blocks().stream()
                .flatMap(block -> block.instrs().stream())
                .anyMatch(instr ->
                        instr instanceof Instr.Call call && call.callee().equals(callee)
                                || instr instanceof Instr.Defer defer
                                        && defer.callee().equals(callee));
    }

    @Override
    public void exit(Summary.Exit exit, StateView state) {
        boolean isReturn = exit == Summary.Exit.OK || exit == Summary.Exit.ERROR;
        if (!isReturn || lock.isNone()) {
            return;
        }
        if (state.threadLocks() > 0) {
            lockedEnd = lockedEnd.isNone() ? last : lockedEnd;
            failsLocked |= fails;
        } else if (state.threadLocks() < 0) {
            unlockedEnd = unlockedEnd.isNone() ? last : unlockedEnd;
        } else {
            endsBalanced = true;
            succeedsBalanced |= !fails;
        }
    }

    @Override
    public void done() {
        boolean isForGood =
                FOR_GOOD.matcher(function.name()).matches()
                        || goroutines.contains(function.symbol());
        if (!endsBalanced || isForGood) {
            return;
        }
        // It locks if it succeeds: its caller unlocks.
        boolean isAcquiring = !failsLocked && !succeedsBalanced;
        if (!lockedEnd.isNone() && !isAcquiring && (!unlock.isNone() || unlocksInClosure())) {
            facts.accept(new UnbalancedThreadLock(function.symbol(), lock, lockedEnd, false));
        } else if (!unlockedEnd.isNone() && !unlock.isNone()) {
            facts.accept(new UnbalancedThreadLock(function.symbol(), unlock, unlockedEnd, true));
        }
    }

    /** Whether a function literal of it unlocks. */
    private boolean unlocksInClosure() {
        return functions.values().stream()
                .anyMatch(
                        each -> each.enclosing().equals(function.symbol()) && calls(each, UNLOCK));
    }
}
