package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of one fix while they are made; one that cannot be made spoils them all. */
final class Draft {
    private final SourceText text;
    private final Lines lines;
    private final Imports imports;
    private final List<Fix.Edit> edits = new ArrayList<>();
    private boolean isImpossible;

    Draft(SourceText text, Lines lines, Imports imports) {
        this.text = text;
        this.lines = lines;
        this.imports = imports;
    }

    /** Puts lines behind a statement, indented as it is. */
    Draft after(Stmt stmt, String... added) {
        int line = lines.of(stmt.end() - 1);
        if (!lines.startsLine(stmt.pos())
                || !lines.endsLine(stmt.end())
                || lines.hasComment(line) && lines.hasComment(line + 1)) {
            return impossible();
        }
        return insert(lines.startAfter(line), stmt, line, added);
    }

    /** Puts lines before a statement, indented as it is. */
    Draft before(Stmt stmt, String... added) {
        int line = lines.of(stmt.pos());
        if (!lines.startsLine(stmt.pos()) || lines.hasComment(line) && lines.hasComment(line - 1)) {
            return impossible();
        }
        return insert(text.startOfLine(line), stmt, line, added);
    }

    private Draft insert(int at, Stmt stmt, int line, String... added) {
        String indent = lines.indent(stmt.pos());
        String end = lines.end(line);
        StringBuilder all = new StringBuilder();
        for (String each : added) {
            all.append(each.isEmpty() ? "" : indent).append(each).append(end);
        }
        return edit(at, at, all.toString());
    }

    Draft replace(Node node, String by) {
        return replace(node.pos(), node.end(), by);
    }

    Draft replace(int start, int end, String by) {
        int first = lines.of(start);
        int last = lines.of(Math.max(start, end - 1));
        if (first != last && !by.contains("\n")) {
            for (int line = first; line < last; line++) {
                if (lines.hasComment(line)) {
                    return impossible();
                }
            }
        }
        if (lines.isAligned(last) && by.length() != end - start) {
            return impossible();
        }
        return edit(start, end, by);
    }

    /** Takes a statement away with its lines. */
    Draft remove(Stmt stmt) {
        return removeLines(stmt.pos(), stmt.end());
    }

    /** So too, with the comment behind it. */
    Draft removeWithComment(Stmt stmt) {
        int last = lines.of(stmt.end() - 1);
        String rest = text.slice(stmt.end(), lines.startAfter(last)).stripTrailing();
        boolean isComment = rest.isBlank() || rest.strip().startsWith("//");
        int end = stmt.end() + rest.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return isComment ? removeLines(stmt.pos(), end) : impossible();
    }

    /** Takes whole lines away, which hold nothing but this. */
    Draft removeLines(int start, int end) {
        int first = lines.of(start);
        int last = lines.of(end - 1);
        if (!lines.isBlank(text.startOfLine(first), start)
                || !lines.isBlank(end, lines.startAfter(last))
                || lines.hasComment(first - 1) && lines.hasComment(last + 1)) {
            return impossible();
        }
        int to = lines.startAfter(last);
        if (lines.isBlankLine(first - 1) && lines.isBlankLine(last + 1)) {
            to = lines.startAfter(last + 1);
        }
        return edit(text.startOfLine(first), to, "");
    }

    /** Makes an import there. */
    Draft needs(String path) {
        return imports.name(path).isPresent() ? this : add(imports.add(path));
    }

    /** Takes an import away if nothing of the file uses it any more. */
    Draft mayDrop(String path) {
        List<Fix.Edit> done = List.copyOf(edits);
        return imports.isUsed(path, done) ? this : imports.drop(path, this);
    }

    /** So too, where something of it was among what is taken away. */
    Draft mayDropIfNamed(java.util.List<String> texts, String path) {
        return imports.name(path)
                        .filter(name ->
                                texts.stream().anyMatch(text -> text.startsWith(name + ".")))
                        .isPresent()
                ? mayDrop(path)
                : this;
    }

    /** Makes {@code C.free} known to C. */
    Draft needsStdlib() {
        return imports.hasStdlib() ? this : add(imports.addStdlib());
    }

    private Draft add(Optional<Fix.Edit> edit) {
        if (edit.isEmpty()) {
            return impossible();
        }
        edits.add(edit.get());
        return this;
    }

    Draft edit(int start, int end, String by) {
        edits.add(new Fix.Edit(text.span(start, end), by));
        return this;
    }

    Draft impossible() {
        isImpossible = true;
        return this;
    }

    boolean isPossible() {
        return !isImpossible;
    }

    /** The fix, if every edit can be made and none overlaps another. */
    Optional<Fix> fix(String title, boolean safe) {
        if (isImpossible || edits.isEmpty()) {
            return Optional.empty();
        }
        List<Fix.Edit> sorted = new ArrayList<>(edits);
        sorted.sort((one, other) -> one.at().compareTo(other.at()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).at().start() < sorted.get(i - 1).at().end()
                    || sorted.get(i).at().equals(sorted.get(i - 1).at())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Fix(title, safe, sorted));
    }
}
