package cgovet.gofront.fuzz;

/** What Jazzer calls for the checker: see {@link Probe#CHECKER}. */
public final class FuzzChecker {
    private FuzzChecker() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Probe.CHECKER.call(input);
    }
}
