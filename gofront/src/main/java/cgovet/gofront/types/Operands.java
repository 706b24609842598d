package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operands and expressions as text for messages. */
final class Operands {
    private static final int MAX_DEPTH = 20;

    private Operands() {}

    /** {@code x (variable of type T)}; an invalid one says so. */
    static String describe(Operand x, Checker checker) {
        String what =
                switch (x.mode) {
                    case INVALID -> "invalid operand";
                    case NO_VALUE -> "no value";
                    case BUILTIN -> "built-in";
                    case TYPE -> "type";
                    case CONSTANT -> "constant";
                    case VARIABLE -> "variable";
                    case MAP_INDEX -> "map index expression";
                    case VALUE -> "value";
                    case NIL -> "nil";
                    case COMMA_OK -> "comma, ok expression";
                    case COMMA_ERROR -> "comma, error expression";
                };
        String text = text(x.expr);
        if (x.isNil()) {
            return text.equals("nil") ? "untyped nil" : text + " (untyped nil)";
        }
        StringBuilder out = new StringBuilder(text).append(" (");
        boolean hasType =
                switch (x.mode) {
                    case INVALID, NO_VALUE, BUILTIN, TYPE -> false;
                    default -> true;
                };
        if (hasType && Predicates.isUntyped(x.type)) {
            out.append(checker.show(x.type)).append(' ');
            hasType = false;
        }
        out.append(what);
        if (x.isConstant() && x.constant().isKnown()) {
            String value = x.constant().exact();
            if (!value.equals(text) && value.length() < 60) {
                out.append(' ').append(value);
            }
        }
        if (hasType) {
            out.append(" of type ").append(checker.show(x.type));
        }
        return out.append(')').toString();
    }

    static String text(Expr expr) {
        StringBuilder out = new StringBuilder();
        write(expr, out, 0);
        return out.toString();
    }

    private static void write(@Nullable Expr expr, StringBuilder out, int depth) {
        if (expr == null) {
            return;
        }
        if (depth > MAX_DEPTH) {
            out.append('…');
            return;
        }
        int d = depth + 1;
        switch (expr) {
            case Expr.BadExpr _ -> out.append("BadExpr");
            case Expr.Ident e -> out.append(e.name());
            case Expr.Ellipsis e -> {
                out.append("...");
                write(e.elem(), out, d);
            }
            case Expr.BasicLit e -> out.append(e.value());
            case Expr.FuncLit _ -> out.append("func literal");
            case Expr.CompositeLit e -> {
                write(e.type(), out, d);
                out.append("{…}");
            }
            case Expr.ParenExpr e -> {
                out.append('(');
                write(e.x(), out, d);
                out.append(')');
            }
            case Expr.SelectorExpr e -> {
                write(e.x(), out, d);
                out.append('.').append(e.sel().name());
            }
            case Expr.IndexExpr e -> {
                write(e.x(), out, d);
                list("[", List.of(e.index()), "]", out, d);
            }
            case Expr.IndexListExpr e -> {
                write(e.x(), out, d);
                list("[", e.indices(), "]", out, d);
            }
            case Expr.SliceExpr e -> {
                write(e.x(), out, d);
                out.append('[');
                write(e.low(), out, d);
                out.append(':');
                write(e.high(), out, d);
                if (e.slice3()) {
                    out.append(':');
                    write(e.max(), out, d);
                }
                out.append(']');
            }
            case Expr.TypeAssertExpr e -> {
                write(e.x(), out, d);
                out.append(".(");
                if (e.type() == null) {
                    out.append("type");
                } else {
                    write(e.type(), out, d);
                }
                out.append(')');
            }
            case Expr.CallExpr e -> {
                write(e.fun(), out, d);
                list("(", e.args(), e.hasEllipsis() ? "...)" : ")", out, d);
            }
            case Expr.StarExpr e -> {
                out.append('*');
                write(e.x(), out, d);
            }
            case Expr.UnaryExpr e -> {
                out.append(e.op().text());
                write(e.x(), out, d);
            }
            case Expr.BinaryExpr e -> {
                write(e.x(), out, d);
                out.append(' ').append(e.op().text()).append(' ');
                write(e.y(), out, d);
            }
            case Expr.KeyValueExpr e -> {
                write(e.key(), out, d);
                out.append(": ");
                write(e.value(), out, d);
            }
            case Expr.ArrayType e -> {
                out.append('[');
                write(e.len(), out, d);
                out.append(']');
                write(e.elem(), out, d);
            }
            case Expr.StructType _ -> out.append("struct{…}");
            case Expr.FuncType _ -> out.append("func(…)");
            case Expr.InterfaceType _ -> out.append("interface{…}");
            case Expr.MapType e -> {
                out.append("map[");
                write(e.key(), out, d);
                out.append(']');
                write(e.value(), out, d);
            }
            case Expr.ChanType e -> {
                out.append("chan ");
                write(e.value(), out, d);
            }
        }
    }

    private static void list(
            String open, List<Expr> list, String close, StringBuilder out, int depth) {
        out.append(open);
        for (int i = 0; i < list.size(); i++) {
            out.append(i > 0 ? ", " : "");
            write(list.get(i), out, depth);
        }
        out.append(close);
    }
}
