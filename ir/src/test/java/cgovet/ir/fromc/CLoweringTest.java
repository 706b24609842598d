package cgovet.ir.fromc;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.ir.cfg.IrText;
import cgovet.ir.cfg.Validator;
import cgovet.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CLoweringTest {
    private static final Path DATA = Path.of("testdata/fromc");

    static List<String> snippets() throws IOException {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".c"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void lowersAsExpected(String name) throws IOException {
        CPrograms program = CPrograms.of(name, Files.readString(DATA.resolve(name)));
        String text = IrText.print(program.module);

        assertThat(program.lowered.failed()).isEmpty();
        assertThat(Validator.violations(program.module)).isEmpty();
        assertThat(IrText.print(IrText.parse(text))).isEqualTo(text);
        Golden.check(DATA.resolve(name.replace(".c", ".ir")), text);
    }
}
