package cgovet.rules.pointer;

import cgovet.analysis.pointer.WrongCast;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words pointers to types that need a better alignment. */
public final class MisalignedPointerCast implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2013",
                    "pointer",
                    "misaligned-pointer-cast",
                    Severity.WARNING,
                    "pointer is not aligned for its type",
                    704,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (WrongCast fact : pass.all(WrongCast.class)) {
            String what = fact.what().isEmpty() ? "the memory" : fact.what();
            switch (fact.kind()) {
                case MISALIGNED ->
                        pass.report(
                                this,
                                fact,
                                "%s is taken for a type with alignment %d, but lies %d bytes into its object"
                                        .formatted(what, fact.wants(), fact.has()),
                                "read the bytes with encoding/binary, or copy them into a variable of"
                                        + " the type");
                case STRIDE ->
                        pass.report(
                                this,
                                fact,
                                "the address moves by %d a turn of the loop, but the type has %d bytes"
                                        .formatted(fact.has(), fact.wants()),
                                "multiply the index by the size, or use unsafe.Slice");
                default -> {}
            }
        }
    }
}
