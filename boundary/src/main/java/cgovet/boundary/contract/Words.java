package cgovet.boundary.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of C names: {@code xmlFreeDoc} and {@code xml_free_doc} have the same three. */
public final class Words {
    /** From the surest. */
    public static final List<String> RELEASE =
            List.of(
                    "free",
                    "destroy",
                    "delete",
                    "release",
                    "unref",
                    "finalize",
                    "finish",
                    "close",
                    "cleanup",
                    "dispose",
                    "deinit",
                    "exit",
                    "abort");

    public static final Set<String> CREATE =
            Set.of(
                    "new",
                    "create",
                    "alloc",
                    "make",
                    "dup",
                    "clone",
                    "copy",
                    "open",
                    "construct",
                    "build",
                    "init",
                    "parse",
                    "load",
                    "connect",
                    "fetch",
                    "read",
                    "decode",
                    "compile",
                    "begin");

    /** A release function with one of these releases something else, or more, or less. */
    public static final Set<String> SIDEWAYS =
            Set.of(
                    "all",
                    "cb",
                    "callback",
                    "list",
                    "array",
                    "ext",
                    "entry",
                    "attr",
                    "reset",
                    "clear",
                    "pop",
                    "should",
                    "can",
                    "is",
                    "has");

    private static final Set<String> KEEPING =
            Set.of(
                    "set",
                    "add",
                    "register",
                    "put",
                    "attach",
                    "init",
                    "new",
                    "push",
                    "append",
                    "store",
                    "own",
                    "insert",
                    "bind",
                    "enqueue",
                    "assign",
                    "adopt",
                    "take");

    private Words() {}

    /** In lower case, in order. */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean isEnd =
                    i == name.length()
                            || !Character.isLetterOrDigit(name.charAt(i))
                            || i > start && startsWord(name, i);
            if (isEnd) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i;
                if (i < name.length() && !Character.isLetterOrDigit(name.charAt(i))) {
                    start++;
                }
            }
        }
        return words;
    }

    private static boolean startsWord(String name, int at) {
        char c = name.charAt(at);
        if (!Character.isUpperCase(c)) {
            return false;
        }
        boolean afterLower = !Character.isUpperCase(name.charAt(at - 1));
        boolean beforeLower = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return afterLower || beforeLower;
    }

    /** Whether a function's name says that it may keep what it is given. */
    public static boolean keeps(String function) {
        for (String word : of(function)) {
            if (KEEPING.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
