package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Types that contain themselves and so would be infinitely large (Go specification, "Struct
 * types").
 */
final class RecursiveTypes {
    /** How often instances of one generic type may be nested by value. */
    private static final int MAX_INSTANCES = 8;

    private final Checker checker;
    private final List<GoType.Named> path = new ArrayList<>();
    private final Set<GoType> done = Collections.newSetFromMap(new IdentityHashMap<>());

    private RecursiveTypes(Checker checker) {
        this.checker = checker;
    }

    static void check(Checker checker, GoType.Named type) {
        if (Predicates.isValid(type.underlying())) {
            new RecursiveTypes(checker).isFinite(type);
        }
    }

    private boolean isFinite(GoType type) {
        if (!done.add(type) && !(type instanceof GoType.Named)) {
            return true;
        }
        return switch (type) {
            case GoType.Alias alias -> isFinite(alias.actual());
            case GoType.Array array -> isFinite(array.elem());
            case GoType.Struct struct -> {
                for (Obj.Var field : struct.fields()) {
                    if (!isFinite(field.type())) {
                        yield false;
                    }
                }
                yield true;
            }
            case GoType.Interface face -> {
                for (GoType embedded : face.embedded()) {
                    if (!isFinite(embedded)) {
                        yield false;
                    }
                }
                yield true;
            }
            case GoType.Union union -> {
                for (GoType.Union.Term term : union.terms()) {
                    if (!isFinite(term.type())) {
                        yield false;
                    }
                }
                yield true;
            }
            case GoType.Named named -> isFinite(named);
            default -> true;
        };
    }

    private boolean isFinite(GoType.Named named) {
        int instances = 0;
        for (int i = path.size() - 1; i >= 0; i--) {
            instances += path.get(i).origin() == named.origin() ? 1 : 0;
            if (path.get(i) == named || instances > MAX_INSTANCES) {
                report(path.subList(i, path.size()));
                return false;
            }
        }
        // A type of another package cannot lead back here but through a type argument.
        if (checker.finite.contains(named)
                || (named.obj().pkg() != checker.pkg && named.typeArgs().isEmpty())) {
            return true;
        }
        path.add(named);
        GoType right = named.isInstance() ? named.underlying() : named.definition();
        boolean finite = right == null || isFinite(right);
        path.removeLast();
        if (finite && path.isEmpty()) {
            checker.finite.add(named);
        }
        return finite;
    }

    private void report(List<GoType.Named> cycle) {
        GoType.Named first = cycle.getFirst();
        Obj.Place place = first.obj().place();
        if (place != null && checker.recursive.add(first.obj())) {
            String name = first.obj().name();
            checker.error(
                    place,
                    cycle.size() == 1
                            ? "invalid recursive type: " + name + " refers to itself"
                            : "invalid recursive type " + name);
        }
        for (GoType.Named type : cycle) {
            type.invalidate();
        }
    }
}
