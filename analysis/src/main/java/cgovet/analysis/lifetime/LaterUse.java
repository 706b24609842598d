package cgovet.analysis.lifetime;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import java.util.Arrays;
import java.util.List;

/**
 * Whether every path from a place to the function's end uses a pointer again: a backward
 * must-analysis whose states are yes and no, joined by "and". Paths that panic or never end count
 * as yes.
 */
final class LaterUse {
    private LaterUse() {}

    static boolean isCertain(IrFunction function, Aliases aliases, int block, int index) {
        boolean atEnd = isDeferred(function, aliases);
        List<Instr> instrs = function.blocks().get(block).instrs();
        for (int i = index + 1; i < instrs.size(); i++) {
            if (aliases.isUsedBy(instrs.get(i))
                    || atEnd && instrs.get(i) instanceof Instr.RunDefers) {
                return true;
            }
        }
        boolean[] certain = atStart(function, aliases, atEnd);
        return after(instrs.getLast(), certain);
    }

    /** For each block, whether every path from its start uses the pointer. */
    private static boolean[] atStart(IrFunction function, Aliases aliases, boolean atEnd) {
        List<Block> blocks = function.blocks();
        boolean[] certain = new boolean[blocks.size()];
        Arrays.fill(certain, true);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = blocks.size() - 1; i >= 0; i--) {
                boolean now =
                        uses(blocks.get(i), aliases, atEnd)
                                || after(blocks.get(i).terminator(), certain);
                if (certain[i] && !now) {
                    certain[i] = false;
                    changed = true;
                }
            }
        }
        return certain;
    }

    private static boolean uses(Block block, Aliases aliases, boolean atEnd) {
        for (Instr instr : block.instrs()) {
            if (aliases.isUsedBy(instr) || atEnd && instr instanceof Instr.RunDefers) {
                return true;
            }
        }
        return false;
    }

    private static boolean after(Instr terminator, boolean[] certain) {
        return switch (terminator) {
            case Instr.Return _ -> false;
            case Instr.Panic _, Instr.Stop _ -> true;
            default -> terminator.targets().stream().allMatch(target -> certain[target]);
        };
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
