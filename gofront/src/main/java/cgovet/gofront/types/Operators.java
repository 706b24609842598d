package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Constants;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Unary and binary operators (Go specification, "Operators"). */
final class Operators {
    /** Constant shifts go no further, so that the smallest float64 can just be written. */
    private static final int MAX_SHIFT = 1023 - 1 + 52;

    private final Checker checker;

    Operators(Checker checker) {
        this.checker = checker;
    }

    static boolean isShift(Token op) {
        return op == Token.SHL || op == Token.SHR;
    }

    static boolean isComparison(Token op) {
        return switch (op) {
            case EQL, NEQ, LSS, LEQ, GTR, GEQ -> true;
            default -> false;
        };
    }

    void unary(Operand x, Expr.UnaryExpr e) {
        x.become(checker.exprs.expr(null, e.x()));
        if (x.isInvalid()) {
            return;
        }
        Token op = e.op();
        switch (op) {
            case AND -> {
                if (!(Expr.unparen(e.x()) instanceof Expr.CompositeLit)
                        && x.mode != Mode.VARIABLE) {
                    checker.error(
                            x, "invalid operation: cannot take address of " + checker.show(x));
                    x.invalidate();
                    return;
                }
                x.set(Mode.VALUE, new GoType.Pointer(x.type));
                return;
            }
            case ARROW -> {
                GoType elem = channelElem(x, x.expr.pos(), true);
                if (elem == null) {
                    x.invalidate();
                    return;
                }
                x.set(Mode.COMMA_OK, elem);
                checker.env.hasCallOrReceive = true;
                return;
            }
            case TILDE -> {
                checker.error(e, "cannot use ~ outside of interface or type constraint");
                if (!Predicates.allInteger(x.type)) {
                    x.invalidate();
                    return;
                }
                op = Token.XOR;
            }
            default -> {}
        }
        if (Predicates.isUnknown(x.type)) {
            x.set(Mode.VALUE, x.type);
            return;
        }
        boolean defined =
                switch (op) {
                    case ADD, SUB -> Predicates.allNumeric(x.type);
                    case XOR -> Predicates.allInteger(x.type);
                    case NOT -> Predicates.allBoolean(x.type);
                    default -> false;
                };
        if (!defined) {
            undefined(x, op);
            return;
        }
        if (!x.isConstant()) {
            x.mode = Mode.VALUE;
            return;
        }
        if (!x.constant().isKnown()) {
            return;
        }
        int bits = Predicates.isUnsigned(x.type) ? (int) checker.sizes().sizeOf(x.type) * 8 : 0;
        x.value = Constants.unary(op, x.constant(), bits);
        x.expr = e;
        checker.representation.overflow(x, e.pos());
    }

    private void undefined(Operand x, Token op) {
        checker.error(
                x,
                "invalid operation: operator " + op.text() + " not defined on " + checker.show(x));
        x.invalidate();
    }

    /**
     * The element type of a channel that is received from or sent to; null after a report at {@code
     * pos}.
     */
    @Nullable GoType channelElem(Operand x, int pos, boolean receive) {
        if (x.type.unalias() instanceof GoType.UnknownC unknown) {
            return new GoType.UnknownC("<-" + unknown.name());
        }
        boolean[] wrong = new boolean[1];
        GoType.Chan.Direction bad =
                receive ? GoType.Chan.Direction.SEND_ONLY : GoType.Chan.Direction.RECEIVE_ONLY;
        if (x.type.unalias() instanceof GoType.TypeParam param) {
            wrong[0] =
                    !Predicates.all(
                            param,
                            under -> under instanceof GoType.Chan chan && chan.direction() != bad);
        }
        if (!wrong[0]
                && CoreTypes.coreOf(x.type) instanceof GoType.Chan chan
                && chan.direction() != bad) {
            return chan.elem();
        }
        checker.error(
                pos,
                pos,
                "invalid operation: cannot "
                        + (receive ? "receive from " : "send to ")
                        + checker.show(x));
        return null;
    }

