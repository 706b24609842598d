package cgovet.boundary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.text.SourceText;
import cgovet.boundary.contract.Prototype.Kind;
import cgovet.boundary.contract.Summary.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserContractsTest {
    private static UserContracts read(String... texts) {
        List<SourceText> files = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            files.add(SourceText.of("m" + i + ".yaml", texts[i]));
        }
        return UserContracts.of(files);
    }

    private static List<String> faults(String... texts) {
        return read(texts).problems().stream()
                .map(each -> each.at().path() + ":" + each.at().start() + " " + each.message())
                .toList();
    }

    private static LibraryContracts with(UserContracts user, String... includes) {
        return Libraries.contracts(
                List.of(includes), List.of(), List.of(), _ -> Optional.empty(), user);
    }

    @Test
    void aFileAddsToALibraryAndCountsMore() {
        UserContracts user =
                read(
                        """
                        schema: 1
                        library: mine
                        extends: sqlite3
                        functions:
                          sqlite3_open: {args: {2: {value: {dir: out}}}}
                        """);
        assertThat(user.problems()).isEmpty();
        LibraryContracts used = with(user, "sqlite3.h");
        assertThat(used.of("C.sqlite3_open").map(Summary::source)).contains(Source.USER);
        assertThat(used.of("C.sqlite3_close").map(Summary::source)).contains(Source.REVIEWED);
        assertThat(used.all("sqlite3_open"))
                .extracting(Evidence::by)
                .startsWith(Source.USER, Source.REVIEWED);
        // The headers are those of the library that it extends.
        assertThat(with(user, "zlib.h").of("C.sqlite3_open").map(Summary::source))
                .contains(Source.REVIEWED);
    }

    @Test
    void faultsHaveAPlaceAndASuggestion() {
        assertThat(faults("schema: 1\nlibrary: a\nfunctions:\n  f: {result: {transfer: onw}}\n"))
                .containsExactly(
                        "m0.yaml:57 f.result.transfer: no word 'onw'; did you mean 'own'?");
        assertThat(faults("schema: 1\nlibrary: a\nextends: sqlite\n"))
                .containsExactly(
                        "m0.yaml:0 extends: there is no library 'sqlite'; did you mean 'sqlite3'?");
        assertThat(
                        faults(
                                "schema: 1\nlibrary: a\nextends: b\n",
                                "schema: 1\nlibrary: b\nextends: a\n"))
                .first()
                .asString()
                .contains("extends goes in a circle: a, b, a");
        assertThat(
                        faults(
                                """
                                schema: 1
                                library: a
                                functions:
                                  a_new: {result: {transfer: own, release: [a_fre]}}
                                  a_free: {args: {1: {frees: {}}}}
                                """))
                .singleElement()
                .asString()
                .contains("nobody knows the release function 'a_fre'", "did you mean 'a_free'?");
    }

    @Test
    void yamlThatWouldHurtIsRefused() {
        String bomb = "a: &a [x]\nb: [*a, *a]\n";
        assertThat(faults(bomb)).singleElement().asString().contains("anchors and aliases");
        assertThat(faults("a: !!java.util.Date x\n"))
                .singleElement()
                .asString()
                .contains("tags are not read");
        assertThat(faults("[".repeat(100_000))).hasSize(1);
        assertThat(faults("{a: ".repeat(1000))).hasSize(1);
        assertThat(faults("a: b\na: c\n")).singleElement().asString().contains("second time");
        assertThat(faults("x".repeat((1 << 20) + 1))).singleElement().asString().contains("1 MiB");
        assertThat(faults("\u0000\u0001")).hasSize(1);
        assertThat(faults("")).hasSize(1);
        assertThat(faults("just words")).hasSize(1);
    }

    @Test
    void oneBadEntryCostsNoOther() {
        UserContracts user =
                read(
                        """
                        schema: 1
                        library: a
                        functions:
                          f: {reslt: {}}
                          g: {args: {1: {frees: {}}}}
                        """);
        assertThat(user.problems()).hasSize(1);
        LibraryContracts used = with(user);
        assertThat(used.of("C.f")).isEmpty();
        assertThat(used.of("C.g").map(Summary::source)).contains(Source.USER);
    }

    @Test
    void declarationsContradict() {
        UserContracts user =
                read(
                        """
                        schema: 1
                        library: a
                        functions:
                          f: {args: {2: {frees: {}}}}
                          g: {result: {transfer: own, release: [free]}}
                          h: {callback: {fn: 1, userdata: 3}}
                        """);
        Prototype one = new Prototype(List.of(Kind.POINTER), Kind.VOID, false);
        assertThat(user.against(_ -> Optional.of(one)))
                .extracting(each -> each.message())
                .containsExactly(
                        "f has no argument 2; its declaration has 1",
                        "g has no result; its declaration says void",
                        "h has no argument 3; its declaration has 1");
    }
}
