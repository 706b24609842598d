package cgovet.cfront.types;

import cgovet.base.text.Span;

/**
 * A member of a struct or union.
 *
 * @param name empty for an unnamed struct or union and for an unnamed bit-field
 * @param bitWidth of a bit-field, else {@link #NO_BITS}
 * @param aligned what {@code _Alignas} or {@code aligned} asks for in bytes, 0 if nothing does
 * @param packed whether the member itself is {@code packed}
 */
public record Member(String name, CType type, int bitWidth, long aligned, boolean packed, Span at) {
    /** The width of a member that is no bit-field. */
    public static final int NO_BITS = -1;

    public boolean isBitField() {
        return bitWidth != NO_BITS;
    }

    /** Whether its members are found as if they were the enclosing record's own. */
    public boolean isAnonymousRecord() {
        return name.isEmpty() && !isBitField();
    }
}
