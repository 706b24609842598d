package cgovet.ir.fromc;

import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import java.util.List;

/** C's arithmetic, as the package says that the IR's is. */
final class CNumbers {
    private CNumbers() {}

    /** A value as a target of that type holds it. */
    static Object fit(Object value, IrType type) {
        return switch (type) {
            case IrType.Int(var bits, var signed) ->
                    wrap(value instanceof Double d ? integer(d) : value, bits, signed);
            case IrType.Bool _ -> value instanceof Long n ? (Object) (n == 0 ? 0L : 1L) : value;
            case IrType.Floating(var bits) -> {
                double d = value instanceof Long n ? (double) n : (Double) value;
                yield bits == 32 ? (double) (float) d : d;
            }
            default -> value;
        };
    }

    private static Object integer(double value) {
        return (long) value;
    }

    private static Object wrap(Object value, int bits, boolean signed) {
        if (!(value instanceof Long number) || bits >= 64) {
            return value;
        }
        int shift = 64 - bits;
        return signed ? number << shift >> shift : number << shift >>> shift;
    }

    static double floating(String text) {
        String plain = text.replaceAll("[fFlL]$", "");
        return text.startsWith("0x") ? Double.parseDouble(plain) : Double.parseDouble(plain);
    }

    /** C11 6.3.1.1: what a small integer is in an expression. */
    private static IrType promoted(IrType type) {
        return switch (type) {
            case IrType.Bool _ -> new IrType.Int(32, true);
            case IrType.Int(var bits, var signed) when bits < 32 -> new IrType.Int(32, true);
            case IrType.Int i -> i;
            case IrType.Floating f -> f;
            default -> new IrType.Int(64, false);
        };
    }

    /** C11 6.3.1.8. */
    private static IrType common(IrType left, IrType right) {
        IrType a = promoted(left);
        IrType b = promoted(right);
        if (a instanceof IrType.Floating(var x)) {
            return b instanceof IrType.Floating(var y) && y > x ? b : a;
        }
        if (b instanceof IrType.Floating) {
            return b;
        }
        IrType.Int i = (IrType.Int) a;
        IrType.Int k = (IrType.Int) b;
        if (i.bits() != k.bits()) {
            return i.bits() > k.bits() ? i : k;
        }
        return new IrType.Int(i.bits(), i.signed() && k.signed());
    }

    static Object operate(Instr.Operate i, List<Object> args) {
        IrType left = i.args().isEmpty() ? IrType.VOID : i.args().getFirst().type();
        IrType right = args.size() < 2 ? left : i.args().get(1).type();
        IrType type =
                switch (i.operator()) {
                    case SHL, SHR, NEG, COMPLEMENT, NOT -> promoted(left);
                    default -> common(left, right);
                };
        Object value =
                switch (i.operator()) {
                    case UNDEFINED ->
                            i.result().type() instanceof IrType.Floating
                                    ? (Object) 1e99
                                    : (Object) 0xa5a5a5a5a5a5a5a5L;
                    case PURE, ANY -> throw new CMachine.Skip("unknown value");
                    default -> {
                        Object a = fit(args.get(0), type);
                        Object b =
                                switch (i.operator()) {
                                    case SHL, SHR -> args.get(1);
                                    default -> args.size() < 2 ? a : fit(args.get(1), type);
                                };
                        yield type instanceof IrType.Floating
                                ? floating(i, (Double) a, (Double) b)
                                : integer(i, (Long) a, (Long) b, (IrType.Int) type);
                    }
                };
        return fit(value, i.result().type());
    }

    private static Object floating(Instr.Operate i, double a, double b) {
        return switch (i.operator()) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case NEG -> -a;
            case EQ -> a == b ? 1L : 0L;
            case NE -> a != b ? 1L : 0L;
            case LT -> a < b ? 1L : 0L;
            case LE -> a <= b ? 1L : 0L;
            case GT -> a > b ? 1L : 0L;
            case GE -> a >= b ? 1L : 0L;
            default -> throw new CMachine.Skip("floating " + i.operator());
        };
    }

    private static Object integer(Instr.Operate i, long a, long b, IrType.Int type) {
        boolean signed = type.signed();
        int order = signed ? Long.compare(a, b) : Long.compareUnsigned(a, b);
        long value =
                switch (i.operator()) {
                    case ADD -> a + b;
                    case SUB -> a - b;
                    case MUL -> a * b;
                    case DIV -> signed ? a / b : Long.divideUnsigned(a, b);
                    case REM -> signed ? a % b : Long.remainderUnsigned(a, b);
                    case AND -> a & b;
                    case OR -> a | b;
                    case XOR -> a ^ b;
                    case SHL -> a << b;
                    case SHR -> signed ? a >> b : a >>> b;
                    case NEG -> -a;
                    case COMPLEMENT -> ~a;
                    case NOT -> a == 0 ? 1 : 0;
                    case EQ -> a == b ? 1 : 0;
                    case NE -> a != b ? 1 : 0;
                    case LT -> order < 0 ? 1 : 0;
                    case LE -> order <= 0 ? 1 : 0;
                    case GT -> order > 0 ? 1 : 0;
                    case GE -> order >= 0 ? 1 : 0;
                    default -> throw new CMachine.Skip("operator " + i.operator());
                };
        return fit(value, type);
    }
}
