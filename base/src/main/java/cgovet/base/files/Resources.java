package cgovet.base.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files that are shipped inside cgovet. */
public final class Resources {
    private Resources() {}

    /**
     * The bytes of a shipped file.
     *
     * @param near a class of the module that ships it
     * @param path from the root of the class path, with a slash before it
     */
    public static Optional<byte[]> find(Class<?> near, String path) {
        try (InputStream in = near.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped file " + path, e);
        }
    }

    /** As {@link #find}, for a file without which cgovet is broken. */
    public static byte[] require(Class<?> near, String path) {
        return find(near, path)
                .orElseThrow(() -> new IllegalStateException("no shipped file " + path));
    }
}
