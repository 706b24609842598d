package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.List;

/** Expressions: values, effects, conditions. */
final class CExprs {
    private final CBody body;
    private final CPlaces places;
    private final CConversions conversions;
    private final CCalls calls;
    private final CStmts stmts;

    CExprs(CBody body, CStmts stmts) {
        this.body = body;
        this.stmts = stmts;
        this.places = new CPlaces(body, this);
        this.conversions = new CConversions(body);
        this.calls = new CCalls(body, this);
    }

    CPlaces places() {
        return places;
    }

    /** Evaluates for what it does. */
    void effect(CExpr expr) {
        value(expr);
    }

    /** The value, converted as an assignment to {@code to} would. */
    Value convert(CExpr expr, CType to) {
        return conversions.assign(value(expr), expr.type(), to, expr.at());
    }

    /** The value; arrays and functions decay to addresses. */
    Value value(CExpr expr) {
        return switch (expr) {
            case CExpr.Name name -> named(name);
            case CExpr.IntConst(var number, _, var type, _) ->
                    new Value.Number(number, body.type(type));
            case CExpr.FloatConst f -> new Value.Zero(body.type(f.type()));
            case CExpr.StringConst(var bytes, _, var type, _) ->
                    new Value.Literal(bytes, body.type(CTypes.decay(type)));
            case CExpr.Unary unary -> unary(unary);
            case CExpr.Binary binary -> binary(binary);
            case CExpr.Assign assign -> {
                Value value = convert(assign.right(), assign.left().type());
                places.store(assign.left(), value);
                yield value;
            }
            case CExpr.CompoundAssign assign -> compound(assign);
            case CExpr.Conditional conditional -> conditional(conditional);
            case CExpr.Comma comma -> {
                effect(comma.left());
                yield value(comma.right());
            }
            case CExpr.Call call -> calls.call(call);
            case CExpr.Select select -> read(select, select.type(), select.at());
            case CExpr.Index index -> read(index, index.type(), index.at());
            case CExpr.Cast cast ->
                    conversions.cast(
                            value(cast.operand()), cast.operand().type(), cast.type(), cast.at());
            case CExpr.CompoundLiteral literal -> read(literal, literal.type(), literal.at());
            case CExpr.SizeofType s -> size(s.operand(), s.isAlignof(), s.type());
            case CExpr.SizeofExpr s -> size(s.operand().type(), s.isAlignof(), s.type());
            case CExpr.InitList list -> {
                Value cell = body.temporary(list.type(), list.at());
                new CInits(body, this).into(cell, list.type(), list);
                yield body.load(cell, list.type(), list.at());
            }
            case CExpr.StatementExpr block -> stmts.valueOf(block);
            case CExpr.OffsetOf offset -> new Value.Zero(body.type(offset.type()));
            case CExpr.VaArg arg -> pure(List.of(value(arg.list())), arg.type(), arg.at());
            case CExpr.Generic generic -> value(generic.chosen());
            case CExpr.LabelAddress label -> pure(List.of(), label.type(), label.at());
            case CExpr.Unsupported unsupported -> {
                List<Value> parts = new ArrayList<>();
                for (CNode part : unsupported.parts()) {
                    if (part instanceof CExpr each) {
                        parts.add(value(each));
                    }
                }
                yield body.unsupported(
                        unsupported.construct(), parts, unsupported.type(), unsupported.at());
            }
        };
    }

    private Value named(CExpr.Name name) {
        return switch (name.symbol()) {
            case Symbol.Constant constant ->
                    new Value.Number(constant.enumerator().value(), body.type(name.type()));
            case Symbol.Function function -> new Value.Func("C." + function.name());
            case Symbol.Local local when !body.livesInCell(local.variable()) ->
                    body.register(local.variable());
            case Symbol.Local _, Symbol.Global _, Symbol.Undeclared _ ->
                    read(name, name.type(), name.at());
        };
    }

    /** Reads an lvalue; that of an array is its address. */
    private Value read(CExpr place, CType type, Span at) {
        Value address = places.address(place);
        CType plain = CTypes.canonical(type);
        if (plain instanceof CType.Array || plain instanceof CType.Function) {
            return address;
        }
        return body.load(address, type, at);
    }

    private Value size(CType of, boolean isAlignof, CType type) {
        var bytes = isAlignof ? body.sizes.alignOf(of) : body.sizes.sizeOf(of);
        return bytes.isPresent()
                ? Value.Number.of(bytes.getAsLong(), body.type(type))
                : new Value.Zero(body.type(type));
    }

