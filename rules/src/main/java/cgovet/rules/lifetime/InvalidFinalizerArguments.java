package cgovet.rules.lifetime;

import cgovet.analysis.lifetime.InvalidFinalizer;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words calls of {@code runtime.SetFinalizer} that throw. */
public final class InvalidFinalizerArguments implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO3002",
                    "lifetime",
                    "invalid-finalizer-arguments",
                    Severity.ERROR,
                    "runtime.SetFinalizer gets arguments that it refuses",
                    628,
                    "finalizer-misuse");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (InvalidFinalizer fact : pass.all(InvalidFinalizer.class)) {
            String message =
                    switch (fact.reason()) {
                        case NOT_A_POINTER ->
                                "the object is %s, but SetFinalizer takes a pointer"
                                        .formatted(fact.detail());
                        case NIL_OBJECT -> "the object is nil, so %s fails".formatted(callee(fact));
                        case C_POINTER -> "the object lies in C memory, which has no finalizers";
                        case INTERIOR ->
                                "the pointer is to a field, not to the start of an allocated object";
                        case NOT_A_FUNCTION ->
                                "the finalizer is %s, not a function".formatted(fact.detail());
                        case WRONG_PARAMETER ->
                                "the finalizer does not take the object: " + fact.detail();
                        case SECOND -> "the object has a finalizer already, so SetFinalizer throws";
                        case CLEANUP_OF_ITSELF ->
                                "the cleanup gets the object as its argument, so it never runs:"
                                        + " AddCleanup panics";
                    };
            String remedy =
                    switch (fact.reason()) {
                        case NOT_A_POINTER ->
                                "give the address of the object, and give its methods pointer"
                                        + " receivers";
                        case NIL_OBJECT -> "set it after the object was made";
                        case C_POINTER -> "wrap the C pointer in a Go struct and set it on that";
                        case INTERIOR -> "set it on the object that holds the field";
                        case NOT_A_FUNCTION, WRONG_PARAMETER ->
                                "give a function with one parameter of the object's pointer type";
                        case SECOND -> "clear the first one before: runtime.SetFinalizer(x, nil)";
                        case CLEANUP_OF_ITSELF ->
                                "give the cleanup what it releases, such as the C pointer";
                    };
            pass.report(this, fact, message, remedy);
        }
    }

    private static String callee(InvalidFinalizer fact) {
        return fact.detail().isEmpty() ? "SetFinalizer" : fact.detail();
    }
}
