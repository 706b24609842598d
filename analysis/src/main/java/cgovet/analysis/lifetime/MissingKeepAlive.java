package cgovet.analysis.lifetime;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import java.util.List;

/**
 * C is given a pointer that a Go object owns, and nothing keeps the object alive until C is done:
 * its finalizer may run meanwhile (runtime.KeepAlive documentation).
 *
 * @param at the call into C
 * @param owner the variable that holds the object
 * @param type of the object, as the user writes it
 * @param field that the pointer was read from
 * @param read where
 * @param callee the C function, as the user writes it
 * @param isCopy whether the owner is a copy of the object, which no use of it keeps
 * @param isSole whether nobody else is known to hold the owner: it is a parameter or made here, not
 *     reached through another object, and is no object that users get from another package, such as
 *     a connection of database/sql, which holds it over each call
 */
public record MissingKeepAlive(
        String function,
        Span at,
        String owner,
        String type,
        String field,
        Span read,
        String callee,
        boolean isCopy,
        boolean isSole)
        implements Fact {
    @Override
    public List<Step> steps() {
        return List.of(
                new Step(
                        read,
                        Step.Side.GO,
                        owner
                                + "."
                                + field
                                + " is read: "
                                + (isCopy
                                        ? "a copy of what the object has"
                                        : "the last use of " + owner)),
                new Step(
                        at,
                        Step.Side.GO,
                        callee + " runs while the finalizer of " + owner + " may run too"));
    }

    @Override
    public double confidence() {
        return isSole ? 0.85 : 0.6;
    }

    @Override
    public String fingerprint() {
        return "keepalive " + function + " " + owner + " " + callee;
    }
}
