package cgovet.ir.cfg;

import cgovet.base.text.Span;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds the blocks of one function. After a terminator what is emitted is dropped until another
 * block is started, so that code that cannot be reached needs no care of the caller.
 */
public final class Emitter {
    private final List<List<Instr>> blocks = new ArrayList<>();
    private int current;
    private boolean open = true;
    private int registers;

    /** Starts with block 0 open. */
    public Emitter() {
        blocks.add(new ArrayList<>());
    }

    public Reg reg(IrType type) {
        return reg(type, "");
    }

    /** A fresh register. */
    public Reg reg(IrType type, String name) {
        return new Reg(registers++, name, type);
    }

    public int registers() {
        return registers;
    }

    /** A block to be started later. */
    public int block() {
        blocks.add(new ArrayList<>());
        return blocks.size() - 1;
    }

    /** Goes on in {@code block}, which must not have been started before. */
    public void start(int block) {
        current = block;
        open = true;
    }

    /** Jumps to {@code block} if the present one is open, and goes on there. */
    public void fallInto(int block, Span at) {
        emit(new Instr.Jump(block, at));
        start(block);
    }

    /** Whether the present block has no terminator yet. */
    public boolean isOpen() {
        return open;
    }

    public void emit(Instr instr) {
        if (!open) {
            return;
        }
        blocks.get(current).add(instr);
        if (instr.isTerminator()) {
            open = false;
        }
    }

    /** The blocks that can be reached, numbered anew in their order. An open end becomes a stop. */
    public List<Block> finish(Span at) {
        for (List<Instr> block : blocks) {
            if (block.isEmpty() || !block.getLast().isTerminator()) {
                block.add(new Instr.Stop(at));
            }
        }
        int[] numbers = numbersOfReached();
        List<Block> result = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (numbers[i] < 0) {
                continue;
            }
            List<Instr> instrs = new ArrayList<>(blocks.get(i));
            instrs.set(instrs.size() - 1, renumber(instrs.getLast(), numbers));
            result.add(new Block(numbers[i], instrs));
        }
        return result;
    }

    private int[] numbersOfReached() {
        boolean[] reached = new boolean[blocks.size()];
        List<Integer> todo = new ArrayList<>();
        todo.add(0);
        reached[0] = true;
        while (!todo.isEmpty()) {
            int block = todo.removeLast();
            for (int target : blocks.get(block).getLast().targets()) {
                if (!reached[target]) {
                    reached[target] = true;
                    todo.add(target);
                }
            }
        }
        int[] numbers = new int[blocks.size()];
        Arrays.fill(numbers, -1);
        int next = 0;
        for (int i = 0; i < reached.length; i++) {
            if (reached[i]) {
                numbers[i] = next++;
            }
        }
        return numbers;
    }

    private static Instr renumber(Instr last, int[] numbers) {
        return switch (last) {
            case Instr.Jump(var target, var at) -> new Instr.Jump(numbers[target], at);
            case Instr.Branch(var condition, var then, var otherwise, var at) ->
                    new Instr.Branch(condition, numbers[then], numbers[otherwise], at);
            case Instr.Choose(var targets, var at) ->
                    new Instr.Choose(targets.stream().map(t -> numbers[t]).toList(), at);
            default -> last;
        };
    }
}
