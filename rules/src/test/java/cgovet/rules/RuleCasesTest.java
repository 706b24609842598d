package cgovet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.FileTree;
import cgovet.base.files.RealTree;
import cgovet.base.finding.Results;
import cgovet.base.text.SourceText;
import cgovet.testkit.want.Wants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder below {@code testdata}: the findings of all rules are exactly those wanted. */
class RuleCasesTest {
    private static final Path TESTDATA = Path.of("testdata").toAbsolutePath();

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> paths = Files.walk(TESTDATA)) {
            return paths
                    .filter(Files::isDirectory)
                    .filter(RuleCasesTest::holdsGo)
                    .toList()
                    .stream();
        }
    }

    private static boolean holdsGo(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.anyMatch(file -> file.toString().endsWith(".go"));
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void reportsWhatIsWanted(Path dir) {
        List<SourceText> texts = new ArrayList<>();
        FileTree tree = RealTree.of(dir.toString(), List.of());
        Results results = Engines.audit(tree, Engines.isAdvice(dir.toString()));
        for (String folder : List.of(".", "scripts", ".github/workflows")) {
            for (FileTree.Entry entry : tree.list(folder)) {
                if (entry.name().matches(".*\\.(go|c|h|yml)|Makefile|build")
                        && tree.read(folder + "/" + entry.name())
                                instanceof FileTree.Read.Found(var text)) {
                    texts.add(text);
                }
            }
        }
        Wants wants = Wants.of(texts);
        assertThat(wants.mistakes(results.findings())).as(dir.toString()).isEmpty();
        assertThat(results.hasInternalErrors()).as("%s", results.problems()).isFalse();
    }

    /** Methods that pass nil to C after Close are advice: nobody is told who did not ask. */
    @Test
    void tellsAdviceToThoseWhoAsk() {
        FileTree tree = RealTree.of("testdata/lifetime/method-after-close", List.of());
        String advice = "Close sets the pointer of W to nil";
        assertThat(Engines.audit(tree, false).findings())
                .noneMatch(finding -> finding.message().contains(advice));
        assertThat(Engines.audit(tree, true).findings())
                .anyMatch(finding -> finding.message().contains(advice));
    }
}
