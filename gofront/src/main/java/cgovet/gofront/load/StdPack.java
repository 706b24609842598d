package cgovet.gofront.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The form in which declarations are shipped. A pack holds one compressed block for each package;
 * an index has a line {@code importPath offset packedSize size} for each, in order of path. A
 * block's text is, for each file in order of name, a line {@code name size} and the file.
 *
 * <p>A pack may tell how it differs from another one, its base. Then the line of a file that the
 * base has in the same package may be {@code name size ~}; what follows are edits: a line {@code
 * offset size} takes bytes of the base's file, a line {@code +size} the bytes behind it.
 */
final class StdPack {
    private final byte[] pack;
    private final @Nullable StdPack base;
    private final Map<String, Block> blocks = new TreeMap<>();

    private record Block(int offset, int packedSize, int size) {}

    StdPack(byte[] pack, String index) {
        this(pack, index, null);
    }

    StdPack(byte[] pack, String index, @Nullable StdPack base) {
        this.pack = pack;
        this.base = base;
        index.lines()
                .map(line -> line.split(" "))
                .forEach(words ->
                        blocks.put(
                                words[0],
                                new Block(
                                        Integer.parseInt(words[1]),
                                        Integer.parseInt(words[2]),
                                        Integer.parseInt(words[3]))));
    }

    /** Import paths in order. */
    List<String> packages() {
        return List.copyOf(blocks.keySet());
    }

    /** Texts by file name, in order; empty if there is no such package. */
    Map<String, byte[]> files(String importPath) {
        Block block = blocks.get(importPath);
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (block == null) {
            return files;
        }
        Map<String, byte[]> before = base == null ? Map.of() : base.files(importPath);
        byte[] text = inflate(block);
        int at = 0;
        while (at < text.length) {
            String[] head = line(text, at).split(" ");
            int from = endOfLine(text, at) + 1;
            int to = from + Integer.parseInt(head[1]);
            byte[] old = before.get(head[0]);
            files.put(
                    head[0],
                    head.length > 2 && old != null
                            ? edited(old, text, from, to)
                            : Arrays.copyOfRange(text, from, to));
            at = to;
        }
        return files;
    }

    private static byte[] edited(byte[] old, byte[] edits, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = from;
        while (at < to) {
            String head = line(edits, at);
            at = endOfLine(edits, at) + 1;
            if (head.startsWith("+")) {
                int size = Integer.parseInt(head.substring(1));
                out.write(edits, at, size);
                at += size;
            } else {
                int blank = head.indexOf(' ');
                out.write(
                        old,
                        Integer.parseInt(head.substring(0, blank)),
                        Integer.parseInt(head.substring(blank + 1)));
            }
        }
        return out.toByteArray();
    }

    private static String line(byte[] text, int at) {
        return new String(text, at, endOfLine(text, at) - at, StandardCharsets.UTF_8);
    }

    private static int endOfLine(byte[] text, int at) {
        int end = at;
        while (text[end] != '\n') {
            end++;
        }
        return end;
    }

    private byte[] inflate(Block block) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(pack, block.offset(), block.packedSize());
            byte[] text = new byte[block.size()];
            int at = 0;
            while (at < text.length && !inflater.finished()) {
                at += inflater.inflate(text, at, text.length - at);
            }
            return text;
        } catch (DataFormatException e) {
            throw new IllegalStateException("the shipped declarations are damaged", e);
        }
    }
}
