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
            case Instr.Call call when call.callee().equals(SET) && call.args().size() == 2 ->
                    check(call, state);
            default -> {}
        }
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
        } else if (region == StateView.Region.C_HEAP) {
            report(call, Reason.C_POINTER, "");
        } else if (object instanceof Reg reg
                && fields.getOrDefault(reg.id(), 0) > 0
                && address.shape() instanceof Shape.Field) {
            report(call, Reason.INTERIOR, "");
        }
        boolean clears = finalizer instanceof Value.Null;
        if (!clears && !state.finalizers(address).isEmpty()) {
            report(call, Reason.SECOND, "");
        }
        if (!clears) {
            checkFunction(call, object, finalizer, state);
        }
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
