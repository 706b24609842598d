package cgovet.gofront.types;

import cgovet.gofront.syntax.Stmt;

/** The range clause. */
final class Ranges {
    private final Checker checker;

    Ranges(Checker checker) {
        this.checker = checker;
    }

    void range(Stmt.RangeStmt s) {}
}
