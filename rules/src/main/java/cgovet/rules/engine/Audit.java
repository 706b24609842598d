package cgovet.rules.engine;

import cgovet.base.files.FileTree;
import cgovet.base.finding.Results;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Summary;
import cgovet.base.text.SourceText;
import cgovet.rules.api.Rule;
import cgovet.rules.api.RulePage;
import java.util.List;
import java.util.Optional;

/** Runs every stage over a tree. */
public final class Audit {
    /** The version of cgovet. */
    public static final String VERSION = "0.1.0";

    private Audit() {}

    /**
     * Never throws because of what the tree holds.
     *
     * @param rules in order of id
     */
    public static Results run(AuditRequest request, List<Rule> rules, Progress progress) {
        progress.stage("loading", 0, 0);
        var gap = new Summary.Gap("packages not analysed", 1, List.of(), true);
        var summary = new Summary(0, 0, 0, 0, 0, List.of(), List.of(gap));
        return new Results(
                VERSION,
                List.of(),
                0,
                rules.stream().map(Rule::info).toList(),
                List.of(),
                summary,
                path -> source(request.tree(), path),
                info -> page(rules, info));
    }

    private static Optional<String> page(List<Rule> rules, RuleInfo info) {
        for (Rule rule : rules) {
            if (rule.info().id().equals(info.id())) {
                return RulePage.of(rule);
            }
        }
        return Optional.empty();
    }

    private static Optional<SourceText> source(FileTree tree, String path) {
        return tree.read(path) instanceof FileTree.Read.Found(var text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
