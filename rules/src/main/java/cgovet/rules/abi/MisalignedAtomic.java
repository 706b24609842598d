package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.abi.AbiDefect;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words 64-bit atomics on fields that 32-bit platforms misalign. */
public final class MisalignedAtomic implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6013",
                    "abi",
                    "misaligned-64-bit-atomic",
                    Severity.ERROR,
                    "64-bit atomic on a field that is not aligned to 8 bytes",
                    1102,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (AbiDefect fact : pass.all(AbiDefect.class)) {
            if (fact.kind() != AbiDefect.Kind.MISALIGNED_ATOMIC) {
                continue;
            }
            pass.report(
                    this,
                    fact,
                    "%s is at offset %s on %s, and sync/atomic panics there: 64-bit functions need 8-byte alignment"
                            .formatted(
                                    fact.subject(),
                                    fact.detail(),
                                    String.join(", ", fact.targets())),
                    "make the field an atomic.Int64 or atomic.Uint64, or the first of its struct");
        }
    }
}
