package cgovet.cfront.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.text.Problem;
import cgovet.cfront.syntax.CUnit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to hurt cost a problem, and what stands around them is read. */
final class HostileTest {
    private static final int DEEP = 100_000;

    record Case(String name, String text, Problem.Kind kind) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case nested(String name, String before, String open, String mid, String close) {
        return new Case(
                name,
                before + open.repeat(DEEP) + mid + close.repeat(DEEP) + ";",
                Problem.Kind.LIMIT);
    }

    static Stream<Case> cases() {
        return Stream.of(
                nested("parentheses", "int x = ", "(", "1", ")"),
                nested("braces", "void f(void) ", "{", "", "}"),
                nested("brackets", "int x = before", "[before", "", "]"),
                nested("initializers", "int y[] = ", "{", "", "}"),
                nested("structs", "", "struct { int a; ", "", "} x;"),
                nested("calls", "int g(); int x = ", "g(", "", ")"),
                nested("unary", "int x = ", "!", "1", ""),
                nested("binary", "int x = ", "1 + ", "1", ""),
                nested("casts", "int x = ", "(int)", "1", ""),
                nested("ambiguous casts", "int x = ", "(before)", "1", ""),
                nested("conditions", "int x = ", "before ? 1 : ", "1", ""),
                nested("else if", "void f(void) { if (before);", " else if (before);", "", ""),
                nested("labels", "void f(void) { ", "l: ", "", ""),
                nested("macro arguments", "#define F(x) x\nint x = ", "F(", "1", ")"),
                new Case(
                        "parameters",
                        "void f(" + "int (*)(".repeat(900) + "int" + ")".repeat(900) + ");",
                        Problem.Kind.NOTE),
                new Case(
                        "typeof",
                        "typeof(".repeat(100) + "before" + ")".repeat(100) + " x;",
                        Problem.Kind.LIMIT));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void costsAProblem(Case hostile) {
        String text = "int before;\n" + hostile.text();
        CUnit unit =
                Assertions.assertTimeout(
                        Duration.ofSeconds(60), () -> Units.parse(text + "\nint after;\n"));
        assertThat(unit.variables()).containsKey("before");
        if (hostile.kind() != Problem.Kind.NOTE) {
            assertThat(unit.problems()).extracting(Problem::kind).contains(hostile.kind());
        }
    }

    @Test
    void doublingMacrosEnd() {
        StringBuilder text = new StringBuilder("int before;\n#define A0 x x\n");
        for (int i = 1; i <= 40; i++) {
            text.append("#define A%d A%d A%d%n".formatted(i, i - 1, i - 1));
        }
        CUnit unit = Units.parse(text + "int y = A40;\n");
        assertThat(unit.variables()).containsKey("before");
        assertThat(unit.problems()).extracting(Problem::kind).contains(Problem.Kind.LIMIT);
    }

    @Test
    void includeOfItselfEnds() {
        CUnit unit =
                Units.parse(
                        "#include \"x.h\"\nint after;\n", Map.of("m/x.h", "#include \"x.h\"\n"));
        assertThat(unit.variables()).containsKey("after");
    }

    @Test
    void anyBytesGiveAUnit() {
        Random random = new Random(1);
        List<String> words =
                List.of(
                        "int ",
                        "(",
                        ")",
                        "{",
                        "}",
                        "*",
                        "struct s ",
                        ";",
                        "=",
                        "1",
                        "\"",
                        "'",
                        "#if ",
                        "\n",
                        "x ",
                        ",",
                        "typedef ",
                        "[",
                        "]",
                        "/*",
                        "*/",
                        "sizeof ",
                        "asm ",
                        "enum ",
                        ":",
                        "_Generic",
                        "return ",
                        "__attribute__((",
                        "é",
                        "\0",
                        "#define x ",
                        "#include \"a\"\n",
                        "goto ",
                        "case ",
                        "...",
                        "->",
                        "&&");
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("int before;\n");
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                text.append(words.get(random.nextInt(words.size())));
            }
            CUnit unit = Units.parse(text.toString());
            assertThat(unit.variables()).as(text.toString()).containsKey("before");
            assertThat(unit.problems())
                    .as(text.toString())
                    .noneMatch(problem -> problem.message().contains("Exception"));
        }
    }

    @Test
    void truncationsGiveAUnit() {
        String whole =
                "int before; typedef struct s { int a : 2; enum { A, B } e; } T; static T t = { .a"
                        + " = 1 }; int f(T *p, ...) { for (int i = 0; i < 3; i++) switch (p->a) {"
                        + " case 1: goto x; default: return _Generic(i, int: ({ i; })); } x: asm("
                        + "\"\" : \"=r\"(t.a) : : \"cc\"); return (T){1}.a ? sizeof(T) : 'c'; }";
        for (int end = 12; end < whole.length(); end++) {
            CUnit unit = Units.parse(whole.substring(0, end));
            assertThat(unit.variables()).containsKey("before");
            assertThat(unit.problems())
                    .noneMatch(problem -> problem.message().contains("Exception"));
        }
    }

    @Test
    void sameRequestGivesEqualUnits() {
        String text = "#define A 1\nint f(int x) { return x + A; } struct s { int a; };";
        CUnit one = Units.parse(text);
        CUnit two = Units.parse(text);
        assertThat(one.macros()).isEqualTo(two.macros());
        assertThat(List.copyOf(one.macros().keySet()))
                .isEqualTo(List.copyOf(two.macros().keySet()));
        assertThat(one.functions().toString()).isEqualTo(two.functions().toString());
    }
}
