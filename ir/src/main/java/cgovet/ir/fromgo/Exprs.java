package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.TypeAndValue;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions as values. */
final class Exprs {
    private final Body body;

    Exprs(Body body) {
        this.body = body;
    }

    /** A value with the Go type that it has. */
    record Typed(Value value, GoType type) {}

    GoType typeOf(Expr e) {
        return body.info.typeOf(e);
    }

    IrType irType(Expr e) {
        return body.types.resultOf(typeOf(e));
    }

    boolean isNil(Expr e) {
        Expr inner = Expr.unparen(e);
        TypeAndValue known = body.info.of(inner);
        if (known != null && known.isNil()) {
            return true;
        }
        return inner instanceof Expr.Ident ident && body.info.use(ident) instanceof Obj.Nil;
    }

    boolean isType(Expr e) {
        TypeAndValue known = body.info.of(e);
        return known != null && known.isType();
    }

    /** The value of {@code e}, converted as an assignment to a {@code target} does. */
    Value assignable(Expr e, GoType target) {
        if (isNil(e)) {
            return Body.zero(Types.isInvalid(target) ? IrType.ANY_POINTER : body.types.of(target));
        }
        return body.conversions.implicit(value(e), typeOf(e), target, body.at(e));
    }

    Value value(Expr e) {
        if (!body.enter()) {
            return body.unsupported("nesting", List.of(), irType(e), body.at(e));
        }
        Value value = valueUncounted(e);
        body.leave();
        return value;
    }

    private Value valueUncounted(Expr e) {
        TypeAndValue known = body.info.of(e);
        if (known != null && known.value() != null && !known.isType()) {
            return constant(known.value(), known.type(), body.at(e));
        }
        return switch (e) {
            case Expr.ParenExpr x -> value(x.x());
            case Expr.Ident x -> ident(x);
            case Expr.FuncLit x -> body.closures.literal(x);
            case Expr.CompositeLit x -> body.literals.value(x);
            case Expr.SelectorExpr x -> body.selectors.value(x);
            case Expr.IndexExpr x -> index(x);
            case Expr.IndexListExpr x -> value(x.x());
            case Expr.SliceExpr x -> slice(x);
            case Expr.TypeAssertExpr x ->
                    body.out.operate(Operator.ASSERT, irType(x), List.of(value(x.x())), body.at(x));
            case Expr.CallExpr x -> body.calls.value(x);
            case Expr.StarExpr x -> star(x);
            case Expr.UnaryExpr x -> unary(x);
            case Expr.BinaryExpr x -> body.operators.binary(x);
            case Expr.BasicLit x -> new Value.Zero(irType(x));
            case Expr.KeyValueExpr x ->
                    body.any(List.of(value(x.key()), value(x.value())), irType(e), body.at(e));
            case Expr.BadExpr _,
                    Expr.Ellipsis _,
                    Expr.ArrayType _,
                    Expr.StructType _,
                    Expr.FuncType _,
                    Expr.InterfaceType _,
                    Expr.MapType _,
                    Expr.ChanType _ ->
                    body.any(List.of(), irType(e), body.at(e));
        };
    }

    Value constant(Constant value, GoType type, Span at) {
        if (Types.isInterface(type)) {
            GoType plain =
                    switch (value) {
                        case Constant.Bool _ -> Universe.BOOL;
                        case Constant.Str _ -> Universe.STRING;
                        case Constant.Int _ -> Universe.INT;
                        case Constant.Ratio _, Constant.Complex _, Constant.Unknown _ ->
                                Universe.INVALID;
                    };
            return body.conversions.implicit(constant(value, plain, at), plain, type, at);
        }
        IrType ir = body.types.of(type);
        return switch (value) {
            case Constant.Bool(var bool) -> Body.number(bool ? 1 : 0, ir);
            case Constant.Int(var number) -> new Value.Number(number, ir);
            case Constant.Str(var bytes) -> new Value.Literal(bytes, ir);
            case Constant.Ratio _, Constant.Complex _ -> new Value.Zero(ir);
            case Constant.Unknown _ -> body.any(List.of(), ir, at);
        };
    }

    private Value ident(Expr.Ident x) {
        Obj obj = body.info.objectOf(x);
        return switch (obj) {
            case Obj.Var variable -> variable(variable, body.at(x));
            case Obj.Func function -> new Value.Func(Symbols.of(function));
            case Obj.Nil _ -> Body.zero(irType(x));
            case Obj.Const constant -> constant(constant.value(), typeOf(x), body.at(x));
            case null, default -> body.any(List.of(), irType(x), body.at(x));
        };
    }

    private Value variable(Obj.Var variable, Span at) {
        IrType type = body.types.of(variable.type());
        if (variable.kind() == Obj.Var.Kind.PACKAGE) {
            return body.out.load(body.places.global(variable), type, at);
        }
        Value register = body.register(variable);
        if (register == null) {
            return body.any(List.of(), type, at);
        }
        return body.isCell(variable) ? body.out.load(register, type, at) : register;
    }

