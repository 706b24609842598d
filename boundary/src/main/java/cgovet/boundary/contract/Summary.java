package cgovet.boundary.contract;

import java.util.List;

/**
 * What a call of a function does.
 *
 * @param symbol as the IR names the callee
 * @param confidence in [0, 1], that it is so
 * @param cases what may happen: every one whose conditions can hold; at least one
 */
public record Summary(String symbol, Source source, double confidence, List<Case> cases) {
    /** Who says so, in order of trust. */
    public enum Source {
        /** Built in: Go's and cgo's own functions. */
        NATIVE,
        /** A contract of the program's own or of who checks it. */
        USER,
        /** A contract that somebody read the documentation for. */
        REVIEWED,
        /** The function's body. */
        BODY,
        ANNOTATED,
        DOCUMENTED,
        MINED,
        RECALLED,
        /** The declaration: there is no pointer in it that anybody could own. */
        DECLARED,
        /** Names and types alone. */
        PAIRED,
        /** Nobody: the default for an unknown callee. */
        UNKNOWN;

        /** Whether somebody says so, or it was seen: it is not guessed from names and types. */
        public boolean isTold() {
            return switch (this) {
                case NATIVE, USER, REVIEWED, BODY, ANNOTATED, DOCUMENTED -> true;
                case MINED, RECALLED, DECLARED, PAIRED, UNKNOWN -> false;
            };
        }
    }

    /** How a call ends. */
    public enum Exit {
        /** It succeeds, or cannot fail. */
        OK,
        /** It says that it failed: by an error, a status, a null pointer. */
        ERROR,
        /** It panics (Go). */
        PANIC,
        /** It never returns. */
        NEVER
    }

    /**
     * One way that a call may go.
     *
     * @param when all must hold for it to happen, of arguments before and results after the call
     * @param effects in order
     */
    public record Case(Exit exit, List<Condition> when, List<Effect> effects) {
        public Case {
            when = List.copyOf(when);
            effects = List.copyOf(effects);
        }
    }

    /** More cases are joined. */
    public static final int MAX_CASES = 12;

    public Summary {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(symbol + " has no case");
        }
    }

    /** A callee that nobody knows anything of. */
    public static Summary unknown(String symbol) {
        return new Summary(
                symbol, Source.UNKNOWN, 0.5, List.of(new Case(Exit.OK, List.of(), List.of())));
    }

    public boolean isUnknown() {
        return source == Source.UNKNOWN;
    }
}
