package cgovet.boundary.portable;

import cgovet.cfront.layout.Layouts;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import java.util.List;
import java.util.Optional;

/**
 * The last member of a struct if it is an array without length, or of length zero.
 *
 * @param index of the member
 * @param offset in bytes
 * @param size of the struct in bytes, which may be more than {@code offset}
 * @param element size of an element in bytes
 */
record Tail(RecordType record, int index, long offset, long size, long element) {

    static Optional<Tail> of(CType type, Layouts layouts) {
        if (!(CTypes.canonical(type) instanceof RecordType record)
                || record.isUnion()
                || record.members().size() < 2) {
            return Optional.empty();
        }
        int last = record.members().size() - 1;
        if (!(CTypes.canonical(record.members().get(last).type()) instanceof CType.Array array)
                || (array.length() != 0 && array.length() != CType.Array.INCOMPLETE)) {
            return Optional.empty();
        }
        long bits = layouts.bitOffset(record, List.of(last)).orElse(-1);
        long size = layouts.sizeOf((CType) record).orElse(-1);
        long element = layouts.sizeOf(array.elem()).orElse(0);
        return bits < 0 || size < 0 || element <= 0
                ? Optional.empty()
                : Optional.of(new Tail(record, last, bits / 8, size, element));
    }

    /** Of what a pointer points to. */
    static Optional<Tail> behind(CType type, Layouts layouts) {
        return CTypes.canonical(type) instanceof CType.Pointer pointer
                ? of(pointer.elem(), layouts)
                : Optional.empty();
    }

    String name() {
        return record.members().get(index).name();
    }

    /** Whether so many bytes hold the struct and no element more than its own padding does. */
    boolean hasNoRoom(long bytes) {
        return bytes == size;
    }

    /** How many elements lie in the padding at the end. */
    long room() {
        return (size - offset) / element;
    }
}
