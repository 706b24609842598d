package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Interval;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.Shape.Made;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link HandlerWithoutStack}: flags that are known and lack the bit. */
public final class SignalHandlers implements Observer {
    private static final Callee SIGACTION = new Callee.Direct("C.sigaction");
    private static final Set<String> HANDLER_FIELDS =
            Set.of(
                    "sa_handler",
                    "sa_sigaction",
                    "__sa_handler",
                    "__sa_sigaction",
                    "__sigaction_handler",
                    "__sigaction_u",
                    "__sa_u");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<String, IrFunction> functions;
    private final long onStack;

    /**
     * @param functions of the module, by symbol
     * @param onStack the target's {@code SA_ONSTACK}
     */
    public SignalHandlers(
            IrFunction function,
            Consumer<Fact> facts,
            Map<String, IrFunction> functions,
            long onStack) {
        this.function = function;
        this.facts = facts;
        this.functions = functions;
        this.onStack = onStack;
    }

    /** {@code SA_ONSTACK}: 0x08000000 on Linux and Android, 1 on the BSDs, Darwin and Solaris. */
    public static long onStackOf(String goos) {
        return goos.equals("linux") || goos.equals("android") ? 0x08000000L : 1;
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (!(instr instanceof Instr.Call call)
                || !call.callee().equals(SIGACTION)
                || call.args().size() < 2) {
            return;
        }
        Sym action = state.of(call.args().get(1));
        if (state.range(action).is(0)) {
            return;
        }
        Optional<Sym> flags = Optional.empty();
        Optional<Sym> handler = Optional.empty();
        boolean isZeroed =
                state.content(action)
                        .filter(each -> each.shape() instanceof Shape.Zero)
                        .isPresent();
        for (Sym cell : state.cells(action)) {
            if (!(cell.shape() instanceof Shape.Field field)) {
                continue;
            }
            if (field.name().equals("sa_flags")) {
                flags = state.content(cell);
            } else if (HANDLER_FIELDS.contains(field.name())) {
                handler = state.content(cell);
            }
        }
        Interval known =
                flags.map(state::range).orElse(isZeroed ? zero(state, call) : Interval.ALL);
        if (!known.isSingle() || (known.low() & onStack) != 0 || handler.isEmpty()) {
            return;
        }
        Interval disposition = state.range(handler.get());
        if (disposition.isSingle() && (disposition.low() == 0 || disposition.low() == 1)) {
            // SIG_DFL and SIG_IGN.
            return;
        }
        facts.accept(
                new HandlerWithoutStack(function.symbol(), call.at(), isHandler(handler.get())));
    }

    /** Whether it is a function, as far as it can be told; else it may be a disposition. */
    private boolean isHandler(Sym handler) {
        return switch (handler.shape()) {
            case Shape.Function _ -> true;
            case Shape.Param param -> isGivenFunction(param.index());
            // Go asks C for the address of a function.
            case Shape.Made made -> made.by().startsWith("C.") && made.kind() == Made.Kind.RESULT;
            default -> false;
        };
    }

    /** Whether a call of this function gives it a function. */
    private boolean isGivenFunction(int parameter) {
        for (IrFunction caller : functions.values()) {
            for (Block block : caller.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr instanceof Instr.Call call
                            && call.callee().equals(new Callee.Direct(function.symbol()))
                            && parameter < call.args().size()
                            && call.args().get(parameter) instanceof Value.Func) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Interval zero(StateView state, Instr.Call call) {
        return state.range(state.of(Value.Number.of(0, new IrType.Int(32, true))));
    }
}
