package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact.WrongRelease;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words the release of an object by a function of another family. */
public final class WrongReleaseFunction implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO1010",
                    "memory",
                    "wrong-release-function",
                    Severity.ERROR,
                    "C memory is released by the wrong function",
                    762,
                    "wrong-destructor");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (WrongRelease fact : pass.all(WrongRelease.class)) {
            String what = fact.variable().isEmpty() ? "the object" : fact.variable();
            String maker = Symbols.show(fact.allocator(), fact);
            String found = Symbols.show(fact.found(), fact);
            if (fact.expected().isEmpty()) {
                pass.report(
                        this,
                        fact,
                        what + " belongs to " + maker + ", but " + found + " releases it",
                        "do not release it: it stays with its owner");
            } else {
                String right = Symbols.show(fact.expected().getFirst(), fact);
                pass.report(
                        this,
                        fact,
                        what + " comes from " + maker + ", but " + found + " releases it",
                        "release it with " + right);
            }
        }
    }
}
