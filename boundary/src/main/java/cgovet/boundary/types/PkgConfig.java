package cgovet.boundary.types;

import cgovet.base.files.FileTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What pkg-config would say of C flags, read from its {@code .pc} files as data (pkg-config(1),
 * METADATA FILE SYNTAX). Nothing is run.
 *
 * @param includeDirs of {@code -I} and {@code -isystem}, in order
 * @param macros of {@code -D}: value by name
 */
record PkgConfig(List<String> includeDirs, Map<String, String> macros) {
    private static final int MAX_FILES = 1_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_LENGTH = 1 << 16;

    /**
     * Of packages and all that they require.
     *
     * @param names as a {@code #cgo pkg-config} line has them
     * @param folders of {@code .pc} files, in order of search
     */
    static PkgConfig of(FileTree tree, List<String> names, List<String> folders) {
        List<String> dirs = new ArrayList<>();
        Map<String, String> macros = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(names);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty() && seen.size() < MAX_FILES) {
            String name = open.poll();
            if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.+-]*") || !seen.add(name)) {
                continue;
            }
            Map<String, String> fields = fields(tree, name, folders);
            for (String flag : words(fields.getOrDefault("Cflags", ""))) {
                flag(flag, dirs, macros);
            }
            open.addAll(required(fields.getOrDefault("Requires", "")));
            open.addAll(required(fields.getOrDefault("Requires.private", "")));
        }
        return new PkgConfig(dirs, macros);
    }

    private static void flag(String flag, List<String> dirs, Map<String, String> macros) {
        if (flag.startsWith("-I/")) {
            addNew(dirs, flag.substring("-I".length()));
        } else if (flag.startsWith("/")) {
            // After -isystem or -I as a word of its own.
            addNew(dirs, flag);
        } else if (flag.startsWith("-D")) {
            int equals = flag.indexOf('=');
            String name = equals < 0 ? flag.substring(2) : flag.substring(2, equals);
            macros.put(name, equals < 0 ? "1" : flag.substring(equals + 1));
        }
    }

    private static void addNew(List<String> dirs, String dir) {
        if (!dirs.contains(dir)) {
            dirs.add(dir);
        }
    }

    /** The fields of the first file of that name, variables put in. */
    private static Map<String, String> fields(FileTree tree, String name, List<String> folders) {
        for (String folder : folders) {
            if (tree.read(folder + "/" + name + ".pc") instanceof FileTree.Read.Found(var text)) {
                return parse(folder, text.latin1(0, text.size()));
            }
        }
        return Map.of();
    }

    private static Map<String, String> parse(String folder, String text) {
        Map<String, String> variables = new HashMap<>(Map.of("pcfiledir", folder));
        Map<String, String> fields = new HashMap<>();
        for (String line : text.replace("\\\n", " ").lines().toList()) {
            String plain = line.replaceFirst("(?<!\\\\)#.*", "").strip();
            int end = 0;
            while (end < plain.length() && isName(plain.charAt(end))) {
                end++;
            }
            String key = plain.substring(0, end);
            String rest = plain.substring(end).strip();
            if (rest.startsWith("=")) {
                variables.put(key, expand(rest.substring(1).strip(), variables, 0));
            } else if (rest.startsWith(":")) {
                String value = expand(rest.substring(1).strip(), variables, 0);
                fields.put(key.equals("CFlags") ? "Cflags" : key, value);
            }
        }
        return fields;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private static String expand(String text, Map<String, String> variables, int depth) {
        int start = text.indexOf("${");
        int end = start < 0 ? -1 : text.indexOf('}', start);
        if (end < 0 || depth > MAX_DEPTH || text.length() > MAX_LENGTH) {
            return text;
        }
        String value = variables.getOrDefault(text.substring(start + 2, end), "");
        return text.substring(0, start)
                + value
                + expand(text.substring(end + 1), variables, depth + 1);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            String plain = word.replace("\"", "").replace("'", "").replace("\\", "");
            if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return words;
    }

    /** Names without the versions asked for. */
    private static List<String> required(String text) {
        List<String> names = new ArrayList<>();
        boolean isVersion = false;
        for (String word : text.split("[\\s,]+")) {
            if (word.matches("[<>=!]+")) {
                isVersion = true;
            } else if (!isVersion && !word.isEmpty()) {
                names.add(word);
            } else {
                isVersion = false;
            }
        }
        return names;
    }
}
