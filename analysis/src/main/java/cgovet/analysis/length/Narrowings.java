package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.analysis.pointer.Code;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link Narrowing}, one in a function: the length of a string or of bytes that nothing
 * bounds is an argument of C beside the bytes themselves. What is compared with anything but a
 * constant too small to matter is taken for checked.
 */
public final class Narrowings implements Observer {
    private static final int MAX_DEPTH = 8;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Code code;
    private final List<Found> found = new ArrayList<>();

    /** Lengths that are compared with something. */
    private final Set<Sym> compared = new HashSet<>();

    private record Found(Sym length, Narrowing fact) {}

    public Narrowings(IrFunction function, Consumer<Fact> facts) {
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
            case Instr.Operate op -> {
                switch (op.operator()) {
                    case LT, LE, GT, GE, EQ, NE, MIN, MAX -> compare(op.args(), state);
                    default -> {}
                }
            }
            case Instr.Call call
                    when call.crossing() != Instr.Call.Crossing.NONE
                            && call.callee() instanceof Callee.Direct(var symbol) ->
                    call(call, symbol, state);
            default -> {}
        }
    }

    private void compare(List<Value> args, StateView state) {
        for (int i = 0; i < args.size(); i++) {
            if (!Comparisons.isWithSmall(args, i) && args.get(i).type() instanceof IrType.Int) {
                Sym value = state.of(args.get(i));
                compared.add(value);
                compared.addAll(state.sources(value));
            }
        }
    }

    private void call(Instr.Call call, String symbol, StateView state) {
        for (Value arg : call.args()) {
            if (!(arg.type() instanceof IrType.Int narrow) || narrow.bits() > 32) {
                continue;
            }
            Value at = code.source(arg);
            if (!(code.definition(at).orElse(null) instanceof Instr.Convert c)
                    || c.kind() != Conversion.NUMBER
                    || !(c.value().type() instanceof IrType.Int wide)
                    || wide.bits() <= narrow.bits()) {
                continue;
            }
            Sym number = state.of(c.value());
            long most = (1L << (narrow.signed() ? narrow.bits() - 1 : narrow.bits())) - 1;
            Sym length = length(number, 0);
            if (length == null || state.range(number).high() <= most) {
                continue;
            }
            Sym container = ((Shape.Op) length.shape()).args().getFirst();
            if (isOfBytes(container, call, state)) {
                found.add(
                        new Found(
                                length,
                                new Narrowing(
                                        function.symbol(),
                                        call.at(),
                                        c.at(),
                                        symbol,
                                        narrow.bits(),
                                        narrow.signed(),
                                        isFromOutside(container))));
            }
        }
    }

    /** The length that a number grows with. */
    private static @org.jspecify.annotations.Nullable Sym length(Sym number, int depth) {
        if (!(number.shape() instanceof Shape.Op op) || depth > MAX_DEPTH) {
            return null;
        }
        return switch (op.operator()) {
            case LEN -> number;
            case ADD, MUL -> {
                for (Sym arg : op.args()) {
                    Sym length = length(arg, depth + 1);
                    if (length != null) {
                        yield length;
                    }
                }
                yield null;
            }
            default -> null;
        };
    }

    /** Whether the call gets the bytes that the length is of, or a copy of them. */
    private boolean isOfBytes(Sym container, Instr.Call call, StateView state) {
        for (Value arg : call.args()) {
            if (!arg.type().isPointer()) {
                continue;
            }
            Sym address = state.of(arg);
            if (state.object(address) == state.object(container)) {
                return true;
            }
            if (code.definition(code.source(arg)).orElse(null) instanceof Instr.Call copy
                    && copy.callee() instanceof Callee.Direct(var by)
                    && (by.equals("cgo.CString") || by.equals("cgo.CBytes"))
                    && state.object(state.of(copy.args().getFirst())) == state.object(container)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFromOutside(Sym container) {
        return switch (container.shape()) {
            case Shape.Param p ->
                    (function.is(IrFunction.Trait.VISIBLE)
                                    || function.is(IrFunction.Trait.EXPORTED))
                            && Outside.isBytes(p.type());
            default -> Outside.isRead(container);
        };
    }

    @Override
    public void done() {
        Narrowing best = null;
        for (Found each : found) {
            boolean isChecked = compared.contains(each.length());
            if (!isChecked && (best == null || rank(each.fact()) > rank(best))) {
                best = each.fact();
            }
        }
        if (best != null) {
            facts.accept(best);
        }
    }

    private static double rank(Narrowing fact) {
        return fact.confidence();
    }
}
