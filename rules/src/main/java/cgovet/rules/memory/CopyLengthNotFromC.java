package cgovet.rules.memory;

import cgovet.analysis.pointer.LengthBeyondMemory;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words lengths of copies that C memory does not have. */
public final class CopyLengthNotFromC implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1014",
                    "memory",
                    "copy-length-not-from-c",
                    Severity.WARNING,
                    "copy is longer than the C memory",
                    125,
                    "wrong-length");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LengthBeyondMemory fact : pass.all(LengthBeyondMemory.class)) {
            if (fact.isView()) {
                continue;
            }
            if (fact.available() >= 0) {
                pass.report(
                        this,
                        fact,
                        "%s copies %d bytes out of memory that has %d"
                                .formatted(fact.how(), fact.length(), fact.available()),
                        "take the length from where the memory comes from");
            } else if (pass.quote(fact.at()).contains(Long.toString(fact.length()))) {
                // A number written here; what a sizeof or a macro says has to do with the memory.
                pass.report(
                        this,
                        Severity.NOTE,
                        fact,
                        "%s copies %d bytes, however many C allocated"
                                .formatted(fact.how(), fact.length()),
                        "take the length from where the memory comes from",
                        List.of());
            }
        }
    }
}
