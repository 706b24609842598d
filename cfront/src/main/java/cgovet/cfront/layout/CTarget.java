package cgovet.cfront.layout;

import cgovet.base.target.Target;
import cgovet.cfront.types.IntKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform as its C compiler sees it.
 *
 * @param target the platform that was asked for
 * @param dataOf the platform whose data answer; another one if there are none for {@code target}
 * @param types size and alignment of basic types, by the names of the data file
 * @param isCharSigned whether plain {@code char} is signed
 * @param bitFields whose rule places bit-fields
 * @param unnamedBitsAlign whether an unnamed bit-field raises its record's alignment, as on ARM
 * @param isGcc whether cgo builds with gcc, not clang
 * @param maxVectorAlign limit of a vector's alignment in bytes
 * @param sizeT what {@code size_t} is
 * @param ptrdiffT what {@code ptrdiff_t} is
 * @param wcharT what {@code wchar_t} is
 * @param wintT what {@code wint_t} is
 */
public record CTarget(
        Target target,
        Target dataOf,
        Map<String, TypeLayout> types,
        boolean isCharSigned,
        BitFieldRule bitFields,
        boolean unnamedBitsAlign,
        boolean isGcc,
        long maxVectorAlign,
        IntKind sizeT,
        IntKind ptrdiffT,
        IntKind wcharT,
        IntKind wintT) {
    /** Whose rule places bit-fields. */
    public enum BitFieldRule {
        /** Bit-fields share the bytes of what is before them, if they do not cross their type. */
        SYSV,
        /** Bit-fields share a unit of their type's size with others of that size only. */
        MICROSOFT
    }

    public CTarget {
        types = Map.copyOf(types);
    }

    /**
     * The facts of a platform. One that cgo does not support borrows those of Linux on the same
     * processor, or of Linux on a processor of the same pointer size.
     */
    public static CTarget of(Target target) {
        Target known = TargetData.nearest(target);
        PredefinedMacros macros = PredefinedMacros.of(known);
        Map<String, TypeLayout> types = TargetData.types(known);
        String arch = known.goarch();
        boolean windows = known.goos().equals("windows");
        boolean apple = known.goos().equals("darwin") || known.goos().equals("ios");
        boolean arm = arch.equals("arm") || arch.equals("arm64");
        TypeLayout vector = types.get("vector");
        return new CTarget(
                target,
                known,
                types,
                !macros.isDefined("__CHAR_UNSIGNED__"),
                windows ? BitFieldRule.MICROSOFT : BitFieldRule.SYSV,
                arm && !apple && !windows,
                !macros.isDefined("__clang__"),
                vector == null ? 16 : vector.memberAlign(),
                kind(macros, "__SIZE_TYPE__"),
                kind(macros, "__PTRDIFF_TYPE__"),
                kind(macros, "__WCHAR_TYPE__"),
                kind(macros, "__WINT_TYPE__"));
    }

    /** Whether the data are this platform's own, not borrowed. */
    public boolean isExact() {
        return target.equals(dataOf);
    }

    /** The macros that the compiler defines before it reads anything. */
    public PredefinedMacros macros() {
        return PredefinedMacros.of(dataOf);
    }

    /** Bytes that the attribute {@code aligned} without a number asks for. */
    public long bareAligned() {
        TypeLayout known = types.get("aligned");
        return known == null ? 16 : known.size();
    }

    /** Size and alignment of a basic type; empty if the platform lacks it. */
    Optional<TypeLayout> basic(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Which integer type a macro such as {@code __SIZE_TYPE__} spells. */
    private static IntKind kind(PredefinedMacros macros, String name) {
        String text = macros.value(name).orElseThrow(() -> new IllegalStateException("no " + name));
        List<String> words = List.of(text.split(" "));
        boolean unsigned = words.contains("unsigned");
        long longs = words.stream().filter("long"::equals).count();
        IntKind signed =
                words.contains("char")
                        ? IntKind.SCHAR
                        : words.contains("short")
                                ? IntKind.SHORT
                                : longs == 0
                                        ? IntKind.INT
                                        : longs == 1 ? IntKind.LONG : IntKind.LLONG;
        return unsigned ? signed.toUnsigned() : signed;
    }
}
