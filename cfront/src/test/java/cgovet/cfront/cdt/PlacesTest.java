package cgovet.cfront.cdt;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Spans lead back to what was written: in Go files, headers, and at uses of macros. */
final class PlacesTest {
    @Test
    void preambleLiesInItsGoFile() {
        String go =
                "package p\n\n/*\n#define FREE(x) free(x)\nvoid free(void *);\n"
                        + "static void é_f(void *p) { FREE(p); }\n*/\nimport \"C\"\n";
        SourceText file = SourceText.of("m/a.go", go);
        int start = go.indexOf("#define");
        int end = go.indexOf("*/");
        SourceText preamble =
                SourceText.of(
                        "m/a.go",
                        file.latin1(start, end + 1)
                                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        CUnit unit =
                CParser.parse(
                        CRequest.of(preamble, Units.LINUX, MemoryTree.of(Map.of()))
                                .withShift(start));
        assertThat(text(file, Units.function(unit, "free").at())).isEqualTo("free");
        assertThat(text(file, Units.function(unit, "é_f").at())).isEqualTo("é_f");
        assertThat(text(file, Units.here(unit.macros().get("FREE")).at())).isEqualTo("FREE");
        CStmt use = Units.function(unit, "é_f").bodyIfRead().orElseThrow().list().getFirst();
        assertThat(text(file, use.at())).isEqualTo("FREE(p);");
        CExpr call = ((CStmt.Evaluate) use).expr();
        assertThat(text(file, call.at())).isEqualTo("FREE(p)");
    }

    private static String text(SourceText file, Span at) {
        assertThat(at.path()).isEqualTo(file.path());
        return file.slice(at.start(), at.end());
    }

    @Test
    void includesAreFoundInTheOrderOfGcc() {
        Map<String, String> headers =
                Map.of(
                        "m/x.h", "int beside;",
                        "m/quote/x.h", "int quoted;",
                        "m/inc/x.h", "int dir;",
                        "m/quote/y.h", "int quotedY;",
                        "m/inc/y.h", "#include \"z.h\"\nint dirY;",
                        "m/inc/z.h", "#include_next <z.h>\nint z;",
                        "/sys/z.h", "static inline int systemZ(void) { return 1; }");
        CUnit unit =
                Units.parse(
                        "#include \"x.h\"\n#include <x.h>\n#include \"y.h\"\n#include <y.h>\n"
                                + "#include <no.h>\n#include \"nor.h\"\n",
                        headers);
        assertThat(unit.variables().keySet())
                .containsExactly("beside", "dir", "quotedY", "z", "dirY");
        assertThat(unit.included())
                .containsExactly(
                        "m/x.h", "m/inc/x.h", "m/quote/y.h", "m/inc/y.h", "m/inc/z.h", "/sys/z.h");
        assertThat(unit.missing())
                .containsExactly(
                        new CUnit.MissingInclude("no.h", true, new Span("m/a.c", 60, 75)),
                        new CUnit.MissingInclude("nor.h", false, new Span("m/a.c", 76, 92)));
        assertThat(Units.here(unit.variables().get("dirY")).at())
                .isEqualTo(new Span("m/inc/y.h", 19, 23));
        assertThat(Units.function(unit, "systemZ").isDefined()).isTrue();
        assertThat(Units.function(unit, "systemZ").body()).isNull();
    }

    @Test
    void whatMayNotBeReadIsToldAndNotShown() {
        CUnit unit =
                Units.parse("#include \"../../../etc/passwd\"\n#include \"/etc/passwd\"\nint a;");
        assertThat(unit.missing()).hasSize(2);
        assertThat(unit.variables()).containsKey("a");
    }

    @Test
    void hasIncludeAsksTheTree() {
        CUnit unit =
                Units.parse(
                        "#ifdef __has_include\n#if __has_include(\"x.h\") && !__has_include(<q.h>)\n"
                                + "int yes;\n#endif\n#endif\n",
                        Map.of("m/x.h", ""));
        assertThat(unit.variables()).containsKey("yes");
    }

    @Test
    void packedByPragma() {
        CUnit unit =
                Units.parse(
                        "struct a { char c; int i; };\n#pragma pack(push, 1)\nstruct b { char c; };\n"
                                + "#include \"p.h\"\n#pragma pack(pop)\nstruct d { char c; };\n"
                                + "_Pragma(\"pack(2)\") struct e { char c; };\n#pragma pack()\n"
                                + "struct f { char c; };\n",
                        Map.of("m/p.h", "#pragma pack(4)\nstruct c { char c; };\n"));
        assertThat(List.of("a", "b", "c", "d", "e", "f"))
                .extracting(tag -> Units.here(unit.tags().get(tag)).packing().pack())
                .containsExactly(0, 1, 4, 0, 2, 0);
    }
}
