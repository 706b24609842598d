package cgovet.rules.edit;

import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A Go file under the pen: finds what stands at a place, and starts edits. */
public final class Editor {
    private final GoFile file;
    private final SourceText text;
    private final Lines lines;
    private final Imports imports;
    private final int goMinor;
    private final Function<Expr, Optional<String>> types;

    /**
     * @param goMinor of the module's {@code go} line
     * @param types names the type of an expression as its package writes it
     */
    public Editor(GoFile file, int goMinor, Function<Expr, Optional<String>> types) {
        this.file = file;
        this.text = file.text();
        this.lines = new Lines(file);
        this.imports = new Imports(file, lines);
        this.goMinor = goMinor;
        this.types = types;
    }

    Draft draft() {
        return new Draft(text, lines, imports);
    }

    int goMinor() {
        return goMinor;
    }

    String at(Node node) {
        return text.slice(node.pos(), node.end());
    }

    /** The comment behind a statement on its line, with a blank before it; empty if none is. */
    String remark(Stmt stmt) {
        int end = lines.startAfter(lines.of(stmt.end() - 1));
        String rest = text.slice(stmt.end(), end).strip();
        return rest.startsWith("//") ? " " + rest : "";
    }

    SourceText text() {
        return text;
    }

    Optional<String> typeOf(Expr expr) {
        return types.apply(expr);
    }

    /** What the file calls a package of the standard library, imported yet or not. */
    String packageName(String path) {
        return imports.name(path).orElse(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The path of the import that the file calls so. */
    Optional<String> importNamed(String name) {
        return imports.path(name);
    }

    /** Where a fact is; empty outside of statements. */
    Optional<Site> site(Span at) {
        if (!at.path().equals(text.path())) {
            return Optional.empty();
        }
        List<Node> path = new ArrayList<>();
        Node node = file;
        while (node != null) {
            Node next = null;
            for (Node child : Nodes.children(node)) {
                if (!(child instanceof CommentGroup)
                        && child.pos() <= at.start()
                        && at.end() <= child.end()) {
                    next = child;
                    break;
                }
            }
            if (next != null) {
                path.add(next);
            }
            node = next;
        }
        return path.isEmpty() || !(path.getFirst() instanceof Decl.FuncDecl)
                ? Optional.empty()
                : Site.of(path);
    }

    /** The calls of a function, named as it is written, below a node. */
    List<Expr.CallExpr> calls(Node below, String callee) {
        List<Expr.CallExpr> calls = new ArrayList<>();
        Nodes.walk(
                below,
                node -> {
                    if (node instanceof Expr.CallExpr call && at(call.fun()).equals(callee)) {
                        calls.add(call);
                    }
                });
        return calls;
    }

    /** Uses of a name below a node, its declaration included; what is selected by it is none. */
    static List<Expr.Ident> names(Node below, String name) {
        List<Expr.Ident> found = new ArrayList<>();
        Set<Expr.Ident> selected =
                java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        Nodes.walk(
                below,
                node -> {
                    if (node instanceof Expr.SelectorExpr select) {
                        selected.add(select.sel());
                    }
                    if (node instanceof Expr.Ident ident
                            && ident.name().equals(name)
                            && !selected.contains(ident)) {
                        found.add(ident);
                    }
                });
        return found;
    }

    /** Statements below a node that assign to what is written so. */
    List<Stmt> assignments(Node below, String target) {
        List<Stmt> found = new ArrayList<>();
        Nodes.walk(
                below,
                node -> {
                    switch (node) {
                        case Stmt.AssignStmt assign -> {
                            if (assign.lhs().stream().anyMatch(lhs -> at(lhs).equals(target))) {
                                found.add(assign);
                            }
                        }
                        case Stmt.RangeStmt range -> {
                            Expr key = range.key();
                            Expr value = range.value();
                            if (key != null && at(key).equals(target)
                                    || value != null && at(value).equals(target)) {
                                found.add(range);
                            }
                        }
                        case Stmt.IncDecStmt step -> {
                            if (at(step.x()).equals(target)) {
                                found.add(step);
                            }
                        }
                        default -> {}
                    }
                });
        return found;
    }

    /** Whether a function literal below a node uses a name. */
    static boolean isCaptured(Node below, String name) {
        boolean[] captured = {false};
        Nodes.walk(
                below,
                node -> {
                    if (node instanceof Expr.FuncLit literal
                            && !names(literal.body(), name).isEmpty()) {
                        captured[0] = true;
                    }
                });
        return captured[0];
    }

    /** A name that the function does not have: {@code cName} for name. */
    String fresh(Node function, Expr after) {
        String base =
                switch (after) {
                    case Expr.Ident ident -> ident.name();
                    case Expr.SelectorExpr select -> select.sel().name();
                    default -> "text";
                };
        String name = "c" + base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1);
        Set<String> taken = new HashSet<>();
        Nodes.walk(
                function,
                node -> {
                    if (node instanceof Expr.Ident ident) {
                        taken.add(ident.name());
                    }
                });
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + n;
        }
        return free;
    }
}
