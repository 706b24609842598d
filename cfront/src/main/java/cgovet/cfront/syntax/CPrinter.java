package cgovet.cfront.syntax;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import org.jspecify.annotations.Nullable;

/** Prints C as it was understood: every operation in parentheses, casts and types written out. */
public final class CPrinter {
    private CPrinter() {}

    /** All declarations of a unit, a line each, bodies indented; no macros. */
    public static String print(CUnit unit) {
        StringBuilder out = new StringBuilder();
        unit.typedefs().values().forEach(t -> out.append(print(t)).append('\n'));
        unit.records().forEach(r -> out.append(print(r)).append('\n'));
        unit.enums().values().forEach(e -> out.append(print(e)).append('\n'));
        unit.variables().values().forEach(v -> out.append(print(v)).append('\n'));
        unit.functions().values().forEach(f -> out.append(print(f)).append('\n'));
        return out.toString();
    }

    static String print(Typedef typedef) {
        return "typedef "
                + CTypes.declare(typedef.target(), typedef.name())
                + (typedef.aligned() == 0 ? "" : " aligned(" + typedef.aligned() + ")")
                + ";";
    }

    static String print(RecordType record) {
        StringBuilder out = new StringBuilder(CTypes.show(record)).append(" {");
        for (Member member : record.members()) {
            out.append(' ').append(CTypes.declare(member.type(), member.name()));
            if (member.isBitField()) {
                out.append(" : ").append(member.bitWidth());
            }
            out.append(member.packed() ? " packed" : "");
            out.append(member.aligned() == 0 ? "" : " aligned(" + member.aligned() + ")");
            out.append(';');
        }
        RecordType.Packing packing = record.packing();
        out.append(" }");
        out.append(packing.packed() ? " packed" : "");
        out.append(packing.aligned() == 0 ? "" : " aligned(" + packing.aligned() + ")");
        out.append(packing.pack() == 0 ? "" : " pack(" + packing.pack() + ")");
        return out.append(';').toString();
    }

    static String print(EnumType type) {
        StringBuilder out = new StringBuilder(CTypes.show(type));
        out.append(" : ").append(CTypes.show(type.integer())).append(" {");
        for (EnumType.Enumerator each : type.enumerators()) {
            out.append(' ').append(each.name()).append(" = ").append(each.value()).append(',');
        }
        return out.append(" };").toString();
    }

    static String print(CVariable variable) {
        CExpr init = variable.initializer();
        return (variable.isStatic() ? "static " : "")
                + (variable.isDefined() ? "" : "extern ")
                + (variable.isThreadLocal() ? "_Thread_local " : "")
                + CTypes.declare(variable.type(), variable.name())
                + (init == null ? "" : " = " + print(init))
                + ";";
    }

    /** A function, with its body if that was read. */
    public static String print(CFunction function) {
        StringBuilder out = new StringBuilder();
        out.append(function.isStatic() ? "static " : "");
        out.append(function.isInline() ? "inline " : "");
        out.append(CTypes.declare(function.type(), function.name()));
        for (String attribute : function.attributes()) {
            out.append(" [[").append(attribute).append("]]");
        }
        if (function.body() == null) {
            return out.append(function.isDefined() ? " {...}" : ";").toString();
        }
        out.append(' ');
        print(function.body(), 0, out);
        return out.toString();
    }

