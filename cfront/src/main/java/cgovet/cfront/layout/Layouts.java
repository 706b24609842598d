package cgovet.cfront.layout;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.CType.Array;
import cgovet.cfront.types.CType.Bool;
import cgovet.cfront.types.CType.Complex;
import cgovet.cfront.types.CType.Floating;
import cgovet.cfront.types.CType.Function;
import cgovet.cfront.types.CType.Int;
import cgovet.cfront.types.CType.Pointer;
import cgovet.cfront.types.CType.Qualified;
import cgovet.cfront.types.CType.Unknown;
import cgovet.cfront.types.CType.Vector;
import cgovet.cfront.types.CType.Void;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.cfront.types.Typedef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sizes, alignments and offsets on one platform. Remembers the records it was asked for, so one
 * instance belongs to the translation units of one analysis.
 *
 * <p>A type that holds itself, is nested deeper than {@value #MAX_DEPTH} or is larger than {@link
 * #maxBytes} has no layout.
 */
public final class Layouts implements Sizes {
    /** How deep records, arrays and typedefs may be nested. */
    static final int MAX_DEPTH = 256;

    /** The largest size that is told; the bits of a few such still fit a {@code long}. */
    private static final long MAX_BYTES = 1L << 56;

    private final CTarget target;
    private final Map<RecordType, RecordLayout> records = new ConcurrentHashMap<>();

    private Layouts(CTarget target) {
        this.target = target;
    }

    /** The layouts of a platform. */
    public static Layouts of(CTarget target) {
        return new Layouts(target);
    }

    public CTarget target() {
        return target;
    }

    /** No object is larger: half of what 32 bits address, or {@code 1 << 56}. */
    long maxBytes() {
        return target.target().pointerSize() == 4 ? Integer.MAX_VALUE : MAX_BYTES;
    }

    /**
     * Size and alignment; empty for incomplete and unknown types, functions, and lengths that are
     * no constants.
     */
    public Optional<TypeLayout> layout(CType type) {
        return layout(type, 0);
    }

    /** Where the members lie; empty if the record is incomplete or a member has no layout. */
    public Optional<RecordLayout> record(RecordType record) {
        return record(record, 0);
    }

    @Override
    public OptionalLong sizeOf(CType type) {
        Optional<TypeLayout> layout = layout(type);
        return layout.isPresent() ? OptionalLong.of(layout.get().size()) : OptionalLong.empty();
    }

    @Override
    public OptionalLong alignOf(CType type) {
        if (elementOf(type, 0) instanceof CType elem) {
            Optional<TypeLayout> layout = layout(elem);
            if (layout.isPresent()) {
                return OptionalLong.of(layout.get().align());
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong bitOffset(RecordType record, List<Integer> path) {
        RecordType at = record;
        long offset = 0;
        for (int i = 0; i < path.size(); i++) {
            Optional<RecordLayout> layout = record(at);
            if (layout.isEmpty()) {
                return OptionalLong.empty();
            }
            RecordLayout.Field field = layout.get().fields().get(path.get(i));
            offset += field.bitOffset();
            if (i < path.size() - 1) {
                if (!(CTypes.canonical(field.member().type()) instanceof RecordType inner)) {
                    throw new IllegalStateException(path + " is no path in " + record);
                }
                at = inner;
            }
        }
        return OptionalLong.of(offset);
    }

    @Override
    public boolean isCharSigned() {
        return target.isCharSigned();
    }

    @Override
    public IntKind sizeT() {
        return target.sizeT();
    }

    @Override
    public IntKind ptrdiffT() {
        return target.ptrdiffT();
    }

    @Override
    public IntKind wcharT() {
        return target.wcharT();
    }

    /** An array of any length is aligned as its elements are. */
    private static CType elementOf(CType type, int depth) {
        return CTypes.canonical(type) instanceof Array array && depth < MAX_DEPTH
                ? elementOf(array.elem(), depth + 1)
                : type;
    }

    Optional<TypeLayout> layout(CType type, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return switch (type) {
            // GNU C: as if they were char.
            case Void _ -> Optional.of(TypeLayout.of(1, 1));
            case Function _ -> Optional.of(TypeLayout.of(1, 1));
            case Bool _ -> target.basic("bool");
            case Int integer -> target.basic(name(integer.kind()));
            case Floating floating -> floating(floating);
            case Complex complex -> complex(complex, depth);
            case Unknown _ -> Optional.empty();
            case Pointer _ -> target.basic("pointer");
            case Array array -> array(array, depth);
            case Vector vector -> Optional.of(vector(vector));
            case Qualified qualified -> qualified(qualified, depth);
            case RecordType record ->
                    record(record, depth)
                            .map(r -> new TypeLayout(r.size(), r.align(), memberAlign(record, r)));
            case EnumType enumeration ->
                    enumeration.isComplete()
                            ? layout(enumeration.integer(), depth + 1)
                            : Optional.empty();
            case Typedef typedef -> typedef(typedef, depth);
        };
    }

    /**
     * gcc aligns members of 8 bytes that fit a register to 4 on 386, records too. An atomic integer
     * within is the one thing that makes such a record want more without saying so.
     */
    private long memberAlign(RecordType record, RecordLayout layout) {
        boolean isQuirk =
                target.isGcc()
                        && target.dataOf().goarch().equals("386")
                        && !target.dataOf().goos().equals("windows")
                        && layout.size() == 8
                        && layout.align() == 8
                        && record.packing().aligned() == 0
                        && record.members().stream().noneMatch(Layouts::isInMemory)
                        && hasAtomic(record, 0);
        return isQuirk ? 4 : layout.align();
    }

    /** An array of several elements, or a wish for an alignment, keeps a record out of this. */
    private static boolean isInMemory(Member member) {
        return member.aligned() != 0
                || wishesAlignment(member.type(), 0)
                || CTypes.canonical(member.type()) instanceof Array array && array.length() > 1;
    }

    /** Whether a declaration in the type asks for an alignment, be it of an element or member. */
    private static boolean wishesAlignment(CType type, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        return switch (type) {
            case Typedef typedef ->
                    typedef.aligned() != 0 || wishesAlignment(typedef.target(), depth + 1);
            case Array array -> wishesAlignment(array.elem(), depth + 1);
            case RecordType record ->
                    record.packing().aligned() != 0
                            || record.members().stream()
                                    .anyMatch(member ->
                                            member.aligned() != 0
                                                    || wishesAlignment(member.type(), depth + 1));
            default -> false;
        };
    }

    private static boolean hasAtomic(RecordType record, int depth) {
        return depth < MAX_DEPTH
                && record.members().stream()
                        .anyMatch(member ->
                                switch (member.type()) {
                                    case Qualified qualified -> qualified.isAtomic();
                                    case RecordType inner -> hasAtomic(inner, depth + 1);
                                    default -> false;
                                });
    }

    private static String name(IntKind kind) {
        return switch (kind) {
            case CHAR, SCHAR, UCHAR -> "char";
            case SHORT, USHORT -> "short";
            case INT, UINT -> "int";
            case LONG, ULONG -> "long";
            case LLONG, ULLONG -> "llong";
            case INT128, UINT128 -> "int128";
        };
    }

    private Optional<TypeLayout> floating(Floating floating) {
        return switch (floating.kind()) {
            case FLOAT16 -> target.basic("float16").or(() -> Optional.of(TypeLayout.of(2, 2)));
            case FLOAT -> target.basic("float");
            case DOUBLE -> target.basic("double");
            case LONG_DOUBLE -> target.basic("ldouble");
            case FLOAT128 -> target.basic("float128").or(() -> Optional.of(TypeLayout.of(16, 16)));
        };
    }

    private Optional<TypeLayout> complex(Complex complex, int depth) {
        return layout(complex.part(), depth + 1)
                .map(p -> new TypeLayout(2 * p.size(), p.align(), p.memberAlign()));
    }

    private Optional<TypeLayout> array(Array array, int depth) {
        Optional<TypeLayout> elem = layout(array.elem(), depth + 1);
        if (elem.isEmpty() || !array.hasLength()) {
            return Optional.empty();
        }
        TypeLayout one = elem.get();
        if (one.size() != 0 && array.length() > maxBytes() / one.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new TypeLayout(one.size() * array.length(), one.align(), one.memberAlign()));
    }

    private TypeLayout vector(Vector vector) {
        long size = Math.max(1, Long.highestOneBit(Math.max(1, vector.bytes())));
        if (size < vector.bytes()) {
            size *= 2;
        }
        long align = target.maxVectorAlign() >= 64 ? size : Math.min(size, target.maxVectorAlign());
        return TypeLayout.of(size, align);
    }

    /** An atomic type is aligned to its size, up to 16 bytes. */
    private Optional<TypeLayout> qualified(Qualified qualified, int depth) {
        Optional<TypeLayout> inner = layout(qualified.type(), depth + 1);
        if (inner.isEmpty() || !qualified.isAtomic()) {
            return inner;
        }
        TypeLayout plain = inner.get();
        long size = plain.size();
        if (size > 16 || size == 0 || Long.bitCount(size) != 1) {
            return inner;
        }
        return Optional.of(
                new TypeLayout(
                        size, Math.max(plain.align(), size), Math.max(plain.memberAlign(), size)));
    }

    private Optional<TypeLayout> typedef(Typedef typedef, int depth) {
        // A loop, not recursion: chains of typedefs may be long.
        Typedef at = typedef;
        while (at.aligned() == 0 && at.target() instanceof Typedef next) {
            at = next;
        }
        Optional<TypeLayout> inner = layout(at.target(), depth + 1);
        if (at.aligned() == 0) {
            return inner;
        }
        long align = Math.min(at.aligned(), 1L << 28);
        return inner.map(t -> TypeLayout.of(t.size(), align));
    }

    Optional<RecordLayout> record(RecordType record, int depth) {
        RecordLayout known = records.get(record);
        if (known != null) {
            return Optional.of(known);
        }
        // A record that holds itself runs into the depth limit.
        if (!record.isComplete() || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        Optional<RecordLayout> found = RecordBuilder.build(this, record, depth);
        found.ifPresent(layout -> records.put(record, layout));
        return found;
    }

    /** A member's type; a flexible array member takes no room. */
    Optional<TypeLayout> memberLayout(Member member, int depth) {
        CType type = CTypes.canonical(member.type());
        if (type instanceof Array array && array.length() == Array.INCOMPLETE) {
            return layout(array.elem(), depth + 1)
                    .map(e -> new TypeLayout(0, e.align(), e.memberAlign()));
        }
        return layout(member.type(), depth + 1);
    }
}
