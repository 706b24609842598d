package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declarations that lead back to themselves, and which of them are wrong. */
final class Cycles {
    private final Checker checker;

    /** Objects whose declarations are being completed, the innermost last. */
    private final List<Obj> path = new ArrayList<>();

    private final Map<Obj, Integer> places = new HashMap<>();
    private final Map<GoType.Named, Boolean> finite = new IdentityHashMap<>();

    /** Instances whose underlying types are being looked into. */
    private final Set<GoType.Named> instances = Collections.newSetFromMap(new IdentityHashMap<>());

    Cycles(Checker checker) {
        this.checker = checker;
    }

    void push(Obj obj) {
        places.put(obj, path.size());
        path.add(obj);
    }

    void pop() {
        places.remove(path.removeLast());
    }

    /** Completes an object that a name refers to; one that is being completed is a cycle. */
    void reach(Obj obj) {
        Integer start = places.get(obj);
        if (start == null) {
            obj.resolve();
            return;
        }
        boolean valid = isValid(path.subList(start, path.size()));
        boolean isValue = obj instanceof Obj.Const || obj instanceof Obj.Var;
        if ((isValue && (!valid || !obj.isTyped())) || (obj instanceof Obj.TypeName && !valid)) {
            obj.complete(Universe.INVALID);
        }
    }

    private boolean isValid(List<Obj> cycle) {
        int values = 0;
        int definitions = 0;
        for (Obj obj : cycle) {
            switch (obj) {
                case Obj.Const _, Obj.Var _ -> values++;
                case Obj.TypeName name -> {
                    GoType type = name.typeSoFar();
                    if (checker.env.inTypeParams && type != null && Predicates.isGeneric(type)) {
                        return true;
                    }
                    definitions += name.isAlias() ? 0 : 1;
                }
                default -> {}
            }
        }
        // Cycles of values only are reported with the order of initialisation.
        if (values == cycle.size() || (values == 0 && definitions > 0)) {
            return true;
        }
        report(List.copyOf(cycle));
        return false;
    }

    private void report(List<? extends Obj> cycle) {
        Obj first = cycle.getFirst();
        for (Obj obj : cycle) {
            if (isBefore(obj.place(), first.place())) {
                first = obj;
            }
        }
        if (first.typeSoFar() instanceof GoType.Alias alias) {
            alias.setTarget(Universe.INVALID);
        }
        Obj.Place place = first.place();
        if (place == null) {
            return;
        }
        String what =
                first instanceof Obj.TypeName
                        ? "invalid recursive type"
                        : "invalid cycle in declaration of";
        String ending = cycle.size() == 1 ? " refers to itself" : "";
        checker.error(place, what + " " + first.name() + ending);
    }

    private boolean isBefore(Obj.@Nullable Place a, Obj.@Nullable Place b) {
        if (a == null || b == null) {
            return false;
        }
        if (!a.file().equals(b.file())) {
            return fileIndex(a) < fileIndex(b);
        }
        return a.offset() < b.offset();
    }

    private int fileIndex(Obj.Place place) {
        for (int i = 0; i < checker.files.size(); i++) {
            if (checker.files.get(i).path().equals(place.file())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * False, after a report, if values of the type cannot have a size yet because it is being
     * declared.
     */
    boolean hasSize(GoType type) {
        return path.isEmpty() || isFinite(type);
    }

    private boolean isFinite(GoType type) {
        switch (type.unalias()) {
            case GoType.Named named -> {
                Boolean known = finite.get(named);
                if (known != null) {
                    return known;
                }
                Integer start = places.get(named.obj());
                if (start != null) {
                    report(List.copyOf(path.subList(start, path.size())));
                    return false;
                }
                if (named.obj().pkg() != checker.pkg) {
                    return true;
                }
                if (named.isInstance()) {
                    return isInstanceFinite(named);
                }
                push(named.obj());
                GoType right = named.definition();
                boolean result = right == null || isFinite(right);
                pop();
                finite.put(named, result);
                return result;
            }
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
            default -> {
                return true;
            }
        }
    }

    private boolean isInstanceFinite(GoType.Named instance) {
        if (instance.origin().definition() == null) {
            return true;
        }
        if (!instances.add(instance)) {
            Obj.Place place = checker.instancePlaces.get(instance);
            if (place != null) {
                String name = instance.obj().name();
                checker.error(place, "invalid recursive type " + name + " refers to itself");
            }
            return false;
        }
        boolean result = isFinite(instance.underlying());
        instances.remove(instance);
        finite.put(instance, result);
        return result;
    }

    /** Finds types that are declared as each other, with nothing but names on the way. */
    void findDirect(List<Obj.TypeName> names) {
        Set<Obj.TypeName> done = new HashSet<>();
        for (Obj.TypeName name : names) {
            List<Obj.TypeName> steps = new ArrayList<>();
            Obj.TypeName at = name;
            while (at != null && !done.contains(at)) {
                int start = steps.indexOf(at);
                if (start >= 0) {
                    at.complete(Universe.INVALID);
                    at.resolveBy(() -> {});
                    report(steps.subList(start, steps.size()));
                    break;
                }
                steps.add(at);
                at = rightSide(at);
            }
            done.addAll(steps);
        }
    }

    private Obj.@Nullable TypeName rightSide(Obj.TypeName name) {
        DeclInfo decl = checker.declarations.get(name);
        return decl != null
                        && decl.typeSpec != null
                        && decl.typeSpec.type() instanceof Expr.Ident ident
                        && checker.pkg.scope().lookup(ident.name()) instanceof Obj.TypeName next
                ? next
                : null;
    }
}
