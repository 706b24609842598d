package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.InvalidFinalizer.Reason;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds {@link InvalidFinalizer}. */
public final class Finalizers implements Observer {
    private static final Callee SET = new Callee.Direct("runtime.SetFinalizer");
    private static final Callee ADD = new Callee.Direct("runtime.AddCleanup");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<String, IrFunction> functions;

    /** What was put into an interface, by the register of the interface. */
    private final Map<Integer, Value> boxed = new HashMap<>();

    /** Field addresses, by register. */
    private final Map<Integer, Integer> fields = new HashMap<>();

    /**
     * @param functions of the module, by symbol
     */
    public Finalizers(
            IrFunction function, Consumer<Fact> facts, Map<String, IrFunction> functions) {
        this.function = function;
        this.facts = facts;
        this.functions = functions;
    }

    @Override
    public void before(Instr instr, StateView state) {
        switch (instr) {
            case Instr.Convert(var result, var kind, var value, _)
                    when kind == Conversion.TO_INTERFACE ->
                    boxed.put(result.id(), value);
            case Instr.FieldAddress i -> fields.put(i.result().id(), i.field());
            case Instr.ElementAddress i when !isFirst(i.index()) -> fields.put(i.result().id(), 1);
            case Instr.Call call when call.callee().equals(SET) && call.args().size() == 2 ->
                    check(call, state);
            case Instr.Call call when call.callee().equals(ADD) && call.args().size() == 3 ->
                    checkCleanup(call, state);
            default -> {}
        }
    }

    private static boolean isFirst(Value index) {
        return index instanceof Value.Number n && n.value().signum() == 0;
    }

    /** An interior pointer is good for a cleanup, and there may be several. */
    private void checkCleanup(Instr.Call call, StateView state) {
        Value object = call.args().get(0);
        Sym address = state.of(object);
        if (object instanceof Value.Null || state.region(address) == StateView.Region.NULL) {
            report(call, Reason.NIL_OBJECT, "AddCleanup");
        } else if (isOfC(address, state)) {
            report(call, Reason.C_POINTER, "AddCleanup");
        }
        Value arg = call.args().get(2);
        if (arg.type().isPointer()
                && object.type().isPointer()
                && state.object(state.of(arg)) == state.object(address)) {
            report(call, Reason.CLEANUP_OF_ITSELF, "AddCleanup");
        }
    }

    /** Whether an address is of memory that C allocated, or that C gave. */
    private static boolean isOfC(Sym address, StateView state) {
        return switch (state.region(address)) {
            case C_HEAP, C_STACK, C_GLOBAL -> true;
            case C_UNKNOWN ->
                    address.shape() instanceof Shape.Made made
                            && made.kind() == Shape.Made.Kind.RESULT
                            && made.by().startsWith("C.");
            default -> false;
        };
    }

    private void check(Instr.Call call, StateView state) {
        Value object = unboxed(call.args().get(0));
        Value finalizer = unboxed(call.args().get(1));
        if (object.type() instanceof IrType.Interface || object.type() instanceof IrType.Opaque) {
            if (object instanceof Value.Null) {
                report(call, Reason.NIL_OBJECT, "");
            }
            return;
        }
        if (object instanceof Value.Null) {
            report(call, Reason.NIL_OBJECT, "");
            return;
        }
        if (!object.type().isPointer()) {
            report(call, Reason.NOT_A_POINTER, Types.show(object.type()));
            return;
        }
        Sym address = state.of(object);
        StateView.Region region = state.region(address);
        if (region == StateView.Region.NULL) {
            report(call, Reason.NIL_OBJECT, "");
        } else if (isOfC(address, state)) {
            report(call, Reason.C_POINTER, "");
        } else if (object instanceof Reg reg
                && fields.getOrDefault(reg.id(), 0) > 0
                && isInside(address)) {
            report(call, Reason.INTERIOR, "");
        }
        boolean clears = finalizer instanceof Value.Null;
        if (!clears && state.finalizers(address).stream().anyMatch(each -> !each.cleanup())) {
            report(call, Reason.SECOND, "");
        }
        if (!clears) {
            checkFunction(call, object, finalizer, state);
        }
    }

    private static boolean isInside(Sym address) {
        return address.shape() instanceof Shape.Field
                || address.shape() instanceof Shape.Element e && e.index() != e.base();
    }

    private void checkFunction(Instr.Call call, Value object, Value finalizer, StateView state) {
        if (finalizer.type() instanceof IrType.Interface
                || finalizer.type() instanceof IrType.Opaque) {
            return;
        }
        if (!(finalizer.type() instanceof IrType.Function)) {
            report(call, Reason.NOT_A_FUNCTION, Types.show(finalizer.type()));
            return;
        }
        String symbol =
                switch (state.of(finalizer).shape()) {
                    case Shape.Function f -> f.symbol();
                    case Shape.Closure c -> c.function();
                    default -> "";
                };
        IrFunction target = functions.get(symbol);
        if (target == null) {
            return;
        }
        boolean isBound =
                state.of(finalizer).shape() instanceof Shape.Closure
                        && target.is(IrFunction.Trait.METHOD);
        int params = target.params().size() - (isBound ? 1 : 0);
        if (params != 1) {
            report(call, Reason.WRONG_PARAMETER, "it takes " + params + " parameters");
            return;
        }
        IrType param = target.params().getLast().type();
        if (!Types.accepts(param, object.type())) {
            report(
                    call,
                    Reason.WRONG_PARAMETER,
                    "it takes %s, the object is %s"
                            .formatted(Types.show(param), Types.show(object.type())));
        }
    }

    private Value unboxed(Value value) {
        return value instanceof Reg reg
                ? Optional.ofNullable(boxed.get(reg.id())).orElse(value)
                : value;
    }

    private void report(Instr.Call call, Reason reason, String detail) {
        facts.accept(new InvalidFinalizer(function.symbol(), call.at(), reason, detail));
    }
}
