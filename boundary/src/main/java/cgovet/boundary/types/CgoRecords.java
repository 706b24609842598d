package cgovet.boundary.types;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Go struct that cgo makes of a C struct (cmd/cgo, {@code typeConv.Struct}): members that Go
 * cannot place become padding, names that are Go's keywords get an underscore.
 */
final class CgoRecords {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "break",
                    "case",
                    "chan",
                    "const",
                    "continue",
                    "default",
                    "defer",
                    "else",
                    "fallthrough",
                    "for",
                    "func",
                    "go",
                    "goto",
                    "if",
                    "import",
                    "interface",
                    "map",
                    "package",
                    "range",
                    "return",
                    "select",
                    "struct",
                    "switch",
                    "type",
                    "var");

    private final CgoTypes types;
    private final Sizes sizes;

    CgoRecords(CgoTypes types, Sizes sizes) {
        this.types = types;
        this.sizes = sizes;
    }

    /** Size and alignment of the Go form of a C type, in bytes. */
    private record Shape(long size, long align) {}

    GoType.Struct struct(RecordType record) {
        Map<String, String> names = goNames(record);
        List<Obj.Var> fields = new ArrayList<>();
        List<Long> fieldSizes = new ArrayList<>();
        long end = 0;
        int anonymous = 0;
        List<Member> members = record.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            long bit = sizes.bitOffset(record, List.of(i)).orElse(-1);
            GoType type = types.convert(member.type());
            if (member.isBitField() || bit < 0 || bit % 8 != 0) {
                continue;
            }
            Shape shape = shape(member.type());
            long offset = bit / 8;
            if (shape.align > 0 && offset % shape.align != 0) {
                continue;
            }
            long rounded = shape.align > 1 ? -Math.floorDiv(-end, shape.align) * shape.align : end;
            if (offset > rounded) {
                pad(fields, fieldSizes, offset - end);
                rounded = offset;
            }
            if (offset < rounded) {
                continue;
            }
            String name =
                    member.name().isEmpty()
                            ? "anon" + anonymous++
                            : names.getOrDefault(member.name(), member.name());
            fields.add(Obj.Var.field(types.pkg(), name, type));
            fieldSizes.add(shape.size);
            end = rounded + shape.size;
        }
        long size = sizes.sizeOf(record).orElse(end);
        if (end < size) {
            pad(fields, fieldSizes, size - end);
            end = size;
        }
        while (end > 0 && !fieldSizes.isEmpty() && fieldSizes.getLast() == 0) {
            fields.removeLast();
            fieldSizes.removeLast();
        }
        return new GoType.Struct(fields, List.of());
    }

    private void pad(List<Obj.Var> fields, List<Long> fieldSizes, long bytes) {
        fields.add(Obj.Var.field(types.pkg(), "_", CgoTypes.opaque(bytes)));
        fieldSizes.add(bytes);
    }

    /** C names to Go names, those that differ. */
    private static Map<String, String> goNames(RecordType record) {
        Set<String> used = new HashSet<>();
        for (Member member : record.members()) {
            used.add(member.name());
        }
        Map<String, String> names = new HashMap<>();
        for (Member member : record.members()) {
            if (!KEYWORDS.contains(member.name()) || names.containsKey(member.name())) {
                continue;
            }
            String name = "_" + member.name();
            while (!used.add(name)) {
                name = "_" + name;
            }
            names.put(member.name(), name);
        }
        return names;
    }

    private Shape shape(CType type) {
        long size = sizes.sizeOf(type).orElse(0);
        long word = types.pointerSize();
        return switch (CTypes.canonical(type)) {
            case CType.Bool _ -> new Shape(size, 1);
            case CType.Int i ->
                    switch (i.kind()) {
                        case INT128, UINT128 -> new Shape(size, 1);
                        default -> new Shape(size, Math.min(size, word));
                    };
            case CType.Floating _, CType.Pointer _ -> new Shape(size, Math.min(size, word));
            case EnumType _ -> new Shape(size, Math.min(size, word));
            case CType.Complex _ -> new Shape(size, Math.min(size / 2, word));
            case CType.Array a -> {
                Shape elem = shape(a.elem());
                yield new Shape(a.hasLength() ? elem.size * a.length() : 0, elem.align);
            }
            case RecordType r -> new Shape(size, r.isUnion() ? 1 : alignOf(r));
            case CType.Vector v -> new Shape(size, shape(v.elem()).align);
            case CType.Void _, CType.Function _, CType.Unknown _ -> new Shape(size, 1);
            case CType.Qualified _, cgovet.cfront.types.Typedef _ ->
                    throw new IllegalStateException("canonical");
        };
    }

    /** The alignment of the Go struct: the largest of the fields that it keeps. */
    private long alignOf(RecordType record) {
        long align = 1;
        List<Member> members = record.members();
        for (int i = 0; i < members.size(); i++) {
            long bit = sizes.bitOffset(record, List.of(i)).orElse(-1);
            if (members.get(i).isBitField() || bit < 0 || bit % 8 != 0) {
                continue;
            }
            Shape shape = shape(members.get(i).type());
            if (shape.align > 0 && bit / 8 % shape.align == 0) {
                align = Math.max(align, shape.align);
            }
        }
        return align;
    }
}
