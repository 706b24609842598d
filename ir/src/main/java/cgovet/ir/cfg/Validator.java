package cgovet.ir.cfg;

import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The invariants of a finished function:
 *
 * <ol>
 *   <li>Block i is at place i of the list; block 0 is the entry and no jump leads to it.
 *   <li>A block ends with a terminator and holds no other; its targets exist; each block is reached
 *       from the entry.
 *   <li>Registers are numbered below {@link IrFunction#registers()}; all mentions of one have one
 *       name and one type; on every path a register is assigned before it is read.
 *   <li>What is loaded from or stored to is an address; a load yields what the address points to.
 *   <li>A field exists and has the name that is written.
 *   <li>A function that defers runs its deferred calls in the block of each return, before it.
 *   <li>A return yields as many values as the function has results.
 * </ol>
 */
public final class Validator {
    private final IrFunction function;
    private final List<String> violations = new ArrayList<>();
    private final Map<Integer, Reg> mentions = new HashMap<>();
    private boolean defers;

    private Validator(IrFunction function) {
        this.function = function;
    }

    /** What is wrong with the function; empty for a valid one. */
    public static List<String> violations(IrFunction function) {
        Validator validator = new Validator(function);
        validator.run();
        return List.copyOf(validator.violations);
    }

    /** What is wrong with any function of a module, each with the function's symbol. */
    public static List<String> violations(IrModule module) {
        List<String> all = new ArrayList<>();
        for (IrFunction function : module.functions()) {
            for (String violation : violations(function)) {
                all.add(function.symbol() + ": " + violation);
            }
        }
        return all;
    }

    private void run() {
        if (function.blocks().isEmpty()) {
            report("no blocks");
            return;
        }
        function.params().forEach(this::mention);
        function.captures().forEach(this::mention);
        function.namedResults().forEach(this::mention);
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                defers |= instr instanceof Instr.Defer;
            }
        }
        boolean shapely = true;
        for (int i = 0; i < function.blocks().size(); i++) {
            shapely &= shape(function.blocks().get(i), i);
        }
        if (shapely) {
            for (Block block : function.blocks()) {
                block.instrs().forEach(instr -> types(block, instr));
                defers(block);
            }
            order();
        }
    }

    private boolean shape(Block block, int index) {
        int before = violations.size();
        if (block.id() != index) {
            report("b" + block.id() + " at place " + index);
        }
        if (block.instrs().isEmpty()) {
            report("b" + index + " is empty");
            return false;
        }
        for (int i = 0; i < block.instrs().size(); i++) {
            Instr instr = block.instrs().get(i);
            boolean last = i == block.instrs().size() - 1;
            if (instr.isTerminator() != last) {
                report("b" + index + (last ? " has no terminator" : " goes on after its end"));
            }
            for (int target : instr.targets()) {
                if (target <= 0 || target >= function.blocks().size()) {
                    report("b" + index + " leads to b" + target);
                }
            }
            instr.results().forEach(this::mention);
            for (Value operand : instr.operands()) {
                if (operand instanceof Reg register) {
                    mention(register);
                }
            }
        }
        return violations.size() == before;
    }

    private void mention(Reg register) {
        if (register.id() < 0 || register.id() >= function.registers()) {
            report("%" + register.id() + " is out of range");
            return;
        }
        Reg first = mentions.putIfAbsent(register.id(), register);
        if (first != null && !first.equals(register)) {
            report("%" + register.id() + " has two names or types: " + first + ", " + register);
        }
    }

    private void types(Block block, Instr instr) {
        switch (instr) {
            case Instr.Load load -> {
                IrType pointee = pointee(block, load.address(), "load");
                if (pointee != null && !agree(pointee, load.result().type())) {
                    report(
                            "b"
                                    + block.id()
                                    + ": load of "
                                    + pointee
                                    + " yields "
                                    + load.result().type());
                }
            }
            case Instr.Store store -> pointee(block, store.address(), "store");
            case Instr.FieldAddress field -> field(block, field);
            case Instr.Allocate cell -> pointee(block, cell.result(), "allocate");
            case Instr.Return exit -> {
                if (exit.values().size() != function.results().size()) {
                    report("b" + block.id() + ": return of " + exit.values().size() + " values");
                }
            }
            default -> {}
        }
    }

    private void field(Block block, Instr.FieldAddress field) {
        IrType base = pointee(block, field.base(), "field");
        if (base instanceof IrType.Struct struct) {
            boolean exists = field.field() >= 0 && field.field() < struct.fields().size();
            if (!exists || !struct.fields().get(field.field()).name().equals(field.name())) {
                report(
                        "b"
                                + block.id()
                                + ": no field "
                                + field.field()
                                + " "
                                + field.name()
                                + " in "
                                + struct.name());
            }
        } else if (base != null && !(base instanceof IrType.Opaque)) {
            report("b" + block.id() + ": field of " + base);
        }
    }

    /** What an address points to; null where that is not known or a violation. */
    private @Nullable IrType pointee(Block block, Value address, String what) {
        return switch (address.type()) {
            case IrType.Pointer pointer -> pointer.elem();
            case IrType.AnyPointer _, IrType.Opaque _ -> null;
            default -> {
                report("b" + block.id() + ": " + what + " at a " + address.type());
                yield null;
            }
        };
    }

    private static boolean agree(IrType a, IrType b) {
        if (a instanceof IrType.Opaque || b instanceof IrType.Opaque) {
            return true;
        }
        return a.getClass() == b.getClass()
                && (!(a instanceof IrType.Int || a instanceof IrType.Struct) || a.equals(b));
    }

    private void defers(Block block) {
        if (!defers || !(block.terminator() instanceof Instr.Return)) {
            return;
        }
        for (Instr instr : block.instrs()) {
            if (instr instanceof Instr.RunDefers) {
                return;
            }
        }
        report("b" + block.id() + " returns without running deferred calls");
    }

    /** Forward: the registers that are assigned on every path; joins by intersection. */
    private void order() {
        int n = function.blocks().size();
        @Nullable BitSet[] before = new BitSet[n];
        BitSet entry = new BitSet();
        function.params().forEach(register -> entry.set(register.id()));
        function.captures().forEach(register -> entry.set(register.id()));
        before[0] = entry;
        BitSet work = new BitSet();
        work.set(0);
        while (!work.isEmpty()) {
            int index = work.nextSetBit(0);
            work.clear(index);
            BitSet state = copy(before[index]);
            Block block = function.blocks().get(index);
            for (Instr instr : block.instrs()) {
                instr.results().forEach(register -> state.set(register.id()));
            }
            for (int target : block.terminator().targets()) {
                BitSet known = before[target];
                if (known == null) {
                    before[target] = copy(state);
                    work.set(target);
                } else {
                    BitSet joined = copy(known);
                    joined.and(state);
                    if (!joined.equals(known)) {
                        before[target] = joined;
                        work.set(target);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (before[i] == null) {
                report("b" + i + " is not reached");
            } else {
                reads(function.blocks().get(i), copy(before[i]));
            }
        }
    }

    private void reads(Block block, BitSet assigned) {
        for (Instr instr : block.instrs()) {
            for (Value operand : instr.operands()) {
                if (operand instanceof Reg register && !assigned.get(register.id())) {
                    report(
                            "b"
                                    + block.id()
                                    + ": %"
                                    + register.id()
                                    + " is read before it is"
                                    + " assigned, by "
                                    + instr.getClass().getSimpleName());
                }
            }
            instr.results().forEach(register -> assigned.set(register.id()));
        }
    }

    private static BitSet copy(@Nullable BitSet set) {
        BitSet copy = new BitSet();
        if (set != null) {
            copy.or(set);
        }
        return copy;
    }

    private void report(String violation) {
        violations.add(violation);
    }
}
