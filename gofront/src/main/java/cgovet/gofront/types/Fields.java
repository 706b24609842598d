package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import java.util.HashSet;
import java.util.Set;

/** The rules for the fields of one struct type (Go specification, "Struct types"). */
final class Fields {
    private final Checker checker;
    private final Set<String> names = new HashSet<>();

    Fields(Checker checker) {
        this.checker = checker;
    }

    /** False, after a report, if the struct has a field of that name already. */
    boolean declare(Expr.Ident name) {
        if (name.isBlank() || names.add(name.name())) {
            return true;
        }
        checker.error(name, name.name() + " redeclared");
        return false;
    }

    /** Reports, once declarations are complete, a type that cannot be embedded. */
    void embed(Expr at, GoType type) {
        checker.later(() -> {
            boolean pointer = type.unalias() instanceof GoType.Pointer;
            GoType base = Predicates.deref(type);
            String wrong =
                    switch (base.underlying()) {
                        case GoType.Basic basic ->
                                basic.kind() == BasicKind.UNSAFE_POINTER ? "unsafe.Pointer" : "";
                        case GoType.Pointer _ -> "a pointer";
                        case GoType.Interface _ -> {
                            if (Predicates.isTypeParam(base)) {
                                yield "a type parameter";
                            }
                            yield pointer ? "a pointer to an interface" : "";
                        }
                        default -> "";
                    };
            if (!wrong.isEmpty()) {
                checker.error(at.pos(), at.end(), "embedded field type cannot be " + wrong);
            }
        });
    }
}
