package cgovet.gofront.fuzz;

/** What Jazzer calls for the scanner: see {@link Probe#SCANNER}. */
public final class FuzzScanner {
    private FuzzScanner() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Probe.SCANNER.call(input);
    }
}
