package cgovet.analysis.lifetime;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which handles that their function loses are lost: C may carry one to a callback that deletes it.
 */
public final class HandleLosses {
    private static final String MAKE = "runtime/cgo.NewHandle";
    private static final String DELETE = "runtime/cgo.Handle.Delete";

    private HandleLosses() {}

    /** The facts without handles that somebody else may delete. */
    public static List<? extends Fact> without(IrModule module, List<? extends Fact> facts) {
        if (facts.stream().noneMatch(HandleLosses::isOfHandle)) {
            return facts;
        }
        boolean isDeletedElsewhere = module.functions().stream().anyMatch(HandleLosses::deletes);
        Map<String, IrFunction> functions = module.bySymbol();
        return facts.stream()
                .filter(fact ->
                        !(isOfHandle(fact)
                                && isDeletedElsewhere
                                && goesToC(functions.get(fact.function()), (Leak) fact)))
                .toList();
    }

    private static boolean isOfHandle(Fact fact) {
        return fact instanceof Leak leak && leak.kind() == Leak.Kind.HANDLE;
    }

    /** Whether a function deletes a handle that it did not make. */
    private static boolean deletes(IrFunction function) {
        Definitions definitions = null;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (!instr.functions().contains(DELETE) || instr.operands().isEmpty()) {
                    continue;
                }
                definitions = definitions == null ? Definitions.of(function) : definitions;
                Value root = OwnerTypes.root(function, definitions, instr.operands().getLast());
                boolean isMadeHere =
                        definitions.only(root).orElse(null) instanceof Instr.Call call
                                && call.callee().equals(new Callee.Direct(MAKE));
                boolean isVariableOfOther =
                        definitions.only(root).orElse(null) instanceof Instr.Load load
                                && function.captures().contains(load.address());
                if (!isMadeHere && !isVariableOfOther) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a handle, in any variable, is an argument of a call or stored in memory. */
    private static boolean goesToC(@Nullable IrFunction function, Leak leak) {
        if (function == null) {
            return true;
        }
        Set<Value> same = new HashSet<>();
        int before = -1;
        while (before != same.size()) {
            before = same.size();
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    switch (instr) {
                        case Instr.Call c when c.at().equals(leak.at()) -> same.add(c.result());
                        case Instr.Move m when same.contains(m.value()) -> same.add(m.result());
                        case Instr.Convert c when same.contains(c.value()) -> same.add(c.result());
                        case Instr.Load l when same.contains(l.address()) -> same.add(l.result());
                        case Instr.Store s when same.contains(s.value()) -> same.add(s.address());
                        case Instr.Call c
                                when !c.callee().equals(new Callee.Direct(DELETE))
                                        && c.args().stream().anyMatch(same::contains) -> {
                            return true;
                        }
                        default -> {}
                    }
                }
            }
        }
        return false;
    }
}
