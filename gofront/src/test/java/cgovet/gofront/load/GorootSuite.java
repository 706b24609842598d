package cgovet.gofront.load;

import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Literals;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Parsed;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckRequest;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.Importer;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TestNames;
import cgovet.gofront.types.TypeChecker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints the problems of files in a GOROOT, which import what is shipped: {@code GOROOT CASES OUT
 * [test-names]}, where each line of CASES is an id, flags and files, separated by tabs. A line of
 * OUT is an id, a file, a line, a column and a message; a case that was read ends with {@code
 * ID<tab>done}.
 */
final class GorootSuite {
    private static final Pattern LANG = Pattern.compile("-lang=go1\\.(\\d+)");
    private static final int NEWEST = 26;

    private final Path goroot;
    private final Target target;
    private final Importer importer;
    private final PrintStream out;

    private GorootSuite(Path goroot, Target target, Importer importer, PrintStream out) {
        this.goroot = goroot;
        this.target = target;
        this.importer = importer;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        if (args.length > 3) {
            TestNames.declare();
        }
        Target target = Target.parse("linux/amd64").orElseThrow();
        Workspace workspace =
                Loader.load(
                        MemoryTree.of(Map.of("a.go", "package a\n")),
                        LoadRequest.of(List.of("."), target));
        Importer importer =
                workspace
                        .checking(target, _ -> CNames.FAKE)
                        .importer(workspace.packages().getFirst());
        try (PrintStream out =
                new PrintStream(
                        Files.newOutputStream(Path.of(args[2])), false, StandardCharsets.UTF_8)) {
            GorootSuite suite = new GorootSuite(Path.of(args[0]), target, importer, out);
            for (String line : Files.readAllLines(Path.of(args[1]))) {
                String[] parts = line.split("\t");
                try {
                    suite.check(parts);
                    out.println(parts[0] + "\tdone");
                } catch (RuntimeException | StackOverflowError e) {
                    out.println(parts[0] + "\tcrash: " + e + " " + e.getStackTrace()[0]);
                }
            }
        }
    }

    private void check(String[] parts) throws IOException {
        Matcher lang = LANG.matcher(parts[1]);
        int minor = lang.find() ? Integer.parseInt(lang.group(1)) : NEWEST;
        List<GoFile> files = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            byte[] bytes = Files.readAllBytes(goroot.resolve(parts[i]));
            Parsed parsed = GoParser.parse(SourceText.of(parts[i], bytes), GoParser.Mode.FULL);
            files.add(parsed.file());
            parsed.problems().forEach(p -> print(parts[0], "syntax", p, files));
        }
        files.forEach(file -> missingImports(parts[0], file, files));
        CheckedPackage checked =
                TypeChecker.check(
                        new CheckRequest(
                                "p",
                                "",
                                files,
                                minor,
                                Sizes.of(target.goarch()),
                                importer,
                                CNames.FAKE));
        checked.problems().forEach(p -> print(parts[0], "type", p, files));
    }

    /** What the loader says of imports that lead nowhere. */
    private void missingImports(String id, GoFile file, List<GoFile> files) {
        for (Decl decl : file.decls()) {
            if (!(decl instanceof Decl.GenDecl general)) {
                continue;
            }
            for (Spec spec : general.specs()) {
                if (spec instanceof Spec.ImportSpec(_, _, var path) && path.value().length() > 2) {
                    String name =
                            Literals.valueOf(Token.STRING, path.value()) instanceof Constant.Str str
                                    ? str.text()
                                    : "unsafe";
                    if (!name.equals("unsafe")
                            && !name.equals("C")
                            && importer.importPackage(name, "").isEmpty()) {
                        Problem problem =
                                new Problem(
                                        Problem.Kind.TYPE,
                                        file.text().span(path.pos(), path.end()),
                                        "could not import " + name);
                        print(id, "type", problem, files);
                    }
                }
            }
        }
    }

    private void print(String id, String kind, Problem problem, List<GoFile> files) {
        SourceText text = files.getFirst().text();
        for (GoFile file : files) {
            if (file.text().path().equals(problem.at().path())) {
                text = file.text();
            }
        }
        // As Go counts, no line starts at the end of a file.
        int start = Math.min(problem.at().start(), Math.max(0, text.size() - 1));
        out.println(
                String.join(
                        "\t",
                        id,
                        problem.at().path(),
                        Integer.toString(text.lineOf(start)),
                        Integer.toString(text.columnOf(start)),
                        kind + ": " + problem.message().replace('\n', ' ')));
    }
}
