package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import org.jspecify.annotations.Nullable;

/** Which types may have methods (Go specification, "Method declarations"). */
final class Receivers {
    private Receivers() {}

    /** Reports at {@code base}, the type's name in a receiver, what cannot have methods. */
    static void check(Checker checker, Expr base, GoType receiver) {
        GoType type =
                receiver.unalias() instanceof GoType.Pointer pointer ? pointer.elem() : receiver;
        GoType actual = type.unalias();
        if (Predicates.isSilent(actual)) {
            return;
        }
        String shown = checker.show(type);
        switch (actual) {
            case GoType.Named named when named.obj().pkg() != checker.pkg ->
                    checker.error(base, "cannot define new methods on non-local type " + shown);
            case GoType.Named named -> {
                boolean wrong =
                        switch (named.underlying()) {
                            case GoType.Pointer _, GoType.Interface _ -> true;
                            case GoType.Basic basic -> basic.kind() == BasicKind.UNSAFE_POINTER;
                            default -> false;
                        };
                if (wrong) {
                    checker.error(
                            base,
                            "invalid receiver type " + shown + " (pointer or interface type)");
                }
            }
            case GoType.Basic _ ->
                    checker.error(base, "cannot define new methods on non-local type " + shown);
            default -> checker.error(base, "invalid receiver type " + checker.show(receiver));
        }
    }

    /**
     * The type of a receiver without type parameters; invalid, after a report, if an alias leads to
     * an instance.
     */
    static GoType withoutInstances(Checker checker, @Nullable Expr base, GoType receiver) {
        GoType at = Predicates.pointee(receiver);
        for (int steps = 0; at instanceof GoType.Alias alias && steps < 1_000; steps++) {
            at = Predicates.pointee(alias.target());
            boolean instance =
                    switch (at) {
                        case GoType.Named named -> named.isInstance();
                        case GoType.Alias next -> !next.typeArgs().isEmpty();
                        default -> false;
                    };
            if (instance && base != null) {
                checker.error(
                        base, "cannot define new methods on instantiated type " + checker.show(at));
                return Universe.INVALID;
            }
        }
        return receiver;
    }

    /** Reports fields and methods of one name. */
    static void checkFields(Checker checker, GoType.Named type) {
        if (!(type.underlying() instanceof GoType.Struct struct)) {
            return;
        }
        for (Obj.Var field : struct.fields()) {
            for (Obj.Func method : type.methods()) {
                if (!field.name().equals("_")
                        && method.hasName(field.pkg(), field.name())
                        && method.place() != null) {
                    checker.error(
                            method.place(), "field and method with the same name " + field.name());
                }
            }
        }
    }
}
