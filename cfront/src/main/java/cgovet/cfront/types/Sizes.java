package cgovet.cfront.types;

import java.util.List;
import java.util.OptionalLong;

/** What a target's ABI says of types. Sizes and alignments are in bytes. */
public interface Sizes {
    /**
     * {@code sizeof}; empty for incomplete and unknown types, functions and lengths not constant.
     */
    OptionalLong sizeOf(CType type);

    /** {@code _Alignof}; empty where it cannot be known. */
    OptionalLong alignOf(CType type);

    /**
     * Offset in bits of a member that is reached through {@code path}: indices into {@link
     * RecordType#members}, the outer ones being those of unnamed members.
     */
    OptionalLong bitOffset(RecordType record, List<Integer> path);

    /** Whether plain {@code char} is signed. */
    boolean isCharSigned();

    /** What {@code size_t} is. */
    IntKind sizeT();

    /** What {@code ptrdiff_t} is. */
    IntKind ptrdiffT();

    /** What {@code wchar_t} is. */
    IntKind wcharT();
}
