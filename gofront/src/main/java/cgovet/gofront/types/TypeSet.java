package cgovet.gofront.types;

import cgovet.gofront.types.GoType.Union.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types that implement an interface (Go specification, "Interface types").
 *
 * @param methods all methods, sorted by name
 * @param terms the types allowed, null where every type is; an empty list allows none
 * @param comparable whether {@code comparable} is embedded
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
        boolean comparable = false;
        for (GoType type : face.embedded()) {
            if (type.unalias() == Universe.COMPARABLE) {
                comparable = true;
                continue;
            }
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
                default -> {
                    if (under == Universe.INVALID) {
                        continue;
                    }
                    more = List.of(new Term(false, type));
                }
            }
            terms = intersect(terms, more);
        }
        methods.sort((a, b) -> a.name().compareTo(b.name()));
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

    private static @Nullable List<Term> termsOf(GoType.Union union) {
        List<Term> all = new ArrayList<>();
        for (Term term : union.terms()) {
            if (term.type().underlying() instanceof GoType.Interface face) {
                List<Term> inner = face.typeSet().terms;
                if (inner == null) {
                    return null;
                }
                all.addAll(inner);
            } else if (term.type().unalias() != Universe.INVALID) {
                all.add(term);
            }
        }
        return all;
    }

    private static @Nullable List<Term> intersect(@Nullable List<Term> a, @Nullable List<Term> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        List<Term> both = new ArrayList<>();
        for (Term x : a) {
            for (Term y : b) {
                GoType left = x.tilde() ? x.type() : x.type();
                if (x.tilde() && y.tilde()) {
                    if (Identity.identical(x.type().underlying(), y.type().underlying())) {
                        both.add(x);
                    }
                } else if (x.tilde()) {
                    if (Identity.identical(left.underlying(), y.type().underlying())) {
                        both.add(y);
                    }
                } else if (y.tilde()) {
                    if (Identity.identical(left.underlying(), y.type().underlying())) {
                        both.add(x);
                    }
                } else if (Identity.identical(left, y.type())) {
                    both.add(x);
                }
            }
        }
        return both;
    }

    /** Whether {@code type} is among the terms. */
    boolean includes(GoType type) {
        if (terms == null) {
            return true;
        }
        GoType under = type.underlying();
        for (Term term : terms) {
            if (term.tilde()
                    ? Identity.identical(term.type().underlying(), under)
                    : Identity.identical(term.type(), type)) {
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
                covered |=
                        y.tilde()
                                ? Identity.identical(x.type().underlying(), y.type().underlying())
                                : !x.tilde() && Identity.identical(x.type(), y.type());
            }
            if (!covered) {
                return false;
            }
        }
        return true;
    }
}
