package cgovet.ir.code;

/** How {@link Instr.Convert} changes the type of a value. */
public enum Conversion {
    /** The same bits with another type: pointers, {@code unsafe.Pointer}, named types. */
    SAME,
    /** Between numbers. */
    NUMBER,
    /** An address becomes an integer: {@code uintptr(unsafe.Pointer(p))}. */
    POINTER_TO_INTEGER,
    /** An integer becomes an address: {@code unsafe.Pointer(u)}. */
    INTEGER_TO_POINTER,
    /** A value is put into an interface. */
    TO_INTERFACE,
    /** {@code string(b)}, {@code []byte(s)} and their kin: a copy. */
    COPY_TEXT,
    /** A slice becomes an array or a pointer to one. */
    SLICE_TO_ARRAY
}
