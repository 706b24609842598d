package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link EmptySlice}. A slice whose first element was looked at before is not empty; lengths
 * that the function compares with anything are taken for checked.
 */
public final class EmptySlices implements Observer {
    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Code code;

    /** Slices of which an element was read, or whose length was compared. */
    private final Set<Sym> known = new HashSet<>();

    /** Slices that are empty on some path to a call: that a loop over one does nothing. */
    private final Set<Sym> empty = new HashSet<>();

    public EmptySlices(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
        this.code = Code.of(function);
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (function.language() != Language.GO) {
            return;
        }
        switch (instr) {
            case Instr.Call call when call.crossing() != Instr.Call.Crossing.NONE ->
                    call(call, state);
            case Instr.Load load
                    when code.definition(load.address()).orElse(null)
                            instanceof Instr.ElementAddress e ->
                    known.add(data(state.of(e.base())));
            case Instr.Store store
                    when code.definition(store.address()).orElse(null)
                            instanceof Instr.ElementAddress e ->
                    known.add(data(state.of(e.base())));
            default -> {}
        }
    }

    private void call(Instr.Call call, StateView state) {
        if (!(call.callee() instanceof Callee.Direct(var symbol))) {
            return;
        }
        for (Value arg : call.args()) {
            if (!arg.type().isPointer()
                    || !(code.definition(code.unconverted(arg)).orElse(null)
                            instanceof Instr.ElementAddress e)
                    || !(e.base().type() instanceof IrType.Slice)
                    || !(e.index() instanceof Value.Number n)
                    || n.value().signum() != 0) {
                continue;
            }
            Sym slice = state.of(e.base());
            Sym length = state.lengthOf(slice);
            boolean isNews = known.add(data(slice));
            if (state.range(length).is(0)
                    ? empty.add(data(slice))
                    : isNews && state.range(length).mayBe(0) && isOpen(length, state)) {
                boolean isOfCallers =
                        (slice.shape() instanceof Shape.Param || isOfParameter(length, state))
                                && function.is(IrFunction.Trait.VISIBLE)
                                && passesLength(call, length, state);
                String name = code.name(e.base());
                facts.accept(
                        new EmptySlice(function.symbol(), call.at(), symbol, name, isOfCallers));
            }
        }
    }

    /**
     * Whether nothing at all is known of a length: what loops and appends give is judged no
     * further.
     */
    private static boolean isOpen(Sym length, StateView state) {
        return !(length.shape() instanceof Shape.Made) || state.range(length).is(0);
    }

    /** Whether a length is that of a slice that the function gets. */
    private static boolean isOfParameter(Sym length, StateView state) {
        return state.sources(length).stream()
                .anyMatch(source ->
                        source.shape() instanceof Shape.Op op
                                && op.operator() == Operator.LEN
                                && op.args().getFirst().shape() instanceof Shape.Param);
    }

    /** Whether the call tells C the length: then none is a length like any other. */
    private static boolean passesLength(Instr.Call call, Sym length, StateView state) {
        for (Value arg : call.args()) {
            if (!arg.type().isPointer() && state.derives(state.of(arg), length)) {
                return true;
            }
        }
        return false;
    }

    private static Sym data(Sym sym) {
        return sym.shape() instanceof Shape.View v ? v.data() : sym;
    }
}
