package cgovet.app.config;

import cgovet.base.target.Target;
import java.util.Locale;

/** The platform that cgovet runs on, in Go's words. */
final class HostTarget {
    private HostTarget() {}

    /** Linux on amd64 where the machine has no name in Go. */
    static Target of(Surroundings around) {
        var host = new Target(goos(around.osName()), goarch(around.osArch()));
        return Target.CGO.contains(host) ? host : new Target("linux", "amd64");
    }

    private static String goos(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "darwin";
        }
        if (lower.startsWith("windows")) {
            return "windows";
        }
        return lower.equals("sunos") ? "solaris" : lower;
    }

    private static String goarch(String arch) {
        return switch (arch) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case "x86", "i386", "i686" -> "386";
            case "loongarch64" -> "loong64";
            default -> arch;
        };
    }
}
