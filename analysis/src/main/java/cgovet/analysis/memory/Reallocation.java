package cgovet.analysis.memory;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the result of {@code realloc} overwrites the only pointer to the old memory, which is
 * still there where {@code realloc} fails.
 */
final class Reallocation {
    private static final int MAX_COPIES = 4;

    private final IrFunction function;
    private final Flow flow;
    private final Set<Value> names = new HashSet<>();
    private final Value owner;

    private Reallocation(IrFunction function, Flow flow, Instr.Call call) {
        this.function = function;
        this.flow = flow;
        Value old = call.args().getFirst();
        names.add(old);
        while (flow.definition(old).orElse(null) instanceof Instr.Convert c
                && c.result().name().isEmpty()) {
            old = c.value();
            names.add(old);
        }
        this.owner = old;
    }

    /**
     * Nobody else has the pointer, and the function goes on where the result is null: one that ends
     * the process loses nothing.
     */
    static boolean losesOwner(IrFunction function, Flow flow, Instr.Call call) {
        if (call.args().isEmpty()) {
            return false;
        }
        Reallocation all = new Reallocation(function, flow, call);
        return all.overwrites(call.result(), call.result(), 0) && !all.endsWhereNull(call.result());
    }

    private boolean overwrites(Value.Reg made, Value.Reg at, int copies) {
        for (Instr use : flow.uses(at.id())) {
            boolean isOverwritten =
                    switch (use) {
                        case Instr.Move m -> isName(m.result()) && isAlone(made, m.result());
                        case Instr.Store s -> s.value().equals(at) && isOwner(s.address());
                        case Instr.Convert c ->
                                c.result().name().isEmpty()
                                        && copies < MAX_COPIES
                                        && overwrites(made, c.result(), copies + 1);
                        default -> false;
                    };
            if (isOverwritten) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(Value.Reg reg) {
        return names.stream().anyMatch(name -> name instanceof Value.Reg r && r.id() == reg.id());
    }

    /** Whether an address is that of the field or variable whose memory is reallocated. */
    private boolean isOwner(Value address) {
        return flow.definition(owner).orElse(null) instanceof Instr.Load load
                && isSamePlace(address, load.address());
    }

    private boolean isSamePlace(Value a, Value b) {
        if (a.equals(b)) {
            return true;
        }
        return flow.definition(a).orElse(null) instanceof Instr.FieldAddress x
                && flow.definition(b).orElse(null) instanceof Instr.FieldAddress y
                && x.field() == y.field()
                && flow.source(x.base()).equals(flow.source(y.base()));
    }

    /**
     * Whether a variable holds nothing but what calls made for it: what it was loaded from, or the
     * caller of a parameter, still has the old pointer.
     */
    private boolean isAlone(Value.Reg made, Value.Reg variable) {
        if (function.params().stream().anyMatch(param -> param.id() == variable.id())) {
            return false;
        }
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.results().stream().noneMatch(result -> result.id() == variable.id())) {
                    continue;
                }
                if (!(instr instanceof Instr.Move m)) {
                    return false;
                }
                Value source = flow.source(m.value());
                boolean isOwn =
                        source.equals(made)
                                || source instanceof Value.Null
                                || source instanceof Value.Number
                                || source instanceof Value.Zero
                                || flow.definition(source).orElse(null) instanceof Instr.Call;
                if (!isOwn) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean endsWhereNull(Value.Reg result) {
        Set<Integer> aliases = flow.aliases(result.id());
        for (Block block : function.blocks()) {
            if (block.terminator() instanceof Instr.Branch branch) {
                int target = whereNull(branch, aliases);
                if (target >= 0 && !returns(target)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The block that a branch leads to if the result is null; -1 if it tests something else. */
    private int whereNull(Instr.Branch branch, Set<Integer> aliases) {
        if (isResult(branch.condition(), aliases)) {
            return branch.otherwise();
        }
        if (!(flow.definition(branch.condition()).orElse(null) instanceof Instr.Operate o)) {
            return -1;
        }
        boolean isTest = o.args().stream().anyMatch(arg -> isResult(arg, aliases));
        return switch (o.operator()) {
            case NOT -> isTest ? branch.then() : -1;
            case EQ -> isTest && withNull(o.args()) ? branch.then() : -1;
            case NE -> isTest && withNull(o.args()) ? branch.otherwise() : -1;
            default -> -1;
        };
    }

    private boolean isResult(Value value, Set<Integer> aliases) {
        return (value instanceof Value.Reg reg && aliases.contains(reg.id()))
                || (flow.definition(value).orElse(null) instanceof Instr.Load load
                        && isOwner(load.address()));
    }

    private boolean withNull(List<Value> args) {
        return args.stream()
                .map(flow::source)
                .anyMatch(arg ->
                        arg instanceof Value.Null
                                || arg instanceof Value.Zero
                                || (arg instanceof Value.Number n && n.value().signum() == 0));
    }

    private boolean returns(int block) {
        BitSet reached = flow.reach(block);
        reached.set(block);
        return reached.stream()
                .anyMatch(b -> function.blocks().get(b).terminator() instanceof Instr.Return);
    }
}
