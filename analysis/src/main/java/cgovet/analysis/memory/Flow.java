package cgovet.analysis.memory;

import cgovet.analysis.pointer.Code;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Where the registers of one function come from and go to, and what runs after what. */
final class Flow {
    private static final int MAX_DEPTH = 20;

    private final IrFunction function;
    private final Code code;
    private final Map<Integer, List<Instr>> uses = new HashMap<>();

    /**
     * @param block its index
     * @param index of the instruction in the block
     */
    record Place(int block, int index) {}

    Flow(IrFunction function) {
        this.function = function;
        this.code = Code.of(function);
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Value operand : instr.operands()) {
                    if (operand instanceof Value.Reg reg) {
                        uses.computeIfAbsent(reg.id(), _ -> new ArrayList<>()).add(instr);
                    }
                }
            }
        }
    }

    /** The one instruction that sets a register, if there is one only. */
    Optional<Instr> definition(Value value) {
        return code.definition(value);
    }

    /** The instructions that read a register. */
    List<Instr> uses(int register) {
        return uses.getOrDefault(register, List.of());
    }

    /** Without changes of type, copies and variables that are assigned once. */
    Value source(Value value) {
        return code.source(value);
    }

    /** The same, also without changes of a number's width and out of a call's results. */
    Value number(Value value) {
        Value at = value;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            switch (definition(at).orElse(null)) {
                case Instr.Move m -> at = m.value();
                case Instr.Convert c
                        when c.kind() == Conversion.SAME || c.kind() == Conversion.NUMBER ->
                        at = c.value();
                case Instr.Extract e when e.index() == 0 -> at = e.whole();
                case null, default -> {
                    return at;
                }
            }
        }
        return at;
    }

    /** The registers that hold a value because it is copied or its type is changed. */
    Set<Integer> aliases(int register) {
        Set<Integer> all = new HashSet<>();
        Deque<Integer> work = new ArrayDeque<>();
        work.add(register);
        while (!work.isEmpty()) {
            int at = work.pop();
            if (all.add(at)) {
                for (Instr use : uses(at)) {
                    switch (use) {
                        case Instr.Move m -> work.add(m.result().id());
                        case Instr.Convert c when c.kind() == Conversion.SAME ->
                                work.add(c.result().id());
                        case Instr.Extract e when e.index() == 0 -> work.add(e.result().id());
                        default -> {}
                    }
                }
            }
        }
        return all;
    }

    /** The variable's name that one of some registers has, else empty. */
    String name(Set<Integer> registers) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Value.Reg result : instr.results()) {
                    if (registers.contains(result.id()) && !result.name().isEmpty()) {
                        return result.name();
                    }
                }
            }
        }
        return "";
    }

    /** What runs after a place, each instruction once; a path ends where {@code goesOn} says no. */
    void after(Place from, Predicate<Instr> goesOn) {
        BitSet seen = new BitSet();
        Deque<Place> work = new ArrayDeque<>();
        work.add(new Place(from.block(), from.index() + 1));
        while (!work.isEmpty()) {
            Place at = work.pop();
            List<Instr> instrs = function.blocks().get(at.block()).instrs();
            int index = at.index();
            while (index < instrs.size() && goesOn.test(instrs.get(index))) {
                index++;
            }
            if (index == instrs.size()) {
                for (int target : instrs.getLast().targets()) {
                    if (!seen.get(target)) {
                        seen.set(target);
                        work.add(new Place(target, 0));
                    }
                }
            }
        }
    }

    /** The blocks that come before and after a block: those of the loops around it, if any. */
    BitSet loop(int block) {
        BitSet from = reach(block);
        BitSet both = new BitSet();
        for (int b = from.nextSetBit(0); b >= 0; b = from.nextSetBit(b + 1)) {
            if (reach(b).get(block)) {
                both.set(b);
            }
        }
        return both;
    }

    /** The blocks that come after a block; itself only in a loop. */
    BitSet reach(int block) {
        BitSet seen = new BitSet();
        Deque<Integer> work = new ArrayDeque<>();
        work.add(block);
        while (!work.isEmpty()) {
            for (int target : function.blocks().get(work.pop()).terminator().targets()) {
                if (!seen.get(target)) {
                    seen.set(target);
                    work.add(target);
                }
            }
        }
        return seen;
    }

    /**
     * The loop that an instruction of a block is repeated by, innermost first, is no loop of few.
     */
    boolean isLongLoop(BitSet loop) {
        for (int b = loop.nextSetBit(0); b >= 0; b = loop.nextSetBit(b + 1)) {
            if (function.blocks().get(b).terminator() instanceof Instr.Branch branch
                    && (!loop.get(branch.then()) || !loop.get(branch.otherwise()))
                    && definition(branch.condition()).orElse(null) instanceof Instr.Operate o
                    && (o.operator() == Operator.LT || o.operator() == Operator.LE)
                    && o.args().size() == 2
                    && source(o.args().get(1)) instanceof Value.Number n
                    && n.value().bitLength() <= 4) {
                return false;
            }
        }
        return true;
    }

    static boolean in(BitSet blocks, IrFunction function, Instr instr) {
        for (int b = blocks.nextSetBit(0); b >= 0; b = blocks.nextSetBit(b + 1)) {
            if (function.blocks().get(b).instrs().stream().anyMatch(each -> each == instr)) {
                return true;
            }
        }
        return false;
    }
}
