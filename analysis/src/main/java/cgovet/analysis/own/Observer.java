package cgovet.analysis.own;

import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import java.util.List;
import java.util.function.Consumer;

/**
 * Derives further facts from the states that the interpreter passes through. It is asked once for
 * every instruction and every state before it, so several times where paths or iterations meet;
 * equal facts are one. An observer lives for one function and may keep what it saw.
 *
 * <pre>{@code
 * // signal.Notify with a channel that has no buffer
 * record UnbufferedNotify(String function, Span at) implements Fact {}
 *
 * Observer.Factory notify = (function, facts) -> new Observer() {
 *     public void before(Instr instr, StateView state) {
 *         if (instr instanceof Instr.Call call
 *                 && call.callee().equals(new Callee.Direct("os/signal.Notify"))
 *                 && state.range(state.lengthOf(state.of(call.args().getFirst()))).is(0)) {
 *             facts.accept(new UnbufferedNotify(function.symbol(), call.at()));
 *         }
 *     }
 * };
 * }</pre>
 */
public interface Observer {
    /**
     * An instruction is about to run. Deferred calls are seen at their {@code defer} here, and
     * again by {@link #deferred} when they run.
     */
    default void before(Instr instr, StateView state) {}

    /**
     * A deferred call is about to run.
     *
     * @param args as they were at the {@code defer}; memory is as it is now
     */
    default void deferred(Instr.Defer call, List<Sym> args, StateView state) {}

    /** The function ends, deferred calls included. */
    default void exit(Summary.Exit exit, StateView state) {}

    /** The function is done: every state was seen. */
    default void done() {}

    /** Makes the observer of one function. */
    interface Factory {
        Observer observe(IrFunction function, Consumer<Fact> facts);
    }
}
