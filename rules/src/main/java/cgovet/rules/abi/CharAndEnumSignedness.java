package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.Signedness;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words numbers of C whose sign or range the Go code mistakes. */
public final class CharAndEnumSignedness implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6010",
                    "abi",
                    "char-and-enum-signedness",
                    Severity.WARNING,
                    "sign or range of a C number is mistaken",
                    194,
                    "type-size-mismatch");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (Signedness fact : pass.all(Signedness.class)) {
            pass.report(this, fact, message(fact), remedy(fact));
        }
    }

    private static String message(Signedness fact) {
        String where = fact.targets().getFirst();
        return switch (fact.kind()) {
            case CHAR_COMPARED ->
                    "%s is unsigned on %s, where the comparison with %s has one outcome or does not compile"
                            .formatted(fact.type(), where, fact.other());
            case CHAR_EXTENDED ->
                    "%s is signed on %s, where a byte above 127 becomes a huge %s"
                            .formatted(fact.type(), where, fact.other());
            case ENUM_UNSIGNED ->
                    "%s has negative values, which become huge as %s"
                            .formatted(fact.type(), fact.other());
            case NEVER_EQUAL ->
                    "this value comes from %s, which never is %s"
                            .formatted(fact.type(), fact.other());
        };
    }

    private static String remedy(Signedness fact) {
        return switch (fact.kind()) {
            case CHAR_COMPARED -> "convert to C.schar or C.uchar first, which have one sign";
            case CHAR_EXTENDED -> "convert to C.uchar or byte first";
            case ENUM_UNSIGNED -> "convert to a signed type, and test for the negative values";
            case NEVER_EQUAL -> "compare before the conversion, with the value that the C type has";
        };
    }
}
