package cgovet.base.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What is shipped inside cgovet itself. */
public final class Resources {
    private Resources() {}

    /**
     * The bytes of a resource.
     *
     * @param name relative to the package of {@code owner}
     * @return empty if there is none
     */
    public static Optional<byte[]> read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cgovet's own file " + name + " is damaged", e);
        }
    }

    /** As {@link #read}, of what cgovet is broken without. */
    public static byte[] require(Class<?> owner, String name) {
        return read(owner, name)
                .orElseThrow(
                        () -> new IllegalStateException("cgovet's own file " + name + " is gone"));
    }
}
