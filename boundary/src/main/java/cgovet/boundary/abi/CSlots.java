package cgovet.boundary.abi;

import cgovet.base.layout.Slot;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.layout.RecordLayout;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members and holes of a C record. */
final class CSlots {
    /** Members of members that are shown. */
    static final int MAX_DEPTH = 4;

    /** How many slots are shown with all their members; behind them only outer ones are. */
    static final int MAX = 1_000;

    private final Layouts layouts;
    private final List<Slot> slots = new ArrayList<>();

    CSlots(Layouts layouts) {
        this.layouts = layouts;
    }

    List<Slot> of(RecordType record) {
        add(record, 0, 0, true);
        return slots;
    }

    /**
     * @param holes whether unused bits are told: those of a union's member may be another's
     */
    private void add(RecordType record, long base, int depth, boolean holes) {
        Optional<RecordLayout> found = layouts.record(record);
        if (found.isEmpty()) {
            return;
        }
        RecordLayout layout = found.get();
        boolean told = holes && !record.isUnion();
        long end = 0;
        for (RecordLayout.Field field : layout.fields()) {
            Member member = field.member();
            if (member.isBitField() && member.bitWidth() == 0) {
                continue;
            }
            if (told && field.bitOffset() > end) {
                hole(Slot.Sort.HOLE, base + end, field.bitOffset() - end, depth);
            }
            slots.add(
                    new Slot(
                            member.isBitField() ? Slot.Sort.BIT_FIELD : Slot.Sort.MEMBER,
                            member.name(),
                            CTypes.show(member.type()),
                            base + field.bitOffset(),
                            field.bitSize(),
                            depth,
                            false));
            if (inner(member.type()) instanceof RecordType within
                    && depth < MAX_DEPTH
                    && slots.size() < MAX) {
                add(within, base + field.bitOffset(), depth + 1, told);
            }
            end = Math.max(end, field.bitOffset() + field.bitSize());
        }
        if (holes && end < 8 * layout.size()) {
            hole(Slot.Sort.TAIL, base + end, 8 * layout.size() - end, depth);
        }
    }

    private static CType inner(CType type) {
        return CTypes.canonical(type);
    }

    private void hole(Slot.Sort sort, long bit, long bits, int depth) {
        slots.add(new Slot(sort, "", "", bit, bits, depth, false));
    }
}
