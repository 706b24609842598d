package cgovet.gofront.types;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Parsed;
import cgovet.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the checker says of a package, against what oracle/gotypes said of the same files. */
final class TypesJsonTest {
    private static final Path TESTDATA = Path.of("testdata", "types");

    /**
     * The goldens were made with {@code gotypes .}, without the member {@code go} of the first
     * line.
     */
    @Test
    void callsAreTypedAsByGoTypes() throws IOException {
        Path dir = TESTDATA.resolve("calls");
        CheckedPackage checked = check("calls", dir.resolve("calls.go"), 26);
        assertThat(checked.problems()).isEmpty();
        Golden.check(dir.resolve("types.jsonl"), print(checked));
    }

    @Test
    void problemsAreReportedWhereCallsAreWrong() {
        assertThat(problems("func f[T any]() {}\nvar _ = func() { f() }", 26))
                .containsExactly("in call, cannot infer T");
        assertThat(problems("func f[T ~int](x T) {}\nvar _ = func() { f(\"\") }", 26))
                .singleElement()
                .asString()
                .contains("string", "does not satisfy ~int");
        assertThat(problems("func f(int, ...string) {}\nvar _ = func() { f(); f(1, 2) }", 26))
                .hasSize(2);
        assertThat(problems("var _ = new(3)", 25))
                .containsExactly("new(expr) requires go1.26 or later");
        assertThat(
                        problems(
                                "func f(a, b int) {}\nfunc g() int { return 0 }\nfunc h() { f(g()) }",
                                26))
                .containsExactly("not enough arguments in call: have 1, want 2");
        assertThat(problems("var a = b\nvar b = f()\nfunc f() int { return a }", 26))
                .singleElement()
                .asString()
                .startsWith("initialization cycle");
    }

    /** Two interfaces that are each other's constraint must not make inference run for ever. */
    @Test
    void inferenceEndsForTypesThatGrow() {
        String source =
                "type t[P any] struct{}\nfunc f[P interface{ *Q }, Q interface{ *P }](P, Q) {}\n"
                        + "func g[P any]() { g[t[P]]() }\nvar _ = func() { f(nil, nil) }";
        assertThat(problems(source, 26)).isNotEmpty();
    }

    @Test
    void escapesThatAreNoCodePointsHaveNoValue() {
        for (String literal : List.of("\"\\U00110000\"", "'\\ud800'")) {
            Parsed parsed =
                    GoParser.parse(
                            SourceText.of("p.go", "package p\nconst c = " + literal + "\n"),
                            GoParser.Mode.FULL);
            assertThat(parsed.problems()).hasSize(1);
            CheckedPackage checked = check("p", parsed.file(), 26);
            assertThat(checked.pkg().lookup("c")).isNotNull();
        }
    }

    private static List<String> problems(String source, int minor) {
        SourceText text = SourceText.of("p.go", "package p\n" + source + "\n");
        List<String> messages = new ArrayList<>();
        check("p", text, minor).problems().forEach(problem -> messages.add(problem.message()));
        return messages;
    }

    private static CheckedPackage check(String path, Path file, int minor) throws IOException {
        return check(
                path,
                SourceText.of(String.valueOf(file.getFileName()), Files.readAllBytes(file)),
                minor);
    }

    private static CheckedPackage check(String path, SourceText text, int minor) {
        Parsed parsed = GoParser.parse(text, GoParser.Mode.FULL);
        assertThat(parsed.problems()).isEmpty();
        return check(path, parsed.file(), minor);
    }

    private static CheckedPackage check(String path, GoFile file, int minor) {
        return TypeChecker.check(
                new CheckRequest(
                        path,
                        ".",
                        List.of(file),
                        minor,
                        Sizes.of("amd64"),
                        (_, _) -> Optional.empty(),
                        CNames.FAKE));
    }

    private static String print(CheckedPackage checked) {
        StringBuilder out = new StringBuilder();
        TypesJson.write(
                checked,
                Sizes.of("amd64"),
                new TypesJson.Header("linux", "amd64", "go1.26", ""),
                line -> out.append(line).append('\n'));
        return out.toString();
    }
}
