package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The imports of a Go file and what its preamble includes. */
final class Imports {
    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*(//)?\\s*#\\s*include\\b");

    private final GoFile file;
    private final SourceText text;
    private final Lines lines;

    Imports(GoFile file, Lines lines) {
        this.file = file;
        this.text = file.text();
        this.lines = lines;
    }

    private List<Decl.GenDecl> declarations() {
        List<Decl.GenDecl> all = new ArrayList<>();
        for (Decl decl : file.decls()) {
            if (decl instanceof Decl.GenDecl general && general.tok() == Token.IMPORT) {
                all.add(general);
            }
        }
        return all;
    }

    private static String path(Spec.ImportSpec spec) {
        String quoted = spec.path().value();
        return quoted.length() < 2 ? "" : quoted.substring(1, quoted.length() - 1);
    }

    private static Spec.@Nullable ImportSpec find(List<Decl.GenDecl> all, String path) {
        for (Decl.GenDecl decl : all) {
            for (Spec spec : decl.specs()) {
                if (spec instanceof Spec.ImportSpec found && path(found).equals(path)) {
                    return found;
                }
            }
        }
        return null;
    }

    /** What the file calls a package that it imports; nothing for dots and blanks. */
    Optional<String> name(String path) {
        Spec.ImportSpec spec = find(declarations(), path);
        if (spec == null) {
            return Optional.empty();
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        Expr.Ident name = spec.name();
        return Optional.of(name == null ? last : name.name())
                .filter(each -> !each.equals(".") && !each.equals("_"));
    }

    /** The path of the package that the file calls so. */
    Optional<String> path(String name) {
        for (Decl.GenDecl decl : declarations()) {
            for (Spec spec : decl.specs()) {
                if (spec instanceof Spec.ImportSpec found
                        && name(path(found)).equals(Optional.of(name))) {
                    return Optional.of(path(found));
                }
            }
        }
        return Optional.empty();
    }

    /** An edit that imports a package of the standard library, where gofmt would have it. */
    Optional<Fix.Edit> add(String path) {
        List<Decl.GenDecl> all = declarations();
        if (find(all, path) != null || isDeclared(path)) {
            return Optional.empty();
        }
        for (Decl.GenDecl decl : all) {
            if (decl.lparen() != Node.NO_POS && !decl.specs().isEmpty()) {
                Optional<Fix.Edit> edit = within(decl, path);
                if (edit.isPresent()) {
                    return edit;
                }
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Decl.GenDecl last = all.getLast();
        int line = lines.of(last.end() - 1);
        if (!lines.endsLine(last.end()) || lines.hasComment(line)) {
            return Optional.empty();
        }
        boolean isC = last.specs().getFirst() instanceof Spec.ImportSpec s && path(s).equals("C");
        String end = lines.end(line);
        String gap = isC || last.lparen() != Node.NO_POS ? end : "";
        int at = lines.startAfter(line);
        return Optional.of(new Fix.Edit(text.span(at, at), gap + "import \"" + path + "\"" + end));
    }

    /** Whether the file declares the name that the import would have. */
    private boolean isDeclared(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (Decl decl : file.decls()) {
            if (decl instanceof Decl.FuncDecl function
                    && function.recv() == null
                    && function.name().name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Fix.Edit> within(Decl.GenDecl decl, String path) {
        // The first run of lines of the standard library.
        List<Spec.ImportSpec> run = new ArrayList<>();
        for (Spec spec : decl.specs()) {
            if (!(spec instanceof Spec.ImportSpec imported) || path(imported).equals("C")) {
                return Optional.empty();
            }
            int line = lines.of(imported.pos());
            boolean isNext = run.isEmpty() || line == lines.of(run.getLast().pos()) + 1;
            boolean isStd = !path(imported).split("/", 2)[0].contains(".");
            if (run.isEmpty() && !isStd) {
                continue;
            }
            if (!isNext) {
                break;
            }
            if (!isStd
                    || !lines.startsLine(imported.pos())
                    || lines.hasComment(line)
                    || imported.name() != null) {
                return Optional.empty();
            }
            run.add(imported);
        }
        if (run.isEmpty()) {
            return Optional.empty();
        }
        String indent = lines.indent(run.getFirst().pos());
        String end = lines.end(lines.of(run.getFirst().pos()));
        int at = lines.startAfter(lines.of(run.getLast().pos()));
        for (Spec.ImportSpec spec : run) {
            if (path(spec).compareTo(path) > 0) {
                at = text.startOfLine(lines.of(spec.pos()));
                break;
            }
        }
        return Optional.of(new Fix.Edit(text.span(at, at), indent + "\"" + path + "\"" + end));
    }

    /** Whether something of the package is named outside what edits take away. */
    boolean isUsed(String path, List<Fix.Edit> edits) {
        Optional<String> name = name(path);
        if (name.isEmpty()) {
            return true;
        }
        boolean[] used = {false};
        for (Decl decl : file.decls()) {
            Nodes.walk(
                    decl,
                    node -> {
                        if (node instanceof Expr.SelectorExpr select
                                && select.x() instanceof Expr.Ident ident
                                && ident.name().equals(name.get())
                                && edits.stream().noneMatch(edit -> holds(edit, ident.pos()))) {
                            used[0] = true;
                        }
                    });
        }
        String dot = name.get() + ".";
        return used[0] || edits.stream().anyMatch(edit -> edit.replacement().contains(dot));
    }

    private static boolean holds(Fix.Edit edit, int offset) {
        return edit.at().start() <= offset && offset < edit.at().end();
    }

    Draft drop(String path, Draft draft) {
        for (Decl.GenDecl decl : declarations()) {
            for (Spec spec : decl.specs()) {
                if (spec instanceof Spec.ImportSpec found && path(found).equals(path)) {
                    return decl.specs().size() > 1
                            ? draft.removeLines(found.pos(), found.end())
                            : draft.removeLines(decl.pos(), decl.end());
                }
            }
        }
        return draft.impossible();
    }

    private @Nullable CommentGroup preamble() {
        for (Decl.GenDecl decl : declarations()) {
            for (Spec spec : decl.specs()) {
                if (spec instanceof Spec.ImportSpec found && path(found).equals("C")) {
                    CommentGroup own = found.doc();
                    return own == null && decl.lparen() == Node.NO_POS ? decl.doc() : own;
                }
            }
        }
        return null;
    }

    /** Whether the file uses {@code C.free} already, or includes its header. */
    boolean hasStdlib() {
        CommentGroup group = preamble();
        if (group != null && text.latin1(group.pos(), group.end()).contains("<stdlib.h>")) {
            return true;
        }
        boolean[] used = {false};
        for (Decl decl : file.decls()) {
            Nodes.walk(
                    decl,
                    node -> {
                        if (node instanceof Expr.SelectorExpr select
                                && select.x() instanceof Expr.Ident c
                                && c.name().equals("C")
                                && select.sel().name().equals("free")) {
                            used[0] = true;
                        }
                    });
        }
        return used[0];
    }

    Optional<Fix.Edit> addStdlib() {
        CommentGroup group = preamble();
        String line = "#include <stdlib.h>";
        if (group == null) {
            for (Decl.GenDecl decl : declarations()) {
                if (decl.lparen() == Node.NO_POS
                        && decl.specs().getFirst() instanceof Spec.ImportSpec found
                        && path(found).equals("C")) {
                    String end = lines.end(lines.of(decl.pos()));
                    return insert(decl.pos(), "// " + line + end);
                }
            }
            return Optional.empty();
        }
        for (Comment comment : group.list()) {
            var matcher = INCLUDE.matcher(text.latin1(comment.pos(), comment.end()));
            if (matcher.find()) {
                int at = comment.pos() + matcher.end() - "include".length();
                int start = text.startOfLine(lines.of(at));
                boolean isLine = comment.text().startsWith("//");
                if (!isLine && start < comment.pos()) {
                    return Optional.empty();
                }
                return insert(start, (isLine ? "// " : "") + line + lines.end(lines.of(at)));
            }
        }
        Comment last = group.list().getLast();
        String end = lines.end(lines.of(last.pos()));
        if (last.text().startsWith("//")) {
            return insert(last.end(), end + "// " + line);
        }
        int close = text.startOfLine(lines.of(last.end() - 1));
        return close > last.pos() && lines.isBlank(close, last.end() - 2)
                ? insert(close, line + end)
                : Optional.empty();
    }

    private Optional<Fix.Edit> insert(int at, String what) {
        return Optional.of(new Fix.Edit(text.span(at, at), what));
    }
}
