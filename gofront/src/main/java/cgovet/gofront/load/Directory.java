package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The source files of one folder, in order of name, before any target chooses among them.
 *
 * @param others with the tags of their headers
 * @param unreadable Go files that could not be read
 */
record Directory(
        String dir, List<GoSource> goFiles, List<Companion> others, List<Problem> unreadable) {
    Directory {
        goFiles = List.copyOf(goFiles);
        others = List.copyOf(others);
        unreadable = List.copyOf(unreadable);
    }

    /** A file that is no Go. */
    record Companion(String name, OtherFile file, FileHeader header) {}

    static Directory scan(FileTree tree, String dir) {
        List<GoSource> goFiles = new ArrayList<>();
        List<Companion> others = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        if (tree.read(dir) instanceof FileTree.Read.Refused(var problem)) {
            unreadable.add(problem);
        }
        for (FileTree.Entry entry : tree.list(dir)) {
            String name = entry.name();
            if (name.startsWith("_")
                    || name.startsWith(".")
                    || entry.kind() == FileTree.Kind.DIRECTORY) {
                continue;
            }
            String path = dir.equals(".") ? name : dir + "/" + name;
            if (name.endsWith(".go")) {
                read(tree, path, unreadable)
                        .ifPresent(text -> goFiles.add(GoSource.of(name, text)));
            } else {
                OtherFile.kindOf(name)
                        .ifPresent(kind ->
                                others.add(
                                        companion(
                                                tree,
                                                name,
                                                new OtherFile(path, kind),
                                                unreadable)));
            }
        }
        return new Directory(dir, goFiles, others, unreadable);
    }

    private static Companion companion(
            FileTree tree, String name, OtherFile file, List<Problem> unreadable) {
        FileHeader none = new FileHeader(List.of(), "");
        if (file.kind() == OtherFile.Kind.OBJECT) {
            return new Companion(name, file, none);
        }
        return read(tree, file.path(), unreadable)
                .map(text -> new Companion(name, file, FileHeader.of(text)))
                .orElse(new Companion(name, file, none));
    }

    private static Optional<SourceText> read(FileTree tree, String path, List<Problem> unreadable) {
        return switch (tree.read(path)) {
            case FileTree.Read.Found(var text) -> Optional.of(text);
            case FileTree.Read.Absent() -> Optional.empty();
            case FileTree.Read.Refused(var problem) -> {
                unreadable.add(problem);
                yield Optional.empty();
            }
        };
    }
}
