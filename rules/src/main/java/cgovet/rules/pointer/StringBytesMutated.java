package cgovet.rules.pointer;

import cgovet.analysis.pointer.TextChanged;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words writes to the bytes of strings. */
public final class StringBytesMutated implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2018",
                    "pointer",
                    "string-bytes-mutated",
                    Severity.ERROR,
                    "bytes of a Go string are written",
                    471,
                    "go-pointer-to-c");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (TextChanged fact : pass.all(TextChanged.class)) {
            String what = fact.what().isEmpty() ? "a string" : fact.what();
            pass.report(
                    this,
                    fact,
                    fact.callee().isEmpty()
                            ? "the bytes of %s are those of a string and are written"
                                    .formatted(what)
                            : "%s writes to the bytes of a Go string".formatted(fact.callee()),
                    "copy the string: []byte(s), or C.CString");
        }
    }
}
