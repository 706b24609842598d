package cgovet.gofront.load;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the head of a Go file says, for every target alike.
 *
 * @param packageName {@code _} if the file has none
 * @param imports in order, without {@code "C"}
 * @param cgo there if the file imports {@code "C"}
 */
public record GoSource(
        String path,
        String name,
        String packageName,
        FileHeader header,
        List<String> imports,
        Optional<CgoFile> cgo,
        List<Problem> problems) {
    public GoSource {
        imports = List.copyOf(imports);
        problems = List.copyOf(problems);
    }

    static GoSource of(String name, SourceText text) {
        return of(
                name, GoParser.parse(text, GoParser.Mode.IMPORTS_ONLY).file(), FileHeader.of(text));
    }

    /** From a tree that has at least the imports. */
    static GoSource of(String name, GoFile file, FileHeader header) {
        SourceText text = file.text();
        List<Problem> problems = new ArrayList<>();
        Optional<CgoFile> cgo = CgoText.of(file, problems);
        if (cgo.isPresent() && isTest(name)) {
            problems.add(
                    new Problem(
                            Problem.Kind.UNSUPPORTED,
                            text.span(0, 0),
                            "cgo is not allowed in test files; move it to another file"));
        }
        return new GoSource(
                text.path(), name, file.name().name(), header, imports(file), cgo, problems);
    }

    private static List<String> imports(GoFile file) {
        List<String> paths = new ArrayList<>();
        for (Decl decl : file.decls()) {
            if (!(decl instanceof Decl.GenDecl general)) {
                continue;
            }
            for (Spec spec : general.specs()) {
                if (spec instanceof Spec.ImportSpec imported) {
                    String quoted = imported.path().value();
                    if (quoted.length() > 2 && !quoted.equals("\"C\"")) {
                        paths.add(quoted.substring(1, quoted.length() - 1));
                    }
                }
            }
        }
        return paths;
    }

    boolean isTest() {
        return isTest(name);
    }

    private static boolean isTest(String name) {
        return name.endsWith("_test.go");
    }

    /** Whether the file belongs to the package {@code x_test} beside {@code x}. */
    boolean isExternalTest() {
        return isTest() && packageName.endsWith("_test");
    }
}
