package cgovet.analysis.length;

import cgovet.analysis.pointer.Code;
import cgovet.analysis.solve.Graph;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Lists of C strings that have exactly as many places as a list of Go strings, and so none for a
 * NULL at the end, and calls that give C nothing else to find the end by.
 */
final class Vectors {
    private static final int MAX_DEPTH = 5;

    private final IrFunction function;
    private final Map<String, IrFunction> functions;

    Vectors(IrFunction function, Map<String, IrFunction> functions) {
        this.function = function;
        this.functions = functions;
    }

    /** Whether the call is given such a list; and if so, whether C is known to look for NULL. */
    Optional<Boolean> check(Instr.Call call, String symbol) {
        boolean isCounted = call.args().stream().anyMatch(arg -> arg.type() instanceof IrType.Int);
        for (int i = 0; i < call.args().size(); i++) {
            Value arg = call.args().get(i);
            if (!isList(arg.type())) {
                continue;
            }
            Optional<Boolean> reads = reads(symbol, i, 0);
            boolean isSure = reads.orElse(false);
            if (reads.isPresent() && !isSure
                    || isCounted && !isSure
                    || !isExact(arg, function, _ -> false, 0)) {
                continue;
            }
            return Optional.of(isSure);
        }
        return Optional.empty();
    }

    private static boolean isList(IrType type) {
        return type instanceof IrType.Pointer(IrType.Pointer(IrType.Int each, _), _)
                && each.bits() == 8;
    }

    /** Whether a function of C looks for NULL in an argument; empty where nobody knows. */
    private Optional<Boolean> reads(String symbol, int argument, int depth) {
        if (Readers.LISTS.getOrDefault(symbol, Set.of()).contains(argument)) {
            return Optional.of(true);
        }
        IrFunction body = functions.get(symbol);
        if (body == null || depth > MAX_DEPTH || argument >= body.params().size()) {
            return Optional.empty();
        }
        Code code = Code.of(body);
        Graph graph = Graph.of(body);
        Value.Reg param = body.params().get(argument);
        boolean isPassedOn = false;
        for (Block block : body.blocks()) {
            for (Instr instr : block.instrs()) {
                switch (instr) {
                    case Instr.Branch branch when isLooped(block, graph) -> {
                        if (isElement(branch.condition(), param, code, 0)) {
                            return Optional.of(true);
                        }
                    }
                    case Instr.Call call -> {
                        for (int i = 0; i < call.args().size(); i++) {
                            if (!code.source(call.args().get(i)).equals(param)) {
                                continue;
                            }
                            Optional<Boolean> inner =
                                    call.callee() instanceof Callee.Direct(var name)
                                            ? reads(name, i, depth + 1)
                                            : Optional.empty();
                            if (inner.orElse(false)) {
                                return inner;
                            }
                            boolean isCounted =
                                    call.args().stream()
                                            .anyMatch(arg -> arg.type() instanceof IrType.Int);
                            isPassedOn |= inner.isEmpty() && !isCounted;
                        }
                    }
                    default -> {}
                }
            }
        }
        return isPassedOn ? Optional.empty() : Optional.of(false);
    }

    private static boolean isLooped(Block block, Graph graph) {
        for (int head = 0; head < graph.blocks(); head++) {
            if (graph.isHead(head) && graph.isInLoop(head, block.id())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a condition looks at a pointer that is read out of the list. */
    private static boolean isElement(Value condition, Value.Reg list, Code code, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        return switch (code.definition(condition).orElse(null)) {
            case Instr.Operate op -> {
                boolean any = false;
                for (Value arg : op.args()) {
                    any |= isElement(arg, list, code, depth + 1);
                }
                yield any;
            }
            case Instr.Convert c -> isElement(c.value(), list, code, depth + 1);
            case Instr.Move m -> isElement(m.value(), list, code, depth + 1);
            case Instr.Load load ->
                    load.result().type().isPointer() && isWithin(load.address(), list, code);
            case null, default -> false;
        };
    }

    /** Whether an address is the list, a place in it, or the list moved on. */
    private static boolean isWithin(Value address, Value.Reg list, Code code) {
        Value at = code.source(address);
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (at.equals(list)) {
                return true;
            }
            switch (code.definition(at).orElse(null)) {
                case Instr.ElementAddress e -> at = code.source(e.base());
                case null, default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /**
     * Whether a list has as many places as there are strings.
     *
     * @param isCount whether a parameter is such a number
     */
    private boolean isExact(Value value, IrFunction in, IntPredicate isCount, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        Code code = Code.of(in);
        return switch (code.definition(code.source(value)).orElse(null)) {
            case Instr.ElementAddress e
                    when e.index() instanceof Value.Number n && n.value().signum() == 0 ->
                    isExact(e.base(), in, isCount, depth + 1);
            case Instr.Operate op when op.operator() == Operator.UNSAFE_DATA ->
                    isExact(op.args().getFirst(), in, isCount, depth + 1);
            case Instr.Operate op when op.operator() == Operator.MAKE_SLICE ->
                    op.args().size() == 1 && isCount(op.args().getFirst(), in, code, isCount);
            case Instr.Operate op when op.operator() == Operator.MUL -> false;
            case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) ->
                    isMade(call, symbol, in, code, isCount, depth);
            case null, default -> false;
        };
    }

    private boolean isMade(
            Instr.Call call,
            String symbol,
            IrFunction in,
            Code code,
            IntPredicate isCount,
            int depth) {
        if (symbol.equals("C.calloc") || symbol.equals("C.malloc")) {
            List<Value> factors = new ArrayList<>(call.args());
            if (symbol.equals("C.malloc")
                    && definition(factors.getFirst(), code) instanceof Instr.Operate op
                    && op.operator() == Operator.MUL) {
                factors = op.args();
            }
            List<Value> all = factors;
            return all.size() == 2
                    && all.stream().anyMatch(each -> isCount(each, in, code, isCount));
        }
        IrFunction body = functions.get(symbol);
        if (body == null) {
            return false;
        }
        IntPredicate given =
                i -> i < call.args().size() && isCount(call.args().get(i), in, code, isCount);
        boolean any = false;
        for (Block block : body.blocks()) {
            if (block.terminator() instanceof Instr.Return back && !back.values().isEmpty()) {
                if (back.values().getFirst() instanceof Value.Null) {
                    continue;
                }
                if (!isExact(back.values().getFirst(), body, given, depth + 1)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static @org.jspecify.annotations.Nullable Instr definition(Value value, Code code) {
        Value at = code.source(value);
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (code.definition(at).orElse(null) instanceof Instr.Convert c) {
                at = code.source(c.value());
            }
        }
        return code.definition(at).orElse(null);
    }

    /** Whether a number is how many strings a Go list has, and nothing is added to it. */
    private static boolean isCount(Value value, IrFunction in, Code code, IntPredicate isCount) {
        Value at = code.source(value);
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (code.definition(at).orElse(null) instanceof Instr.Convert c) {
                at = code.source(c.value());
            }
        }
        if (code.definition(at).orElse(null) instanceof Instr.Operate op) {
            return op.operator() == Operator.LEN
                    && op.args().getFirst().type() instanceof IrType.Slice(IrType.Text _);
        }
        int param = at instanceof Value.Reg reg ? in.params().indexOf(reg) : -1;
        return param >= 0 && in.language() == Language.C && isCount.test(param);
    }
}
