package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.List;

/**
 * Types that contain themselves and so would be infinitely large (Go specification, "Struct
 * types").
 */
final class RecursiveTypes {
    private static final int MAX_DEPTH = 500;

    private final Checker checker;

    /**
     * The types whose declarations are being looked into, the innermost last; and all on the way.
     */
    private final List<GoType.Named> nest = new ArrayList<>();

    private final List<GoType.Named> path = new ArrayList<>();
    private int steps;

    private RecursiveTypes(Checker checker) {
        this.checker = checker;
    }

    static void check(Checker checker, GoType.Named type) {
        new RecursiveTypes(checker).isFinite(type);
    }

    private boolean isFinite(GoType type) {
        if (path.size() > MAX_DEPTH || ++steps > 100_000) {
            return true;
        }
        switch (type.unalias()) {
            case GoType.Array array -> {
                return isFinite(array.elem());
            }
            case GoType.Struct struct -> {
                for (Obj.Var field : struct.fields()) {
                    if (!isFinite(field.type())) {
                        return false;
                    }
                }
                return true;
            }
            case GoType.Interface face -> {
                for (GoType embedded : face.embedded()) {
                    if (!isFinite(embedded)) {
                        return false;
                    }
                }
                return true;
            }
            case GoType.Union union -> {
                for (GoType.Union.Term term : union.terms()) {
                    if (!isFinite(term.type())) {
                        return false;
                    }
                }
                return true;
            }
            case GoType.Named named -> {
                return isFinite(named);
            }
            case GoType.TypeParam param -> {
                return isArgumentFinite(param);
            }
            default -> {
                return true;
            }
        }
    }

    private boolean isFinite(GoType.Named named) {
        GoType.Named origin = named.origin();
        if (checker.finite.contains(named)
                || (origin.obj().pkg() != checker.pkg && named.typeArgs().isEmpty())) {
            return true;
        }
        for (GoType.Named outer : nest) {
            if (Identity.identical(outer, named)) {
                report(named);
                return false;
            }
        }
        GoType right = origin.definition();
        if (right == null) {
            return true;
        }
        nest.addLast(named);
        path.addLast(named);
        boolean finite = isFinite(right);
        nest.removeLast();
        path.removeLast();
        // What holds of a type on its own holds of it everywhere.
        if (finite && nest.isEmpty()) {
            checker.finite.add(named);
        }
        return finite;
    }

    /**
     * A type parameter stands for the argument of the innermost instance, which was written outside
     * of it.
     */
    private boolean isArgumentFinite(GoType.TypeParam param) {
        if (nest.isEmpty()) {
            return true;
        }
        GoType.Named instance = nest.getLast();
        int at = instance.origin().typeParams().indexOf(param);
        if (at < 0 || at >= instance.typeArgs().size()) {
            return true;
        }
        nest.removeLast();
        boolean finite = isFinite(instance.typeArgs().get(at));
        nest.addLast(instance);
        return finite;
    }

    private void report(GoType.Named type) {
        type.origin().invalidate();
        type.invalidate();
        for (int i = 0; i < path.size(); i++) {
            if (Identity.identical(path.get(i), type)) {
                Obj.TypeName obj = path.get(i).obj();
                String ending = i == path.size() - 1 ? " refers to itself" : "";
                Obj.Place place = checker.instancePlaces.getOrDefault(path.get(i), obj.place());
                if (place != null) {
                    checker.error(place, "invalid recursive type " + obj.name() + ending);
                }
                return;
            }
        }
    }
}
