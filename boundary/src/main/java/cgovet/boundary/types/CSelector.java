package cgovet.boundary.types;

import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.types.CNames.Use;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code C.x} as the syntax of a file has it, whether or not anything asks for its type.
 *
 * @param name what stands behind the dot
 * @param use by the node around it
 * @param at offset of the {@code C}
 */
record CSelector(String name, Use use, int at) {
    /** All of a file, parents first. */
    static List<CSelector> of(GoFile file) {
        Walk walk = new Walk();
        for (Decl decl : file.decls()) {
            Nodes.walk(decl, walk::visit);
        }
        return walk.found;
    }

    /** One walk: a node tells the use of those right below it before they are visited. */
    private static final class Walk {
        private final List<CSelector> found = new ArrayList<>();
        private final Map<Expr, Use> uses = new IdentityHashMap<>();

        private void mark(@Nullable Expr e, Use use) {
            Expr at = e;
            while (at instanceof Expr.ParenExpr paren) {
                at = paren.x();
            }
            if (at instanceof Expr.SelectorExpr) {
                // An outer node speaks first.
                uses.putIfAbsent(at, use);
            }
        }

        private void visit(Node node) {
            switch (node) {
                case Expr.CallExpr call -> mark(call.fun(), Use.CALL);
                case Stmt.AssignStmt assign -> {
                    if (assign.lhs().size() == 2
                            && assign.rhs().size() == 1
                            && assign.rhs().getFirst() instanceof Expr.CallExpr call) {
                        mark(call.fun(), Use.CALL2);
                    }
                }
                case Expr.StarExpr star -> mark(star.x(), Use.POINTEE);
                case Field field -> mark(field.type(), Use.TYPE);
                case Spec.ValueSpec value -> mark(value.type(), Use.TYPE);
                case Spec.TypeSpec type -> mark(type.type(), Use.TYPE);
                case Expr.ArrayType array -> mark(array.elem(), Use.TYPE);
                case Expr.MapType map -> {
                    mark(map.key(), Use.TYPE);
                    mark(map.value(), Use.TYPE);
                }
                case Expr.CompositeLit literal -> mark(literal.type(), Use.TYPE);
                case Expr.TypeAssertExpr assertion -> mark(assertion.type(), Use.TYPE);
                case Expr.SelectorExpr selector -> {
                    if (selector.x() instanceof Expr.Ident pkg && pkg.name().equals("C")) {
                        Use use = uses.getOrDefault(selector, Use.VALUE);
                        found.add(new CSelector(selector.sel().name(), use, selector.pos()));
                    }
                }
                case Node _ -> {}
            }
        }
    }
}
