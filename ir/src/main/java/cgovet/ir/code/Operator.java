package cgovet.ir.code;

/** What {@link Instr.Operate} computes. The printed word is the name in lower case. */
public enum Operator {
    ADD,
    /** Of two addresses in C: how many elements are between them. */
    SUB,
    MUL,
    DIV,
    REM,
    AND,
    OR,
    XOR,
    AND_NOT,
    SHL,
    SHR,
    NEG,
    NOT,
    COMPLEMENT,
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    /** Length of a string, slice, array, map or channel. */
    LEN,
    /** Capacity of a slice, array or channel. */
    CAP,
    /** {@code append}: the slice, then a slice of what is added. */
    APPEND,
    /** {@code copy}: to, from; yields a count. */
    COPY,
    /**
     * A part of a slice, string or array (by address): it, low, high, max; absent ones are null.
     */
    SLICE,
    /** A slice of the arguments, as a variadic call makes it. */
    LIST,
    /** {@code make([]T, len, cap)}. */
    MAKE_SLICE,
    MAKE_MAP,
    /** {@code make(chan T, size)}; without an argument it is unbuffered. */
    MAKE_CHAN,
    /** {@code m[k]} with a second, boolean result. */
    LOOKUP,
    /** Removes a key: the map, the key. */
    DELETE,
    CLEAR,
    CLOSE,
    MIN,
    MAX,
    /** String concatenation. */
    CONCAT,
    /** {@code x.(T)}: yields T. */
    ASSERT,
    /** {@code x.(T)} with a second, boolean result. */
    ASSERT_OK,
    /** Whether the dynamic type is T, in a type switch: the value, the zero of T. */
    IS_TYPE,
    /**
     * The next element of a range over a string, a map or a function: yields a tuple (there is one,
     * key, value). The place in the sequence is not modelled. Over a function it stands for running
     * the iterator on to its next {@code yield}: it may do all that a call of the function does.
     */
    NEXT,
    /** {@code recover()}. */
    RECOVER,
    /** {@code unsafe.Slice(p, n)}. */
    UNSAFE_SLICE,
    /** {@code unsafe.String(p, n)}. */
    UNSAFE_STRING,
    /** {@code unsafe.SliceData}, {@code unsafe.StringData}. */
    UNSAFE_DATA,
    /** A record or tuple made of its parts. */
    AGGREGATE,
    /** Builds a complex number, or takes one apart; print; anything without effect on memory. */
    PURE,
    /** Of several values whichever the path gave; C's {@code ?:} is lowered to branches instead. */
    ANY,
    /** What a variable of C holds that nothing was assigned to: no value at all, not zero. */
    UNDEFINED
}
