package cgovet.boundary.abi;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Place;
import cgovet.base.target.Target;
import cgovet.base.text.Span;
import java.util.List;
import java.util.Locale;

/**
 * Something about layouts or linking that holds on some platforms.
 *
 * @param function that holds it, empty outside functions
 * @param subject what it is about, as the user writes it
 * @param detail what differs or is wrong, in words
 * @param platforms where it holds; empty if everywhere
 */
public record AbiDefect(
        Kind kind,
        Span at,
        String function,
        String subject,
        String detail,
        List<Target> platforms,
        double confidence,
        List<Place> related)
        implements Fact {
    /** What is wrong. */
    public enum Kind {
        MIRROR_DIFFERS_ELSEWHERE,
        NUMBER_FOR_LAYOUT,
        MISALIGNED_ATOMIC,
        LINKNAME_REJECTED,
        LINKNAME_WITHOUT_UNSAFE,
        LINKNAME_ALLOWED,
        LINKNAME_UNCHECKED,
        RUNTIME_STRUCT
    }

    public AbiDefect {
        platforms = List.copyOf(platforms);
        related = List.copyOf(related);
    }

    @Override
    public List<String> targets() {
        return platforms.stream().map(Target::toString).toList();
    }

    @Override
    public String fingerprint() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + function + " " + subject;
    }
}
