package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Edits that put functions of package unsafe in place of reflect's headers. */
public final class Headers {
    private static final int SLICE = 17;
    private static final int DATA = 20;

    private Headers() {}

    /**
     * Of a header that a literal makes and the very next statement turns into what it describes.
     */
    public static Optional<Fix> ofLiteral(Editor editor, Span header) {
        Optional<Site> found = editor.site(header);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.AssignStmt define)
                || define.tok() != Token.DEFINE
                || define.lhs().size() != 1
                || define.rhs().size() != 1
                || !(define.lhs().getFirst() instanceof Expr.Ident variable)
                || found.get().index() + 1 >= found.get().list().size()) {
            return Optional.empty();
        }
        Site site = found.get();
        boolean isPointer =
                define.rhs().getFirst() instanceof Expr.UnaryExpr unary && unary.op() == Token.AND;
        Expr value =
                isPointer
                        ? ((Expr.UnaryExpr) define.rhs().getFirst()).x()
                        : define.rhs().getFirst();
        Stmt user = site.list().get(site.index() + 1);
        List<Expr.Ident> uses = Editor.names(site.function(), variable.name());
        if (!(value instanceof Expr.CompositeLit literal)
                || uses.size() != 2
                || Editor.names(user, variable.name()).size() != 1) {
            return Optional.empty();
        }
        String unsafe = editor.packageName("unsafe");
        Expr.StarExpr view =
                view(
                        editor,
                        user,
                        unsafe + ".Pointer(" + (isPointer ? "" : "&") + variable.name() + ")");
        Map<String, Expr> fields = fields(literal);
        Expr data = fields.get("Data");
        Expr length = fields.get("Len");
        Expr cap = fields.get("Cap");
        if (view == null
                || length == null
                || !(data instanceof Expr.CallExpr address)
                || !editor.at(address.fun()).equals("uintptr")
                || address.args().size() != 1
                || hasCalls(editor, length)
                || cap != null && !editor.at(cap).equals(editor.at(length))) {
            return Optional.empty();
        }
        String made = made(editor, view, address.args().getFirst(), editor.at(length), unsafe);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        return editor.draft()
                .removeWithComment(define)
                .replace(view, made)
                .mayDrop("reflect")
                .fix("use " + made, false);
    }

    private static String made(
            Editor editor, Expr.StarExpr view, Expr pointer, String length, String unsafe) {
        Expr type = viewed(view);
        boolean isText = type instanceof Expr.Ident text && text.name().equals("string");
        String element = isText ? "byte" : "";
        if (type instanceof Expr.ArrayType slice && slice.len() == null) {
            element = editor.at(slice.elem());
        }
        if (element.isEmpty() || editor.goMinor() < (isText ? DATA : SLICE)) {
            return "";
        }
        String from = editor.at(pointer);
        if (pointer instanceof Expr.CallExpr conversion
                && conversion.args().size() == 1
                && editor.at(conversion.fun()).equals(unsafe + ".Pointer")) {
            Expr inner = conversion.args().getFirst();
            if (editor.typeOf(inner).filter(("*" + element)::equals).isPresent()) {
                return unsafe
                        + (isText ? ".String(" : ".Slice(")
                        + editor.at(inner)
                        + ", "
                        + length
                        + ")";
            }
        }
        return "%s.%s((*%s)(%s), %s)"
                .formatted(unsafe, isText ? "String" : "Slice", element, from, length);
    }

    private static Map<String, Expr> fields(Expr.CompositeLit literal) {
        Map<String, Expr> fields = new HashMap<>();
        for (Expr each : literal.elts()) {
            if (each instanceof Expr.KeyValueExpr pair && pair.key() instanceof Expr.Ident name) {
                fields.put(name.name(), pair.value());
            }
        }
        return fields;
    }

    private static boolean hasCalls(Editor editor, Node node) {
        boolean[] has = {false};
        Nodes.walk(
                node,
                each ->
                        has[0] |=
                                each instanceof Expr.CallExpr call
                                        && !editor.at(call.fun()).matches("len|cap|u?int\\d*"));
        return has[0];
    }

    /** The type T of {@code *(*T)(p)}. */
    private static @Nullable Expr viewed(Expr.StarExpr view) {
        return view.x() instanceof Expr.CallExpr cast
                        && Expr.unparen(cast.fun()) instanceof Expr.StarExpr pointer
                ? pointer.x()
                : null;
    }

    private static Expr.@Nullable StarExpr view(Editor editor, Stmt user, String pointer) {
        Expr.StarExpr[] found = {null};
        Nodes.walk(
                user,
                node -> {
                    if (node instanceof Expr.StarExpr star
                            && viewed(star) != null
                            && star.x() instanceof Expr.CallExpr cast
                            && cast.args().size() == 1
                            && editor.at(cast.args().getFirst()).equals(pointer)) {
                        found[0] = star;
                    }
                });
        return found[0];
    }
}
