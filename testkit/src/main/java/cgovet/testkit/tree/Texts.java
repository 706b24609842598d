package cgovet.testkit.tree;

import cgovet.base.files.MemoryTree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Several files in one text, each after a line {@code -- path --}, as Go's txtar has them. What
 * stands before the first such line is a comment.
 */
public final class Texts {
    private Texts() {}

    /** The tree of a text. */
    public static MemoryTree tree(String text) {
        return MemoryTree.of(files(text));
    }

    /** Contents by path, in the order of the text. */
    public static Map<String, String> files(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        String path = "";
        var content = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            String name = nameIn(line);
            if (name.isEmpty()) {
                content.append(line);
                continue;
            }
            put(files, path, content);
            path = name;
            content.setLength(0);
        }
        put(files, path, content);
        return files;
    }

    private static void put(Map<String, String> files, String path, StringBuilder content) {
        if (!path.isEmpty() && files.put(path, content.toString()) != null) {
            throw new IllegalArgumentException("two files named " + path);
        }
    }

    private static String nameIn(String line) {
        String stripped = line.strip();
        boolean isMark =
                line.startsWith("-- ") && stripped.endsWith(" --") && stripped.length() > 6;
        return isMark ? stripped.substring(3, stripped.length() - 3).strip() : "";
    }
}
