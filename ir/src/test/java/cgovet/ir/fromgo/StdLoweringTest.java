package cgovet.ir.fromgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Part of Go's standard library, of every style of code; {@link Survey} takes all of it. */
class StdLoweringTest {
    @Test
    void everyFunctionIsLoweredAndValid() {
        Path source = RunsLikeGoTest.goroot().resolve("src");
        Assumptions.assumeTrue(Files.isDirectory(source), "no GOROOT");
        Survey survey =
                Survey.of(
                        source.toString(),
                        List.of("./runtime", "./reflect", "./go/types", "./iter"),
                        List.of(),
                        false);

        System.out.println(survey);
        assertThat(survey.problems).isEmpty();
        assertThat(survey.unsupported).isEmpty();
        assertThat(survey.functions).isGreaterThan(3_000);
        assertThat(survey.unknown).isZero();
    }
}
