package cgovet.cfront.syntax;

import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import java.util.List;

/** A parameter or a variable of a block. Equality is identity. */
public final class CLocal {
    /** Where it lives. */
    public enum Kind {
        PARAM,
        AUTO,
        STATIC
    }

    private final String name;
    private final CType type;
    private final Kind kind;
    private final List<String> attributes;
    private final Span at;

    /**
     * @param attributes as {@link CFunction#attributes}
     */
    public CLocal(String name, CType type, Kind kind, List<String> attributes, Span at) {
        this.name = name;
        this.type = type;
        this.kind = kind;
        this.attributes = List.copyOf(attributes);
        this.at = at;
    }

    /** Empty for a parameter without a name. */
    public String name() {
        return name;
    }

    public CType type() {
        return type;
    }

    public Kind kind() {
        return kind;
    }

    /** Such as {@code cleanup(close_it)}. */
    public List<String> attributes() {
        return attributes;
    }

    /** Its name. */
    public Span at() {
        return at;
    }

    @Override
    public String toString() {
        return name;
    }
}
