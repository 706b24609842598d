package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Functions that the compiler knows: atomic ones are loads and stores, those of arithmetic have no
 * effect, others stand for functions of the library.
 */
final class CBuiltins {
    /** In {@link #extraArguments}: the last one, whichever it is. */
    static final int LAST = Integer.MAX_VALUE;

    private static final String BUILTIN = "__builtin_";
    private static final Set<String> WITHOUT_EFFECT =
            Set.of(
                    "constant_p",
                    "types_compatible_p",
                    "object_size",
                    "dynamic_object_size",
                    "classify_type",
                    "prefetch",
                    "frame_address",
                    "return_address",
                    "extract_return_addr",
                    "va_start",
                    "c23_va_start",
                    "va_end",
                    "va_copy",
                    "cpu_init",
                    "cpu_supports",
                    "cpu_is",
                    "shuffle",
                    "shufflevector",
                    "convertvector",
                    "signbit",
                    "signbitf",
                    "signbitl",
                    "isnan",
                    "isinf",
                    "isinf_sign",
                    "isfinite",
                    "isnormal",
                    "fpclassify",
                    "isgreater",
                    "isgreaterequal",
                    "isless",
                    "islessequal",
                    "islessgreater",
                    "isunordered",
                    "complex",
                    "abs",
                    "labs",
                    "llabs");
    private static final List<String> ARITHMETIC =
            List.of(
                    "bswap",
                    "clz",
                    "ctz",
                    "clrsb",
                    "ffs",
                    "popcount",
                    "parity",
                    "stdc_",
                    "inf",
                    "nan",
                    "huge_val",
                    "rotateleft",
                    "rotateright",
                    "ia32_",
                    "neon_",
                    "aarch64_",
                    "bitreverse",
                    "elementwise_",
                    "reduce_");

    /** What the fortified forms of glibc have more, by the name of the plain function. */
    private static final Map<String, List<Integer>> FORTIFIED =
            Map.ofEntries(
                    Map.entry("sprintf", List.of(1, 2)),
                    Map.entry("vsprintf", List.of(1, 2)),
                    Map.entry("snprintf", List.of(2, 3)),
                    Map.entry("vsnprintf", List.of(2, 3)),
                    Map.entry("printf", List.of(0)),
                    Map.entry("vprintf", List.of(0)),
                    Map.entry("fprintf", List.of(1)),
                    Map.entry("vfprintf", List.of(1)),
                    Map.entry("dprintf", List.of(1)),
                    Map.entry("vdprintf", List.of(1)),
                    Map.entry("asprintf", List.of(1)),
                    Map.entry("vasprintf", List.of(1)),
                    Map.entry("syslog", List.of(1)),
                    Map.entry("fgets", List.of(1)),
                    Map.entry("fread", List.of(1)),
                    Map.entry("recv", List.of(3)),
                    Map.entry("recvfrom", List.of(3)),
                    Map.entry("longjmp", List.of()));

    private final CBody body;
    private final CExprs exprs;

    CBuiltins(CBody body, CExprs exprs) {
        this.body = body;
        this.exprs = exprs;
    }

    /** The value of a call that is no call; empty for one that is. */
    Optional<Value> call(String name, CExpr.Call call) {
        if (name.startsWith(BUILTIN)) {
            return builtin(name.substring(BUILTIN.length()), call);
        }
        if (name.startsWith("__sync_")) {
            return Optional.of(atomic(name.substring("__sync_".length()), call, true));
        }
        if (name.startsWith("__atomic_")) {
            return Optional.of(atomic(name.substring("__atomic_".length()), call, false));
        }
        if (name.startsWith("__c11_atomic_")) {
            return Optional.of(atomic(name.substring("__c11_atomic_".length()), call, false));
        }
        return Optional.empty();
    }

