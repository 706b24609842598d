package cgovet.gofront.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How one text comes from another, line by line, as {@link StdPack} reads it. */
final class StdEdits {
    /** Shorter copies cost more than the text. */
    private static final int MIN_COPY = 20;

    private static final int MAX_CANDIDATES = 100;

    private StdEdits() {}

    static byte[] of(String old, String text) {
        List<byte[]> from = lines(old);
        List<byte[]> to = lines(text);
        int[] offsets = new int[from.size() + 1];
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            offsets[i + 1] = offsets[i] + from.get(i).length;
            places.computeIfAbsent(string(from.get(i)), _ -> new ArrayList<>()).add(i);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        int next = 0;
        for (int at = 0; at < to.size(); ) {
            int best = -1;
            int length = 0;
            List<Integer> candidates = places.getOrDefault(string(to.get(at)), List.of());
            for (int i = 0; i < Math.min(MAX_CANDIDATES, candidates.size()); i++) {
                int start = candidates.get(i);
                int same = same(from, start, to, at);
                if (same > length || (same == length && start == next)) {
                    best = start;
                    length = same;
                }
            }
            int size = length == 0 ? 0 : offsets[best + length] - offsets[best];
            if (size >= MIN_COPY) {
                flush(added, out);
                out.writeBytes(
                        (offsets[best] + " " + size + "\n").getBytes(StandardCharsets.UTF_8));
                at += length;
                next = best + length;
            } else {
                added.writeBytes(to.get(at));
                at++;
            }
        }
        flush(added, out);
        return out.toByteArray();
    }

    private static int same(List<byte[]> from, int start, List<byte[]> to, int at) {
        int n = 0;
        while (start + n < from.size()
                && at + n < to.size()
                && java.util.Arrays.equals(from.get(start + n), to.get(at + n))) {
            n++;
        }
        return n;
    }

    private static void flush(ByteArrayOutputStream added, ByteArrayOutputStream out) {
        if (added.size() > 0) {
            out.writeBytes(("+" + added.size() + "\n").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(added.toByteArray());
            added.reset();
        }
    }

    /** The lines with their ends. */
    private static List<byte[]> lines(String text) {
        List<byte[]> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(at, next).getBytes(StandardCharsets.UTF_8));
            at = next;
        }
        return lines;
    }

    private static String string(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
