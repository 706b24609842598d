package cgovet.boundary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.Resources;
import cgovet.boundary.contract.Libraries.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shipped contracts: their form, and that what is loaded is what the YAML files say. */
class ModelsTest {

    private static String yaml(String library) {
        return new String(
                Resources.require(
                        Libraries.class, "/cgovet/boundary/contract/models/" + library + ".yaml"),
                StandardCharsets.UTF_8);
    }

    private static Map<String, String> shown(List<Entry> entries) {
        Map<String, String> shown = new TreeMap<>();
        for (Entry entry : entries) {
            List<String> clauses = new ArrayList<>();
            for (Clause clause : entry.clauses()) {
                clauses.add(
                        clause.head() + "=" + clause.value() + " " + new TreeMap<>(clause.keys()));
            }
            clauses.sort(null);
            assertThat(shown.put(entry.name(), entry.by() + " " + clauses)).isNull();
        }
        return shown;
    }

    @Test
    void whatIsLoadedIsWhatTheFilesSay() {
        assertThat(Libraries.all()).hasSizeGreaterThanOrEqualTo(150);
        for (Library library : Libraries.all()) {
            ModelReader.Model model = ModelReader.read(yaml(library.id()));
            assertThat(model.problems()).as(library.id()).isEmpty();
            assertThat(model.library().id()).isEqualTo(library.id());
            assertThat(shown(model.entries()))
                    .as(library.id())
                    .isEqualTo(shown(Libraries.entries(library)));
        }
    }

    @Test
    void everyContractIsFoundAndCompiles() {
        for (Library library : Libraries.all()) {
            for (Entry entry : Libraries.entries(library)) {
                assertThat(Libraries.entry(library, entry.name())).contains(entry);
                Summary summary = FactCompiler.compile(library, entry, Optional.empty());
                assertThat(summary.cases().size()).as(entry.name()).isBetween(1, Summary.MAX_CASES);
                String text = SummaryText.print(summary);
                assertThat(SummaryText.parse(text).problems()).as(text).isEmpty();
                assertThat(SummaryText.parse(text).summaries()).containsExactly(summary);
            }
            assertThat(Libraries.entry(library, "no_such_function")).isEmpty();
        }
    }

    @Test
    void releaseFunctionsExist() {
        Set<String> known = new HashSet<>();
        Set<String> releases = new HashSet<>();
        for (Library library : Libraries.all()) {
            for (Entry entry : Libraries.entries(library)) {
                known.add(entry.name());
                for (Clause clause : entry.clauses()) {
                    releases.addAll(clause.list("release"));
                }
            }
        }
        releases.removeAll(known);
        releases.removeIf(name -> NativeSummaries.of("C." + name).isPresent());
        releases.removeIf(name -> !name.matches("[A-Za-z_]\\w*"));
        assertThat(releases).isSubsetOf("close", "munmap");
    }

    @Test
    void unknownKeysAreErrorsWithASuggestion() {
        ModelReader.Model model =
                ModelReader.read(
                        """
                        schema: 1
                        library: x
                        provenance: reviewed
                        functions:
                          f: {args: {1: {valu: {when: x}}, a: {}}}
                          g: {result: {transfer: own, relese: [h]}, frobnicates: true}
                        """);
        assertThat(model.problems())
                .containsExactly(
                        "f.args.1: unknown key 'valu'; did you mean 'value'?",
                        "f.args: arguments have numbers from 1, not a",
                        "g: unknown key 'frobnicates'",
                        "g.result: unknown key 'relese'; did you mean 'release'?");
    }

    @Test
    void yamlThatIsNone() {
        assertThat(ModelReader.read("functions: {f: [").problems()).hasSize(1);
        assertThat(ModelReader.read("schema: 2").problems()).contains("schema is 1");
    }
}
