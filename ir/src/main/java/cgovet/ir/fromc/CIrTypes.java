package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.cfront.types.Typedef;
import cgovet.ir.code.IrType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The IR's form of C types. One for a package, so that a record of a header is one type in all the
 * units that include it. Records, and fields without a name, are named as cgo names them.
 */
public final class CIrTypes {
    private static final int MAX_DEPTH = 200;

    /** Those of Go's keywords that C does not have. */
    private static final Set<String> GO_KEYWORDS =
            Set.of(
                    "chan",
                    "defer",
                    "fallthrough",
                    "func",
                    "go",
                    "import",
                    "interface",
                    "map",
                    "package",
                    "range",
                    "select",
                    "type",
                    "var");

    private final Sizes sizes;
    private final Map<RecordType, IrType> records = new IdentityHashMap<>();
    private final Map<Key, IrType> byPlace = new HashMap<>();
    private final Map<RecordType, String> typedefs = new IdentityHashMap<>();
    private final Set<CUnit> named = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private int depth;

    /** What makes two records of different units one. */
    private record Key(String name, Span at, List<String> members) {}

    public CIrTypes(Sizes sizes) {
        this.sizes = sizes;
    }

    /** Names the records of a unit that have no tag by the first typedef that has them. */
    void name(CUnit unit) {
        if (!named.add(unit)) {
            return;
        }
        for (Typedef typedef : unit.typedefs().values()) {
            if (CTypes.unqualified(typedef.target()) instanceof RecordType record
                    && record.tag().isEmpty()) {
                typedefs.putIfAbsent(record, typedef.name());
            }
        }
    }

    public IrType of(CType type) {
        IrType result = convert(type, "");
        while (!pending.isEmpty()) {
            pending.poll().run();
        }
        return result;
    }

    /** The type of a member; a bit-field has its width. */
    IrType of(Member member) {
        IrType type = of(member.type());
        return member.isBitField() && type instanceof IrType.Int(_, var signed)
                ? new IrType.Int(member.bitWidth(), signed)
                : type;
    }

    /** What a member is called: cgo counts those without a name, and avoids Go's keywords. */
    static String name(RecordType record, int index) {
        Member member = record.members().get(index);
        if (!member.isAnonymousRecord()) {
            return GO_KEYWORDS.contains(member.name())
                    ? apart(record, "_" + member.name())
                    : member.name();
        }
        int before = 0;
        for (int i = 0; i < index; i++) {
            if (record.members().get(i).isAnonymousRecord()) {
                before++;
            }
        }
        return "anon" + before;
    }

    private static String apart(RecordType record, String name) {
        boolean isTaken = record.members().stream().anyMatch(each -> each.name().equals(name));
        return isTaken ? apart(record, "_" + name) : name;
    }

    private IrType convert(CType type, String typedef) {
        if (++depth > MAX_DEPTH) {
            depth--;
            return IrType.UNKNOWN;
        }
        try {
            return switch (type) {
                case CType.Void _ -> IrType.VOID;
                case CType.Bool _ -> IrType.BOOL;
                case CType.Int _ -> integer(type);
                case CType.Floating _ -> new IrType.Floating(bits(type));
                case CType.Complex _ -> new IrType.Complex(bits(type));
                case CType.Unknown _ -> IrType.UNKNOWN;
                case CType.Pointer p -> pointer(p.elem());
                case CType.Array a ->
                        new IrType.Array(a.hasLength() ? a.length() : -1, convert(a.elem(), ""));
                case CType.Function _ -> IrType.FUNCTION;
                case CType.Vector v ->
                        new IrType.Array(
                                v.bytes() / Math.max(1, sizes.sizeOf(v.elem()).orElse(1)),
                                convert(v.elem(), ""));
                case CType.Qualified q -> convert(q.type(), typedef);
                case EnumType e -> integer(e.integer());
                case RecordType r -> record(r, typedef);
                case Typedef t ->
                        t.name().equals("uintptr_t") || t.name().equals("intptr_t")
                                ? IrType.UINTPTR
                                : convert(t.target(), t.name());
            };
        } finally {
            depth--;
        }
    }

    private IrType pointer(CType elem) {
        return switch (CTypes.canonical(elem)) {
            case CType.Void _ -> IrType.ANY_POINTER;
            case CType.Function _ -> IrType.FUNCTION;
            default -> new IrType.Pointer(convert(elem, ""), true);
        };
    }

    private IrType integer(CType type) {
        boolean signed =
                type instanceof CType.Int i
                        && switch (i.kind()) {
                            case CHAR -> sizes.isCharSigned();
                            default -> !i.kind().isUnsigned();
                        };
        return new IrType.Int(bits(type), signed);
    }

    private int bits(CType type) {
        return (int) sizes.sizeOf(type).orElse(4) * 8;
    }

    private String name(RecordType record, String typedef) {
        if (!record.tag().isEmpty()) {
            return "C." + record.kind().keyword() + "_" + record.tag();
        }
        String known = typedefs.getOrDefault(record, typedef);
        return known.isEmpty()
                ? "C." + record.kind().keyword() + "@" + record.at().start()
                : "C." + known;
    }

    private IrType record(RecordType record, String typedef) {
        IrType known = records.get(record);
        if (known != null) {
            return known;
        }
        String name = name(record, typedef);
        if (!record.isComplete()) {
            return new IrType.Opaque(name);
        }
        List<String> members = new ArrayList<>();
        record.members().forEach(member -> members.add(member.name()));
        Key key = new Key(name, record.at(), members);
        IrType same = byPlace.get(key);
        if (same != null) {
            records.put(record, same);
            return same;
        }
        IrType.Struct struct = new IrType.Struct(name, true, record.isUnion());
        records.put(record, struct);
        byPlace.put(key, struct);
        pending.add(() -> {
            List<IrType.Field> fields = new ArrayList<>();
            for (int i = 0; i < record.members().size(); i++) {
                Member member = record.members().get(i);
                IrType type = convert(member.type(), "");
                if (member.isBitField() && type instanceof IrType.Int(_, var signed)) {
                    type = new IrType.Int(member.bitWidth(), signed);
                }
                fields.add(new IrType.Field(name(record, i), type));
            }
            struct.complete(fields, sizes.sizeOf(record).orElse(-1));
        });
        return struct;
    }
}
