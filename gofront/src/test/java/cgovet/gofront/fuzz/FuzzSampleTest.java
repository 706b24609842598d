package cgovet.gofront.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cgovet.base.collect.DeepStack;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Parsed;
import cgovet.gofront.types.CheckedPackage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A small part of {@code ./dev fuzz}: no stage throws, whatever it is given. */
class FuzzSampleTest {
    private static final Predicate<String> TOO_DEEP =
            message -> message.contains("nested too deeply");

    @ParameterizedTest
    @EnumSource(Probe.class)
    void randomProgramsAreTaken(Probe probe) {
        for (int seed = 0; seed < 60; seed++) {
            byte[] input = Fuzz.input(List.of(), new Random(seed));
            assertThatCode(() -> probe.call(input))
                    .as("seed %d: %s", seed, new String(input, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    static Stream<String> shapes() {
        return Shapes.ALL.keySet().stream();
    }

    /**
     * A long text of each shape, or one nested deeper than the limits for types (1,000) and below
     * those for the tree, which have a test of their own; all is printed of a smaller one.
     */
    @ParameterizedTest
    @MethodSource("shapes")
    void manyPartsAreTaken(String name) {
        Shapes.Shape shape = Objects.requireNonNull(Shapes.ALL.get(name));
        byte[] many = text(name, shape.mirrored() ? 1_100 : 300);
        byte[] few = text(name, shape.mirrored() ? 200 : 100);
        for (Probe probe : Probe.values()) {
            assertThatCode(
                            () -> {
                                DeepStack.call(() -> {
                                    probe.run(many);
                                    return true;
                                });
                                probe.call(few);
                            })
                    .as("%s %s", name, probe)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aTreeDeeperThanTheParsersLimitIsCutOff() {
        byte[] input = text("parens", 10_100);
        Parsed parsed = parsed(input);
        assertThat(parsed.problems()).extracting(Problem::message).anyMatch(TOO_DEEP);
        for (Probe probe : Probe.values()) {
            assertThatCode(() -> probe.call(input)).as("%s", probe).doesNotThrowAnyException();
        }
    }

    @Test
    void statementsDeeperThanTheCheckersLimitAreReported() {
        byte[] input = text("blocks", 9_500);
        assertThat(parsed(input).problems()).isEmpty();
        CheckedPackage checked = DeepStack.call(() -> Probe.check(input));
        assertThat(checked.problems()).extracting(Problem::message).anyMatch(TOO_DEEP);
        assertThatCode(() -> Probe.CHECKER.call(input)).doesNotThrowAnyException();
    }

    private static Parsed parsed(byte[] input) {
        return DeepStack.call(
                () -> GoParser.parse(SourceText.of("a.go", input), GoParser.Mode.FULL));
    }

    private static byte[] text(String name, int n) {
        Shapes.Shape shape = Objects.requireNonNull(Shapes.ALL.get(name));
        return shape.text(n).getBytes(StandardCharsets.UTF_8);
    }
}
