package cgovet.gofront.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Go's identity of types (Go specification, "Type identity"). */
public final class Identity {
    private static final int MAX_DEPTH = 1_000;
    private static final int MAX_STEPS = 1_000_000;

    private final boolean ignoreTags;
    private int depth;
    private int steps;

    /** Pairs of interfaces being compared; a pair met again is taken as identical. */
    private record Pair(GoType.Interface x, GoType.Interface y, @Nullable Pair outer) {}

    private Identity(boolean ignoreTags) {
        this.ignoreTags = ignoreTags;
    }

    public static boolean identical(GoType x, GoType y) {
        return x == y || new Identity(false).same(x, y, null);
    }

    /** As {@link #identical}, with struct tags left out of account, as conversions do. */
    public static boolean identicalIgnoringTags(GoType x, GoType y) {
        return x == y || new Identity(true).same(x, y, null);
    }

    private boolean same(GoType x, GoType y, @Nullable Pair pair) {
        x = x.unalias();
        y = y.unalias();
        if (x == y) {
            return true;
        }
        if (++depth > MAX_DEPTH || ++steps > MAX_STEPS) {
            return false;
        }
        boolean result = sameShape(x, y, pair);
        depth--;
        return result;
    }

    private boolean sameShape(GoType x, GoType y, @Nullable Pair pair) {
        return switch (x) {
            case GoType.Basic a -> y instanceof GoType.Basic b && a.kind() == b.kind();
            case GoType.Array a ->
                    y instanceof GoType.Array b
                            && (a.length() < 0 || b.length() < 0 || a.length() == b.length())
                            && same(a.elem(), b.elem(), pair);
            case GoType.Slice a -> y instanceof GoType.Slice b && same(a.elem(), b.elem(), pair);
            case GoType.Pointer a ->
                    y instanceof GoType.Pointer b && same(a.elem(), b.elem(), pair);
            case GoType.MapType a ->
                    y instanceof GoType.MapType b
                            && same(a.key(), b.key(), pair)
                            && same(a.elem(), b.elem(), pair);
            case GoType.Chan a ->
                    y instanceof GoType.Chan b
                            && a.direction() == b.direction()
                            && same(a.elem(), b.elem(), pair);
            case GoType.Struct a -> y instanceof GoType.Struct b && sameStructs(a, b, pair);
            case GoType.Tuple a -> y instanceof GoType.Tuple b && sameTuples(a, b, pair);
            case GoType.Signature a ->
                    y instanceof GoType.Signature b && sameSignatures(a, b, pair);
            case GoType.Interface a ->
                    y instanceof GoType.Interface b && sameInterfaces(a, b, pair);
            case GoType.Named a ->
                    y instanceof GoType.Named b
                            && a.origin() == b.origin()
                            && a.isInstance() == b.isInstance()
                            && sameLists(a.typeArgs(), b.typeArgs(), pair);
            case GoType.Union a -> y instanceof GoType.Union b && sameUnions(a, b, pair);
            case GoType.TypeParam _, GoType.UnknownC _ -> false;
            case GoType.Alias _ -> throw new IllegalStateException("alias after unalias");
        };
    }

    private boolean sameLists(List<GoType> a, List<GoType> b, @Nullable Pair pair) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i), pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameStructs(GoType.Struct a, GoType.Struct b, @Nullable Pair pair) {
        int n = a.fields().size();
        if (n != b.fields().size()) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            Obj.Var f = a.fields().get(i);
            Obj.Var g = b.fields().get(i);
            if (f.isEmbedded() != g.isEmbedded()
                    || !f.hasName(g.pkg(), g.name())
                    || (!ignoreTags && !a.tag(i).equals(b.tag(i)))
                    || !same(f.type(), g.type(), pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameTuples(GoType.Tuple a, GoType.Tuple b, @Nullable Pair pair) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.type(i), b.type(i), pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameSignatures(GoType.Signature a, GoType.Signature b, @Nullable Pair pair) {
        if (a.typeParams().size() != b.typeParams().size() || a.isVariadic() != b.isVariadic()) {
            return false;
        }
        GoType.Tuple params = b.params();
        GoType.Tuple results = b.results();
        if (!a.typeParams().isEmpty()) {
            Substitution rename = Substitution.rename(b.typeParams(), a.typeParams());
            for (int i = 0; i < a.typeParams().size(); i++) {
                GoType constraint = rename.apply(b.typeParams().get(i).constraint());
                if (!same(a.typeParams().get(i).constraint(), constraint, pair)) {
                    return false;
                }
            }
            params = (GoType.Tuple) rename.apply(params);
            results = (GoType.Tuple) rename.apply(results);
        }
        return sameTuples(a.params(), params, pair) && sameTuples(a.results(), results, pair);
    }

    private boolean sameInterfaces(GoType.Interface a, GoType.Interface b, @Nullable Pair pair) {
        for (Pair p = pair; p != null; p = p.outer) {
            if ((p.x == a && p.y == b) || (p.x == b && p.y == a)) {
                return true;
            }
        }
        TypeSet left = a.typeSet();
        TypeSet right = b.typeSet();
        if (left.comparable() != right.comparable()
                || (left.terms() == null) != (right.terms() == null)
                || left.methods().size() != right.methods().size()
                || !left.isSubsetOf(right)
                || !right.isSubsetOf(left)) {
            return false;
        }
        Pair inner = new Pair(a, b, pair);
        for (Obj.Func method : left.methods()) {
            Obj.Func other = TypeSet.find(right.methods(), method);
            if (other == null || !same(method.type(), other.type(), inner)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameUnions(GoType.Union a, GoType.Union b, @Nullable Pair pair) {
        if (a.terms().size() != b.terms().size()) {
            return false;
        }
        for (int i = 0; i < a.terms().size(); i++) {
            GoType.Union.Term s = a.terms().get(i);
            GoType.Union.Term t = b.terms().get(i);
            if (s.tilde() != t.tilde() || !same(s.type(), t.type(), pair)) {
                return false;
            }
        }
        return true;
    }
}