    /** A statement, its parts indented by {@code depth}. */
    private static void print(CStmt stmt, int depth, StringBuilder out) {
        switch (stmt) {
            case CStmt.Compound s -> {
                out.append("{\n");
                for (CStmt each : s.list()) {
                    indent(depth + 1, out);
                    print(each, depth + 1, out);
                    out.append('\n');
                }
                indent(depth, out);
                out.append('}');
            }
            case CStmt.Declarations s -> {
                for (int i = 0; i < s.list().size(); i++) {
                    if (i > 0) {
                        out.append(' ');
                    }
                    print(s.list().get(i), depth, out);
                }
            }
            case CStmt.Evaluate s -> out.append(print(s.expr())).append(';');
            case CStmt.Declare s -> {
                out.append(s.variable().kind() == CLocal.Kind.STATIC ? "static " : "");
                out.append(CTypes.declare(s.variable().type(), s.variable().name()));
                CExpr init = s.init();
                out.append(init == null ? ";" : " = " + print(init) + ";");
            }
            case CStmt.If s -> {
                out.append("if (").append(print(s.cond())).append(") ");
                print(s.then(), depth, out);
                CStmt orElse = s.orElse();
                if (orElse != null) {
                    out.append(" else ");
                    print(orElse, depth, out);
                }
            }
            case CStmt.While s -> {
                out.append("while (").append(print(s.cond())).append(") ");
                print(s.body(), depth, out);
            }
            case CStmt.DoWhile s -> {
                out.append("do ");
                print(s.body(), depth, out);
                out.append(" while (").append(print(s.cond())).append(");");
            }
            case CStmt.For s -> {
                out.append("for (");
                CStmt init = s.init();
                if (init == null) {
                    out.append(';');
                } else {
                    print(init, depth, out);
                }
                out.append(' ').append(orNothing(s.cond())).append("; ");
                out.append(orNothing(s.step())).append(") ");
                print(s.body(), depth, out);
            }
            case CStmt.Switch s -> {
                out.append("switch (").append(print(s.value())).append(") ");
                print(s.body(), depth, out);
            }
            case CStmt.Case s -> {
                CExpr high = s.high();
                out.append("case ").append(print(s.low()));
                out.append(high == null ? ":" : " ... " + print(high) + ":");
            }
            case CStmt.Default _ -> out.append("default:");
            case CStmt.Labeled s -> {
                out.append(s.name()).append(": ");
                print(s.body(), depth, out);
            }
            case CStmt.Goto s -> out.append("goto ").append(s.label()).append(';');
            case CStmt.ComputedGoto s -> out.append("goto *").append(print(s.target())).append(';');
            case CStmt.Break _ -> out.append("break;");
            case CStmt.Continue _ -> out.append("continue;");
            case CStmt.Return s -> {
                CExpr value = s.value();
                out.append(value == null ? "return;" : "return " + print(value) + ";");
            }
            case CStmt.Asm s -> assembler(s, out);
            case CStmt.Empty _ -> out.append(';');
            case CStmt.Unsupported s -> {
                out.append("<").append(s.construct());
                s.parts().forEach(part -> out.append(' ').append(any(part)));
                out.append(">;");
            }
        }
    }

    private static void assembler(CStmt.Asm s, StringBuilder out) {
        out.append("asm ").append(s.isVolatile() ? "volatile " : "").append("(\"");
        out.append(escaped(s.text())).append('"');
        for (var operands : java.util.List.of(s.outputs(), s.inputs())) {
            out.append(" :");
            for (CStmt.Operand operand : operands) {
                out.append(" \"").append(operand.constraint()).append("\"(");
                out.append(print(operand.value())).append(')');
            }
        }
        out.append(" : ").append(String.join(" ", s.clobbers()));
        out.append(" : ").append(String.join(" ", s.labels())).append(");");
    }

    private static void indent(int depth, StringBuilder out) {
        out.append("  ".repeat(depth));
    }

    private static String any(CNode node) {
        return switch (node) {
            case CExpr expr -> print(expr);
            case CStmt stmt -> print(stmt);
        };
    }

    /** A statement. */
    public static String print(CStmt stmt) {
        StringBuilder out = new StringBuilder();
        print(stmt, 0, out);
        return out.toString();
    }

    private static String orNothing(@Nullable CExpr expr) {
        return expr == null ? "" : print(expr);
    }

