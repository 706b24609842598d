package cgovet.ir.fromc;

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
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The IR's form of C types. One for a package, so that a record is one type in all its units. */
public final class CIrTypes {
    private static final int MAX_DEPTH = 200;

    private final Sizes sizes;
    private final Map<RecordType, IrType> records = new IdentityHashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private int depth;

    public CIrTypes(Sizes sizes) {
        this.sizes = sizes;
    }

    public IrType of(CType type) {
        IrType result = convert(type, "");
        while (!pending.isEmpty()) {
            pending.poll().run();
        }
        return result;
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

    private IrType record(RecordType record, String typedef) {
        IrType known = records.get(record);
        if (known != null) {
            return known;
        }
        String name;
        if (!record.tag().isEmpty()) {
            name = "C." + record.kind().keyword() + "_" + record.tag();
        } else if (!typedef.isEmpty()) {
            name = "C." + typedef;
        } else {
            name = "C." + record.kind().keyword() + "@" + record.at().start();
        }
        if (!record.isComplete()) {
            return new IrType.Opaque(name);
        }
        IrType.Struct struct = new IrType.Struct(name, true, record.isUnion());
        records.put(record, struct);
        pending.add(() -> {
            List<IrType.Field> fields = new ArrayList<>();
            for (Member member : record.members()) {
                fields.add(new IrType.Field(member.name(), convert(member.type(), "")));
            }
            struct.complete(fields, sizes.sizeOf(record).orElse(-1));
        });
        return struct;
    }
}
