package cgovet.rules.abi;

import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.boundary.portable.RecordHazard;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;

/** Words records whose flexible member has no room, is lost, or is looked for elsewhere. */
public final class FlexibleArrayMisuse implements Rule {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CGO6006",
                    "abi",
                    "flexible-array-misuse",
                    Severity.ERROR,
                    "elements of a flexible array lie outside of its memory",
                    131,
                    "allocation-size");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Pass pass) {
        for (RecordHazard fact : pass.all(RecordHazard.class)) {
            String record = fact.record();
            String member = fact.detail();
            switch (fact.kind()) {
                case TAIL_WITHOUT_ROOM ->
                        pass.report(
                                this,
                                fact,
                                "memory for %s has %d bytes, none of them for elements of %s"
                                        .formatted(record, fact.has(), member),
                                "ask for the offset of %s and %s for each element"
                                        .formatted(member, bytes(fact.wants())));
                case TAIL_COUNTED_IN_BYTES ->
                        pass.report(
                                this,
                                fact,
                                "memory for %s has one byte for each element of %s, which takes %d"
                                        .formatted(record, member, fact.wants()),
                                "multiply the number of elements by the size of one");
                case TAIL_OF_VARIABLE ->
                        pass.report(
                                this,
                                fact,
                                "a variable of %s has no elements of %s".formatted(record, member),
                                "allocate it, with room for the elements");
                case TAIL_LOST ->
                        pass.report(
                                this,
                                fact,
                                "the copy of %s has no elements of %s".formatted(record, member),
                                "pass the pointer on, or copy the elements too");
                case TAIL_ELSEWHERE ->
                        pass.report(
                                this,
                                fact,
                                "elements of %s begin %d bytes into %s, not behind all %d"
                                        .formatted(member, fact.has(), record, fact.wants()),
                                "get the address of %s by a C function, or use its offset"
                                        .formatted(member));
                default -> {}
            }
        }
    }

    private static String bytes(long count) {
        return count == 1 ? "a byte" : count + " bytes";
    }
}
