package cgovet.analysis.own;

import cgovet.base.finding.Place;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong with an object that somebody must release. */
public sealed interface OwnershipFact extends Fact {
    Evidence evidence();

    @Override
    default List<Step> steps() {
        return evidence().steps();
    }

    @Override
    default List<Place> related() {
        return evidence().related();
    }

    @Override
    default double confidence() {
        return evidence().confidence();
    }

    @Override
    default String fingerprint() {
        return evidence().fingerprint();
    }

    /** The user's variable that holds the object, empty where it has none. */
    String variable();

    OwnershipFact withEvidence(Evidence evidence);

    /** Whether a function deletes a {@code cgo.Handle}, which is no memory. */
    private static boolean deletesHandle(String release) {
        return release.equals("runtime/cgo.Handle.Delete");
    }

    /**
     * An object is never released.
     *
     * @param at where it is made
     * @param allocator the function that made it, by symbol; where a callee's body did, that callee
     * @param releases functions of which one releases it, best first
     * @param onSomePathOnly whether other paths release it or hand it over
     * @param inLoop whether a loop makes it
     * @param end where the path ends on which it is lost
     */
    record Leak(
            String function,
            Span at,
            Kind kind,
            String family,
            String allocator,
            List<String> releases,
            String variable,
            boolean onSomePathOnly,
            boolean inLoop,
            Cause cause,
            Span end,
            Evidence evidence)
            implements OwnershipFact {
        /** The same with another release function first. */
        public Leak releasedBy(String symbol) {
            List<String> all = new ArrayList<>(List.of(symbol));
            all.addAll(releases);
            return new Leak(
                    function,
                    at,
                    kind,
                    family,
                    allocator,
                    all,
                    variable,
                    onSomePathOnly,
                    inLoop,
                    cause,
                    end,
                    evidence);
        }

        /** What is lost. */
        public enum Kind {
            CSTRING,
            CBYTES,
            /** Memory of C's allocator. */
            C_ALLOC,
            /** An object of a library, a file, a mapping. */
            C_OBJECT,
            HANDLE,
            /** A function value that releases something when it is called. */
            CLEANUP
        }

        /** Why it is lost. */
        public enum Cause {
            NEVER_RELEASED,
            EARLY_RETURN,
            INLINE_ARGUMENT,
            DEFER_TOO_EARLY,
            OVERWRITTEN,
            NAMED_RESULT_OVERWRITTEN,
            CLOSURE_DROPPED
        }

        public Leak {
            releases = List.copyOf(releases);
        }

        @Override
        public Leak withEvidence(Evidence other) {
            return new Leak(
                    function,
                    at,
                    kind,
                    family,
                    allocator,
                    releases,
                    variable,
                    onSomePathOnly,
                    inLoop,
                    cause,
                    end,
                    other);
        }
    }

    /**
     * An object is released twice on one path.
     *
     * @param at the second release
     * @param first the first release
     */
    record DoubleRelease(
            String function,
            Span at,
            String variable,
            String release,
            Span first,
            Evidence evidence)
            implements OwnershipFact {
        public boolean isOfHandle() {
            return deletesHandle(release);
        }

        @Override
        public DoubleRelease withEvidence(Evidence other) {
            return new DoubleRelease(function, at, variable, release, first, other);
        }
    }

    /**
     * An object is used after its release.
     *
     * @param at the use
     * @param released the release
     */
    record UseAfterRelease(
            String function,
            Span at,
            String variable,
            Use use,
            String release,
            Span released,
            Evidence evidence)
            implements OwnershipFact {
        /** How it is used. */
        public enum Use {
            READ,
            WRITE,
            CALL_ARGUMENT,
            RETURNED
        }

        public boolean isOfHandle() {
            return deletesHandle(release);
        }

        @Override
        public UseAfterRelease withEvidence(Evidence other) {
            return new UseAfterRelease(function, at, variable, use, release, released, other);
        }
    }

    /**
     * An object is released by a function of another family.
     *
     * @param at the release
     * @param made where the object comes from
     * @param expected functions that release it; empty where nobody may
     */
    record WrongRelease(
            String function,
            Span at,
            String variable,
            String allocator,
            Span made,
            List<String> expected,
            String found,
            Evidence evidence)
            implements OwnershipFact {
        public WrongRelease {
            expected = List.copyOf(expected);
        }

        @Override
        public WrongRelease withEvidence(Evidence other) {
            return new WrongRelease(
                    function, at, variable, allocator, made, expected, found, other);
        }
    }

    /**
     * Something is released that no C allocator made.
     *
     * @param at the release
     */
    record FreeOfNonHeap(
            String function, Span at, String variable, What what, String release, Evidence evidence)
            implements OwnershipFact {
        /** What it is instead. */
        public enum What {
            GO_MEMORY,
            C_STACK,
            STATIC,
            /** A pointer moved away from the start of its object. */
            MOVED_POINTER
        }

        @Override
        public FreeOfNonHeap withEvidence(Evidence other) {
            return new FreeOfNonHeap(function, at, variable, what, release, other);
        }
    }
}
