package cgovet.gofront.types;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Parsed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints the problems of files in a GOROOT: {@code GOROOT CASES OUT}, where each line of CASES is
 * an id, flags and files, separated by tabs.
 */
final class GorootSuite {
    private static final Pattern LANG = Pattern.compile("-lang=go1\\.(\\d+)");

    private GorootSuite() {}

    public static void main(String[] args) throws IOException {
        Path goroot = Path.of(args[0]);
        GorootImporter importer = new GorootImporter(goroot);
        try (PrintStream out =
                new PrintStream(
                        Files.newOutputStream(Path.of(args[2])), false, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(Path.of(args[1]))) {
                String[] parts = line.split("\t");
                try {
                    check(goroot, importer, parts, out);
                } catch (RuntimeException | StackOverflowError e) {
                    out.println(parts[0] + "\tCRASH\t0\t0\t" + e + " " + e.getStackTrace()[0]);
                }
            }
        }
    }

    private static void check(Path goroot, GorootImporter importer, String[] parts, PrintStream out)
            throws IOException {
        Matcher lang = LANG.matcher(parts[1]);
        int minor = lang.find() ? Integer.parseInt(lang.group(1)) : GorootImporter.MINOR;
        List<GoFile> files = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            byte[] bytes = Files.readAllBytes(goroot.resolve(parts[i]));
            Parsed parsed = GoParser.parse(SourceText.of(parts[i], bytes), GoParser.Mode.FULL);
            files.add(parsed.file());
            parsed.problems().forEach(p -> print(parts[0], "syntax", p, files, out));
        }
        CheckedPackage checked =
                TypeChecker.check(
                        new CheckRequest(
                                "p", "p", files, minor, Sizes.of("amd64"), importer, CNames.FAKE));
        checked.problems().forEach(p -> print(parts[0], "type", p, files, out));
    }

    private static void print(
            String id, String kind, Problem problem, List<GoFile> files, PrintStream out) {
        SourceText text = files.getFirst().text();
        for (GoFile file : files) {
            if (file.text().path().equals(problem.at().path())) {
                text = file.text();
            }
        }
        out.println(
                String.join(
                        "\t",
                        id,
                        problem.at().path(),
                        Integer.toString(text.lineOf(problem.at().start())),
                        Integer.toString(text.columnOf(problem.at().start())),
                        kind + ": " + problem.message().replace('\n', ' ')));
    }
}
