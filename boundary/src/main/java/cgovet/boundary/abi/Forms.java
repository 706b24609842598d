package cgovet.boundary.abi;

import cgovet.base.layout.Beside;
import cgovet.base.layout.Form;
import cgovet.base.layout.Slot;
import cgovet.base.target.Target;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.layout.TypeLayout;
import cgovet.cfront.layout.Unplaced;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Sizes;
import java.util.List;
import java.util.Optional;

/** Types of one package or header on one platform, as {@link Form}s. */
public final class Forms {
    private final Target target;
    private final Layouts layouts;
    private final Sizes go;
    private final Leaves leaves;

    public Forms(Layouts layouts) {
        this.target = layouts.target().target();
        this.layouts = layouts;
        this.go = Sizes.of(target.goarch());
        this.leaves = new Leaves(go, layouts);
    }

    public Layouts layouts() {
        return layouts;
    }

    /** A C type; a record with its members. */
    public Form of(CType type, List<Beside> beside) {
        Optional<TypeLayout> layout = layouts.layout(type);
        boolean isRecord = CTypes.canonical(type) instanceof RecordType;
        if (layout.isEmpty() || (isRecord && !isComplete(type))) {
            return unknown(Unplaced.why(layouts, type));
        }
        List<Slot> slots = List.of();
        String reordering = "";
        if (CTypes.canonical(type) instanceof RecordType record) {
            slots = new CSlots(layouts).of(record);
            reordering = Reordering.of(layouts, record);
        }
        return new Form(
                List.of(target),
                "",
                layout.get().size(),
                layout.get().align(),
                slots,
                reordering,
                beside);
    }

    /** A Go type; a struct with its fields. */
    public Form of(GoType type, List<Beside> beside) {
        long size = go.sizeOf(type);
        if (size < 0) {
            return unknown("it has no size: it holds a type that is not known, or is too large");
        }
        List<Slot> slots = List.of();
        String reordering = "";
        if (type.underlying() instanceof GoType.Struct struct) {
            slots = new GoSlots(go, type).of(struct);
            reordering = Reordering.of(go, struct, size);
        }
        return new Form(List.of(target), "", size, go.alignOf(type), slots, reordering, beside);
    }

    private Form unknown(String why) {
        return new Form(List.of(target), why, 0, 0, List.of(), "", List.of());
    }

    private static boolean isComplete(CType type) {
        return CTypes.canonical(type) instanceof RecordType record && record.isComplete();
    }

    /** A Go type beside a C record; empty if one of them is not known. */
    public Optional<Beside> goBeside(RecordType c, GoType type, String name, String place) {
        Optional<List<Leaf>> theirs = leaves.of(type);
        Optional<List<Leaf>> mine = leaves.of(c);
        if (theirs.isEmpty() || mine.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Beside(
                        name,
                        place,
                        go.sizeOf(type),
                        go.alignOf(type),
                        Sides.rows(mine.get(), theirs.get())));
    }

    /** A C record beside a Go type; empty if one of them is not known. */
    public Optional<Beside> cBeside(GoType type, RecordType c, String place) {
        Optional<List<Leaf>> theirs = leaves.of(c);
        Optional<List<Leaf>> mine = leaves.of(type);
        Optional<TypeLayout> layout = layouts.layout(c);
        if (theirs.isEmpty() || mine.isEmpty() || layout.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Beside(
                        "C " + c,
                        place,
                        layout.get().size(),
                        layout.get().align(),
                        Sides.rows(mine.get(), theirs.get())));
    }
}
