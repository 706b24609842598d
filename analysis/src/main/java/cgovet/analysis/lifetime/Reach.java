package cgovet.analysis.lifetime;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a function comes to, through calls and literals of its module. */
final class Reach {
    private static final int MAX_DEPTH = 4;
    private static final int MAX_FUNCTIONS = 60;

    private final Map<String, IrFunction> functions;

    Reach(Map<String, IrFunction> functions) {
        this.functions = functions;
    }

    /** The first instruction that meets a condition, nearest function first. */
    Optional<Instr> first(String symbol, BiPredicate<IrFunction, Instr> condition) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        depths.put(symbol, 0);
        open.add(symbol);
        while (!open.isEmpty()) {
            String next = open.remove();
            IrFunction function = functions.get(next);
            if (function == null) {
                continue;
            }
            int depth = depths.getOrDefault(next, 0);
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (condition.test(function, instr)) {
                        return Optional.of(instr);
                    }
                    for (String called : instr.functions()) {
                        boolean isNew = !depths.containsKey(called);
                        if (isNew && depth < MAX_DEPTH && depths.size() < MAX_FUNCTIONS) {
                            depths.put(called, depth + 1);
                            open.add(called);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it calls, or may call, one of some functions. */
    boolean calls(String symbol, Predicate<String> callee) {
        return first(symbol, (_, instr) -> instr.functions().stream().anyMatch(callee)).isPresent();
    }
}
