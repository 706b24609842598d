package cgovet.app.cli;

import cgovet.base.text.Span;
import cgovet.base.watch.Stopwatch;
import cgovet.rules.engine.Progress;
import java.io.PrintStream;

/** Shows a line on a terminal once a run has taken a second. */
final class ProgressLine implements Progress {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;

    private final PrintStream err;
    private final boolean isShown;
    private final boolean showsCauses;
    private final Stopwatch stopwatch;
    private final long start = System.nanoTime();
    private long last = start;
    private int width;

    ProgressLine(PrintStream err, boolean isShown, boolean showsCauses, Stopwatch stopwatch) {
        this.err = err;
        this.isShown = isShown;
        this.showsCauses = showsCauses;
        this.stopwatch = stopwatch;
    }

    @Override
    public Stopwatch stopwatch() {
        return stopwatch;
    }

    @Override
    public synchronized void stage(String name, int done, int total) {
        long now = System.nanoTime();
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
        show("");
        return (now - start) / 1_000_000;
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
