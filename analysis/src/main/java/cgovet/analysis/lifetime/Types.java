package cgovet.analysis.lifetime;

import cgovet.ir.code.IrType;

/** Types in words, and whether one fits another. */
final class Types {
    private Types() {}

    /** Whether a parameter takes an argument; unknown types fit. */
    static boolean accepts(IrType param, IrType arg) {
        if (param instanceof IrType.Interface || isUnknown(param) || isUnknown(arg)) {
            return true;
        }
        if (param instanceof IrType.Pointer p && arg instanceof IrType.Pointer a) {
            return p.elem() instanceof IrType.Struct || a.elem() instanceof IrType.Struct
                    ? name(p.elem()).equals(name(a.elem()))
                    : p.elem().getClass() == a.elem().getClass();
        }
        return param.getClass() == arg.getClass();
    }

    private static boolean isUnknown(IrType type) {
        return type instanceof IrType.Opaque
                || type instanceof IrType.Pointer p && p.elem() instanceof IrType.Opaque;
    }

    private static String name(IrType type) {
        return type instanceof IrType.Struct s ? s.name() : show(type);
    }

    static String show(IrType type) {
        return switch (type) {
            case IrType.Struct s -> s.name().substring(s.name().lastIndexOf('/') + 1);
            case IrType.Pointer p -> "*" + show(p.elem());
            case IrType.Slice s -> "[]" + show(s.elem());
            case IrType.Array a -> "[" + a.length() + "]" + show(a.elem());
            case IrType.MapOf m -> "map[" + show(m.key()) + "]" + show(m.elem());
            case IrType.Chan c -> "chan " + show(c.elem());
            case IrType.Text _ -> "a string";
            case IrType.Bool _ -> "a boolean";
            case IrType.Int _, IrType.Uintptr _ -> "an integer";
            case IrType.Floating _, IrType.Complex _ -> "a number";
            case IrType.Function _ -> "a function";
            case IrType.AnyPointer _ -> "unsafe.Pointer";
            case IrType.Interface i -> i.name().isEmpty() ? "an interface" : i.name();
            case IrType.Tuple _, IrType.Void _ -> "no value";
            case IrType.Opaque o -> o.name();
        };
    }
}
