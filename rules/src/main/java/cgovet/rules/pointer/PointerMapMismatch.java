package cgovet.rules.pointer;

import cgovet.analysis.pointer.WrongCast;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words conversions that hide pointers from the garbage collector, or invent some. */
public final class PointerMapMismatch implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2021",
                    "pointer",
                    "pointer-map-mismatch",
                    Severity.ERROR,
                    "types disagree about where pointers are",
                    843,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (WrongCast fact : pass.all(WrongCast.class)) {
            if (fact.kind() == WrongCast.Kind.POINTER_MAP) {
                String what = fact.what().isEmpty() ? "the memory" : fact.what();
                pass.report(
                        this,
                        fact,
                        "byte %d of %s is a %s, and a %s in the type it is converted to"
                                .formatted(
                                        fact.has(),
                                        what,
                                        fact.wants() == 1 ? "pointer" : "number",
                                        fact.wants() == 1 ? "number" : "pointer"),
                        "declare the word as a pointer in both types, or convert field by field");
            }
        }
    }
}
