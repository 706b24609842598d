package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.math.BigInteger;
import java.util.List;

/** Conversions, written ones and those that an assignment implies. */
final class CConversions {
    private final CBody body;

    CConversions(CBody body) {
        this.body = body;
    }

    /**
     * What an assignment, an argument or a return converts: constants, and what changes the sort of
     * value. That a number is made to fit its target is left to the target.
     */
    Value assign(Value value, CType from, CType to, Span at) {
        CType source = CTypes.decay(from);
        CType target = CTypes.canonical(to);
        if (CTypes.isVoid(to) || CTypes.isUnknown(to) || CTypes.isUnknown(from)) {
            return value;
        }
        boolean pointerHere = CTypes.isPointer(source);
        boolean pointerThere = target instanceof CType.Pointer;
        boolean isConstant = value instanceof Value.Number && CTypes.isInteger(to);
        if (pointerHere != pointerThere || isConstant || target instanceof CType.Bool) {
            return cast(value, from, to, at);
        }
        return value;
    }

    Value cast(Value value, CType from, CType to, Span at) {
        if (CTypes.isVoid(to)) {
            return value;
        }
        IrType type = body.type(to);
        boolean pointerHere = CTypes.isPointer(CTypes.decay(from));
        boolean pointerThere = CTypes.isPointer(to);
        boolean integerHere = CTypes.isInteger(from);
        if (pointerThere && value instanceof Value.Number number && number.value().signum() == 0) {
            return new Value.Null(type);
        }
        if (value instanceof Value.Null && pointerThere) {
            return new Value.Null(type);
        }
        if (CTypes.canonical(to) instanceof CType.Bool) {
            return truth(value, at);
        }
        if (value instanceof Value.Number number && type instanceof IrType.Int) {
            return new Value.Number(wrap(number.value(), type), type);
        }
        if (value.type().equals(type)) {
            return value;
        }
        Conversion kind;
        if (pointerHere && pointerThere) {
            kind = Conversion.SAME;
        } else if (pointerHere) {
            kind = Conversion.POINTER_TO_INTEGER;
        } else if (pointerThere && integerHere) {
            kind = Conversion.INTEGER_TO_POINTER;
        } else if (CTypes.isArithmetic(from) && CTypes.isArithmetic(to)) {
            kind = Conversion.NUMBER;
        } else {
            kind = Conversion.SAME;
        }
        return convert(kind, value, type, at);
    }

    private Reg convert(Conversion kind, Value value, IrType type, Span at) {
        Reg result = body.emitter.reg(type);
        body.emitter.emit(new Instr.Convert(result, kind, value, at));
        return result;
    }

    /** The value of an assignment: that of its target afterwards. */
    Value assigned(Value value, IrType target, Span at) {
        if (value instanceof Value.Number number && target instanceof IrType.Int) {
            return new Value.Number(wrap(number.value(), target), target);
        }
        boolean fits =
                value instanceof Value.Number
                        || value.type().equals(target)
                        || !isNumber(value.type())
                        || !isNumber(target);
        return fits ? value : convert(Conversion.NUMBER, value, target, at);
    }

    private static boolean isNumber(IrType type) {
        return type instanceof IrType.Int
                || type instanceof IrType.Uintptr
                || type instanceof IrType.Floating;
    }

    /** The value as an address of something of that type, whatever its type is. */
    Value address(Value value, CType of, Span at) {
        return switch (value.type()) {
            case IrType.Pointer _, IrType.AnyPointer _, IrType.Opaque _ -> value;
            case IrType.Function _ when CTypes.canonical(of) instanceof CType.Function -> value;
            case IrType.Int _, IrType.Uintptr _, IrType.Bool _ ->
                    convert(Conversion.INTEGER_TO_POINTER, value, body.pointerTo(of), at);
            default -> convert(Conversion.SAME, value, body.pointerTo(of), at);
        };
    }

    /** Whether a value is not zero, of type bool. */
    Value truth(Value value, Span at) {
        return switch (value) {
            case Value v when v.type() instanceof IrType.Bool -> v;
            case Value.Number n -> Value.Number.of(n.value().signum() == 0 ? 0 : 1, IrType.BOOL);
            case Value.Null _ -> Value.Number.of(0, IrType.BOOL);
            case Value.Func _, Value.Global _ -> Value.Number.of(1, IrType.BOOL);
            case Value.Literal l when l.type().isPointer() -> Value.Number.of(1, IrType.BOOL);
            default -> compare(Operator.NE, value, at);
        };
    }

    /** Whether a value is zero, of type bool. */
    Value isZero(Value value, Span at) {
        if (value.type() instanceof IrType.Bool && !(value instanceof Value.Number)) {
            return operate(Operator.NOT, List.of(value), at);
        }
        Value known = value instanceof Reg ? value : truth(value, at);
        if (known instanceof Value.Number number) {
            return Value.Number.of(number.value().signum() == 0 ? 1 : 0, IrType.BOOL);
        }
        return compare(Operator.EQ, value, at);
    }

    private Value compare(Operator operator, Value value, Span at) {
        IrType type = value.type();
        Value zero =
                switch (type) {
                    case IrType.Int _, IrType.Uintptr _, IrType.Bool _ -> Value.Number.of(0, type);
                    case IrType.Floating _, IrType.Complex _ -> new Value.Zero(type);
                    default -> new Value.Null(type);
                };
        return operate(operator, List.of(value, zero), at);
    }

    private Value operate(Operator operator, List<Value> args, Span at) {
        Reg result = body.emitter.reg(IrType.BOOL);
        body.emitter.emit(new Instr.Operate(result, operator, args, at));
        return result;
    }

    /** An integer as a type of that many bits holds it. */
    static BigInteger wrap(BigInteger value, IrType type) {
        if (!(type instanceof IrType.Int(var bits, var signed)) || bits <= 0) {
            return value;
        }
        if (value.signum() >= 0 && value.bitLength() < bits) {
            return value;
        }
        BigInteger low = value.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
        return signed && low.testBit(bits - 1) ? low.subtract(BigInteger.ONE.shiftLeft(bits)) : low;
    }
}
