package cgovet.base.layout;

/**
 * A run of bits in a type.
 *
 * @param name of the member, empty if it has none and for holes
 * @param type as its language writes it
 * @param bit where it begins
 * @param bits how many it has, 0 for a flexible array
 * @param depth 0 for what lies in the type itself, more for what lies in its members
 * @param differs whether it is elsewhere, or of another size, in the first form of its type
 */
public record Slot(
        Sort sort, String name, String type, long bit, long bits, int depth, boolean differs) {
    /** What is there. */
    public enum Sort {
        MEMBER,
        BIT_FIELD,
        /** Between members. */
        HOLE,
        /** Behind the last member. */
        TAIL
    }

    public boolean isHole() {
        return sort == Sort.HOLE || sort == Sort.TAIL;
    }

    public long end() {
        return bit + bits;
    }

    public long offset() {
        return bit / 8;
    }

    /** Whether it lies in more cache lines than it has to. */
    public boolean crossesCacheLine() {
        long line = 8 * Form.CACHE_LINE;
        return !isHole() && bits > 0 && bits <= line && bit / line != (end() - 1) / line;
    }

    /** With the mark that it differs from the first form. */
    public Slot different(boolean is) {
        return new Slot(sort, name, type, bit, bits, depth, is);
    }
}
