package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds fields and methods by name (Go specification, "Selectors"). */
public final class Lookup {
    private Lookup() {}

    /**
     * What a selector found.
     *
     * @param obj the field or method; null if there is none or several at the same depth
     * @param index fields to go through, ending in the field's or method's own index
     * @param indirect whether a pointer lies on the way
     */
    public record Found(@Nullable Obj obj, List<Integer> index, boolean indirect) {}

    private static final Found NOTHING = new Found(null, List.of(), false);

    private record Embedded(
            GoType type, List<Integer> index, boolean indirect, boolean multiples) {}

    /** Looks {@code name} up in {@code type} as seen from package {@code from}. */
    public static Found fieldOrMethod(
            GoType type, boolean addressable, @Nullable GoPackage from, String name) {
        if (name.equals("_")) {
            return NOTHING;
        }
        GoType actual = type.unalias();
        if (actual instanceof GoType.Named named
                && named.underlying() instanceof GoType.Pointer pointer) {
            // Methods of a named pointer type do not exist; fields do.
            Found found = search(pointer, false, from, name);
            return found.obj() instanceof Obj.Func ? NOTHING : found;
        }
        Found found = search(actual, addressable, from, name);
        return found;
    }

    private static Found search(
            GoType type, boolean addressable, @Nullable GoPackage from, String name) {
        boolean isPointer = false;
        GoType base = type.unalias();
        if (base instanceof GoType.Pointer pointer) {
            base = pointer.elem().unalias();
            isPointer = true;
            if (base.underlying() instanceof GoType.Interface
                    && !(base instanceof GoType.TypeParam)) {
                return NOTHING;
            }
            if (base instanceof GoType.TypeParam) {
                return NOTHING;
            }
        }
        List<Embedded> current = new ArrayList<>();
        current.add(new Embedded(base, List.of(), isPointer, false));
        Map<GoType.Named, Boolean> seen = new IdentityHashMap<>();
        while (!current.isEmpty()) {
            List<Embedded> next = new ArrayList<>();
            Obj found = null;
            List<Integer> index = List.of();
            boolean indirect = false;
            for (Embedded entry : current) {
                GoType at = entry.type();
                if (at instanceof GoType.Named named) {
                    if (seen.putIfAbsent(named, true) != null) {
                        continue;
                    }
                    List<Obj.Func> methods = named.methods();
                    int i = indexOf(methods, from, name);
                    if (i >= 0) {
                        if (found != null || entry.multiples()) {
                            return new Found(null, append(entry.index(), i), false);
                        }
                        found = methods.get(i);
                        index = append(entry.index(), i);
                        indirect = entry.indirect();
                        continue;
                    }
                }
                switch (at.underlying()) {
                    case GoType.Struct struct -> {
                        for (int i = 0; i < struct.fields().size(); i++) {
                            Obj.Var field = struct.fields().get(i);
                            if (field.hasName(from, name)) {
                                if (found != null || entry.multiples()) {
                                    return new Found(null, append(entry.index(), i), false);
                                }
                                found = field;
                                index = append(entry.index(), i);
                                indirect = entry.indirect();
                            } else if (found == null && field.isEmbedded()) {
                                GoType inner = field.type().unalias();
                                boolean pointer = inner instanceof GoType.Pointer;
                                if (inner instanceof GoType.Pointer p) {
                                    inner = p.elem().unalias();
                                }
                                if (inner instanceof GoType.Named
                                        || inner instanceof GoType.Struct
                                        || inner instanceof GoType.Interface) {
                                    next.add(
                                            new Embedded(
                                                    inner,
                                                    append(entry.index(), i),
                                                    entry.indirect() || pointer,
                                                    entry.multiples()));
                                }
                            }
                        }
                    }
                    case GoType.Interface face -> {
                        List<Obj.Func> methods = face.allMethods();
                        int i = indexOf(methods, from, name);
                        if (i >= 0) {
                            if (found != null || entry.multiples()) {
                                return new Found(null, append(entry.index(), i), false);
                            }
                            found = methods.get(i);
                            index = append(entry.index(), i);
                            indirect = entry.indirect();
                        }
                    }
                    default -> {}
                }
            }
            if (found != null) {
                if (found instanceof Obj.Func method
                        && method.hasPointerReceiver()
                        && !indirect
                        && !addressable) {
                    return new Found(null, List.of(), true);
                }
                return new Found(found, index, indirect);
            }
            current = consolidate(next);
        }
        return NOTHING;
    }

    /**
     * One entry for each type; a type met more than once at one depth makes its names ambiguous.
     */
    private static List<Embedded> consolidate(List<Embedded> list) {
        List<Embedded> result = new ArrayList<>();
        for (Embedded entry : list) {
            int at = -1;
            for (int i = 0; i < result.size(); i++) {
                if (Identity.identical(result.get(i).type(), entry.type())) {
                    at = i;
                }
            }
            if (at < 0) {
                result.add(entry);
            } else {
                Embedded first = result.get(at);
                result.set(at, new Embedded(first.type(), first.index(), first.indirect(), true));
            }
        }
        return result;
    }

    private static int indexOf(List<Obj.Func> methods, @Nullable GoPackage from, String name) {
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).hasName(from, name)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Integer> append(List<Integer> index, int i) {
        List<Integer> result = new ArrayList<>(index);
        result.add(i);
        return List.copyOf(result);
    }

    /** Whether a method that {@code face} asks for has a type with something invalid in it. */
    static boolean hasUnclearMethod(GoType type, GoType.Interface face) {
        for (Obj.Func wanted : face.allMethods()) {
            Found found = fieldOrMethod(type, true, wanted.pkg(), wanted.name());
            if (found.obj() instanceof Obj.Func method
                    && !Identity.identical(method.type(), wanted.type())
                    && (isUnclear(method.type()) || isUnclear(wanted.type()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnclear(GoType type) {
        return TypeStrings.full(type).contains(Universe.INVALID.name());
    }

    /**
     * Whether {@code type} has all methods of {@code face} (Go specification, "Implementing an
     * interface").
     */
    static boolean hasMethods(GoType type, GoType.Interface face) {
        for (Obj.Func wanted : face.allMethods()) {
            Found found = fieldOrMethod(type, false, wanted.pkg(), wanted.name());
            if (!(found.obj() instanceof Obj.Func method)
                    || !Identity.identical(method.type(), wanted.type())) {
                return false;
            }
        }
        return true;
    }
}
