package cgovet.app.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a run finds around itself.
 *
 * @param folder the working directory
 * @param environment variables by name
 * @param outIsTerminal whether standard output is one; the launcher knows, Java does not cheaply
 */
public record Surroundings(
        Path folder,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal,
        String osName,
        String osArch) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        String terminals = System.getProperty("cgovet.terminals", "");
        return new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                terminals.contains("1"),
                terminals.contains("2"),
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""));
    }

    /** A variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
