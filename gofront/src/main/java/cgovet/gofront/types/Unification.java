package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes two types equal by finding types for type parameters (Go specification, "Type
 * unification"). Parameters that were found to be the same share one handle.
 */
final class Unification {
    private static final int MAX_DEPTH = 100;

    /** How far two types may differ. */
    enum Mode {
        /** Underlying types and channel directions may differ, at every level. */
        INEXACT,
        /** As for an assignment: inexact at the top, exact for what the types are made of. */
        ASSIGN,
        EXACT;

        Mode ofElements() {
            return this == INEXACT ? INEXACT : EXACT;
        }

        boolean isExact() {
            return this == EXACT;
        }
    }

    /** What is known of one or several type parameters. */
    private static final class Handle {
        @Nullable GoType type;
    }

    /** Interfaces being compared; a pair met again counts as equal. */
    private record Pair(GoType.Interface x, GoType.Interface y, @Nullable Pair outer) {
        boolean isKnown() {
            for (Pair p = outer; p != null; p = p.outer) {
                if ((p.x == x && p.y == y) || (p.x == y && p.y == x)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<GoType.TypeParam, Handle> handles = new IdentityHashMap<>();
    private final boolean sharedMethods;
    private int depth;

    /**
     * @param known types given for the first of {@code params}; null for what is to be found
     * @param sharedMethods whether an interface unifies with what has its methods, as from Go 1.21
     *     on
     */
    Unification(
            List<GoType.TypeParam> params,
            List<? extends @Nullable GoType> known,
            boolean sharedMethods) {
        this.sharedMethods = sharedMethods;
        for (int i = 0; i < params.size(); i++) {
            Handle handle = new Handle();
            handle.type = i < known.size() ? known.get(i) : null;
            handles.put(params.get(i), handle);
        }
    }

    @Nullable GoType at(GoType.TypeParam param) {
        Handle handle = handles.get(param);
        return handle == null ? null : handle.type;
    }

    void set(GoType.TypeParam param, GoType type) {
        Handle handle = handles.get(param);
        if (handle != null) {
            handle.type = type;
        }
    }

    /** How many parameters have no type yet. */
    int unknowns() {
        int n = 0;
        for (Handle handle : handles.values()) {
            if (handle.type == null) {
                n++;
            }
        }
        return n;
    }

    List<@Nullable GoType> inferred(List<GoType.TypeParam> params) {
        List<@Nullable GoType> types = new ArrayList<>();
        for (GoType.TypeParam param : params) {
            types.add(at(param));
        }
        return types;
    }

    boolean unify(GoType x, GoType y, Mode mode) {
        return unify(x, y, mode, null);
    }

    private boolean unify(GoType x, GoType y, Mode mode, @Nullable Pair pair) {
        if (x == y || x.unalias() == y.unalias()) {
            return true;
        }
        if (Predicates.isUnknown(x) || Predicates.isUnknown(y)) {
            return true;
        }
        if (depth >= MAX_DEPTH) {
            return false;
        }
        depth++;
        boolean result = step(x, y, mode, pair);
        depth--;
        return result;
    }

    private boolean step(GoType x, GoType y, Mode mode, @Nullable Pair pair) {
        if (isNamed(x) || bound(y) != null) {
            GoType swap = x;
            x = y;
            y = swap;
        }
        if (!mode.isExact()
                && isNamed(y)
                && isLiteral(x)
                && !(sharedMethods && Predicates.isInterface(x))) {
            y = y.underlying();
            if (x == y || x.unalias() == y.unalias()) {
                return true;
            }
        }
        GoType.TypeParam px = bound(x);
        GoType.TypeParam py = bound(y);
        if (px != null && py != null) {
            if (join(px, py)) {
                return true;
            }
            GoType tx = at(px);
            GoType ty = at(py);
            return tx != null && ty != null && unify(tx, ty, mode, pair);
        }
        if (px != null) {
            return bind(px, y, mode, pair);
        }
        if (sharedMethods && !mode.isExact()) {
            GoType.Interface xi = interfaceOf(x);
            GoType.Interface yi = interfaceOf(y);
            if (xi != null && yi != null) {
                return shareMethods(xi, yi, pair);
            }
            if (xi != null) {
                return hasMethods(xi, y, pair);
            }
            if (yi != null) {
                return hasMethods(yi, x, pair);
            }
        }
        if (Predicates.isTypeParam(y)) {
            GoType swap = x;
            x = y;
            y = swap;
        }
        return sameShape(x.unalias(), y, mode, pair);
    }

    /** Gives {@code px} the type {@code y}, or makes it agree with the one it has. */
    private boolean bind(GoType.TypeParam px, GoType y, Mode mode, @Nullable Pair pair) {
        GoType x = at(px);
        if (x == null) {
            set(px, y);
            return true;
        }
        if (!unify(x, y, mode, pair)) {
            return false;
        }
        GoType.Interface xi = interfaceOf(x);
        GoType.Interface yi = interfaceOf(y);
        if (xi != null && yi != null) {
            // Both interfaces are kept only if they are the same: which to take must not hang on
            // the order.
            if (isNamed(x) && isNamed(y)) {
                return Identity.identical(x, y);
            }
            if (xi.allMethods().size() != yi.allMethods().size()) {
                return false;
            }
        } else if (xi != null || yi != null) {
            return false;
        }
        if (!mode.isExact() && !isNamed(x)) {
            boolean directed =
                    y.underlying() instanceof GoType.Chan chan
                            && chan.direction() != GoType.Chan.Direction.BOTH;
            if (isNamed(y) || directed) {
                set(px, y);
            }
        }
        return true;
    }

    private boolean join(GoType.TypeParam x, GoType.TypeParam y) {
        Handle hx = handles.get(x);
        Handle hy = handles.get(y);
        if (hx == null || hy == null) {
            return false;
        }
        if (hx == hy) {
            return true;
        }
        if (hx.type != null && hy.type != null) {
            return false;
        }
        Handle kept = hx.type != null ? hx : hy;
        Handle gone = hx.type != null ? hy : hx;
        handles.replaceAll((_, handle) -> handle == gone ? kept : handle);
        return true;
    }

    private boolean shareMethods(GoType.Interface x, GoType.Interface y, @Nullable Pair pair) {
        if (!sameTerms(x.typeSet(), y.typeSet())) {
            return false;
        }
        Pair inner = new Pair(x, y, pair);
        if (inner.isKnown()) {
            return true;
        }
        boolean xFewer = x.allMethods().size() <= y.allMethods().size();
        List<Obj.Func> few = xFewer ? x.allMethods() : y.allMethods();
        List<Obj.Func> many = xFewer ? y.allMethods() : x.allMethods();
        for (Obj.Func method : few) {
            Obj.Func other = TypeSet.find(many, method);
            if (other == null || !unify(method.type(), other.type(), Mode.EXACT, inner)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasMethods(GoType.Interface face, GoType type, @Nullable Pair pair) {
        for (Obj.Func wanted : face.allMethods()) {
            Lookup.Found found = Lookup.fieldOrMethod(type, false, wanted.pkg(), wanted.name());
            if (!(found.obj() instanceof Obj.Func method)
                    || !unify(wanted.type(), method.type(), Mode.EXACT, pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameShape(GoType x, GoType yWritten, Mode mode, @Nullable Pair pair) {
        GoType y = yWritten.unalias();
        Mode elements = mode.ofElements();
        return switch (x) {
            case GoType.Basic a -> y instanceof GoType.Basic b && a.kind() == b.kind();
            case GoType.Array a ->
                    y instanceof GoType.Array b
                            && (a.length() < 0 || b.length() < 0 || a.length() == b.length())
                            && unify(a.elem(), b.elem(), elements, pair);
            case GoType.Slice a ->
                    y instanceof GoType.Slice b && unify(a.elem(), b.elem(), elements, pair);
            case GoType.Pointer a ->
                    y instanceof GoType.Pointer b && unify(a.elem(), b.elem(), elements, pair);
            case GoType.MapType a ->
                    y instanceof GoType.MapType b
                            && unify(a.key(), b.key(), elements, pair)
                            && unify(a.elem(), b.elem(), elements, pair);
            case GoType.Chan a ->
                    y instanceof GoType.Chan b
                            && (!mode.isExact() || a.direction() == b.direction())
                            && unify(a.elem(), b.elem(), elements, pair);
            case GoType.Struct a -> y instanceof GoType.Struct b && structs(a, b, elements, pair);
            case GoType.Tuple a -> y instanceof GoType.Tuple b && tuples(a, b, mode, pair);
            case GoType.Signature a ->
                    y instanceof GoType.Signature b
                            && a.isVariadic() == b.isVariadic()
                            && tuples(a.params(), b.params(), elements, pair)
                            && tuples(a.results(), b.results(), elements, pair);
            case GoType.Interface a -> y instanceof GoType.Interface b && interfaces(a, b, pair);
            case GoType.Named a ->
                    y instanceof GoType.Named b
                            && arguments(a.typeArgs(), b.typeArgs(), mode, pair)
                            && a.origin() == b.origin();
            case GoType.TypeParam param -> {
                GoType core = CoreTypes.coreOf(param);
                yield core != null && unify(core, yWritten, Mode.ASSIGN, pair);
            }
            case GoType.Union _, GoType.UnknownC _ -> false;
            case GoType.Alias _ -> throw new IllegalStateException("alias after unalias");
        };
    }

    private boolean structs(GoType.Struct a, GoType.Struct b, Mode mode, @Nullable Pair pair) {
        if (a.fields().size() != b.fields().size()) {
            return false;
        }
        for (int i = 0; i < a.fields().size(); i++) {
            Obj.Var f = a.fields().get(i);
            Obj.Var g = b.fields().get(i);
            if (f.isEmbedded() != g.isEmbedded()
                    || !a.tag(i).equals(b.tag(i))
                    || !f.hasName(g.pkg(), g.name())
                    || !unify(f.type(), g.type(), mode, pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean tuples(GoType.Tuple a, GoType.Tuple b, Mode mode, @Nullable Pair pair) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!unify(a.type(i), b.type(i), mode, pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean interfaces(GoType.Interface a, GoType.Interface b, @Nullable Pair pair) {
        List<Obj.Func> left = a.allMethods();
        List<Obj.Func> right = b.allMethods();
        if (left.size() != right.size() || !sameTerms(a.typeSet(), b.typeSet())) {
            return false;
        }
        Pair inner = new Pair(a, b, pair);
        if (inner.isKnown()) {
            return true;
        }
        for (Obj.Func method : left) {
            Obj.Func other = TypeSet.find(right, method);
            if (other == null || !unify(method.type(), other.type(), Mode.EXACT, inner)) {
                return false;
            }
        }
        return true;
    }

    private boolean arguments(List<GoType> a, List<GoType> b, Mode mode, @Nullable Pair pair) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!unify(a.get(i), b.get(i), mode, pair)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameTerms(TypeSet a, TypeSet b) {
        return a.comparable() == b.comparable() && a.isSubsetOf(b) && b.isSubsetOf(a);
    }

    private GoType.@Nullable TypeParam bound(GoType type) {
        return type.unalias() instanceof GoType.TypeParam param && handles.containsKey(param)
                ? param
                : null;
    }

    private static GoType.@Nullable Interface interfaceOf(GoType type) {
        return !Predicates.isTypeParam(type) && type.underlying() instanceof GoType.Interface face
                ? face
                : null;
    }

    private static boolean isNamed(GoType type) {
        return type.unalias() instanceof GoType.Named;
    }

    private static boolean isLiteral(GoType type) {
        return switch (type.unalias()) {
            case GoType.Named _, GoType.TypeParam _ -> false;
            default -> true;
        };
    }
}
