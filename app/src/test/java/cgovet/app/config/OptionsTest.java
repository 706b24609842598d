package cgovet.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Optional<String> NO = Optional.empty();

    @Test
    void dashOIsForTheLastFormatWithoutAPath() {
        assertThat(Output.of(List.of(), NO)).containsExactly(new Output(Format.TEXT, NO));
        assertThat(Output.of(List.of("text", "sarif", "json:a:b"), Optional.of("x")))
                .containsExactly(
                        new Output(Format.TEXT, NO),
                        new Output(Format.SARIF, Optional.of("x")),
                        new Output(Format.JSON, Optional.of("a:b")));
    }

    @Test
    void refusesOutputsThatCannotBe() {
        refused(() -> Output.of(List.of("sarif:a"), Optional.of("x")), "every --format names");
        refused(() -> Output.of(List.of("text", "json"), NO), "several formats on standard output");
        refused(() -> Output.of(List.of("sarif:"), NO), "names no path");
        refused(() -> Output.of(List.of("jsn"), NO), "did you mean json?");
    }

    @Test
    void colourFollowsOptionThenVariablesThenTerminal() {
        assertThat(Colour.isOn("always", with("NO_COLOR", "1"), false)).isTrue();
        assertThat(Colour.isOn("never", with("FORCE_COLOR", "1"), true)).isFalse();
        assertThat(Colour.isOn("auto", with("NO_COLOR", "1", "FORCE_COLOR", "1"), true)).isFalse();
        assertThat(Colour.isOn("auto", with("NO_COLOR", ""), true)).isTrue();
        assertThat(Colour.isOn("auto", with("FORCE_COLOR", "1"), false)).isTrue();
        assertThat(Colour.isOn("auto", with("FORCE_COLOR", "0"), false)).isFalse();
        assertThat(Colour.isOn("auto", with("CLICOLOR_FORCE", "1", "TERM", "dumb"), false))
                .isTrue();
        assertThat(Colour.isOn("auto", with("TERM", "dumb"), true)).isFalse();
        assertThat(Colour.isOn("auto", with(), true)).isTrue();
        assertThat(Colour.isOn("auto", with(), false)).isFalse();
    }

    @Test
    void findsWhatWasMeant() {
        List<String> known = List.of("check", "explain", "rules");
        assertThat(Nearest.to("chekc", known)).contains("check");
        assertThat(Nearest.to("rule", known)).contains("rules");
        assertThat(Nearest.to("db", known)).isEmpty();
        assertThat(Nearest.edits("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.edits("", "abc")).isEqualTo(3);
    }

    @Test
    void targetsAreThoseOfGo() {
        assertThat(OptionNames.targets(List.of("linux/arm64,linux/386", "linux/386"), with()))
                .extracting(Object::toString)
                .containsExactly("linux/arm64", "linux/386");
        assertThat(OptionNames.targets(List.of(), with()))
                .extracting(Object::toString)
                .containsExactly("linux/amd64");
        refused(() -> OptionNames.targets(List.of("linux/amd46"), with()), "linux/amd64?");
        refused(() -> OptionNames.targets(List.of("plan9"), with()), "GOOS/GOARCH");
    }

    private static void refused(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(UsageException.class).hasMessageContaining(why);
    }

    private static Surroundings with(String... pairs) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return new Surroundings(Path.of("/"), variables, false, false, "Linux", "amd64");
    }
}
