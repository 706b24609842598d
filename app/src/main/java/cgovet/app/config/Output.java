package cgovet.app.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A format and where it goes.
 *
 * @param path empty for standard output
 */
public record Output(Format format, Optional<String> path) {
    /**
     * @param formats of {@code --format}, in order: {@code FMT} or {@code FMT:PATH}
     * @param last of {@code -o}: where the last one goes that names no path
     */
    static List<Output> of(List<String> formats, Optional<String> last) {
        List<Output> outputs = new ArrayList<>();
        for (String format : formats.isEmpty() ? List.of("text") : formats) {
            outputs.add(parse(format));
        }
        if (last.isPresent()) {
            int open = outputs.size() - 1;
            while (open >= 0 && outputs.get(open).path().isPresent()) {
                open--;
            }
            if (open < 0) {
                throw new UsageException("-o " + last.get() + ": every --format names a path");
            }
            outputs.set(open, new Output(outputs.get(open).format(), last));
        }
        if (outputs.stream().filter(output -> output.path().isEmpty()).count() > 1) {
            throw new UsageException(
                    "several formats on standard output; give paths: --format FMT:PATH");
        }
        return List.copyOf(outputs);
    }

    private static Output parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Optional<String> path =
                colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1));
        if (path.isPresent() && path.get().isEmpty()) {
            throw new UsageException("--format " + text + " names no path after the colon");
        }
        for (Format format : Format.values()) {
            if (format.toString().equals(name)) {
                return new Output(format, path);
            }
        }
        List<String> names = Arrays.stream(Format.values()).map(Format::toString).toList();
        throw new UsageException(Nearest.unknown("format", name, names));
    }
}
