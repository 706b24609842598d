package cgovet.gofront.types;

import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.FieldList;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.types.CNames.Use;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a file uses each {@code C.x}, told from its syntax alone, as cmd/cgo does. */
final class CUses {
    private final Map<Expr.SelectorExpr, Use> uses = new IdentityHashMap<>();

    private CUses() {}

    static CUses of(GoFile file) {
        CUses result = new CUses();
        for (Decl decl : file.decls()) {
            result.walk(decl);
        }
        return result;
    }

    Use of(Expr.SelectorExpr e) {
        return uses.getOrDefault(e, Use.VALUE);
    }

    private void expr(@Nullable Expr e, Use use, boolean pair) {
        switch (e) {
            case null -> {}
            case Expr.SelectorExpr s -> {
                if (s.x() instanceof Expr.Ident ident && ident.name().equals("C")) {
                    uses.put(s, use);
                } else {
                    expr(s.x(), Use.VALUE, false);
                }
            }
            case Expr.ParenExpr p -> expr(p.x(), use, pair);
            case Expr.StarExpr s -> expr(s.x(), use == Use.TYPE ? use : Use.POINTEE, false);
            case Expr.CallExpr c -> {
                expr(c.fun(), pair ? Use.CALL2 : Use.CALL, false);
                values(c.args());
            }
            case Expr.CompositeLit c -> {
                type(c.type());
                values(c.elts());
            }
            case Expr.TypeAssertExpr t -> {
                expr(t.x(), Use.VALUE, false);
                type(t.type());
            }
            case Expr.ArrayType a -> {
                expr(a.len(), Use.VALUE, false);
                type(a.elem());
            }
            case Expr.MapType m -> {
                type(m.key());
                type(m.value());
            }
            case Expr.ChanType c -> type(c.value());
            case Expr.Ellipsis d -> expr(d.elem(), use, false);
            default -> walkChildren(e);
        }
    }

    private void type(@Nullable Expr e) {
        expr(e, Use.TYPE, false);
    }

    private void values(List<? extends Expr> list) {
        for (Expr e : list) {
            expr(e, Use.VALUE, false);
        }
    }

    private void walkChildren(Node node) {
        Nodes.forEachChild(node, (child, _, _) -> walk(child));
    }

    private void walk(Node node) {
        switch (node) {
            case Expr e -> expr(e, Use.VALUE, false);
            case Field f -> type(f.type());
            case FieldList list -> walkChildren(list);
            case Spec.TypeSpec t -> {
                if (t.typeParams() != null) {
                    walkChildren(t.typeParams());
                }
                type(t.type());
            }
            case Spec.ValueSpec v -> {
                type(v.type());
                assigned(v.values(), v.names().size());
            }
            case Stmt.AssignStmt a -> {
                values(a.lhs());
                assigned(a.rhs(), a.lhs().size());
            }
            case Stmt.TypeSwitchStmt s -> {
                if (s.init() != null) {
                    walk(s.init());
                }
                walk(s.assign());
                for (Stmt clause : s.body().list()) {
                    if (clause instanceof Stmt.CaseClause c) {
                        c.list().forEach(this::type);
                        c.body().forEach(this::walk);
                    } else {
                        walk(clause);
                    }
                }
            }
            default -> walkChildren(node);
        }
    }

    private void assigned(List<Expr> values, int targets) {
        boolean pair = targets == 2 && values.size() == 1;
        for (Expr e : values) {
            expr(e, Use.VALUE, pair);
        }
    }
}
