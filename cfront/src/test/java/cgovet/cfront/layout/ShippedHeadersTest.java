package cgovet.cfront.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cgovet.base.target.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ShippedHeadersTest {
    private static final Target LINUX = new Target("linux", "amd64");
    private static final Target WINDOWS = new Target("windows", "amd64");
    private static final Target DARWIN = new Target("darwin", "arm64");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^ *#include <([^>]*)>");

    @Test
    void findsByNameAndPlatform() {
        assertThat(ShippedHeaders.find("stdlib.h", LINUX).orElseThrow()).contains("free(void *)");
        assertThat(ShippedHeaders.place("sys/epoll.h", LINUX)).contains("linux/sys/epoll.h");
        assertThat(ShippedHeaders.find("sys/epoll.h", DARWIN)).isEmpty();
        assertThat(ShippedHeaders.place("Windows.h", WINDOWS)).contains("windows/windows.h");
        assertThat(ShippedHeaders.find("sys/socket.h", WINDOWS)).isEmpty();
        assertThat(ShippedHeaders.find("../linux/elf.h", LINUX)).isEmpty();
        assertThat(ShippedHeaders.names(DARWIN)).contains("mach/mach.h", "sys/sysctl.h");
        assertThat(ShippedHeaders.names(LINUX)).doesNotContain("sys/sysctl.h").isSorted();
    }

    @Test
    void indexListsEachFile() throws IOException {
        Path root = Path.of("src/main/resources/cgovet/cfront/include");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> found =
                    files.filter(f -> f.toString().endsWith(".h"))
                            .map(f -> root.relativize(f).toString().replace('\\', '/'))
                            .sorted()
                            .toList();
            assertThat(Files.readAllLines(root.resolve("index.txt"))).isEqualTo(found);
        }
    }

    /** An include behind an {@code #if} of another platform need not be there. */
    @Test
    void includesOfLinuxHeadersAreShipped() {
        List<String> broken = new ArrayList<>();
        for (String name : ShippedHeaders.names(LINUX)) {
            Matcher m = INCLUDE.matcher(ShippedHeaders.find(name, LINUX).orElseThrow());
            while (m.find()) {
                boolean anywhere =
                        Stream.of(LINUX, WINDOWS, DARWIN)
                                .anyMatch(t -> ShippedHeaders.find(m.group(1), t).isPresent());
                if (!anywhere) {
                    broken.add(name + ": " + m.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Needs gcc and glibc's headers; the script compares all headers when run by hand. */
    @Test
    void agreesWithTheSystemsHeaders() throws Exception {
        assumeTrue(Files.isRegularFile(Path.of("/usr/include/features.h")), "no glibc headers");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "no gcc");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no python3");
        Process process =
                new ProcessBuilder(
                                "/usr/bin/python3",
                                "../scripts/check-headers",
                                "stdlib.h",
                                "string.h",
                                "signal.h",
                                "pthread.h",
                                "sys/stat.h",
                                "sys/mman.h")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.trim()).endsWith(" facts agree");
    }
}
