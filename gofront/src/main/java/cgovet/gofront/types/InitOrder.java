package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The order in which package-level variables are initialised (Go specification, "Package
 * initialization"): always the first in source order that waits for no other, dependencies through
 * functions included.
 */
final class InitOrder {
    /** References that are followed through functions; the order is a guess from there on. */
    private static final int MAX_STEPS = 20_000_000;

    private final Checker checker;
    private final List<Node> nodes = new ArrayList<>();
    private int steps;

    private InitOrder(Checker checker) {
        this.checker = checker;
    }

    /**
     * A constant, variable or function, whom it needs and by whom it is needed. Compared by
     * identity.
     */
    private static final class Node {
        final Obj obj;
        final DeclInfo decl;
        final int order;
        final Set<Node> needs = new LinkedHashSet<>();
        final Set<Node> neededBy = new LinkedHashSet<>();
        int open;
        boolean done;

        Node(Obj obj, DeclInfo decl, int order) {
            this.obj = obj;
            this.decl = decl;
            this.order = order;
        }

        boolean isFunction() {
            return obj instanceof Obj.Func;
        }
    }

    /** A node as it was queued; one whose count has changed since was queued again. */
    private record Waiting(Node node, int open) {
        static final Comparator<Waiting> FIRST =
                Comparator.<Waiting>comparingInt(w -> w.node.obj instanceof Obj.Const ? 0 : 1)
                        .thenComparingInt(Waiting::open)
                        .thenComparingInt(w -> w.node.order);
    }

    static List<TypesInfo.Initializer> of(Checker checker) {
        InitOrder order = new InitOrder(checker);
        order.connect();
        order.removeFunctions();
        return order.drain();
    }

    private void connect() {
        List<Map.Entry<Obj, DeclInfo>> entries = new ArrayList<>(checker.declarations.entrySet());
        entries.sort(bySource());
        Map<Obj, Node> byObject = new IdentityHashMap<>();
        for (Map.Entry<Obj, DeclInfo> entry : entries) {
            Obj obj = entry.getKey();
            if (obj instanceof Obj.Const || obj instanceof Obj.Var || obj instanceof Obj.Func) {
                Node node = new Node(obj, entry.getValue(), nodes.size());
                nodes.add(node);
                byObject.put(obj, node);
            }
        }
        for (Node node : nodes) {
            for (Obj dependency : node.decl.dependencies) {
                Node other = byObject.get(dependency);
                if (other != null) {
                    node.needs.add(other);
                    other.neededBy.add(node);
                }
            }
        }
    }

    private Comparator<Map.Entry<Obj, DeclInfo>> bySource() {
        Map<SourceFile, Integer> rank = new IdentityHashMap<>();
        for (SourceFile file : checker.files) {
            rank.put(file, rank.size());
        }
        return Comparator.<Map.Entry<Obj, DeclInfo>>comparingInt(
                        entry -> rank.getOrDefault(entry.getValue().file, -1))
                .thenComparingInt(entry -> {
                    Obj.Place place = entry.getKey().place();
                    return place == null ? -1 : place.offset();
                });
    }

    /** Gives constants and variables what the functions need that they need, and so on. */
    private void removeFunctions() {
        List<Node> others = new ArrayList<>();
        for (Node node : nodes) {
            if (!node.isFunction()) {
                others.add(node);
            }
        }
        int[] seenFor = new int[nodes.size()];
        for (Node node : others) {
            follow(node, seenFor);
        }
        for (Node node : others) {
            node.needs.removeIf(Node::isFunction);
            node.neededBy.removeIf(Node::isFunction);
        }
        nodes.clear();
        nodes.addAll(others);
    }

    /**
     * @param seenFor by order of a function, the node for which it was last followed, counted from
     *     1
     */
    private void follow(Node node, int[] seenFor) {
        List<Node> work = new ArrayList<>();
        for (Node need : node.needs) {
            if (need.isFunction()) {
                work.add(need);
            }
        }
        while (!work.isEmpty() && steps < MAX_STEPS) {
            Node function = work.removeLast();
            if (seenFor[function.order] == node.order + 1) {
                continue;
            }
            seenFor[function.order] = node.order + 1;
            for (Node need : function.needs) {
                steps++;
                if (need.isFunction()) {
                    work.add(need);
                } else {
                    node.needs.add(need);
                    need.neededBy.add(node);
                }
            }
        }
    }

    private List<TypesInfo.Initializer> drain() {
        PriorityQueue<Waiting> queue = new PriorityQueue<>(Waiting.FIRST);
        for (Node node : nodes) {
            node.open = node.needs.size();
            queue.add(new Waiting(node, node.open));
        }
        List<TypesInfo.Initializer> result = new ArrayList<>();
        Set<DeclInfo> emitted = new LinkedHashSet<>();
        while (!queue.isEmpty()) {
            Waiting next = queue.poll();
            Node node = next.node();
            if (node.done || next.open() != node.open) {
                continue;
            }
            node.done = true;
            if (node.open > 0) {
                reportCycle(node);
            }
            for (Node user : node.neededBy) {
                user.open--;
                if (!user.done) {
                    queue.add(new Waiting(user, user.open));
                }
            }
            DeclInfo decl = node.decl;
            if (node.obj instanceof Obj.Var && decl.init != null && emitted.add(decl)) {
                result.add(new TypesInfo.Initializer(decl.lhs, decl.init));
            }
        }
        return result;
    }

    private void reportCycle(Node start) {
        Map<Obj, Boolean> seen = new IdentityHashMap<>();
        if (!reaches(start.obj, start.obj, seen)) {
            return;
        }
        Obj.Place place = start.obj.place();
        if (place != null) {
            checker.error(place, "initialization cycle for " + start.obj.name());
        }
    }

    /** Whether one or more references lead from one object to the other. */
    private boolean reaches(Obj from, Obj to, Map<Obj, Boolean> seen) {
        List<Obj> work = new ArrayList<>(List.of(from));
        while (!work.isEmpty()) {
            DeclInfo decl = checker.declarations.get(work.removeLast());
            if (decl == null) {
                continue;
            }
            for (Obj dependency : decl.dependencies) {
                if (dependency == to) {
                    return true;
                }
                if (seen.put(dependency, true) == null) {
                    work.add(dependency);
                }
            }
        }
        return false;
    }
}
