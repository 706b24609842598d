package cgovet.gofront.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The form in which declarations are shipped. A pack holds one compressed block for each package;
 * an index has a line {@code importPath offset packedSize size} for each, in order of path. A
 * block's text is, for each file in order of name, a line {@code name size} and the file.
 */
final class StdPack {
    private final byte[] pack;
    private final Map<String, Block> blocks = new TreeMap<>();

    private record Block(int offset, int packedSize, int size) {}

    StdPack(byte[] pack, String index) {
        this.pack = pack;
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
        byte[] text = inflate(block);
        int at = 0;
        while (at < text.length) {
            int end = at;
            while (text[end] != '\n') {
                end++;
            }
            String head = new String(text, at, end - at, StandardCharsets.UTF_8);
            int blank = head.lastIndexOf(' ');
            int size = Integer.parseInt(head.substring(blank + 1));
            files.put(head.substring(0, blank), Arrays.copyOfRange(text, end + 1, end + 1 + size));
            at = end + 1 + size;
        }
        return files;
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
