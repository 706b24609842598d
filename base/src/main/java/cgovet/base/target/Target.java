package cgovet.base.target;

import java.util.List;
import java.util.Optional;

/** A platform as Go names it. */
public record Target(String goos, String goarch) implements Comparable<Target> {
    /**
     * Where cgo works, first-class ports first ({@code go tool dist list -json}, {@code
     * CgoSupported}); the order in which a home is sought for files that the chosen target leaves
     * out.
     */
    public static final List<Target> CGO =
            List.of(
                    new Target("linux", "amd64"),
                    new Target("linux", "arm64"),
                    new Target("darwin", "arm64"),
                    new Target("windows", "amd64"),
                    new Target("darwin", "amd64"),
                    new Target("linux", "386"),
                    new Target("linux", "arm"),
                    new Target("windows", "386"),
                    new Target("windows", "arm64"),
                    new Target("linux", "loong64"),
                    new Target("linux", "mips"),
                    new Target("linux", "mips64"),
                    new Target("linux", "mips64le"),
                    new Target("linux", "mipsle"),
                    new Target("linux", "ppc64le"),
                    new Target("linux", "riscv64"),
                    new Target("linux", "s390x"),
                    new Target("freebsd", "amd64"),
                    new Target("freebsd", "386"),
                    new Target("freebsd", "arm"),
                    new Target("freebsd", "arm64"),
                    new Target("freebsd", "riscv64"),
                    new Target("netbsd", "amd64"),
                    new Target("netbsd", "386"),
                    new Target("netbsd", "arm"),
                    new Target("netbsd", "arm64"),
                    new Target("openbsd", "amd64"),
                    new Target("openbsd", "386"),
                    new Target("openbsd", "arm"),
                    new Target("openbsd", "arm64"),
                    new Target("dragonfly", "amd64"),
                    new Target("solaris", "amd64"),
                    new Target("illumos", "amd64"),
                    new Target("aix", "ppc64"),
                    new Target("android", "amd64"),
                    new Target("android", "386"),
                    new Target("android", "arm"),
                    new Target("android", "arm64"),
                    new Target("ios", "amd64"),
                    new Target("ios", "arm64"));

    /** Reads {@code GOOS/GOARCH}; empty if it is not of this form. */
    public static Optional<Target> parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1 || text.indexOf('/', slash + 1) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Target(text.substring(0, slash), text.substring(slash + 1)));
    }

    /** Size of a pointer in bytes. */
    public int pointerSize() {
        return switch (goarch) {
            case "386", "arm", "mips", "mipsle" -> 4;
            default -> 8;
        };
    }

    public boolean isBigEndian() {
        return switch (goarch) {
            case "mips", "mips64", "ppc64", "s390x" -> true;
            default -> false;
        };
    }

    @Override
    public int compareTo(Target that) {
        return toString().compareTo(that.toString());
    }

    @Override
    public String toString() {
        return goos + "/" + goarch;
    }
}
