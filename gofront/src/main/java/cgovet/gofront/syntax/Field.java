package cgovet.gofront.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of one type: parameters, results, type parameters, struct fields, or a method of an
 * interface. Without names: an embedded field or element, or an unnamed parameter.
 */
public record Field(List<Expr.Ident> names, @Nullable Expr type, Expr.@Nullable BasicLit tag)
        implements Node {
    public Field {
        names = List.copyOf(names);
    }

    @Override
    public int pos() {
        if (!names.isEmpty()) {
            return names.getFirst().pos();
        }
        return type != null ? type.pos() : NO_POS;
    }

    @Override
    public int end() {
        if (tag != null) {
            return tag.end();
        }
        if (type != null) {
            return type.end();
        }
        return names.isEmpty() ? NO_POS : names.getLast().end();
    }
}
