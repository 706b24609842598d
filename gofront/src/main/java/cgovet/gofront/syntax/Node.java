package cgovet.gofront.syntax;

/** A piece of Go syntax. Side tables are keyed by a node's identity, never by its value. */
public sealed interface Node
        permits Expr, Stmt, Decl, Spec, Field, FieldList, GoFile, Comment, CommentGroup {
    /** The position of a token that the source does not have. */
    int NO_POS = -1;

    /** Offset of the node's first byte. */
    int pos();

    /** Offset just after the node's last byte. */
    int end();
}
