package cgovet.gofront.types;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Questions about types. For a type parameter an answer holds for all types of its set. */
public final class Predicates {
    private Predicates() {}

    static boolean isValid(GoType type) {
        return type.unalias() != Universe.INVALID;
    }

    static boolean isUnknown(GoType type) {
        return type.unalias() instanceof GoType.UnknownC;
    }

    /** A declared type whose right side is invalid or unknown. */
    static boolean lacksUnderlying(GoType type) {
        return !isSilent(type) && isSilent(type.underlying());
    }

    /** Neither valid nor worth a word: an error or a missing fact came before. */
    static boolean isSilent(GoType type) {
        return !isValid(type) || isUnknown(type);
    }

    private static boolean isBasic(GoType type, Predicate<BasicKind> test) {
        return type.underlying() instanceof GoType.Basic basic && test.test(basic.kind());
    }

    private static boolean allBasic(GoType type, Predicate<BasicKind> test) {
        if (type.unalias() instanceof GoType.TypeParam param) {
            return all(param, under -> isBasic(under, test));
        }
        return isBasic(type, test);
    }

    /** Whether the set has terms and all their underlying types pass. */
    static boolean all(GoType.TypeParam param, Predicate<GoType> test) {
        TypeSet set = param.constraintInterface().typeSet();
        if (set.terms() == null || set.terms().isEmpty()) {
            return false;
        }
        for (GoType.Union.Term term : set.terms()) {
            if (!test.test(term.type().underlying())) {
                return false;
            }
        }
        return true;
    }

    public static boolean isBoolean(GoType type) {
        return isBasic(type, BasicKind::isBoolean);
    }

    public static boolean isInteger(GoType type) {
        return isBasic(type, BasicKind::isInteger);
    }

    static boolean isUnsigned(GoType type) {
        return isBasic(type, BasicKind::isUnsigned);
    }

    static boolean isFloat(GoType type) {
        return isBasic(type, BasicKind::isFloat);
    }

    static boolean isComplex(GoType type) {
        return isBasic(type, BasicKind::isComplex);
    }

    static boolean isNumeric(GoType type) {
        return isBasic(type, BasicKind::isNumeric);
    }

    public static boolean isString(GoType type) {
        return isBasic(type, BasicKind::isString);
    }

    static boolean isIntegerOrFloat(GoType type) {
        return isBasic(type, kind -> kind.isInteger() || kind.isFloat());
    }

    static boolean isConstantType(GoType type) {
        return !(type.unalias() instanceof GoType.TypeParam)
                && isBasic(type, BasicKind::isConstantType);
    }

    static boolean allBoolean(GoType type) {
        return allBasic(type, BasicKind::isBoolean);
    }

    static boolean allInteger(GoType type) {
        return allBasic(type, BasicKind::isInteger);
    }

    static boolean allUnsigned(GoType type) {
        return allBasic(type, BasicKind::isUnsigned);
    }

    static boolean allNumeric(GoType type) {
        return allBasic(type, BasicKind::isNumeric);
    }

    static boolean allString(GoType type) {
        return allBasic(type, BasicKind::isString);
    }

    static boolean allNumericOrString(GoType type) {
        return allBasic(type, kind -> kind.isNumeric() || kind.isString());
    }

    static boolean allOrdered(GoType type) {
        return allBasic(type, kind -> kind.isInteger() || kind.isFloat() || kind.isString());
    }

    static boolean isUntyped(GoType type) {
        return type instanceof GoType.Basic basic && basic.kind().isUntyped();
    }

    static boolean isTyped(GoType type) {
        return !isUntyped(type);
    }

    static boolean isUntypedNumeric(GoType type) {
        return type instanceof GoType.Basic basic
                && basic.kind().isUntyped()
                && basic.kind().isNumeric();
    }

    public static boolean isUnsafePointer(GoType type) {
        return isBasic(type, kind -> kind == BasicKind.UNSAFE_POINTER);
    }

    static boolean isUintptr(GoType type) {
        return isBasic(type, kind -> kind == BasicKind.UINTPTR);
    }

    static boolean isTypeParam(GoType type) {
        return type.unalias() instanceof GoType.TypeParam;
    }

    /** An interface that is no type parameter. */
    public static boolean isInterface(GoType type) {
        return !isTypeParam(type) && type.underlying() instanceof GoType.Interface;
    }

    static boolean isBytes(GoType type) {
        return type.underlying() instanceof GoType.Slice slice
                && isBasic(slice.elem(), kind -> kind == BasicKind.UINT8);
    }

    static boolean isBytesOrRunes(GoType type) {
        return type.underlying() instanceof GoType.Slice slice
                && slice.elem().underlying() instanceof GoType.Basic basic
                && (basic.kind() == BasicKind.UINT8 || basic.kind() == BasicKind.INT32);
    }

    /** A type that was declared, or a type parameter (Go specification, "Types"). */
    static boolean hasName(GoType type) {
        return switch (type.unalias()) {
            case GoType.Basic _, GoType.Named _, GoType.TypeParam _ -> true;
            default -> false;
        };
    }

    public static boolean isGeneric(GoType type) {
        return switch (type) {
            case GoType.Named named -> !named.typeParams().isEmpty() && !named.isInstance();
            case GoType.Alias alias -> !alias.typeParams().isEmpty() && alias.typeArgs().isEmpty();
            default -> false;
        };
    }

    /** Whether nil is a value of the type. */
    static boolean hasNil(GoType type) {
        if (type.unalias() instanceof GoType.TypeParam param) {
            return all(param, Predicates::hasNil);
        }
        return switch (type.underlying()) {
            case GoType.Basic basic -> basic.kind() == BasicKind.UNSAFE_POINTER;
            case GoType.Slice _,
                    GoType.Pointer _,
                    GoType.Signature _,
                    GoType.MapType _,
                    GoType.Chan _,
                    GoType.Interface _ ->
                    true;
            default -> false;
        };
    }

