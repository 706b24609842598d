package cgovet.analysis.own;

/**
 * Numbers from {@code low} to {@code high}; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} stand
 * for no bound.
 *
 * @param nonZero whether 0 is left out
 */
public record Interval(long low, long high, boolean nonZero) {
    public static final Interval ALL = new Interval(Long.MIN_VALUE, Long.MAX_VALUE, false);
    public static final Interval NON_ZERO = new Interval(Long.MIN_VALUE, Long.MAX_VALUE, true);
    private static final Interval EMPTY = new Interval(1, 0, false);
    static final Interval BOOL = new Interval(0, 1, false);
    static final Interval NOT_NEGATIVE = new Interval(0, Long.MAX_VALUE, false);

    static Interval of(long value) {
        return new Interval(value, value, value != 0);
    }

    /** Whether it is one number. */
    public boolean is(long value) {
        return low == value && high == value;
    }

    public boolean isSingle() {
        return low == high;
    }

    public boolean isEmpty() {
        return low > high || (nonZero && low == 0 && high == 0);
    }

    public boolean mayBe(long value) {
        return low <= value && value <= high && !(nonZero && value == 0);
    }

    public boolean excludesZero() {
        return !mayBe(0);
    }

    /** What is in both. */
    public Interval and(Interval that) {
        long newLow = Math.max(low, that.low);
        long newHigh = Math.min(high, that.high);
        boolean noZero = nonZero || that.nonZero;
        if (noZero && newLow == 0) {
            newLow = 1;
        }
        if (noZero && newHigh == 0) {
            newHigh = -1;
        }
        Interval both = new Interval(newLow, newHigh, noZero || newLow > 0 || newHigh < 0);
        return both.isEmpty() ? EMPTY : both;
    }

    /** The smallest that holds both. */
    public Interval or(Interval that) {
        if (isEmpty()) {
            return that.isEmpty() ? EMPTY : that;
        }
        if (that.isEmpty()) {
            return this;
        }
        return new Interval(
                Math.min(low, that.low),
                Math.max(high, that.high),
                excludesZero() && that.excludesZero());
    }
}
