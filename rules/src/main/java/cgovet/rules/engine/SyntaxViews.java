package cgovet.rules.engine;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.AstJson;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.TokensJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Views of files alone: whatever build constraints say, each file is shown. */
final class SyntaxViews {
    private static final int MAX_DEPTH = 200;

    private SyntaxViews() {}

    static List<Problem> ast(AuditRequest request, Consumer<String> out) {
        List<Problem> problems = new ArrayList<>();
        for (SourceText text : goFiles(request, problems)) {
            var lines = new StringBuilder();
            try {
                String name = text.path();
                AstJson.write(name, GoParser.parse(text, GoParser.Mode.FULL), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lines.toString().lines().forEach(out);
        }
        return problems;
    }

    static List<Problem> tokens(AuditRequest request, Consumer<String> out) {
        List<Problem> problems = new ArrayList<>();
        for (SourceText text : goFiles(request, problems)) {
            TokensJson.write(text.path(), text, out);
        }
        return problems;
    }

    /** The Go files that the patterns name, {@code ...} for whole trees. */
    private static List<SourceText> goFiles(AuditRequest request, List<Problem> problems) {
        List<SourceText> files = new ArrayList<>();
        for (String pattern : request.patterns()) {
            boolean all = pattern.equals("...") || pattern.endsWith("/...");
            String path = all ? pattern.substring(0, Math.max(0, pattern.length() - 4)) : pattern;
            String from = PathNames.join(request.dir(), path.isEmpty() ? "." : path);
            if (request.tree().kind(from) == FileTree.Kind.DIRECTORY) {
                walk(request.tree(), from, all ? MAX_DEPTH : 0, files, problems);
            } else {
                read(request.tree(), from, files, problems);
            }
        }
        return files;
    }

    private static void walk(
            FileTree tree, String dir, int depth, List<SourceText> files, List<Problem> problems) {
        for (FileTree.Entry entry : tree.list(dir)) {
            String path = PathNames.join(dir, entry.name());
            if (entry.kind() == FileTree.Kind.FILE && entry.name().endsWith(".go")) {
                read(tree, path, files, problems);
            } else if (entry.kind() == FileTree.Kind.DIRECTORY
                    && depth > 0
                    && !entry.isLink()
                    && !isSkipped(entry.name())) {
                walk(tree, path, depth - 1, files, problems);
            }
        }
    }

    private static void read(
            FileTree tree, String path, List<SourceText> files, List<Problem> problems) {
        switch (tree.read(path)) {
            case FileTree.Read.Found(var text) -> files.add(text);
            case FileTree.Read.Refused(var problem) -> problems.add(problem);
            case FileTree.Read.Absent() ->
                    problems.add(
                            new Problem(
                                    Problem.Kind.MISSING,
                                    new Span(path, 0, 0),
                                    "there is no " + path));
        }
    }

    /** As the go command skips folders. */
    private static boolean isSkipped(String name) {
        return name.startsWith(".")
                || name.startsWith("_")
                || name.equals("testdata")
                || name.equals("vendor");
    }
}
