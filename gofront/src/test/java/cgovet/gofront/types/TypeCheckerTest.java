package cgovet.gofront.types;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeCheckerTest {
    private static final String DECLARATIONS =
            """
            package p
            import "unsafe"
            type N int
            type S struct { a int; b *S; N }
            type I interface { m() int }
            func (s *S) m() int { return s.a }
            type Pair[K comparable, V any] struct { Key K; Val V }
            func (p Pair[K, V]) First() K { return p.Key }
            func pair[K comparable, V any](k K, v V) Pair[K, V] { return Pair[K, V]{k, v} }
            func two() (int, error) { return 0, nil }
            func seq(yield func(int, string) bool) {}
            var s S
            var n N
            var i8 int8
            var u uint
            var f32 float32
            var m map[string][]int
            var ch chan<- int
            var face I = &s
            const big = 1 << 100
            var _ = unsafe.Sizeof(s)
            """;

    private static CheckedPackage check(String text, int minor, CNames c) {
        GoFile file = GoParser.parse(SourceText.of("p.go", text), GoParser.Mode.FULL).file();
        return TypeChecker.check(
                new CheckRequest(
                        "p",
                        "p",
                        List.of(file),
                        minor,
                        Sizes.of("amd64"),
                        (_, _) -> Optional.empty(),
                        c));
    }

    private static CheckedPackage check(String text) {
        return check(text, 26, CNames.FAKE);
    }

    private static List<String> messages(CheckedPackage checked) {
        return checked.problems().stream().map(Problem::message).toList();
    }

    private static Obj object(CheckedPackage checked, String name) {
        Obj obj = checked.pkg().lookup(name);
        if (obj == null) {
            throw new AssertionError("nothing is called " + name);
        }
        return obj;
    }

    /** The last declaration's value. */
    private static Expr lastValue(CheckedPackage checked) {
        Decl.GenDecl decl = (Decl.GenDecl) checked.files().getFirst().decls().getLast();
        return ((Spec.ValueSpec) decl.specs().getLast()).values().getLast();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1 << 3                          | int
                    1.0 << 3                        | int
                    'a' + 1                         | rune
                    2 * 3i                          | complex128
                    big >> 98                       | int
                    i8 + 1                          | int8
                    1 << u                          | int
                    int64(1) << u                   | int64
                    f32 * 2                         | float32
                    s.b.a                           | int
                    s.N                             | p.N
                    s.m                             | func() int
                    (*S).m                          | func(*p.S) int
                    &s                              | *p.S
                    m["x"]                          | []int
                    m["x"][1:]                      | []int
                    "abc"[1]                        | byte
                    []byte("abc")                   | []byte
                    string(rune(65))                | string
                    [...]int{5: 1}                  | [6]int
                    map[string]S{"a": {a: 1}}       | map[string]p.S
                    []*S{{a: 1}}                    | []*p.S
                    face.(*S)                       | *p.S
                    pair("a", 1)                    | p.Pair[string, int]
                    pair[string]("a", 1.5).Val      | float64
                    Pair[int, bool]{}.First         | func() int
                    func(x int) bool { return x > 0 } | func(x int) bool
                    len("abc")                      | int
                    min(1, 2.5)                     | float64
                    new(N)                          | *p.N
                    new(1)                          | *int
                    append([]int(nil), 1, 2)        | []int
                    n == 1 && u > 2                 | bool
                    -n                              | p.N
                    unsafe.Pointer(&s)              | unsafe.Pointer
                    """)
    void expressionsHaveTheirTypes(String expr, String type) {
        CheckedPackage checked = check(DECLARATIONS + "var v = " + expr + "\n");
        assertThat(messages(checked)).isEmpty();
        assertThat(TypeStrings.full(object(checked, "v").type())).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    var v float64 = 1 << 3          | float64
                    var v any = 'x'                 | rune
                    var v []any = nil               | untyped nil
                    var v = N(1) << 2               | p.N
                    var v I = nil                   | untyped nil
                    var v uint8 = 255               | uint8
                    """)
    void untypedConstantsTakeTheTypeOfTheirPlace(String declaration, String type) {
        CheckedPackage checked = check(DECLARATIONS + declaration + "\n");
        assertThat(messages(checked)).isEmpty();
        assertThat(TypeStrings.full(checked.info().typeOf(lastValue(checked)))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    const c = big * big / big % 7         | 2
                    const c = 1 / 3.0                     | 1/3
                    const c float32 = 0.1                 | 13421773/134217728
                    const c = uint8(^0 & 0xff)            | 255
                    const c = len([3]int{}) + len("ab")   | 5
                    const c = unsafe.Sizeof(s)            | 24
                    const c = "a" + "b"                   | ab
                    const c = 1 < 2 && big > 1            | true
                    """)
    void constantsAreExact(String declaration, String value) {
        CheckedPackage checked = check(DECLARATIONS + declaration + "\n");
        assertThat(messages(checked)).isEmpty();
        assertThat(((Obj.Const) object(checked, "c")).value().exact()).isEqualTo(value);
    }

    /** The mark stands before the place of the one problem. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "var v int = @\"a\"",
                "var v uint8 = @256",
                "var v = 1 + @undefined",
                "var v = s.@missing",
                "var v = @i8 + n",
                "var v = 1 / @0",
                "func g() { @two() + 1 }",
                "func g() { x, y, z := @two(); _, _, _ = x, y, z }",
                "func g() { @x := 1 }",
                "func g() int { for { break }; @}",
                "func g() { @L: for {} }",
                "func g() { goto @L }",
                "func g() { @break }",
                "func g() { ch <- @\"a\" }",
                "func g() { <-@ch }",
                "func g() { for range @face {} }",
                "func g() { switch 1 { case 1, @1: } }",
                "func g(x any) { switch x.(type) { case int, @int: } }",
                "func g() { a := 1; a @:= 2; _ = a }",
                "func g() { @1 = 2 }",
                "func g() { return @1 }",
                "func g() (int, error) { return @1 }",
                "var v I = @s",
                "var v = []int{0: 1, @0: 2}",
                "var v = S{a: 1, @a: 2}",
                "var v = S{@z: 1}",
                "var v = map[string]int{\"a\": 1, @\"a\": 2}",
                "type @T struct { T }",
                "type @T [2]T",
                "type T struct { a int; @a int }",
                "type T interface { m(); @m() }",
                "const c = @n",
                "var v Pair[@[]int, int]",
                "type @T = *T",
                "type @T = interface { m() T }",
                "type @T [len(t)]int; var t T",
                "func g() { type @T = func(T) }",
                "var @a = b; var b = a",
                "var @a [len(a)]int",
                "var @a = g(); func g() int { return a }",
                "func g[@T any](n int, x T) { g[[]T](n-1, nil) }",
                "type A = Pair[int, int]; func (@A) m() {}",
                "func (a, @b S) more() {}",
                "func g(a, b @...int) {}",
                "func g[T comparable]() {}; func h[T any]() { g[@T]() }",
                "type C interface { comparable; []int | int }; func g[T C]() {}; var _ = g[@[]int]",
                "var v = make([]int, @2, 1)",
                "var v @Pair[int]",
            })
    void problemsAreReportedWhereTheyAre(String marked) {
        String source = DECLARATIONS + marked.replace("@", "") + "\n";
        CheckedPackage checked = check(source);
        List<Integer> places = new ArrayList<>();
        checked.problems().forEach(p -> places.add(p.at().start()));
        assertThat(places)
                .as("%s", messages(checked))
                .containsExactly(DECLARATIONS.length() + marked.indexOf('@'));
    }

    @Test
    void anInvalidTypeSilencesWhatFollows() {
        CheckedPackage checked =
                check("package p\nvar x Missing\nvar y = x.f + 1\nfunc g() { x++; y.z() }\n");
        assertThat(messages(checked)).containsExactly("undefined: Missing");
    }

    @Test
    void aMissingImportSilencesWhatComesFromIt() {
        CheckedPackage checked =
                check(
                        "package p\nimport \"gone/lib/v2\"\nvar x = lib.New(1).Call()\n"
                                + "func g(c lib.Conn) (int, error) { return c.Read(x, 1) }\n"
                                + "var n = len(\"a\") + 1\n");
        assertThat(messages(checked)).isEmpty();
        assertThat(TypeStrings.full(object(checked, "n").type())).isEqualTo("int");
    }

    @Test
    void aTypeOfWhatIsMissingIsUsedWithoutFurtherWords() {
        CheckedPackage checked =
                check(
                        """
                        package p
                        import "gone/lib"
                        type T lib.T
                        var t T
                        var same, none = t == t, t == nil
                        var sum, more, count = t + t, t + 1, t << 1
                        var minus, at = -t, t[0]
                        func g() { t++; t += 2; switch t { case 1, 2: }; for range t {} }
                        var equal = t == 0
                        """);
        assertThat(messages(checked)).isEmpty();
        assertThat(TypeStrings.full(object(checked, "equal").type())).isEqualTo("bool");
        Expr.BinaryExpr equal = (Expr.BinaryExpr) lastValue(checked);
        assertThat(TypeStrings.full(checked.info().typeOf(equal.y()))).isEqualTo("untyped int");
    }

    @ParameterizedTest
    @CsvSource({"386, invalid type", "amd64, [4294967296]byte"})
    void anIntOfTheTargetCountsTheElementsOfAnArray(String arch, String type) {
        GoFile file =
                GoParser.parse(
                                SourceText.of("p.go", "package p\nvar a [1 << 32]byte\n"),
                                GoParser.Mode.FULL)
                        .file();
        CheckedPackage checked =
                TypeChecker.check(
                        new CheckRequest(
                                "p",
                                "p",
                                List.of(file),
                                26,
                                Sizes.of(arch),
                                (_, _) -> Optional.empty(),
                                CNames.FAKE));
        assertThat(TypeStrings.full(object(checked, "a").type())).isEqualTo(type);
    }

    @Test
    void languageVersionsDecide() {
        String range = "package p\nfunc g() { for range 3 {} }\n";
        assertThat(messages(check(range, 22, CNames.FAKE))).isEmpty();
        assertThat(messages(check(range, 21, CNames.FAKE))).hasSize(1);
    }

    @Test
    void usesOfCAreToldFromTheSyntax() {
        String text =
                """
                package p
                import "C"
                func g() {
                    x, err := C.call2()
                    C.call(C.value, (*C.pointee)(nil))
                    var t C.type1
                    _ = *C.star
                    _, _, _ = x, err, t
                }
                """;
        List<String> seen = new ArrayList<>();
        CheckedPackage checked =
                check(
                        text,
                        26,
                        (_, name, use) -> {
                            seen.add(name.sel().name() + " " + use);
                            return new CEntity.Unresolved(new GoType.UnknownC(name.sel().name()));
                        });
        assertThat(messages(checked)).isEmpty();
        assertThat(seen)
                .contains(
                        "call2 CALL2",
                        "call CALL",
                        "value VALUE",
                        "pointee POINTEE",
                        "type1 TYPE",
                        "star POINTEE");
    }

    @Test
    void unknownCRecordsWhatItMeets() {
        List<GoType.UnknownC> made = new ArrayList<>();
        CheckedPackage checked =
                check(
                        "package p\nimport \"C\"\ntype H uintptr\nvar h H = C.handle\n"
                                + "var b = C.flags&1 == 0\n",
                        26,
                        (_, name, _) -> {
                            GoType.UnknownC type = new GoType.UnknownC(name.sel().name());
                            made.add(type);
                            return new CEntity.Unresolved(type);
                        });
        assertThat(messages(checked)).isEmpty();
        assertThat(made.getFirst().met().stream().map(TypeStrings::full)).contains("p.H");
        assertThat(TypeStrings.full(object(checked, "b").type())).isEqualTo("bool");
    }

    @Test
    void aCallOfCMayBeAskedForErrno() {
        GoType.Signature signature =
                GoType.Signature.of(
                        GoType.Tuple.EMPTY,
                        new GoType.Tuple(List.of(Obj.Var.result(null, "", Universe.INT))),
                        false);
        CheckedPackage checked =
                check(
                        "package p\nimport \"C\"\nvar a = C.f()\nvar b, err = C.f()\n",
                        26,
                        (_, _, _) -> new CEntity.Function(signature, false));
        assertThat(messages(checked)).isEmpty();
        assertThat(TypeStrings.full(object(checked, "b").type())).isEqualTo("int");
        assertThat(TypeStrings.full(object(checked, "err").type())).isEqualTo("error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            textBlock =
                    """
                    17 | func f[P interface{}](P) {}; func g() { f[int](1) } | 2
                    20 | func f[P any](P) {}; var v func(int) = f            | 1
                    20 | func f(s []int) { clear(s) }                        | 1
                    19 | func f[P comparable]() {}; var v = f[any]           | 1
                    16 | import "unsafe"; var v = unsafe.Add(nil, 1)         | 1
                    26 | func f[P comparable](P) {}; var v func(any) = f     | 0
                    """)
    void olderLanguagesKnowLess(int minor, String text, int problems) {
        assertThat(messages(check("package p; " + text + "\n", minor, CNames.FAKE)))
                .hasSize(problems);
    }

    @Test
    void whatIsWrongInOneMethodIsSaidOnce() {
        assertThat(
                        messages(
                                check(
                                        """
                                        package p
                                        type I interface { m() int }
                                        type T int
                                        var _ I = T(0)
                                        func (T) m(b missing) int { return 0 }
                                        """)))
                .containsExactly("undefined: missing");
    }

    /** The argument of the last instance has 2^60 parts, most of them the same. */
    @Test
    void sharedTypeArgumentsAreLookedAtOnce() {
        StringBuilder text = new StringBuilder("package p\n");
        text.append("type P[A, B any] struct { a A; b B }\ntype T0 = P[int, int]\n");
        for (int i = 1; i <= 60; i++) {
            text.append("type T%1$d = P[T%2$d, T%2$d]\n".formatted(i, i - 1));
        }
        assertThat(messages(check(text + "var x T60\n"))).isEmpty();
    }

    @Test
    void recursiveTypesAreMeasuredInTime() {
        StringBuilder text = new StringBuilder("package p\nimport \"unsafe\"\ntype T0 struct{}\n");
        for (int i = 1; i < 200; i++) {
            text.append("type T%d struct { a, b, c T%d }\n".formatted(i, i - 1));
        }
        text.append("var x, y T199\nvar same = x == y\nconst size = unsafe.Sizeof(x)\n");
        assertThat(messages(check(text.toString()))).isEmpty();
    }

    /** Whatever the tokens, the checker answers. */
    @Test
    void shuffledProgramsNeverThrow() {
        String text =
                DECLARATIONS
                        + """
                        func h[T ~int|~string](x ...T) (r T) {
                            for i, v := range x { r += v; _ = i }
                            switch any(x).(type) { case []int: return; case nil: }
                            L: for range 3 { select { case ch <- 1: continue L; default: goto L } }
                            defer func() { recover() }()
                            f, ok := m["a"]; _, _ = f, ok
                            return *new(T)
                        }
                        """;
        String[] tokens = text.split("(?<=\\W)|(?=\\W)");
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String[] copy = tokens.clone();
            for (int k = 0; k < 1 + random.nextInt(6); k++) {
                copy[random.nextInt(copy.length)] = tokens[random.nextInt(tokens.length)];
            }
            CheckedPackage checked = check(String.join("", copy));
            assertThat(checked.files()).hasSize(1);
            Nodes.walk(checked.files().getFirst(), _ -> {});
        }
    }
}
