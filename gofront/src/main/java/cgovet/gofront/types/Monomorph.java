package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds instantiations that never end, such as a generic function that calls itself with a type
 * made of its own type parameter (Go specification, "Instantiations").
 *
 * <p>What flows into a type parameter is an edge: from the type parameters, and the types declared
 * in generic functions, that the type argument speaks of. The edge weighs 1 if the argument is more
 * than that name alone. A cycle that weighs something grows forever.
 */
final class Monomorph {
    private static final int MAX_STEPS = 20_000_000;

    private final Checker checker;

    /** A receiver's type parameters stand for those of the type. */
    private final Map<GoType.TypeParam, GoType.TypeParam> declared = new IdentityHashMap<>();

    /** The type parameters around a type that a function declares. */
    private final Map<GoType.Named, List<GoType.TypeParam>> around = new IdentityHashMap<>();

    private final Map<Obj.TypeName, Integer> vertices = new HashMap<>();
    private final List<Obj.TypeName> names = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private record Edge(int to, int from, int weight) {}

    Monomorph(Checker checker) {
        this.checker = checker;
    }

    /** Notes that a method's receiver calls the type's parameter {@code of} by another name. */
    void receiver(GoType.TypeParam name, GoType.TypeParam of) {
        declared.put(name, of);
    }

    /** Notes the type parameters that a type declared in the scope depends on. */
    void local(GoType.Named type, Scope scope) {
        List<GoType.TypeParam> params = new ArrayList<>();
        for (Scope at = scope; at != null; at = at.parent()) {
            for (Obj obj : at.objects()) {
                if (obj.typeSoFar() instanceof GoType.TypeParam param && param.obj() == obj) {
                    params.add(param);
                }
            }
        }
        if (!params.isEmpty()) {
            around.put(type, params);
        }
    }

    /** Notes an instance of a generic type or function. */
    void instance(List<GoType.TypeParam> params, List<GoType> args) {
        for (int i = 0; i < params.size() && i < args.size(); i++) {
            if (checker.isRecording() && params.get(i).obj().pkg() == checker.pkg) {
                GoType whole = args.get(i).unalias();
                flow(
                        params.get(i),
                        whole,
                        whole,
                        Collections.newSetFromMap(new IdentityHashMap<>()));
            }
        }
    }

    /** Each part of the argument {@code whole} is looked at once: it may share many. */
    private void flow(GoType.TypeParam to, GoType part, GoType whole, Set<GoType> seen) {
        GoType type = part.unalias();
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case GoType.TypeParam param ->
                    edges.add(new Edge(vertex(to), vertex(param), type == whole ? 0 : 1));
            case GoType.Named named -> {
                List<GoType.TypeParam> params = around.get(named.origin());
                if (params != null) {
                    edges.add(new Edge(vertex(to), local(named, params), type == whole ? 0 : 1));
                }
                named.typeArgs().forEach(arg -> flow(to, arg, whole, seen));
            }
            case GoType.Array t -> flow(to, t.elem(), whole, seen);
            case GoType.Slice t -> flow(to, t.elem(), whole, seen);
            case GoType.Pointer t -> flow(to, t.elem(), whole, seen);
            case GoType.Chan t -> flow(to, t.elem(), whole, seen);
            case GoType.MapType t -> {
                flow(to, t.key(), whole, seen);
                flow(to, t.elem(), whole, seen);
            }
            case GoType.Struct t ->
                    t.fields().forEach(field -> flow(to, field.type(), whole, seen));
            case GoType.Tuple t -> t.vars().forEach(var -> flow(to, var.type(), whole, seen));
            case GoType.Signature t -> {
                flow(to, t.params(), whole, seen);
                flow(to, t.results(), whole, seen);
            }
            case GoType.Interface t ->
                    t.explicitMethods().forEach(method -> flow(to, method.type(), whole, seen));
            case GoType.Basic _, GoType.UnknownC _, GoType.Union _, GoType.Alias _ -> {}
        }
    }

    private int vertex(GoType.TypeParam param) {
        return vertex(declared.getOrDefault(param, param).obj());
    }

    private int vertex(Obj.TypeName name) {
        Integer known = vertices.putIfAbsent(name, names.size());
        if (known == null) {
            names.add(name);
            return names.size() - 1;
        }
        return known;
    }

    private int local(GoType.Named named, List<GoType.TypeParam> params) {
        boolean fresh = !vertices.containsKey(named.obj());
        int vertex = vertex(named.obj());
        if (fresh) {
            for (GoType.TypeParam param : params) {
                edges.add(new Edge(vertex, vertex(param), 1));
            }
        }
        return vertex;
    }

    /** Reports the first cycle found at a type on it. */
    void rejectCycles() {
        int[] weight = new int[names.size()];
        int[] length = new int[names.size()];
        @Nullable Edge[] before = new @Nullable Edge[names.size()];
        int steps = 0;
        boolean again = true;
        while (again && steps < MAX_STEPS) {
            again = false;
            for (Edge edge : edges) {
                steps++;
                int heavier = weight[edge.from()] + edge.weight();
                if (heavier <= weight[edge.to()]) {
                    continue;
                }
                before[edge.to()] = edge;
                length[edge.to()] = length[edge.from()] + 1;
                if (length[edge.to()] == names.size()) {
                    report(edge.to(), before);
                    return;
                }
                weight[edge.to()] = heavier;
                again = true;
            }
        }
    }

    private void report(int end, @Nullable Edge[] before) {
        boolean[] seen = new boolean[names.size()];
        int at = end;
        while (!seen[at]) {
            seen[at] = true;
            Edge edge = before[at];
            if (edge == null) {
                break;
            }
            at = edge.from();
        }
        Obj.Place place = names.get(at).place();
        if (place != null) {
            checker.error(place, "instantiation cycle");
        }
    }
}
