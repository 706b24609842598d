package cgovet.gofront.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One declaration of a {@link Decl.GenDecl}. */
public sealed interface Spec extends Node {

    /** {@code name "path"}. */
    record ImportSpec(@Nullable CommentGroup doc, Expr.@Nullable Ident name, Expr.BasicLit path)
            implements Spec {
        @Override
        public int pos() {
            return name != null ? name.pos() : path.pos();
        }

        @Override
        public int end() {
            return path.end();
        }
    }

    /** {@code names type = values}: constants or variables. */
    record ValueSpec(List<Expr.Ident> names, @Nullable Expr type, List<Expr> values)
            implements Spec {
        public ValueSpec {
            names = List.copyOf(names);
            values = List.copyOf(values);
        }

        @Override
        public int pos() {
            return names.getFirst().pos();
        }

        @Override
        public int end() {
            if (!values.isEmpty()) {
                return values.getLast().end();
            }
            return type != null ? type.end() : names.getLast().end();
        }
    }

    /**
     * {@code name[typeParams] type}, or an alias where {@code assign} is the place of its {@code
     * =}.
     */
    record TypeSpec(Expr.Ident name, @Nullable FieldList typeParams, int assign, Expr type)
            implements Spec {
        public boolean isAlias() {
            return assign != NO_POS;
        }

        @Override
        public int pos() {
            return name.pos();
        }

        @Override
        public int end() {
            return type.end();
        }
    }
}
