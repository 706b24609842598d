package cgovet.cfront.layout;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import java.util.HashSet;
import java.util.Set;

/** Says why a type has no layout. */
public final class Unplaced {
    private final Layouts layouts;
    private final Set<RecordType> above = new HashSet<>();

    private Unplaced(Layouts layouts) {
        this.layouts = layouts;
    }

    /** One sentence without a full stop; of a type that has no layout. */
    public static String why(Layouts layouts, CType type) {
        return new Unplaced(layouts).of(type, 0);
    }

    private String of(CType type, int depth) {
        if (depth > Layouts.MAX_DEPTH) {
            return "it is nested deeper than " + Layouts.MAX_DEPTH;
        }
        return switch (CTypes.canonical(type)) {
            case RecordType record -> of(record, depth);
            case EnumType enumeration when !enumeration.isComplete() ->
                    enumeration + " is incomplete: it is declared, but its body is not here";
            case CType.Array array when array.length() == CType.Array.NOT_CONSTANT ->
                    "the length of an array is no constant that is known here";
            case CType.Array array when layouts.layout(array.elem()).isPresent() ->
                    array.hasLength() ? tooLarge() : "an array has no length";
            case CType.Array array -> of(array.elem(), depth + 1);
            case CType.Complex complex -> of(complex.part(), depth + 1);
            case CType.Unknown unknown -> "the type " + unknown.why() + " is not known";
            case CType other -> CTypes.show(other) + " does not exist on this platform";
        };
    }

    private String of(RecordType record, int depth) {
        if (!record.isComplete()) {
            return record + " is incomplete: it is declared, but its body is not here";
        }
        if (!above.add(record)) {
            return record + " holds itself";
        }
        for (Member member : record.members()) {
            if (layouts.memberLayout(member, depth).isEmpty()) {
                String name = member.name().isEmpty() ? "an unnamed member" : member.name();
                return name + ": " + of(member.type(), depth + 1);
            }
        }
        return tooLarge();
    }

    private String tooLarge() {
        return "its size overflows: it has more than "
                + layouts.maxBytes()
                + " bytes, the most on this platform";
    }
}
