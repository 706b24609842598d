package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.RecordHazard;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words casts of unions that do not fit. */
public final class UnionAccess implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6004",
                    "abi",
                    "union-access",
                    Severity.WARNING,
                    "union is taken for what it cannot hold",
                    843,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (RecordHazard fact : pass.all(RecordHazard.class)) {
            switch (fact.kind()) {
                case UNION_SIZE ->
                        pass.report(
                                this,
                                fact,
                                "%s has %d bytes and is taken for %s of %d"
                                        .formatted(
                                                fact.record(),
                                                fact.has(),
                                                fact.detail(),
                                                fact.wants()),
                                "use the type of a member, or read it in C");
                case UNION_ALIGNMENT ->
                        pass.report(
                                this,
                                fact,
                                "%s is an array of bytes in Go, which need not be aligned for %s"
                                        .formatted(fact.record(), fact.detail()),
                                "read the member by a C function or by encoding/binary, or copy it");
                case UNION_POINTER ->
                        pass.report(
                                this,
                                fact,
                                "a Go pointer is put into %s, where the garbage collector does not see it"
                                        .formatted(fact.record()),
                                "keep the pointer in a Go variable too, or use memory of C");
                default -> {}
            }
        }
    }
}
