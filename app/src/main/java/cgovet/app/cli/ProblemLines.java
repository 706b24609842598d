package cgovet.app.cli;

import cgovet.base.files.FileTree;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.io.PrintStream;
import java.util.List;

/** Says on standard error what is wrong, each with its file and line. */
record ProblemLines(FileTree tree, PrintStream err) {
    void print(List<Problem> problems) {
        for (Problem problem : problems) {
            err.println("cgovet: " + Harmless.line(place(problem) + problem.message()));
        }
    }

    private String place(Problem problem) {
        if (problem.at().isNone() || problem.at().path().isEmpty()) {
            return "";
        }
        String path = problem.at().path();
        if (tree.read(path) instanceof FileTree.Read.Found(SourceText text)
                && problem.at().start() <= text.size()) {
            int at = problem.at().start();
            return path + ":" + text.lineOf(at) + ":" + text.columnOf(at) + ": ";
        }
        return path + ": ";
    }
}
