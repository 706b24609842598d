package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;

/** Conversions, written ones and those that an assignment implies. */
final class CConversions {
    private final CBody body;

    CConversions(CBody body) {
        this.body = body;
    }

    /**
     * What an assignment, an argument or a return converts: only what changes the sort of value.
     */
    Value assign(Value value, CType from, CType to, Span at) {
        CType source = CTypes.decay(from);
        CType target = CTypes.canonical(to);
        if (CTypes.isVoid(to) || CTypes.isUnknown(to) || CTypes.isUnknown(from)) {
            return value;
        }
        boolean pointerHere = CTypes.isPointer(source);
        boolean pointerThere = target instanceof CType.Pointer;
        if (pointerHere != pointerThere) {
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
        if (value instanceof Value.Number number && CTypes.isInteger(to)) {
            return new Value.Number(number.value(), type);
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
        Reg result = body.emitter.reg(type);
        body.emitter.emit(new Instr.Convert(result, kind, value, at));
        return result;
    }
}