    Value pure(List<Value> args, CType type, Span at) {
        return operate(Operator.PURE, args, body.type(type), at);
    }

    Value operate(Operator operator, List<Value> args, IrType type, Span at) {
        Reg result = body.emitter.reg(type);
        body.emitter.emit(new Instr.Operate(result, operator, args, at));
        return result;
    }

    private Value unary(CExpr.Unary e) {
        return switch (e.op()) {
            case PLUS -> value(e.operand());
            case MINUS ->
                    e.operand() instanceof CExpr.IntConst number
                            ? new Value.Number(number.value().negate(), body.type(e.type()))
                            : operate(
                                    Operator.NEG,
                                    List.of(value(e.operand())),
                                    body.type(e.type()),
                                    e.at());
            case NOT, REAL, IMAG, COMPLEMENT ->
                    operate(
                            switch (e.op()) {
                                case NOT -> Operator.NOT;
                                case COMPLEMENT -> Operator.COMPLEMENT;
                                default -> Operator.PURE;
                            },
                            List.of(value(e.operand())),
                            body.type(e.type()),
                            e.at());
            case DEREF -> {
                Value address = value(e.operand());
                CType plain = CTypes.canonical(e.type());
                yield plain instanceof CType.Array || plain instanceof CType.Function
                        ? address
                        : body.load(address, e.type(), e.at());
            }
            case ADDRESS -> places.address(e.operand());
            case PRE_INC, PRE_DEC, POST_INC, POST_DEC -> step(e);
        };
    }

    private Value step(CExpr.Unary e) {
        boolean up = e.op() == CExpr.UnaryOp.PRE_INC || e.op() == CExpr.UnaryOp.POST_INC;
        boolean before = e.op() == CExpr.UnaryOp.PRE_INC || e.op() == CExpr.UnaryOp.PRE_DEC;
        CType type = e.operand().type();
        Value old = copy(value(e.operand()), type, e.at());
        Value one = Value.Number.of(up ? 1 : -1, IrType.INT64);
        Value changed = add(old, one, type, e.at());
        places.store(e.operand(), changed);
        return before ? changed : old;
    }

    /** The present value of a register that is about to change. */
    private Value copy(Value value, CType type, Span at) {
        if (value instanceof Reg reg && !reg.name().isEmpty()) {
            Reg copy = body.emitter.reg(body.type(type));
            body.emitter.emit(new Instr.Move(copy, reg, at));
            return copy;
        }
        return value;
    }

    private Value add(Value left, Value right, CType type, Span at) {
        var pointee = CTypes.isPointer(CTypes.decay(type)) ? CTypes.pointee(type) : null;
        if (pointee != null && pointee.isPresent()) {
            return places.element(left, right, pointee.get(), at);
        }
        return operate(Operator.ADD, List.of(left, right), body.type(type), at);
    }

    private Value binary(CExpr.Binary e) {
        if (e.op() == CExpr.BinaryOp.LOGICAL_AND || e.op() == CExpr.BinaryOp.LOGICAL_OR) {
            return truth(e);
        }
        return compute(
                e.op(),
                value(e.left()),
                e.left().type(),
                value(e.right()),
                e.right().type(),
                e.type(),
                e.at());
    }

    private Value compute(
            CExpr.BinaryOp op,
            Value left,
            CType leftType,
            Value right,
            CType rightType,
            CType type,
            Span at) {
        boolean pointerLeft = CTypes.isPointer(CTypes.decay(leftType));
        boolean pointerRight = CTypes.isPointer(CTypes.decay(rightType));
        if (op == CExpr.BinaryOp.ADD && pointerLeft) {
            return add(left, right, leftType, at);
        }
        if (op == CExpr.BinaryOp.ADD && pointerRight) {
            return add(right, left, rightType, at);
        }
        if (op == CExpr.BinaryOp.SUB && pointerLeft && !pointerRight) {
            Value minus = operate(Operator.NEG, List.of(right), IrType.INT64, at);
            return add(left, minus, leftType, at);
        }
        if (op.isComparison() && (pointerLeft || pointerRight)) {
            left = pointerLeft ? left : conversions.cast(left, leftType, rightType, at);
            right = pointerRight ? right : conversions.cast(right, rightType, leftType, at);
        }
        IrType result = op.isComparison() ? IrType.BOOL : body.type(type);
        return operate(operator(op), List.of(left, right), result, at);
    }

