package cgovet.analysis.own;

/**
 * Numbers from {@code low} to {@code high}; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} stand
 * for no bound. Those from {@code holeLow} to {@code holeHigh} are left out; the hole lies within
 * the bounds and touches neither, and is {@code 1, 0} where there is none.
 */
public record Interval(long low, long high, long holeLow, long holeHigh) {
    public static final Interval ALL = new Interval(Long.MIN_VALUE, Long.MAX_VALUE, 1, 0);
    public static final Interval NON_ZERO = new Interval(Long.MIN_VALUE, Long.MAX_VALUE, 0, 0);
    private static final Interval EMPTY = new Interval(1, 0, 1, 0);
    static final Interval BOOL = new Interval(0, 1, 1, 0);
    static final Interval NOT_NEGATIVE = new Interval(0, Long.MAX_VALUE, 1, 0);

    static Interval of(long value) {
        return new Interval(value, value, 1, 0);
    }

    /** All from {@code low} to {@code high}. */
    static Interval between(long low, long high) {
        return low > high ? EMPTY : new Interval(low, high, 1, 0);
    }

    /** All but one number. */
    static Interval not(long value) {
        return new Interval(Long.MIN_VALUE, Long.MAX_VALUE, value, value);
    }

    /** Whether it is one number. */
    public boolean is(long value) {
        return low == value && high == value;
    }

    public boolean isSingle() {
        return low == high;
    }

    public boolean isEmpty() {
        return low > high;
    }

    private boolean hasHole() {
        return holeLow <= holeHigh;
    }

    public boolean mayBe(long value) {
        return low <= value && value <= high && !(holeLow <= value && value <= holeHigh);
    }

    public boolean excludesZero() {
        return !mayBe(0);
    }

    /** What is in both; of two holes that do not meet, the one at zero, else the lower one. */
    public Interval and(Interval that) {
        long newLow = Math.max(low, that.low);
        long newHigh = Math.min(high, that.high);
        Interval hole = this;
        Interval other = that;
        if (!hasHole() || (that.hasHole() && that.isBefore(this))) {
            hole = that;
            other = this;
        }
        long from = hole.holeLow;
        long to = hole.holeHigh;
        if (hole.hasHole() && other.hasHole() && meet(from, to, other.holeLow, other.holeHigh)) {
            from = Math.min(from, other.holeLow);
            to = Math.max(to, other.holeHigh);
        }
        return cut(newLow, newHigh, from, to);
    }

    private boolean isBefore(Interval that) {
        boolean isAtZero = holeLow <= 0 && holeHigh >= 0;
        return isAtZero || (holeLow < that.holeLow && !(that.holeLow <= 0 && that.holeHigh >= 0));
    }

    /** Whether two ranges overlap or stand side by side. */
    private static boolean meet(long low, long high, long otherLow, long otherHigh) {
        return (high == Long.MAX_VALUE || otherLow <= high + 1)
                && (otherHigh == Long.MAX_VALUE || low <= otherHigh + 1);
    }

    private static Interval cut(long low, long high, long from, long to) {
        if (low > high || (from <= low && to >= high)) {
            return EMPTY;
        }
        if (from > to || to < low || from > high) {
            return new Interval(low, high, 1, 0);
        }
        if (from <= low) {
            return new Interval(to + 1, high, 1, 0);
        }
        return to >= high ? new Interval(low, from - 1, 1, 0) : new Interval(low, high, from, to);
    }

    /** The smallest that holds both. */
    public Interval or(Interval that) {
        if (isEmpty()) {
            return that.isEmpty() ? EMPTY : that;
        }
        if (that.isEmpty()) {
            return this;
        }
        long from = 1;
        long to = 0;
        if (excludesZero() && that.excludesZero()) {
            from = Math.max(aroundZero(true), that.aroundZero(true));
            to = Math.min(aroundZero(false), that.aroundZero(false));
        } else if (hasHole() && that.hasHole()) {
            from = Math.max(holeLow, that.holeLow);
            to = Math.min(holeHigh, that.holeHigh);
        }
        return cut(Math.min(low, that.low), Math.max(high, that.high), from, to);
    }

    /** An end of the range around zero in which nothing is in this. */
    private long aroundZero(boolean first) {
        if (low > 0) {
            return first ? Long.MIN_VALUE : low - 1;
        }
        if (high < 0) {
            return first ? high + 1 : Long.MAX_VALUE;
        }
        return first ? holeLow : holeHigh;
    }
}
