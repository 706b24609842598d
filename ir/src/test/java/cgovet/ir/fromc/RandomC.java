package cgovet.ir.fromc;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Programs of integers of all sizes that are defined in C; the same for the same seed. */
final class RandomC {
    private static final List<String> TYPES =
            List.of(
                    "signed char",
                    "unsigned char",
                    "short",
                    "unsigned short",
                    "int",
                    "unsigned",
                    "long",
                    "unsigned long",
                    "_Bool");
    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "&", "|", "^", "<", ">", "<=", ">=", "==", "!=", "&&", "||");
    private static final List<String> ASSIGNMENTS =
            List.of("=", "+=", "-=", "*=", "&=", "|=", "^=");

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> variables = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private int loops;

    private RandomC(long seed) {
        random = new Random(seed);
    }

    static String program(long seed) {
        return new RandomC(seed).program();
    }

    private String program() {
        out.append("int printf(const char *, ...);\n");
        out.append(
                "struct s { int a : 5; unsigned b : 7; signed char c; unsigned short d; long e; };\n");
        for (int f = 0; f < 4; f++) {
            variables.clear();
            variables.addAll(
                    List.of("x", "y", "g[1].a", "g[1].b", "g[x & 1].c", "g[2].d", "g[0].e"));
            out.append("static ").append(type()).append(" f").append(f).append("(");
            out.append(type())
                    .append(" x, ")
                    .append(type())
                    .append(" y)\n{\n    struct s g[3] = { 0 };\n");
            declare("    ", 5);
            statements("    ", 3);
            out.append("    return ").append(expression(3)).append(";\n}\n");
            functions.add("f" + f);
        }
        out.append("int main(void)\n{\n");
        for (String function : functions) {
            out.append("    for (int i = -3; i < 4; i++)\n        printf(\"%ld \", (long)");
            out.append(function).append("(i * 77, i + 5000000000));\n    printf(\"\\n\");\n");
        }
        out.append("    return 0;\n}\n");
        return out.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String type() {
        return any(TYPES);
    }

    private void declare(String indent, int count) {
        for (int i = 0; i < count; i++) {
            String name = "v" + variables.size();
            out.append(indent).append(type()).append(' ').append(name);
            out.append(" = ").append(expression(2)).append(";\n");
            variables.add(name);
        }
        if (random.nextBoolean()) {
            String name = "p" + variables.size();
            out.append(indent).append("long l").append(name).append(" = ").append(expression(1));
            out.append(", *").append(name).append(" = &l").append(name).append(";\n");
            variables.add("*" + name);
        }
    }

    private void statements(String indent, int depth) {
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            statement(indent, depth);
        }
    }

    private void statement(String indent, int depth) {
        int before = variables.size();
        String more = indent + "    ";
        switch (depth == 0 ? 0 : random.nextInt(9)) {
            case 0, 1, 2 ->
                    out.append(indent)
                            .append(any(variables))
                            .append(' ')
                            .append(any(ASSIGNMENTS))
                            .append(' ')
                            .append(expression(3))
                            .append(";\n");
            case 3 -> {
                String side = random.nextBoolean() ? "++" : "--";
                boolean isPrefix = random.nextBoolean();
                String target = "(" + variable("_Bool") + ")";
                out.append(indent).append(isPrefix ? side + target : target + side).append(";\n");
            }
            case 4 -> {
                out.append(indent).append("if (").append(expression(2)).append(") {\n");
                statements(more, depth - 1);
                out.append(indent).append("} else {\n");
                statements(more, depth - 1);
                out.append(indent).append("}\n");
            }
            case 5 -> {
                String name = "i" + loops++;
                out.append(indent).append("for (int ").append(name).append(" = 0; ").append(name);
                out.append(" < 4; ").append(name).append("++) {\n");
                out.append(more).append("if (").append(expression(1)).append(") ");
                out.append(random.nextBoolean() ? "break" : "continue").append(";\n");
                declare(more, 1);
                statements(more, depth - 1);
                out.append(indent).append("}\n");
            }
            case 6 -> {
                String name = "n" + loops++;
                out.append(indent).append("{ int ").append(name).append(" = 3; do {\n");
                statements(more, depth - 1);
                out.append(indent).append("} while (").append(name).append("-- && (");
                out.append(expression(1)).append(")); }\n");
            }
            default -> {
                out.append(indent).append("switch ((").append(expression(2)).append(") & 7) {\n");
                for (int c = 0; c < 4; c++) {
                    out.append(indent).append("case ").append(c * 2 + random.nextInt(2));
                    out.append(":\n");
                    statement(more, depth - 1);
                    if (random.nextBoolean()) {
                        out.append(more).append("break;\n");
                    }
                }
                out.append(indent).append("default:\n");
                statement(more, depth - 1);
                out.append(indent).append("}\n");
            }
        }
        while (variables.size() > before) {
            variables.removeLast();
        }
    }

    /** A variable; the type is that of a conversion around it in an expression. */
    private String variable(String but) {
        String found = any(variables);
        return found.startsWith(but) ? "x" : found;
    }

    private String expression(int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0
                    ? any(
                            List.of(
                                    "0",
                                    "1",
                                    "-1",
                                    "7",
                                    "200u",
                                    "70000",
                                    "-5L",
                                    "0xffffffffu",
                                    "'c'"))
                    : any(variables);
        }
        String a = expression(depth - 1);
        String b = expression(random.nextInt(depth));
        return switch (random.nextInt(9)) {
            case 0 -> "(" + a + " ? " + b + " : " + expression(depth - 1) + ")";
            case 1 -> "((" + type() + ")" + a + ")";
            case 2 -> any(List.of("!", "~", "-", "+")) + "(" + a + ")";
            case 3 -> "(" + a + " " + any(List.of("<<", ">>")) + " (" + b + " & 15))";
            case 4 -> "(" + a + " " + any(List.of("/", "%")) + " ((" + b + " & 63) + 3))";
            case 5 -> functions.isEmpty() ? a : any(functions) + "(" + a + ", " + b + ")";
            default -> "(" + a + " " + any(OPERATORS) + " " + b + ")";
        };
    }
}
