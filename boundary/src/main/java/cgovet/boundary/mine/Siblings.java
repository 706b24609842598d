package cgovet.boundary.mine;

import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the Go functions of a package do with the results of a C function: where most of them pass
 * it to one that releases, the others should, too.
 */
public final class Siblings {
    /** Nothing was looked at. */
    public static final Siblings NONE = new Siblings(Map.of());

    private static final int LEAST = 2;
    private static final double SHARE = 0.6;

    /**
     * A function that callers pass the result to.
     *
     * @param passing how many places do
     * @param places how many there are in all
     */
    record Use(String release, int passing, int places) {}

    private final Map<String, Map<String, Integer>> passed;
    private final Map<String, Integer> places = new HashMap<>();

    private Siblings(Map<String, Map<String, Integer>> passed) {
        this.passed = passed;
    }

    /** Of the files that call C. */
    public static Siblings of(Collection<GoFile> files) {
        Siblings siblings = new Siblings(new TreeMap<>());
        for (GoFile file : files) {
            for (Decl decl : file.decls()) {
                siblings.function(decl);
            }
        }
        return siblings;
    }

    /** The release function that most callers use; none if they are few or do not agree. */
    Optional<Use> of(String function, java.util.function.Predicate<String> isRelease) {
        int all = places.getOrDefault(function, 0);
        Use best = null;
        for (Map.Entry<String, Integer> each : passed.getOrDefault(function, Map.of()).entrySet()) {
            int count = each.getValue();
            boolean isMore = best == null || count > best.passing();
            if (isMore && isRelease.test(each.getKey())) {
                best = new Use(each.getKey(), count, all);
            }
        }
        return Optional.ofNullable(best)
                .filter(use -> use.passing() >= LEAST && use.passing() >= SHARE * use.places());
    }

    private void function(Decl decl) {
        Map<String, String> made = new LinkedHashMap<>();
        Nodes.walk(decl, node -> note(node, made));
        Map<String, Set<String>> found = new HashMap<>();
        Nodes.walk(
                decl,
                node -> {
                    if (node instanceof Expr.CallExpr call) {
                        pass(call, made, found);
                    }
                });
        for (Map.Entry<String, String> each : made.entrySet()) {
            String maker = each.getValue();
            places.merge(maker, 1, Integer::sum);
            for (String release : found.getOrDefault(each.getKey(), Set.of())) {
                passed.computeIfAbsent(maker, _ -> new TreeMap<>()).merge(release, 1, Integer::sum);
            }
        }
    }

    private static void note(Node node, Map<String, String> made) {
        if (node instanceof Stmt.AssignStmt s
                && s.rhs().size() == 1
                && !s.lhs().isEmpty()
                && s.lhs().getFirst() instanceof Expr.Ident name
                && !name.name().equals("_")) {
            String callee = callee(s.rhs().getFirst());
            if (callee.isEmpty()) {
                return;
            }
            // A name that holds the results of several functions says nothing of any.
            made.merge(name.name(), callee, (a, b) -> a.equals(b) ? a : "");
            made.values().removeIf(String::isEmpty);
        }
    }

    private static void pass(
            Expr.CallExpr call, Map<String, String> made, Map<String, Set<String>> found) {
        String callee = callee(call);
        if (callee.isEmpty() || call.args().isEmpty()) {
            return;
        }
        Expr first = call.args().getFirst();
        for (int depth = 0; depth < 4; depth++) {
            switch (first) {
                case Expr.ParenExpr paren -> first = paren.x();
                case Expr.UnaryExpr unary -> first = unary.x();
                case Expr.CallExpr conversion when conversion.args().size() == 1 ->
                        first = conversion.args().getFirst();
                case Expr _ -> depth = 4;
            }
        }
        if (first instanceof Expr.Ident name && made.containsKey(name.name())) {
            found.computeIfAbsent(name.name(), _ -> new HashSet<>()).add(callee);
        }
    }

    /** The f of {@code C.f(...)}; empty for anything else. */
    private static String callee(Expr e) {
        return e instanceof Expr.CallExpr call
                        && call.fun() instanceof Expr.SelectorExpr selector
                        && selector.x() instanceof Expr.Ident c
                        && c.name().equals("C")
                ? selector.sel().name()
                : "";
    }
}
