package cgovet.app.cli;

import cgovet.base.text.Harmless;
import cgovet.base.watch.Part;
import cgovet.base.watch.Stopwatch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/** The clock of {@code --timings}: what the threads of a run were busy with, and for how long. */
final class TimeTable implements Stopwatch {
    private static final int SLOWEST = 10;

    private final AtomicLongArray nanos = new AtomicLongArray(Part.values().length);
    private final List<Interpreted> functions = new ArrayList<>();
    private final ThreadLocal<Turn> turns = ThreadLocal.withInitial(Turn::new);

    /** One run through a function; those that call each other are run through twice. */
    private record Interpreted(String symbol, long nanos) {}

    /** What one thread does. */
    private static final class Turn {
        private Part part = Part.IDLE;
        private long since = System.nanoTime();
        private String function = "";
        private long begun;
    }

    @Override
    public Part enter(Part part) {
        Turn turn = turns.get();
        Part before = turn.part;
        if (part != before) {
            long now = System.nanoTime();
            nanos.addAndGet(before.ordinal(), now - turn.since);
            turn.part = part;
            turn.since = now;
        }
        return before;
    }

    @Override
    public void begins(String symbol) {
        Turn turn = turns.get();
        turn.function = symbol;
        turn.begun = processor();
    }

    @Override
    public void ends() {
        Turn turn = turns.get();
        long took = processor() - turn.begun;
        synchronized (functions) {
            functions.add(new Interpreted(turn.function, took));
        }
    }

    /** Dearer to read than the clock, but other processes do not count. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A line for each part that took time, then those of functions. */
    List<String> lines(long milliseconds, int threads) {
        List<String> lines = new ArrayList<>();
        long all = 0;
        for (Part part : Part.values()) {
            all += part == Part.IDLE ? 0 : nanos.get(part.ordinal());
        }
        lines.add(
                say(
                                "timings: %.3f s by the clock, %.3f s of threads' time",
                                milliseconds / 1e3, all / 1e9)
                        + (threads == 1
                                ? " on one thread"
                                : " summed over threads (up to " + threads + " at once)"));
        for (Part part : Part.values()) {
            long took = nanos.get(part.ordinal());
            if (part != Part.IDLE && took > 0) {
                double share = 100.0 * took / Math.max(1, all);
                lines.add(say("%9.3f s %5.1f %%  %s", took / 1e9, share, part.words()));
            }
        }
        synchronized (functions) {
            lines.addAll(ofFunctions());
        }
        return lines;
    }

    private List<String> ofFunctions() {
        if (functions.isEmpty()) {
            return List.of();
        }
        long[] times = functions.stream().mapToLong(Interpreted::nanos).toArray();
        Arrays.sort(times);
        List<String> lines = new ArrayList<>();
        lines.add(
                say(
                        "functions in the ownership engine, with what observes it: %d; processor time: median"
                                + " %.2f ms, 99th percentile %.2f ms; the slowest:",
                        times.length, atMost(times, 50) / 1e6, atMost(times, 99) / 1e6));
        functions.stream()
                .sorted(Comparator.comparingLong(Interpreted::nanos).reversed())
                .limit(SLOWEST)
                .forEach(each ->
                        lines.add(
                                say("%9.1f ms  ", each.nanos() / 1e6)
                                        + Harmless.line(each.symbol())));
        return lines;
    }

    /** The least time that so many of a hundred do not exceed. */
    private static long atMost(long[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