    private Optional<Value> builtin(String name, CExpr.Call call) {
        if (name.equals("unreachable") || name.equals("trap")) {
            body.emitter.emit(new Instr.Stop(call.at()));
            return Optional.of(new Value.Zero(IrType.VOID));
        }
        if (name.equals("constant_p") || name.equals("types_compatible_p")) {
            // The arguments do not run.
            return Optional.of(
                    exprs.constant(call).orElse(Value.Number.of(0, body.type(call.type()))));
        }
        if (name.equals("assume_aligned") && !call.args().isEmpty()) {
            return Optional.of(exprs.value(call.args().getFirst()));
        }
        if (name.endsWith("_overflow") && call.args().size() == 3) {
            List<Value> operands =
                    List.of(exprs.value(call.args().get(0)), exprs.value(call.args().get(1)));
            CExpr target = call.args().get(2);
            CType type = CTypes.pointee(target.type()).orElse(CType.INT);
            Value address = address(target, type);
            body.emitter.store(address, exprs.pure(operands, type, call.at()), call.at());
            return Optional.of(exprs.pure(operands, call.type(), call.at()));
        }
        boolean isPure =
                WITHOUT_EFFECT.contains(name)
                        || name.endsWith("_overflow_p")
                        || ARITHMETIC.stream().anyMatch(name::startsWith);
        return isPure ? Optional.of(pure(call)) : Optional.empty();
    }

    private Value pure(CExpr.Call call) {
        List<Value> args = new ArrayList<>();
        call.args().forEach(arg -> args.add(exprs.value(arg)));
        return exprs.pure(args, call.type(), call.at());
    }

    private Value address(CExpr pointer, CType of) {
        return exprs.conversions().address(exprs.value(pointer), of, pointer.at());
    }

    /** One thread's view of an atomic function. */
    private Value atomic(String name, CExpr.Call call, boolean isSync) {
        List<CExpr> args = call.args();
        Span at = call.at();
        if (args.isEmpty() || name.endsWith("fence") || name.endsWith("lock_free")) {
            return pure(call);
        }
        CType type = CTypes.pointee(args.getFirst().type()).orElse(CType.INT);
        Value address = address(args.getFirst(), type);
        if (name.contains("compare_exchange") || name.contains("compare_and_swap")) {
            return exchangeIf(name, call, type, address, isSync);
        }
        switch (name) {
            case "load_n" -> {
                return body.load(address, type, at);
            }
            case "load" -> {
                Value loaded = body.load(address, type, at);
                if (args.size() < 3) {
                    return loaded;
                }
                body.emitter.store(address(args.get(1), type), loaded, at);
                return new Value.Zero(IrType.VOID);
            }
            case "store_n", "init" -> {
                body.emitter.store(address, argument(call, 1, type), at);
                return new Value.Zero(IrType.VOID);
            }
            case "store" -> {
                boolean byAddress = args.size() > 1 && CTypes.isPointer(args.get(1).type());
                Value value =
                        byAddress && !CTypes.isPointer(type)
                                ? body.load(address(args.get(1), type), type, at)
                                : argument(call, 1, type);
                body.emitter.store(address, value, at);
                return new Value.Zero(IrType.VOID);
            }
            case "clear", "lock_release" -> {
                body.emitter.store(address, zero(address, type), at);
                return new Value.Zero(IrType.VOID);
            }
            case "exchange_n", "exchange", "lock_test_and_set", "test_and_set" -> {
                Value old = body.load(address, type, at);
                boolean byAddress = name.equals("exchange") && args.size() > 3;
                Value fresh =
                        byAddress
                                ? body.load(address(args.get(1), type), type, at)
                                : name.equals("test_and_set")
                                        ? Value.Number.of(1, body.type(type))
                                        : argument(call, 1, type);
                body.emitter.store(address, fresh, at);
                if (byAddress) {
                    body.emitter.store(address(args.get(2), type), old, at);
                    return new Value.Zero(IrType.VOID);
                }
                return old;
            }
            default -> {}
        }
        Optional<Operator> operator = operator(name, isSync);
        if (operator.isEmpty() || args.size() < 2) {
            List<Value> values = new ArrayList<>();
            args.forEach(arg -> values.add(exprs.value(arg)));
            return body.unsupported("atomic function", values, call.type(), at);
        }
        Value operand = exprs.value(args.get(1));
        Value old = body.load(address, type, at);
        Value changed = exprs.operate(operator.get(), List.of(old, operand), old.type(), at);
        if (name.contains("nand")) {
            changed = exprs.operate(Operator.COMPLEMENT, List.of(changed), old.type(), at);
        }
        body.emitter.store(address, changed, at);
        return name.startsWith("fetch") ? old : changed;
    }

