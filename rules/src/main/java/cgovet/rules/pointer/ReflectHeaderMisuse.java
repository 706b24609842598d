package cgovet.rules.pointer;

import cgovet.analysis.pointer.ReflectMisuse;
import cgovet.base.finding.Fix;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.edit.Headers;
import java.util.List;

/** Words reflect headers that are no view of a slice or string. */
public final class ReflectHeaderMisuse implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO2016",
                    "pointer",
                    "reflect-header-misuse",
                    Severity.ERROR,
                    "slice or string header is not of a slice or string",
                    843,
                    "uintptr-arith");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (ReflectMisuse fact : pass.all(ReflectMisuse.class)) {
            String what = fact.what().isEmpty() ? "this" : fact.what();
            switch (fact.kind()) {
                case OWN_HEADER ->
                        pass.report(
                                this,
                                fact,
                                what
                                        + " is a reflect header of its own: its Data is a number to"
                                        + " the garbage collector",
                                "use unsafe.Slice or unsafe.String",
                                literal(fact, pass));
                case OWN_HEADER_OF_C ->
                        pass.report(
                                this,
                                Severity.WARNING,
                                fact,
                                what
                                        + " is a reflect header of its own, which package unsafe does"
                                        + " not allow",
                                "use unsafe.Slice or unsafe.String",
                                literal(fact, pass));
                case NO_HEADER ->
                        pass.report(
                                this,
                                fact,
                                what + " is taken for a reflect header, but is no slice or string",
                                "use unsafe.Slice or unsafe.String");
                case OUTDATED ->
                        pass.report(
                                this,
                                Severity.NOTE,
                                fact,
                                "reflect headers are deprecated since Go 1.20",
                                "use unsafe.SliceData, unsafe.StringData, unsafe.Slice,"
                                        + " unsafe.String",
                                List.of());
                case UNADDRESSABLE -> {}
            }
        }
    }

    private static List<Fix> literal(ReflectMisuse fact, Pass pass) {
        return pass.inGo(fact.at(), editor -> Headers.ofLiteral(editor, fact.at()));
    }
}
