package cgovet.analysis.own;

import cgovet.base.text.Span;

/**
 * Something that the analysis found out about one place. Rules word facts. Facts are records: equal
 * ones are one.
 */
public interface Fact {
    Span at();

    /** Symbol of the function that it happens in. */
    String function();
}
