package cgovet.boundary.contract;

import cgovet.boundary.contract.Summary.Source;
import java.util.List;
import java.util.Set;

/**
 * A C library that contracts speak of, without its functions.
 *
 * @param isAlways whether every program has it
 * @param headers files, or folders where they end in a slash
 * @param prefixes of its functions' names
 * @param borrows whether functions that have no contract keep and release nothing
 * @param errors how its functions say that they failed
 * @param allocators the family of its allocator; {@code malloc} is C's own
 * @param isReviewed whether somebody read documentation for some of its contracts
 */
record Library(
        String id,
        boolean isAlways,
        List<String> headers,
        List<String> pkgConfig,
        List<String> links,
        List<String> prefixes,
        boolean borrows,
        String errors,
        String allocators,
        boolean isReviewed) {
    /** Prefixes shorter than this may be anybody's. */
    private static final int STRONG = 5;

    Library {
        headers = List.copyOf(headers);
        pkgConfig = List.copyOf(pkgConfig);
        links = List.copyOf(links);
        prefixes = List.copyOf(prefixes);
    }

    /** A line of the packed index. */
    static Library parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Library(
                parts[0],
                !parts[1].isEmpty(),
                words(parts[2]),
                words(parts[3]),
                words(parts[4]),
                words(parts[5]),
                parts[6].equals("borrow"),
                parts[7],
                parts[8],
                !parts[9].isEmpty());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** Whether a header of this name, as included or as a path, is one of its own. */
    boolean hasHeader(String path) {
        for (String header : headers) {
            int at =
                    header.endsWith("/")
                            ? path.indexOf(header)
                            : path.endsWith(header) ? path.length() - header.length() : -1;
            while (at > 0 && path.charAt(at - 1) != '/') {
                at = header.endsWith("/") ? path.indexOf(header, at + 1) : -1;
            }
            if (at >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function has a name such as its functions have. */
    boolean hasPrefix(String function) {
        for (String prefix : prefixes) {
            if (function.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function's name alone tells that it is one of its own. */
    boolean isNamedByPrefix(String function) {
        for (String prefix : prefixes) {
            boolean isStrong =
                    prefix.length() >= STRONG && Character.isLetter(prefix.charAt(0))
                            || prefix.length() >= 4 && prefix.endsWith("_");
            if (isStrong && function.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /**
     * This library, with the parts that a file did not name from another one.
     *
     * @param says keys that the file has
     */
    Library orElse(Library other, Set<String> says) {
        boolean isMatched = says.contains("match");
        return new Library(
                id,
                isMatched ? isAlways : other.isAlways,
                isMatched ? headers : other.headers,
                isMatched ? pkgConfig : other.pkgConfig,
                isMatched ? links : other.links,
                isMatched ? prefixes : other.prefixes,
                says.contains("default-args") ? borrows : other.borrows,
                says.contains("errors") ? errors : other.errors,
                says.contains("alloc-family") ? allocators : other.allocators,
                isReviewed || other.isReviewed);
    }

    /** How far a contract of it is trusted. */
    double confidence(Source by) {
        return switch (by) {
            case USER, REVIEWED -> 0.97;
            case ANNOTATED -> 0.94;
            case DOCUMENTED -> 0.95;
            case MINED -> isReviewed ? 0.90 : 0.85;
            case RECALLED -> 0.85;
            case NATIVE, BODY, DECLARED -> 0.97;
            case PAIRED -> 0.80;
            case UNKNOWN -> 0.5;
        };
    }
}
