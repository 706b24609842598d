package cgovet.gofront.load;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.BuildConstraint;
import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Spec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes preambles and {@code #cgo} lines out of a Go file, as cmd/cgo and go/build do. */
final class CgoText {
    private final SourceText text;
    private final List<Preamble> preambles = new ArrayList<>();
    private final List<CgoDirective> directives = new ArrayList<>();
    private final List<Problem> problems;

    private CgoText(SourceText text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Empty if the file does not import {@code "C"}. */
    static Optional<CgoFile> of(GoFile file, List<Problem> problems) {
        CgoText found = new CgoText(file.text(), problems);
        boolean importsC = false;
        for (Decl decl : file.decls()) {
            if (decl instanceof Decl.GenDecl general) {
                importsC |= found.declaration(general);
            }
        }
        return importsC
                ? Optional.of(new CgoFile(file.text().path(), found.preambles, found.directives))
                : Optional.empty();
    }

    private boolean declaration(Decl.GenDecl decl) {
        boolean importsC = false;
        for (Spec spec : decl.specs()) {
            if (spec instanceof Spec.ImportSpec imported
                    && imported.path().value().equals("\"C\"")) {
                importsC = true;
                CommentGroup doc = docOf(decl, imported);
                if (doc != null) {
                    preamble(doc);
                }
            }
        }
        return importsC;
    }

    /** The comment of the import itself, else of a declaration that has no other. */
    private static @Nullable CommentGroup docOf(Decl.GenDecl decl, Spec.ImportSpec spec) {
        CommentGroup own = decl.lparen() == Node.NO_POS ? null : spec.doc();
        return own == null && decl.specs().size() == 1 ? decl.doc() : own;
    }

    private void preamble(CommentGroup group) {
        byte[] bytes = text.latin1(group.pos(), group.end()).getBytes(StandardCharsets.ISO_8859_1);
        for (Comment comment : group.list()) {
            int start = comment.pos() - group.pos();
            int end = comment.end() - group.pos();
            blank(bytes, start, start + 2);
            if (comment.text().startsWith("/*") && end - start >= 4) {
                blank(bytes, end - 2, end);
            }
        }
        directives(bytes, group.pos());
        preambles.add(new Preamble(SourceText.of(text.path(), bytes), group.pos()));
    }

    private static void blank(byte[] bytes, int from, int to) {
        Arrays.fill(bytes, from, to, (byte) ' ');
    }

    /** Reads the {@code #cgo} lines and blanks them. */
    private void directives(byte[] bytes, int shift) {
        int at = 0;
        while (at < bytes.length) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
            String stripped = line.strip();
            if (stripped.length() >= 5
                    && stripped.startsWith("#cgo")
                    && (stripped.charAt(4) == ' ' || stripped.charAt(4) == '\t')) {
                directive(stripped.substring(4).strip(), text.span(shift + at, shift + end));
                blank(bytes, at, end);
            }
            at = end + 1;
        }
    }

    private void directive(String line, Span at) {
        String[] words = line.split("\\s+");
        if (words.length == 2 && (words[0].equals("noescape") || words[0].equals("nocallback"))) {
            CgoDirective.Verb verb =
                    words[0].equals("noescape")
                            ? CgoDirective.Verb.NOESCAPE
                            : CgoDirective.Verb.NOCALLBACK;
            directives.add(new CgoDirective(List.of(), verb, List.of(words[1]), at));
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 0 || line.substring(0, colon).isBlank()) {
            problem(at, "this #cgo line has no verb; write it as '#cgo CFLAGS: …'");
            return;
        }
        String[] head = line.substring(0, colon).strip().split("\\s+");
        Optional<CgoDirective.Verb> verb = verb(head[head.length - 1]);
        Optional<List<String>> arguments = ShellWords.split(line.substring(colon + 1));
        if (verb.isEmpty()) {
            problem(at, "cgo knows no verb " + head[head.length - 1] + "; use CFLAGS or the like");
        } else if (arguments.isEmpty()) {
            problem(at, "this #cgo line ends within a quotation; close it");
        } else {
            List<BuildConstraint> conditions = new ArrayList<>();
            for (int i = 0; i < head.length - 1; i++) {
                conditions.add(condition(head[i]));
            }
            directives.add(new CgoDirective(conditions, verb.get(), arguments.get(), at));
        }
    }

    private static Optional<CgoDirective.Verb> verb(String word) {
        return Arrays.stream(CgoDirective.Verb.values())
                .filter(verb -> verb.word().equals(word))
                .filter(verb ->
                        verb != CgoDirective.Verb.NOESCAPE && verb != CgoDirective.Verb.NOCALLBACK)
                .findFirst();
    }

    /** A malformed condition never holds. */
    private static BuildConstraint condition(String word) {
        boolean isExpression = word.chars().anyMatch(c -> "&|()".indexOf(c) >= 0);
        return (isExpression ? BuildConstraint.parse("//go:build " + word) : PlusBuild.parse(word))
                .orElse(new BuildConstraint.Tag("ignore"));
    }

    private void problem(Span at, String message) {
        problems.add(new Problem(Problem.Kind.SYNTAX, at, message));
    }
}
