package cgovet.gofront.types;

/** The kinds of predeclared and untyped types, in go/types' order. */
public enum BasicKind {
    INVALID,
    BOOL,
    INT,
    INT8,
    INT16,
    INT32,
    INT64,
    UINT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    UINTPTR,
    FLOAT32,
    FLOAT64,
    COMPLEX64,
    COMPLEX128,
    STRING,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_INT,
    UNTYPED_RUNE,
    UNTYPED_FLOAT,
    UNTYPED_COMPLEX,
    UNTYPED_STRING,
    UNTYPED_NIL;

    public boolean isInteger() {
        return (compareTo(INT) >= 0 && compareTo(UINTPTR) <= 0)
                || this == UNTYPED_INT
                || this == UNTYPED_RUNE;
    }

    public boolean isUnsigned() {
        return compareTo(UINT) >= 0 && compareTo(UINTPTR) <= 0;
    }

    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64 || this == UNTYPED_FLOAT;
    }

    public boolean isComplex() {
        return this == COMPLEX64 || this == COMPLEX128 || this == UNTYPED_COMPLEX;
    }

    public boolean isNumeric() {
        return isInteger() || isFloat() || isComplex();
    }

    public boolean isString() {
        return this == STRING || this == UNTYPED_STRING;
    }

    public boolean isBoolean() {
        return this == BOOL || this == UNTYPED_BOOL;
    }

    public boolean isUntyped() {
        return compareTo(UNTYPED_BOOL) >= 0;
    }

    public boolean isConstantType() {
        return isNumeric() || isString() || isBoolean();
    }
}
