package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.LongWidth;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words integer types that are as wide as others on some platforms only. */
public final class CLongWidth implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6007",
                    "abi",
                    "c-long-width",
                    Severity.WARNING,
                    "C integer has another width on another platform",
                    681,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LongWidth fact : pass.all(LongWidth.class)) {
            pass.report(this, fact, message(fact), remedy(fact));
        }
    }

    private static String message(LongWidth fact) {
        String where = fact.targets().getFirst();
        return switch (fact.kind()) {
            case NARROWED ->
                    "%s has %d bits on %s, so this %s of %d loses its upper bits"
                            .formatted(
                                    fact.to(), fact.toBits(), where, fact.from(), fact.fromBits());
            case POINTER ->
                    "a pointer to %s is taken for one to %s, but on %s they have %d and %d bits"
                            .formatted(
                                    fact.from(), fact.to(), where, fact.fromBits(), fact.toBits());
            case MIXED ->
                    "%s stands where %s is wanted; on %s they have %d and %d bits, and it does not build"
                            .formatted(
                                    fact.from(), fact.to(), where, fact.fromBits(), fact.toBits());
        };
    }

    private static String remedy(LongWidth fact) {
        return switch (fact.kind()) {
            case NARROWED -> "let C take int64_t, or check the range before the conversion";
            case POINTER -> "declare a variable of the C type, and convert its value";
            case MIXED -> "convert to " + fact.to();
        };
    }
}