    /** {@code lhs op rhs}; {@code whole} is null for an assignment operation. */
    void binary(Operand x, @Nullable Expr whole, Expr lhs, Expr rhs, Token op, int opPos) {
        x.become(checker.exprs.expr(null, lhs));
        Operand y = checker.exprs.expr(null, rhs);
        if (x.isInvalid()) {
            return;
        }
        if (y.isInvalid()) {
            x.invalidate();
            x.expr = y.expr;
            return;
        }
        if (isShift(op)) {
            shift(x, y, whole, op);
            return;
        }
        if (meetUnknown(x, y)) {
            if (isComparison(op)) {
                x.set(Mode.VALUE, Universe.UNTYPED_BOOL);
            }
            return;
        }
        matchTypes(x, y);
        if (x.isInvalid()) {
            return;
        }
        if (isComparison(op)) {
            comparison(x, y, op, false);
            return;
        }
        if (!Identity.identical(x.type, y.type)) {
            if (Predicates.isValid(x.type) && Predicates.isValid(y.type)) {
                String text =
                        whole != null
                                ? checker.show(whole)
                                : checker.show(lhs) + " " + op.text() + "= " + checker.show(rhs);
                checker.error(
                        whole != null ? whole : x.expr,
                        "invalid operation: " + text + " " + mismatch(x, y));
            }
            x.invalidate();
            return;
        }
        if (!isDefined(op, x.type)) {
            undefined(x, op);
            return;
        }
        if ((op == Token.QUO || op == Token.REM) && dividesByZero(x, y)) {
            checker.error(y, "invalid operation: division by zero");
            x.invalidate();
            return;
        }
        if (x.isConstant() && y.isConstant()) {
            if (!x.constant().isKnown() || !y.constant().isKnown()) {
                x.value = Constant.UNKNOWN;
                return;
            }
            x.value =
                    Constants.binary(x.constant(), op, y.constant(), Predicates.isInteger(x.type));
            if (whole != null) {
                x.expr = whole;
            }
            checker.representation.overflow(x, opPos);
            return;
        }
        x.mode = Mode.VALUE;
        x.value = null;
    }

    private String mismatch(Operand x, Operand y) {
        return "(mismatched types " + checker.show(x.type) + " and " + checker.show(y.type) + ")";
    }

    /**
     * True if one of them is of unknown type; x is then a value of the other's type, or still
     * unknown.
     */
    private boolean meetUnknown(Operand x, Operand y) {
        boolean left = Predicates.isUnknown(x.type);
        boolean right = Predicates.isUnknown(y.type);
        if (!left && !right) {
            return false;
        }
        if (left && !right) {
            checker.assignments.meet(x.type, y);
            x.set(Mode.VALUE, y.isNil() ? x.type : y.type);
        } else if (right && !left) {
            checker.assignments.meet(y.type, x);
            x.set(Mode.VALUE, x.isNil() ? y.type : x.type);
        } else {
            x.set(Mode.VALUE, x.type);
        }
        return true;
    }

    private static boolean isDefined(Token op, GoType type) {
        return switch (op) {
            case ADD -> Predicates.allNumericOrString(type);
            case SUB, MUL, QUO -> Predicates.allNumeric(type);
            case REM, AND, OR, XOR, AND_NOT -> Predicates.allInteger(type);
            case LAND, LOR -> Predicates.allBoolean(type);
            default -> false;
        };
    }

    private static boolean dividesByZero(Operand x, Operand y) {
        return (x.isConstant() || Predicates.allInteger(x.type))
                && y.isConstant()
                && y.constant().isKnown()
                && Constants.sign(y.constant()) == 0;
    }

