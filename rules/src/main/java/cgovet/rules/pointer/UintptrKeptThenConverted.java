package cgovet.rules.pointer;

import cgovet.analysis.pointer.KeptAsInteger;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words addresses that live in integers between statements. */
public final class UintptrKeptThenConverted implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2017",
                    "pointer",
                    "uintptr-kept-then-converted",
                    Severity.ERROR,
                    "Go address is kept in an integer",
                    587,
                    "uintptr-arith");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (KeptAsInteger fact : pass.all(KeptAsInteger.class)) {
            if (fact.isReflected()) {
                continue;
            }
            String name = fact.variable().isEmpty() ? "an integer" : fact.variable();
            String until =
                    fact.call().isEmpty()
                            ? "it becomes a pointer again"
                            : fact.call() + " takes it as an address";
            String remedy =
                    fact.call().isEmpty()
                            ? "keep an unsafe.Pointer, and use unsafe.Add for arithmetic"
                            : "write the conversion in the argument list:"
                                    + " uintptr(unsafe.Pointer(p))";
            pass.report(
                    this,
                    fact,
                    "%s keeps the address of Go memory as an integer until %s"
                            .formatted(name, until),
                    remedy);
        }
    }
}
