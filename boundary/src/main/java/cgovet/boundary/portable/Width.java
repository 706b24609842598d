package cgovet.boundary.portable;

import cgovet.base.target.Target;
import cgovet.cfront.types.IntKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An integer type of Go or C, as far as its width goes, on every platform.
 *
 * @param name as the user writes it: {@code C.ulong}, {@code int64}
 * @param signed whether it has negative values; of {@link Sort#CHAR} on the platforms where it has
 */
public record Width(String name, Sort sort, boolean signed) {
    /** What the width depends on. */
    public enum Sort {
        CHAR,
        BITS8,
        BITS16,
        BITS32,
        BITS64,
        /** C's {@code long}: 32 bits on Windows. */
        LONG,
        /** As wide as a pointer. */
        WORD,
        /** {@code wchar_t}: 16 bits on Windows. */
        WIDE_CHAR,
        /** {@code time_t}: a word, but 64 bits on 64-bit Windows as well. */
        TIME
    }

    private static final Map<String, IntKind> BASIC =
            Map.ofEntries(
                    Map.entry("char", IntKind.CHAR),
                    Map.entry("schar", IntKind.SCHAR),
                    Map.entry("uchar", IntKind.UCHAR),
                    Map.entry("short", IntKind.SHORT),
                    Map.entry("ushort", IntKind.USHORT),
                    Map.entry("int", IntKind.INT),
                    Map.entry("uint", IntKind.UINT),
                    Map.entry("long", IntKind.LONG),
                    Map.entry("ulong", IntKind.ULONG),
                    Map.entry("longlong", IntKind.LLONG),
                    Map.entry("ulonglong", IntKind.ULLONG));

    private static final List<String> SIGNED_WORDS = List.of("ssize_t", "ptrdiff_t", "intptr_t");
    private static final List<String> UNSIGNED_WORDS = List.of("size_t", "uintptr_t");

    /** One of C's own types by cgo's name, such as {@code ulong}. */
    static Optional<Width> ofBasic(String name) {
        return Optional.ofNullable(BASIC.get(name)).flatMap(kind -> of(kind, "C." + name));
    }

    static Optional<Width> of(IntKind kind, String name) {
        boolean signed = !kind.isUnsigned();
        return switch (kind) {
            case CHAR -> Optional.of(new Width(name, Sort.CHAR, true));
            case SCHAR, UCHAR -> Optional.of(new Width(name, Sort.BITS8, signed));
            case SHORT, USHORT -> Optional.of(new Width(name, Sort.BITS16, signed));
            case INT, UINT -> Optional.of(new Width(name, Sort.BITS32, signed));
            case LONG, ULONG -> Optional.of(new Width(name, Sort.LONG, signed));
            case LLONG, ULLONG -> Optional.of(new Width(name, Sort.BITS64, signed));
            case INT128, UINT128 -> Optional.empty();
        };
    }

    /** A typedef that the C standard or POSIX gives a meaning, whatever it is made of here. */
    static Optional<Width> ofStandard(String typedef) {
        String name = "C." + typedef;
        if (SIGNED_WORDS.contains(typedef) || UNSIGNED_WORDS.contains(typedef)) {
            return Optional.of(new Width(name, Sort.WORD, SIGNED_WORDS.contains(typedef)));
        }
        return switch (typedef) {
            case "int8_t", "uint8_t" -> fixed(name, Sort.BITS8, typedef);
            case "int16_t", "uint16_t" -> fixed(name, Sort.BITS16, typedef);
            case "int32_t", "uint32_t" -> fixed(name, Sort.BITS32, typedef);
            case "int64_t", "uint64_t", "intmax_t", "uintmax_t", "off64_t", "loff_t" ->
                    fixed(name, Sort.BITS64, typedef);
            case "off_t" -> Optional.of(new Width(name, Sort.LONG, true));
            case "time_t" -> Optional.of(new Width(name, Sort.TIME, true));
            case "wchar_t" -> Optional.of(new Width(name, Sort.WIDE_CHAR, true));
            default -> Optional.empty();
        };
    }

    private static Optional<Width> fixed(String name, Sort sort, String typedef) {
        return Optional.of(new Width(name, sort, !typedef.startsWith("u")));
    }

    /** The same under another name. */
    Width named(String other) {
        return new Width(other, sort, signed);
    }

    public int bits(Target target) {
        return switch (sort) {
            case CHAR, BITS8 -> 8;
            case BITS16 -> 16;
            case BITS32 -> 32;
            case BITS64 -> 64;
            case LONG -> target.goos().equals("windows") ? 32 : target.pointerSize() * 8;
            case WORD, TIME -> target.pointerSize() * 8;
            case WIDE_CHAR -> target.goos().equals("windows") ? 16 : 32;
        };
    }
}
