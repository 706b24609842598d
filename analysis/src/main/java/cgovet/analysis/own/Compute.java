package cgovet.analysis.own;

import cgovet.analysis.own.Shape.Made;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;

/** The values of operations and conversions. */
final class Compute {
    private final Symbols symbols;
    private final Memory memory;
    private final Logic logic;
    private final Calls calls;

    Compute(Symbols symbols, Memory memory, Logic logic, Calls calls) {
        this.symbols = symbols;
        this.memory = memory;
        this.logic = logic;
        this.calls = calls;
    }

    Sym convert(
            State state, Conversion kind, Sym value, IrType from, IrType to, int site, int visit) {
        return switch (kind) {
            case SAME, NUMBER -> value;
            case POINTER_TO_INTEGER ->
                    value.shape() instanceof Shape.Num
                            ? value
                            : symbols.of(new Shape.AsInteger(value));
            case INTEGER_TO_POINTER -> toPointer(value, 0);
            case TO_INTERFACE ->
                    from instanceof IrType.Interface ? value : symbols.of(new Shape.Boxed(value));
            case COPY_TEXT -> {
                Sym copy = made("copy", site, visit, to);
                yield symbols.of(new Shape.View(copy, symbols.length(value)));
            }
            case SLICE_TO_ARRAY ->
                    to instanceof IrType.Array
                            ? memory.load(state, value, to, site, visit)
                            : Symbols.data(value);
        };
    }

    private Sym toPointer(Sym value, int depth) {
        if (value.shape() instanceof Shape.AsInteger a) {
            return a.address();
        }
        if (value.shape() instanceof Shape.Op op
                && depth < 8
                && (op.operator() == Operator.ADD || op.operator() == Operator.SUB)) {
            Sym base = toPointer(op.args().getFirst(), depth + 1);
            if (base != op.args().getFirst()) {
                return symbols.anyElement(base);
            }
        }
        return value;
    }

    Sym element(Sym base, Sym index, IrType type) {
        return type instanceof IrType.MapOf
                ? symbols.anyElement(base)
                : symbols.element(base, index);
    }

    private Sym made(String what, int site, int visit, IrType type) {
        return symbols.of(new Made(Made.Kind.OBJECT, Regions.MAKE + what, site, visit, 0, type));
    }

    /** A negative length panics (Go spec, "Making slices, maps and channels"; unsafe.Slice). */
    boolean lengthHolds(State state, Operator operator, List<Sym> args) {
        int at =
                switch (operator) {
                    case MAKE_SLICE, MAKE_CHAN -> 0;
                    case UNSAFE_SLICE, UNSAFE_STRING -> 1;
                    default -> args.size();
                };
        return at >= args.size() || logic.refine(state, args.get(at), Interval.NOT_NEGATIVE);
    }

    Sym operate(
            State state,
            Operator operator,
            List<Sym> args,
            List<Value> operands,
            IrType type,
            int site,
            int visit) {
        Sym first = args.isEmpty() ? symbols.zero : args.getFirst();
        switch (operator) {
            case LEN -> {
                return symbols.length(first);
            }
            case CAP -> {
                return symbols.operate(Operator.CAP, List.of(first)).orElse(first);
            }
            case MAKE_SLICE -> {
                Sym length = first;
                return symbols.of(new Shape.View(made("slice", site, visit, type), length));
            }
            case MAKE_MAP -> {
                return made("map", site, visit, type);
            }
            case MAKE_CHAN -> {
                Sym size = args.isEmpty() ? symbols.zero : first;
                return symbols.of(new Shape.View(made("chan", site, visit, type), size));
            }
            case LIST -> {
                Sym list = made("list", site, visit, type);
                for (int i = 0; i < args.size(); i++) {
                    Sym cell = symbols.of(new Shape.Element(list, symbols.number(i)));
                    memory.store(state, i == 0 ? list : cell, args.get(i), operands.get(i).type());
                }
                return symbols.of(new Shape.View(list, symbols.number(args.size())));
            }
            case APPEND -> {
                return append(state, args, type, site, visit);
            }
            case COPY -> {
                if (args.size() == 2) {
                    transfer(state, args.get(1), args.get(0));
                }
                return fresh(state, operator, type, site, visit);
            }
            case SLICE -> {
                return slice(state, args, operands, type, site, visit);
            }
            case UNSAFE_SLICE, UNSAFE_STRING -> {
                Sym length = args.size() > 1 ? args.get(1) : symbols.zero;
                return symbols.of(new Shape.View(Symbols.data(first), length));
            }
            case UNSAFE_DATA -> {
                return first.shape() instanceof Shape.Text ? first : Symbols.data(first);
            }
            case AGGREGATE -> {
                return symbols.of(new Shape.Parts(args));
            }
            case ASSERT -> {
                return first.shape() instanceof Shape.Boxed b
                        ? b.value()
                        : symbols.of(new Shape.Part(first, 0));
            }
            case ASSERT_OK, LOOKUP, NEXT, IS_TYPE -> {
                return several(state, operator, first, type, site, visit);
            }
            case ANY -> {
                return anyOf(state, args, operands, type, site, visit);
            }
            case ADD,
                    SUB,
                    MUL,
                    DIV,
                    REM,
                    AND,
                    OR,
                    XOR,
                    AND_NOT,
                    SHL,
                    SHR,
                    NEG,
                    NOT,
                    COMPLEMENT,
                    EQ,
                    NE,
                    LT,
                    LE,
                    GT,
                    GE,
                    MIN,
                    MAX -> {
                if (type instanceof IrType.Floating || type instanceof IrType.Complex) {
                    return fresh(state, operator, type, site, visit);
                }
                return symbols.operate(operator, args)
                        .orElseGet(() -> fresh(state, operator, type, site, visit));
            }
            case DELETE, CLEAR, CLOSE, CONCAT, RECOVER, PURE, UNDEFINED -> {
                return fresh(state, operator, type, site, visit);
            }
        }
        throw new IllegalStateException("no such operator");
    }

