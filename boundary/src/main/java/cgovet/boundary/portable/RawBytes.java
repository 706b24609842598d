package cgovet.boundary.portable;

import cgovet.base.finding.Fact;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import java.util.List;

/**
 * Go hands the bytes of a C record to what writes, hashes or compares them.
 *
 * @param at the call
 * @param record as C writes it
 * @param padding bytes that no field fills; 0 if only widths depend on the platform
 * @param sink what takes the bytes, such as {@code Write}
 * @param where the platforms where it holds, at least one
 */
public record RawBytes(
        Span at,
        String function,
        String record,
        long padding,
        String sink,
        List<Target> where,
        double confidence)
        implements Fact {
    public RawBytes {
        where = List.copyOf(where);
    }

    @Override
    public List<String> targets() {
        return where.stream().map(Target::toString).toList();
    }

    @Override
    public String fingerprint() {
        return function + " " + record + " " + sink;
    }
}
