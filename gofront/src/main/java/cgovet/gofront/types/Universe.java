package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The predeclared identifiers (Go specification, "Predeclared identifiers") and package unsafe. */
public final class Universe {
    private static final Map<BasicKind, GoType.Basic> BASIC = new EnumMap<>(BasicKind.class);

    static {
        for (BasicKind kind : BasicKind.values()) {
            String name =
                    switch (kind) {
                        case INVALID -> "invalid type";
                        case UNSAFE_POINTER -> "Pointer";
                        case UNTYPED_BOOL -> "untyped bool";
                        case UNTYPED_INT -> "untyped int";
                        case UNTYPED_RUNE -> "untyped rune";
                        case UNTYPED_FLOAT -> "untyped float";
                        case UNTYPED_COMPLEX -> "untyped complex";
                        case UNTYPED_STRING -> "untyped string";
                        case UNTYPED_NIL -> "untyped nil";
                        default -> kind.name().toLowerCase(java.util.Locale.ROOT);
                    };
            BASIC.put(kind, new GoType.Basic(kind, name));
        }
    }

    public static final GoType.Basic INVALID = basic(BasicKind.INVALID);
    public static final GoType.Basic BOOL = basic(BasicKind.BOOL);
    public static final GoType.Basic INT = basic(BasicKind.INT);
    public static final GoType.Basic INT32 = basic(BasicKind.INT32);
    public static final GoType.Basic UINT8 = basic(BasicKind.UINT8);
    public static final GoType.Basic UINTPTR = basic(BasicKind.UINTPTR);
    public static final GoType.Basic STRING = basic(BasicKind.STRING);
    public static final GoType.Basic UNSAFE_POINTER = basic(BasicKind.UNSAFE_POINTER);
    public static final GoType.Basic UNTYPED_BOOL = basic(BasicKind.UNTYPED_BOOL);
    public static final GoType.Basic UNTYPED_INT = basic(BasicKind.UNTYPED_INT);
    public static final GoType.Basic UNTYPED_RUNE = basic(BasicKind.UNTYPED_RUNE);
    public static final GoType.Basic UNTYPED_FLOAT = basic(BasicKind.UNTYPED_FLOAT);
    public static final GoType.Basic UNTYPED_COMPLEX = basic(BasicKind.UNTYPED_COMPLEX);
    public static final GoType.Basic UNTYPED_STRING = basic(BasicKind.UNTYPED_STRING);
    public static final GoType.Basic UNTYPED_NIL = basic(BasicKind.UNTYPED_NIL);

    /**
     * {@code byte} and {@code rune} are identical to uint8 and int32 but print under their own
     * names.
     */
    public static final GoType.Basic BYTE = new GoType.Basic(BasicKind.UINT8, "byte");

    public static final GoType.Basic RUNE = new GoType.Basic(BasicKind.INT32, "rune");

    static final GoType.Interface EMPTY_INTERFACE = new GoType.Interface(List.of(), List.of());

    /** What {@code comparable} is; no other interface has its type set by being itself. */
    static final GoType.Interface COMPARABLE_INTERFACE = new GoType.Interface(List.of(), List.of());

    /** What {@code any} stands for: the only empty interface that prints so. */
    static final GoType.Interface ANY_INTERFACE = new GoType.Interface(List.of(), List.of());

    static final GoType.Signature EMPTY_SIGNATURE =
            GoType.Signature.of(GoType.Tuple.EMPTY, GoType.Tuple.EMPTY, false);

    /** The scope around all packages. */
    public static final Scope SCOPE = new Scope(null);

    public static final GoType.Named ERROR;
    public static final GoType.Named COMPARABLE;
    public static final GoType.Alias ANY;
    public static final GoPackage UNSAFE;

    static {
        for (BasicKind kind : BasicKind.values()) {
            if (kind != BasicKind.INVALID
                    && kind != BasicKind.UNSAFE_POINTER
                    && !kind.isUntyped()) {
                declareType(basic(kind).name(), basic(kind));
            }
        }
        declareType("byte", BYTE);
        declareType("rune", RUNE);

        Obj.TypeName any = new Obj.TypeName(null, "any", null, null);
        ANY = GoType.Alias.of(any, ANY_INTERFACE);
        SCOPE.insert(any);

        Obj.TypeName error = new Obj.TypeName(null, "error", null, null);
        ERROR = new GoType.Named(error);
        error.complete(ERROR);
        GoType.Signature errorMethod =
                new GoType.Signature(
                        new Obj.Var(null, "", null, ERROR, Obj.Var.Kind.RECEIVER, false, null),
                        List.of(),
                        List.of(),
                        GoType.Tuple.EMPTY,
                        new GoType.Tuple(List.of(Obj.Var.result(null, "", STRING))),
                        false);
        ERROR.define(
                new GoType.Interface(
                        List.of(new Obj.Func(null, "Error", null, errorMethod, null)), List.of()));
        SCOPE.insert(error);

        Obj.TypeName comparable = new Obj.TypeName(null, "comparable", null, null);
        COMPARABLE = new GoType.Named(comparable);
        comparable.complete(COMPARABLE);
        COMPARABLE.define(COMPARABLE_INTERFACE);
        SCOPE.insert(comparable);

        SCOPE.insert(new Obj.Const(null, "true", null, UNTYPED_BOOL, Constant.TRUE));
        SCOPE.insert(new Obj.Const(null, "false", null, UNTYPED_BOOL, Constant.FALSE));
        SCOPE.insert(new Obj.Const(null, "iota", null, UNTYPED_INT, Constant.of(0)));
        SCOPE.insert(new Obj.Nil());

        UNSAFE = new GoPackage("unsafe", "unsafe", false);
        UNSAFE.scope().insert(new Obj.TypeName(UNSAFE, "Pointer", null, UNSAFE_POINTER));
        for (BuiltinId id : BuiltinId.values()) {
            if (id.isUnsafe()) {
                UNSAFE.scope().insert(new Obj.Builtin(UNSAFE, id));
            } else if (!id.isForTests()) {
                SCOPE.insert(new Obj.Builtin(null, id));
            }
        }
    }

    private Universe() {}

    public static GoType.Basic basic(BasicKind kind) {
        GoType.Basic basic = BASIC.get(kind);
        if (basic == null) {
            throw new IllegalStateException("no type of kind " + kind);
        }
        return basic;
    }

    private static void declareType(String name, GoType type) {
        SCOPE.insert(new Obj.TypeName(null, name, null, type));
    }
}
