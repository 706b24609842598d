package cgovet.analysis.own;

/**
 * Bounds of the analysis of one function.
 *
 * @param steps instructions interpreted, over all states
 * @param disjuncts states at one point
 * @param iterations visits of a loop's head on one path
 */
public record Limits(int steps, int disjuncts, int iterations) {
    public static final Limits DEFAULT = new Limits(60_000, 16, 3);

    static final int COARSE_DISJUNCTS = 3;

    /** For a function that is of interest only for what it does to its arguments. */
    public Limits forSummary() {
        return new Limits(steps / 4, COARSE_DISJUNCTS, Math.min(iterations, 2));
    }

    boolean isCoarse() {
        return disjuncts <= COARSE_DISJUNCTS;
    }

    /** For a function that these stop. */
    Limits coarser() {
        return new Limits(steps, COARSE_DISJUNCTS, Math.min(iterations, 2));
    }

    /**
     * Values asked for and entries of states looked at.
     *
     * @param owns whether the function has anything that must be released: else states that are
     *     joined lose little, and are joined sooner
     */
    long work(boolean owns) {
        return (owns ? 8L : isCoarse() ? 4L : 1L) * steps;
    }
}
