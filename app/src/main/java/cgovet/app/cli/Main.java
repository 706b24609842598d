package cgovet.app.cli;

import cgovet.app.config.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program {@code cgovet}. */
public final class Main {
    private Main() {}

    /** Runs and ends the process with an exit status. */
    public static void main(String[] args) {
        var out = new PipeStream(new FileOutputStream(FileDescriptor.out));
        var err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Exit exit = new Cli(Surroundings.ofProcess(), out, err).run(args);
        System.exit(exit.status());
    }
}
