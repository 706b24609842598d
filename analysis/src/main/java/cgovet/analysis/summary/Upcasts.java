package cgovet.analysis.summary;

import cgovet.boundary.contract.Words;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of C records of which a program takes pointers to one for pointers to the other, as where
 * one extends the other. A place that only releases the object counts if there are more of them: it
 * may be a mistake.
 */
final class Upcasts {
    private static final int MAX_DEPTH = 8;

    private record Pair(String from, String to) {}

    private final Set<Pair> sure = new HashSet<>();
    private final Map<Pair, Integer> releases = new HashMap<>();

    private Upcasts() {}

    static Upcasts of(IrModule module) {
        Upcasts all = new Upcasts();
        module.functions().forEach(all::look);
        return all;
    }

    /** Either way. */
    boolean has(String one, String other) {
        return isSeen(new Pair(one, other)) || isSeen(new Pair(other, one));
    }

    private boolean isSeen(Pair pair) {
        return sure.contains(pair) || releases.getOrDefault(pair, 0) > 1;
    }

    private void look(IrFunction function) {
        Map<Integer, Instr> definitions = new HashMap<>();
        Set<Integer> released = new HashSet<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Reg result : instr.results()) {
                    definitions.put(result.id(), instr);
                }
                switch (instr) {
                    case Instr.Call i -> released(i.callee(), i.args(), released);
                    case Instr.Defer i -> released(i.callee(), i.args(), released);
                    default -> {}
                }
            }
        }
        for (Instr instr : definitions.values()) {
            if (instr instanceof Instr.Convert i
                    && i.result().type() instanceof IrType.Pointer to
                    && to.elem() instanceof IrType.Struct target
                    && target.isC()) {
                String from = origin(i.value(), definitions);
                if (!from.isEmpty() && !from.equals(target.name())) {
                    Pair pair = new Pair(from, target.name());
                    if (released.contains(i.result().id())) {
                        releases.merge(pair, 1, Integer::sum);
                    } else {
                        sure.add(pair);
                    }
                }
            }
        }
    }

    private static void released(Callee callee, List<Value> args, Set<Integer> to) {
        if (callee instanceof Callee.Direct(var symbol)
                && !args.isEmpty()
                && args.getFirst() instanceof Reg reg
                && Words.of(symbol.substring(symbol.lastIndexOf('.') + 1)).stream()
                        .anyMatch(Words.RELEASE::contains)) {
            to.add(reg.id());
        }
    }

    /** The C record that a pointer points to before it is converted; empty for none. */
    private static String origin(Value value, Map<Integer, Instr> definitions) {
        Value at = value;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (at.type() instanceof IrType.Pointer p
                    && p.elem() instanceof IrType.Struct s
                    && s.isC()) {
                return s.name();
            }
            if (!(at instanceof Reg reg)) {
                return "";
            }
            switch (definitions.get(reg.id())) {
                case Instr.Convert i -> at = i.value();
                case Instr.Move i -> at = i.value();
                case null, default -> {
                    return "";
                }
            }
        }
        return "";
    }
}
