package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.List;

/** Words handles and numbers that become pointers. */
public final class HandleAsPointer implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3017",
                    "lifetime",
                    "handle-as-pointer",
                    Severity.ERROR,
                    "handle or number is given as a pointer",
                    587,
                    "callback-lifetime");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (LifetimeDefect fact : pass.all(LifetimeDefect.class)) {
            switch (fact.kind()) {
                case HANDLE_AS_POINTER ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "%s is a number, not an address: the collector and the stack check stop the program at such a pointer"
                                        .formatted(
                                                fact.subject().isEmpty()
                                                        ? "the cgo.Handle"
                                                        : fact.subject()),
                                "give C a C.uintptr_t, through a small C function where it wants void *",
                                List.of());
                case NUMBER_AS_POINTER ->
                        pass.report(
                                this,
                                INFO.severity(),
                                fact,
                                "a small number is kept as a pointer: the stack check stops the program at it",
                                "give C a C.uintptr_t, through a small C function where it wants void *",
                                List.of());
                default -> {}
            }
        }
    }
}
