package cgovet.testkit.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares what a test made with a file. */
public final class Golden {
    /** A system property; {@code true} writes what tests made over what they expected. */
    public static final String ACCEPT = "cgovet.accept";

    private Golden() {}

    /** Fails with the first line that differs, unless accepting. */
    public static void check(Path expected, String actual) {
        try {
            if (Boolean.getBoolean(ACCEPT)) {
                accept(expected, actual);
                return;
            }
            if (!Files.exists(expected)) {
                throw new AssertionError(
                        expected
                                + " is missing; look at the output and run ./dev accept:\n"
                                + actual);
            }
            String wanted = Files.readString(expected);
            if (!wanted.equals(actual)) {
                throw new AssertionError(
                        expected
                                + ": "
                                + difference(wanted, actual)
                                + "\n(./dev accept rewrites it)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accept(Path expected, String actual) throws IOException {
        byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(expected) && Files.readString(expected).equals(actual)) {
            return;
        }
        Path parent = expected.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(expected, bytes);
    }

    static String difference(String wanted, String actual) {
        List<String> left = List.of(wanted.split("\n", -1));
        List<String> right = List.of(actual.split("\n", -1));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String was = i < left.size() ? left.get(i) : "(end)";
            String is = i < right.size() ? right.get(i) : "(end)";
            if (!was.equals(is)) {
                return "line " + (i + 1) + " differs\n  expected: " + was + "\n  actual:   " + is;
            }
        }
        return "equal";
    }
}
