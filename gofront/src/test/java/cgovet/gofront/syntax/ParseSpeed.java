package cgovet.gofront.syntax;

import cgovet.base.collect.DeepStack;
import cgovet.base.text.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Says how fast files are parsed: {@code ROUNDS FILELIST}, one line for each round with the
 * processor time of the whole process in nanoseconds. The files are read before; first come rounds
 * that are not told, in which the parser is compiled.
 */
final class ParseSpeed {
    private static final int WARM_UP = 12;

    private ParseSpeed() {}

    public static void main(String[] args) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        for (String name : Files.readAllLines(Path.of(args[1]))) {
            texts.add(Files.readAllBytes(Path.of(name)));
        }
        int rounds = Integer.parseInt(args[0]);
        DeepStack.call(() -> {
            for (int i = 0; i < WARM_UP + rounds; i++) {
                long before = used();
                for (byte[] text : texts) {
                    GoParser.parse(SourceText.of("a.go", text), GoParser.Mode.FULL);
                }
                if (i >= WARM_UP) {
                    System.out.println(used() - before);
                }
            }
            return true;
        });
    }

    private static long used() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
