package cgovet.boundary.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The closed vocabulary of contract files: models/README.md. */
final class ModelWords {
    static final Set<String> TOP =
            Set.of(
                    "schema",
                    "library",
                    "match",
                    "provenance",
                    "reviewed",
                    "sources",
                    "errors",
                    "default-args",
                    "alloc-family",
                    "thread",
                    "unless",
                    "blocking",
                    "longjmps",
                    "forks",
                    "init",
                    "title",
                    "versions",
                    "extends",
                    "disable",
                    "types",
                    "declares",
                    "functions");
    static final Set<String> MATCH =
            Set.of("always", "headers", "pkg-config", "link", "symbols-prefix");
    static final Set<String> FUNCTION =
            Set.of(
                    "args",
                    "result",
                    "callback",
                    "errorp",
                    "status",
                    "by",
                    "source",
                    "thread",
                    "blocking",
                    "mt-unsafe",
                    "tls-error",
                    "init",
                    "longjmps",
                    "signals",
                    "exits",
                    "forks",
                    "async-safe",
                    "ends-callback",
                    "invalidates",
                    "ends-retain",
                    "unblocks",
                    "addr-stable",
                    "buffer",
                    "parent",
                    "default-args",
                    "confidence",
                    "note",
                    "cite");
    static final Set<String> ARGUMENT =
            Set.of("value", "frees", "unref", "ref", "clears", "sink", "retain");
    static final Set<String> VALUE =
            Set.of(
                    "dir",
                    "transfer",
                    "same-as",
                    "release",
                    "elem-release",
                    "elem0",
                    "release-by-kind",
                    "on-error",
                    "nullable",
                    "optional",
                    "writable",
                    "borrow",
                    "own",
                    "scalar",
                    "reuse",
                    "caller-storage",
                    "caller-array",
                    "own-if-null",
                    "container",
                    "shallow",
                    "floating",
                    "from",
                    "until",
                    "when",
                    "unless",
                    "even-on-error",
                    "elems",
                    "family",
                    "sets-null",
                    "sink",
                    "same",
                    "ref");
    static final Set<String> EVENT =
            Set.of(
                    "target",
                    "nullable",
                    "family",
                    "elems",
                    "when-status",
                    "when",
                    "unless",
                    "until",
                    "deferred",
                    "sets-null",
                    "even-on-error");
    static final Set<String> CALLBACK =
            Set.of(
                    "fn",
                    "userdata",
                    "destroy",
                    "lifetime",
                    "thread",
                    "role",
                    "of",
                    "even-on-error");
    static final Set<String> ERROR = Set.of("arg", "release", "entry");
    static final Set<String> STATUS = Set.of("ok", "eof", "again", "timeout");

    static final Set<String> TYPE =
            Set.of(
                    "release",
                    "root",
                    "floating",
                    "null-release",
                    "pointer",
                    "thread",
                    "confidence",
                    "children",
                    "parent",
                    "nullable",
                    "states",
                    "by",
                    "source");

    /** The words that a key may have as its value; a key that is not here may have any. */
    static final Map<String, Set<String>> VALUES =
            Map.of(
                    "transfer",
                    Set.of(
                            "own",
                            "borrow",
                            "container",
                            "floating",
                            "static",
                            "scalar",
                            "caller-storage",
                            "caller-array",
                            "own-if-null",
                            "reuse",
                            "reuse-or-null",
                            "take",
                            "take-on-ok",
                            "take-on-error",
                            "take-if",
                            "take-reference",
                            "take-floating",
                            "take-or-realloc",
                            "hold",
                            "ref",
                            "copy",
                            "consume-once",
                            "null",
                            "remaining-refs",
                            "own-id",
                            "borrow-fd"),
                    "dir",
                    Set.of("in", "out", "inout"),
                    "nullable",
                    Set.of("may", "error", "ok", "no", "eof", "not-found-or-error"),
                    "on-error",
                    Set.of("null", "own", "undef", "unchanged", "freed", "blank"),
                    "role",
                    Set.of("destroy", "elem-destroy", "free"));

    private ModelWords() {}

    /** Says which known word was meant, if one is near. */
    static String like(String wrong, Set<String> known) {
        String best = "";
        int least = 2 * Math.max(2, Math.min(4, wrong.length() / 2));
        for (String word : new TreeSet<>(known)) {
            // Of two that are as near, the one that begins so was meant.
            int distance = 2 * distance(wrong, word) - (word.startsWith(wrong) ? 1 : 0);
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return best.isEmpty() ? "" : "; did you mean '" + best + "'?";
    }

    private static int distance(String a, String b) {
        if (a.length() > 100 || b.length() > 100) {
            return 100;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
                least = Math.min(least, cost[i - 1][j - 1] + (isSame ? 0 : 1));
                boolean isSwap =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = isSwap ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
