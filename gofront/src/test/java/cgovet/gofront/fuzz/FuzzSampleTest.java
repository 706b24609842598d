package cgovet.gofront.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A small part of {@code ./dev fuzz}: no stage throws, whatever it is given. */
class FuzzSampleTest {
    @ParameterizedTest
    @EnumSource(Probe.class)
    void randomProgramsAreTaken(Probe probe) {
        for (int seed = 0; seed < 150; seed++) {
            byte[] input = Fuzz.input(List.of(), new Random(seed));
            assertThatCode(() -> probe.call(input))
                    .as("seed %d: %s", seed, new String(input, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    static Stream<String> shapes() {
        return Shapes.ALL.keySet().stream();
    }

    /** So many parts reach every limit of nesting; a tree is printed of some. */
    @ParameterizedTest
    @MethodSource("shapes")
    void manyPartsAreTaken(String name) {
        Shapes.Shape shape = Objects.requireNonNull(Shapes.ALL.get(name));
        int n = shape.mirrored() ? 2_500 : 300;
        byte[] input = shape.text(n).getBytes(StandardCharsets.UTF_8);
        for (Probe probe : Probe.values()) {
            assertThatCode(() -> probe.call(input))
                    .as("%s %s", name, probe)
                    .doesNotThrowAnyException();
        }
    }
}
