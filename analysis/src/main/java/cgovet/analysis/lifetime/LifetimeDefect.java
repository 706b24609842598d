package cgovet.analysis.lifetime;

import cgovet.analysis.own.Fact;
import cgovet.base.finding.Place;
import cgovet.base.text.Span;
import java.util.List;

/**
 * Something wrong with an owner of C memory, its finalizer, or a handle.
 *
 * @param type the owner's type, as its package writes it; else empty
 * @param subject the user's variable, field or function that it is about
 * @param detail what else the words need
 * @param isMild whether it is less than the rule's severity says
 */
public record LifetimeDefect(
        String function,
        Span at,
        Kind kind,
        String type,
        String subject,
        String detail,
        boolean isMild,
        double confidence,
        List<Place> related)
        implements Fact {
    /** What is wrong. */
    public enum Kind {
        /** Close releases, and so does the finalizer afterwards. */
        RELEASED_BY_BOTH,
        /** Nothing but the collector releases. */
        FINALIZER_ONLY,
        /** The finalizer holds its object. */
        HOLDS_ITSELF,
        /** The object is in a cycle. */
        IN_CYCLE,
        /** The release is bound to a thread. */
        THREAD_AFFINE,
        /** The finalizer changes a variable of the package without a lock. */
        RACES,
        /** The finalizer waits. */
        BLOCKS,
        POOLED,
        /** What is put into a pool holds a pointer that was released. */
        POOLED_RELEASED,
        /** The object shares its slot, or has none. */
        TINY,
        /** A variable of the package holds the object for ever. */
        GLOBAL,
        /** Nothing holds the object. */
        TEMPORARY,
        /** AddCleanup would do. */
        OLD_STYLE,
        /** KeepAlive of what the call before kept. */
        KEPT_ANYWAY,
        /** KeepAlive of a pointer to C. */
        KEEPS_C,
        /** A map that callbacks look into gets entries, and nothing removes one. */
        REGISTRY_GROWS,
        HANDLE_AS_POINTER,
        NUMBER_AS_POINTER,
        /** The struct is copied away from its finalizer. */
        COPIED_FROM_FINALIZER,
        /** Both copies are closed. */
        COPIES_CLOSED,
        /** A method gets a closed object. */
        USED_AFTER_CLOSE,
        /** A second Close releases again. */
        CLOSE_TWICE,
        /** Methods do not look whether the object is closed. */
        UNCHECKED
    }

    public LifetimeDefect {
        related = List.copyOf(related);
    }

    static LifetimeDefect of(
            String function, Span at, Kind kind, String type, String subject, double confidence) {
        return new LifetimeDefect(
                function, at, kind, type, subject, "", false, confidence, List.of());
    }

    /** About a finalizer or cleanup, where it is set. */
    static LifetimeDefect of(
            OwnerType type, OwnerType.Ending ending, Kind kind, double confidence) {
        return of(
                ending.in().symbol(),
                ending.at(),
                kind,
                type.shortName(),
                ending.isCleanup() ? "cleanup" : "finalizer",
                confidence);
    }

    LifetimeDefect with(String more) {
        return new LifetimeDefect(
                function, at, kind, type, subject, more, isMild, confidence, related);
    }

    LifetimeDefect mild(boolean is) {
        return new LifetimeDefect(
                function, at, kind, type, subject, detail, is, confidence, related);
    }

    LifetimeDefect beside(Span place, String text) {
        return new LifetimeDefect(
                function,
                at,
                kind,
                type,
                subject,
                detail,
                isMild,
                confidence,
                List.of(new Place(place, text)));
    }

    @Override
    public String fingerprint() {
        return kind + " " + function + " " + type + " " + subject;
    }
}
