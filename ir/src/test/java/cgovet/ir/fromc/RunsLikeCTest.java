package cgovet.ir.fromc;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.ir.cfg.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs, lowered and interpreted, print what they print when gcc compiled them. */
class RunsLikeCTest {
    private static final Path DATA = Path.of("testdata/fromc/run");

    @TempDir private Path temporary = Path.of("");

    static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".c"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void programs(String name) throws IOException, InterruptedException {
        check(name, Files.readString(DATA.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomPrograms(long seed) throws IOException, InterruptedException {
        check("random" + seed + ".c", RandomC.program(seed));
    }

    private void check(String name, String text) throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasGcc(), "no gcc");
        CPrograms program = CPrograms.of(name, text);

        assertThat(program.unit.problems()).isEmpty();
        assertThat(program.lowered.failed()).isEmpty();
        assertThat(program.lowered.unsupported()).isEmpty();
        assertThat(Validator.violations(program.module)).isEmpty();
        assertThat(program.run()).as(text).isEqualTo(compiled(name, text));
    }

    private static boolean hasGcc() throws InterruptedException {
        try {
            return new ProcessBuilder("gcc", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String compiled(String name, String text) throws IOException, InterruptedException {
        Path source = temporary.resolve(name);
        Path binary = temporary.resolve(name + ".exe");
        Path output = temporary.resolve(name + ".out");
        Files.writeString(source, text);
        int status = run(output, "gcc", "-std=gnu11", "-w", "-fwrapv", "-O0", "-o", binary, source);
        assertThat(status).as(Files.readString(output)).isZero();
        int code = run(output, binary);
        return new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1)
                + "exit "
                + code
                + "\n";
    }

    private static int run(Path output, Object... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(Stream.of(command).map(Object::toString).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