    /**
     * Converts an untyped operand to the type of the other; x becomes invalid, with a problem, if
     * that fails.
     */
    void matchTypes(Operand x, Operand y) {
        if (!mayMatch(x, y)) {
            return;
        }
        checker.untyped.convert(x, y.type);
        if (x.isInvalid()) {
            return;
        }
        checker.untyped.convert(y, x.type);
        if (y.isInvalid()) {
            x.invalidate();
        }
    }

    /** Whether a failing conversion is the thing to report, and not that the types differ. */
    private static boolean mayMatch(Operand x, Operand y) {
        if (Predicates.isTyped(x.type) && Predicates.isTyped(y.type)) {
            return false;
        }
        if (Predicates.allNumeric(x.type) != Predicates.allNumeric(y.type)) {
            return false;
        }
        if (Predicates.isInterface(x.type) || Predicates.isInterface(y.type)) {
            return true;
        }
        if (Predicates.allBoolean(x.type) != Predicates.allBoolean(y.type)
                || Predicates.allString(x.type) != Predicates.allString(y.type)) {
            return false;
        }
        if (x.isNil()) {
            return Predicates.hasNil(y.type);
        }
        if (y.isNil()) {
            return Predicates.hasNil(x.type);
        }
        return !(x.type.underlying() instanceof GoType.Pointer)
                && !(y.type.underlying() instanceof GoType.Pointer);
    }

    /** {@code x op y}; a case of a switch on y where {@code isCase}. */
    void comparison(Operand x, Operand y, Token op, boolean isCase) {
        if (!Predicates.isValid(x.type) || !Predicates.isValid(y.type)) {
            x.invalidate();
            return;
        }
        if (meetUnknown(x, y)) {
            x.set(Mode.VALUE, Universe.UNTYPED_BOOL);
            return;
        }
        if (Predicates.lacksUnderlying(x.type) || Predicates.lacksUnderlying(y.type)) {
            // Nothing says what an untyped operand becomes beside it: it stays untyped.
            x.set(Mode.VALUE, Universe.UNTYPED_BOOL);
            return;
        }
        Operand culprit = null;
        String cause = "";
        if (!checker.assignments.assignable(x, y.type)
                && !checker.assignments.assignable(y, x.type)) {
            culprit = y;
            cause = mismatch(x, y);
        } else if (op == Token.EQL || op == Token.NEQ) {
            if (x.isNil() || y.isNil()) {
                if (!Predicates.hasNil(x.isNil() ? y.type : x.type)) {
                    culprit = y;
                }
            } else if (!Predicates.comparable(x.type)) {
                culprit = x;
            } else if (!Predicates.comparable(y.type)) {
                culprit = y;
            }
        } else if (!Predicates.allOrdered(x.type)) {
            culprit = x;
        } else if (!Predicates.allOrdered(y.type)) {
            culprit = y;
        }
        if (culprit != null) {
            rejectComparison(x, y, op, isCase, culprit, cause);
            return;
        }
        if (x.isConstant() && y.isConstant()) {
            x.value = Constant.of(Constants.compare(x.constant(), op, y.constant()));
        } else {
            x.mode = Mode.VALUE;
            x.value = null;
            checker.untyped.update(x.expr, Predicates.defaultType(x.type), true);
            checker.untyped.update(y.expr, Predicates.defaultType(y.type), true);
        }
        x.type = Universe.UNTYPED_BOOL;
    }

    private void rejectComparison(
            Operand x, Operand y, Token op, boolean isCase, Operand culprit, String cause) {
        Operand at = culprit;
        String why = cause;
        if (why.isEmpty()) {
            if (Predicates.isTypeParam(x.type) || Predicates.isTypeParam(y.type)) {
                at = Predicates.isTypeParam(x.type) ? culprit : y;
            }
            why = "(operator " + op.text() + " not defined on " + checker.show(at.type) + ")";
        }
        if (isCase) {
            checker.error(
                    x,
                    "invalid case "
                            + checker.show(x.expr)
                            + " in switch on "
                            + checker.show(y.expr)
                            + " "
                            + why);
        } else {
            checker.error(
                    at,
                    "invalid operation: "
                            + checker.show(x.expr)
                            + " "
                            + op.text()
                            + " "
                            + checker.show(y.expr)
                            + " "
                            + why);
        }
        x.invalidate();
    }

