package cgovet.app.cli;

import cgovet.app.config.Surroundings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Several commands in one process, their output dropped: the build records which classes they load
 * and keeps them for a fast start.
 */
final class Training {
    private static final List<List<String>> COMMANDS =
            List.of(
                    List.of("--version"),
                    List.of("help", "check"),
                    List.of("rules"),
                    List.of("explain", "CGO1001"),
                    List.of("chekc"),
                    List.of("--no-such-option"),
                    List.of("debug", "ast", "."),
                    List.of("debug", "types", "."),
                    List.of("debug", "ir", "."),
                    List.of("--full", "--color", "always", "./..."),
                    List.of("--format", "sarif", "--audit", "./..."),
                    List.of("--format", "json", "./..."),
                    List.of("--format", "github", "./..."));

    private Training() {}

    /**
     * @param folders the projects to run on
     */
    static Exit run(List<String> folders, Surroundings around) {
        for (String folder : folders) {
            Path path = around.folder().resolve(folder).normalize();
            var there =
                    new Surroundings(
                            path,
                            around.environment(),
                            true,
                            false,
                            around.osName(),
                            around.osArch());
            for (List<String> command : COMMANDS) {
                var out = new PipeStream(OutputStream.nullOutputStream());
                var err =
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
                new Cli(there, out, err).run(command.toArray(String[]::new));
            }
        }
        return Exit.CLEAN;
    }
}
