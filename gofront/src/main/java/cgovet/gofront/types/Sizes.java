package cgovet.gofront.types;

import java.util.List;

/**
 * Sizes and alignments of the gc compiler (go/types, {@code SizesFor("gc", arch)}).
 *
 * @param wordSize bytes of a pointer and of int
 * @param maxAlign the largest alignment
 */
public record Sizes(int wordSize, int maxAlign) {
    private static final long UNKNOWN = -1;
    private static final int MAX_DEPTH = 200;

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
        return align(type, 0);
    }

    private long align(GoType type, int depth) {
        if (depth > MAX_DEPTH) {
            return 1;
        }
        switch (type.underlying()) {
            case GoType.Array array -> {
                return align(array.elem(), depth + 1);
            }
            case GoType.Struct struct -> {
                if (struct.fields().isEmpty() && isAlign64(type)) {
                    return 8;
                }
                long max = 1;
                for (Obj.Var field : struct.fields()) {
                    max = Math.max(max, align(field.type(), depth + 1));
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
                long size = size(basic, depth + 1);
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
        return size(type, 0);
    }

    private long size(GoType type, int depth) {
        if (depth > MAX_DEPTH) {
            return UNKNOWN;
        }
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
                long elem = size(array.elem(), depth + 1);
                if (elem < 0 || array.length() < 0) {
                    yield UNKNOWN;
                }
                yield elem != 0 && array.length() > Long.MAX_VALUE / elem
                        ? UNKNOWN
                        : elem * array.length();
            }
            case GoType.Slice _ -> 3L * wordSize;
            case GoType.Struct struct -> {
                long[] offsets = offsets(struct.fields(), depth);
                int n = struct.fields().size();
                if (n == 0) {
                    yield 0;
                }
                long last = size(struct.fields().get(n - 1).type(), depth + 1);
                if (offsets[n - 1] < 0 || last < 0) {
                    yield UNKNOWN;
                }
                long end = offsets[n - 1] + last;
                // A trailing field of size zero gets a byte, so that its address lies within the
                // struct.
                if (end > 0 && last == 0) {
                    end++;
                }
                yield roundUp(end, align(struct, depth + 1));
            }
            case GoType.Interface _ ->
                    type.unalias() instanceof GoType.TypeParam ? UNKNOWN : 2L * wordSize;
            case GoType.UnknownC _, GoType.Tuple _, GoType.Union _ -> UNKNOWN;
            default -> wordSize;
        };
    }

    /** Offsets of a struct's fields; -1 from the first one that is not known. */
    public long[] offsetsOf(List<Obj.Var> fields) {
        return offsets(fields, 0);
    }

    private long[] offsets(List<Obj.Var> fields, int depth) {
        long[] offsets = new long[fields.size()];
        long at = 0;
        for (int i = 0; i < offsets.length; i++) {
            if (at >= 0) {
                at = roundUp(at, align(fields.get(i).type(), depth + 1));
            }
            offsets[i] = at;
            long size = size(fields.get(i).type(), depth + 1);
            at = at < 0 || size < 0 || at + size < 0 ? UNKNOWN : at + size;
        }
        return offsets;
    }

    private static long roundUp(long value, long align) {
        long result = (value + align - 1) / align * align;
        return result < value ? UNKNOWN : result;
    }
}
