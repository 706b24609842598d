package cgovet.cfront.layout;

import cgovet.base.files.Resources;
import cgovet.base.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * C headers that stand in for a platform's own: declarations, constants and record layouts of the C
 * library, of POSIX and of the platform, for machines that have no C headers and for other targets.
 *
 * <p>They agree with glibc on Linux ({@code scripts/check-headers}). Where a platform's facts are
 * not known, a record stays incomplete and a name undeclared.
 */
public final class ShippedHeaders {
    private static final String ROOT = "/cgovet/cfront/include/";

    private static final List<String> INDEX =
            text(ROOT + "index.txt").orElseThrow().lines().toList();

    /** What MinGW has of the headers that all platforms share. */
    private static final List<String> ON_WINDOWS =
            text(ROOT + "windows-common.txt").orElseThrow().lines().toList();

    private ShippedHeaders() {}

    /**
     * A header's text.
     *
     * @param name as between the marks of {@code #include}, such as {@code sys/types.h}
     */
    public static Optional<String> find(String name, Target target) {
        return path(name, target).flatMap(ShippedHeaders::text);
    }

    /**
     * Where a header lies inside the product, such as {@code common/stdlib.h}; a stable name for it
     * in messages. Windows knows no letter case in names.
     */
    public static Optional<String> place(String name, Target target) {
        return path(name, target).map(p -> p.substring(ROOT.length()));
    }

    /** All names that {@link #find} knows on a platform, sorted. */
    public static List<String> names(Target target) {
        TreeSet<String> names = new TreeSet<>();
        for (String folder : folders(target)) {
            for (String file : INDEX) {
                if (file.startsWith(folder + "/")) {
                    String name = file.substring(folder.length() + 1);
                    if (isOn(target, folder, name)) {
                        names.add(name);
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    private static Optional<String> path(String name, Target target) {
        String wanted = target.goos().equals("windows") ? lower(name) : name;
        for (String folder : folders(target)) {
            if (INDEX.contains(folder + "/" + wanted) && isOn(target, folder, wanted)) {
                return Optional.of(ROOT + folder + "/" + wanted);
            }
        }
        return Optional.empty();
    }

    /** The platform's own folder comes first. */
    private static List<String> folders(Target target) {
        List<String> folders = new ArrayList<>();
        switch (target.goos()) {
            case "linux", "android" -> folders.add("linux");
            case "darwin", "ios" -> {
                folders.add("darwin");
                folders.add("bsd");
            }
            case "freebsd", "netbsd", "openbsd", "dragonfly" -> folders.add("bsd");
            case "windows" -> folders.add("windows");
            default -> {}
        }
        folders.add("common");
        return folders;
    }

    private static boolean isOn(Target target, String folder, String name) {
        return !target.goos().equals("windows")
                || !folder.equals("common")
                || ON_WINDOWS.contains(name);
    }

    private static String lower(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return out.toString();
    }

    private static Optional<String> text(String path) {
        return Resources.read(ShippedHeaders.class, path)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
