package cgovet.app.fix;

import cgovet.base.finding.Fix;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text with edits made in it. */
final class EditedText {
    private EditedText() {}

    /**
     * @param edits of this text alone, none touching another
     */
    static SourceText of(SourceText text, List<Fix.Edit> edits) {
        List<Fix.Edit> sorted = new ArrayList<>(edits);
        sorted.sort((one, other) -> one.at().compareTo(other.at()));
        byte[] bytes = text.toBytes();
        var out = new ByteArrayOutputStream(bytes.length + 64);
        int from = 0;
        for (Fix.Edit edit : sorted) {
            out.write(bytes, from, edit.at().start() - from);
            out.writeBytes(edit.replacement().getBytes(StandardCharsets.UTF_8));
            from = edit.at().end();
        }
        out.write(bytes, from, bytes.length - from);
        return SourceText.of(text.path(), out.toByteArray());
    }

    /** Whether two edits cannot be made independently of each other. */
    static boolean touch(Fix.Edit one, Fix.Edit other) {
        Span a = one.at();
        Span b = other.at();
        return a.path().equals(b.path()) && a.start() <= b.end() && b.start() <= a.end();
    }
}
