package cgovet.gofront.load;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoModTest {
    private static GoMod parse(String text) {
        return GoMod.parse(SourceText.of("go.mod", text));
    }

    @Test
    void readsEveryDirective() {
        GoMod mod =
                parse(
                        """
                        // Deprecated: use v2.
                        module "example.com/m" // comment

                        go 1.22.3
                        toolchain go1.23.1
                        godebug default=go1.21

                        require example.com/a v1.2.3 // indirect
                        require (
                        	example.com/b/v2 v2.0.0-20200101000000-abcdefabcdef
                        	// a comment
                        	`example.com/c` v0.1.0+incompatible
                        )
                        exclude example.com/a v1.2.4
                        replace (
                        	example.com/a => ../a
                        	example.com/b/v2 v2.0.0 => example.com/fork v0.0.1
                        )
                        replace example.com/c v0.1.0 => ./c
                        retract [v1.0.0, v1.1.0] // bad
                        retract (
                        	v1.2.0
                        )
                        tool example.com/a/cmd/x
                        ignore (
                        	./static
                        	node_modules
                        )
                        """);
        assertThat(mod.problems()).isEmpty();
        assertThat(mod.module()).isEqualTo("example.com/m");
        assertThat(mod.goMinor()).isEqualTo(22);
        assertThat(mod.requires())
                .containsOnlyKeys("example.com/a", "example.com/b/v2", "example.com/c")
                .containsEntry("example.com/c", "v0.1.0+incompatible");
        assertThat(mod.replaces())
                .containsExactly(
                        replace("example.com/a", "", "../a", ""),
                        replace("example.com/b/v2", "v2.0.0", "example.com/fork", "v0.0.1"),
                        replace("example.com/c", "v0.1.0", "./c", ""));
        assertThat(mod.excludes()).containsExactly(new ModuleVersion("example.com/a", "v1.2.4"));
        assertThat(mod.ignores()).containsExactly("./static", "node_modules");
        assertThat(mod.tools()).hasSize(1);
    }

    private static GoMod.Replace replace(String from, String v, String to, String w) {
        return new GoMod.Replace(new ModuleVersion(from, v), new ModuleVersion(to, w));
    }

    @Test
    void reportsWhatItCannotRead() {
        GoMod mod = parse("module m\nfrobnicate x\nrequire a\nreplace a b c\nrequire (\n a v1\n");
        assertThat(mod.problems())
                .extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains("frobnicate x"))
                .anySatisfy(message -> assertThat(message).contains("'require a'"))
                .anySatisfy(message -> assertThat(message).contains("'replace a b c'"))
                .anySatisfy(message -> assertThat(message).contains("not closed"));
        assertThat(mod.requires()).containsEntry("a", "v1");
    }

    @Test
    void ordersVersions() {
        List<String> ascending =
                List.of(
                        "v0.0.0-20190101000000-aaaaaaaaaaaa",
                        "v0.0.0-20200101000000-aaaaaaaaaaaa",
                        "v0.9.0",
                        "v1.0.0-alpha",
                        "v1.0.0-alpha.1",
                        "v1.0.0-alpha.beta",
                        "v1.0.0-beta.2",
                        "v1.0.0-beta.11",
                        "v1.0.0",
                        "v1.2.0",
                        "v1.10.0",
                        "v2.0.0+incompatible");
        List<String> reversed = Stream.of(ascending).flatMap(List::stream).toList().reversed();
        assertThat(reversed.stream().sorted(Versions.ORDER)).containsExactlyElementsOf(ascending);
    }

    @ParameterizedTest
    @CsvSource({"1.22.3, 22", "1.21rc2, 21", "go1.9, 9", "1, 0", "2.0, -1", "x, -1", "1., -1"})
    void readsGoVersions(String text, int minor) {
        assertThat(Versions.goMinor(text)).isEqualTo(minor);
    }

    @Test
    void escapesCapitals() {
        assertThat(new ModuleVersion("github.com/BurntSushi/toml", "v1.0.0-RC1").cacheName())
                .isEqualTo("github.com/!burnt!sushi/toml@v1.0.0-!r!c1");
    }

    @Test
    void readsVendorLists() {
        VendorList list =
                VendorList.parse(
                        SourceText.of(
                                "modules.txt",
                                """
                                # example.com/a v1.0.0
                                ## explicit; go 1.19
                                example.com/a
                                example.com/a/b
                                # example.com/a/c v1.0.0 => ../c
                                ## explicit
                                example.com/a/c/d
                                """));
        assertThat(list.minorOf("example.com/a/b", 26)).isEqualTo(19);
        assertThat(list.minorOf("example.com/a/c/d", 26)).isEqualTo(16);
        assertThat(list.minorOf("example.com/z", 26)).isEqualTo(26);
    }
}
