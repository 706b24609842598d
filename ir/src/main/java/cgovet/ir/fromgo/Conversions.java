package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.BasicKind;
import cgovet.gofront.types.GoType;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.List;

/** Conversions, written and implied. */
final class Conversions {
    private final Body body;

    Conversions(Body body) {
        this.body = body;
    }

    /** {@code T(x)}. */
    Value written(Expr.CallExpr call) {
        GoType to = body.exprs.typeOf(call.fun());
        Span at = body.at(call);
        if (call.args().size() != 1) {
            return body.any(List.of(), body.types.of(to), at);
        }
        Expr arg = call.args().getFirst();
        if (body.exprs.isNil(arg)) {
            return Body.zero(body.types.of(to));
        }
        return convert(body.exprs.value(arg), body.exprs.typeOf(arg), to, at);
    }

    private Value convert(Value value, GoType from, GoType to, Span at) {
        IrType type = body.types.of(to);
        return body.out.convert(kind(from, to, value.type(), type), value, type, at);
    }

    private static Conversion kind(GoType from, GoType to, IrType source, IrType target) {
        if (Types.isInterface(to)) {
            return Types.isInterface(from) ? Conversion.SAME : Conversion.TO_INTERFACE;
        }
        boolean fromNumber = isNumber(source);
        boolean toNumber = isNumber(target);
        if (isUnsafePointer(from) && isInteger(target)) {
            return Conversion.POINTER_TO_INTEGER;
        }
        if (isInteger(source) && isUnsafePointer(to)) {
            return Conversion.INTEGER_TO_POINTER;
        }
        if (fromNumber && toNumber) {
            return source.equals(target) ? Conversion.SAME : Conversion.NUMBER;
        }
        boolean fromText = source instanceof IrType.Text;
        boolean toText = target instanceof IrType.Text;
        if (fromText != toText && (fromNumber || isSlice(source) || isSlice(target))) {
            return Conversion.COPY_TEXT;
        }
        boolean toArray =
                target instanceof IrType.Array
                        || target instanceof IrType.Pointer(var elem, _)
                                && elem instanceof IrType.Array;
        if (isSlice(source) && toArray) {
            return Conversion.SLICE_TO_ARRAY;
        }
        return Conversion.SAME;
    }

    private static boolean isUnsafePointer(GoType type) {
        return Types.core(type) instanceof GoType.Basic basic
                && basic.kind() == BasicKind.UNSAFE_POINTER;
    }

    private static boolean isInteger(IrType type) {
        return type instanceof IrType.Int || type instanceof IrType.Uintptr;
    }

    private static boolean isNumber(IrType type) {
        return isInteger(type) || type instanceof IrType.Floating || type instanceof IrType.Complex;
    }

    private static boolean isSlice(IrType type) {
        return type instanceof IrType.Slice;
    }

    /** What an assignment does to a value: a concrete one is put into an interface. */
    Value implicit(Value value, GoType from, GoType to, Span at) {
        boolean boxes =
                Types.isInterface(to)
                        && !Types.isInterface(from)
                        && !(value.type() instanceof IrType.Interface);
        return boxes
                ? body.out.convert(Conversion.TO_INTERFACE, value, body.types.of(to), at)
                : value;
    }
}
