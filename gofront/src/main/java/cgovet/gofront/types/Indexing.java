package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;

/** Index and slice expressions. */
final class Indexing {
    private final Checker checker;

    Indexing(Checker checker) {
        this.checker = checker;
    }

    /**
     * {@code x[i]}: IndexExpr or IndexListExpr; true if it instantiates a generic function, which x
     * then is.
     */
    boolean index(Operand x, Expr e) {
        return false;
    }

    void slice(Operand x, Expr.SliceExpr e) {}

    /** Checks a constant or variable index or size; false after a report. */
    boolean isIndex(Operand x, String what, boolean allowNegative) {
        return false;
    }

    /**
     * The value of a constant index, -1 for others, and what is not an index below {@code max} is
     * reported.
     */
    long indexValue(Expr e, long max) {
        return -1;
    }
}
