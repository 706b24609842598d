package cgovet.rules.memory;

import cgovet.analysis.length.RepeatedCopy;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words copies of texts that one copy would do for. */
public final class RepeatedCStringCopy implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1020",
                    "memory",
                    "repeated-c-string-copy",
                    Severity.NOTE,
                    "same text is copied to C again and again",
                    1050,
                    "wasted-copy");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (RepeatedCopy fact : pass.all(RepeatedCopy.class)) {
            String what = fact.what().isEmpty() ? "the same text" : fact.what();
            if (fact.isRoundTrip()) {
                pass.report(
                        this,
                        fact,
                        "a Go string is made of C memory only to be copied back to C",
                        "copy in C, with strdup");
            } else {
                pass.report(
                        this,
                        fact,
                        fact.how() + " copies " + what + " in every turn of the loop",
                        "copy it once before the loop, and free it behind");
            }
        }
    }
}
