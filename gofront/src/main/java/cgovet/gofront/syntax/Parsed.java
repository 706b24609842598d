package cgovet.gofront.syntax;

import cgovet.base.text.Problem;
import java.util.List;

/** A tree, which is always there, and what was wrong with the text, sorted by place. */
public record Parsed(GoFile file, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
