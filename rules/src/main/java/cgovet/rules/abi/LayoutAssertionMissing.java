package cgovet.rules.abi;

import cgovet.base.finding.Fix;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.Advice;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words Go structs that stand for C structs unchecked. */
public final class LayoutAssertionMissing implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6019",
                    "abi",
                    "layout-assertion-missing",
                    Severity.NOTE,
                    "nothing checks that Go and C structs agree",
                    1102,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Advice fact : pass.all(Advice.class)) {
            if (fact.kind() == Advice.Kind.NO_ASSERTION) {
                List<Fix> fixes =
                        fact.edit().isEmpty()
                                ? List.of()
                                : List.of(
                                        new Fix(
                                                "let the compiler compare the sizes",
                                                true,
                                                List.of(new Fix.Edit(fact.editAt(), fact.edit()))));
                pass.report(
                        this,
                        info().severity(),
                        fact,
                        "%s stands for C's %s, and nothing checks that they have one size"
                                .formatted(fact.name(), fact.type()),
                        "declare an array of unsafe.Sizeof elements with the length that C gives",
                        fixes);
            }
        }
    }
}
