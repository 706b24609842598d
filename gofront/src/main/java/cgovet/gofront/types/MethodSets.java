package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The methods that a type has, its own and those promoted (Go specification, "Method sets"). */
public final class MethodSets {
    private static final int MAX_DEPTH = 1_000;

    private MethodSets() {}

    /**
     * A method of a method set.
     *
     * @param index embedded fields to go through and the method's own index
     * @param indirect whether a pointer is followed on the way
     */
    public record Method(Obj.Func method, List<Integer> index, boolean indirect) {}

    private record Embedded(
            GoType type, List<Integer> index, boolean indirect, boolean multiples) {}

    /** Exported methods by name, then the others by package and name. */
    public static List<Method> of(GoType type) {
        GoType start = type.unalias();
        if (start instanceof GoType.Named && start.underlying() instanceof GoType.Pointer) {
            return List.of();
        }
        boolean pointer = start instanceof GoType.Pointer;
        GoType base = Predicates.deref(start);
        if (pointer && Predicates.isInterface(base)) {
            return List.of();
        }
        // Empty stands for a name that several methods or a field have.
        Map<String, Optional<Method>> found = new TreeMap<>();
        List<GoType> seen = new ArrayList<>();
        List<Embedded> current = List.of(new Embedded(base, List.of(), pointer, false));
        for (int depth = 0; !current.isEmpty() && depth < MAX_DEPTH; depth++) {
            List<Embedded> next = new ArrayList<>();
            Set<String> fields = new HashSet<>();
            Map<String, Optional<Method>> methods = new TreeMap<>();
            for (Embedded entry : current) {
                level(entry, seen, next, fields, methods);
            }
            methods.forEach((id, method) ->
                    found.putIfAbsent(id, fields.contains(id) ? Optional.empty() : method));
            for (String id : fields) {
                found.putIfAbsent(id, Optional.empty());
            }
            current = consolidate(next);
        }
        List<Method> result = new ArrayList<>();
        found.values().forEach(method -> method.ifPresent(result::add));
        return result;
    }

    private static void level(
            Embedded entry,
            List<GoType> seen,
            List<Embedded> next,
            Set<String> fields,
            Map<String, Optional<Method>> methods) {
        GoType type = entry.type().unalias();
        if (type instanceof GoType.Named named) {
            for (GoType other : seen) {
                if (Identity.identical(other, named)) {
                    return;
                }
            }
            seen.add(named);
            for (int i = 0; i < named.methods().size(); i++) {
                add(methods, named.methods().get(i), i, entry, entry.indirect());
            }
        }
        switch (type.underlying()) {
            case GoType.Struct struct -> {
                for (int i = 0; i < struct.fields().size(); i++) {
                    Obj.Var field = struct.fields().get(i);
                    fields.add(id(field));
                    if (field.isEmbedded()) {
                        boolean pointer = field.type().unalias() instanceof GoType.Pointer;
                        next.add(
                                new Embedded(
                                        Predicates.deref(field.type()),
                                        append(entry.index(), i),
                                        entry.indirect() || pointer,
                                        entry.multiples()));
                    }
                }
            }
            case GoType.Interface face -> {
                for (int i = 0; i < face.allMethods().size(); i++) {
                    add(methods, face.allMethods().get(i), i, entry, true);
                }
            }
            default -> {}
        }
    }

    private static void add(
            Map<String, Optional<Method>> methods,
            Obj.Func method,
            int i,
            Embedded entry,
            boolean indirect) {
        String id = id(method);
        boolean fits =
                !entry.multiples()
                        && !methods.containsKey(id)
                        && (indirect || !method.hasPointerReceiver());
        methods.put(
                id,
                fits
                        ? Optional.of(new Method(method, append(entry.index(), i), indirect))
                        : Optional.empty());
    }

    private static List<Embedded> consolidate(List<Embedded> list) {
        List<Embedded> result = new ArrayList<>();
        for (Embedded entry : list) {
            boolean known = false;
            for (int i = 0; i < result.size() && !known; i++) {
                Embedded first = result.get(i);
                if (Identity.identical(first.type(), entry.type())) {
                    known = true;
                    result.set(
                            i, new Embedded(first.type(), first.index(), first.indirect(), true));
                }
            }
            if (!known) {
                result.add(entry);
            }
        }
        return result;
    }

    private static List<Integer> append(List<Integer> index, int i) {
        List<Integer> result = new ArrayList<>(index);
        result.add(i);
        return List.copyOf(result);
    }

    /** What makes a name unique: of unexported ones the package too. */
    private static String id(Obj obj) {
        if (obj.isExported()) {
            return obj.name();
        }
        GoPackage pkg = obj.pkg();
        return (pkg == null ? "_" : pkg.path()) + "." + obj.name();
    }
}
