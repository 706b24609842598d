package cgovet.rules.pointer;

import cgovet.analysis.pointer.KeptAsInteger;
import cgovet.analysis.pointer.ReflectMisuse;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words addresses from reflect that are kept or do not exist. */
public final class ReflectAddressMisuse implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2020",
                    "pointer",
                    "reflect-address-misuse",
                    Severity.ERROR,
                    "address from reflect is misused",
                    587,
                    "uintptr-arith");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (ReflectMisuse fact : pass.all(ReflectMisuse.class)) {
            if (fact.kind() == ReflectMisuse.Kind.UNADDRESSABLE) {
                pass.report(
                        this,
                        fact,
                        "UnsafeAddr is called on a value without an address: that panics",
                        "call it on reflect.ValueOf(&x).Elem(), or take &x");
            }
        }
        for (KeptAsInteger fact : pass.all(KeptAsInteger.class)) {
            if (fact.isReflected()) {
                String name = fact.variable().isEmpty() ? "an integer" : fact.variable();
                pass.report(
                        this,
                        fact,
                        name
                                + " keeps an address from reflect as an integer until it becomes a"
                                + " pointer",
                        "use reflect.Value.UnsafePointer, or convert in the expression that asks");
            }
        }
    }
}
