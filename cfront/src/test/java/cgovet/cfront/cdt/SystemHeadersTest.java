package cgovet.cfront.cdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cgovet.base.files.FileTree;
import cgovet.base.files.RealTree;
import cgovet.base.text.SourceText;
import cgovet.cfront.cdt.GccClaims.Claim;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what is read of the machine's headers against gcc: types, layouts, constants, macros. The
 * property {@code cgovet.headers} names a file with headers, a line each, to ask about more.
 */
final class SystemHeadersTest {
    private static final List<String> HEADERS =
            List.of(
                    "stdio.h",
                    "stdlib.h",
                    "string.h",
                    "math.h",
                    "complex.h",
                    "stdint.h",
                    "limits.h",
                    "signal.h",
                    "pthread.h",
                    "errno.h",
                    "fcntl.h",
                    "unistd.h",
                    "time.h",
                    "netdb.h",
                    "sys/socket.h",
                    "sys/epoll.h",
                    "sys/stat.h",
                    "sys/mman.h",
                    "netinet/in.h",
                    "linux/bpf.h",
                    "linux/perf_event.h",
                    "linux/if_packet.h",
                    "linux/io_uring.h",
                    "X11/Xlib.h",
                    "openssl/ssl.h");

    private static final Pattern ERROR = Pattern.compile("^claims:(\\d+):.*error: .*");

    /** True as gcc sees it, but said of another thing: why each is here stands beside it. */
    private static boolean isKnown(Claim claim) {
        return switch (claim.what()) {
            // Its attribute stands after the name, so it belongs to the typedef.
            case "__pthread_unwind_buf_t" -> true;
            // cgo takes the real part of an imaginary constant.
            case "I", "_Complex_I" -> true;
            // Names the line that it is asked in.
            case "OPENSSL_LINE", "OPENSSL_FILE", "OPENSSL_FUNC" -> true;
            // Statement expressions, asked outside functions.
            case "RUNNING_ON_VALGRIND", "VALGRIND_COUNT_ERRORS" -> true;
            // A function that does not return has a type of its own to gcc.
            case String what when what.startsWith("Xt") && what.endsWith("Handler") -> true;
            // No type, but a word before one.
            case "_X_RESTRICT_KYWD", "_Restrict_", "_Restrict_arr_" -> true;
            // Defined as a macro after the typedef.
            case "NCURSES_BOOL" -> true;
            // A built-in function's own type has no declaration.
            case "alloca" -> true;
            // _Float32 and its like are types of their own to gcc.
            case String what when what.startsWith("_FLOAT") -> true;
            case String what -> claim.kind().equals("function") && claim.code().contains("_Float");
        };
    }

    @TempDir Path dir;

    @Test
    void agreesWithGcc() throws IOException, InterruptedException {
        assumeTrue(run(List.of("gcc", "--version")).contains("Free Software"), "no gcc");
        String machine = run(List.of("gcc", "-dumpmachine")).trim();
        assumeTrue(machine.startsWith("x86_64-linux"), machine);
        String more = System.getProperty("cgovet.headers", "");
        List<String> headers = more.isEmpty() ? HEADERS : Files.readAllLines(Path.of(more));
        List<String> system = systemFolders();
        FileTree tree = RealTree.of("/", List.of("/"));
        HeaderCache cache = HeaderCache.of(tree);
        Map<String, int[]> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String header : headers) {
            String text = "#include <" + header + ">\n";
            if (!errors(text).isEmpty()) {
                continue;
            }
            read++;
            CRequest request =
                    CRequest.of(SourceText.of("m/a.c", text), Units.LINUX, tree)
                            .withIncludes(new CRequest.Includes(List.of(), List.of(), system))
                            .withBodies(CRequest.Bodies.NONE);
            CUnit unit = CParser.parse(request, cache);
            assertThat(unit.problems()).as(header).isEmpty();
            compare(header, text, GccClaims.of(unit, Units.LINUX, 150), counts, wrong);
        }
        int all = 0;
        for (var entry : counts.entrySet()) {
            all += entry.getValue()[0];
            System.out.printf(
                    "%-18s %6d asked %4d differ%n",
                    entry.getKey(), entry.getValue()[0], entry.getValue()[1]);
        }
        System.out.printf("%d of %d claims of %d headers agree%n", all - wrong.size(), all, read);
        assertThat(read).isGreaterThanOrEqualTo(more.isEmpty() ? 15 : 1);
        assertThat(wrong).isEmpty();
    }

    private void compare(
            String header,
            String text,
            List<Claim> claims,
            Map<String, int[]> counts,
            List<String> wrong)
            throws IOException, InterruptedException {
        StringBuilder code = new StringBuilder(text);
        for (int i = 0; i < claims.size(); i++) {
            code.append("#line ").append(i + 1).append(" \"claims\"\n");
            code.append(claims.get(i).code()).append('\n');
        }
        Set<Integer> refused = errors(code.toString());
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (isKnown(claim)) {
                continue;
            }
            int[] count = counts.computeIfAbsent(claim.kind(), _ -> new int[2]);
            count[0]++;
            if (refused.contains(i + 1) != claim.isFalse()) {
                count[1]++;
                wrong.add(header + ": " + claim.kind() + " " + claim.what() + ": " + claim.code());
            }
        }
    }

    /** Lines of the claims that gcc refuses; line 0 is anything else. */
    private Set<Integer> errors(String code) throws IOException, InterruptedException {
        Path file = dir.resolve("claims.c");
        Files.writeString(file, code);
        String said =
                run(
                        List.of(
                                "gcc",
                                "-std=gnu17",
                                "-pthread",
                                "-w",
                                "-fsyntax-only",
                                "-fmax-errors=0",
                                file.toString()));
        Set<Integer> lines = new HashSet<>();
        for (String line : said.split("\n", -1)) {
            Matcher matcher = ERROR.matcher(line);
            if (matcher.matches()) {
                lines.add(Integer.parseInt(matcher.group(1)));
            } else if (line.contains("error: ")) {
                lines.add(0);
            }
        }
        return lines;
    }

    private List<String> systemFolders() throws IOException, InterruptedException {
        String said = run(List.of("gcc", "-E", "-Wp,-v", "-x", "c", "/dev/null"));
        try (Stream<String> lines = said.lines()) {
            return lines.filter(line -> line.startsWith(" /")).map(String::trim).toList();
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path out = dir.resolve("out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("LC_ALL", "C");
            builder.redirectErrorStream(true).redirectOutput(out.toFile());
            builder.start().waitFor();
        } catch (IOException e) {
            return "";
        }
        return Files.readString(out, StandardCharsets.ISO_8859_1);
    }
}
