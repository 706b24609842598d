package cgovet.analysis.memory;

import cgovet.analysis.memory.MemoryDefect.Kind;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.Set;
import java.util.function.Consumer;

/** Finds allocations that are smaller than what is put there. */
final class Allocations {
    private Allocations() {}

    static void see(IrFunction function, Flow flow, Consumer<MemoryDefect> facts) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                switch (instr) {
                    case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) ->
                            allocation(function, flow, call, symbol, facts);
                    default -> {}
                }
            }
        }
    }

    private static void allocation(
            IrFunction function,
            Flow flow,
            Instr.Call call,
            String symbol,
            Consumer<MemoryDefect> facts) {
        long bytes =
                switch (symbol) {
                    case "C.malloc" -> call.args().size() == 1 ? constant(flow, call, 0) : -1;
                    case "C.calloc" ->
                            call.args().size() == 2
                                    ? product(constant(flow, call, 0), constant(flow, call, 1))
                                    : -1;
                    default -> -1;
                };
        Set<Integer> aliases = flow.aliases(call.result().id());
        if (bytes > 0) {
            tooSmall(function, flow, call, symbol, bytes, aliases, facts);
        } else if (symbol.equals("C.malloc")
                && flow.number(call.args().getFirst()) instanceof Value.Reg length) {
            noRoom(function, flow, call, length, aliases, facts);
        }
    }

    private static long constant(Flow flow, Instr.Call call, int arg) {
        return flow.number(call.args().get(arg)) instanceof Value.Number n
                        && n.value().signum() >= 0
                        && n.value().bitLength() < 31
                ? n.value().longValue()
                : -1;
    }

    private static long product(long a, long b) {
        return a < 0 || b < 0 ? -1 : a * b;
    }

    private static void tooSmall(
            IrFunction function,
            Flow flow,
            Instr.Call call,
            String symbol,
            long bytes,
            Set<Integer> aliases,
            Consumer<MemoryDefect> facts) {
        for (int alias : aliases) {
            for (Instr use : flow.uses(alias)) {
                if ((use instanceof Instr.Convert || use instanceof Instr.Move)
                        && use.results().getFirst().type() instanceof IrType.Pointer pointer
                        && pointer.elem() instanceof IrType.Struct struct
                        && struct.size() > bytes
                        && !endsFlexibly(struct)) {
                    facts.accept(
                            new MemoryDefect(
                                    function.symbol(),
                                    call.at(),
                                    Kind.ALLOCATED_TOO_SMALL,
                                    symbol,
                                    struct.name(),
                                    bytes,
                                    0.9));
                    return;
                }
            }
        }
    }

    /** Whether the last field is an array that may be cut off, so that less may be allocated. */
    private static boolean endsFlexibly(IrType.Struct struct) {
        return struct.fields().isEmpty()
                || struct.fields().getLast().type() instanceof IrType.Array;
    }

    /** {@code malloc(strlen(s))} that {@code strcpy} of the same string follows. */
    private static void noRoom(
            IrFunction function,
            Flow flow,
            Instr.Call call,
            Value.Reg length,
            Set<Integer> aliases,
            Consumer<MemoryDefect> facts) {
        if (!(flow.definition(length).orElse(null) instanceof Instr.Call measured)
                || !measured.callee().equals(new Callee.Direct("C.strlen"))) {
            return;
        }
        Value text = flow.source(measured.args().getFirst());
        for (int alias : aliases) {
            for (Instr use : flow.uses(alias)) {
                if (use instanceof Instr.Call copy
                        && copy.callee().equals(new Callee.Direct("C.strcpy"))
                        && copy.args().get(0) instanceof Value.Reg to
                        && to.id() == alias
                        && flow.source(copy.args().get(1)).equals(text)) {
                    facts.accept(
                            new MemoryDefect(
                                    function.symbol(),
                                    call.at(),
                                    Kind.NO_ROOM_FOR_NUL,
                                    "C.malloc",
                                    "",
                                    -1,
                                    0.92));
                    return;
                }
            }
        }
    }
}
