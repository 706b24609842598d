package cgovet.report.layout;

import cgovet.base.layout.Form;
import cgovet.base.layout.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A letter for each outer member of a form, and which letter each byte has. */
final class Letters {
    /** Of bytes that no member has. */
    static final char HOLE = '.';

    /** Of bytes that several members have: unions, bit-fields that share one. */
    static final char SHARED = '*';

    /** Bytes that are drawn; what is larger is cut. */
    static final int MAX_BYTES = 512;

    private static final String ALL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Letters() {}

    /**
     * One for each slot; that of an inner slot is its outer one's, that of a hole {@link #HOLE}.
     */
    static List<Character> of(Form form) {
        List<Character> letters = new ArrayList<>();
        int next = 0;
        char outer = HOLE;
        for (Slot slot : form.slots()) {
            if (slot.depth() == 0 && !slot.isHole()) {
                outer = ALL.charAt(next++ % ALL.length());
            }
            letters.add(slot.isHole() ? HOLE : outer);
        }
        return letters;
    }

    /** The letters of the first bytes. */
    static String map(Form form) {
        char[] bytes = new char[(int) Math.min(MAX_BYTES, form.size())];
        Arrays.fill(bytes, HOLE);
        List<Character> letters = of(form);
        for (int i = 0; i < form.slots().size(); i++) {
            Slot slot = form.slots().get(i);
            if (slot.depth() > 0 && !slot.isHole()) {
                continue;
            }
            for (long at = slot.offset(); at < Math.min(bytes.length, (slot.end() + 7) / 8); at++) {
                int index = (int) at;
                if (!slot.isHole()) {
                    bytes[index] = bytes[index] == HOLE ? letters.get(i) : SHARED;
                } else if (slot.depth() > 0 && slot.bit() <= 8 * at && 8 * at + 8 <= slot.end()) {
                    bytes[index] = HOLE;
                }
            }
        }
        return new String(bytes);
    }
}
