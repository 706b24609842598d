package cgovet.boundary.export;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExportsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "func f()                            | void f(void)",
                "func f(a, b int8)                   | void f(GoInt8 a, GoInt8 b)",
                "func f(int, string) bool            | GoUint8 f(GoInt p0, GoString p1)",
                "func f(p unsafe.Pointer, q *C.char) | void f(void* p, char* q)",
                "func f(s []byte, m map[int]int)     | void f(GoSlice s, GoMap m)",
                "func f(x C.ulong, y *C.struct_s)    | void f(long unsigned int x, struct s* y)",
                "func f(h handle, n number)          | void f(handle_t* h, GoUintptr n)",
                "func f(e error, g func(), c chan T) | void f(GoInterface e, void* g, GoChan c)",
                "func f() (a, b int)                 | struct f_return f(void)",
                "func f() (a int)                    | GoInt f(void)",
                "func f(größe int)                   | void f(GoInt p0)",
                "func (r *T) f(a int)                | void f(handle_t** recv, GoInt a)",
                "func (r T) f()                      | void f(handle_t* recvvoid)",
                "func f(z complex64, _ rune)         | void f(GoComplex64 z, GoInt32 _)",
            })
    void prototypesAreThoseOfCgo(String go, String c) {
        assertThat(
                        Exports.prototypes(
                                List.of(file("//export f\n" + go + " { panic(0) }")),
                                (_, name) -> name))
                .extracting(Exports.Prototype::text)
                .containsExactly(c);
    }

    @Test
    void onlyWhatIsExportedIsInTheHeader() {
        String header =
                Exports.header(
                        List.of(file("// export f\nfunc f() {}\n\n//export g\nfunc g() (x, y T)")),
                        List.of("struct own { int i; };"));
        assertThat(header)
                .contains("struct own { int i; };")
                .contains("struct g_return { handle_t* r0; handle_t* r1; };")
                .contains("extern struct g_return g(void);")
                .doesNotContain(" f(");
    }

    private static GoFile file(String decl) {
        String types = "type handle = T\ntype T *C.handle_t\ntype number uintptr\n";
        String text =
                "package p\n\nimport \"C\"\nimport \"unsafe\"\n\n" + types + "\n" + decl + "\n";
        return GoParser.parse(SourceText.of("p.go", text), GoParser.Mode.FULL).file();
    }
}
