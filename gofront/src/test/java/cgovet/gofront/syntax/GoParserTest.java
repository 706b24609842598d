package cgovet.gofront.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoParserTest {
    private static Parsed parse(String text) {
        return GoParser.parse(SourceText.of("a.go", text), GoParser.Mode.FULL);
    }

    private static List<String> messages(String text) {
        return parse(text).problems().stream().map(Problem::message).toList();
    }

    @Test
    void preambleIsTheDocOfTheImport() {
        Parsed parsed = parse("package a\n\n// #include <stdlib.h>\nimport \"C\"\n\nvar x = 1\n");
        assertThat(parsed.problems()).isEmpty();
        Decl.GenDecl decl = (Decl.GenDecl) parsed.file().decls().getFirst();
        assertThat(decl.doc()).isNotNull();
        assertThat(decl.doc().list().getFirst().text()).isEqualTo("// #include <stdlib.h>");
    }

    @Test
    void blankLineCutsThePreambleOff() {
        Parsed parsed = parse("package a\n\n// #include <stdlib.h>\n\nimport \"C\"\n");
        assertThat(((Decl.GenDecl) parsed.file().decls().getFirst()).doc()).isNull();
    }

    @Test
    void typeParametersAreToldFromArrayLengths() {
        Parsed parsed =
                parse(
                        "package a\n"
                                + "type A[N * 2]int\n"
                                + "type B[P *int,] struct{}\n"
                                + "type C[P interface{}] struct{}\n"
                                + "type D[n]int\n");
        assertThat(parsed.problems()).isEmpty();
        List<Boolean> generic =
                parsed.file().decls().stream()
                        .map(decl ->
                                ((Spec.TypeSpec) ((Decl.GenDecl) decl).specs().getFirst())
                                                .typeParams()
                                        != null)
                        .toList();
        assertThat(generic).containsExactly(false, true, true, false);
    }

    @Test
    void brokenStatementsCostOnlyThemselves() {
        Parsed parsed = parse("package a\nfunc f() { x := ; return }\nfunc g() {}\n");
        assertThat(parsed.problems()).hasSize(1);
        assertThat(parsed.problems().getFirst().message()).startsWith("expected operand");
        assertThat(parsed.file().decls()).hasSize(2);
    }

    @Test
    void deepNestingIsAProblemAndNoOverflow() {
        String deep =
                "package a\nvar x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "\n";
        assertThat(messages(deep)).contains("nested too deeply; the rest of the file is skipped");
        assertThat(messages("package a\nfunc f() {" + "{".repeat(100_000)))
                .contains("nested too deeply; the rest of the file is skipped");
        assertThat(messages("package a\nvar x " + "[]".repeat(100_000) + "int"))
                .contains("nested too deeply; the rest of the file is skipped");
    }

    @Test
    void skippedBodiesKeepTheirExtent() {
        String text = "package a\nfunc f() { if x { y() } /* } */ }\nvar z int\n";
        Parsed parsed = GoParser.parse(SourceText.of("a.go", text), GoParser.Mode.SKIP_BODIES);
        assertThat(parsed.problems()).isEmpty();
        Decl.FuncDecl f = (Decl.FuncDecl) parsed.file().decls().getFirst();
        assertThat(f.body()).isNotNull();
        assertThat(f.body().list()).isEmpty();
        assertThat(text.substring(f.body().pos(), f.body().end())).endsWith("*/ }");
        assertThat(parsed.file().decls()).hasSize(2);
    }

    @Test
    void buildConstraintGivesTheVersion() {
        assertThat(parse("//go:build linux && go1.21 || go1.22\n\npackage a\n").file().goVersion())
                .isEqualTo("go1.21");
        assertThat(parse("//go:build linux\n\npackage a\n").file().goVersion()).isEmpty();
    }
}
