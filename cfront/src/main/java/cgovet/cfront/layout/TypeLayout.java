package cgovet.cfront.layout;

/**
 * What a type takes, in bytes.
 *
 * @param align {@code _Alignof}
 * @param memberAlign alignment that a member of this type gets; differs from {@code align} on some
 *     32-bit platforms and for large vectors
 */
public record TypeLayout(long size, long align, long memberAlign) {
    static TypeLayout of(long size, long align) {
        return new TypeLayout(size, align, align);
    }
}
