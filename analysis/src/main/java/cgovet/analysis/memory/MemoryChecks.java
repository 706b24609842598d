package cgovet.analysis.memory;

import cgovet.analysis.own.Fact;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds every {@link MemoryDefect} of a module that needs no states. */
public final class MemoryChecks {
    private MemoryChecks() {}

    /**
     * @param known what a call of a function does, by symbol
     */
    public static List<Fact> find(IrModule module, Function<String, Optional<Summary>> known) {
        Set<MemoryDefect> facts = new LinkedHashSet<>();
        Map<String, IrFunction> functions = module.bySymbol();
        NullableResults nullable = new NullableResults(functions, known, facts::add);
        Errnos errnos = new Errnos(functions, known, facts::add);
        for (IrFunction function : module.functions()) {
            if (!hasCall(function)) {
                continue;
            }
            Flow flow = new Flow(function);
            nullable.see(function, flow);
            Allocations.see(function, flow, facts::add);
            if (function.language() == Language.GO) {
                Loops.see(function, flow, known, facts::add);
                errnos.see(function, flow);
            }
        }
        nullable.done();
        return new ArrayList<>(facts);
    }

    private static boolean hasCall(IrFunction function) {
        return function.blocks().stream()
                .flatMap(block -> block.instrs().stream())
                .anyMatch(instr ->
                        switch (instr) {
                            case Instr.Call c -> isOfC(c.callee());
                            case Instr.Defer d -> isOfC(d.callee());
                            default -> false;
                        });
    }

    private static boolean isOfC(Callee callee) {
        return callee instanceof Callee.Direct(var symbol)
                && (symbol.startsWith("C.") || symbol.startsWith("cgo."));
    }
}
