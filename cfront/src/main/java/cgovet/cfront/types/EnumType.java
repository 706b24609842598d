package cgovet.cfront.types;

import cgovet.base.text.Span;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enumeration. Equality is identity; set once, where its body is read. */
public final class EnumType implements CType.Declared {
    /** One of its constants. */
    public record Enumerator(String name, BigInteger value, Span at) {}

    private final String tag;
    private Span at;
    private CType.Int integer = new CType.Int(IntKind.UINT);
    private @Nullable List<Enumerator> enumerators;

    /**
     * @param tag empty if there is none
     */
    public EnumType(String tag, Span at) {
        this.tag = tag;
        this.at = at;
    }

    /**
     * Sets the constants; for the parser alone.
     *
     * @param as the integer type that the compiler represents it by
     */
    public void complete(List<Enumerator> all, CType.Int as, Span definition) {
        if (enumerators != null) {
            throw new IllegalStateException(this + " completed twice");
        }
        enumerators = List.copyOf(all);
        integer = as;
        at = definition;
    }

    /** Empty if there is none. */
    public String tag() {
        return tag;
    }

    public Span at() {
        return at;
    }

    public boolean isComplete() {
        return enumerators != null;
    }

    /**
     * The integer type that stands for it, by gcc's rule: {@code unsigned int}, {@code int} if a
     * constant is negative, a wider type if one needs it, the smallest that fits if it is {@code
     * packed}, the written one of C23.
     */
    public CType.Int integer() {
        return integer;
    }

    /** In order of declaration; empty while incomplete. */
    public List<Enumerator> enumerators() {
        List<Enumerator> all = enumerators;
        return all == null ? List.of() : all;
    }

    @Override
    public String toString() {
        return CTypes.show(this);
    }
}
