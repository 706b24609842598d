package cgovet.ir.cfg;

import cgovet.ir.code.Instr;
import java.util.List;

/**
 * Instructions that run one after the other; the last one, and only it, is a terminator.
 *
 * @param id its index in the function; block 0 is the entry
 */
public record Block(int id, List<Instr> instrs) {
    public Block {
        instrs = List.copyOf(instrs);
    }

    public Instr terminator() {
        return instrs.getLast();
    }
}