    private Sym fresh(State state, Operator operator, IrType type, int site, int visit) {
        String by = operator.name().toLowerCase(java.util.Locale.ROOT);
        return calls.fresh(state, Made.Kind.VALUE, by, site, visit, 0, type);
    }

    /** Operations with a second result, and iteration. */
    private Sym several(
            State state, Operator operator, Sym first, IrType type, int site, int visit) {
        Sym unknown = fresh(state, operator, type, site, visit);
        if (!(type instanceof IrType.Tuple tuple) || tuple.parts().isEmpty()) {
            return unknown;
        }
        List<Sym> parts = new ArrayList<>();
        for (int i = 0; i < tuple.parts().size(); i++) {
            parts.add(symbols.part(unknown, i, tuple.parts().get(i)));
        }
        boolean isLast = true;
        switch (operator) {
            case ASSERT_OK -> {
                if (first.shape() instanceof Shape.Boxed b) {
                    parts.set(0, b.value());
                }
            }
            case LOOKUP -> parts.set(0, symbols.of(new Shape.Member(object(first), site, visit)));
            case NEXT -> isLast = false;
            default -> {}
        }
        if (!isLast && parts.size() > 2) {
            IrType element = tuple.parts().get(2);
            if (!(element instanceof IrType.Void)) {
                parts.set(2, symbols.of(new Shape.Member(object(first), site, visit)));
            }
        }
        return symbols.of(new Shape.Parts(parts));
    }

    private static Sym object(Sym container) {
        return Symbols.data(container);
    }

    /** Values that a path chose among, or something that types do not tell. */
    private Sym anyOf(
            State state, List<Sym> args, List<Value> operands, IrType type, int site, int visit) {
        if (args.isEmpty()) {
            return fresh(state, Operator.ANY, type, site, visit);
        }
        Sym only = args.getFirst();
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i) != only || !operands.get(i).type().equals(type)) {
                return fresh(state, Operator.ANY, type, site, visit);
            }
        }
        return only;
    }

    private Sym append(State state, List<Sym> args, IrType type, int site, int visit) {
        Sym to = args.getFirst();
        Sym data = Symbols.data(to);
        boolean isNew = logic.isNull(state, data) || data.shape() instanceof Shape.Zero;
        Sym into = isNew ? made("append", site, visit, type) : data;
        for (int i = 1; i < args.size(); i++) {
            transfer(state, args.get(i), into);
        }
        Sym length = calls.fresh(state, Made.Kind.VALUE, "append", site, visit, 1, IrType.INT64);
        logic.refine(state, length, Interval.between(args.size() > 1 ? 1 : 0, Long.MAX_VALUE));
        return symbols.of(new Shape.View(into, length));
    }

    /** Elements of one container become elements of another one. */
    private void transfer(State state, Sym from, Sym to) {
        Sym source = Symbols.data(from);
        Sym any = symbols.anyElement(to);
        for (Sym cell : memory.cells(state, Symbols.object(source))) {
            Sym content = state.memory.get(cell, symbols.zero);
            memory.store(state, any, content, IrType.UNKNOWN);
        }
        for (int id : state.resources.keys()) {
            Res resource = state.resources.get(id);
            if (resource != null && resource.container == source) {
                Res changed = resource.copy();
                changed.container = Symbols.object(to);
                state.put(changed);
            }
        }
    }

    private Sym slice(
            State state, List<Sym> args, List<Value> operands, IrType type, int site, int visit) {
        Sym base = args.getFirst();
        Sym low = args.size() > 1 && !isAbsent(operands.get(1)) ? args.get(1) : symbols.zero;
        boolean hasHigh = args.size() > 2 && !isAbsent(operands.get(2));
        Sym high = hasHigh ? args.get(2) : symbols.length(base);
        if (!hasHigh
                && operands.getFirst().type() instanceof IrType.Pointer p
                && p.elem() instanceof IrType.Array a
                && a.length() >= 0) {
            high = symbols.number(a.length());
        }
        Sym data = symbols.element(base, low);
        Sym length =
                low == symbols.zero
                        ? high
                        : symbols.operate(Operator.SUB, List.of(high, low))
                                .orElseGet(() ->
                                        fresh(state, Operator.SLICE, IrType.INT64, site, visit));
        if (base.shape() instanceof Shape.Text || type instanceof IrType.Text) {
            return symbols.of(new Shape.View(data, length));
        }
        return symbols.of(new Shape.View(data, length));
    }

    private static boolean isAbsent(Value value) {
        return value instanceof Value.Null;
    }
}
