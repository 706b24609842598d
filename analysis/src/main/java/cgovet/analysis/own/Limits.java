package cgovet.analysis.own;

/**
 * Bounds of the analysis of one function.
 *
 * @param steps instructions interpreted, over all states
 * @param disjuncts states at one point
 * @param iterations visits of a loop's head on one path
 */
public record Limits(int steps, int disjuncts, int iterations) {
    public static final Limits DEFAULT = new Limits(200_000, 16, 3);

    /** Entries of states looked at when states meet: what a step costs grows with the state. */
    long stateEntries() {
        return 50L * steps;
    }
}
