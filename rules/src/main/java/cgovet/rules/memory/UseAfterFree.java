package cgovet.rules.memory;

import cgovet.analysis.memory.MemoryDefect;
import cgovet.analysis.own.OwnershipFact.UseAfterRelease;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.base.text.Span;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.HashSet;
import java.util.Set;

/** Words the use of an object after its release. */
public final class UseAfterFree implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1007",
                    "memory",
                    "use-after-free",
                    Severity.ERROR,
                    "C memory is used after its release",
                    416,
                    "use-after-free");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        Set<Span> views = new HashSet<>();
        for (MemoryDefect defect : pass.all(MemoryDefect.class)) {
            if (defect.kind() == MemoryDefect.Kind.VIEW_OUTLIVES) {
                views.add(defect.at());
            }
        }
        for (UseAfterRelease fact : pass.all(UseAfterRelease.class)) {
            if (views.contains(fact.at())) {
                // The more special rule says so.
                continue;
            }
            if (fact.isOfHandle()) {
                continue;
            }
            String what = fact.variable().isEmpty() ? "memory" : fact.variable();
            String used =
                    switch (fact.use()) {
                        case READ -> " is read after ";
                        case WRITE -> " is written to after ";
                        case CALL_ARGUMENT -> " is passed on after ";
                        case RETURNED -> " is returned after ";
                    };
            pass.report(
                    this,
                    fact,
                    what + used + Symbols.show(fact.release(), fact) + " released it",
                    "move the use before the release, or release later");
        }
    }
}
