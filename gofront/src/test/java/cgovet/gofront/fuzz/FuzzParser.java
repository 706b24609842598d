package cgovet.gofront.fuzz;

/** What Jazzer calls for the parser: see {@link Probe#PARSER}. */
public final class FuzzParser {
    private FuzzParser() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Probe.PARSER.call(input);
    }
}
