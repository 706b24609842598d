package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.StateView;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import java.util.function.Consumer;

/**
 * Finds {@link UnbalancedThreadLock}. A function that ends locked on every path is a helper, or
 * locks for good: nothing is said of it.
 */
public final class ThreadLocks implements Observer {
    private static final Callee LOCK = new Callee.Direct("runtime.LockOSThread");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private Span lock = Span.NONE;
    private Span last = Span.NONE;
    private Span lockedEnd = Span.NONE;
    private boolean endsBalanced;

    public ThreadLocks(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (instr instanceof Instr.Call call && call.callee().equals(LOCK) && lock.isNone()) {
            lock = call.at();
        }
        if (instr instanceof Instr.Return) {
            last = instr.at();
        }
    }

    @Override
    public void exit(Summary.Exit exit, StateView state) {
        boolean isReturn = exit == Summary.Exit.OK || exit == Summary.Exit.ERROR;
        if (!isReturn || lock.isNone()) {
            return;
        }
        if (state.threadLocks() > 0) {
            lockedEnd = lockedEnd.isNone() ? last : lockedEnd;
        } else if (state.threadLocks() == 0) {
            endsBalanced = true;
        }
    }

    @Override
    public void done() {
        if (endsBalanced && !lockedEnd.isNone() && unlocks()) {
            facts.accept(new UnbalancedThreadLock(function.symbol(), lock, lockedEnd));
        }
    }

    /** Whether the function means to unlock at all. */
    private boolean unlocks() {
        return function.blocks().stream()
                .flatMap(block -> block.instrs().stream())
                .anyMatch(ThreadLocks::isUnlock);
    }

    private static boolean isUnlock(Instr instr) {
        Callee unlock = new Callee.Direct("runtime.UnlockOSThread");
        return instr instanceof Instr.Call call && call.callee().equals(unlock)
                || instr instanceof Instr.Defer defer && defer.callee().equals(unlock);
    }
}