    /**
     * Whether values may be compared with {@code ==} (Go specification, "Comparison operators").
     */
    public static boolean comparable(GoType type) {
        return comparable(type, true, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** As {@link #comparable(GoType)}, so that no comparison can panic. */
    static boolean strictlyComparable(GoType type) {
        return comparable(type, false, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /**
     * {@code seen} holds struct types that are done or being looked at: one that is not comparable
     * ends the search.
     *
     * @param dynamic whether interfaces count, whose values may turn out not to be comparable
     */
    private static boolean comparable(GoType type, boolean dynamic, Set<GoType> seen) {
        return switch (type.underlying()) {
            case GoType.Basic basic -> basic.kind() != BasicKind.UNTYPED_NIL;
            case GoType.Pointer _, GoType.Chan _, GoType.UnknownC _ -> true;
            case GoType.Interface face -> {
                if (dynamic && !isTypeParam(type)) {
                    yield true;
                }
                if (!seen.add(face)) {
                    yield true;
                }
                TypeSet set = face.typeSet();
                if (set.terms() == null || set.terms().isEmpty()) {
                    yield set.comparable();
                }
                for (GoType.Union.Term term : set.terms()) {
                    if (!comparable(term.type(), false, seen)) {
                        yield false;
                    }
                }
                yield true;
            }
            case GoType.Struct struct -> {
                if (!seen.add(struct)) {
                    yield true;
                }
                for (Obj.Var field : struct.fields()) {
                    if (!comparable(field.type(), dynamic, seen)) {
                        yield false;
                    }
                }
                yield true;
            }
            case GoType.Array array -> comparable(array.elem(), dynamic, seen);
            default -> false;
        };
    }

    /** The type of a value of untyped {@code type} that nothing else gives one. */
    static GoType defaultType(GoType type) {
        if (!(type instanceof GoType.Basic basic)) {
            return type;
        }
        return switch (basic.kind()) {
            case UNTYPED_BOOL -> Universe.BOOL;
            case UNTYPED_INT -> Universe.INT;
            case UNTYPED_RUNE -> Universe.RUNE;
            case UNTYPED_FLOAT -> Universe.basic(BasicKind.FLOAT64);
            case UNTYPED_COMPLEX -> Universe.basic(BasicKind.COMPLEX128);
            case UNTYPED_STRING -> Universe.STRING;
            default -> type;
        };
    }

    /** The wider of two untyped types; null if they do not go together. */
    static @Nullable GoType maxUntyped(GoType x, GoType y) {
        if (x == y) {
            return x;
        }
        if (isUntypedNumeric(x)
                && isUntypedNumeric(y)
                && x instanceof GoType.Basic a
                && y instanceof GoType.Basic b) {
            return a.kind().compareTo(b.kind()) > 0 ? x : y;
        }
        return null;
    }

    /** {@code *T} to T, and whether it was a pointer. */
    static GoType deref(GoType type) {
        return type.unalias() instanceof GoType.Pointer pointer ? pointer.elem() : type;
    }

    /** What literal pointers lead to; aliases stay. */
    static GoType pointee(GoType type) {
        GoType at = type;
        while (at instanceof GoType.Pointer pointer) {
            at = pointer.elem();
        }
        return at;
    }

    /** Whether {@code type} implements {@code target}, an interface. */
    static boolean implementsInterface(GoType type, GoType target) {
        return implementsInterface(type, target, false);
    }

    /**
     * Whether {@code type} implements {@code target}, an interface or constraint.
     *
     * @param dynamic whether types whose comparison may panic satisfy comparable, which they do in
     *     constraints since Go 1.20
     */
    static boolean implementsInterface(GoType type, GoType target, boolean dynamic) {
        GoType under = type.underlying();
        if (!isValid(under) || !isValid(target.underlying()) || isUnknown(type)) {
            return true;
        }
        if (under instanceof GoType.Pointer pointer && !isValid(pointer.elem().underlying())) {
            return true;
        }
        // A constraint T stands for interface{T}.
        GoType.Interface face =
                target.underlying() instanceof GoType.Interface written
                        ? written
                        : new GoType.Interface(List.of(), List.of(target));
        TypeSet wanted = face.typeSet();
        if (wanted.methods().isEmpty() && wanted.isMethodSet()) {
            return true;
        }
        if (under instanceof GoType.Interface own
                && own.typeSet().terms() != null
                && own.typeSet().terms().isEmpty()) {
            return true;
        }
        if (wanted.terms() != null && wanted.terms().isEmpty()) {
            return false;
        }
        if (!wanted.methods().isEmpty() && !Lookup.hasMethods(type, face)) {
            return Lookup.hasUnclearMethod(type, face)
                    || embedsInvalid(type, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        if (wanted.comparable() && !strictlyComparable(type) && !(dynamic && comparable(type))) {
            return false;
        }
        if (wanted.terms() == null) {
            return true;
        }
        if (under instanceof GoType.Interface own) {
            return own.typeSet().terms() != null && own.typeSet().isSubsetOf(wanted);
        }
        return wanted.includes(type);
    }

    /** Whether a struct embeds something invalid, which might have had any method. */
    private static boolean embedsInvalid(GoType type, Set<GoType> seen) {
        GoType base = deref(type);
        if (!isValid(base.underlying())) {
            return true;
        }
        if (!(base.underlying() instanceof GoType.Struct struct) || !seen.add(struct)) {
            return false;
        }
        for (Obj.Var field : struct.fields()) {
            if (field.isEmbedded() && embedsInvalid(field.type(), seen)) {
                return true;
            }
        }
        return false;
    }
}
