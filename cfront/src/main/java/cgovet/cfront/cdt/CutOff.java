package cgovet.cfront.cdt;

/** Ends the parsing of a unit at a limit. An error, since CDT catches exceptions to go on. */
final class CutOff extends Error {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what the unit does that is too much, to follow its name
     */
    CutOff(String message) {
        super(message, null, false, false);
    }
}
