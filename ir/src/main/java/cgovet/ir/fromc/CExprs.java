package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.List;
import java.util.Optional;

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

    CConversions conversions() {
        return conversions;
    }

    /** Evaluates for what it does. */
    void effect(CExpr expr) {
        switch (expr) {
            case CExpr.Assign assign -> assign(assign, false);
            case CExpr.CompoundAssign assign -> compound(assign, false);
            case CExpr.Unary unary when isStep(unary.op()) -> step(unary, false);
            case CExpr.Comma(var left, var right, _, _) -> {
                effect(left);
                effect(right);
            }
            case CExpr.Cast(var operand, var type, _) when CTypes.isVoid(type) -> effect(operand);
            default -> value(expr);
        }
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
            case CExpr.FloatConst f ->
                    f.value() == 0
                            ? new Value.Zero(body.type(f.type()))
                            : new Value.Literal(f.text(), body.type(f.type()));
            case CExpr.StringConst(var bytes, _, var type, _) ->
                    new Value.Literal(bytes, body.type(CTypes.decay(type)));
            case CExpr.Unary unary -> unary(unary);
            case CExpr.Binary binary -> binary(binary);
            case CExpr.Assign assign -> assign(assign, true);
            case CExpr.CompoundAssign assign -> compound(assign, true);
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
            case CExpr.SizeofType _, CExpr.SizeofExpr _, CExpr.OffsetOf _ ->
                    constant(expr).orElseGet(() -> pure(List.of(), expr.type(), expr.at()));
            case CExpr.InitList list -> {
                Value cell = body.temporary(list.type(), list.at());
                new CInits(body, this).into(cell, list.type(), list);
                yield body.load(cell, list.type(), list.at());
            }
            case CExpr.StatementExpr block -> stmts.valueOf(block);
            case CExpr.VaArg arg -> pure(List.of(value(arg.list())), arg.type(), arg.at());
            case CExpr.Generic generic -> value(generic.chosen());
            case CExpr.LabelAddress label -> pure(List.of(), label.type(), label.at());
            case CExpr.Unsupported unsupported ->
                    body.unsupported(
                            unsupported.construct(),
                            stmts.parts(unsupported.parts()),
                            unsupported.type(),
                            unsupported.at());
        };
    }

    /** The value of an integer constant expression. */
    Optional<Value> constant(CExpr expr) {
        return ConstantEvaluator.integer(expr, body.sizes)
                .map(value -> {
                    IrType type = body.type(expr.type());
                    return new Value.Number(CConversions.wrap(value, type), type);
                });
    }

    Value zero(CType type) {
        IrType ir = body.type(type);
        return switch (ir) {
            case IrType.Int _, IrType.Uintptr _, IrType.Bool _ -> Value.Number.of(0, ir);
            case IrType.Pointer _, IrType.AnyPointer _, IrType.Function _ -> new Value.Null(ir);
            default -> new Value.Zero(ir);
        };
    }

    private Value assign(CExpr.Assign e, boolean isUsed) {
        CPlaces.Place place = places.place(e.left());
        Value value = convert(e.right(), e.left().type());
        places.set(place, value, e.at());
        return isUsed ? conversions.assigned(value, places.held(place), e.at()) : value;
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
            case NOT -> conversions.isZero(value(e.operand()), e.at());
            case MINUS, COMPLEMENT -> {
                Value operand = value(e.operand());
                Optional<Value> folded =
                        operand instanceof Value.Number ? constant(e) : Optional.empty();
                Operator operator =
                        e.op() == CExpr.UnaryOp.MINUS ? Operator.NEG : Operator.COMPLEMENT;
                yield folded.orElseGet(
                        () -> operate(operator, List.of(operand), body.type(e.type()), e.at()));
            }
            case REAL, IMAG ->
                    operate(
                            Operator.PURE,
                            List.of(value(e.operand())),
                            body.type(e.type()),
                            e.at());
            case DEREF -> read(e, e.type(), e.at());
            case ADDRESS -> places.address(e.operand());
            case PRE_INC, PRE_DEC, POST_INC, POST_DEC -> step(e, true);
        };
    }

    private static boolean isStep(CExpr.UnaryOp op) {
        return switch (op) {
            case PRE_INC, PRE_DEC, POST_INC, POST_DEC -> true;
            default -> false;
        };
    }

    private Value step(CExpr.Unary e, boolean isUsed) {
        boolean up = e.op() == CExpr.UnaryOp.PRE_INC || e.op() == CExpr.UnaryOp.POST_INC;
        boolean before = e.op() == CExpr.UnaryOp.PRE_INC || e.op() == CExpr.UnaryOp.PRE_DEC;
        CType type = e.operand().type();
        CPlaces.Place place = places.place(e.operand());
        Value old = places.get(place, e.at());
        if (isUsed && !before && old instanceof Reg reg && !reg.name().isEmpty()) {
            // The variable is about to change.
            old = body.emitter.copy(reg, e.at());
        }
        Value changed;
        if (CTypes.isPointer(type)) {
            changed = add(old, Value.Number.of(up ? 1 : -1, IrType.INT64), type, e.at());
        } else {
            IrType held = places.held(place);
            IrType number = held instanceof IrType.Bool ? body.type(CType.INT) : held;
            Operator operator = up ? Operator.ADD : Operator.SUB;
            Value one = Value.Number.of(1, body.type(CType.INT));
            changed = operate(operator, List.of(old, one), number, e.at());
            if (held instanceof IrType.Bool) {
                changed = conversions.truth(changed, e.at());
            }
        }
        places.set(place, changed, e.at());
        return before ? changed : old;
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
        Value left = value(e.left());
        Value right = value(e.right());
        if (left instanceof Value.Number && right instanceof Value.Number) {
            Optional<Value> folded = constant(e);
            if (folded.isPresent()) {
                return folded.get();
            }
        }
        return compute(e.op(), left, e.left().type(), right, e.right().type(), e.type(), e.at());
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
            Value minus =
                    right instanceof Value.Number n
                            ? new Value.Number(n.value().negate(), IrType.INT64)
                            : operate(Operator.NEG, List.of(right), IrType.INT64, at);
            return add(left, minus, leftType, at);
        }
        if (op == CExpr.BinaryOp.SUB && pointerLeft) {
            left = elementAddress(left, leftType, at);
            right = elementAddress(right, rightType, at);
        }
        if (op.isComparison() && (pointerLeft || pointerRight)) {
            left = pointerLeft ? left : conversions.cast(left, leftType, rightType, at);
            right = pointerRight ? right : conversions.cast(right, rightType, leftType, at);
        }
        IrType result = op.isComparison() && isScalar(type) ? IrType.BOOL : body.type(type);
        return operate(operator(op), List.of(left, right), result, at);
    }

    /** A comparison of vectors gives a vector. */
    private static boolean isScalar(CType type) {
        return !(CTypes.canonical(type) instanceof CType.Vector);
    }

    /** The address of an array as that of its first element; other values stay. */
    Value elementAddress(Value address, CType type, Span at) {
        if (!(CTypes.canonical(type) instanceof CType.Array)) {
            return address;
        }
        IrType wanted = body.type(CTypes.decay(type));
        if (address.type().equals(wanted)) {
            return address;
        }
        Reg result = body.emitter.reg(wanted);
        body.emitter.emit(new Instr.Convert(result, Conversion.SAME, address, at));
        return result;
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

    private Value compound(CExpr.CompoundAssign e, boolean isUsed) {
        CPlaces.Place place = places.place(e.left());
        CType type = e.left().type();
        Value right = value(e.right());
        Value old = places.get(place, e.at());
        CType computed = CTypes.isPointer(type) ? type : e.computed();
        Value result = compute(e.op(), old, type, right, e.right().type(), computed, e.at());
        Value fitting = conversions.assign(result, computed, type, e.at());
        places.set(place, fitting, e.at());
        return isUsed ? conversions.assigned(fitting, places.held(place), e.at()) : fitting;
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
            Value condition = conversions.truth(value, e.cond().at());
            Value given = conversions.assign(value, e.cond().type(), e.type(), e.at());
            body.emitter.emit(new Instr.Move(result, given, e.at()));
            branch(condition, then, otherwise, e.at());
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
            case CExpr.Call call when CCalls.isExpectation(call) ->
                    condition(call.args().getFirst(), then, otherwise);
            default ->
                    branch(conversions.truth(value(expr), expr.at()), then, otherwise, expr.at());
        }
    }

    private void branch(Value condition, int then, int otherwise, Span at) {
        if (condition instanceof Value.Number number) {
            body.emitter.jump(number.value().signum() == 0 ? otherwise : then, at);
        } else {
            body.emitter.branch(condition, then, otherwise, at);
        }
    }
}
