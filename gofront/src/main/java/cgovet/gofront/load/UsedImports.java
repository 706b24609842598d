package cgovet.gofront.load;

import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Leaves out the imports that a dependency needs for its function bodies only, which nobody reads:
 * most packages below a module are reached by nothing else. An import counts as used if some {@code
 * x.y} in a declaration may mean it; its name need not be known for that.
 */
final class UsedImports {
    private final Set<String> bases = new HashSet<>();
    private final Set<String> explained = new HashSet<>();

    private UsedImports() {}

    static GoFile only(GoFile file) {
        UsedImports used = new UsedImports();
        List<Spec.ImportSpec> imports = new ArrayList<>();
        for (Decl decl : file.decls()) {
            used.look(decl, imports);
        }
        for (Spec.ImportSpec spec : imports) {
            used.explained.addAll(names(spec));
        }
        boolean allExplained = used.explained.containsAll(used.bases);
        List<Decl> decls = new ArrayList<>();
        for (Decl decl : file.decls()) {
            if (!(decl instanceof Decl.GenDecl general) || general.tok() != Token.IMPORT) {
                decls.add(decl);
                continue;
            }
            List<Spec> kept =
                    general.specs().stream()
                            .filter(spec ->
                                    !(spec instanceof Spec.ImportSpec imported)
                                            || used.isUsed(imported, allExplained))
                            .toList();
            if (!kept.isEmpty()) {
                decls.add(
                        new Decl.GenDecl(
                                general.doc(),
                                general.tokPos(),
                                general.tok(),
                                general.lparen(),
                                kept,
                                general.rparen()));
            }
        }
        return new GoFile(
                file.text(),
                file.doc(),
                file.packagePos(),
                file.name(),
                decls,
                file.comments(),
                file.goVersion());
    }

    private void look(Decl decl, List<Spec.ImportSpec> imports) {
        if (decl instanceof Decl.GenDecl general) {
            for (Spec spec : general.specs()) {
                switch (spec) {
                    case Spec.ImportSpec imported -> imports.add(imported);
                    case Spec.ValueSpec values ->
                            values.names().forEach(name -> explained.add(name.name()));
                    case Spec.TypeSpec type -> explained.add(type.name().name());
                }
            }
        }
        Nodes.walk(
                decl,
                node -> {
                    if (node instanceof Expr.SelectorExpr selector
                            && selector.x() instanceof Expr.Ident name) {
                        bases.add(name.name());
                    }
                });
    }

    /** An unnamed import whose name cannot be told counts as long as some base is unexplained. */
    private boolean isUsed(Spec.ImportSpec spec, boolean allExplained) {
        Expr.Ident name = spec.name();
        if (name != null && name.name().equals("_")) {
            return false;
        }
        return name != null && name.name().equals(".")
                || names(spec).stream().anyMatch(bases::contains)
                || name == null && !allExplained;
    }

    /** The names that an import may have in its file. */
    private static Set<String> names(Spec.ImportSpec spec) {
        if (spec.name() != null) {
            return Set.of(spec.name().name());
        }
        String quoted = spec.path().value();
        String path = quoted.length() < 2 ? "" : quoted.substring(1, quoted.length() - 1);
        int slash = path.lastIndexOf('/');
        Set<String> names = new HashSet<>();
        addNames(path.substring(slash + 1), names);
        if (slash > 0 && isMajorVersion(path, slash + 1)) {
            addNames(path.substring(path.lastIndexOf('/', slash - 1) + 1, slash), names);
        }
        return names;
    }

    private static boolean isMajorVersion(String path, int at) {
        return path.startsWith("v", at)
                && path.length() > at + 1
                && Character.isDigit(path.charAt(at + 1));
    }

    /**
     * {@code go-yaml}, {@code yaml.v3}, {@code yaml-go}: a package in such a folder is mostly yaml.
     */
    private static void addNames(String folder, Set<String> names) {
        names.add(folder);
        if (folder.indexOf('-') < 0 && folder.indexOf('.') < 0) {
            return;
        }
        StringTokenizer pieces = new StringTokenizer(folder, "-.");
        while (pieces.hasMoreTokens()) {
            names.add(pieces.nextToken());
        }
        names.add(folder.replace("-", "").replace(".", ""));
        names.add(folder.replace('-', '_').replace('.', '_'));
    }
}
