package cgovet.analysis.own;

/**
 * Something that the analysis found out about one place. Rules word facts. Facts are records: equal
 * ones are one.
 */
public interface Fact extends cgovet.base.finding.Fact {
    /** Symbol of the function that it happens in. */
    String function();

    @Override
    default double confidence() {
        return 0.95;
    }

    @Override
    default String fingerprint() {
        return getClass().getSimpleName() + " " + function();
    }
}
