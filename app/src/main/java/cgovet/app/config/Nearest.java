package cgovet.app.config;

import java.util.Collection;
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
