package cgovet.base.files;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic on paths of a {@link FileTree}. */
public final class PathNames {
    private PathNames() {}

    /**
     * The shortest form: without empty parts, {@code .} and removable {@code ..}; the root's is
     * {@code .}. A relative path that leaves the root begins with {@code ..}.
     */
    public static String normal(String path) {
        boolean absolute = path.startsWith("/");
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!part.equals("..")) {
                parts.add(part);
            } else if (!parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!absolute) {
                parts.add(part);
            }
        }
        String joined = String.join("/", parts);
        return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** {@code path} as seen from {@code dir}, in normal form. */
    public static String join(String dir, String path) {
        return normal(path.startsWith("/") ? path : dir + "/" + path);
    }

    /** The folder of a path in normal form. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }

    /** The last part of a path. */
    public static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether {@code path} is {@code dir} or lies below it; both in normal form. */
    public static boolean isBelow(String path, String dir) {
        if (dir.equals(".")) {
            return !path.startsWith("/") && !path.equals("..") && !path.startsWith("../");
        }
        return path.equals(dir) || path.startsWith(dir.endsWith("/") ? dir : dir + "/");
    }
}
