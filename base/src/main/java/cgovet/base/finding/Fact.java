package cgovet.base.finding;

import cgovet.base.text.Span;
import java.util.List;

/**
 * Something that a stage found out and a rule may word. It brings the path that leads there and
 * what tells it from others, so that a rule adds words only.
 */
public interface Fact {
    Span at();

    /** The path that leads here, in order; may be empty. */
    default List<Step> steps() {
        return List.of();
    }

    default List<Place> related() {
        return List.of();
    }

    /** In [0, 1], that it is so. */
    double confidence();

    /** What it is about without line numbers: function, variable, callee. */
    String fingerprint();

    /** Where it holds, as {@code GOOS/GOARCH}; none if it holds on the platform analysed. */
    default List<String> targets() {
        return List.of();
    }
}
