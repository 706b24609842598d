package cgovet.app.cli;

/** The program {@code cgovet}. */
public final class Main {
    private Main() {}

    /** Runs and ends the process with an exit status. */
    public static void main(String[] args) {
        System.exit(0);
    }
}
