package cgovet.analysis.length;

import cgovet.ir.code.Value;
import java.util.List;

/** What a comparison says of the numbers that it compares. */
final class Comparisons {
    /** Where a number is compared with less, the comparison is about being empty. */
    private static final long SMALL = 16;

    private Comparisons() {}

    /**
     * Whether another one of the operands is a number near zero, or negative.
     *
     * @param index of the operand that is asked about
     */
    static boolean isWithSmall(List<Value> operands, int index) {
        for (int other = 0; other < operands.size(); other++) {
            if (other != index
                    && operands.get(other) instanceof Value.Number n
                    && n.value().bitLength() < 63
                    && n.value().longValue() < SMALL) {
                return true;
            }
        }
        return false;
    }
}
