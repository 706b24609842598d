package cgovet.rules;

import cgovet.base.files.FileTree;
import cgovet.base.finding.Results;
import cgovet.base.target.Target;
import cgovet.rules.catalog.Rules;
import cgovet.rules.engine.Audit;
import cgovet.rules.engine.AuditRequest;
import cgovet.rules.engine.Headers;
import cgovet.rules.engine.Progress;
import java.util.List;
import java.util.Optional;

/** Runs the engine on a tree as a user would, but always with shipped headers. */
final class Engines {
    /** Rules that only an audit shows, by their folder of testdata. */
    private static final List<String> ADVICE =
            List.of(
                    "abi/bit-field-access",
                    "abi/c-type-in-exported-api",
                    "abi/layout-assertion-missing");

    private Engines() {}

    /**
     * @param path of a rule, or of its testdata
     */
    static boolean isAdvice(String path) {
        return ADVICE.stream().anyMatch(path::endsWith);
    }

    static Results audit(FileTree tree, boolean audit) {
        return Audit.run(request(tree, audit), Rules.all(), Progress.NONE);
    }

    static AuditRequest request(FileTree tree, boolean audit) {
        return new AuditRequest(
                tree,
                ".",
                List.of("./..."),
                List.of(new Target("linux", "amd64")),
                0,
                List.of(),
                false,
                audit,
                Headers.SHIPPED,
                new Target("linux", "amd64"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                1);
    }
}
