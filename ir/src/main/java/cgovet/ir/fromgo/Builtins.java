package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.BuiltinId;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.TypeAndValue;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;

/** Calls of predeclared functions and of those of package unsafe. */
final class Builtins {
    private final Body body;

    Builtins(Body body) {
        this.body = body;
    }

    Value value(Expr.CallExpr call, BuiltinId id) {
        Span at = body.at(call);
        return switch (id) {
            case APPEND -> append(call);
            case LEN, CAP -> {
                Operator operator = id == BuiltinId.LEN ? Operator.LEN : Operator.CAP;
                yield operate(operator, call);
            }
            case CLEAR -> operate(Operator.CLEAR, call);
            case CLOSE -> operate(Operator.CLOSE, call);
            case COPY -> operate(Operator.COPY, call);
            case MIN -> operate(Operator.MIN, call);
            case MAX -> operate(Operator.MAX, call);
            case DELETE -> delete(call);
            case MAKE -> make(call);
            case NEW -> body.literals.allocate(call);
            case PANIC -> panic(call);
            case RECOVER ->
                    body.out.operate(
                            Operator.RECOVER, body.types.of(emptyInterface()), List.of(), at);
            case ASSERT,
                    TRACE,
                    COMPLEX,
                    IMAG,
                    REAL,
                    PRINT,
                    PRINTLN,
                    UNSAFE_ALIGNOF,
                    UNSAFE_OFFSETOF,
                    UNSAFE_SIZEOF ->
                    operate(Operator.PURE, call);
            case UNSAFE_ADD -> add(call);
            case UNSAFE_SLICE -> operate(Operator.UNSAFE_SLICE, call);
            case UNSAFE_STRING -> operate(Operator.UNSAFE_STRING, call);
            case UNSAFE_SLICE_DATA, UNSAFE_STRING_DATA -> operate(Operator.UNSAFE_DATA, call);
        };
    }

    private static GoType emptyInterface() {
        return Universe.ANY.actual();
    }

    private IrType resultType(Expr.CallExpr call) {
        TypeAndValue known = body.info.of(call);
        if (known == null || known.mode() == TypeAndValue.Mode.NO_VALUE) {
            return IrType.VOID;
        }
        return body.types.resultOf(known.type());
    }

    private Value operate(Operator operator, Expr.CallExpr call) {
        return body.out.operate(operator, resultType(call), values(call), body.at(call));
    }

    private List<Value> values(Expr.CallExpr call) {
        List<Value> values = new ArrayList<>();
        for (Exprs.Typed typed : typed(call)) {
            values.add(typed.value());
        }
        return values;
    }

    private List<Exprs.Typed> typed(Expr.CallExpr call) {
        if (call.args().size() == 1
                && Expr.unparen(call.args().getFirst()) instanceof Expr.CallExpr inner
                && body.exprs.typeOf(inner) instanceof GoType.Tuple results
                && results.size() > 1) {
            return body.calls.several(inner, results.size());
        }
        List<Exprs.Typed> values = new ArrayList<>();
        for (Expr arg : call.args()) {
            if (!body.exprs.isType(arg)) {
                values.add(new Exprs.Typed(body.exprs.value(arg), body.exprs.typeOf(arg)));
            }
        }
        return values;
    }

    private Value append(Expr.CallExpr call) {
        Span at = body.at(call);
        GoType type = body.exprs.typeOf(call);
        IrType ir = body.types.of(type);
        if (call.args().isEmpty()) {
            return body.any(List.of(), ir, at);
        }
        if (call.hasEllipsis() && call.args().size() == 2) {
            Value base = body.exprs.assignable(call.args().getFirst(), type);
            Value rest = body.exprs.assignable(call.args().get(1), type);
            return body.out.operate(Operator.APPEND, ir, List.of(base, rest), at);
        }
        GoType elem = Types.elem(type);
        Value base;
        List<Value> added = new ArrayList<>();
        if (call.args().size() == 1) {
            List<Exprs.Typed> all = typed(call);
            base = all.getFirst().value();
            for (Exprs.Typed value : all.subList(1, all.size())) {
                added.add(body.conversions.implicit(value.value(), value.type(), elem, at));
            }
        } else {
            base = body.exprs.assignable(call.args().getFirst(), type);
            for (Expr arg : call.args().subList(1, call.args().size())) {
                added.add(body.exprs.assignable(arg, elem));
            }
        }
        if (added.isEmpty()) {
            return base;
        }
        Value list = body.out.operate(Operator.LIST, ir, added, at);
        return body.out.operate(Operator.APPEND, ir, List.of(base, list), at);
    }

    private Value delete(Expr.CallExpr call) {
        List<Value> args = new ArrayList<>();
        for (int i = 0; i < call.args().size(); i++) {
            Expr arg = call.args().get(i);
            args.add(
                    i == 1
                                    && Types.core(body.exprs.typeOf(call.args().getFirst()))
                                            instanceof GoType.MapType map
                            ? body.exprs.assignable(arg, map.key())
                            : body.exprs.value(arg));
        }
        return body.out.operate(Operator.DELETE, IrType.VOID, args, body.at(call));
    }

    private Value make(Expr.CallExpr call) {
        Span at = body.at(call);
        List<Value> args = new ArrayList<>();
        for (Expr arg : call.args().subList(Math.min(1, call.args().size()), call.args().size())) {
            args.add(body.exprs.value(arg));
        }
        GoType type =
                call.args().isEmpty()
                        ? Universe.INVALID
                        : body.exprs.typeOf(call.args().getFirst());
        Operator operator =
                switch (Types.core(type)) {
                    case GoType.Slice _ -> Operator.MAKE_SLICE;
                    case GoType.MapType _ -> Operator.MAKE_MAP;
                    case GoType.Chan _ -> Operator.MAKE_CHAN;
                    default -> Operator.ANY;
                };
        return body.out.operate(operator, body.types.of(type), args, at);
    }

    private Value panic(Expr.CallExpr call) {
        Span at = body.at(call);
        Value value =
                call.args().isEmpty()
                        ? new Value.Null(body.types.of(emptyInterface()))
                        : body.exprs.assignable(call.args().getFirst(), emptyInterface());
        body.out.emit(new Instr.Panic(value, at));
        return new Value.Zero(IrType.VOID);
    }

    /** {@code unsafe.Add(p, n)}: the element n of the bytes at p. */
    private Value add(Expr.CallExpr call) {
        Span at = body.at(call);
        if (call.args().size() != 2) {
            return body.any(values(call), IrType.ANY_POINTER, at);
        }
        IrType bytes = body.types.pointerTo(Universe.BYTE);
        Value base = body.exprs.value(call.args().get(0));
        Value offset = body.exprs.value(call.args().get(1));
        Value start = body.out.convert(Conversion.SAME, base, bytes, at);
        Value end = body.out.element(start, offset, bytes, at);
        return body.out.convert(Conversion.SAME, end, body.exprs.irType(call), at);
    }
}