    /** An expression. */
    public static String print(CExpr expr) {
        return switch (expr) {
            case CExpr.Name e -> e.symbol().name();
            case CExpr.IntConst e -> e.value().toString();
            case CExpr.FloatConst e -> e.text();
            case CExpr.StringConst e -> e.prefix() + "\"" + escaped(e.bytes()) + "\"";
            case CExpr.Unary e ->
                    switch (e.op()) {
                        case POST_INC, POST_DEC -> "(" + print(e.operand()) + e.op().text() + ")";
                        case PLUS, MINUS, NOT, COMPLEMENT, DEREF, ADDRESS, PRE_INC, PRE_DEC ->
                                "(" + e.op().text() + print(e.operand()) + ")";
                        case REAL, IMAG -> "(" + e.op().text() + print(e.operand()) + ")";
                    };
            case CExpr.Binary e -> infix(e.left(), e.op().text(), e.right());
            case CExpr.Assign e -> infix(e.left(), "=", e.right());
            case CExpr.CompoundAssign e -> infix(e.left(), e.op().text() + "=", e.right());
            case CExpr.Conditional e ->
                    "("
                            + print(e.cond())
                            + " ? "
                            + orNothing(e.then())
                            + " : "
                            + print(e.orElse())
                            + ")";
            case CExpr.Comma e -> infix(e.left(), ",", e.right());
            case CExpr.Call e -> {
                StringBuilder out = new StringBuilder(print(e.function())).append('(');
                for (int i = 0; i < e.args().size(); i++) {
                    out.append(i == 0 ? "" : ", ").append(print(e.args().get(i)));
                }
                yield out.append(')').toString();
            }
            case CExpr.Select e -> print(e.base()) + (e.isArrow() ? "->" : ".") + e.member();
            case CExpr.Index e -> print(e.base()) + "[" + print(e.index()) + "]";
            case CExpr.Cast e -> "((" + show(e.type()) + ")" + print(e.operand()) + ")";
            case CExpr.CompoundLiteral e -> "(" + show(e.type()) + ")" + print(e.init());
            case CExpr.SizeofType e -> sizeof(e.isAlignof()) + "(" + show(e.operand()) + ")";
            case CExpr.SizeofExpr e -> sizeof(e.isAlignof()) + " " + print(e.operand());
            case CExpr.InitList e -> list(e);
            case CExpr.StatementExpr e -> "(" + print(e.body()) + ")";
            case CExpr.OffsetOf e -> {
                StringBuilder path = new StringBuilder();
                e.path().forEach(step -> path.append(designator(step)));
                yield "offsetof(" + show(e.record()) + ", " + path + ")";
            }
            case CExpr.VaArg e -> "va_arg(" + print(e.list()) + ", " + show(e.type()) + ")";
            case CExpr.Generic e -> "_Generic(" + print(e.chosen()) + ")";
            case CExpr.LabelAddress e -> "&&" + e.label();
            case CExpr.Unsupported e -> {
                StringBuilder out = new StringBuilder("<").append(e.construct());
                e.parts().forEach(part -> out.append(' ').append(any(part)));
                yield out.append('>').toString();
            }
        };
    }

    private static String sizeof(boolean isAlignof) {
        return isAlignof ? "_Alignof" : "sizeof";
    }

    private static String show(CType type) {
        return CTypes.show(type);
    }

    private static String infix(CExpr left, String op, CExpr right) {
        return "(" + print(left) + " " + op + " " + print(right) + ")";
    }

    private static String list(CExpr.InitList list) {
        StringBuilder out = new StringBuilder("{");
        for (CExpr.Item item : list.items()) {
            out.append(out.length() > 1 ? ", " : "");
            item.designators().forEach(step -> out.append(designator(step)));
            out.append(item.designators().isEmpty() ? "" : " = ").append(print(item.value()));
        }
        return out.append('}').toString();
    }

    private static String designator(CExpr.Designator designator) {
        return switch (designator) {
            case CExpr.Dot(var member) -> "." + member;
            case CExpr.At(var low, var high) ->
                    "[" + print(low) + (high == null ? "" : " ... " + print(high)) + "]";
        };
    }

    private static String escaped(String bytes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c >= 0x7f) {
                out.append(String.format("\\%03o", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
