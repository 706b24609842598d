package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.RecordHazard;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words casts that reach for bit-fields. */
public final class BitFieldAccess implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6003",
                    "abi",
                    "bit-field-access",
                    Severity.NOTE,
                    "bit-fields are read through a cast",
                    704,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (RecordHazard fact : pass.all(RecordHazard.class)) {
            if (fact.kind() == RecordHazard.Kind.BIT_FIELD_POKED) {
                pass.report(
                        this,
                        fact,
                        "the bit-fields of %s are taken for %s; where they lie is up to the C compiler"
                                .formatted(fact.record(), fact.detail()),
                        "write C functions that get and set them");
            }
        }
    }
}
