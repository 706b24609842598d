package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.Clash;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words declarations of one thing that do not agree. */
public final class InconsistentCDeclarations implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6020",
                    "abi",
                    "inconsistent-c-declarations",
                    Severity.ERROR,
                    "declarations of one C name do not agree",
                    686,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Clash fact : pass.all(Clash.class)) {
            pass.report(this, fact, message(fact), remedy(fact));
        }
    }

    private static String message(Clash fact) {
        String where = fact.targets().getFirst();
        return switch (fact.kind()) {
            case FUNCTION ->
                    "%s is declared twice: %s %s %s here and %s there"
                            .formatted(
                                    fact.name(), fact.part(), verb(fact), fact.one(), fact.other());
            case RECORD ->
                    "%s has %s bytes in %s and %s elsewhere"
                            .formatted(fact.name(), fact.one(), fact.part(), fact.other());
            case EXPORT ->
                    "%s is exported, and %s %s %s here but %s in its C prototype, which differ on %s"
                            .formatted(
                                    fact.name(),
                                    fact.part(),
                                    verb(fact),
                                    fact.one(),
                                    fact.other(),
                                    where);
            case CALLBACK ->
                    "%s is taken for a function of another type: %s %s %s, not %s, which differ on %s"
                            .formatted(
                                    fact.name(),
                                    fact.part(),
                                    verb(fact),
                                    fact.one(),
                                    fact.other(),
                                    where);
        };
    }

    private static String verb(Clash fact) {
        return fact.part().equals("the parameters") ? "are" : "is";
    }

    private static String remedy(Clash fact) {
        return switch (fact.kind()) {
            case FUNCTION -> "declare it once, in a header that both include";
            case RECORD -> "include the header under the same packing and macros everywhere";
            case EXPORT -> "give the Go function the types of the prototype";
            case CALLBACK -> "give the function the types that its caller passes";
        };
    }
}
