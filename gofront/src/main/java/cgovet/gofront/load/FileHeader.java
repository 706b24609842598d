package cgovet.gofront.load;

import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.BuildConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The constraints that stand before anything else in a Go, C or assembly file.
 *
 * @param constraints all must hold; one from {@code //go:build}, or any number from {@code //
 *     +build}
 * @param fault what makes the file unusable, or the empty string
 */
record FileHeader(List<BuildConstraint> constraints, String fault) {
    /** Longer headers have no constraint that people would see. */
    private static final int MAX_BYTES = 1 << 20;

    FileHeader {
        constraints = List.copyOf(constraints);
    }

    static FileHeader of(SourceText text) {
        return new Scan(text).run();
    }

    /** One pass over the comments at the start of a file. */
    private static final class Scan {
        private final SourceText text;
        private final List<String> goBuild = new ArrayList<>();
        private final List<String> plusBuild = new ArrayList<>();

        /** Legacy lines since the last blank line: they count only if another blank one follows. */
        private final List<String> pending = new ArrayList<>();

        /** Whether something else than {@code //} comments and blank lines came up. */
        private boolean ended;

        private boolean inBlockComment;

        Scan(SourceText text) {
            this.text = text;
        }

        FileHeader run() {
            int at = hasByteOrderMark() ? 3 : 0;
            int limit = Math.min(text.size(), MAX_BYTES);
            boolean more = true;
            while (more && at < limit) {
                int end = at;
                while (end < limit && text.byteAt(end) != '\n') {
                    end++;
                }
                more = line(text.slice(at, end).strip());
                at = end + 1;
            }
            return result();
        }

        private boolean hasByteOrderMark() {
            return text.size() >= 3
                    && (text.byteAt(0) & 0xff) == 0xEF
                    && (text.byteAt(1) & 0xff) == 0xBB
                    && (text.byteAt(2) & 0xff) == 0xBF;
        }

        /** Takes one line; false at the first text that is no comment. */
        private boolean line(String line) {
            if (line.isEmpty()) {
                if (!ended) {
                    plusBuild.addAll(pending);
                    pending.clear();
                }
                return true;
            }
            if (!line.startsWith("//")) {
                ended = true;
            }
            if (!inBlockComment && isGoBuild(line)) {
                goBuild.add(line);
            } else if (!ended) {
                plusBuildText(line).ifPresent(pending::add);
            }
            return isComment(line);
        }

        private boolean isComment(String line) {
            String rest = line;
            while (!rest.isEmpty()) {
                if (inBlockComment) {
                    int close = rest.indexOf("*/");
                    if (close < 0) {
                        return true;
                    }
                    inBlockComment = false;
                    rest = rest.substring(close + 2).strip();
                } else if (rest.startsWith("//")) {
                    return true;
                } else if (rest.startsWith("/*")) {
                    inBlockComment = true;
                    rest = rest.substring(2).strip();
                } else {
                    return false;
                }
            }
            return true;
        }

        private FileHeader result() {
            if (goBuild.size() > 1) {
                return new FileHeader(List.of(), "several //go:build lines; keep one");
            }
            if (goBuild.size() == 1) {
                return BuildConstraint.parse(goBuild.getFirst())
                        .map(constraint -> new FileHeader(List.of(constraint), ""))
                        .orElseGet(() -> new FileHeader(List.of(), "malformed //go:build line"));
            }
            List<BuildConstraint> all = new ArrayList<>();
            for (String line : plusBuild) {
                PlusBuild.parse(line).ifPresent(all::add);
            }
            return new FileHeader(all, "");
        }
    }

    private static boolean isGoBuild(String line) {
        return line.startsWith("//go:build")
                && (line.length() == 10 || Character.isWhitespace(line.charAt(10)));
    }

    /** What follows {@code // +build}; empty if the line is none. */
    private static Optional<String> plusBuildText(String line) {
        String rest = line.substring(2).strip();
        if (!rest.startsWith("+build")) {
            return Optional.empty();
        }
        String terms = rest.substring(6);
        boolean isOther = !terms.isEmpty() && !Character.isWhitespace(terms.charAt(0));
        return isOther ? Optional.empty() : Optional.of(terms.strip());
    }
}
