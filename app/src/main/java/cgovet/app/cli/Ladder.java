package cgovet.app.cli;

import cgovet.base.text.Harmless;
import cgovet.boundary.contract.Evidence;
import cgovet.boundary.contract.Summary.Source;
import cgovet.boundary.contract.SummaryText;
import cgovet.rules.engine.ModelMine.Explained;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How {@code cgovet model explain} is printed: who says what of a function, the winner first. */
final class Ladder {
    private Ladder() {}

    /** Whether anybody says something. */
    static boolean print(String function, List<Explained> all, Consumer<String> out) {
        boolean isKnown = false;
        for (Explained each : all) {
            String where = each.importPath().isEmpty() ? "" : " in " + each.importPath();
            out.accept(Harmless.line("C." + function + where));
            isKnown |= print(function, each, out);
        }
        return isKnown;
    }

    private static boolean print(String function, Explained one, Consumer<String> out) {
        int rung = 0;
        boolean hasBody = !one.body().isEmpty();
        boolean isKnown = hasBody;
        for (Evidence each : one.evidence()) {
            boolean isAboveBody = each.by() == Source.USER || each.by() == Source.REVIEWED;
            if (hasBody && !isAboveBody) {
                body(one.body(), rung++, out);
                hasBody = false;
            }
            rung(function, each, rung++, out);
            isKnown |= each.by() != Source.UNKNOWN;
        }
        if (hasBody) {
            body(one.body(), rung++, out);
        }
        if (rung == 0) {
            out.accept("  nobody says anything; the default for unknown functions counts");
        }
        return isKnown;
    }

    private static void body(String path, int rung, Consumer<String> out) {
        out.accept(Harmless.line(number(rung) + "body " + path + ": its body is analysed"));
    }

    private static void rung(String function, Evidence each, int rung, Consumer<String> out) {
        String what =
                each.by() == Source.UNKNOWN ? "unknown (the default)" : StatsTable.word(each.by());
        String of = each.isListed() ? "" : ", the default of library " + each.library();
        out.accept(
                Harmless.line(
                        number(rung)
                                + what
                                + String.format(Locale.ROOT, " %.2f", each.summary().confidence())
                                + of
                                + (each.origin().isEmpty() ? "" : ", from " + each.origin())));
        List<String> lines = SummaryText.print(each.summary()).lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            out.accept("       " + Harmless.line(line.strip()));
        }
    }

    private static String number(int rung) {
        return (rung == 0 ? "  counts: " : "  unused: ");
    }
}