    private void shift(Operand x, Operand y, @Nullable Expr whole, Token op) {
        boolean isUnknown = Predicates.isUnknown(x.type);
        boolean integral =
                isUnknown
                        || Predicates.allInteger(x.type)
                        || (Predicates.isUntyped(x.type)
                                && x.isConstant()
                                && x.constant() instanceof Constant.Int);
        if (!integral) {
            rejectShifted(x);
            return;
        }
        if (!isCount(y)) {
            x.invalidate();
            return;
        }
        if (isUnknown) {
            x.set(Mode.VALUE, x.type);
            return;
        }
        if (x.isConstant()) {
            if (y.isConstant()) {
                constantShift(x, y, whole, op);
                return;
            }
            if (Predicates.isUntyped(x.type)) {
                // Its type is what the context would give it without the shift: checked when that
                // is known.
                checker.untyped.markShifted(x.expr);
                x.mode = Mode.VALUE;
                x.value = null;
                return;
            }
        }
        if (!Predicates.allInteger(x.type)) {
            rejectShifted(x);
            return;
        }
        x.mode = Mode.VALUE;
        x.value = null;
    }

    private void constantShift(Operand x, Operand y, @Nullable Expr whole, Token op) {
        boolean known = x.constant().isKnown() && y.constant().isKnown();
        if (known
                && (!(y.constant() instanceof Constant.Int(BigInteger n))
                        || n.bitLength() > 30
                        || n.intValueExact() > MAX_SHIFT)) {
            checker.error(y, "invalid operation: invalid shift count " + checker.show(y));
            x.invalidate();
            return;
        }
        if (!Predicates.isInteger(x.type)) {
            x.type = Universe.UNTYPED_INT;
        }
        if (!known) {
            x.value = Constant.UNKNOWN;
            return;
        }
        x.value = Constants.shift(x.constant(), op, y.constant());
        if (whole != null) {
            x.expr = whole;
        }
        checker.representation.overflow(
                x, whole instanceof Expr.BinaryExpr binary ? binary.opPos() : x.expr.pos());
    }

    private void rejectShifted(Operand x) {
        checker.error(
                x, "invalid operation: shifted operand " + checker.show(x) + " must be integer");
        x.invalidate();
    }

    /** Whether y can be the count of a shift. */
    private boolean isCount(Operand y) {
        if (Predicates.isUnknown(y.type)) {
            return true;
        }
        if (y.isConstant()) {
            if (y.constant() instanceof Constant.Int(BigInteger n) && n.signum() < 0) {
                checker.error(y, "invalid operation: negative shift count " + checker.show(y));
                return false;
            }
            if (Predicates.isUntyped(y.type)) {
                // Checked but not converted: it keeps the type that its own context gives it.
                checker.representation.representable(y, Universe.basic(BasicKind.UINT));
                return !y.isInvalid();
            }
            // go/types takes typed constants of any numeric type here.
            if (Predicates.isNumeric(y.type)) {
                return true;
            }
        } else if (Predicates.allInteger(y.type)) {
            if (!Predicates.allUnsigned(y.type) && !checker.allows(13)) {
                checker.error(
                        y,
                        "invalid operation: signed shift count "
                                + checker.show(y)
                                + " requires go1.13 or later");
                return false;
            }
            return true;
        } else if (Predicates.isUntyped(y.type)) {
            checker.untyped.convert(y, Universe.basic(BasicKind.UINT));
            return !y.isInvalid();
        }
        checker.error(y, "invalid operation: shift count " + checker.show(y) + " must be integer");
        return false;
    }
}
