package cgovet.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody meant who wrote a name wrongly. */
public final class Nearest {
    private Nearest() {}

    /** The known name that needs the fewest edits, if they are few for its length. */
    public static Optional<String> to(String wrong, Collection<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int edits = edits(wrong, name);
            if (edits < least) {
                least = edits;
                best = name;
            }
        }
        int allowed = Math.max(1, Math.min(wrong.length(), best.length()) / 3);
        return least <= allowed ? Optional.of(best) : Optional.empty();
    }

    /** A message that there is no such thing, and which was meant or which there are. */
    public static String unknown(String what, String wrong, Collection<String> known) {
        return "no "
                + what
                + " "
                + wrong
                + to(wrong, known)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse(
                                known.size() <= 12
                                        ? "; there are " + String.join(", ", known)
                                        : "");
    }

    /**
     * A message that there is no such thing, with the three names that are nearest: those that
     * differ least, and those that hold the name or lie in it.
     */
    public static String several(String what, String wrong, Collection<String> known) {
        String bare = wrong.toLowerCase(Locale.ROOT);
        List<String> near =
                known.stream()
                        .distinct()
                        .sorted(
                                Comparator.<String>comparingInt(name -> distance(bare, name))
                                        .thenComparing(Comparator.naturalOrder()))
                        .filter(name -> distance(bare, name) <= Math.max(2, bare.length() / 2))
                        .limit(3)
                        .toList();
        return "no "
                + what
                + " "
                + wrong
                + (near.isEmpty()
                        ? known.isEmpty() ? "; there are none" : ""
                        : "; the nearest are " + String.join(", ", near));
    }

    /** Edits, fewer for a tag without its keyword and for a part of the name. */
    private static int distance(String wrong, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String tag = lower.replaceFirst("^(struct|union|enum) ", "");
        int least = Math.min(edits(wrong, lower), edits(wrong, tag));
        boolean isPart = wrong.length() > 2 && (tag.contains(wrong) || wrong.contains(tag));
        return isPart ? Math.min(least, 1) : least;
    }

    /** Insertions, deletions, replacements and swaps of neighbours. */
    static int edits(String a, String b) {
        if (a.length() > 100 || b.length() > 100) {
            return a.equals(b) ? 0 : 100;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                least = Math.min(least, cost[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
