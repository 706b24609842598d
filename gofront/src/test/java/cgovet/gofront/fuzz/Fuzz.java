package cgovet.gofront.fuzz;

import cgovet.base.collect.DeepStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs one stage on programs from a seed for some time: {@code STAGE SECONDS SEED OUT [FOLDER]...},
 * the folders holding texts to be changed. What breaks a promise, or takes more than two seconds of
 * processor time for at most 64 KiB, is put into OUT, one input for each place that throws.
 */
final class Fuzz {
    private static final int MAX_SIZE = 64 << 10;
    private static final long MAX_NANOS = 2_000_000_000L;
    private static final long MAX_WAIT_MILLIS = 60_000;

    private final Probe probe;
    private final Path out;
    private final Map<String, Integer> found = new TreeMap<>();
    private volatile byte[] current = {};
    private volatile long since = System.currentTimeMillis();
    private volatile boolean done;

    private Fuzz(Probe probe, Path out) {
        this.probe = probe;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Probe probe = Probe.valueOf(args[0].toUpperCase(Locale.ROOT));
        Path out = Path.of(args[3]);
        Files.createDirectories(out);
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 4; i < args.length; i++) {
            seeds.addAll(texts(Path.of(args[i])));
        }
        Fuzz fuzz = new Fuzz(probe, out);
        long end = System.currentTimeMillis() + 1000L * Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        int[] runs = {0};
        Thread worker =
                DeepStack.thread(
                        "fuzz",
                        () -> {
                            runs[0] = fuzz.run(seeds, seed, end);
                            fuzz.done = true;
                        });
        worker.start();
        while (worker.isAlive()) {
            worker.join(1000);
            if (!fuzz.done && System.currentTimeMillis() - fuzz.since > MAX_WAIT_MILLIS) {
                StringBuilder stack = new StringBuilder("does not end\n");
                for (StackTraceElement element : worker.getStackTrace()) {
                    stack.append("\tat ").append(element).append('\n');
                }
                fuzz.save("endless", fuzz.current, stack.toString());
                System.exit(1);
            }
        }
        System.out.printf(
                "%s: %d inputs from seed %d, %d failures at %d places%n",
                args[0],
                runs[0],
                seed,
                fuzz.found.values().stream().mapToInt(i -> i).sum(),
                fuzz.found.size());
        System.exit(fuzz.found.isEmpty() && fuzz.done ? 0 : 1);
    }

    /** The Go files and collections of texts in a folder, as far as they are small. */
    private static List<byte[]> texts(Path folder) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.toString();
                if (Files.size(file) <= MAX_SIZE
                        && (name.endsWith(".go")
                                || name.endsWith(".src")
                                || name.endsWith(".golden")
                                || name.endsWith(".txt"))) {
                    texts.add(Files.readAllBytes(file));
                }
            }
        }
        return texts;
    }

    private int run(List<byte[]> seeds, long seed, long end) {
        int runs = 0;
        seeds.forEach(this::one);
        runs += seeds.size();
        for (; System.currentTimeMillis() < end; runs++) {
            Random random = new Random(seed + runs);
            one(input(seeds, random));
        }
        return runs;
    }

    /** A program, the same one changed, or a changed seed. */
    static byte[] input(List<byte[]> seeds, Random random) {
        int kind = random.nextInt(seeds.isEmpty() ? 2 : 4);
        if (kind > 1) {
            return Mutations.of(seeds, random);
        }
        byte[] program = Programs.of(random).getBytes(StandardCharsets.UTF_8);
        return kind == 0 ? program : Mutations.of(List.of(program), random);
    }

    private void one(byte[] input) {
        current = input;
        since = System.currentTimeMillis();
        try {
            long used = run(input);
            // The second time nothing has to be loaded or compiled.
            if (used > MAX_NANOS && input.length <= MAX_SIZE && run(input) > MAX_NANOS) {
                save("slow", input, "takes " + used / 1_000_000 + " ms");
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            save(place(e), input, text.toString());
        }
    }

    private long run(byte[] input) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        probe.run(input);
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        probe.print(input);
        return used;
    }

    private static String place(Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        for (StackTraceElement element : stack) {
            if (element.getClassName().startsWith("cgovet.gofront.")
                    && !element.getClassName().startsWith("cgovet.gofront.fuzz.")) {
                String name = element.getClassName();
                return e.getClass().getSimpleName()
                        + "-"
                        + name.substring(name.lastIndexOf('.') + 1)
                        + "-"
                        + element.getLineNumber();
            }
        }
        return e.getClass().getSimpleName()
                + "-"
                + Math.abs(String.valueOf(e.getMessage()).hashCode());
    }

    private void save(String kind, byte[] input, String text) {
        if (found.merge(kind, 1, Integer::sum) > 1) {
            return;
        }
        String name = probe.name().toLowerCase(Locale.ROOT) + "-" + kind;
        try {
            Files.write(out.resolve(name + ".go"), input);
            Files.writeString(out.resolve(name + ".trace"), text);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write to " + out, e);
        }
        System.out.println(name + ": " + text.lines().findFirst().orElse(""));
    }
}
