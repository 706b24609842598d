package cgovet.analysis.lifetime;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Whether a pointer is live after a place: whether some path from there uses it again. The compiler
 * keeps a variable for the collector as long as any path may still read it (cmd/compile, liveness),
 * so one KeepAlive on any later path is enough for the call.
 */
final class LaterUse {
    private LaterUse() {}

    static boolean isPossible(IrFunction function, Aliases aliases, int block, int index) {
        boolean atEnd = isDeferred(function, aliases);
        List<Instr> instrs = function.blocks().get(block).instrs();
        for (int i = index + 1; i < instrs.size(); i++) {
            if (isUse(instrs.get(i), aliases, atEnd)) {
                return true;
            }
        }
        BitSet seen = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>(instrs.getLast().targets());
        while (!todo.isEmpty()) {
            int next = todo.pop();
            if (seen.get(next)) {
                continue;
            }
            seen.set(next);
            Block reached = function.blocks().get(next);
            if (uses(reached, aliases, atEnd)) {
                return true;
            }
            todo.addAll(reached.terminator().targets());
        }
        return false;
    }

    private static boolean isUse(Instr instr, Aliases aliases, boolean atEnd) {
        return aliases.isUsedBy(instr) || atEnd && instr instanceof Instr.RunDefers;
    }

    private static boolean uses(Block block, Aliases aliases, boolean atEnd) {
        for (Instr instr : block.instrs()) {
            if (isUse(instr, aliases, atEnd)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a deferred call holds the pointer. */
    private static boolean isDeferred(IrFunction function, Aliases aliases) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                boolean holds =
                        instr instanceof Instr.Defer && aliases.isUsedBy(instr)
                                || instr instanceof Instr.Closure && aliases.isUsedBy(instr);
                if (holds) {
                    return true;
                }
            }
        }
        return false;
    }
}
