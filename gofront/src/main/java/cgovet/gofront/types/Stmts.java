package cgovet.gofront.types;

import cgovet.gofront.syntax.Stmt;

/** Statements and bodies of functions. */
final class Stmts {
    private final Checker checker;

    Stmts(Checker checker) {
        this.checker = checker;
    }

    void body(GoType.Signature signature, Stmt.BlockStmt block, Scope scope) {}
}
