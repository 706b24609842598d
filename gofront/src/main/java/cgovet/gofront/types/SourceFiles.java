package cgovet.gofront.types;

import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import java.util.List;

/** The empty file, in which a checker stands before it starts. */
final class SourceFiles {
    private SourceFiles() {}

    static SourceFile none() {
        GoFile file =
                new GoFile(
                        SourceText.of("", ""),
                        null,
                        0,
                        new Expr.Ident(0, "_"),
                        List.of(),
                        List.of(),
                        "");
        return new SourceFile(file, new Scope(null), 0);
    }
}
