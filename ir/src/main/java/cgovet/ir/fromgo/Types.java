package cgovet.ir.fromgo;

import cgovet.gofront.types.BasicKind;
import cgovet.gofront.types.CoreTypes;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Identity;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.IrType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Go types as the IR has them. Each is converted once. The fields of a record of another package
 * are converted only when a value of it, or a pointer to one, occurs: else one type of a large
 * program would drag in all.
 */
final class Types {
    private static final int MAX_DEPTH = 200;

    private final GoPackage pkg;
    private final Sizes sizes;
    private final Map<GoType, IrType> known = new IdentityHashMap<>();
    private final Set<GoType> demanded = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<GoType.Named> inProgress = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<GoType.Struct> unnamed = new ArrayList<>();

    /** Records whose fields were not asked for yet. */
    private final Map<IrType.Struct, Source> pending = new IdentityHashMap<>();

    private int depth;

    private record Source(GoType type, boolean own) {}

    Types(GoPackage pkg, Sizes sizes) {
        this.pkg = pkg;
        this.sizes = sizes;
    }

    IrType of(GoType type) {
        IrType result = convert(type);
        if (demanded.add(type)) {
            complete(result);
        }
        return result;
    }

    /** The type of the address of a {@code type}. */
    IrType pointerTo(GoType type) {
        return new IrType.Pointer(of(type), isC(type));
    }

    IrType resultOf(GoType type) {
        if (type instanceof GoType.Tuple tuple && tuple.size() == 1) {
            return of(tuple.type(0));
        }
        return of(type);
    }

    /** The underlying type; of a type parameter the core type, or invalid where it has none. */
    static GoType core(GoType type) {
        GoType core = CoreTypes.coreOf(type);
        return core == null ? Universe.INVALID : core;
    }

    /** What an array, slice, string, map, channel or pointer to an array is made of. */
    static GoType elem(GoType type) {
        return switch (core(type)) {
            case GoType.Array array -> array.elem();
            case GoType.Slice slice -> slice.elem();
            case GoType.MapType map -> map.elem();
            case GoType.Chan chan -> chan.elem();
            case GoType.Pointer pointer ->
                    core(pointer.elem()) instanceof GoType.Array array
                            ? array.elem()
                            : pointer.elem();
            case GoType.Basic basic when basic.kind().isString() -> Universe.BYTE;
            default -> Universe.INVALID;
        };
    }

    static boolean isInterface(GoType type) {
        return !(type.unalias() instanceof GoType.TypeParam)
                && type.underlying() instanceof GoType.Interface;
    }

    static boolean isInvalid(GoType type) {
        return type.unalias() == Universe.INVALID;
    }

    static boolean isString(GoType type) {
        return core(type) instanceof GoType.Basic basic && basic.kind().isString();
    }

    /** Whether a variable of the type lives in a cell even if nothing takes its address. */
    boolean needsCell(GoType type) {
        IrType ir = of(type);
        return ir instanceof IrType.Struct || ir instanceof IrType.Array;
    }

    private IrType convert(GoType type) {
        IrType before = known.get(type);
        if (before != null) {
            return before;
        }
        if (depth >= MAX_DEPTH) {
            return IrType.UNKNOWN;
        }
        depth++;
        IrType result = convertNew(type);
        depth--;
        known.put(type, result);
        return result;
    }

    private IrType convertNew(GoType type) {
        return switch (type) {
            case GoType.Basic basic -> basic(basic.kind());
            case GoType.Array array -> new IrType.Array(array.length(), convert(array.elem()));
            case GoType.Slice slice -> new IrType.Slice(convert(slice.elem()));
            case GoType.Pointer pointer -> pointer(pointer.elem());
            case GoType.Struct struct -> unnamed(struct);
            case GoType.Tuple tuple -> tuple(tuple);
            case GoType.Signature _ -> IrType.FUNCTION;
            case GoType.Interface _ -> new IrType.Interface("");
            case GoType.MapType map -> new IrType.MapOf(convert(map.key()), convert(map.elem()));
            case GoType.Chan chan -> new IrType.Chan(convert(chan.elem()));
            case GoType.Named named -> named(named);
            case GoType.Alias alias -> convert(alias.actual());
            case GoType.TypeParam param -> new IrType.Opaque(param.obj().name());
            case GoType.Union _ -> IrType.UNKNOWN;
            case GoType.UnknownC unknown -> new IrType.Opaque("C." + unknown.name());
        };
    }

    private IrType basic(BasicKind kind) {
        int word = sizes.wordSize() * 8;
        return switch (kind) {
            case INVALID -> IrType.UNKNOWN;
            case BOOL, UNTYPED_BOOL -> IrType.BOOL;
            case INT, UNTYPED_INT -> new IrType.Int(word, true);
            case INT8 -> new IrType.Int(8, true);
            case INT16 -> new IrType.Int(16, true);
            case INT32, UNTYPED_RUNE -> new IrType.Int(32, true);
            case INT64 -> new IrType.Int(64, true);
            case UINT -> new IrType.Int(word, false);
            case UINT8 -> new IrType.Int(8, false);
            case UINT16 -> new IrType.Int(16, false);
            case UINT32 -> new IrType.Int(32, false);
            case UINT64 -> new IrType.Int(64, false);
            case UINTPTR -> IrType.UINTPTR;
            case FLOAT32 -> new IrType.Floating(32);
            case FLOAT64, UNTYPED_FLOAT -> new IrType.Floating(64);
            case COMPLEX64 -> new IrType.Complex(64);
            case COMPLEX128, UNTYPED_COMPLEX -> new IrType.Complex(128);
            case STRING, UNTYPED_STRING -> IrType.TEXT;
            case UNSAFE_POINTER, UNTYPED_NIL -> IrType.ANY_POINTER;
        };
    }

