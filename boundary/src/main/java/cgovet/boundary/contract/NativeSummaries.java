package cgovet.boundary.contract;

import cgovet.base.files.Resources;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Summaries of Go's, cgo's and C's own functions: the resource {@code native.summary}. */
public final class NativeSummaries {
    private static final class Loaded {
        static final Map<String, Summary> BY_SYMBOL = load();
    }

    private NativeSummaries() {}

    public static Optional<Summary> of(String symbol) {
        return Optional.ofNullable(Loaded.BY_SYMBOL.get(symbol));
    }

    private static Map<String, Summary> load() {
        byte[] bytes =
                Resources.require(
                        NativeSummaries.class, "/cgovet/boundary/contract/native.summary");
        String text = new String(bytes, StandardCharsets.UTF_8);
        SummaryText.Parsed parsed = SummaryText.parse(text);
        if (!parsed.problems().isEmpty()) {
            throw new IllegalStateException("native.summary: " + parsed.problems());
        }
        Map<String, Summary> map = new HashMap<>();
        for (Summary summary : parsed.summaries()) {
            if (map.put(summary.symbol(), summary) != null) {
                throw new IllegalStateException("native.summary: twice " + summary.symbol());
            }
        }
        return Map.copyOf(map);
    }
}
