package cgovet.analysis.concurrency;

import cgovet.analysis.concurrency.IneffectiveNotify.Reason;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link IneffectiveNotify}. */
public final class Notifications implements Observer {
    private static final Callee NOTIFY = new Callee.Direct("os/signal.Notify");

    /** Numbers on every Unix (POSIX, kill). SIGSTOP differs and is left out where it does. */
    private static final long SIGKILL = 9;

    private static final long SIGSTOP_LINUX = 19;
    private static final Set<String> UNCATCHABLE = Set.of("os.Kill");

    private final IrFunction function;
    private final Consumer<Fact> facts;

    public Notifications(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (!(instr instanceof Instr.Call call)
                || !call.callee().equals(NOTIFY)
                || call.args().isEmpty()) {
            return;
        }
        Sym channel = state.of(call.args().getFirst());
        if (state.range(channel).is(0)) {
            report(call, Reason.NIL_CHANNEL);
        } else if (isMadeHere(channel) && state.range(state.lengthOf(channel)).is(0)) {
            report(call, Reason.UNBUFFERED);
        }
        if (call.args().size() > 1 && holdsUncatchable(call.args().get(1), state)) {
            report(call, Reason.UNCATCHABLE);
        }
    }

    private static boolean isMadeHere(Sym channel) {
        return channel.shape() instanceof Shape.View;
    }

    private static boolean holdsUncatchable(Value signals, StateView state) {
        Sym list = state.of(signals);
        List<Sym> cells = state.cells(list);
        for (Sym cell : cells) {
            Sym content = state.content(cell).orElse(cell);
            if (content.shape() instanceof Shape.Boxed boxed) {
                var range = state.range(boxed.value());
                if (range.is(SIGKILL) || range.is(SIGSTOP_LINUX)) {
                    return true;
                }
            }
            if (content.shape() instanceof Shape.Initial initial
                    && initial.address().shape() instanceof Shape.Global global
                    && UNCATCHABLE.contains(global.symbol())) {
                return true;
            }
        }
        return false;
    }

    private void report(Instr.Call call, Reason reason) {
        facts.accept(new IneffectiveNotify(function.symbol(), call.at(), reason));
    }
}
