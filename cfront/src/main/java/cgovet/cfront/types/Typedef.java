package cgovet.cfront.types;

import cgovet.base.text.Span;

/** A type's other name. Equality is identity. */
public final class Typedef implements CType.Declared {
    private final String name;
    private final CType target;
    private final long aligned;
    private final Span at;

    /**
     * @param aligned bytes that its {@code aligned} attribute asks for, 0 if it has none
     */
    public Typedef(String name, CType target, long aligned, Span at) {
        this.name = name;
        this.target = target;
        this.aligned = aligned;
        this.at = at;
    }

    public String name() {
        return name;
    }

    /** What it stands for, perhaps a typedef itself. */
    public CType target() {
        return target;
    }

    /** Bytes that its {@code aligned} attribute asks for (this may be less than natural), or 0. */
    public long aligned() {
        return aligned;
    }

    public Span at() {
        return at;
    }

    @Override
    public String toString() {
        return name;
    }
}
