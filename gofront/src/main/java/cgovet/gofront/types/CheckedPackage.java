package cgovet.gofront.types;

import cgovet.base.text.Problem;
import cgovet.gofront.syntax.GoFile;
import java.util.List;

/** A package with everything the checker found out about it. */
public record CheckedPackage(
        GoPackage pkg, List<GoFile> files, TypesInfo info, List<Problem> problems) {
    public CheckedPackage {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
