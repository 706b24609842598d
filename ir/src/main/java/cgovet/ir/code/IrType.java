package cgovet.ir.code;

import java.util.ArrayList;
import java.util.List;

/**
 * A type as the analyses see it: what can point where, and how large it is. Records are compared by
 * value, {@link Struct} by identity.
 */
public sealed interface IrType {
    /** No value. Printed {@code void}. */
    record Void() implements IrType {}

    /** Printed {@code bool}. */
    record Bool() implements IrType {}

    /**
     * An integer that is no address; a bit-field of C has as many bits as its width. Printed {@code
     * i32}, {@code u8}.
     */
    record Int(int bits, boolean signed) implements IrType {}

    /**
     * Go's {@code uintptr}, C's {@code uintptr_t} and {@code intptr_t}. Printed {@code uintptr}.
     */
    record Uintptr() implements IrType {}

    /** Printed {@code f64}. */
    record Floating(int bits) implements IrType {}

    /** Printed {@code c128}. */
    record Complex(int bits) implements IrType {}

    /** Go's {@code unsafe.Pointer}, C's {@code void *}. Printed {@code ptr}. */
    record AnyPointer() implements IrType {}

    /**
     * A pointer. Printed {@code *T}, or {@code ^T} where {@code toC}.
     *
     * @param toC whether the type pointed to is C's: {@code *C.T} and {@code **C.T} in Go, every
     *     pointer in C
     */
    record Pointer(IrType elem, boolean toC) implements IrType {}

    /** A Go string. Printed {@code string}. */
    record Text() implements IrType {}

    /** Printed {@code []T}. */
    record Slice(IrType elem) implements IrType {}

    /** Printed {@code [n]T}; the length is -1 where it is unknown. */
    record Array(long length, IrType elem) implements IrType {}

    /** Printed {@code map[K]V}. */
    record MapOf(IrType key, IrType elem) implements IrType {}

    /** Printed {@code chan T}. */
    record Chan(IrType elem) implements IrType {}

    /** A function value of either language. Printed {@code func}. */
    record Function() implements IrType {}

    /** A Go interface. Printed {@code interface "name"}, the name empty for an unnamed one. */
    record Interface(String name) implements IrType {}

    /** Several values: the outcome of a call. Printed {@code (T, U)}. */
    record Tuple(List<IrType> parts) implements IrType {
        public Tuple {
            parts = List.copyOf(parts);
        }
    }

    /** A type that is incomplete, missing or a type parameter. Printed {@code opaque "name"}. */
    record Opaque(String name) implements IrType {}

    /**
     * A record of either language. Printed {@code struct "name"} where it is used; its fields are
     * printed once, in the module's table of types.
     *
     * <p>Go's are named {@code import/path.T}, C's {@code C.struct_tag} or {@code C.name}; unnamed
     * ones by their place.
     */
    final class Struct implements IrType {
        private final String name;
        private final boolean isC;
        private final boolean isUnion;
        private List<Field> fields = List.of();
        private long size = -1;
        private boolean complete;

        public Struct(String name, boolean isC, boolean isUnion) {
            this.name = name;
            this.isC = isC;
            this.isUnion = isUnion;
        }

        /** Sets the fields, once; a record may point to itself. */
        public void complete(List<Field> fields, long size) {
            if (complete) {
                throw new IllegalStateException(name + " completed twice");
            }
            complete = true;
            this.fields = List.copyOf(fields);
            this.size = size;
        }

        public String name() {
            return name;
        }

        public boolean isC() {
            return isC;
        }

        public boolean isUnion() {
            return isUnion;
        }

        public List<Field> fields() {
            return fields;
        }

        /** Whether the fields are known. */
        public boolean isComplete() {
            return complete;
        }

        /** Size in bytes; -1 where it is unknown. */
        public long size() {
            return size;
        }
    }

    /** A field of a {@link Struct}; embedded Go fields have the name of their type. */
    record Field(String name, IrType type) {}

    IrType VOID = new Void();
    IrType BOOL = new Bool();
    IrType INT64 = new Int(64, true);
    IrType UINTPTR = new Uintptr();
    IrType ANY_POINTER = new AnyPointer();
    IrType TEXT = new Text();
    IrType FUNCTION = new Function();
    IrType UNKNOWN = new Opaque("");

    /** Whether a value of this type is an address, or holds one in its first word. */
    default boolean isPointer() {
        return this instanceof Pointer || this instanceof AnyPointer;
    }

    /** The type of field {@code index}; {@link #UNKNOWN} where there is none. */
    default IrType field(int index) {
        if (this instanceof Struct struct && index >= 0 && index < struct.fields().size()) {
            return struct.fields().get(index).type();
        }
        return UNKNOWN;
    }

    /** Types that this one is made of, itself not included; does not look into records. */
    default List<IrType> parts() {
        List<IrType> parts = new ArrayList<>();
        switch (this) {
            case Pointer p -> parts.add(p.elem());
            case Slice s -> parts.add(s.elem());
            case Array a -> parts.add(a.elem());
            case MapOf m -> {
                parts.add(m.key());
                parts.add(m.elem());
            }
            case Chan c -> parts.add(c.elem());
            case Tuple t -> parts.addAll(t.parts());
            case Struct _,
                    Void _,
                    Bool _,
                    Int _,
                    Uintptr _,
                    Floating _,
                    Complex _,
                    AnyPointer _,
                    Text _,
                    Function _,
                    Interface _,
                    Opaque _ -> {}
        }
        return parts;
    }
}
