package cgovet.gofront.types;

import cgovet.gofront.syntax.GoParser;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what the checker says of standard packages: {@code GOROOT OUTDIR PACKAGE...}. */
final class GorootTypes {
    private GorootTypes() {}

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        GorootImporter importer = new GorootImporter(Path.of(args[0]));
        for (int i = 2; i < args.length; i++) {
            String path = args[i];
            long start = System.nanoTime();
            CheckedPackage checked = TypeChecker.check(importer.request(path, GoParser.Mode.FULL));
            long end = System.nanoTime();
            try (PrintStream to =
                    new PrintStream(
                            Files.newOutputStream(out.resolve(path.replace('/', '+'))),
                            false,
                            StandardCharsets.UTF_8)) {
                TypesJson.write(
                        checked,
                        Sizes.of("amd64"),
                        new TypesJson.Header("linux", "amd64", "", ""),
                        to::println);
            } catch (UncheckedIOException | IllegalStateException e) {
                e.printStackTrace();
            }
            System.err.printf("%-30s %6d ms%n", path, (end - start) / 1_000_000);
        }
    }
}
