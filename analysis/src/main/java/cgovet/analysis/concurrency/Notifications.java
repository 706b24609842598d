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
import java.util.function.Consumer;

/** Finds {@link IneffectiveNotify}. */
public final class Notifications implements Observer {
    private static final Callee NOTIFY = new Callee.Direct("os/signal.Notify");

    /** On every Unix (POSIX, kill). */
    private static final long SIGKILL = 9;

    /**
     * Numbers that differ between systems (Go's package syscall).
     *
     * @param stop {@code SIGSTOP}
     * @param prof {@code SIGPROF}
     */
    public record Signals(long stop, long prof) {
        public static Signals of(String goos, String goarch) {
            return switch (goos) {
                case "linux", "android" ->
                        goarch.startsWith("mips") ? new Signals(23, 29) : new Signals(19, 27);
                case "solaris", "illumos" -> new Signals(23, 29);
                case "aix" -> new Signals(17, 32);
                default -> new Signals(17, 27);
            };
        }
    }

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Signals numbers;

    public Notifications(IrFunction function, Consumer<Fact> facts, Signals numbers) {
        this.function = function;
        this.facts = facts;
        this.numbers = numbers;
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
        if (call.args().size() < 2 || namesNone(call.args().get(1))) {
            report(call, Reason.NO_SIGNALS);
        } else {
            signals(call, call.args().get(1), state);
        }
    }

    private static boolean isMadeHere(Sym channel) {
        return channel.shape() instanceof Shape.View;
    }

    /** A list built elsewhere may be empty on some path; nobody means every signal by that. */
    private static boolean namesNone(Value list) {
        return list instanceof Value.Null || list instanceof Value.Zero;
    }

    private void signals(Instr.Call call, Value signals, StateView state) {
        for (Sym cell : state.cells(state.of(signals))) {
            Sym content = state.content(cell).orElse(cell);
            if (content.shape() instanceof Shape.Boxed(var signal)) {
                var number = state.range(signal);
                if (number.is(SIGKILL) || number.is(numbers.stop())) {
                    report(call, Reason.UNCATCHABLE);
                } else if (number.is(numbers.prof())) {
                    report(call, Reason.PROFILER);
                }
            }
            if (content.shape() instanceof Shape.Initial(var address)
                    && address.shape() instanceof Shape.Global(var symbol)
                    && symbol.equals("os.Kill")) {
                report(call, Reason.UNCATCHABLE);
            }
        }
    }

    private void report(Instr.Call call, Reason reason) {
        facts.accept(new IneffectiveNotify(function.symbol(), call.at(), reason));
    }
}
