package cgovet.cfront.syntax;

import cgovet.cfront.syntax.CConstant.Int;
import cgovet.cfront.syntax.CConstant.Real;
import cgovet.cfront.syntax.CExpr.BinaryOp;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Evaluates constant expressions, as gcc folds them: casts of addresses and floats are taken. */
public final class ConstantEvaluator {
    private static final int MAX_DEPTH = 5_000;

    private final Sizes sizes;
    private int depth;

    private ConstantEvaluator(Sizes sizes) {
        this.sizes = sizes;
    }

    /** The value of {@code expr}; empty if it is not constant. */
    public static Optional<CConstant> evaluate(CExpr expr, Sizes sizes) {
        return new ConstantEvaluator(sizes).value(expr);
    }

    /** The value of an integer constant expression; empty if it is none. */
    public static Optional<BigInteger> integer(CExpr expr, Sizes sizes) {
        return evaluate(expr, sizes) instanceof Optional<CConstant> found
                        && found.orElse(null) instanceof Int(var value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private Optional<CConstant> value(CExpr expr) {
        if (++depth > MAX_DEPTH) {
            depth--;
            return Optional.empty();
        }
        try {
            return switch (expr) {
                case CExpr.IntConst e -> Optional.of(new Int(e.value()));
                case CExpr.FloatConst e ->
                        e.type() instanceof CType.Complex
                                ? Optional.empty()
                                : Optional.of(new Real(e.value()));
                case CExpr.Name e -> name(e);
                case CExpr.Unary e -> unary(e);
                case CExpr.Binary e -> binary(e);
                case CExpr.Conditional e -> conditional(e);
                case CExpr.Cast e -> value(e.operand()).flatMap(v -> convert(v, e.type()));
                case CExpr.SizeofType e -> sizeof(e.operand(), e.isAlignof(), e.type());
                case CExpr.SizeofExpr e -> sizeof(e.operand().type(), e.isAlignof(), e.type());
                case CExpr.OffsetOf e -> offset(e.record(), e.path()).map(Int::new);
                case CExpr.Generic e -> value(e.chosen());
                case CExpr.Call e -> call(e);
                // C11 6.6: no constant expression has a comma operator.
                case CExpr.Comma _ -> Optional.empty();
                case CExpr.Select _, CExpr.Index _ -> Optional.empty();
                case CExpr.StringConst _, CExpr.Assign _, CExpr.CompoundAssign _ ->
                        Optional.empty();
                case CExpr.CompoundLiteral _, CExpr.InitList _, CExpr.StatementExpr _ ->
                        Optional.empty();
                case CExpr.VaArg _, CExpr.LabelAddress _, CExpr.Unsupported _ -> Optional.empty();
            };
        } finally {
            depth--;
        }
    }

    private static Optional<CConstant> name(CExpr.Name name) {
        return name.symbol() instanceof Symbol.Constant(var enumerator)
                ? Optional.of(new Int(enumerator.value()))
                : Optional.empty();
    }

    private Optional<CConstant> sizeof(CType operand, boolean isAlignof, CType type) {
        OptionalLong bytes = isAlignof ? sizes.alignOf(operand) : sizes.sizeOf(operand);
        return bytes.isPresent()
                ? convert(new Int(BigInteger.valueOf(bytes.getAsLong())), type)
                : Optional.empty();
    }

    private Optional<CConstant> unary(CExpr.Unary e) {
        if (e.op() == CExpr.UnaryOp.ADDRESS) {
            return address(e.operand()).map(Int::new);
        }
        Optional<CConstant> operand = value(e.operand());
        if (operand.isEmpty()) {
            return operand;
        }
        CConstant v = operand.get();
        return switch (e.op()) {
            case PLUS -> convert(v, e.type());
            case MINUS ->
                    switch (v) {
                        case Int(var i) -> convert(new Int(i.negate()), e.type());
                        case Real(var d) -> Optional.of(new Real(-d));
                    };
            case COMPLEMENT ->
                    v instanceof Int(var i)
                            ? convert(new Int(i.not()), e.type())
                            : Optional.empty();
            case NOT -> Optional.of(truth(!isTrue(v)));
            case REAL -> Optional.of(v);
            case IMAG -> Optional.empty();
            case DEREF, ADDRESS, PRE_INC, PRE_DEC, POST_INC, POST_DEC -> Optional.empty();
        };
    }

    /** The address of an lvalue that is reached from a constant pointer. */
    private Optional<BigInteger> address(CExpr lvalue) {
        if (++depth > MAX_DEPTH) {
            depth--;
            return Optional.empty();
        }
        try {
            return switch (lvalue) {
                case CExpr.Unary(var op, var operand, _, _) when op == CExpr.UnaryOp.DEREF ->
                        value(operand).flatMap(ConstantEvaluator::integral);
                case CExpr.Select e -> {
                    Optional<BigInteger> base =
                            e.isArrow()
                                    ? value(e.base()).flatMap(ConstantEvaluator::integral)
                                    : address(e.base());
                    CType record =
                            e.isArrow()
                                    ? CTypes.pointee(e.base().type()).orElse(e.base().type())
                                    : e.base().type();
                    yield base.flatMap(b -> member(record, e.path()).map(b::add));
                }
                case CExpr.Index e -> {
                    boolean isArray = CTypes.canonical(e.base().type()) instanceof CType.Array;
                    Optional<BigInteger> base =
                            isArray
                                    ? address(e.base())
                                    : value(e.base()).flatMap(ConstantEvaluator::integral);
                    Optional<BigInteger> index =
                            value(e.index()).flatMap(ConstantEvaluator::integral);
                    OptionalLong size = sizes.sizeOf(e.type());
                    yield base.isPresent() && index.isPresent() && size.isPresent()
                            ? Optional.of(
                                    base.get()
                                            .add(
                                                    index.get()
                                                            .multiply(
                                                                    BigInteger.valueOf(
                                                                            size.getAsLong()))))
                            : Optional.empty();
                }
                case CExpr _ -> Optional.empty();
            };
        } finally {
            depth--;
        }
    }

    private Optional<BigInteger> member(CType type, List<Integer> path) {
        if (path.isEmpty() || !(CTypes.canonical(type) instanceof RecordType record)) {
            return Optional.empty();
        }
        OptionalLong bits = sizes.bitOffset(record, path);
        return bits.isPresent()
                ? Optional.of(BigInteger.valueOf(bits.getAsLong() / 8))
                : Optional.empty();
    }

    private Optional<BigInteger> offset(CType from, List<CExpr.Designator> path) {
        CType at = from;
        BigInteger offset = BigInteger.ZERO;
        for (CExpr.Designator step : path) {
            switch (step) {
                case CExpr.Dot(var name) -> {
                    if (!(CTypes.canonical(at) instanceof RecordType record)) {
                        return Optional.empty();
                    }
                    List<Integer> members = CTypes.pathTo(record, name);
                    Optional<BigInteger> more = member(record, members);
                    if (more.isEmpty()) {
                        return Optional.empty();
                    }
                    offset = offset.add(more.get());
                    at = CTypes.memberAt(record, members).type();
                }
                case CExpr.At(var low, _) -> {
                    Optional<BigInteger> index = value(low).flatMap(ConstantEvaluator::integral);
                    Optional<CType> elem = CTypes.pointee(at);
                    if (index.isEmpty() || elem.isEmpty()) {
                        return Optional.empty();
                    }
                    OptionalLong size = sizes.sizeOf(elem.get());
                    if (size.isEmpty()) {
                        return Optional.empty();
                    }
                    offset = offset.add(index.get().multiply(BigInteger.valueOf(size.getAsLong())));
                    at = elem.get();
                }
            }
        }
        return Optional.of(offset);
    }

    private Optional<CConstant> conditional(CExpr.Conditional e) {
        Optional<CConstant> cond = value(e.cond());
        if (cond.isEmpty()) {
            return cond;
        }
        CExpr then = e.then();
        Optional<CConstant> chosen =
                isTrue(cond.get()) ? (then == null ? cond : value(then)) : value(e.orElse());
        return chosen.flatMap(v -> convert(v, e.type()));
    }

    private Optional<CConstant> binary(CExpr.Binary e) {
        Optional<CConstant> left = value(e.left());
        if (left.isEmpty()) {
            return left;
        }
        if (e.op() == BinaryOp.LOGICAL_AND && !isTrue(left.get())) {
            return Optional.of(truth(false));
        }
        if (e.op() == BinaryOp.LOGICAL_OR && isTrue(left.get())) {
            return Optional.of(truth(true));
        }
        Optional<CConstant> right = value(e.right());
        if (right.isEmpty()) {
            return right;
        }
        if (e.op() == BinaryOp.LOGICAL_AND || e.op() == BinaryOp.LOGICAL_OR) {
            return Optional.of(truth(isTrue(right.get())));
        }
        if (left.get() instanceof Real || right.get() instanceof Real) {
            return reals(e, real(left.get()), real(right.get()));
        }
        BigInteger l = ((Int) left.get()).value();
        BigInteger r = ((Int) right.get()).value();
        if (CTypes.isPointer(e.left().type()) || CTypes.isPointer(e.right().type())) {
            return pointers(e, l, r);
        }
        if (e.op() != BinaryOp.SHL && e.op() != BinaryOp.SHR) {
            CType common = Arithmetic.common(e.left().type(), e.right().type(), sizes);
            l = wrap(l, common);
            r = wrap(r, common);
        } else {
            l = wrap(l, e.type());
        }
        return integers(e.op(), l, r).flatMap(v -> convert(v, e.type()));
    }

    private Optional<CConstant> pointers(CExpr.Binary e, BigInteger l, BigInteger r) {
        if (e.op().isComparison()) {
            return integers(e.op(), l, r);
        }
        boolean isLeft = CTypes.isPointer(e.left().type());
        OptionalLong size =
                CTypes.pointee(isLeft ? e.left().type() : e.right().type())
                        .map(sizes::sizeOf)
                        .orElse(OptionalLong.empty());
        if (size.isEmpty() || size.getAsLong() == 0) {
            return Optional.empty();
        }
        BigInteger unit = BigInteger.valueOf(size.getAsLong());
        boolean isBoth = isLeft && CTypes.isPointer(e.right().type());
        if (isBoth) {
            return e.op() == BinaryOp.SUB
                    ? Optional.of(new Int(l.subtract(r).divide(unit)))
                    : Optional.empty();
        }
        return switch (e.op()) {
            case ADD ->
                    Optional.of(
                            new Int(isLeft ? l.add(r.multiply(unit)) : r.add(l.multiply(unit))));
            case SUB -> Optional.of(new Int(l.subtract(r.multiply(unit))));
            case MUL, DIV, REM, SHL, SHR, AND, XOR, OR -> Optional.empty();
            case LT, GT, LE, GE, EQ, NE, LOGICAL_AND, LOGICAL_OR -> Optional.empty();
        };
    }

    private static Optional<CConstant> integers(BinaryOp op, BigInteger l, BigInteger r) {
        return switch (op) {
            case MUL -> Optional.of(new Int(l.multiply(r)));
            case DIV -> r.signum() == 0 ? Optional.empty() : Optional.of(new Int(l.divide(r)));
            case REM -> r.signum() == 0 ? Optional.empty() : Optional.of(new Int(l.remainder(r)));
            case ADD -> Optional.of(new Int(l.add(r)));
            case SUB -> Optional.of(new Int(l.subtract(r)));
            case SHL ->
                    isShift(r) ? Optional.of(new Int(l.shiftLeft(r.intValue()))) : Optional.empty();
            case SHR ->
                    isShift(r)
                            ? Optional.of(new Int(l.shiftRight(r.intValue())))
                            : Optional.empty();
            case LT -> Optional.of(truth(l.compareTo(r) < 0));
            case GT -> Optional.of(truth(l.compareTo(r) > 0));
            case LE -> Optional.of(truth(l.compareTo(r) <= 0));
            case GE -> Optional.of(truth(l.compareTo(r) >= 0));
            case EQ -> Optional.of(truth(l.equals(r)));
            case NE -> Optional.of(truth(!l.equals(r)));
            case AND -> Optional.of(new Int(l.and(r)));
            case XOR -> Optional.of(new Int(l.xor(r)));
            case OR -> Optional.of(new Int(l.or(r)));
            case LOGICAL_AND, LOGICAL_OR -> Optional.empty();
        };
    }

    private static Optional<CConstant> reals(CExpr.Binary e, double l, double r) {
        return switch (e.op()) {
            case MUL -> Optional.of(new Real(round(l * r, e.type())));
            case DIV -> Optional.of(new Real(round(l / r, e.type())));
            case ADD -> Optional.of(new Real(round(l + r, e.type())));
            case SUB -> Optional.of(new Real(round(l - r, e.type())));
            case LT -> Optional.of(truth(l < r));
            case GT -> Optional.of(truth(l > r));
            case LE -> Optional.of(truth(l <= r));
            case GE -> Optional.of(truth(l >= r));
            case EQ -> Optional.of(truth(l == r));
            case NE -> Optional.of(truth(l != r));
            case REM, SHL, SHR, AND, XOR, OR, LOGICAL_AND, LOGICAL_OR -> Optional.empty();
        };
    }

    private Optional<CConstant> call(CExpr.Call e) {
        if (!(e.function() instanceof CExpr.Name(var symbol, _, _))) {
            return Optional.empty();
        }
        List<CExpr> args = e.args();
        return switch (symbol.name()) {
            case "__builtin_constant_p" ->
                    Optional.of(truth(!args.isEmpty() && value(args.getFirst()).isPresent()));
            case "__builtin_expect" -> args.isEmpty() ? Optional.empty() : value(args.getFirst());
            case "__builtin_inf",
                    "__builtin_inff",
                    "__builtin_infl",
                    "__builtin_huge_val",
                    "__builtin_huge_valf",
                    "__builtin_huge_vall" ->
                    Optional.of(new Real(Double.POSITIVE_INFINITY));
            case "__builtin_nan", "__builtin_nanf", "__builtin_nanl" ->
                    Optional.of(new Real(Double.NaN));
            case "__builtin_bswap16", "__builtin_bswap32", "__builtin_bswap64" ->
                    args.isEmpty()
                            ? Optional.empty()
                            : value(args.getFirst()).flatMap(v -> swap(v, symbol.name()));
            case "__builtin_strlen" ->
                    args.size() == 1 && args.getFirst() instanceof CExpr.StringConst text
                            ? Optional.of(
                                    new Int(
                                            BigInteger.valueOf(
                                                    (text.bytes() + "\0").indexOf('\0'))))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<CConstant> swap(CConstant v, String function) {
        if (!(v instanceof Int(var value))) {
            return Optional.empty();
        }
        int bytes = Integer.parseInt(function.substring("__builtin_bswap".length())) / 8;
        BigInteger result = BigInteger.ZERO;
        for (int i = 0; i < bytes; i++) {
            BigInteger octet = value.shiftRight(8 * i).and(BigInteger.valueOf(255));
            result = result.shiftLeft(8).or(octet);
        }
        return Optional.of(new Int(result));
    }

    /** Converts a value as a cast does. */
    private Optional<CConstant> convert(CConstant v, CType to) {
        CType type = CTypes.canonical(to);
        return switch (type) {
            case CType.Bool _ -> Optional.of(truth(isTrue(v)));
            case CType.Floating _ -> Optional.of(new Real(round(real(v), type)));
            case CType.Int _, EnumType _, CType.Pointer _ ->
                    switch (v) {
                        case Int(var i) -> Optional.of(new Int(wrap(i, type)));
                        case Real(var d) ->
                                Double.isFinite(d)
                                        ? Optional.of(
                                                new Int(
                                                        wrap(
                                                                new java.math.BigDecimal(d)
                                                                        .toBigInteger(),
                                                                type)))
                                        : Optional.empty();
                    };
            case CType.Unknown _ -> Optional.of(v);
            case CType.Void _, CType.Complex _, CType.Array _, CType.Function _ -> Optional.empty();
            case CType.Vector _, CType.Qualified _, RecordType _, cgovet.cfront.types.Typedef _ ->
                    Optional.empty();
        };
    }

    /** The value modulo the width of an integer or pointer type. */
    private BigInteger wrap(BigInteger value, CType to) {
        CType type = CTypes.canonical(to);
        OptionalLong size = sizes.sizeOf(type);
        if (size.isEmpty()) {
            return value;
        }
        int bits = (int) (8 * size.getAsLong());
        BigInteger low = value.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
        return Arithmetic.isSigned(type, sizes) && low.testBit(bits - 1)
                ? low.subtract(BigInteger.ONE.shiftLeft(bits))
                : low;
    }

    private static double round(double value, CType type) {
        return CTypes.canonical(type) instanceof CType.Floating(var kind) && kind == FloatKind.FLOAT
                ? (float) value
                : value;
    }

    private static Int truth(boolean is) {
        return new Int(is ? BigInteger.ONE : BigInteger.ZERO);
    }

    private static boolean isTrue(CConstant v) {
        return switch (v) {
            case Int(var i) -> i.signum() != 0;
            case Real(var d) -> d != 0;
        };
    }

    private static double real(CConstant v) {
        return switch (v) {
            case Int(var i) -> i.doubleValue();
            case Real(var d) -> d;
        };
    }

    private static Optional<BigInteger> integral(CConstant v) {
        return v instanceof Int(var i) ? Optional.of(i) : Optional.empty();
    }

    private static boolean isShift(BigInteger by) {
        return by.signum() >= 0 && by.bitLength() <= 8;
    }
}
