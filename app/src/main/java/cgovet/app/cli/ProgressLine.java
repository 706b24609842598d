package cgovet.app.cli;

import cgovet.base.text.Span;
import cgovet.rules.engine.Progress;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows a line on a terminal once a run has taken a second, and keeps the time of each stage. */
final class ProgressLine implements Progress {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;

    private final PrintStream err;
    private final boolean isShown;
    private final boolean showsCauses;
    private final long start = System.nanoTime();
    private final Map<String, Long> stages = new LinkedHashMap<>();
    private String current = "";
    private long since = start;
    private long last = start;
    private int width;

    ProgressLine(PrintStream err, boolean isShown, boolean showsCauses) {
        this.err = err;
        this.isShown = isShown;
        this.showsCauses = showsCauses;
    }

    @Override
    public synchronized void stage(String name, int done, int total) {
        long now = System.nanoTime();
        enter(name, now);
        if (isShown && now - start > PATIENCE && now - last > PAUSE) {
            last = now;
            String count = total > 0 ? " " + done + " of " + total : "";
            show(name + count);
        }
    }

    @Override
    public synchronized void failed(Span at, Throwable cause) {
        if (showsCauses) {
            show("");
            err.println("cgovet: internal error at " + at.path() + ":" + at.start());
            cause.printStackTrace(err);
        }
    }

    /** Clears the line; says how many milliseconds the run took. */
    synchronized long end() {
        long now = System.nanoTime();
        enter("", now);
        show("");
        return (now - start) / 1_000_000;
    }

    /** A line for each stage. */
    synchronized List<String> timings() {
        List<String> lines = new ArrayList<>();
        stages.forEach((name, nanos) ->
                lines.add(String.format(Locale.ROOT, "%8.3f s  %s", nanos / 1e9, name)));
        return lines;
    }

    private void enter(String name, long now) {
        if (name.equals(current)) {
            return;
        }
        if (!current.isEmpty()) {
            stages.merge(current, now - since, Long::sum);
        }
        current = name;
        since = now;
    }

    private void show(String text) {
        if (width == 0 && text.isEmpty()) {
            return;
        }
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())) + "\r" + text);
        err.flush();
        width = text.length();
    }
}
