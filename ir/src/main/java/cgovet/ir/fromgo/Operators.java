package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.TypeAndValue;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.List;

/** Operators, and conditions as branches. */
final class Operators {
    private final Body body;

    Operators(Body body) {
        this.body = body;
    }

    Value binary(Expr.BinaryExpr x) {
        return switch (x.op()) {
            case LAND, LOR -> viaBranches(x);
            case EQL, NEQ, LSS, LEQ, GTR, GEQ -> compare(x);
            default -> {
                Value left = body.exprs.value(x.x());
                Value right = body.exprs.value(x.y());
                Operator operator = of(x.op(), body.exprs.typeOf(x));
                yield body.out.operate(
                        operator, body.exprs.irType(x), List.of(left, right), body.at(x));
            }
        };
    }

    /** The operator of a token; {@code +} on strings is another one than on numbers. */
    static Operator of(Token token, GoType type) {
        return switch (token) {
            case ADD -> Types.isString(type) ? Operator.CONCAT : Operator.ADD;
            case SUB -> Operator.SUB;
            case MUL -> Operator.MUL;
            case QUO -> Operator.DIV;
            case REM -> Operator.REM;
            case AND -> Operator.AND;
            case OR -> Operator.OR;
            case XOR -> Operator.XOR;
            case SHL -> Operator.SHL;
            case SHR -> Operator.SHR;
            case AND_NOT -> Operator.AND_NOT;
            case EQL -> Operator.EQ;
            case NEQ -> Operator.NE;
            case LSS -> Operator.LT;
            case LEQ -> Operator.LE;
            case GTR -> Operator.GT;
            case GEQ -> Operator.GE;
            default -> Operator.ANY;
        };
    }

    private Value compare(Expr.BinaryExpr x) {
        Value left;
        Value right;
        if (body.exprs.isNil(x.x())) {
            right = body.exprs.value(x.y());
            left = new Value.Null(right.type());
        } else if (body.exprs.isNil(x.y())) {
            left = body.exprs.value(x.x());
            right = new Value.Null(left.type());
        } else {
            // A concrete value that is compared with an interface is put into one.
            GoType a = body.exprs.typeOf(x.x());
            GoType b = body.exprs.typeOf(x.y());
            left = body.exprs.value(x.x());
            if (Types.isInterface(b)) {
                left = body.conversions.implicit(left, a, b, body.at(x.x()));
            }
            right = body.exprs.value(x.y());
            if (Types.isInterface(a)) {
                right = body.conversions.implicit(right, b, a, body.at(x.y()));
            }
        }
        return body.out.operate(
                of(x.op(), body.exprs.typeOf(x)), IrType.BOOL, List.of(left, right), body.at(x));
    }

    /** The value of a condition that short-circuits. */
    Value viaBranches(Expr e) {
        Span at = body.at(e);
        if (e instanceof Expr.UnaryExpr not && !branches(not.x())) {
            return body.out.operate(
                    Operator.NOT, IrType.BOOL, List.of(body.exprs.value(not.x())), at);
        }
        Reg result = body.out.reg(IrType.BOOL);
        int yes = body.out.block();
        int no = body.out.block();
        int join = body.out.block();
        condition(e, yes, no);
        body.out.start(yes);
        body.out.move(result, Body.number(1, IrType.BOOL), at);
        body.out.jump(join, at);
        body.out.start(no);
        body.out.move(result, Body.number(0, IrType.BOOL), at);
        body.out.fallInto(join, at);
        return result;
    }

    private static boolean branches(Expr e) {
        return switch (Expr.unparen(e)) {
            case Expr.BinaryExpr b -> b.op() == Token.LAND || b.op() == Token.LOR;
            case Expr.UnaryExpr u -> u.op() == Token.NOT && branches(u.x());
            default -> false;
        };
    }

    /** Goes to {@code yes} where the condition holds, else to {@code no}. */
    void condition(Expr e, int yes, int no) {
        TypeAndValue known = body.info.of(e);
        if (known != null && known.value() instanceof Constant.Bool(var value)) {
            body.out.jump(value ? yes : no, body.at(e));
            return;
        }
        if (!body.enter()) {
            body.out.branch(
                    body.unsupported("nesting", List.of(), IrType.BOOL, body.at(e)),
                    yes,
                    no,
                    body.at(e));
            return;
        }
        switch (e) {
            case Expr.ParenExpr x -> condition(x.x(), yes, no);
            case Expr.UnaryExpr x when x.op() == Token.NOT -> condition(x.x(), no, yes);
            case Expr.BinaryExpr x when x.op() == Token.LAND -> {
                int second = body.out.block();
                condition(x.x(), second, no);
                body.out.start(second);
                condition(x.y(), yes, no);
            }
            case Expr.BinaryExpr x when x.op() == Token.LOR -> {
                int second = body.out.block();
                condition(x.x(), yes, second);
                body.out.start(second);
                condition(x.y(), yes, no);
            }
            default -> body.out.branch(body.exprs.value(e), yes, no, body.at(e));
        }
        body.leave();
    }
}
