package cgovet.rules.engine;

import cgovet.base.files.FileTree;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.boundary.contract.UserContracts;
import java.util.ArrayList;
import java.util.List;

/**
 * The contract files that a run reads beside those shipped: of folders that the user names, then
 * those in {@code .cgovet/models} of the repository.
 *
 * @param contracts of all files
 * @param named what is wrong in the user's folders
 * @param own what is wrong in the repository's
 */
public record ModelFiles(UserContracts contracts, List<Problem> named, List<Problem> own) {
    /** Where a repository keeps its own. */
    public static final String FOLDER = ".cgovet/models";

    private static final int MOST = 200;
    private static final int MAX_BYTES = 1 << 20;

    public ModelFiles {
        named = List.copyOf(named);
        own = List.copyOf(own);
    }

    /** Those of a request. */
    public static ModelFiles of(AuditRequest request) {
        List<Problem> named = new ArrayList<>();
        List<Problem> own = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        for (String folder : request.models()) {
            read(request.tree(), folder, texts, named);
        }
        int users = texts.size();
        if (!request.isolated()) {
            read(request.tree(), FOLDER, texts, own);
        }
        UserContracts contracts = UserContracts.of(texts);
        List<String> paths = texts.subList(0, users).stream().map(SourceText::path).toList();
        for (Problem problem : contracts.problems()) {
            (paths.contains(problem.at().path()) ? named : own).add(problem);
        }
        return new ModelFiles(contracts, named, own);
    }

    private static void read(
            FileTree tree, String folder, List<SourceText> texts, List<Problem> problems) {
        int read = 0;
        for (FileTree.Entry entry : tree.list(folder)) {
            boolean isModel = entry.name().endsWith(".yaml") || entry.name().endsWith(".yml");
            if (!isModel || entry.kind() != FileTree.Kind.FILE) {
                continue;
            }
            String path = folder + "/" + entry.name();
            if (read++ >= MOST) {
                problems.add(note(path, "only " + MOST + " contract files of a folder are read"));
                return;
            }
            switch (tree.read(path)) {
                case FileTree.Read.Found(var text) -> {
                    if (text.size() > MAX_BYTES) {
                        problems.add(note(path, "this contract file is larger than 1 MiB"));
                    } else {
                        texts.add(text);
                    }
                }
                case FileTree.Read.Refused(var problem) -> problems.add(problem);
                case FileTree.Read.Absent() -> {}
            }
        }
    }

    private static Problem note(String path, String message) {
        return new Problem(Problem.Kind.NOTE, new Span(path, 0, 0), message);
    }
}