    private static Operator operator(CExpr.BinaryOp op) {
        return switch (op) {
            case MUL -> Operator.MUL;
            case DIV -> Operator.DIV;
            case REM -> Operator.REM;
            case ADD -> Operator.ADD;
            case SUB -> Operator.SUB;
            case SHL -> Operator.SHL;
            case SHR -> Operator.SHR;
            case LT -> Operator.LT;
            case GT -> Operator.GT;
            case LE -> Operator.LE;
            case GE -> Operator.GE;
            case EQ -> Operator.EQ;
            case NE -> Operator.NE;
            case AND, LOGICAL_AND -> Operator.AND;
            case XOR -> Operator.XOR;
            case OR, LOGICAL_OR -> Operator.OR;
        };
    }

    private Value compound(CExpr.CompoundAssign e) {
        Value old = value(e.left());
        Value right = value(e.right());
        Value result =
                compute(
                        e.op(),
                        old,
                        e.left().type(),
                        right,
                        e.right().type(),
                        e.left().type(),
                        e.at());
        places.store(e.left(), result);
        return result;
    }

    private Value conditional(CExpr.Conditional e) {
        int then = body.emitter.block();
        int otherwise = body.emitter.block();
        int join = body.emitter.block();
        boolean isVoid = CTypes.isVoid(e.type());
        Reg result = body.emitter.reg(body.type(CTypes.decay(e.type())));
        CExpr first = e.then();
        if (first == null) {
            Value value = value(e.cond());
            body.emitter.emit(new Instr.Move(result, value, e.at()));
            body.emitter.emit(
                    new Instr.Branch(asBoolean(value, e.cond()), then, otherwise, e.at()));
            body.emitter.start(then);
        } else {
            condition(e.cond(), then, otherwise);
            body.emitter.start(then);
            Value value = convert(first, e.type());
            if (!isVoid) {
                body.emitter.emit(new Instr.Move(result, value, first.at()));
            }
        }
        body.emitter.emit(new Instr.Jump(join, e.at()));
        body.emitter.start(otherwise);
        Value value = convert(e.orElse(), e.type());
        if (!isVoid) {
            body.emitter.emit(new Instr.Move(result, value, e.orElse().at()));
        }
        body.emitter.fallInto(join, e.at());
        return result;
    }

    /** The value 1 or 0 of a logical operator. */
    private Value truth(CExpr e) {
        int yes = body.emitter.block();
        int no = body.emitter.block();
        int join = body.emitter.block();
        Reg result = body.emitter.reg(IrType.BOOL);
        condition(e, yes, no);
        body.emitter.start(yes);
        body.emitter.emit(new Instr.Move(result, Value.Number.of(1, IrType.BOOL), e.at()));
        body.emitter.emit(new Instr.Jump(join, e.at()));
        body.emitter.start(no);
        body.emitter.emit(new Instr.Move(result, Value.Number.of(0, IrType.BOOL), e.at()));
        body.emitter.fallInto(join, e.at());
        return result;
    }

    /** Branches on whether the expression is not zero. */
    void condition(CExpr expr, int then, int otherwise) {
        switch (expr) {
            case CExpr.Binary(var op, var left, var right, _, _)
                    when op == CExpr.BinaryOp.LOGICAL_AND -> {
                int middle = body.emitter.block();
                condition(left, middle, otherwise);
                body.emitter.start(middle);
                condition(right, then, otherwise);
            }
            case CExpr.Binary(var op, var left, var right, _, _)
                    when op == CExpr.BinaryOp.LOGICAL_OR -> {
                int middle = body.emitter.block();
                condition(left, then, middle);
                body.emitter.start(middle);
                condition(right, then, otherwise);
            }
            case CExpr.Unary(var op, var operand, _, _) when op == CExpr.UnaryOp.NOT ->
                    condition(operand, otherwise, then);
            case CExpr.Call call when calls.isExpectation(call) ->
                    condition(call.args().getFirst(), then, otherwise);
            default ->
                    body.emitter.emit(
                            new Instr.Branch(
                                    asBoolean(value(expr), expr), then, otherwise, expr.at()));
        }
    }

    private Value asBoolean(Value value, CExpr expr) {
        if (value.type() instanceof IrType.Bool) {
            return value;
        }
        IrType type = value.type();
        Value zero =
                CTypes.isPointer(CTypes.decay(expr.type())) || type.isPointer()
                        ? new Value.Null(type)
                        : Value.Number.of(0, type);
        return operate(Operator.NE, List.of(value, zero), IrType.BOOL, expr.at());
    }
}
