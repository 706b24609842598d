package cgovet.base.layout;

import cgovet.base.target.Target;
import java.util.List;

/**
 * How a type lies on some platforms.
 *
 * @param targets at least one
 * @param error why there is no layout, else empty; then sizes are 0 and there are no slots
 * @param size in bytes
 * @param align in bytes
 * @param slots in order of place, members of members behind the one that holds them
 * @param reordering how to save bytes, else empty
 * @param beside the other language's type of the same data, none or one or several
 */
public record Form(
        List<Target> targets,
        String error,
        long size,
        long align,
        List<Slot> slots,
        String reordering,
        List<Beside> beside) {
    /** Bytes of a cache line on all platforms that Go's cgo knows but s390x and Apple's ARM. */
    public static final long CACHE_LINE = 64;

    public Form {
        targets = List.copyOf(targets);
        slots = List.copyOf(slots);
        beside = List.copyOf(beside);
    }

    public boolean isKnown() {
        return error.isEmpty();
    }

    /** Bits that no member has, also within members. */
    public long holeBits() {
        return slots.stream().filter(Slot::isHole).mapToLong(Slot::bits).sum();
    }

    /** How many runs of unused bits there are. */
    public long holes() {
        return slots.stream().filter(Slot::isHole).count();
    }

    public long cacheLines() {
        return Math.ceilDiv(size, CACHE_LINE);
    }

    /** The same but for the platforms. */
    public boolean isAs(Form that) {
        return error.equals(that.error)
                && size == that.size
                && align == that.align
                && slots.equals(that.slots)
                && beside.equals(that.beside);
    }
}
