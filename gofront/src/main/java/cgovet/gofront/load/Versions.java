package cgovet.gofront.load;

import java.util.Comparator;

/** Order of module versions, which are semantic versions with a {@code v} before them. */
final class Versions {
    static final Comparator<String> ORDER = Versions::compare;

    private Versions() {}

    private static int compare(String left, String right) {
        String[] a = split(left);
        String[] b = split(right);
        for (int i = 0; i < 3; i++) {
            int byNumber = compareNumbers(a[i], b[i]);
            if (byNumber != 0) {
                return byNumber;
            }
        }
        if (a[3].isEmpty() || b[3].isEmpty()) {
            return Boolean.compare(a[3].isEmpty(), b[3].isEmpty());
        }
        return comparePre(a[3].split("\\."), b[3].split("\\."));
    }

    /** Major, minor, patch, and what follows a hyphen. */
    private static String[] split(String version) {
        String rest = version.startsWith("v") ? version.substring(1) : version;
        int plus = rest.indexOf('+');
        rest = plus < 0 ? rest : rest.substring(0, plus);
        int hyphen = rest.indexOf('-');
        String pre = hyphen < 0 ? "" : rest.substring(hyphen + 1);
        String[] numbers = (hyphen < 0 ? rest : rest.substring(0, hyphen)).split("\\.");
        String[] parts = {"0", "0", "0", pre};
        for (int i = 0; i < Math.min(3, numbers.length); i++) {
            parts[i] = numbers[i];
        }
        return parts;
    }

    /** Numbers of any length; a longer one without leading zeros is larger. */
    private static int compareNumbers(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static int comparePre(String[] a, String[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean aIsNumber = isNumber(a[i]);
            boolean bIsNumber = isNumber(b[i]);
            int order =
                    aIsNumber && bIsNumber
                            ? compareNumbers(a[i], b[i])
                            : aIsNumber != bIsNumber ? (aIsNumber ? -1 : 1) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * The minor number of a Go version such as {@code 1.22.3} or {@code go1.21rc2}; -1 if it is
     * none.
     */
    static int goMinor(String version) {
        String text = version.startsWith("go") ? version.substring(2) : version;
        if (!text.startsWith("1.")) {
            return text.equals("1") ? 0 : -1;
        }
        int minor = 0;
        int at = 2;
        while (at < text.length() && at < 6 && Character.isDigit(text.charAt(at))) {
            minor = minor * 10 + text.charAt(at++) - '0';
        }
        return at == 2 ? -1 : minor;
    }
}
