package cgovet.base.text;

/**
 * The user's source, or something around it, cannot be read or understood here. Never a rule's
 * verdict.
 *
 * @param kind what sort of problem, in words that a summary can count
 * @param message one sentence that names the user's own things; the remedy, if any, after a
 *     semicolon
 */
public record Problem(Kind kind, Span at, String message) {
    /** Sorted from harmful to harmless. */
    public enum Kind {
        /** cgovet itself failed here: its fault, not the source's. What else was found stands. */
        INTERNAL,
        /** A file or folder that cannot or may not be read. */
        UNREADABLE,
        /** Text that is no Go or no C. */
        SYNTAX,
        /** A Go type error. */
        TYPE,
        /** An import, header or C name that was not found. */
        MISSING,
        /** A limit was reached and something was cut. */
        LIMIT,
        /** A comment that is to suppress findings, and does not. */
        SUPPRESSION,
        /** Something that cgovet does not analyse. */
        UNSUPPORTED,
        /** Worth knowing, costs nothing. */
        NOTE
    }
}
