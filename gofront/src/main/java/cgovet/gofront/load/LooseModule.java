package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The module path of a folder that has no go.mod, guessed from how its packages import each other:
 * the import {@code host/user/repo/sub} where a folder {@code sub} is there.
 */
record LooseModule(String path, String dir) {
    private static final int MAX_FOLDERS = 5_000;

    static Optional<LooseModule> guess(Sources sources, String dir) {
        Map<String, Integer> votes = new TreeMap<>();
        ArrayDeque<String> todo = new ArrayDeque<>();
        todo.add(dir);
        int seen = 0;
        while (!todo.isEmpty() && seen++ < MAX_FOLDERS) {
            String at = todo.remove();
            for (FileTree.Entry entry : sources.tree().list(at)) {
                if (entry.kind() == FileTree.Kind.DIRECTORY
                        && !entry.isLink()
                        && !Patterns.isHidden(entry.name())
                        && !entry.name().equals("vendor")) {
                    todo.add(at.equals(".") ? entry.name() : at + "/" + entry.name());
                }
            }
            for (GoSource file : sources.directory(at).goFiles()) {
                for (String imported : file.imports()) {
                    vote(sources, dir, imported, votes);
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> new LooseModule(best.getKey(), dir));
    }

    /** One vote for each way to cut the path so that its end is a folder with Go files. */
    private static void vote(
            Sources sources, String dir, String imported, Map<String, Integer> votes) {
        int slash = imported.indexOf('/');
        if (slash < 0 || imported.substring(0, slash).indexOf('.') < 0) {
            return;
        }
        for (int cut = imported.indexOf('/', slash + 1);
                cut > 0;
                cut = imported.indexOf('/', cut + 1)) {
            String folder = imported.substring(cut + 1);
            if (!folder.contains("..")
                    && sources.hasGoFiles(dir.equals(".") ? folder : dir + "/" + folder)) {
                votes.merge(imported.substring(0, cut), 1, Integer::sum);
            }
        }
    }
}
