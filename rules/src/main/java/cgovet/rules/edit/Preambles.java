package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.util.Optional;

/** Edits of the text before {@code import "C"}. */
public final class Preambles {
    private Preambles() {}

    /** Deletes a {@code #cgo} line. */
    public static Optional<Fix> deleteDirective(Editor editor, Span at) {
        SourceText text = editor.text();
        if (!at.path().equals(text.path()) || at.isNone() || at.end() > text.size()) {
            return Optional.empty();
        }
        int line = text.lineOf(at.start());
        String whole = text.line(line).strip();
        if (line == text.lineCount()
                || !whole.matches("(//)?\\s*#cgo\\s.*")
                || whole.contains("*/")) {
            return Optional.empty();
        }
        Fix.Edit edit =
                new Fix.Edit(text.span(text.startOfLine(line), text.startOfLine(line + 1)), "");
        return Optional.of(new Fix("delete the line", true, java.util.List.of(edit)));
    }
}
