package cgovet.app.cli;

import cgovet.base.text.Harmless;
import cgovet.boundary.contract.Summary.Source;
import cgovet.rules.engine.ModelStats.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How {@code cgovet model stats} is printed. */
final class StatsTable {
    private static final int MOST = 20;

    private StatsTable() {}

    /** A line a function: library, function, who answers, own entry, declared, calls. */
    static void tsv(List<Row> rows, Consumer<String> out) {
        out.accept("library\tfunction\tby\tentry\tdeclared\tcalls");
        for (Row row : rows) {
            out.accept(
                    String.join(
                            "\t",
                            row.library().isEmpty() ? "-" : Harmless.line(row.library()),
                            Harmless.line(row.function()),
                            word(row.by()),
                            row.isListed() ? "own" : "default",
                            row.isDeclared() ? "declared" : "-",
                            Integer.toString(row.calls())));
        }
    }

    /** Who answers, by library; then the functions that nobody answers for. */
    static void text(List<Row> rows, Consumer<String> out) {
        List<Row> without = rows.stream().filter(row -> row.by() != Source.BODY).toList();
        int calls = calls(without);
        out.accept(
                calls(rows)
                        + " calls of "
                        + rows.size()
                        + " C functions; "
                        + calls
                        + " calls of "
                        + without.size()
                        + " functions without a body");
        Map<Source, List<Row>> levels = new EnumMap<>(Source.class);
        for (Row row : without) {
            levels.computeIfAbsent(row.by(), _ -> new ArrayList<>()).add(row);
        }
        levels.forEach((level, of) ->
                out.accept(
                        String.format(
                                Locale.ROOT,
                                "  %-12s %6d calls %5.1f %%  %5d functions",
                                word(level),
                                calls(of),
                                100.0 * calls(of) / calls,
                                of.size())));
        Map<String, List<Row>> libraries =
                without.stream()
                        .filter(row -> !row.library().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Row::library, TreeMap::new, Collectors.toList()));
        if (!libraries.isEmpty()) {
            out.accept("");
            out.accept("library            calls  functions  with an entry of their own");
        }
        libraries.forEach((library, of) -> {
            List<Row> known = of.stream().filter(StatsTable::isKnown).toList();
            out.accept(
                    String.format(
                            Locale.ROOT,
                            "%-16s %7d %10d %10d",
                            Harmless.line(library),
                            calls(of),
                            of.size(),
                            known.size()));
        });
        unknown(without, out);
    }

    private static void unknown(List<Row> rows, Consumer<String> out) {
        List<Row> unknown =
                rows.stream()
                        .filter(row -> row.by() == Source.UNKNOWN)
                        .sorted((a, b) -> Integer.compare(b.calls(), a.calls()))
                        .toList();
        if (unknown.isEmpty()) {
            return;
        }
        out.accept("");
        out.accept("nobody says what these do:");
        for (Row row : unknown.subList(0, Math.min(MOST, unknown.size()))) {
            out.accept(
                    String.format(
                            Locale.ROOT, "%7d  C.%s", row.calls(), Harmless.line(row.function())));
        }
        if (unknown.size() > MOST) {
            out.accept("   and " + (unknown.size() - MOST) + " more; --tsv lists all");
        }
    }

    private static boolean isKnown(Row row) {
        return row.isListed() && row.by() != Source.UNKNOWN;
    }

    private static int calls(List<Row> rows) {
        return rows.stream().mapToInt(Row::calls).sum();
    }

    static String word(Source level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
