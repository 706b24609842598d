package cgovet.cfront.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.cfront.syntax.CName;
import cgovet.cfront.syntax.CPrinter;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name is to Go; each answer is what cgo of Go 1.26 gives with gcc 12. */
final class CMacrosTest {
    private static final String TEXT =
            """
            typedef struct s { int a; } T; enum e { RED, BLUE = 7 }; int v; int f(int);
            typedef void (*handler)(int);
            #define INT 12
            #define NEG (-3)
            #define SUM (INT + BLUE * 2)
            #define BIG 0xffffffffffffffffull
            #define CH 'a'
            #define SIZE sizeof(T)
            #define OFF ((unsigned long)&((T *)0)->a)
            #define FL 1.5f
            #define HALF (1 / 2.0)
            #define STR "a" "b"
            #define STR2 ("abc")
            #define NUL ((void *)0)
            #define IGN ((handler)1)
            #define VAR v
            #define CALL f(INT)
            #define PTR (&v)
            #define TYPE unsigned long
            #define TTYPE T *
            #define STYPE struct s
            #define ENUMERATOR RED
            #define FUNC f
            #define EMPTY
            #define LOOP do { v++; } while (0)
            #define LIST { 1, 2 }
            #define BAD ) + (
            #define PARAM(x) x
            #define USES_PARAM PARAM(3)
            #define MISSING not_declared
            #define COMMA 1, 2
            #define SELF SELF
            #define EXPR ({ 4; })
            #define INCOMPLETE (1 + sizeof(struct nowhere))
            """;

    private static String show(CName name) {
        return switch (name) {
            case CName.IntConstant(var value, var type) ->
                    "iconst " + value + " " + CTypes.show(type);
            case CName.FloatConstant(var value, var type) ->
                    "fconst " + value + " " + CTypes.show(type);
            case CName.StringConstant(var bytes) -> "sconst " + bytes;
            case CName.Type(var type) -> "type " + CTypes.show(type);
            case CName.Variable(var variable) -> "var " + variable.name();
            case CName.Function(var function) -> "func " + function.name();
            case CName.Expression(var expr) ->
                    "expr " + CTypes.show(expr.type()) + " " + CPrinter.print(expr);
            case CName.Unusable _ -> "unusable";
            case CName.Absent _ -> "absent";
        };
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiterString = "=>",
            value = {
                "INT => iconst 12 int",
                "NEG => iconst -3 int",
                "SUM => iconst 26 int",
                "BIG => iconst 18446744073709551615 unsigned long long",
                "CH => iconst 97 int",
                "SIZE => iconst 4 unsigned long",
                "OFF => iconst 0 unsigned long",
                "FL => fconst 1.5 float",
                "HALF => fconst 0.5 double",
                "STR => sconst ab",
                "STR2 => sconst abc",
                "NUL => expr void * ((void *)0)",
                "IGN => expr handler ((handler)1)",
                "VAR => expr int v",
                "CALL => expr int f(12)",
                "PTR => expr int * (&v)",
                "TYPE => type unsigned long",
                "TTYPE => type T *",
                "STYPE => type struct s",
                "ENUMERATOR => iconst 0 int",
                "FUNC => func f",
                "EMPTY => unusable",
                "LOOP => unusable",
                "LIST => unusable",
                "BAD => unusable",
                "PARAM => unusable",
                "USES_PARAM => iconst 3 int",
                "MISSING => unusable",
                "COMMA => expr int (1 , 2)",
                "SELF => unusable",
                "EXPR => expr int ({ 4; })",
                "INCOMPLETE => unusable",
                "RED => iconst 0 int",
                "BLUE => iconst 7 int",
                "T => type T",
                "v => var v",
                "f => func f",
                "nothing => absent",
            })
    void classified(String name, String expected) {
        CUnit unit = Units.parse(TEXT);
        Map<String, CName> all = CMacros.classify(unit, Units.LINUX, List.of(name));
        assertThat(show(Units.here(all.get(name))).replaceAll("\\s+", " ")).isEqualTo(expected);
    }

    @Test
    void badNeighboursDoNotMatter() {
        CUnit unit = Units.parse(TEXT);
        List<String> names = List.of("BAD", "LOOP", "INT", "LIST", "TTYPE", "SELF", "STR");
        Map<String, CName> all = CMacros.classify(unit, Units.LINUX, names);
        assertThat(List.copyOf(all.keySet())).isEqualTo(names);
        assertThat(show(Units.here(all.get("INT")))).isEqualTo("iconst 12 int");
        assertThat(show(Units.here(all.get("TTYPE")))).isEqualTo("type T *");
        assertThat(show(Units.here(all.get("STR")))).isEqualTo("sconst ab");
    }
}
