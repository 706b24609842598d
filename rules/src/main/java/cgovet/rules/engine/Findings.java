package cgovet.rules.engine;

import cgovet.base.finding.Finding;
import cgovet.gofront.load.LoadedPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings: one for each cause, with the targets where it holds. */
final class Findings {
    private final Map<String, Finding> byKey = new LinkedHashMap<>();

    void add(LoadedPackage pkg, List<Finding> found) {
        List<Finding> news = new ArrayList<>();
        for (Finding finding : found) {
            if (pkg.isOffTarget() && !pkg.offTargetFiles().contains(finding.at().path())) {
                // Seen on a requested target already, or about a file that is.
                continue;
            }
            news.add(finding);
        }
        addAll(news);
    }

    void addAll(List<Finding> found) {
        for (Finding finding : found) {
            Finding ranked =
                    isMild(finding.at().path())
                            ? finding.withSeverity(finding.severity().lowered())
                            : finding;
            String key =
                    finding.rule().id()
                            + "\n"
                            + finding.at().path()
                            + "\n"
                            + finding.at().start()
                            + "\n"
                            + finding.message();
            byKey.merge(key, ranked, (one, other) -> one.alsoOn(other.targets()));
        }
    }

    /** Test files and vendored code: one step milder. */
    private static boolean isMild(String path) {
        return path.endsWith("_test.go")
                || path.startsWith("vendor/")
                || path.contains("/vendor/")
                || path.contains("/testdata/");
    }

    List<Finding> shown(double least) {
        List<Finding> shown = new ArrayList<>();
        for (Finding finding : byKey.values()) {
            if (finding.confidence() >= least) {
                shown.add(finding);
            }
        }
        shown.sort(Finding.BY_PLACE);
        return shown;
    }

    List<Finding> below(double least) {
        return byKey.values().stream()
                .filter(finding -> finding.confidence() < least)
                .sorted(Finding.BY_PLACE)
                .toList();
    }
}
