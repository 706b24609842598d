package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.RecordHazard;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words fields of packed records that cgo leaves out. */
public final class PackedFieldsVanish implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6005",
                    "abi",
                    "packed-fields-vanish",
                    Severity.WARNING,
                    "packed C field has no place in Go",
                    1102,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (RecordHazard fact : pass.all(RecordHazard.class)) {
            if (fact.kind() == RecordHazard.Kind.PACKED_FIELD) {
                pass.report(
                        this,
                        fact,
                        "%s is packed, so its field %s is not aligned and cgo leaves it out"
                                .formatted(fact.record(), fact.detail()),
                        "read and write %s by C functions".formatted(fact.detail()));
            }
        }
    }
}
