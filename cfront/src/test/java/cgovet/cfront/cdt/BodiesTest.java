package cgovet.cfront.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CPrinter;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Function bodies as they are understood, and the types of their expressions. */
final class BodiesTest {
    private static final String BEFORE =
            """
            typedef struct node { int v; unsigned b : 3; struct node *next; union { long l; }; } T;
            int g(int); void *malloc(unsigned long); T *t; int i, *p; char c; long l; double d;
            unsigned u; unsigned long ul; float fl; short s; const T *ct; int a[4];
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "if (i) i++; else --i; => if (i) (i++); else (--i);",
                "while (i) { break; } do continue; while (0); => while (i) { break; } do continue; while (0);",
                "for (int k = 0, n = 3; k < n; k++) ; => for (int k = 0; int n = 3; (k < n); (k++)) ;",
                "for (;;) ; => for (; ; ) ;",
                "switch (i) { case 1: case 2 ... 4: i = 0; break; default: ; } => switch (i) { case 1: case 2 ... 4: (i = 0); break; default: ; }",
                "x: goto x; => x: goto x;",
                "void *q = &&x; goto *q; x: ; => void *q = &&x; goto *q; x: ;",
                "T * q; => T *q;",
                "i * g(1); => (i * g(1));",
                "Unknown * q; => <Unknown> *q;",
                "i = (T)-1 ? 1 : 0; => (i = (((T)(-1)) ? 1 : 0));",
                "i = (i) - 1; => (i = (i - 1));",
                "i = (i) - 1 * (l) + 2; => (i = ((i - (1 * l)) + 2));",
                "i = (int) - 1 * 2; => (i = (((int)(-1)) * 2));",
                "i = (g)(3); => (i = g(3));",
                "i = (int)(3); => (i = ((int)3));",
                "i = sizeof(T) + sizeof(i) + sizeof i; => (i = ((sizeof(T) + sizeof i) + sizeof i));",
                "i = t->l, t->next->v; => ((i = t->l) , t->next->v);",
                "i = i ?: 3; => (i = (i ? : 3));",
                "i = 3[a]; => (i = a[3]);",
                "i = ({ int y = 1; y; }); => (i = ({ int y = 1; y; }));",
                "t = &(T){ .v = 1, .next = t }; => (t = (&(T){.v = 1, .next = t}));",
                "i = _Generic(l, int: 1, long: g(2), default: 3); => (i = _Generic(g(2)));",
                "i = __builtin_choose_expr(0, c, 5); => (i = _Generic(5));",
                "i = __builtin_types_compatible_p(T, struct node); => (i = 1);",
                "__builtin_va_list v; i = __builtin_va_arg(v, T *)->v; => __builtin_va_list v; (i = va_arg(v, T *)->v);",
                "__auto_type z = c + 1; => int z = (c + 1);",
                "char v[i]; i = sizeof v; => char v[*]; (i = sizeof v);",
                "asm volatile (\"x %0\" : \"=r\"(i) : [in] \"r\"(l) : \"memory\"); => asm volatile (\"x %0\" : \"=r\"(i) : \"r\"(l) : memory : );",
                "asm goto (\"\" :::: end); end: ; => asm volatile (\"\" : : : : end); end: ;",
                "__asm__(\"nop\"); => asm volatile (\"nop\" : : : : );",
                "int y = 1; { int y = 2; y = 3; } => int y = 1; { int y = 2; (y = 3); }",
                "static int n = 3; extern int i; n = i; => static int n = 3; ; (n = i);",
                "switch (i) { case 1: __attribute__((fallthrough)); case 2: ; } => switch (i) { case 1: ; case 2: ; }",
                "switch (i) { case 1: [[fallthrough]]; case 2: ; } => switch (i) { case 1: ; case 2: ; }",
                "_Static_assert(1, \"\"); return; => ; return;",
                "int f2(int q) { return q; } => <nested function>;",
                "i = \"a\" \"b\\x41\"[1]; => (i = \"abA\"[1]);",
                "i = 'ab' + L'x' + '\\0'; => (i = ((24930 + 120) + 0));",
            })
    void read(String text, String expected) {
        CUnit unit = Units.parse(BEFORE + "void f(void) {" + text + "}");
        CFunction f = Units.function(unit, "f");
        String printed = CPrinter.print(f.bodyIfRead().orElseThrow()).replaceAll("\\s+", " ");
        assertThat(printed).isEqualTo("{ " + expected + " }");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "c + c => int",
                "i + u => unsigned int",
                "l + u => long",
                "l + ul => unsigned long",
                "fl + i => float",
                "fl * d => double",
                "-s => int",
                "~u => unsigned int",
                "u << l => unsigned int",
                "l < d => int",
                "!d => int",
                "i && l => int",
                "p + 1 => int *",
                "1 + a => int *",
                "p - a => long",
                "*p => int",
                "a => int [4]",
                "&a => int (*)[4]",
                "&a[1] => int *",
                "t->next => struct node *",
                "t->l => long",
                "ct->v => const int",
                "t->b + 1 => int",
                "g => int (int)",
                "&g => int (*)(int)",
                "*g => int (int)",
                "g(1) => int",
                "malloc(1) => void *",
                "i ? p : 0 => int *",
                "i ? p : (void *)0 => int *",
                "i ? (void *)p : p => void *",
                "i ? c : l => long",
                "i = l => int",
                "c += d => char",
                "i++ => int",
                "(c, l) => long",
                "sizeof c => unsigned long",
                "1 => int",
                "1u => unsigned int",
                "2147483648 => long",
                "0x80000000 => unsigned int",
                "1ll => long long",
                "0xffffffffffffffff => unsigned long",
                "1.0f => float",
                "1.0 => double",
                "1e3L => long double",
                "0x1p-3f => float",
                "'a' => int",
                "\"ab\" => char [3]",
                "L\"ab\" => int [3]",
                "(short)i => short",
                "__func__ => const char [2]",
                "__builtin_expect(c, 1) => long",
                "__builtin_bswap64(1) => unsigned long",
                "__sync_fetch_and_add(&l, 1) => long",
                "__atomic_load_n(&s, 0) => short",
                "__builtin_add_overflow(1, 2, &i) => _Bool",
                "unknown_name => <unknown_name>",
            })
    void types(String text, String type) {
        CUnit unit = Units.parse(BEFORE + "void f(void) { (" + text + "); }");
        CStmt stmt = Units.function(unit, "f").bodyIfRead().orElseThrow().list().getFirst();
        CExpr expr = ((CStmt.Evaluate) stmt).expr();
        assertThat(CTypes.show(expr.type())).isEqualTo(type);
    }

    @Test
    void oldDefinitionHasNoPrototypeButParameters() {
        CFunction f =
                Units.function(Units.parse("int f(a, b) int a; char *b; { return a + *b; }"), "f");
        assertThat(f.type().hasPrototype()).isFalse();
        assertThat(CPrinter.print(f)).startsWith("int f(int a, char *b)");
    }

    @Test
    void childrenCoverTheWholeBody() {
        CUnit unit =
                Units.parse(
                        BEFORE
                                + "int f(int x) { for (int k = x; k; k--) { if (g(k)) return"
                                + " a[k]; } switch (x) { case 1: return (T){.v = x}.v; } return"
                                + " ({ x; }) ? 1 : 2; }");
        CStmt.Compound body = Units.function(unit, "f").bodyIfRead().orElseThrow();
        assertThat(countNames(body, "x")).isEqualTo(4);
        assertThat(countNames(body, "k")).isEqualTo(4);
    }

    private static int countNames(CNode node, String name) {
        int count = node instanceof CExpr.Name found && found.symbol().name().equals(name) ? 1 : 0;
        for (CNode child : node.children()) {
            count += countNames(child, name);
        }
        return count;
    }
}
