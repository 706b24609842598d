package cgovet.app.cli;

/** Exit statuses; part of the outward contract. */
enum Exit {
    CLEAN(0),
    /** A finding of level warning or error. */
    FINDINGS(1),
    /** Wrong usage, or cgovet itself failed. */
    FAILED(2),
    /** Something was not analysed, under {@code --strict}. */
    INCOMPLETE(3),
    /** No Go or C file matched. */
    NOTHING(5);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
