package cgovet.rules.abi;

import cgovet.analysis.abi.RawRecord;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.RawBytes;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words records whose bytes are written or compared as they lie in memory. */
public final class RawStructSerialisation implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6014",
                    "abi",
                    "raw-struct-serialisation",
                    Severity.WARNING,
                    "bytes of a C struct are written or compared",
                    188,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (RawBytes fact : pass.all(RawBytes.class)) {
            String what =
                    fact.padding() > 0
                            ? "%d bytes of padding".formatted(fact.padding())
                            : "a pointer among them";
            pass.report(
                    this,
                    fact,
                    "%s is given the bytes of %s as they lie in memory, %s"
                            .formatted(fact.sink(), fact.record(), what),
                    "encode field by field into types of fixed width");
        }
        for (RawRecord fact : pass.all(RawRecord.class)) {
            pass.report(
                    this,
                    fact,
                    "%s is given the bytes of %s as they lie in memory, %d bytes of padding"
                            .formatted(fact.callee(), fact.record(), fact.padding()),
                    fact.isCompared()
                            ? "compare field by field"
                            : "write field by field in types of fixed width");
        }
    }
}
