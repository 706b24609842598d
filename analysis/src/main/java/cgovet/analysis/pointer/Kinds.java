package cgovet.analysis.pointer;

import cgovet.analysis.own.Shape;
import cgovet.analysis.own.Sym;
import cgovet.ir.code.IrType;
import java.util.Map;

/** Types of symbolic values, as far as they can be told, and what these types may hold. */
final class Kinds {
    private static final int MAX_DEPTH = 16;

    private final Map<String, IrType> globals;

    /**
     * @param globals types of package-level variables, by symbol
     */
    Kinds(Map<String, IrType> globals) {
        this.globals = globals;
    }

    /** The type of a value. */
    IrType of(Sym value) {
        return of(value, 0);
    }

    private IrType of(Sym value, int depth) {
        if (depth > MAX_DEPTH) {
            return IrType.UNKNOWN;
        }
        return switch (value.shape()) {
            case Shape.Param p -> p.type();
            case Shape.Made m -> m.type();
            case Shape.Initial i -> at(i.address(), depth + 1);
            case Shape.Member m -> {
                IrType held = at(m.container(), depth + 1);
                yield held instanceof IrType.Array a ? a.elem() : held;
            }
            case Shape.Part p ->
                    of(p.whole(), depth + 1) instanceof IrType.Tuple t
                                    && p.index() < t.parts().size()
                            ? t.parts().get(p.index())
                            : of(p.whole(), depth + 1).field(p.index());
            case Shape.Text _ -> IrType.TEXT;
            case Shape.Function _, Shape.Closure _ -> IrType.FUNCTION;
            default -> IrType.UNKNOWN;
        };
    }

    /** The type of what lies at an address; of an array also its element's, for its start. */
    IrType at(Sym address) {
        return at(address, 0);
    }

    private IrType at(Sym address, int depth) {
        if (depth > MAX_DEPTH) {
            return IrType.UNKNOWN;
        }
        return switch (address.shape()) {
            case Shape.Cell c -> c.type();
            case Shape.Global g -> globals.getOrDefault(g.symbol(), IrType.UNKNOWN);
            case Shape.View v -> at(v.data(), depth + 1);
            case Shape.Field f -> field(at(f.base(), depth + 1), f.name());
            case Shape.Element e -> {
                IrType base = at(e.base(), depth + 1);
                yield base instanceof IrType.Array a ? a.elem() : base;
            }
            default -> elem(of(address, depth + 1));
        };
    }

    private static IrType elem(IrType type) {
        return switch (type) {
            case IrType.Pointer p -> p.elem();
            case IrType.Slice s -> s.elem();
            case IrType.MapOf m -> m.elem();
            default -> IrType.UNKNOWN;
        };
    }

    private static IrType field(IrType type, String name) {
        IrType record = type instanceof IrType.Array a ? a.elem() : type;
        if (record instanceof IrType.Struct struct) {
            for (IrType.Field field : struct.fields()) {
                if (field.name().equals(name)) {
                    return field.type();
                }
            }
        }
        return IrType.UNKNOWN;
    }

    /** Whether memory of this type may hold pointers; of an unknown type it may. */
    static boolean mayHoldPointers(IrType type) {
        return mayHoldPointers(type, 0);
    }

    private static boolean mayHoldPointers(IrType type, int depth) {
        return switch (type) {
            case IrType.Bool _, IrType.Int _, IrType.Uintptr _ -> false;
            case IrType.Floating _, IrType.Complex _ -> false;
            case IrType.Array a -> depth > MAX_DEPTH || mayHoldPointers(a.elem(), depth + 1);
            case IrType.Struct s -> {
                // cgo gives incomplete types of C no fields.
                boolean isIncomplete = !s.isComplete() || s.isC() && s.fields().isEmpty();
                if (isIncomplete || depth > MAX_DEPTH) {
                    yield true;
                }
                for (IrType.Field field : s.fields()) {
                    if (mayHoldPointers(field.type(), depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
            case IrType.Void _,
                    IrType.AnyPointer _,
                    IrType.Pointer _,
                    IrType.Text _,
                    IrType.Slice _,
                    IrType.MapOf _,
                    IrType.Chan _,
                    IrType.Function _,
                    IrType.Interface _,
                    IrType.Tuple _,
                    IrType.Opaque _ ->
                    true;
        };
    }

    /** Types whose values, unless nil or empty, are addresses of Go memory. */
    static boolean isGoHeader(IrType type) {
        return type instanceof IrType.Slice
                || type instanceof IrType.Text
                || type instanceof IrType.MapOf
                || type instanceof IrType.Chan
                || type instanceof IrType.Interface;
    }

    /** Records of C, and Go's names for such that are incomplete. */
    private static boolean isOfC(IrType.Struct s) {
        return s.isC() || s.isComplete() && s.fields().isEmpty();
    }

    /** Pointers to a type of Go's. */
    static boolean isGoPointer(IrType type) {
        return type instanceof IrType.Pointer p
                && !p.toC()
                && !(p.elem() instanceof IrType.Opaque)
                && !(p.elem() instanceof IrType.Struct s && isOfC(s));
    }
}
