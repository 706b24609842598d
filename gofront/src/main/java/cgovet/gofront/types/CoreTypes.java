package cgovet.gofront.types;

import cgovet.gofront.types.GoType.Union.Term;
import org.jspecify.annotations.Nullable;

/**
 * Core types: the one underlying type that all types of a type set have (Go specification 1.24,
 * "Core types").
 */
public final class CoreTypes {
    private CoreTypes() {}

    /** The core type; the underlying type of what is no type parameter; null if there is none. */
    public static @Nullable GoType coreOf(GoType type) {
        if (!(type.unalias() instanceof GoType.TypeParam param)) {
            return type.underlying();
        }
        TypeSet set = param.constraintInterface().typeSet();
        if (set.terms() == null || set.terms().isEmpty()) {
            return null;
        }
        GoType core = null;
        for (Term term : set.terms()) {
            GoType under = term.type().underlying();
            if (core == null) {
                core = under;
            } else if (core instanceof GoType.Chan a
                    && under instanceof GoType.Chan b
                    && Identity.identical(a.elem(), b.elem())) {
                if (a.direction() == GoType.Chan.Direction.BOTH) {
                    core = b;
                } else if (b.direction() != GoType.Chan.Direction.BOTH
                        && a.direction() != b.direction()) {
                    return null;
                }
            } else if (!Identity.identical(core, under)) {
                return null;
            }
        }
        return core;
    }

    /** As {@link #coreOf}, with {@code string} where the set holds strings and byte slices only. */
    static @Nullable GoType coreStringOf(GoType type) {
        if (!(type.unalias() instanceof GoType.TypeParam param)) {
            return type.underlying();
        }
        TypeSet set = param.constraintInterface().typeSet();
        if (set.terms() == null || set.terms().isEmpty()) {
            return null;
        }
        boolean string = false;
        boolean bytes = true;
        for (Term term : set.terms()) {
            GoType under = term.type().underlying();
            boolean isString = Predicates.isString(under);
            string |= isString;
            bytes &= isString || Predicates.isBytes(under);
        }
        return string && bytes ? Universe.STRING : coreOf(type);
    }
}
