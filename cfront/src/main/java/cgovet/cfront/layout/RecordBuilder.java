package cgovet.cfront.layout;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.RecordType.BitFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places the members of one record. Positions and alignments are in bits.
 *
 * <p>System V: a bit-field goes to the next free bit, unless it would then cross more units of its
 * type's alignment than its type has; width 0 closes the unit. Microsoft: bit-fields of one size
 * share a unit of that size, which is taken whole.
 */
final class RecordBuilder {
    private final Layouts layouts;
    private final RecordType record;
    private final RecordType.Packing packing;
    private final boolean microsoft;
    private final long packLimit;
    private final List<RecordLayout.Field> fields = new ArrayList<>();

    // Grow with each member.
    private long end;
    private long size;
    private long align = 8;

    // The Microsoft run of bit-fields: the size of its type, 0 outside a run, and the bits left.
    private long runUnit;
    private long runLeft;

    private RecordBuilder(Layouts layouts, RecordType record) {
        this.layouts = layouts;
        this.record = record;
        this.packing = record.packing();
        this.packLimit = 8L * packing.pack();
        this.microsoft =
                switch (packing.bitFields()) {
                    case BitFields.MS -> true;
                    case BitFields.GCC -> false;
                    case BitFields.OF_TARGET ->
                            layouts.target().bitFields() == CTarget.BitFieldRule.MICROSOFT;
                };
    }

    static Optional<RecordLayout> build(Layouts layouts, RecordType record, int depth) {
        RecordBuilder builder = new RecordBuilder(layouts, record);
        for (Member member : record.members()) {
            Optional<TypeLayout> type = layouts.memberLayout(member, depth);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            if (member.isBitField()) {
                builder.bitField(member, type.get());
            } else {
                builder.plain(member, type.get());
            }
            if (builder.size > 8 * layouts.maxBytes()) {
                return Optional.empty();
            }
        }
        return Optional.of(builder.finish());
    }

    private RecordLayout finish() {
        long own = written(packing.aligned());
        align = Math.max(align, own);
        long all = up(size, align);
        return new RecordLayout(all / 8, align / 8, fields);
    }

    private void plain(Member member, TypeLayout type) {
        end += runLeft;
        runUnit = 0;
        runLeft = 0;
        long natural = 8 * type.memberAlign();
        if (isAixFirst()) {
            natural = 8 * type.align();
        }
        if (microsoft && !layouts.target().isGcc()) {
            natural = Math.max(natural, basicSize(member.type()));
        }
        long wanted = isPacked(member) ? 8 : natural;
        wanted = Math.max(wanted, written(member.aligned()));
        if (packLimit != 0) {
            wanted = Math.min(wanted, packLimit);
        }
        long at = record.isUnion() ? 0 : up(up(end, 8), wanted);
        place(member, at, 8 * type.size());
        end = at + 8 * type.size();
        size = Math.max(size, end);
        align = Math.max(align, wanted);
    }

    /** clang aligns a basic type to its size here, whatever a typedef says; 0 for other types. */
    private long basicSize(CType type) {
        return switch (CTypes.canonical(type)) {
            case CType.Array array -> basicSize(array.elem());
            case CType.Int _, CType.Floating _, CType.Bool _ -> {
                long bytes = layouts.sizeOf(CTypes.canonical(type)).orElse(0);
                yield Long.bitCount(bytes) == 1 ? 8 * bytes : 0;
            }
            default -> 0;
        };
    }

    private void bitField(Member member, TypeLayout type) {
        if (microsoft && !layouts.target().isGcc()) {
            microsoftOfClang(member, type);
        } else if (microsoft) {
            microsoft(member, type);
        } else {
            systemV(member, type);
        }
    }

