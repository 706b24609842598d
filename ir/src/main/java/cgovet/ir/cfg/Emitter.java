package cgovet.ir.cfg;

import cgovet.base.text.Span;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.Instr.Call.Crossing;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
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

    public void move(Reg result, Value value, Span at) {
        emit(new Instr.Move(result, value, at));
    }

    /** A copy of the value that later assignments to a variable do not change. */
    public Reg copy(Value value, Span at) {
        Reg result = reg(value.type());
        move(result, value, at);
        return result;
    }

    public Reg convert(Conversion kind, Value value, IrType type, Span at) {
        Reg result = reg(type);
        emit(new Instr.Convert(result, kind, value, at));
        return result;
    }

    public Reg load(Value address, IrType type, Span at) {
        Reg result = reg(type);
        emit(new Instr.Load(result, address, at));
        return result;
    }

    public void store(Value address, Value value, Span at) {
        emit(new Instr.Store(address, value, at));
    }

    /** The address of a field; {@code type} is the address's. */
    public Reg field(Value base, int field, String name, IrType type, Span at) {
        Reg result = reg(type);
        emit(new Instr.FieldAddress(result, base, field, name, at));
        return result;
    }

    /** The address of an element; {@code type} is the address's. */
    public Reg element(Value base, Value index, IrType type, Span at) {
        Reg result = reg(type);
        emit(new Instr.ElementAddress(result, base, index, at));
        return result;
    }

    /** A cell for an unnamed value; {@code address} is the type of its address. */
    public Reg allocate(Storage storage, IrType type, IrType address, Span at) {
        Reg result = reg(address);
        emit(new Instr.Allocate(result, storage, type, "", at));
        return result;
    }

    public Reg operate(Operator operator, IrType type, List<Value> args, Span at) {
        Reg result = reg(type);
        emit(new Instr.Operate(result, operator, args, at));
        return result;
    }

    public Reg extract(Value whole, int index, IrType type, Span at) {
        Reg result = reg(type);
        emit(new Instr.Extract(result, whole, index, at));
        return result;
    }

    public Reg call(IrType type, Callee callee, List<Value> args, Crossing crossing, Span at) {
        Reg result = reg(type);
        emit(new Instr.Call(result, callee, args, crossing, at));
        return result;
    }

    public void jump(int target, Span at) {
        emit(new Instr.Jump(target, at));
    }

    public void branch(Value condition, int then, int otherwise, Span at) {
        emit(new Instr.Branch(condition, then, otherwise, at));
    }

    /**
     * The blocks that can be reached, numbered anew in reverse postorder. Blocks that only jump are
     * bypassed; a block and its only successor become one where it is that one's only predecessor.
     * An open end becomes a stop.
     */
    public List<Block> finish(Span at) {
        for (List<Instr> block : blocks) {
            if (block.isEmpty() || !block.getLast().isTerminator()) {
                block.add(new Instr.Stop(at));
            }
        }
        return Graph.simplify(blocks);
    }
}
