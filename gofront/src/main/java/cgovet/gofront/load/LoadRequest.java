package cgovet.gofront.load;

import cgovet.base.target.Target;
import java.util.List;
import java.util.Optional;

/**
 * What to load.
 *
 * @param dir where patterns start, relative to the tree's root
 * @param patterns as the go command takes them: {@code ./...}, {@code ./x}, import paths, or Go
 *     files
 * @param targets at least one
 * @param goMinor the assumed toolchain: 26 for Go 1.26
 * @param tests whether test files are taken in
 * @param goroot a GOROOT whose standard library is read instead of the shipped declarations
 * @param moduleCache the folder that GOMODCACHE names
 */
public record LoadRequest(
        String dir,
        List<String> patterns,
        List<Target> targets,
        List<String> tags,
        int goMinor,
        boolean tests,
        Optional<String> goroot,
        Optional<String> moduleCache) {
    /** The newest Go whose declarations are shipped. */
    public static final int NEWEST_GO = 26;

    public LoadRequest {
        patterns = List.copyOf(patterns);
        targets = List.copyOf(targets);
        tags = List.copyOf(tags);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("no target");
        }
    }

    /** Patterns in the root folder for some targets, everything else as usual. */
    public static LoadRequest of(List<String> patterns, Target... targets) {
        return new LoadRequest(
                ".",
                patterns,
                List.of(targets),
                List.of(),
                NEWEST_GO,
                false,
                Optional.empty(),
                Optional.empty());
    }

    public LoadRequest in(String otherDir) {
        return new LoadRequest(
                otherDir, patterns, targets, tags, goMinor, tests, goroot, moduleCache);
    }

    public LoadRequest withTests() {
        return new LoadRequest(dir, patterns, targets, tags, goMinor, true, goroot, moduleCache);
    }

    public LoadRequest withTags(List<String> set) {
        return new LoadRequest(dir, patterns, targets, set, goMinor, tests, goroot, moduleCache);
    }

    /** For another assumed toolchain: 21 for Go 1.21. */
    public LoadRequest withGo(int minor) {
        return new LoadRequest(dir, patterns, targets, tags, minor, tests, goroot, moduleCache);
    }

    public LoadRequest withGoroot(String path) {
        return new LoadRequest(
                dir, patterns, targets, tags, goMinor, tests, Optional.of(path), moduleCache);
    }

    public LoadRequest withModuleCache(String path) {
        return new LoadRequest(
                dir, patterns, targets, tags, goMinor, tests, goroot, Optional.of(path));
    }

    BuildContext context(Target target) {
        return new BuildContext(target, tags, goMinor);
    }
}
