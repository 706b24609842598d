package cgovet.gofront.syntax;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.FileTree;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code cgovet debug ast} prints: the trees of Go files as {@link AstJson} has them. */
public final class AstDebug {
    private AstDebug() {}

    /**
     * Prints the trees of a file, or of all Go files of a folder, tests included, in the order of
     * their names; without folders below it.
     *
     * @return what could not be read
     */
    public static List<Problem> write(FileTree tree, String path, Consumer<String> out) {
        List<Problem> problems = new ArrayList<>();
        if (tree.kind(path) != FileTree.Kind.DIRECTORY) {
            file(tree, path, out).ifPresent(problems::add);
            return problems;
        }
        List<String> names = new ArrayList<>();
        for (FileTree.Entry entry : tree.list(path)) {
            if (entry.kind() == FileTree.Kind.FILE && entry.name().endsWith(".go")) {
                names.add(entry.name());
            }
        }
        names.sort(null);
        for (String name : names) {
            file(tree, path + "/" + name, out).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> file(FileTree tree, String path, Consumer<String> out) {
        return switch (tree.read(path)) {
            case FileTree.Read.Found(SourceText text) -> {
                print(text, out);
                yield Optional.empty();
            }
            case FileTree.Read.Absent _ ->
                    Optional.of(
                            new Problem(
                                    Problem.Kind.UNREADABLE,
                                    SourceText.of(path, "").span(0, 0),
                                    "no such file"));
            case FileTree.Read.Refused(Problem problem) -> Optional.of(problem);
        };
    }

    private static void print(SourceText text, Consumer<String> out) {
        StringBuilder lines = new StringBuilder();
        Parsed parsed = GoParser.parse(text, GoParser.Mode.FULL);
        DeepStack.call(() -> {
            try {
                AstJson.write(text.path(), parsed, lines);
            } catch (IOException e) {
                throw new IllegalStateException("a StringBuilder does not fail", e);
            }
            return true;
        });
        lines.toString().lines().forEach(out);
    }
}
