package cgovet.gofront.load;

import cgovet.base.target.Target;
import cgovet.gofront.syntax.BuildConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which build tags are set (go help buildconstraint), with cgo on and the gc toolchain.
 *
 * @param tags those that the user sets
 * @param goMinor the assumed toolchain: 26 for Go 1.26
 */
public record BuildContext(Target target, List<String> tags, int goMinor) {
    private static final Set<String> UNIX =
            Set.of(
                    "aix",
                    "android",
                    "darwin",
                    "dragonfly",
                    "freebsd",
                    "hurd",
                    "illumos",
                    "ios",
                    "linux",
                    "netbsd",
                    "openbsd",
                    "solaris");

    /** Systems that count in file names, including past and future ones. */
    private static final Set<String> SYSTEMS =
            Set.of(
                    "aix",
                    "android",
                    "darwin",
                    "dragonfly",
                    "freebsd",
                    "hurd",
                    "illumos",
                    "ios",
                    "js",
                    "linux",
                    "nacl",
                    "netbsd",
                    "openbsd",
                    "plan9",
                    "solaris",
                    "wasip1",
                    "windows",
                    "zos");

    private static final Set<String> MACHINES =
            Set.of(
                    "386",
                    "amd64",
                    "amd64p32",
                    "arm",
                    "arm64",
                    "arm64be",
                    "armbe",
                    "loong64",
                    "mips",
                    "mips64",
                    "mips64le",
                    "mips64p32",
                    "mips64p32le",
                    "mipsle",
                    "ppc",
                    "ppc64",
                    "ppc64le",
                    "riscv",
                    "riscv64",
                    "s390",
                    "s390x",
                    "sparc",
                    "sparc64",
                    "wasm");

    /** Experiments that are on by default where the register calling convention is in use. */
    private static final Set<String> REGISTER_ABI =
            Set.of("amd64", "arm64", "loong64", "ppc64", "ppc64le", "riscv64", "s390x");

    private static final Set<String> NO_DWARF5 = Set.of("aix", "darwin", "ios");

    public BuildContext {
        tags = List.copyOf(tags);
    }

    /** Whether a tag is set. */
    public boolean hasTag(String tag) {
        String os = target.goos();
        return switch (tag) {
            case "cgo", "gc" -> true;
            case "linux" -> os.equals("linux") || os.equals("android");
            case "solaris" -> os.equals("solaris") || os.equals("illumos");
            case "darwin" -> os.equals("darwin") || os.equals("ios");
            case "unix" -> UNIX.contains(os);
            default ->
                    tag.equals(os)
                            || tag.equals(target.goarch())
                            || tags.contains(tag)
                            || isReached(tag)
                            || isDefaultOfToolchain(tag);
        };
    }

    private boolean isReached(String tag) {
        if (!tag.startsWith("go1.") || tag.length() > 8) {
            return false;
        }
        int minor = 0;
        for (int i = 4; i < tag.length(); i++) {
            char digit = tag.charAt(i);
            if (digit < '0' || digit > '9' || i == 4 && digit == '0') {
                return false;
            }
            minor = minor * 10 + digit - '0';
        }
        return minor >= 1 && minor <= goMinor;
    }

    /** Architecture levels and experiments that a toolchain sets unasked. */
    private boolean isDefaultOfToolchain(String tag) {
        String arch = target.goarch();
        return switch (tag) {
            case "amd64.v1" -> arch.equals("amd64");
            case "arm64.v8.0" -> arch.equals("arm64");
            case "386.sse2" -> arch.equals("386");
            case "arm.5", "arm.6", "arm.7" -> arch.equals("arm");
            case "mips.hardfloat", "mipsle.hardfloat", "mips64.hardfloat", "mips64le.hardfloat" ->
                    tag.startsWith(arch + ".");
            case "ppc64.power8", "ppc64le.power8" -> tag.startsWith(arch + ".");
            case "riscv64.rva20u64" -> arch.equals("riscv64");
            case "goexperiment.regabiwrappers", "goexperiment.regabiargs" ->
                    REGISTER_ABI.contains(arch);
            case "goexperiment.dwarf5" -> goMinor >= 25 && !NO_DWARF5.contains(target.goos());
            case "goexperiment.greenteagc", "goexperiment.randomizedheapbase64" -> goMinor >= 26;
            case "goexperiment.aliastypeparams", "goexperiment.swissmap" ->
                    goMinor >= 24 && goMinor <= 25;
            case "goexperiment.spinbitmutex" -> goMinor >= 24 && goMinor <= 25;
            case "goexperiment.synchashtriemap" -> goMinor >= 24 && goMinor <= 25;
            case "goexperiment.coverageredesign", "goexperiment.loopvar" -> false;
            default -> false;
        };
    }

    public boolean holds(BuildConstraint constraint) {
        return constraint.eval(this::hasTag);
    }

    /** Whether a file's name lets it in: {@code _GOOS}, {@code _GOARCH}, {@code _GOOS_GOARCH}. */
    public boolean takesName(String fileName) {
        return nameTags(fileName).stream().allMatch(this::hasTag);
    }

    /** The tags that a file's name asks for. */
    static List<String> nameTags(String fileName) {
        int dot = fileName.indexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        int first = stem.indexOf('_');
        if (first < 0) {
            return List.of();
        }
        List<String> parts = new ArrayList<>(List.of(stem.substring(first).split("_", -1)));
        if (parts.getLast().equals("test")) {
            parts.removeLast();
        }
        int n = parts.size();
        if (n >= 2 && SYSTEMS.contains(parts.get(n - 2)) && MACHINES.contains(parts.get(n - 1))) {
            return parts.subList(n - 2, n);
        }
        if (n >= 1 && (SYSTEMS.contains(parts.get(n - 1)) || MACHINES.contains(parts.get(n - 1)))) {
            return parts.subList(n - 1, n);
        }
        return List.of();
    }

    /** Whether a file is taken in, by its name and its header. */
    boolean takes(String fileName, FileHeader header) {
        return takesName(fileName) && header.constraints().stream().allMatch(this::holds);
    }
}
