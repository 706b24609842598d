package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.RecordHazard;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words bit-fields that Windows places by other rules. */
public final class BitFieldLayoutDiverges implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6015",
                    "abi",
                    "bit-field-layout-diverges",
                    Severity.WARNING,
                    "bit-fields lie elsewhere on Windows",
                    1102,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (RecordHazard fact : pass.all(RecordHazard.class)) {
            if (fact.kind() == RecordHazard.Kind.BIT_FIELD_RULE) {
                pass.report(
                        this,
                        fact,
                        "the bit-fields of %s are placed by other rules on %s, which changes %s"
                                .formatted(fact.record(), fact.targets().getFirst(), fact.detail()),
                        "use integers of fixed width and masks");
            }
        }
    }
}
