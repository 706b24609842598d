package cgovet.gofront.syntax;

import cgovet.base.collect.DeepStack;
import cgovet.base.text.SourceText;

/** The door to this package: text in, tree out. */
public final class GoParser {
    /** How much of a file is read. */
    public enum Mode {
        /** All of it. */
        FULL,
        /** Declarations only; a function's body is an empty block of the right extent. */
        SKIP_BODIES,
        /** Package clause and imports only. */
        IMPORTS_ONLY
    }

    private GoParser() {}

    /** Parses any bytes; never throws for what is in them. */
    public static Parsed parse(SourceText text, Mode mode) {
        return DeepStack.call(() -> new Parser(text, mode).file());
    }
}
