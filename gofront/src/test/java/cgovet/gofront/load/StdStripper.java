package cgovet.gofront.load;

import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a Go file what does not declare anything: function bodies, comments but {@code
 * //go:build} and {@code //go:linkname}, initialisers of typed variables, elements of composite
 * literals, imports that nothing left uses.
 */
final class StdStripper {
    /**
     * Longer string constants of packages' insides are emptied: they are data, not declarations.
     */
    private static final int MAX_STRING = 400;

    private final SourceText text;
    private final List<Cut> cuts = new ArrayList<>();

    private record Cut(int from, int to, String replacement) {}

    private StdStripper(SourceText text) {
        this.text = text;
    }

    static String strip(SourceText text) {
        GoFile file = GoParser.parse(text, GoParser.Mode.FULL).file();
        StdStripper stripper = new StdStripper(text);
        stripper.comments(file);
        file.decls().forEach(stripper::declaration);
        String declared = squeeze(stripper.apply());
        return dropImports(SourceText.of(text.path(), declared));
    }

    private void cut(int from, int to, String replacement) {
        cuts.add(new Cut(from, to, replacement));
    }

    private void comments(GoFile file) {
        for (CommentGroup group : file.comments()) {
            for (Comment comment : group.list()) {
                boolean isKept =
                        comment.text().startsWith("//go:build ")
                                        && comment.pos() < file.packagePos()
                                || comment.text().startsWith("//go:linkname ");
                if (!isKept) {
                    cut(
                            comment.pos(),
                            comment.end(),
                            comment.text().indexOf('\n') >= 0 ? "\n" : " ");
                }
            }
        }
    }

    private void declaration(Decl decl) {
        switch (decl) {
            case Decl.FuncDecl function -> {
                if (function.body() != null) {
                    cut(function.body().pos(), function.body().end(), "");
                }
            }
            case Decl.GenDecl general -> {
                for (Spec spec : general.specs()) {
                    if (spec instanceof Spec.ValueSpec values) {
                        values(values, general.tok() == Token.VAR);
                    }
                }
            }
            case Decl.BadDecl _ -> throw new IllegalStateException(text.path() + " is no Go");
        }
    }

    private void values(Spec.ValueSpec spec, boolean isVar) {
        if (isVar && spec.type() != null && !spec.values().isEmpty()) {
            cut(spec.type().end(), spec.values().getLast().end(), "");
            return;
        }
        for (Expr value : spec.values()) {
            boolean isInner = spec.names().stream().noneMatch(name -> isExported(name.name()));
            if (isConstantText(value)
                    && (isVar || isInner && value.end() - value.pos() > MAX_STRING)) {
                cut(value.pos(), value.end(), "\"\"");
            } else {
                shrink(value);
            }
        }
    }

    private static boolean isExported(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    private static boolean isConstantText(Expr value) {
        Expr at = value;
        while (at instanceof Expr.BinaryExpr sum && sum.op() == Token.ADD) {
            if (!(sum.y() instanceof Expr.BasicLit right) || right.kind() != Token.STRING) {
                return false;
            }
            at = sum.x();
        }
        return at instanceof Expr.BasicLit literal && literal.kind() == Token.STRING;
    }

    private void shrink(Node node) {
        switch (node) {
            case Expr.FuncLit literal ->
                    cut(literal.body().pos(), literal.body().end(), "{panic(0)}");
            case Expr.CompositeLit literal
                    when literal.type() instanceof Expr.ArrayType array
                            && array.len() instanceof Expr.Ellipsis dots -> {
                if (literal.elts().stream().noneMatch(Expr.KeyValueExpr.class::isInstance)) {
                    cut(dots.pos(), dots.pos() + 3, String.valueOf(literal.elts().size()));
                    elements(literal);
                } else {
                    literal.elts().forEach(this::shrink);
                }
            }
            case Expr.CompositeLit literal -> elements(literal);
            default -> Nodes.children(node).forEach(this::shrink);
        }
    }

    private void elements(Expr.CompositeLit literal) {
        if (!literal.elts().isEmpty()) {
            cut(literal.lbrace() + 1, literal.rbrace(), "");
        }
    }

    /** The text without what was cut; a cut within another one vanishes with it. */
    private String apply() {
        cuts.sort(Comparator.comparingInt(Cut::from).thenComparingInt(cut -> -cut.to()));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Cut cut : cuts) {
            if (cut.from() >= at) {
                out.append(text.slice(at, cut.from())).append(cut.replacement());
                at = cut.to();
            }
        }
        return out.append(text.slice(at, text.size())).toString();
    }

    /** One blank for several, none at the ends of lines, no empty lines. */
    private static String squeeze(String text) {
        StringBuilder out = new StringBuilder();
        char quote = 0;
        boolean lineComment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
            if (lineComment || quote != 0) {
                out.append(c);
                lineComment &= c != '\n';
                if (c == '\\' && quote != '`' && quote != 0) {
                    out.append(text.charAt(++i));
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == ' ' || c == '\t' || c == '\r') {
                if (last != ' ' && last != '\n') {
                    out.append(' ');
                }
            } else if (c == '\n') {
                if (last == ' ') {
                    out.setLength(out.length() - 1);
                    last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
                }
                if (last != '\n') {
                    out.append('\n');
                }
            } else {
                lineComment = c == '/' && text.startsWith("//", i);
                quote = c == '"' || c == '\'' || c == '`' ? c : 0;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String dropImports(SourceText text) {
        GoFile file = GoParser.parse(text, GoParser.Mode.FULL).file();
        Set<String> used = new HashSet<>();
        for (Decl decl : file.decls()) {
            Nodes.walk(
                    decl,
                    node -> {
                        if (node instanceof Expr.SelectorExpr selector
                                && selector.x() instanceof Expr.Ident name) {
                            used.add(name.name());
                        }
                    });
        }
        StdStripper stripper = new StdStripper(text);
        for (Decl decl : file.decls()) {
            if (decl instanceof Decl.GenDecl general && general.tok() == Token.IMPORT) {
                stripper.imports(general, used);
            }
        }
        return squeeze(stripper.apply());
    }

    private void imports(Decl.GenDecl decl, Set<String> used) {
        List<Spec.ImportSpec> unused = new ArrayList<>();
        for (Spec spec : decl.specs()) {
            Spec.ImportSpec imported = (Spec.ImportSpec) spec;
            String name = imported.name() != null ? imported.name().name() : nameOf(imported);
            if (!name.equals(".") && !used.contains(name)) {
                unused.add(imported);
            }
        }
        if (unused.size() == decl.specs().size()) {
            cut(decl.pos(), decl.end(), "");
        } else {
            unused.forEach(spec -> cut(spec.pos(), spec.end(), ""));
        }
    }

    /** In the standard library, the last part of a path that is no major version. */
    private static String nameOf(Spec.ImportSpec spec) {
        String path = spec.path().value().replace("\"", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.matches("v\\d+")) {
            String rest = path.substring(0, path.lastIndexOf('/'));
            return rest.substring(rest.lastIndexOf('/') + 1);
        }
        return last;
    }
}
