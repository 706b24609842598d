package cgovet.app.cli;

import cgovet.base.text.Harmless;
import cgovet.boundary.contract.FactText;
import cgovet.boundary.contract.Summary.Source;
import cgovet.boundary.mine.Voice;
import cgovet.rules.engine.ModelMine.Mined;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Contract files to start from. */
final class Skeleton {
    private Skeleton() {}

    /**
     * A file in which everything that was found is a comment: whoever read it takes the sign away.
     */
    static void write(List<String> headers, List<Mined> functions, Consumer<String> out) {
        String first = name(headers.getFirst());
        String id = first.replaceFirst("\\.h(pp|xx|h)?$", "").toLowerCase(Locale.ROOT);
        out.accept("schema: 1");
        out.accept("library: " + id.replaceAll("[^a-z0-9_.-]", "-"));
        out.accept("match:");
        out.accept(
                "  headers: ["
                        + String.join(
                                ", ", headers.stream().map(each -> quoted(name(each))).toList())
                        + "]");
        out.accept("  # pkg-config: [" + id + "]");
        out.accept("  # link: [" + id + "]");
        out.accept("# Functions without an entry neither keep nor release what they are given:");
        out.accept("# default-args: borrow");
        out.accept("# How functions say that they failed: negative, nonzero, zero");
        out.accept("# errors: {channel: negative}");
        out.accept("functions:");
        out.accept(
                "  # Read each line against the documentation, correct it, and take the # away.");
        for (Mined each : functions) {
            out.accept("  # " + Harmless.line(each.prototype()) + ";");
            Optional<Voice> best = best(each);
            String entry =
                    best.map(voice -> FactText.entry(voice.summary(), voice.elements()))
                            .orElse("{}");
            String origin = best.map(Skeleton::origin).orElse("nothing found");
            out.accept("  # " + Harmless.line(each.function()) + ": " + entry + "  # " + origin);
        }
    }

    /** What was found, a function a line, as the entries of a contract file. */
    static void mined(List<Mined> functions, Consumer<String> out) {
        for (Mined each : functions) {
            for (Voice voice : each.voices()) {
                if (voice.summary().source() != Source.UNKNOWN) {
                    out.accept(
                            Harmless.line(each.function())
                                    + ": "
                                    + FactText.entry(voice.summary(), voice.elements())
                                    + "  # "
                                    + origin(voice));
                }
            }
        }
    }

    private static Optional<Voice> best(Mined mined) {
        return mined.voices().stream()
                .filter(voice -> voice.summary().source() != Source.UNKNOWN)
                .findFirst();
    }

    private static String origin(Voice voice) {
        return Harmless.line(
                String.format(
                        Locale.ROOT,
                        "%s %.2f, %s",
                        StatsTable.word(voice.summary().source()),
                        voice.summary().confidence(),
                        voice.origin()));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String quoted(String name) {
        return "\"" + name.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"";
    }
}
