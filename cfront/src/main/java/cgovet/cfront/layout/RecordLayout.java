package cgovet.cfront.layout;

import cgovet.cfront.types.Member;
import java.util.List;

/**
 * Where the members of a struct or union lie.
 *
 * @param size in bytes
 * @param align in bytes
 * @param fields one for each member, in order of declaration, unnamed ones too
 */
public record RecordLayout(long size, long align, List<Field> fields) {
    public RecordLayout {
        fields = List.copyOf(fields);
    }

    /**
     * One member's place.
     *
     * @param bitOffset from the start of the record
     * @param bitSize a bit-field's width, else that of the type; 0 for a flexible array
     */
    public record Field(Member member, long bitOffset, long bitSize) {
        /** Offset in bytes; of a bit-field, that of the byte with its first bit. */
        public long byteOffset() {
            return bitOffset / 8;
        }
    }
}
