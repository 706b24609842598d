package cgovet.ir.fromgo;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Selection;
import cgovet.gofront.types.TypesInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of local variables before a body is lowered. */
final class Variables {
    // Whole body, literals within it included.
    private final TypesInfo info;
    private final Map<Obj, Scope> owners = new IdentityHashMap<>();
    private final Set<Obj> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Node, Scope> scopes = new IdentityHashMap<>();

    // Current function or literal.
    private Scope scope;

    /** A function or a function literal. */
    private static final class Scope {
        private final @Nullable Scope outer;
        private final Set<Obj.Var> captures = new LinkedHashSet<>();
        private boolean defers;

        private Scope(@Nullable Scope outer) {
            this.outer = outer;
        }
    }

    private Variables(TypesInfo info, Scope scope) {
        this.info = info;
        this.scope = scope;
    }

    /** Reads a declaration, or an expression that initialises package-level variables. */
    static Variables of(TypesInfo info, Node root) {
        Scope scope = new Scope(null);
        Variables variables = new Variables(info, scope);
        variables.scopes.put(root, scope);
        variables.visit(root);
        return variables;
    }

    /** Whether something takes the variable's address or captures it. */
    boolean isShared(Obj variable) {
        return shared.contains(variable);
    }

    /** Variables of functions around a literal that it, or a literal in it, uses. */
    List<Obj.Var> captures(Node function) {
        Scope known = scopes.get(function);
        return known == null ? List.of() : new ArrayList<>(known.captures);
    }

    /** Whether a function, or the literal, has a {@code defer} of its own. */
    boolean defers(Node function) {
        Scope known = scopes.get(function);
        return known != null && known.defers;
    }

    private void visit(Node node) {
        switch (node) {
            case Expr.FuncLit literal -> {
                Scope before = scope;
                scope = new Scope(before);
                scopes.put(literal, scope);
                visitChildren(node);
                scope = before;
                return;
            }
            case Expr.Ident ident -> ident(ident);
            case Expr.UnaryExpr unary when unary.op() == Token.AND -> share(unary.x());
            case Expr.SelectorExpr selector -> receiver(selector);
            case Stmt.DeferStmt _ -> scope.defers = true;
            default -> {}
        }
        if (info.implicit(node) instanceof Obj.Var variable) {
            owners.put(variable, scope);
        }
        visitChildren(node);
    }

    private void visitChildren(Node node) {
        Nodes.forEachChild(node, (child, _, _) -> visit(child));
    }

    private void ident(Expr.Ident ident) {
        if (info.objectOf(ident) instanceof Obj.Var field && field.isField()) {
            return;
        }
        if (info.definition(ident) instanceof Obj.Var variable) {
            owners.putIfAbsent(variable, scope);
            return;
        }
        if (!(info.use(ident) instanceof Obj.Var variable)) {
            return;
        }
        Scope owner = owners.get(variable);
        if (owner == null || owner == scope) {
            return;
        }
        shared.add(variable);
        for (Scope at = scope; at != null && at != owner; at = at.outer) {
            at.captures.add(variable);
        }
    }

    /** {@code x.M} with a pointer receiver takes the address of x, or of what x's field is in. */
    private void receiver(Expr.SelectorExpr selector) {
        Selection selection = info.selection(selector);
        if (selection == null
                || selection.kind() != Selection.Kind.METHOD_VALUE
                || !(selection.obj() instanceof Obj.Func method)
                || !method.origin().hasPointerReceiver()) {
            return;
        }
        if (!(selection.receiver().underlying() instanceof GoType.Pointer)) {
            share(selector.x());
        }
    }

    private void share(Expr e) {
        if (Expr.unparen(e) instanceof Expr.Ident ident
                && info.objectOf(ident) instanceof Obj.Var variable) {
            shared.add(variable);
        }
    }
}
