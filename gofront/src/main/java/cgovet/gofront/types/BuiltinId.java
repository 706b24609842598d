package cgovet.gofront.types;

import java.util.Locale;

/** The predeclared functions of Go and of package unsafe. */
public enum BuiltinId {
    APPEND,
    CAP,
    CLEAR,
    CLOSE,
    COMPLEX,
    COPY,
    DELETE,
    IMAG,
    LEN,
    MAKE,
    MAX,
    MIN,
    NEW,
    PANIC,
    PRINT,
    PRINTLN,
    REAL,
    RECOVER,
    /** Only in Go's own tests of its checkers: the argument is a constant that is true. */
    ASSERT,
    /** Only in Go's own tests of its checkers: gives what it is given. */
    TRACE,
    UNSAFE_ADD("Add"),
    UNSAFE_ALIGNOF("Alignof"),
    UNSAFE_OFFSETOF("Offsetof"),
    UNSAFE_SIZEOF("Sizeof"),
    UNSAFE_SLICE("Slice"),
    UNSAFE_SLICE_DATA("SliceData"),
    UNSAFE_STRING("String"),
    UNSAFE_STRING_DATA("StringData");

    private final String text;

    BuiltinId() {
        this.text = name().toLowerCase(Locale.ROOT);
    }

    BuiltinId(String text) {
        this.text = text;
    }

    /** The name in Go source, without its package. */
    public String text() {
        return text;
    }

    /** Whether no Go program has it. */
    boolean isForTests() {
        return this == ASSERT || this == TRACE;
    }

    public boolean isUnsafe() {
        return ordinal() >= UNSAFE_ADD.ordinal();
    }
}
