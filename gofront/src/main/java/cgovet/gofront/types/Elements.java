package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType.Union.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rules for what an interface embeds (Go specification, "General interfaces"). */
final class Elements {
    private static final int MAX_TERMS = 100;

    private final Checker checker;

    Elements(Checker checker) {
        this.checker = checker;
    }

    /** {@code A|~B}, or a single type: the type of an element of an interface or constraint. */
    GoType element(Expr expr) {
        List<Expr> operands = new ArrayList<>();
        flatten(expr, operands);
        List<Term> terms = new ArrayList<>();
        for (Expr operand : operands) {
            terms.add(term(operand));
        }
        if (operands.size() == 1 && !terms.getFirst().tilde()) {
            return terms.getFirst().type();
        }
        recordPrefixes(expr, terms);
        if (terms.size() > MAX_TERMS) {
            checker.error(operands.get(MAX_TERMS), "cannot handle more than 100 union terms");
            return Universe.INVALID;
        }
        GoType union = new GoType.Union(terms);
        checker.recordType(expr, union);
        checker.later(() -> check(operands, terms));
        return union;
    }

    private static void flatten(Expr expr, List<Expr> operands) {
        Expr at = expr;
        while (at instanceof Expr.BinaryExpr binary && binary.op() == Token.OR) {
            operands.add(binary.y());
            at = binary.x();
        }
        operands.add(at);
        Collections.reverse(operands);
    }

    /** Records each {@code A|B} within {@code A|B|C}; one of too many terms is invalid. */
    private void recordPrefixes(Expr expr, List<Term> terms) {
        Expr at = expr;
        for (int n = terms.size(); at instanceof Expr.BinaryExpr binary && n > 1; n--) {
            checker.recordType(
                    at, n > MAX_TERMS ? Universe.INVALID : new GoType.Union(terms.subList(0, n)));
            at = binary.x();
        }
    }

    private Term term(Expr expr) {
        boolean tilde = expr instanceof Expr.UnaryExpr unary && unary.op() == Token.TILDE;
        Expr operand = tilde && expr instanceof Expr.UnaryExpr unary ? unary.x() : expr;
        GoType type = checker.typeExprs.type(operand);
        if (Predicates.isTypeParam(type)) {
            checker.error(
                    operand,
                    tilde
                            ? "type in term ~" + checker.show(type) + " cannot be a type parameter"
                            : "term cannot represent type parameter " + checker.show(type));
            type = Universe.INVALID;
        }
        Term term = new Term(tilde, type);
        if (tilde) {
            checker.recordType(expr, new GoType.Union(List.of(term)));
        }
        return term;
    }

    private void check(List<Expr> operands, List<Term> terms) {
        int count = 0;
        for (Term term : terms) {
            List<Term> inner =
                    term.type().underlying() instanceof GoType.Interface face
                            ? face.typeSet().terms()
                            : null;
            count += inner == null ? 1 : inner.size();
        }
        if (count > MAX_TERMS) {
            checker.error(operands.getFirst(), "cannot handle more than 100 union terms");
        }
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            GoType type = term.type();
            GoType under = type.underlying();
            if (Predicates.isSilent(type)) {
                continue;
            }
            String wrong = "";
            if (term.tilde()) {
                if (under instanceof GoType.Interface) {
                    wrong = "invalid use of ~ (" + checker.show(type) + " is an interface)";
                } else if (!Identity.identical(under, type)) {
                    wrong = "invalid use of ~ (underlying type of " + checker.show(type) + ")";
                }
            }
            if (wrong.isEmpty() && under instanceof GoType.Interface face) {
                if (!face.typeSet().methods().isEmpty()) {
                    wrong = "cannot use " + checker.show(type) + " in union (contains methods)";
                } else if (face.typeSet().comparable()) {
                    wrong = "cannot use " + checker.show(type) + " in union (comparable)";
                }
            } else if (wrong.isEmpty()) {
                for (int j = 0; j < i && wrong.isEmpty(); j++) {
                    if (overlap(terms.get(j), term)) {
                        wrong =
                                "overlapping terms "
                                        + checker.show(type)
                                        + " and "
                                        + checker.show(terms.get(j).type());
                    }
                }
            }
            if (!wrong.isEmpty()) {
                checker.error(operands.get(i), wrong);
            }
        }
    }

    private static boolean overlap(Term a, Term b) {
        if (a.type().underlying() instanceof GoType.Interface) {
            return false;
        }
        GoType x = b.tilde() ? a.type().underlying() : a.type();
        GoType y = a.tilde() ? b.type().underlying() : b.type();
        return Identity.identical(x, y);
    }

    /** Reports methods that an interface has twice; embedded ones may be identical. */
    void checkMethods(Expr.InterfaceType expr, GoType.Interface face) {
        List<Obj.Func> seen = new ArrayList<>();
        for (Obj.Func method : face.explicitMethods()) {
            if (TypeSet.find(seen, method) != null && method.place() != null) {
                checker.error(method.place(), "duplicate method " + method.name());
            }
            seen.add(method);
        }
        int index = 0;
        for (Field field : expr.methods().list()) {
            Expr at = field.type();
            if (!field.names().isEmpty() || at == null) {
                continue;
            }
            GoType type =
                    index < face.embedded().size() ? face.embedded().get(index) : Universe.INVALID;
            index++;
            if (!(type.underlying() instanceof GoType.Interface inner)) {
                if (!checker.allows(18) && !Predicates.isSilent(type.underlying())) {
                    checker.error(
                            at,
                            "embedding non-interface type "
                                    + checker.show(type)
                                    + " requires go1.18 or later");
                }
                continue;
            }
            for (Obj.Func method : inner.typeSet().methods()) {
                Obj.Func other = TypeSet.find(seen, method);
                if (other == null) {
                    seen.add(method);
                } else if (!checker.allows(14)
                        || !Identity.identical(method.type(), other.type())) {
                    checker.error(at, "duplicate method " + method.name());
                }
            }
        }
    }
}
