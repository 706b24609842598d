package cgovet.cfront.cdt;

import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.FloatKind;
import cgovet.cfront.types.IntKind;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.cfront.types.Typedef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types and functions that the compiler knows without a declaration. */
final class BuiltinNames {
    private static final CType VOID_POINTER = new CType.Pointer(CType.VOID);
    private static final CType CHAR_POINTER = new CType.Pointer(CType.CHAR);
    private static final CType UINT = new CType.Int(IntKind.UINT);

    private final Target target;
    private final Sizes sizes;
    private @Nullable Typedef vaList;

    BuiltinNames(Target target, Sizes sizes) {
        this.target = target;
        this.sizes = sizes;
    }

    Optional<CType> type(String name) {
        return switch (name) {
            case "__builtin_va_list", "__gnuc_va_list" -> Optional.of(vaList());
            case "__builtin_ms_va_list" -> Optional.of(CHAR_POINTER);
            case "__int128_t" -> Optional.of(new CType.Int(IntKind.INT128));
            case "__uint128_t" -> Optional.of(new CType.Int(IntKind.UINT128));
            case "_Float16", "__fp16", "__bf16" ->
                    Optional.of(new CType.Floating(FloatKind.FLOAT16));
            case "__float80", "__ibm128" -> Optional.of(new CType.Floating(FloatKind.LONG_DOUBLE));
            case "__ieee128" -> Optional.of(new CType.Floating(FloatKind.FLOAT128));
            case "_Bool" -> Optional.of(new CType.Bool());
            case "char16_t" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private Typedef vaList() {
        if (vaList == null) {
            vaList = new Typedef("__builtin_va_list", vaListTarget(), 0, Span.NONE);
        }
        return vaList;
    }

    private CType vaListTarget() {
        boolean isApple = target.goos().equals("darwin") || target.goos().equals("ios");
        boolean isWindows = target.goos().equals("windows");
        return switch (target.goarch()) {
            case "amd64" ->
                    isWindows
                            ? CHAR_POINTER
                            : new CType.Array(
                                    record(
                                            "__va_list_tag",
                                            List.of(
                                                    member("gp_offset", UINT),
                                                    member("fp_offset", UINT),
                                                    member("overflow_arg_area", VOID_POINTER),
                                                    member("reg_save_area", VOID_POINTER))),
                                    1);
            case "arm64" ->
                    isApple || isWindows
                            ? CHAR_POINTER
                            : record(
                                    "__va_list",
                                    List.of(
                                            member("__stack", VOID_POINTER),
                                            member("__gr_top", VOID_POINTER),
                                            member("__vr_top", VOID_POINTER),
                                            member("__gr_offs", CType.INT),
                                            member("__vr_offs", CType.INT)));
            case "arm" -> record("__va_list", List.of(member("__ap", VOID_POINTER)));
            case "s390x" ->
                    new CType.Array(
                            record(
                                    "__va_list_tag",
                                    List.of(
                                            member("__gpr", new CType.Int(IntKind.LONG)),
                                            member("__fpr", new CType.Int(IntKind.LONG)),
                                            member("__overflow_arg_area", VOID_POINTER),
                                            member("__reg_save_area", VOID_POINTER))),
                            1);
            default -> VOID_POINTER;
        };
    }

    private static RecordType record(String tag, List<Member> members) {
        RecordType record = new RecordType(RecordType.Kind.STRUCT, tag, Span.NONE);
        record.complete(members, RecordType.Packing.NONE, Span.NONE);
        return record;
    }

    private static Member member(String name, CType type) {
        return new Member(name, type, Member.NO_BITS, 0, false, Span.NONE);
    }

    /** Whether the compiler knows a function or variable of this name. */
    static boolean isValue(String name) {
        return isFunction(name) || isFunctionName(name);
    }

    /** Whether it stands for the name of the function around it. */
    static boolean isFunctionName(String name) {
        return name.equals("__func__")
                || name.equals("__FUNCTION__")
                || name.equals("__PRETTY_FUNCTION__");
    }

    /** Whether the compiler knows a function of this name. */
    static boolean isFunction(String name) {
        return name.startsWith("__builtin_")
                || name.startsWith("__sync_")
                || name.startsWith("__atomic_")
                || name.startsWith("__c11_atomic_");
    }

    /**
     * What a call of a built-in function gives.
     *
     * @param args types of the arguments
     */
    CType result(String name, List<CType> args) {
        if (!name.startsWith("__builtin_")) {
            return atomic(name, args);
        }
        String base = name.substring("__builtin_".length());
        if (base.startsWith("ia32_") || base.startsWith("aarch64_") || base.startsWith("neon_")) {
            return new CType.Unknown(name);
        }
        return switch (base) {
            case "va_start", "va_end", "va_copy", "unreachable", "trap", "abort", "exit" ->
                    CType.VOID;
            case "prefetch", "free", "longjmp", "bzero", "__clear_cache", "cpu_init" -> CType.VOID;
            case "expect", "expect_with_probability" -> new CType.Int(IntKind.LONG);
            case "bswap16" -> new CType.Int(IntKind.USHORT);
            case "bswap32" -> UINT;
            case "bswap64" -> bits64();
            case "alloca",
                    "alloca_with_align",
                    "memcpy",
                    "memmove",
                    "memset",
                    "mempcpy",
                    "memchr",
                    "malloc",
                    "calloc",
                    "realloc",
                    "aligned_alloc",
                    "assume_aligned",
                    "frame_address",
                    "return_address",
                    "extract_return_addr",
                    "apply_args",
                    "__memcpy_chk",
                    "__memmove_chk",
                    "__memset_chk",
                    "__mempcpy_chk" ->
                    VOID_POINTER;
            case "strcpy",
                    "strncpy",
                    "strcat",
                    "strncat",
                    "strchr",
                    "strrchr",
                    "strstr",
                    "strdup",
                    "strndup",
                    "stpcpy",
                    "strpbrk",
                    "index",
                    "rindex",
                    "__strcpy_chk",
                    "__strncpy_chk",
                    "__strcat_chk",
                    "__strncat_chk",
                    "__stpcpy_chk" ->
                    CHAR_POINTER;
            case "object_size", "dynamic_object_size", "strlen", "strspn", "strcspn" ->
                    new CType.Int(sizes.sizeT());
            case "inf",
                    "nan",
                    "nans",
                    "huge_val",
                    "fabs",
                    "sqrt",
                    "sin",
                    "cos",
                    "floor",
                    "ceil",
                    "trunc",
                    "round",
                    "rint",
                    "pow",
                    "fmod",
                    "exp",
                    "log",
                    "copysign",
                    "fmin",
                    "fmax" ->
                    CType.DOUBLE;
            case "inff",
                    "nanf",
                    "nansf",
                    "huge_valf",
                    "fabsf",
                    "sqrtf",
                    "sinf",
                    "cosf",
                    "floorf",
                    "ceilf",
                    "powf",
                    "copysignf" ->
                    new CType.Floating(FloatKind.FLOAT);
            case "infl", "nanl", "nansl", "huge_vall", "fabsl", "sqrtl", "copysignl" ->
                    new CType.Floating(FloatKind.LONG_DOUBLE);
            case "inff128", "nanf128", "nansf128", "huge_valf128", "infq", "nanq", "huge_valq" ->
                    new CType.Floating(FloatKind.FLOAT128);
            case "inff32", "nanf32", "nansf32", "huge_valf32" ->
                    new CType.Floating(FloatKind.FLOAT);
            case "inff64",
                    "nanf64",
                    "nansf64",
                    "huge_valf64",
                    "inff32x",
                    "nanf32x",
                    "huge_valf32x" ->
                    CType.DOUBLE;
            case "inff64x", "nanf64x", "nansf64x", "huge_valf64x" ->
                    new CType.Floating(FloatKind.LONG_DOUBLE);
            case "shuffle", "shufflevector", "convertvector", "nondeterministic_value" ->
                    args.isEmpty() ? new CType.Unknown(name) : args.getFirst();
            default ->
                    base.endsWith("_overflow") || base.endsWith("_overflow_p")
                            ? new CType.Bool()
                            : CType.INT;
        };
    }

    private CType bits64() {
        boolean isLong = sizes.sizeOf(new CType.Int(IntKind.LONG)).orElse(8) == 8;
        return new CType.Int(isLong ? IntKind.ULONG : IntKind.ULLONG);
    }

    private static CType atomic(String name, List<CType> args) {
        if (name.contains("compare_and_swap_val") || name.contains("val_compare")) {
            return pointee(name, args);
        }
        if (name.contains("compare_exchange")
                || name.contains("bool_compare_and_swap")
                || name.endsWith("test_and_set") && name.startsWith("__atomic")
                || name.contains("is_lock_free")
                || name.contains("always_lock_free")) {
            return new CType.Bool();
        }
        if (name.contains("_store")
                || name.endsWith("_clear")
                || name.endsWith("synchronize")
                || name.endsWith("_fence")
                || name.endsWith("lock_release")
                || name.equals("__atomic_load")
                || name.equals("__atomic_exchange")
                || name.equals("__c11_atomic_init")) {
            return CType.VOID;
        }
        return pointee(name, args);
    }

    private static CType pointee(String name, List<CType> args) {
        return args.isEmpty()
                ? new CType.Unknown(name)
                : cgovet.cfront.types.CTypes.pointee(args.getFirst())
                        .map(cgovet.cfront.types.CTypes::unqualified)
                        .orElse(new CType.Unknown(name));
    }
}
