package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Interval;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.analysis.pointer.Code;
import cgovet.base.text.Span;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link SizeOverflow}: the size of malloc or realloc is a product whose factors nothing
 * bounds. Lengths of Go slices and strings, and numbers whose product fits by their types, do not
 * overflow; a factor that is compared with anything is taken for bounded, unless it is compared
 * with a number near zero.
 */
public final class AllocationSizes implements Observer {
    private static final int MAX_DEPTH = 12;

    /** Allocators, and which argument is the size. */
    private static final Map<String, Integer> SIZES =
            Map.of("C.malloc", 0, "C.realloc", 1, "C.alloca", 0);

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Code code;
    private final Set<Sym> compared = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    private record Found(List<Sym> factors, SizeOverflow fact) {}

    public AllocationSizes(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
        this.code = Code.of(function);
    }

    @Override
    public void before(Instr instr, StateView state) {
        switch (instr) {
            case Instr.Operate op -> {
                switch (op.operator()) {
                    case LT, LE, GT, GE, EQ, NE, MIN, MAX -> compare(op.args(), state);
                    case DIV -> op.args().forEach(arg -> compared.add(state.of(arg)));
                    default -> {}
                }
            }
            case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) -> {
                Integer size = SIZES.get(symbol);
                if (size != null && size < call.args().size()) {
                    allocation(call, symbol, call.args().get(size), state);
                }
            }
            default -> {}
        }
    }

    private void compare(List<Value> args, StateView state) {
        for (int i = 0; i < args.size(); i++) {
            if (!Comparisons.isWithSmall(args, i)) {
                Sym value = state.of(args.get(i));
                compared.add(value);
                compared.addAll(state.sources(value));
            }
        }
    }

    private void allocation(Instr.Call call, String symbol, Value size, StateView state) {
        Instr.Operate product = product(size, 0);
        if (product == null || !(product.result().type() instanceof IrType.Int type)) {
            return;
        }
        List<Value> factors = new ArrayList<>();
        factors(product, factors, 0);
        List<Sym> open = new ArrayList<>();
        double bits = 0;
        boolean mayBeNegative = false;
        boolean isOutside = false;
        for (Value factor : factors) {
            Sym sym = state.of(factor);
            Interval range = state.range(sym);
            if (range.isSingle()) {
                bits += Math.log(Math.max(1, Math.abs((double) range.low()))) / Math.log(2);
                continue;
            }
            if (isLength(sym)) {
                // No memory holds more.
                bits += 40;
                continue;
            }
            Value plain = unconverted(factor);
            int width = plain.type() instanceof IrType.Int i ? i.bits() : 64;
            boolean isSigned = plain.type() instanceof IrType.Int i && i.signed();
            boolean isBounded = range.high() < Long.MAX_VALUE && range.high() > 0;
            bits +=
                    isBounded
                            ? Math.log((double) range.high() + 1) / Math.log(2)
                            : isSigned ? width - 1 : width;
            mayBeNegative |= isSigned && range.low() < 0;
            if (!isBounded || mayBeNegative && isSigned) {
                open.add(sym);
                isOutside |= isFromOutside(sym);
            }
        }
        int room = type.signed() ? type.bits() - 1 : type.bits();
        if (open.isEmpty() || bits <= room && !(mayBeNegative && isOutside && bits + 1 > room)) {
            return;
        }
        boolean isC = function.language() == Language.C;
        found.add(
                new Found(
                        List.copyOf(open),
                        new SizeOverflow(
                                function.symbol(),
                                call.at(),
                                product.at(),
                                symbol,
                                type.bits(),
                                isC,
                                isOutside,
                                open.size() > 1)));
    }

    private Instr.@org.jspecify.annotations.Nullable Operate product(Value value, int depth) {
        if (depth > MAX_DEPTH) {
            return null;
        }
        return switch (code.definition(value).orElse(null)) {
            case Instr.Operate op when op.operator() == Operator.MUL -> op;
            case Instr.Operate op when op.operator() == Operator.ADD -> {
                for (Value arg : op.args()) {
                    Instr.Operate product = product(arg, depth + 1);
                    if (product != null) {
                        yield product;
                    }
                }
                yield null;
            }
            case Instr.Move m -> product(m.value(), depth + 1);
            case Instr.Convert c when isNumber(c) -> product(c.value(), depth + 1);
            case null, default -> null;
        };
    }

    /** Flattens products within products that are computed with as many bits. */
    private void factors(Instr.Operate product, List<Value> factors, int depth) {
        for (Value arg : product.args()) {
            Instr definition = code.definition(code.source(arg)).orElse(null);
            if (depth < MAX_DEPTH
                    && definition instanceof Instr.Operate op
                    && op.operator() == Operator.MUL) {
                factors(op, factors, depth + 1);
            } else {
                factors.add(arg);
            }
        }
    }

    private Value unconverted(Value value) {
        Value at = code.source(value);
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (code.definition(at).orElse(null) instanceof Instr.Convert c && isNumber(c)) {
                at = code.source(c.value());
            }
        }
        return at;
    }

    private static boolean isNumber(Instr.Convert convert) {
        return convert.kind() == Conversion.NUMBER || convert.kind() == Conversion.SAME;
    }

    /** Whether it is the length of something, or computed from such only. */
    private static boolean isLength(Sym number) {
        return switch (number.shape()) {
            case Shape.Op op ->
                    switch (op.operator()) {
                        case LEN, CAP -> true;
                        case ADD, SUB, DIV ->
                                op.args().stream()
                                        .allMatch(arg ->
                                                arg.shape() instanceof Shape.Num || isLength(arg));
                        default -> false;
                    };
            default -> false;
        };
    }

    /** Whether callers of the package, or C, give a number. */
    private boolean isFromOutside(Sym number) {
        return switch (number.shape()) {
            case Shape.Param _ ->
                    function.language() == Language.GO && function.is(IrFunction.Trait.VISIBLE)
                            || function.is(IrFunction.Trait.EXPORTED)
                            || function.language() == Language.C
                                    && function.is(IrFunction.Trait.VISIBLE);
            default -> false;
        };
    }

    @Override
    public void done() {
        Set<Span> told = new HashSet<>();
        for (Found each : found) {
            if (each.factors().stream().noneMatch(compared::contains)
                    && told.add(each.fact().at())) {
                facts.accept(each.fact());
            }
        }
    }
}
