package cgovet.boundary.portable;

import cgovet.base.target.Target;

/**
 * How a value is passed, as far as both sides of a call must agree.
 *
 * @param shown as its author writes it
 */
sealed interface Slot {
    String shown();

    /** Nothing is passed. */
    record Nothing(String shown) implements Slot {}

    record Number(String shown, Width width) implements Slot {}

    record Floating(String shown, int bits) implements Slot {}

    record Address(String shown) implements Slot {}

    /** A record, or what is not known: agrees with everything. */
    record Any(String shown) implements Slot {}

    /** Whether callee and caller look for the value in different places, or read other bits. */
    default boolean clashes(Slot that, Target target) {
        if (this instanceof Any || that instanceof Any) {
            return false;
        }
        if (this instanceof Number(String _, Width mine)) {
            return switch (that) {
                case Number(String _, Width theirs) -> mine.bits(target) != theirs.bits(target);
                // What holds an address may be called a number.
                case Address _ -> mine.bits(target) != target.pointerSize() * 8;
                default -> true;
            };
        }
        if (that instanceof Number) {
            return that.clashes(this, target);
        }
        if (this instanceof Floating mine && that instanceof Floating theirs) {
            return mine.bits() != theirs.bits();
        }
        return this.getClass() != that.getClass();
    }
}
