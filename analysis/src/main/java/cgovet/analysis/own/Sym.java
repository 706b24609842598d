package cgovet.analysis.own;

import cgovet.ir.code.IrType;
import org.jspecify.annotations.Nullable;

/**
 * A symbolic value of one function's analysis. Two values are the same exactly if their objects
 * are.
 */
public final class Sym implements Comparable<Sym> {
    final int id;
    private final Shape shape;
    final int depth;

    /** The type of what is stored there, once it was asked for. */
    @Nullable IrType contentType;

    Sym(int id, Shape shape, int depth) {
        this.id = id;
        this.shape = shape;
        this.depth = depth;
    }

    /** What it is made of. */
    public Shape shape() {
        return shape;
    }

    /** In order of making. */
    @Override
    public int compareTo(Sym that) {
        return Integer.compare(id, that.id);
    }

    @Override
    public String toString() {
        return shape.show();
    }
}
