package cgovet.gofront.types;

/** What an expression is when it stands as a statement. */
enum ExprKind {
    CONVERSION,
    EXPRESSION,
    STATEMENT
}
