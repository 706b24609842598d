package cgovet.report.sarif;

import cgovet.base.text.Harmless;

/** Message strings (SARIF 2.1.0, section 3.11). */
final class Messages {
    private Messages() {}

    /** Text in which nothing is taken for a link or a placeholder. */
    static String plain(String text) {
        String line = Harmless.line(text);
        if (line.indexOf('[') >= 0) {
            line = line.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
        }
        return line.replaceAll("\\{(\\d+)\\}", "{{$1}}");
    }

    /** A sentence: capital first, full stop last. */
    static String sentence(String text) {
        String plain = plain(text);
        if (plain.isEmpty() || plain.endsWith(".")) {
            return plain;
        }
        return plain + ".";
    }

    /** A link to the related location of that id. */
    static String link(String text, int id) {
        String plain = Harmless.line(text).replace("[", "(").replace("]", ")");
        return "[" + plain.replace("\\", "\\\\") + "](" + id + ")";
    }
}
