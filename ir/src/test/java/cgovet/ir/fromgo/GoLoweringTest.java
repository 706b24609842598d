package cgovet.ir.fromgo;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.cfg.IrText;
import cgovet.ir.cfg.Validator;
import cgovet.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoLoweringTest {
    private static final Path DATA = Path.of("testdata/fromgo");

    static List<String> snippets() throws IOException {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".go"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void lowersAsExpected(String name) throws IOException {
        String source = Files.readString(DATA.resolve(name));
        Lowered lowered =
                Snippets.lower(
                        MemoryTree.of(Map.of("go.mod", "module p\n\ngo 1.26\n", name, source)));
        IrModule module = lowered.toModule("p");
        String text = IrText.print(module);

        assertThat(lowered.problems()).isEmpty();
        assertThat(lowered.unsupported()).isEmpty();
        assertThat(Validator.violations(module)).isEmpty();
        assertThat(IrText.print(IrText.parse(text))).isEqualTo(text);
        Golden.check(DATA.resolve(name.replace(".go", ".ir")), text);
    }
}
