package cgovet.gofront.types;

import cgovet.gofront.types.GoType.Union.Term;

/** Whether a value can be assigned to a variable of a type (Go specification, "Assignability"). */
final class Assignability {
    private static final int MAX_DEPTH = 100;

    private final Checker checker;
    private int depth;

    private Assignability(Checker checker) {
        this.checker = checker;
    }

    static boolean holds(Operand x, GoType target, Checker checker) {
        return new Assignability(checker).check(x, target);
    }

    private boolean check(Operand x, GoType to) {
        if (x.isInvalid() || !Predicates.isValid(to)) {
            return true;
        }
        if (Predicates.isUnknown(to)) {
            checker.assignments.meet(to, x);
            return true;
        }
        if (x.type.unalias() instanceof GoType.UnknownC unknown) {
            unknown.meet(to);
            return true;
        }
        if (++depth > MAX_DEPTH) {
            depth--;
            return false;
        }
        boolean result = typed(x, x.type.unalias(), to.unalias());
        depth--;
        return result;
    }

    /** Whether the type was reported to contain itself. */
    private static boolean containsItself(GoType type) {
        return type instanceof GoType.Named named
                && named.origin().definition() == Universe.INVALID;
    }

    private boolean typed(Operand x, GoType from, GoType to) {
        if (Identity.identical(from, to)) {
            return true;
        }
        boolean fromParam = from instanceof GoType.TypeParam;
        boolean toParam = to instanceof GoType.TypeParam;
        if (Predicates.isUntyped(from)) {
            return to instanceof GoType.TypeParam param
                    ? eachTerm(param, term -> checker.untyped.implicit(x, term) != null)
                    : checker.untyped.implicit(x, to) != null;
        }
        if (containsItself(from) || containsItself(to)) {
            return true;
        }
        GoType fromUnder = from.underlying();
        GoType toUnder = to.underlying();
        boolean named = Predicates.hasName(from) && Predicates.hasName(to);
        if (!named && !fromParam && !toParam && Identity.identical(fromUnder, toUnder)) {
            return true;
        }
        if (!toParam && toUnder instanceof GoType.Interface) {
            if (Predicates.implementsInterface(from, to)) {
                return true;
            }
            if (!fromParam) {
                return false;
            }
        }
        if (fromUnder instanceof GoType.Chan a
                && a.direction() == GoType.Chan.Direction.BOTH
                && toUnder instanceof GoType.Chan b
                && Identity.identical(a.elem(), b.elem())) {
            return !named;
        }
        if (to instanceof GoType.TypeParam param && !Predicates.hasName(from)) {
            return eachTerm(param, term -> check(x, term));
        }
        if (from instanceof GoType.TypeParam param && !Predicates.hasName(to)) {
            return eachTerm(
                    param,
                    term -> {
                        Operand copy = x.copy();
                        copy.type = term;
                        return check(copy, to);
                    });
        }
        return false;
    }

    /** Whether the parameter has specific types and all of them pass. */
    static boolean eachTerm(GoType.TypeParam param, java.util.function.Predicate<GoType> test) {
        TypeSet set = param.constraintInterface().typeSet();
        if (!set.hasTerms() || set.terms() == null) {
            return false;
        }
        for (Term term : set.terms()) {
            if (!test.test(term.type())) {
                return false;
            }
        }
        return true;
    }
}
