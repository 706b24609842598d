package cgovet.rules.engine;

import cgovet.base.files.FileTree;
import cgovet.base.target.Target;
import java.util.List;
import java.util.Optional;

/**
 * What to analyse and how.
 *
 * @param tree rooted at the nearest {@code .git}, {@code go.work}, {@code go.mod}, or at the folder
 * @param dir the folder that patterns are relative to, as a path in the tree; the root's is {@code
 *     .}
 * @param patterns packages or files as {@code go vet} takes them
 * @param targets platforms in the order asked for, at least one
 * @param goMinor n of the Go 1.n whose standard library is assumed; 0 for the newest shipped
 * @param tags build tags beyond those of a target
 * @param tests whether test files are read
 * @param audit whether findings of {@link cgovet.base.finding.Finding#SHOWN_IN_AUDIT} are shown
 * @param goroot absolute path of a Go installation in the tree, for what is not shipped
 * @param moduleCache absolute path of the folder that holds downloaded modules
 * @param host the platform that {@code systemIncludes} belong to
 * @param systemIncludes absolute paths of the system's header folders, in order of search
 * @param models absolute paths of folders with contracts of C libraries, the first counts most
 * @param isolated whether what the repository says of itself in {@code .cgovet} is left out
 * @param threads at least 1
 */
public record AuditRequest(
        FileTree tree,
        String dir,
        List<String> patterns,
        List<Target> targets,
        int goMinor,
        List<String> tags,
        boolean tests,
        boolean audit,
        Headers headers,
        Target host,
        Optional<String> goroot,
        Optional<String> moduleCache,
        List<String> systemIncludes,
        List<String> models,
        boolean isolated,
        int threads) {
    public AuditRequest {
        patterns = List.copyOf(patterns);
        targets = List.copyOf(targets);
        tags = List.copyOf(tags);
        systemIncludes = List.copyOf(systemIncludes);
        models = List.copyOf(models);
        if (targets.isEmpty() || threads < 1) {
            throw new IllegalArgumentException("targets " + targets + ", threads " + threads);
        }
    }

    /** The same over another tree. */
    public AuditRequest over(FileTree other) {
        return new AuditRequest(
                other,
                dir,
                patterns,
                targets,
                goMinor,
                tags,
                tests,
                audit,
                headers,
                host,
                goroot,
                moduleCache,
                systemIncludes,
                models,
                isolated,
                threads);
    }
}
