package cgovet.gofront.fuzz;

import cgovet.base.collect.DeepStack;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Doubles inputs of many shapes and says how the time of a stage grows: {@code [SHAPE]...}. A line
 * for each shape and stage, the best of some runs on either side; more than 2.2 times is told, and
 * is status 1. The sizes are those at which the smaller input takes some milliseconds.
 */
final class Doubling {
    private static final double MOST = 2.2;
    private static final int ROUNDS = 4;
    private static final long LEAST_NANOS = 8_000_000;
    private static final int MAX_SIZE = 4 << 20;

    private Doubling() {}

    public static void main(String[] args) {
        boolean[] good = {true};
        Thread worker = DeepStack.thread("doubling", () -> good[0] = run(List.of(args)));
        worker.start();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(good[0] ? 0 : 1);
    }

    private static boolean run(List<String> only) {
        List<String> bad = new ArrayList<>();
        int count = 0;
        for (Map.Entry<String, Shapes.Shape> shape : Shapes.ALL.entrySet()) {
            if (!only.isEmpty() && !only.contains(shape.getKey())) {
                continue;
            }
            for (Probe probe : Probe.values()) {
                String line = measure(shape.getKey(), shape.getValue(), probe);
                count++;
                System.out.println(line);
                if (line.contains("MORE")) {
                    bad.add(shape.getKey() + " " + probe);
                }
            }
        }
        System.out.printf("%d of %d grow at most %.1f times%n", count - bad.size(), count, MOST);
        return bad.isEmpty();
    }

    private static String measure(String name, Shapes.Shape shape, Probe probe) {
        int n = shape.start();
        byte[] text = text(shape, n);
        while (n * 2 <= shape.most()
                && text.length < MAX_SIZE / 2
                && best(probe, ROUNDS, text) < LEAST_NANOS) {
            n *= 2;
            text = text(shape, n);
        }
        byte[] twice = text(shape, n * 2);
        double ratio = Double.MAX_VALUE;
        long small = 0;
        long large = 0;
        // Twice too slow counts; once may be the garbage of others.
        for (int attempt = 0; attempt < 3 && ratio > MOST; attempt++) {
            small = best(probe, ROUNDS, text);
            large = best(probe, ROUNDS, twice);
            ratio = (double) large / small * text.length * 2 / twice.length;
        }
        return "%-26s %-8s n %7d %9d bytes %8.1f ms, doubled %8.1f ms: %.2f%s"
                .formatted(
                        name,
                        probe,
                        n,
                        text.length,
                        small / 1e6,
                        large / 1e6,
                        ratio,
                        ratio <= MOST
                                ? ""
                                : large < LEAST_NANOS ? " (too short to tell)" : " MORE");
    }

    private static byte[] text(Shapes.Shape shape, int n) {
        return shape.text(n).getBytes(StandardCharsets.UTF_8);
    }

    private static long best(Probe probe, int rounds, byte[] text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            probe.run(text);
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            best = Math.min(best, used);
        }
        return best;
    }
}
