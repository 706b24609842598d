package cgovet.boundary.abi;

/**
 * A scalar of a record, with the way to it.
 *
 * @param path such as {@code head.len}
 * @param offset in bytes from the start of the outermost record
 * @param size in bytes
 */
record Leaf(String path, long offset, long size, Sort sort) {
    /** What the bytes are. */
    enum Sort {
        INTEGER("an integer"),
        FLOAT("a floating-point number"),
        POINTER("a pointer"),
        BOOL("a boolean"),
        /** A union, a run of bit-fields, a long array: anything may be inside. */
        BYTES("bytes");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether one side may read what the other wrote. */
        boolean fits(Sort that) {
            return this == that
                    || this == BYTES
                    || that == BYTES
                    || (this == INTEGER && (that == BOOL || that == POINTER))
                    || (that == INTEGER && (this == BOOL || this == POINTER));
        }
    }

    long end() {
        return offset + size;
    }
}