    private IrType pointer(GoType elem) {
        // cgo's type for a pointer to a C function.
        if (elem instanceof GoType.Array array
                && array.length() == 0
                && array.elem() instanceof GoType.Basic basic
                && basic.kind() == BasicKind.UINT8) {
            return IrType.FUNCTION;
        }
        return new IrType.Pointer(convert(elem), isC(elem));
    }

    private IrType tuple(GoType.Tuple tuple) {
        if (tuple.size() == 0) {
            return IrType.VOID;
        }
        List<IrType> parts = new ArrayList<>();
        for (Obj.Var part : tuple.vars()) {
            parts.add(convert(part.type()));
        }
        return new IrType.Tuple(parts);
    }

    private IrType named(GoType.Named named) {
        String name = Symbols.of(named.obj());
        if (name.equals("C.void")) {
            return IrType.VOID;
        }
        GoType under = named.underlying();
        if (under instanceof GoType.Struct of) {
            // type T C.struct_t has the fields of C's, which no Go text declares.
            boolean isC =
                    Symbols.isC(named.obj())
                            || !of.fields().isEmpty() && of.fields().getFirst().place() == null;
            IrType.Struct struct = new IrType.Struct(name, isC, false);
            pending.put(struct, new Source(named, isOwn(named.obj())));
            return struct;
        }
        if (under instanceof GoType.Interface) {
            return new IrType.Interface(name);
        }
        if (!inProgress.add(named)) {
            return new IrType.Opaque(name);
        }
        IrType result = convert(under);
        inProgress.remove(named);
        return result;
    }

    private boolean isOwn(Obj.TypeName type) {
        GoPackage of = type.pkg();
        return of != null && of.path().equals(pkg.path());
    }

    private IrType unnamed(GoType.Struct struct) {
        for (GoType.Struct other : unnamed) {
            if (Identity.identical(other, struct)) {
                return convert(other);
            }
        }
        String place = "struct{}";
        for (Obj.Var field : struct.fields()) {
            if (field.place() != null) {
                place = "struct@" + Symbols.show(field.place());
                break;
            }
        }
        IrType.Struct result = new IrType.Struct(pkg.path() + "." + place, false, false);
        unnamed.add(struct);
        known.put(struct, result);
        pending.put(result, new Source(struct, true));
        return result;
    }

    /** Gives all records that a value of the type may show their fields. */
    private void complete(IrType type) {
        Deque<IrType> work = new ArrayDeque<>();
        work.add(type);
        while (!work.isEmpty()) {
            IrType next = work.poll();
            if (!(next instanceof IrType.Struct struct)) {
                work.addAll(next.parts());
                continue;
            }
            Source source = pending.remove(struct);
            if (source == null) {
                continue;
            }
            for (IrType.Field field : completeFields(struct, source.type())) {
                if (source.own() || isValue(field.type())) {
                    work.add(field.type());
                }
            }
        }
    }

    private static boolean isValue(IrType type) {
        return type instanceof IrType.Struct
                || type instanceof IrType.Array array && isValue(array.elem());
    }

    private List<IrType.Field> completeFields(IrType.Struct struct, GoType source) {
        List<IrType.Field> fields = new ArrayList<>();
        if (source.underlying() instanceof GoType.Struct of) {
            for (Obj.Var field : of.fields()) {
                if (!isMarker(field)) {
                    fields.add(new IrType.Field(field.name(), convert(field.type())));
                }
            }
        }
        struct.complete(fields, sizes.sizeOf(source));
        return fields;
    }

    /** The field by which cgo tells that it knows no field of C's struct. */
    private static boolean isMarker(Obj.Var field) {
        return field.place() == null
                && field.name().equals("_")
                && field.type().unalias() instanceof GoType.Named named
                && Symbols.of(named.obj()).equals("internal/runtime/sys.NotInHeap");
    }

    /** Whether a pointer to the type points to what C's types describe. */
    static boolean isC(GoType type) {
        GoType at = type;
        for (int steps = 0; steps < MAX_DEPTH; steps++) {
            switch (at) {
                case GoType.Alias alias -> {
                    if (Symbols.isC(alias.obj())) {
                        return true;
                    }
                    at = alias.target();
                }
                case GoType.Pointer pointer -> at = pointer.elem();
                case GoType.Array array -> at = array.elem();
                case GoType.Named named -> {
                    return Symbols.isC(named.obj());
                }
                default -> {
                    return at instanceof GoType.UnknownC;
                }
            }
        }
        return false;
    }
}
