package cgovet.rules.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a rule: Markdown beside its class, under the class' name. */
public final class RulePage {
    private RulePage() {}

    /** Empty while nobody has written it. */
    public static Optional<String> of(Rule rule) {
        Class<?> type = rule.getClass();
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
