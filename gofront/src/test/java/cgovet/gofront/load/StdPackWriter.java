package cgovet.gofront.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes what {@link StdPack} reads. */
final class StdPackWriter {
    private StdPackWriter() {}

    /** The two files of a pack. */
    record Written(byte[] pack, String index) {}

    static Written write(Map<String, Map<String, String>> packages) {
        return write(packages, Map.of());
    }

    /** How {@code packages} differ from those of {@code base}. */
    static Written write(
            Map<String, Map<String, String>> packages, Map<String, Map<String, String>> base) {
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder();
        new TreeMap<>(packages)
                .forEach((path, files) -> {
                    byte[] text = join(files, base.getOrDefault(path, Map.of()));
                    byte[] packed = deflate(text);
                    index.append(path).append(' ').append(pack.size()).append(' ');
                    index.append(packed.length).append(' ').append(text.length);
                    index.append('\n');
                    pack.writeBytes(packed);
                });
        return new Written(pack.toByteArray(), index.toString());
    }

    private static byte[] join(Map<String, String> files, Map<String, String> base) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TreeMap<>(files)
                .forEach((name, text) -> {
                    String old = base.get(name);
                    byte[] bytes =
                            old == null
                                    ? text.getBytes(StandardCharsets.UTF_8)
                                    : StdEdits.of(old, text);
                    String mark = old == null ? "" : " ~";
                    String head = name + " " + bytes.length + mark + "\n";
                    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
                    out.writeBytes(bytes);
                });
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] text) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(text);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }
}
