package cgovet.analysis.own;

/**
 * How often a limit cut something. Zero everywhere: every path was followed.
 *
 * @param functions with any cut
 * @param steps functions that reached the step limit
 * @param disjuncts states dropped
 * @param loops paths not followed into a further iteration
 * @param failures functions on which the analysis itself failed
 */
public record Cuts(int functions, int steps, int disjuncts, int loops, int failures) {
    public static final Cuts NONE = new Cuts(0, 0, 0, 0, 0);

    /** These of a function that was analysed again, with fewer states, since limits stopped it. */
    Cuts asStopped() {
        return new Cuts(1, 1, disjuncts, loops, failures);
    }

    public Cuts plus(Cuts that) {
        return new Cuts(
                functions + that.functions,
                steps + that.steps,
                disjuncts + that.disjuncts,
                loops + that.loops,
                failures + that.failures);
    }
}
