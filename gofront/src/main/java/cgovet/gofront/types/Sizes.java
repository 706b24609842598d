package cgovet.gofront.types;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sizes and alignments of the gc compiler (go/types, {@code SizesFor("gc", arch)}).
 *
 * @param wordSize bytes of a pointer and of int
 * @param maxAlign the largest alignment
 */
public record Sizes(int wordSize, int maxAlign) {
    private static final long UNKNOWN = -1;

    /** The sizes for a GOARCH; those of amd64 for one that is not known. */
    public static Sizes of(String arch) {
        return switch (arch) {
            case "386", "arm", "mips", "mipsle" -> new Sizes(4, 4);
            case "amd64p32" -> new Sizes(4, 8);
            default -> new Sizes(8, 8);
        };
    }

    /** Alignment in bytes, at least 1. */
    public long alignOf(GoType type) {
        return new Measuring().align(type);
    }

    /** The marker type of sync/atomic that forces its struct to 8 bytes. */
    private static boolean isAlign64(GoType type) {
        if (!(type.unalias() instanceof GoType.Named named)) {
            return false;
        }
        GoPackage pkg = named.obj().pkg();
        return pkg != null
                && named.obj().name().equals("align64")
                && (pkg.path().equals("sync/atomic")
                        || pkg.path().equals("internal/runtime/atomic"));
    }

    /** Size in bytes; -1 where it is not known or overflows. */
    public long sizeOf(GoType type) {
        return new Measuring().size(type);
    }

    /** Offsets of a struct's fields; -1 from the first one that is not known. */
    public long[] offsetsOf(List<Obj.Var> fields) {
        return new Measuring().offsets(fields);
    }

    /** Structs within structs; deeper ones have no size. */
    private static final int MAX_NESTING = 200;

    private static long roundUp(long value, long align) {
        long result = (value + align - 1) / align * align;
        return result < value ? UNKNOWN : result;
    }

    /**
     * One question: remembers what it measured, so that types shared by many fields cost nothing
     * more.
     */
    private final class Measuring {
        private final Map<GoType, Long> sizes = new IdentityHashMap<>();
        private final Map<GoType, Long> aligns = new IdentityHashMap<>();
        private int nesting;

        /** A type within itself has alignment 1 and takes no room. */
        long align(GoType type) {
            if (!(type.underlying() instanceof GoType.Struct under)) {
                return measureAlign(type);
            }
            if (isAlign64(type)) {
                return 8;
            }
            Long known = aligns.putIfAbsent(under, 1L);
            if (known != null) {
                return known;
            }
            nesting++;
            long result = nesting > MAX_NESTING ? 1 : measureAlign(type);
            nesting--;
            aligns.put(under, result);
            return result;
        }

        long size(GoType type) {
            GoType under = type.underlying();
            if (!(under instanceof GoType.Struct)) {
                return measure(type);
            }
            Long known = sizes.putIfAbsent(under, 0L);
            if (known != null) {
                return known;
            }
            nesting++;
            long result = nesting > MAX_NESTING ? UNKNOWN : measure(type);
            nesting--;
            sizes.put(under, result);
            return result;
        }

        private long measureAlign(GoType type) {
            switch (type.underlying()) {
                case GoType.Array array -> {
                    return align(array.elem());
                }
                case GoType.Struct struct -> {
                    if (struct.fields().isEmpty() && isAlign64(type)) {
                        return 8;
                    }
                    long max = 1;
                    for (Obj.Var field : struct.fields()) {
                        max = Math.max(max, align(field.type()));
                    }
                    return max;
                }
                case GoType.Slice _, GoType.Interface _ -> {
                    return wordSize;
                }
                case GoType.Basic basic -> {
                    if (basic.kind().isString()) {
                        return wordSize;
                    }
                    long size = size(basic);
                    if (basic.kind().isComplex()) {
                        size /= 2;
                    }
                    return Math.clamp(size, 1, maxAlign);
                }
                default -> {
                    return wordSize;
                }
            }
        }

        private long measure(GoType type) {
            return switch (type.underlying()) {
                case GoType.Basic basic ->
                        switch (basic.kind()) {
                            case BOOL, INT8, UINT8 -> 1;
                            case INT16, UINT16 -> 2;
                            case INT32, UINT32, FLOAT32 -> 4;
                            case INT64, UINT64, FLOAT64, COMPLEX64 -> 8;
                            case COMPLEX128 -> 16;
                            case STRING, UNTYPED_STRING -> 2L * wordSize;
                            case INVALID -> UNKNOWN;
                            default -> wordSize;
                        };
                case GoType.Array array -> {
                    long elem = size(array.elem());
                    if (elem < 0 || array.length() < 0) {
                        yield UNKNOWN;
                    }
                    yield elem != 0 && array.length() > Long.MAX_VALUE / elem
                            ? UNKNOWN
                            : elem * array.length();
                }
                case GoType.Slice _ -> 3L * wordSize;
                case GoType.Struct struct -> {
                    long[] offsets = offsets(struct.fields());
                    int n = struct.fields().size();
                    if (n == 0) {
                        yield 0;
                    }
                    long last = size(struct.fields().get(n - 1).type());
                    if (offsets[n - 1] < 0 || last < 0) {
                        yield UNKNOWN;
                    }
                    long end = offsets[n - 1] + last;
                    // A trailing field of size zero gets a byte, so that its address lies within
                    // the
                    // struct.
                    if (end > 0 && last == 0) {
                        end++;
                    }
                    yield roundUp(end, align(struct));
                }
                case GoType.Interface _ ->
                        type.unalias() instanceof GoType.TypeParam ? UNKNOWN : 2L * wordSize;
                case GoType.UnknownC _, GoType.Tuple _, GoType.Union _ -> UNKNOWN;
                default -> wordSize;
            };
        }

        private long[] offsets(List<Obj.Var> fields) {
            long[] offsets = new long[fields.size()];
            long at = 0;
            for (int i = 0; i < offsets.length; i++) {
                if (at >= 0) {
                    at = roundUp(at, align(fields.get(i).type()));
                }
                offsets[i] = at;
                long size = size(fields.get(i).type());
                at = at < 0 || size < 0 || at + size < 0 ? UNKNOWN : at + size;
            }
            return offsets;
        }
    }
}
