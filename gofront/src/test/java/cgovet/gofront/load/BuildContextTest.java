package cgovet.gofront.load;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildContextTest {
    private static BuildContext context(String target) {
        return new BuildContext(Target.parse(target).orElseThrow(), List.of("netgo"), 26);
    }

    @ParameterizedTest
    @CsvSource({
        "x.go, linux/amd64, true",
        "x_linux.go, linux/amd64, true",
        "x_linux.go, android/arm64, true",
        "x_darwin.go, ios/arm64, true",
        "x_solaris.go, illumos/amd64, true",
        "x_windows.go, linux/amd64, false",
        "x_linux_arm64.go, linux/amd64, false",
        "x_linux_arm64.go, linux/arm64, true",
        "x_amd64.s, linux/amd64, true",
        "x_arm64.s, linux/amd64, false",
        "x_windows_test.go, linux/amd64, false",
        "x_linux_test.go, linux/amd64, true",
        "linux.go, windows/amd64, true",
        "_linux.go, windows/amd64, false",
        "windows_linux.go, windows/amd64, false",
        "x_unix.go, windows/amd64, true",
        "x_linux_foo.go, windows/amd64, true",
        "x_wasm.go, linux/amd64, false",
        "x_zos.c, linux/amd64, false",
        "x_windows.pb.go, linux/amd64, false",
        "x_linux_windows.go, windows/amd64, true",
    })
    void judgesNames(String name, String target, boolean taken) {
        assertThat(context(target).takesName(name)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "cgo, linux/amd64, true",
        "gc, linux/amd64, true",
        "gccgo, linux/amd64, false",
        "unix, android/arm, true",
        "unix, windows/amd64, false",
        "linux, android/arm, true",
        "go1.1, linux/amd64, true",
        "go1.26, linux/amd64, true",
        "go1.27, linux/amd64, false",
        "go1.05, linux/amd64, false",
        "go1, linux/amd64, false",
        "go1.99999999999, linux/amd64, false",
        "netgo, linux/amd64, true",
        "osusergo, linux/amd64, false",
        "ignore, linux/amd64, false",
        "amd64.v1, linux/amd64, true",
        "amd64.v3, linux/amd64, false",
        "goexperiment.regabiargs, linux/386, false",
    })
    void knowsTags(String tag, String target, boolean set) {
        assertThat(context(target).hasTag(tag)).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "//go:build linux\\npackage a | true",
                "//go:build windows\\npackage a | false",
                "// Copyright\\n\\n//go:build windows\\n\\npackage a | false",
                "/* c\\n//go:build windows\\n*/\\npackage a | true",
                "/* c */ //go:build windows\\npackage a | true",
                "/* c */\\n//go:build windows\\npackage a | false",
                "package a\\n//go:build windows | true",
                "// +build windows\\n\\npackage a | false",
                "// +build windows\\npackage a | true",
                "//+build windows linux\\n\\npackage a | true",
                "// +build linux,windows\\n\\npackage a | false",
                "// +build linux\\n// +build !amd64\\n\\npackage a | false",
                "// +build !windows,netgo darwin\\n\\npackage a | true",
                "// +buildwindows\\n\\npackage a | true",
                "// +build\\n\\npackage a | false",
                "// +build !!linux\\n\\npackage a | false",
                "//go:build linux\\n// +build windows\\n\\npackage a | true",
                "\\r\\n//go:build windows\\r\\n\\r\\npackage a | false",
                "//go:build\\nlinux | false",
                "//go:build linux &&\\npackage a | false",
                "//go:build linux\\n//go:build linux\\npackage a | false",
                "int x;\\n//go:build windows\\n | true",
            })
    void judgesHeaders(String text, boolean taken) {
        String unescaped = text.replace("\\n", "\n").replace("\\r", "\r");
        FileHeader header = FileHeader.of(SourceText.of("a.go", unescaped));
        assertThat(header.fault().isEmpty() && context("linux/amd64").takes("a.go", header))
                .isEqualTo(taken);
    }

    @Test
    void boundsHeaders() {
        String deep = "//go:build " + "(".repeat(100_000) + "linux" + ")".repeat(100_000);
        assertThat(FileHeader.of(SourceText.of("a.go", deep + "\npackage a")).fault())
                .contains("malformed");
        String wide = "// +build " + "linux ".repeat(10_000);
        assertThat(FileHeader.of(SourceText.of("a.go", wide + "\n\npackage a")).constraints())
                .isEmpty();
    }
}
