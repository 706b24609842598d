package cgovet.cfront.types;

import java.util.List;

/** A type of C. */
public sealed interface CType permits CType.Plain, CType.Derived, CType.Declared {

    /** {@code int} */
    CType INT = new Int(IntKind.INT);

    /** {@code char} */
    CType CHAR = new Int(IntKind.CHAR);

    /** {@code void} */
    CType VOID = new Void();

    /** {@code double} */
    CType DOUBLE = new Floating(FloatKind.DOUBLE);

    /** A type that is written with keywords alone. */
    sealed interface Plain extends CType permits Void, Bool, Int, Floating, Complex, Unknown {}

    /** A type that is built from others. */
    sealed interface Derived extends CType permits Pointer, Array, Function, Vector, Qualified {}

    /** A type with a declaration of its own; equality is identity. */
    sealed interface Declared extends CType permits RecordType, EnumType, Typedef {}

    record Void() implements Plain {}

    /** {@code _Bool} */
    record Bool() implements Plain {}

    record Int(IntKind kind) implements Plain {}

    record Floating(FloatKind kind) implements Plain {}

    /** {@code float _Complex}; also of integers, which GNU C has. */
    record Complex(CType part) implements Plain {}

    /**
     * Stands where a type could not be determined; silences what follows from it.
     *
     * @param why what is unknown or unsupported, such as the name of an undeclared type
     */
    record Unknown(String why) implements Plain {}

    record Pointer(CType elem) implements Derived {}

    /**
     * @param length number of elements, {@link #INCOMPLETE} or {@link #NOT_CONSTANT}
     */
    record Array(CType elem, long length) implements Derived {
        /** No length is written: incomplete, or the flexible last member of a struct. */
        public static final long INCOMPLETE = -1;

        /** A length that is no constant, or that could not be evaluated. */
        public static final long NOT_CONSTANT = -2;

        public boolean hasLength() {
            return length >= 0;
        }
    }

    /**
     * Types of parameters are adjusted: arrays and functions are pointers.
     *
     * @param hasPrototype false for {@code f()} and for K&R definitions
     */
    record Function(CType result, List<Param> params, boolean variadic, boolean hasPrototype)
            implements Derived {
        public Function {
            params = List.copyOf(params);
        }
    }

    /**
     * @param name empty if the prototype gives none
     */
    record Param(String name, CType type) {}

    /** {@code __attribute__((vector_size(bytes)))} */
    record Vector(CType elem, long bytes) implements Derived {}

    /** At least one qualifier; never directly around another of its kind. */
    record Qualified(
            CType type, boolean isConst, boolean isVolatile, boolean isRestrict, boolean isAtomic)
            implements Derived {}
}
