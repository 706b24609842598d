package cgovet.analysis.memory;

import cgovet.analysis.memory.MemoryDefect.Kind;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Consumer;

/** Finds releases that a loop only puts off. */
final class Loops {
    private Loops() {}

    static void see(IrFunction function, Flow flow, Consumer<MemoryDefect> facts) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Defer defer) {
                    BitSet loop = flow.loop(block.id());
                    if (!loop.isEmpty()) {
                        deferred(function, flow, loop, defer, facts);
                    }
                }
            }
        }
    }

    private static void deferred(
            IrFunction function,
            Flow flow,
            BitSet loop,
            Instr.Defer defer,
            Consumer<MemoryDefect> facts) {
        if (!(defer.callee() instanceof Callee.Direct(var symbol))
                || !symbol.equals("C.free")
                || defer.args().size() != 1
                || !flow.isLongLoop(loop)
                || !(flow.source(defer.args().getFirst()) instanceof Value.Reg object)
                || !(flow.definition(object).orElse(null) instanceof Instr.Call made)
                || !Flow.in(loop, function, made)) {
            return;
        }
        Set<Integer> aliases = flow.aliases(object.id());
        for (int alias : aliases) {
            for (Instr use : flow.uses(alias)) {
                boolean isOfIteration =
                        switch (use) {
                            case Instr.Move _, Instr.Convert _, Instr.Extract _ -> true;
                            case Instr.Load _ -> true;
                            case Instr.Store s ->
                                    !(s.value() instanceof Value.Reg v && v.id() == alias);
                            case Instr.Call call ->
                                    call.callee() instanceof Callee.Direct(var callee)
                                            && (callee.startsWith("C.")
                                                    || callee.startsWith("cgo.Go"));
                            case Instr.Defer other -> other == defer;
                            case Instr.Operate o ->
                                    switch (o.operator()) {
                                        case EQ, NE -> true;
                                        default -> false;
                                    };
                            default -> false;
                        };
                if (!isOfIteration || !Flow.in(loop, function, use)) {
                    return;
                }
            }
        }
        // What C made of it in the iteration may still be needed, and with it this.
        for (int alias : aliases) {
            for (Instr use : flow.uses(alias)) {
                if (use instanceof Instr.Call call
                        && call.result().type().isPointer()
                        && !flow.uses(call.result().id()).isEmpty()) {
                    return;
                }
            }
        }
        facts.accept(
                new MemoryDefect(
                        function.symbol(),
                        defer.at(),
                        Kind.DEFER_IN_LOOP,
                        symbol,
                        flow.name(aliases),
                        -1,
                        0.88));
    }
}
