package cgovet.analysis.memory;

import cgovet.analysis.memory.MemoryDefect.Kind;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds releases that a loop only puts off. */
final class Loops {
    private Loops() {}

    /**
     * @param known what a call of a function does, by symbol
     */
    static void see(
            IrFunction function,
            Flow flow,
            Function<String, Optional<Summary>> known,
            Consumer<MemoryDefect> facts) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Defer defer) {
                    BitSet loop = flow.loop(block.id());
                    if (!loop.isEmpty()) {
                        deferred(function, flow, known, loop, defer, facts);
                    }
                }
            }
        }
    }

    private static void deferred(
            IrFunction function,
            Flow flow,
            Function<String, Optional<Summary>> known,
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
                                                    || callee.startsWith("cgo.Go"))
                                            && known.apply(callee)
                                                    .filter(s -> keeps(s, call, alias))
                                                    .isEmpty();
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

    /** Whether a function keeps the argument longer than the call, as a table of texts does. */
    private static boolean keeps(Summary callee, Instr.Call call, int register) {
        return callee.cases().stream()
                .flatMap(each -> each.effects().stream())
                .filter(effect ->
                        effect instanceof Effect.Escape
                                || effect instanceof Effect.Take
                                || (effect instanceof Effect.Retain kept
                                        && !kept.until().contains(Effect.Retain.SOMEBODY)))
                .map(Effect::at)
                .anyMatch(at ->
                        at.isArgument()
                                && at.number() < call.args().size()
                                && call.args().get(at.number()) instanceof Value.Reg reg
                                && reg.id() == register);
    }
}
