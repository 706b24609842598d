package cgovet.report.layout;

import cgovet.base.layout.Form;
import cgovet.base.layout.Slot;
import java.util.stream.Collectors;

/** What text and HTML say in the same words. */
final class Words {
    private Words() {}

    static String targets(Form form) {
        return form.targets().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Such as {@code 24 bytes, align 8, 1 cache line, 7 bytes in 2 holes}. */
    static String sizes(Form form) {
        String words =
                count(form.size(), "byte")
                        + ", align "
                        + form.align()
                        + (form.size() == 0 ? "" : ", " + count(form.cacheLines(), "cache line"));
        return form.holes() == 0
                ? words
                : words + ", " + bits(form.holeBits()) + " in " + count(form.holes(), "hole");
    }

    static String bits(long bits) {
        return bits % 8 == 0 ? count(bits / 8, "byte") : count(bits, "bit");
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Bytes, and the bit for what does not begin with one, such as {@code 4:3}. */
    static String offset(Slot slot) {
        return slot.sort() == Slot.Sort.BIT_FIELD || slot.bit() % 8 != 0
                ? slot.bit() / 8 + ":" + slot.bit() % 8
                : Long.toString(slot.bit() / 8);
    }

    /** Bytes, or bits as {@code :3}. */
    static String size(Slot slot) {
        return slot.sort() == Slot.Sort.BIT_FIELD || slot.bits() % 8 != 0
                ? ":" + slot.bits()
                : Long.toString(slot.bits() / 8);
    }

    static String name(Slot slot) {
        return switch (slot.sort()) {
            case HOLE -> "(hole)";
            case TAIL -> "(padding at the end)";
            case MEMBER, BIT_FIELD -> slot.name().isEmpty() ? "(unnamed)" : slot.name();
        };
    }

    static String remark(Slot slot) {
        String differs = slot.differs() ? "differs" : "";
        String crosses = slot.crossesCacheLine() ? "crosses a cache line" : "";
        return differs.isEmpty() || crosses.isEmpty()
                ? differs + crosses
                : differs + ", " + crosses;
    }
}
