package cgovet.boundary.abi;

import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.EnumType;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.cfront.types.Typedef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * C types that were read on one platform as another one has them: what C's own headers name means
 * there what it means, records of these headers are not known.
 */
final class Retarget {
    private static final int MAX_DEPTH = 40;

    private final Sizes sizes;
    private final Map<RecordType, Optional<RecordType>> records = new IdentityHashMap<>();

    Retarget(Sizes sizes) {
        this.sizes = sizes;
    }

    /** Empty where it cannot be known. */
    Optional<CType> of(CType type) {
        return of(type, 0);
    }

    Optional<RecordType> of(RecordType record) {
        return record(record, 0);
    }

    private Optional<CType> of(CType type, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return switch (type) {
            case Typedef named -> {
                Optional<IntKind> standard = standard(named.name());
                if (standard.isPresent()) {
                    yield Optional.of(new CType.Int(standard.get()));
                }
                yield isForeign(named) && hasLong(named)
                        ? Optional.empty()
                        : of(named.target(), depth + 1)
                                .map(to ->
                                        new Typedef(named.name(), to, named.aligned(), named.at()));
            }
            case CType.Qualified qualified ->
                    of(qualified.type(), depth + 1)
                            .map(to ->
                                    CTypes.qualify(
                                            to,
                                            qualified.isConst(),
                                            qualified.isVolatile(),
                                            qualified.isRestrict(),
                                            qualified.isAtomic()));
            case CType.Array array ->
                    of(array.elem(), depth + 1).map(elem -> new CType.Array(elem, array.length()));
            case RecordType record -> record(record, depth + 1).map(each -> each);
            case EnumType _, CType.Pointer _, CType.Function _ -> Optional.of(type);
            case CType.Unknown _, CType.Vector _, CType.Complex _ -> Optional.empty();
            default -> Optional.of(type);
        };
    }

    private Optional<RecordType> record(RecordType record, int depth) {
        Optional<RecordType> known = records.get(record);
        if (known != null) {
            return known;
        }
        records.put(record, Optional.empty());
        if (!record.isComplete() || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        List<Member> members = new ArrayList<>();
        for (Member member : record.members()) {
            Optional<CType> type = of(member.type(), depth + 1);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            members.add(
                    new Member(
                            member.name(),
                            type.get(),
                            member.bitWidth(),
                            member.aligned(),
                            member.packed(),
                            member.at()));
        }
        RecordType there = new RecordType(record.kind(), record.tag(), record.at());
        there.complete(members, record.packing(), record.at());
        records.put(record, Optional.of(there));
        return Optional.of(there);
    }

    /** Whether the platform's headers declare it. */
    private static boolean isForeign(Typedef named) {
        String path = named.at().path();
        return named.name().startsWith("_") || path.startsWith("/") || path.startsWith("<");
    }

    private static boolean hasLong(Typedef named) {
        return CTypes.canonical(named) instanceof CType.Int whole
                && (whole.kind() == IntKind.LONG || whole.kind() == IntKind.ULONG);
    }

    private Optional<IntKind> standard(String name) {
        IntKind kind =
                switch (name) {
                    case "int8_t", "__int8_t", "int_least8_t" -> IntKind.SCHAR;
                    case "uint8_t", "__uint8_t", "uint_least8_t", "u_int8_t" -> IntKind.UCHAR;
                    case "int16_t", "__int16_t", "int_least16_t" -> IntKind.SHORT;
                    case "uint16_t", "__uint16_t", "uint_least16_t", "u_int16_t" -> IntKind.USHORT;
                    case "int32_t", "__int32_t", "int_least32_t" -> IntKind.INT;
                    case "uint32_t", "__uint32_t", "uint_least32_t", "u_int32_t" -> IntKind.UINT;
                    case "int64_t", "__int64_t", "int_least64_t", "intmax_t" -> IntKind.LLONG;
                    case "uint64_t", "__uint64_t", "uint_least64_t", "u_int64_t", "uintmax_t" ->
                            IntKind.ULLONG;
                    case "size_t" -> sizes.sizeT();
                    case "uintptr_t" -> sizes.sizeT().toUnsigned();
                    case "ssize_t", "ptrdiff_t", "intptr_t" -> sizes.sizeT().toSigned();
                    case "wchar_t" -> sizes.wcharT();
                    default -> null;
                };
        return Optional.ofNullable(kind);
    }
}
