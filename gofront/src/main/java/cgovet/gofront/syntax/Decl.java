package cgovet.gofront.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration. */
public sealed interface Decl extends Node {

    /** Stands where nothing better could be parsed. */
    record BadDecl(int from, int to) implements Decl {
        @Override
        public int pos() {
            return from;
        }

        @Override
        public int end() {
            return to;
        }
    }

    /** {@code import}, {@code const}, {@code type} or {@code var}, with or without parentheses. */
    record GenDecl(
            @Nullable CommentGroup doc,
            int tokPos,
            Token tok,
            int lparen,
            List<Spec> specs,
            int rparen)
            implements Decl {
        public GenDecl {
            specs = List.copyOf(specs);
        }

        @Override
        public int pos() {
            return tokPos;
        }

        @Override
        public int end() {
            return rparen != NO_POS ? rparen + 1 : specs.getFirst().end();
        }
    }

    /** {@code func (recv) name type body}; {@code body} is absent for an outside function. */
    record FuncDecl(
            @Nullable CommentGroup doc,
            @Nullable FieldList recv,
            Expr.Ident name,
            Expr.FuncType type,
            Stmt.@Nullable BlockStmt body)
            implements Decl {
        @Override
        public int pos() {
            return type.pos();
        }

        @Override
        public int end() {
            return body != null ? body.end() : type.end();
        }
    }
}
