package cgovet.cfront.types;

import cgovet.base.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A struct or union. Equality is identity; the members are set once, where its body is read. */
public final class RecordType implements CType.Declared {
    /** Which of the two. */
    public enum Kind {
        STRUCT("struct"),
        UNION("union");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }

    /**
     * What the declaration says of its layout.
     *
     * @param packed the attribute
     * @param aligned the attribute's bytes, 0 if there is none
     * @param pack limit of {@code #pragma pack} at the end of the body, 0 if there is none
     * @param bitFields {@code ms_struct} and {@code gcc_struct}
     */
    public record Packing(boolean packed, long aligned, int pack, BitFields bitFields) {
        public static final Packing NONE = new Packing(false, 0, 0, BitFields.OF_TARGET);
    }

    /** Whose rule places bit-fields. */
    public enum BitFields {
        OF_TARGET,
        MS,
        GCC
    }

    private final Kind kind;
    private final String tag;
    private Span at;
    private Packing packing = Packing.NONE;
    private @Nullable List<Member> members;

    /**
     * @param tag empty if there is none
     * @param at the tag where it is first met, later the one at the body
     */
    public RecordType(Kind kind, String tag, Span at) {
        this.kind = kind;
        this.tag = tag;
        this.at = at;
    }

    /** Sets the members; for the parser alone. */
    public void complete(List<Member> all, Packing how, Span definition) {
        if (members != null) {
            throw new IllegalStateException(this + " completed twice");
        }
        members = List.copyOf(all);
        packing = how;
        at = definition;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isUnion() {
        return kind == Kind.UNION;
    }

    /** Empty if there is none. */
    public String tag() {
        return tag;
    }

    public Span at() {
        return at;
    }

    public Packing packing() {
        return packing;
    }

    public boolean isComplete() {
        return members != null;
    }

    /** In order of declaration; empty while incomplete. */
    public List<Member> members() {
        List<Member> all = members;
        return all == null ? List.of() : all;
    }

    @Override
    public String toString() {
        return CTypes.show(this);
    }
}
