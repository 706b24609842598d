package cgovet.boundary.abi;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.gofront.types.BasicKind;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes records apart into scalars. Empty where a layout is not known or too large. */
final class Leaves {
    private static final int MAX = 2_000;
    private static final int MAX_DEPTH = 40;

    private final cgovet.gofront.types.Sizes go;
    private final cgovet.cfront.types.Sizes c;

    Leaves(cgovet.gofront.types.Sizes go, cgovet.cfront.types.Sizes c) {
        this.go = go;
        this.c = c;
    }

    Optional<List<Leaf>> of(GoType type) {
        List<Leaf> leaves = new ArrayList<>();
        return add(leaves, "", 0, type, 0) ? Optional.of(leaves) : Optional.empty();
    }

    Optional<List<Leaf>> of(RecordType record) {
        List<Leaf> leaves = new ArrayList<>();
        return add(leaves, "", 0, record, 0) ? Optional.of(leaves) : Optional.empty();
    }

    private boolean add(List<Leaf> leaves, String path, long offset, GoType type, int depth) {
        if (leaves.size() > MAX || depth > MAX_DEPTH) {
            return false;
        }
        return switch (type.underlying()) {
            case GoType.Struct struct -> {
                long[] offsets = go.offsetsOf(struct.fields());
                for (int i = 0; i < struct.fields().size(); i++) {
                    Obj.Var field = struct.fields().get(i);
                    if (field.name().equals("_")) {
                        continue;
                    }
                    String name = path.isEmpty() ? field.name() : path + "." + field.name();
                    if (!add(leaves, name, offset + offsets[i], field.type(), depth + 1)) {
                        yield false;
                    }
                }
                yield true;
            }
            case GoType.Array array -> {
                long size = go.sizeOf(array.elem());
                if (array.length() < 0 || size < 0) {
                    yield false;
                }
                if (array.length() > 64 || isByte(array.elem())) {
                    yield leaves.add(
                            new Leaf(path, offset, size * array.length(), Leaf.Sort.BYTES));
                }
                for (int i = 0; i < array.length(); i++) {
                    String name = path + "[" + i + "]";
                    if (!add(leaves, name, offset + i * size, array.elem(), depth + 1)) {
                        yield false;
                    }
                }
                yield true;
            }
            case GoType.Basic basic -> {
                Optional<Leaf.Sort> sort = sort(basic.kind());
                yield sort.isPresent()
                        && leaves.add(new Leaf(path, offset, go.sizeOf(basic), sort.get()));
            }
            case GoType.Pointer pointer ->
                    leaves.add(new Leaf(path, offset, go.sizeOf(pointer), Leaf.Sort.POINTER));
            default -> false;
        };
    }

    private static boolean isByte(GoType type) {
        return type.underlying() instanceof GoType.Basic basic
                && (basic.kind() == BasicKind.UINT8 || basic.kind() == BasicKind.INT8);
    }

    private static Optional<Leaf.Sort> sort(BasicKind kind) {
        return switch (kind) {
            case BOOL -> Optional.of(Leaf.Sort.BOOL);
            case INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR ->
                    Optional.of(Leaf.Sort.INTEGER);
            case FLOAT32, FLOAT64 -> Optional.of(Leaf.Sort.FLOAT);
            case COMPLEX64, COMPLEX128 -> Optional.of(Leaf.Sort.BYTES);
            case UNSAFE_POINTER -> Optional.of(Leaf.Sort.POINTER);
            default -> Optional.empty();
        };
    }

    private boolean add(List<Leaf> leaves, String path, long offset, CType type, int depth) {
        if (leaves.size() > MAX || depth > MAX_DEPTH) {
            return false;
        }
        long size = c.sizeOf(type).orElse(-1);
        return switch (CTypes.canonical(type)) {
            case RecordType record when record.isUnion() || !record.isComplete() ->
                    size >= 0 && leaves.add(new Leaf(path, offset, size, Leaf.Sort.BYTES));
            case RecordType record -> members(leaves, path, offset, record, depth);
            case CType.Array array -> {
                if (!array.hasLength()) {
                    // A flexible last member takes no room.
                    yield true;
                }
                long each = c.sizeOf(array.elem()).orElse(-1);
                if (each < 0) {
                    yield false;
                }
                if (array.length() > 64 || each == 1) {
                    yield leaves.add(
                            new Leaf(path, offset, each * array.length(), Leaf.Sort.BYTES));
                }
                for (int i = 0; i < array.length(); i++) {
                    String name = path + "[" + i + "]";
                    if (!add(leaves, name, offset + i * each, array.elem(), depth + 1)) {
                        yield false;
                    }
                }
                yield true;
            }
            case CType.Int _, EnumType _ ->
                    leaves.add(new Leaf(path, offset, size, Leaf.Sort.INTEGER));
            case CType.Bool _ -> leaves.add(new Leaf(path, offset, size, Leaf.Sort.BOOL));
            case CType.Floating _ -> leaves.add(new Leaf(path, offset, size, Leaf.Sort.FLOAT));
            case CType.Pointer _ -> leaves.add(new Leaf(path, offset, size, Leaf.Sort.POINTER));
            case CType.Complex _, CType.Vector _ ->
                    size >= 0 && leaves.add(new Leaf(path, offset, size, Leaf.Sort.BYTES));
            default -> false;
        };
    }

    private boolean members(
            List<Leaf> leaves, String path, long offset, RecordType record, int depth) {
        long bits = -1;
        List<Member> members = record.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            long bit = c.bitOffset(record, List.of(i)).orElse(-1);
            if (bit < 0) {
                return false;
            }
            String name =
                    member.name().isEmpty()
                            ? path
                            : path.isEmpty() ? member.name() : path + "." + member.name();
            if (member.isBitField()) {
                // One leaf for each byte that bit-fields touch.
                for (long at = bit / 8; at * 8 < bit + member.bitWidth(); at++) {
                    if (at != bits) {
                        bits = at;
                        leaves.add(new Leaf(name, offset + at, 1, Leaf.Sort.BYTES));
                    }
                }
                continue;
            }
            if (!add(leaves, name, offset + bit / 8, member.type(), depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