    private Value argument(CExpr.Call call, int index, CType type) {
        return index < call.args().size()
                ? exprs.convert(call.args().get(index), type)
                : Value.Number.of(1, body.type(type));
    }

    private Value zero(Value address, CType type) {
        IrType held = body.held(address, type);
        return held.isPointer() ? new Value.Null(held) : Value.Number.of(0, held);
    }

    /** What {@code fetch_and_add}, {@code add_fetch} and their kin compute. */
    private static Optional<Operator> operator(String name, boolean isSync) {
        List<String> words = new ArrayList<>(List.of(name.split("_")));
        words.remove("fetch");
        if (isSync) {
            words.remove("and");
        }
        return switch (String.join("_", words)) {
            case "add" -> Optional.of(Operator.ADD);
            case "sub" -> Optional.of(Operator.SUB);
            case "and", "nand" -> Optional.of(Operator.AND);
            case "or" -> Optional.of(Operator.OR);
            case "xor" -> Optional.of(Operator.XOR);
            default -> Optional.empty();
        };
    }

    /** Stores the third value where the place holds the second one. */
    private Value exchangeIf(
            String name, CExpr.Call call, CType type, Value address, boolean isSync) {
        Span at = call.at();
        List<CExpr> args = call.args();
        if (args.size() < 3) {
            return pure(call);
        }
        Value expectedAt = isSync ? address : address(args.get(1), type);
        Value expected =
                isSync ? exprs.convert(args.get(1), type) : body.load(expectedAt, type, at);
        boolean byAddress = !isSync && name.equals("compare_exchange");
        Value fresh =
                byAddress
                        ? body.load(address(args.get(2), type), type, at)
                        : exprs.convert(args.get(2), type);
        Value old = body.load(address, type, at);
        Value same = exprs.operate(Operator.EQ, List.of(old, expected), IrType.BOOL, at);
        int then = body.emitter.block();
        int otherwise = body.emitter.block();
        int join = body.emitter.block();
        body.emitter.branch(same, then, otherwise, at);
        body.emitter.start(then);
        body.emitter.store(address, fresh, at);
        body.emitter.jump(join, at);
        body.emitter.start(otherwise);
        if (!isSync) {
            body.emitter.store(expectedAt, old, at);
        }
        body.emitter.fallInto(join, at);
        return name.startsWith("val") ? old : same;
    }

    /** The name of the library's function that a name of the compiler or of glibc stands for. */
    static String libraryName(String name) {
        String plain = name.startsWith(BUILTIN) ? name.substring(BUILTIN.length()) : name;
        if (isFortified(plain)) {
            return plain.substring(2, plain.length() - 4);
        }
        if (plain.startsWith("__isoc99_") || plain.startsWith("__isoc23_")) {
            return plain.substring("__isoc99_".length());
        }
        return plain;
    }

    private static boolean isFortified(String plain) {
        return plain.startsWith("__") && plain.endsWith("_chk") && plain.length() > 6;
    }

    /** Which arguments the function of {@link #libraryName} does not have. */
    static List<Integer> extraArguments(String name) {
        String plain = name.startsWith(BUILTIN) ? name.substring(BUILTIN.length()) : name;
        return isFortified(plain)
                ? FORTIFIED.getOrDefault(libraryName(name), List.of(LAST))
                : List.of();
    }
}
