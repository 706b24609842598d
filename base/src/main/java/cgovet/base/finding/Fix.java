package cgovet.base.finding;

import cgovet.base.text.Span;
import java.util.List;

/**
 * An edit that cures a finding.
 *
 * @param safe whether it keeps the meaning of the program, so that it may be applied unseen
 */
public record Fix(String title, boolean safe, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    /** Puts {@code replacement} in place of the bytes of {@code at}; an empty span inserts. */
    public record Edit(Span at, String replacement) {}
}