    private void systemV(Member member, TypeLayout type) {
        long width = member.bitWidth();
        long unit = 8 * type.size();
        long written = written(member.aligned());
        boolean packed = isPacked(member) && width != 0;
        // Under #pragma pack the attribute packed changes no alignment, and nothing is moved.
        boolean pragma = packLimit != 0 && width != 0;
        long wanted = Math.max(packed && !pragma ? 1 : 8 * type.memberAlign(), written);
        if (pragma) {
            wanted = limited(wanted);
        }
        long at = record.isUnion() ? 0 : end;
        boolean gcc = layouts.target().isGcc();
        boolean crossed = !pragma && crosses(at, width, unit, wanted);
        if (written != 0 && (gcc || (!crossed && (!pragma || written <= packLimit)))) {
            at = up(at, pragma ? limited(written) : written);
            // gcc looks for a crossing after it has aligned, clang before.
            crossed = gcc && !pragma && crosses(at, width, unit, wanted);
        }
        if (width == 0 || crossed) {
            at = up(at, wanted);
        }
        place(member, at, width);
        end = at + width;
        size = Math.max(size, up(end, 8));
        if (!member.name().isEmpty() || layouts.target().unnamedBitsAlign()) {
            align = Math.max(align, wanted);
        }
    }

    /** Whether a bit-field at this place would touch more alignment units than its type has. */
    private static boolean crosses(long at, long width, long unit, long alignment) {
        return up(at % alignment + width, alignment) > Math.max(unit, alignment);
    }

    /** As gcc does it for Windows; width 0 ends a run of bit-fields of one size. */
    private void microsoft(Member member, TypeLayout type) {
        long width = member.bitWidth();
        long unit = 8 * type.size();
        boolean packed = isPacked(member);
        long natural = limited(8 * type.memberAlign());
        long written = limited(Math.max(1, written(member.aligned())));
        boolean aligns = width != 0 ? !packed : runUnit != 0;
        if (aligns && (!record.isUnion() || layouts.target().isGcc())) {
            align = Math.max(align, Math.max(natural, written));
        }
        if (record.isUnion()) {
            place(member, 0, width);
            size = Math.max(size, layouts.target().isGcc() ? up(width, 8) : unit);
            return;
        }
        boolean continues = width != 0 && runUnit == unit;
        if (continues && runLeft >= width) {
            runLeft -= width;
        } else {
            boolean starts = runUnit != 0 ? runUnit != unit : width != 0;
            end = up(end + runLeft, written);
            runLeft = 0;
            if (starts) {
                end = up(end, packed ? 8 : natural);
            }
            runUnit = width == 0 ? 0 : unit;
            runLeft = width == 0 ? 0 : unit - width;
        }
        place(member, end, width);
        end += width;
        size = Math.max(size, end + runLeft);
    }

    /**
     * As clang does it: a unit is aligned to its size whatever is packed, and what is left of it
     * goes to bit-fields of that size only.
     */
    private void microsoftOfClang(Member member, TypeLayout type) {
        long width = member.bitWidth();
        long unit = 8 * type.size();
        long wanted = unit;
        if (runUnit != unit || runLeft < width) {
            if (runUnit == 0 && width == 0) {
                wanted = 1;
            }
            end += runLeft;
            runLeft = 0;
            runUnit = 0;
        }
        wanted = Math.max(wanted, written(member.aligned()));
        if (width != 0) {
            wanted = limited(wanted);
        }
        if (record.isUnion()) {
            place(member, 0, width);
            size = Math.max(size, width == 0 ? 8 : unit);
            return;
        }
        boolean starts = width == 0 || runLeft == 0;
        if (starts) {
            end = up(end, wanted);
        }
        place(member, end, width);
        if (width == 0) {
            end = up(end, 8);
            runUnit = 0;
            runLeft = 0;
        } else {
            runLeft = (runLeft == 0 ? unit : runLeft) - width;
            runUnit = unit;
            end += width;
        }
        size = Math.max(size, end + runLeft);
        align = Math.max(align, wanted);
    }

    /** An alignment that the source asks for, in bits; gcc takes none above 2 to the 28. */
    private static long written(long bytes) {
        return 8 * Math.min(Math.max(0, bytes), 1L << 28);
    }

    private long limited(long alignment) {
        return packLimit == 0 ? alignment : Math.min(alignment, packLimit);
    }

    private void place(Member member, long at, long bits) {
        fields.add(new RecordLayout.Field(member, at, bits));
    }

    private boolean isPacked(Member member) {
        return packing.packed() || member.packed();
    }

    /** AIX aligns a double naturally if it comes first. */
    private boolean isAixFirst() {
        return fields.isEmpty() && layouts.target().dataOf().goos().equals("aix");
    }

    private static long up(long at, long alignment) {
        return alignment <= 1 ? at : Math.ceilDivExact(at, alignment) * alignment;
    }
}
