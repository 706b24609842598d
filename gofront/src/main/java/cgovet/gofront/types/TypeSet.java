package cgovet.gofront.types;

import cgovet.gofront.types.GoType.Union.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types that implement an interface (Go specification, "Interface types").
 *
 * @param methods all methods, sorted by name, exported ones first
 * @param terms the types allowed, none of which includes another; null where every type is; an
 *     empty list allows none
 * @param comparable whether values must be comparable; never together with terms, which then are
 */
record TypeSet(List<Obj.Func> methods, @Nullable List<Term> terms, boolean comparable) {
    static final TypeSet EVERYTHING = new TypeSet(List.of(), null, false);

    boolean hasTerms() {
        return terms != null && !terms.isEmpty();
    }

    boolean isMethodSet() {
        return terms == null && !comparable;
    }

    static TypeSet of(GoType.Interface face) {
        List<Obj.Func> methods = new ArrayList<>(face.explicitMethods());
        List<Term> terms = null;
        boolean comparable = face == Universe.COMPARABLE_INTERFACE;
        for (GoType type : face.embedded()) {
            GoType under = type.underlying();
            List<Term> more;
            switch (under) {
                case GoType.Interface inner -> {
                    TypeSet set = inner.typeSet();
                    comparable |= set.comparable;
                    for (Obj.Func method : set.methods) {
                        if (find(methods, method) == null) {
                            methods.add(method);
                        }
                    }
                    more = set.terms;
                }
                case GoType.Union union -> more = termsOf(union);
                case GoType.UnknownC _ -> more = null;
                default -> {
                    if (under == Universe.INVALID) {
                        continue;
                    }
                    more = List.of(new Term(false, type));
                }
            }
            terms = intersect(terms, more);
            if (comparable && terms != null) {
                terms = new ArrayList<>(terms);
                terms.removeIf(term -> !Predicates.strictlyComparable(term.type()));
                comparable = false;
            }
        }
        methods.sort(Obj.BY_NAME);
        return new TypeSet(List.copyOf(methods), terms, comparable);
    }

    static Obj.@Nullable Func find(List<Obj.Func> methods, Obj.Func like) {
        for (Obj.Func method : methods) {
            if (method.hasName(like.pkg(), like.name())) {
                return method;
            }
        }
        return null;
    }

    /** Null where every type is allowed. */
    private static @Nullable List<Term> termsOf(GoType.Union union) {
        List<Term> all = new ArrayList<>();
        for (Term term : union.terms()) {
            GoType under = term.type().underlying();
            if (under instanceof GoType.Interface face) {
                List<Term> inner = face.typeSet().terms;
                if (inner == null) {
                    return null;
                }
                inner.forEach(one -> add(all, one));
            } else if (Predicates.isValid(under)
                    && (!term.tilde() || Identity.identical(term.type(), under))) {
                add(all, term);
            }
        }
        return all;
    }

    private static void add(List<Term> terms, Term term) {
        for (Term other : terms) {
            if (isSubset(term, other)) {
                return;
            }
        }
        terms.removeIf(other -> isSubset(other, term));
        terms.add(term);
    }

    private static @Nullable List<Term> intersect(@Nullable List<Term> a, @Nullable List<Term> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        List<Term> both = new ArrayList<>();
        for (Term x : a) {
            for (Term y : b) {
                if (meet(x, y)) {
                    add(both, !x.tilde() || y.tilde() ? x : y);
                }
            }
        }
        return both;
    }

    private static boolean meet(Term x, Term y) {
        GoType left = y.tilde() ? x.type().underlying() : x.type();
        GoType right = x.tilde() ? y.type().underlying() : y.type();
        return Identity.identical(left, right);
    }

    private static boolean isSubset(Term x, Term y) {
        return meet(x, y) && (!x.tilde() || y.tilde());
    }

    /** Whether {@code type} is among the terms. */
    boolean includes(GoType type) {
        if (terms == null) {
            return true;
        }
        for (Term term : terms) {
            if (Identity.identical(term.type(), term.tilde() ? type.underlying() : type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each of these terms is covered by one of {@code that}. */
    boolean isSubsetOf(TypeSet that) {
        if (that.terms == null) {
            return true;
        }
        if (terms == null) {
            return false;
        }
        for (Term x : terms) {
            boolean covered = false;
            for (Term y : that.terms) {
                covered |= isSubset(x, y);
            }
            if (!covered) {
                return false;
            }
        }
        return true;
    }
}
