package cgovet.boundary.abi;

import cgovet.base.layout.Slot;
import cgovet.gofront.types.GoPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeStrings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields and holes of a Go struct. */
final class GoSlots {
    private final Sizes sizes;
    private final @Nullable GoPackage home;
    private final List<Slot> slots = new ArrayList<>();

    GoSlots(Sizes sizes, GoType type) {
        this.sizes = sizes;
        this.home = type.unalias() instanceof GoType.Named named ? named.obj().pkg() : null;
    }

    List<Slot> of(GoType.Struct struct) {
        add(struct, sizes.sizeOf(struct), 0, 0);
        return slots;
    }

    private void add(GoType.Struct struct, long size, long base, int depth) {
        long[] offsets = sizes.offsetsOf(struct.fields());
        long end = 0;
        for (int i = 0; i < offsets.length; i++) {
            Obj.Var field = struct.fields().get(i);
            long fieldSize = sizes.sizeOf(field.type());
            if (offsets[i] > end) {
                slots.add(hole(Slot.Sort.HOLE, base + end, offsets[i] - end, depth));
            }
            slots.add(
                    new Slot(
                            Slot.Sort.MEMBER,
                            field.name(),
                            TypeStrings.local(field.type(), home),
                            8 * (base + offsets[i]),
                            8 * fieldSize,
                            depth,
                            false));
            if (field.type().underlying() instanceof GoType.Struct inner
                    && depth < CSlots.MAX_DEPTH
                    && slots.size() < CSlots.MAX) {
                add(inner, fieldSize, base + offsets[i], depth + 1);
            }
            end = offsets[i] + fieldSize;
        }
        if (end < size) {
            slots.add(hole(Slot.Sort.TAIL, base + end, size - end, depth));
        }
    }

    private static Slot hole(Slot.Sort sort, long offset, long size, int depth) {
        return new Slot(sort, "", "", 8 * offset, 8 * size, depth, false);
    }
}
