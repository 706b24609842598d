package cgovet.boundary.types;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.files.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PkgConfigTest {
    private static final MemoryTree TREE =
            MemoryTree.of(
                    Map.of(
                            "/usr/lib/pkgconfig/top.pc",
                            """
                            # a comment
                            prefix=/usr
                            includedir=${prefix}/include

                            Name: top
                            Version: 1.2
                            Requires: base >= 2.0, other
                            Requires.private: hidden
                            Libs: -L${prefix}/lib -ltop
                            Cflags: -I${includedir}/top-1.0 -DTOP=2 -DPLAIN -pthread
                            """,
                            "/usr/share/pkgconfig/base.pc",
                            "Cflags: -I${pcfiledir}/../base -I/usr/include/top-1.0\n"
                                    + "Requires: top\n",
                            "/usr/lib/pkgconfig/hidden.pc",
                            "CFlags: -isystem /usr/include/hidden\n",
                            "/usr/lib/pkgconfig/bomb.pc",
                            "a=${a}${a}\nb=x${b}\nCflags: -I/${b}${\n"));

    private static final List<String> FOLDERS =
            List.of("/usr/lib/pkgconfig", "/usr/share/pkgconfig");

    @Test
    void flagsOfAllThatIsRequiredCount() {
        PkgConfig all = PkgConfig.of(TREE, List.of("top"), FOLDERS);
        assertThat(all.includeDirs())
                .containsExactly(
                        "/usr/include/top-1.0",
                        "/usr/share/pkgconfig/../base",
                        "/usr/include/hidden");
        assertThat(all.macros()).containsExactly(Map.entry("TOP", "2"), Map.entry("PLAIN", "1"));
    }

    @Test
    void namesThatLeaveTheFolderAndUnknownOnesGiveNothing() {
        List<String> names = List.of("../pkgconfig/top", "/usr/lib/pkgconfig/top", "", "none");
        assertThat(PkgConfig.of(TREE, names, FOLDERS)).isEqualTo(nothing());
        assertThat(PkgConfig.of(TREE, List.of("top"), List.of())).isEqualTo(nothing());
    }

    @Test
    void aVariableThatNamesItselfEnds() {
        assertThat(PkgConfig.of(TREE, List.of("bomb"), FOLDERS).includeDirs())
                .containsExactly("/x${");
    }

    private static PkgConfig nothing() {
        return new PkgConfig(List.of(), Map.of());
    }
}