    private Value index(Expr.IndexExpr x) {
        if (isType(x.index())) {
            return value(x.x());
        }
        return body.places.load(body.places.of(x), typeOf(x), body.at(x));
    }

    private Value slice(Expr.SliceExpr x) {
        List<Value> args = new ArrayList<>();
        args.add(
                Types.core(typeOf(x.x())) instanceof GoType.Array
                        ? body.places.addressOf(x.x())
                        : value(x.x()));
        args.add(bound(x.low()));
        args.add(bound(x.high()));
        args.add(bound(x.max()));
        return body.out.operate(Operator.SLICE, irType(x), args, body.at(x));
    }

    private Value bound(@Nullable Expr e) {
        return e == null ? new Value.Null(body.intType()) : value(e);
    }

    private Value star(Expr.StarExpr x) {
        return body.places.load(body.places.of(x), typeOf(x), body.at(x));
    }

    private Value unary(Expr.UnaryExpr x) {
        Span at = body.at(x);
        return switch (x.op()) {
            case AND -> addressOf(x);
            case ARROW -> {
                Value.Reg result = body.out.reg(irType(x));
                body.out.emit(new Instr.Receive(result, value(x.x()), at));
                yield result;
            }
            case NOT -> body.operators.viaBranches(x);
            case SUB -> body.out.operate(Operator.NEG, irType(x), List.of(value(x.x())), at);
            case XOR -> body.out.operate(Operator.COMPLEMENT, irType(x), List.of(value(x.x())), at);
            case ADD -> value(x.x());
            default -> body.any(List.of(value(x.x())), irType(x), at);
        };
    }

    private Value addressOf(Expr.UnaryExpr x) {
        Expr inner = Expr.unparen(x.x());
        if (inner instanceof Expr.CompositeLit literal) {
            return body.literals.onHeap(literal, typeOf(inner), body.at(x));
        }
        return body.places.addressOf(inner);
    }

    /**
     * The values of an expression that stands for {@code n} of them: a call, or a form with a
     * second result.
     */
    List<Typed> several(Expr e, int n) {
        Expr inner = Expr.unparen(e);
        Span at = body.at(inner);
        return switch (inner) {
            case Expr.CallExpr call -> body.calls.several(call, n);
            case Expr.IndexExpr x when Types.core(typeOf(x.x())) instanceof GoType.MapType map -> {
                List<Value> args = List.of(value(x.x()), assignable(x.index(), map.key()));
                yield pair(Operator.LOOKUP, args, map.elem(), at);
            }
            case Expr.TypeAssertExpr x ->
                    pair(Operator.ASSERT_OK, List.of(value(x.x())), assertedType(x), at);
            case Expr.UnaryExpr x when Types.core(typeOf(x.x())) instanceof GoType.Chan chan -> {
                Value.Reg result = body.out.reg(pairType(chan.elem()));
                body.out.emit(new Instr.Receive(result, value(x.x()), at));
                yield pair(result, chan.elem(), at);
            }
            default -> {
                List<Typed> unknown = new ArrayList<>();
                Value whole = value(inner);
                for (int i = 0; i < n; i++) {
                    Value part = body.any(List.of(whole), IrType.UNKNOWN, at);
                    unknown.add(new Typed(part, Universe.INVALID));
                }
                yield unknown;
            }
        };
    }

    private GoType assertedType(Expr.TypeAssertExpr x) {
        return x.type() == null ? Universe.INVALID : typeOf(x.type());
    }

    private IrType pairType(GoType first) {
        return new IrType.Tuple(List.of(body.types.of(first), IrType.BOOL));
    }

    private List<Typed> pair(Operator operator, List<Value> args, GoType first, Span at) {
        return pair(body.out.operate(operator, pairType(first), args, at), first, at);
    }

    List<Typed> pair(Value tuple, GoType first, Span at) {
        return List.of(
                new Typed(body.out.extract(tuple, 0, body.types.of(first), at), first),
                new Typed(body.out.extract(tuple, 1, IrType.BOOL, at), Universe.BOOL));
    }

    /** The value of {@code C.x} that is neither called nor a type. */
    Value c(Expr.SelectorExpr x, CEntity entity) {
        String symbol = "C." + x.sel().name();
        Span at = body.at(x);
        return switch (entity) {
            case CEntity.Value(var type, var value) -> constant(value, type, at);
            case CEntity.FunctionPointer _, CEntity.Function _ -> new Value.Func(symbol);
            case CEntity.Macro(var type) ->
                    body.calls.c(symbol, List.of(), body.types.of(type), at);
            case CEntity.Variable(var type) ->
                    body.out.load(body.places.c(x), body.types.of(type), at);
            case CEntity.Type _ -> body.any(List.of(), irType(x), at);
            case CEntity.Unresolved _, CEntity.Fake _ ->
                    body.out.load(body.places.c(x), irType(x), at);
        };
    }
}
