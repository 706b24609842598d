package cgovet.cfront.layout;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import cgovet.base.files.Resources;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutJsonTest {
    /** The lines were compared with clang 19 and gcc 12 by oracle/compare/compare_layout.py. */
    @ParameterizedTest
    @ValueSource(strings = {"linux-amd64", "linux-386", "windows-amd64"})
    void layoutsOfTheOraclesHeader(String name) throws Exception {
        byte[] header = Files.readAllBytes(Path.of("../oracle/clayout/testdata/layouts.h"));
        String golden =
                new String(
                        Resources.require(
                                LayoutJsonTest.class,
                                "/cgovet/cfront/layout/layouts-" + name + ".jsonl"),
                        StandardCharsets.US_ASCII);
        Target target = Target.parse(name.replace('-', '/')).orElseThrow();
        assertThat(LayoutDump.lines(header, target)).isEqualTo(golden.lines().toList());
    }

    @Test
    void shippedHeadersParse() {
        for (String name : new String[] {"linux/amd64", "darwin/arm64", "windows/amd64"}) {
            Target target = Target.parse(name).orElseThrow();
            Map<String, String> files = new LinkedHashMap<>();
            StringBuilder all = new StringBuilder();
            for (String header : ShippedHeaders.names(target)) {
                files.put("shipped/" + header, ShippedHeaders.find(header, target).orElseThrow());
                if (!header.equals("iso646.h") && !header.startsWith("cgovet_")) {
                    all.append("#include <").append(header).append(">\n");
                }
            }
            CUnit unit =
                    CParser.parse(
                            new CRequest(
                                    SourceText.of("all.c", all.toString()),
                                    0,
                                    target,
                                    MemoryTree.of(files),
                                    new CRequest.Includes(List.of(), List.of(), List.of("shipped")),
                                    CRequest.Macros.NONE,
                                    List.of(),
                                    CRequest.Bodies.OWN));
            assertThat(unit.problems()).as(name).isEmpty();
            assertThat(unit.missing()).as(name).isEmpty();
            assertThat(unit.functions()).containsKeys("malloc", "free", "strlen", "fopen");
            Layouts layouts = Layouts.of(CTarget.of(target));
            List<String> unknown = new ArrayList<>();
            unit.tags().values().stream()
                    .filter(r -> r.isComplete() && layouts.record(r).isEmpty())
                    .forEach(r -> unknown.add(r.toString()));
            assertThat(unknown).as(name).isEmpty();
        }
    }

    /** The sizes are gcc 12's with -m32. */
    @Test
    void aWishForAnAlignmentBelowAnEmptyArrayReachesTheMembersOf386() {
        String text =
                """
                typedef struct { int x; } __attribute__((aligned(8))) wide;
                typedef long long eight __attribute__((aligned(8)));
                struct a { _Atomic(char) c; int n; wide m[0]; };
                struct b { _Atomic(char) c; int n; eight m[0]; };
                struct c { _Atomic(long long) n; };
                struct in_a { char c; struct a m; };
                struct in_b { char c; struct b m; };
                struct in_c { char c; struct c m; };
                """;
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        List<String> lines = LayoutDump.lines(bytes, new Target("linux", "386"));
        assertThat(size(lines, "in_a")).isEqualTo(16);
        assertThat(size(lines, "in_b")).isEqualTo(16);
        assertThat(size(lines, "in_c")).isEqualTo(12);
    }

    private static int size(List<String> lines, String tag) {
        String line =
                lines.stream()
                        .filter(l -> l.contains("struct " + tag + "\""))
                        .findFirst()
                        .orElseThrow();
        return Integer.parseInt(line.replaceAll(".*?\"size\":(\\d+).*", "$1"));
    }
}
