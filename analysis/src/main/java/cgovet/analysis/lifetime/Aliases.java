package cgovet.analysis.lifetime;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.BitSet;

/**
 * The registers of a function that hold one pointer or lead into what it points to, and the cells
 * of variables that do.
 */
final class Aliases {
    private final BitSet registers = new BitSet();

    private Aliases() {}

    static Aliases of(IrFunction function, Definitions definitions, Value owner) {
        Aliases aliases = new Aliases();
        aliases.add(owner);
        Value source = owner;
        while (definitions.only(source).orElse(null) instanceof Instr instr) {
            Value before = source;
            source =
                    switch (instr) {
                        case Instr.Move m -> m.value();
                        case Instr.Convert c -> c.value();
                        case Instr.Load load
                                when definitions.only(load.address()).orElse(null)
                                        instanceof Instr.Allocate ->
                                load.address();
                        default -> before;
                    };
            if (source == before) {
                break;
            }
            aliases.add(source);
        }
        aliases.spread(function);
        return aliases;
    }

    private void add(Value value) {
        if (value instanceof Reg reg) {
            registers.set(reg.id());
        }
    }

    /** Follows copies forward until nothing is new. */
    private void spread(IrFunction function) {
        int before = -1;
        while (before != registers.cardinality()) {
            before = registers.cardinality();
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    switch (instr) {
                        case Instr.Move m when holds(m.value()) -> add(m.result());
                        case Instr.Convert c
                                when c.kind() != Conversion.NUMBER && holds(c.value()) ->
                                add(c.result());
                        // The address of a part keeps the whole.
                        case Instr.FieldAddress f when holds(f.base()) -> add(f.result());
                        default -> {}
                    }
                }
            }
        }
    }

    boolean holds(Value value) {
        return value instanceof Reg reg && registers.get(reg.id());
    }

    boolean isUsedBy(Instr instr) {
        return instr.operands().stream().anyMatch(this::holds);
    }

    /**
     * Whether the function puts the pointer somewhere that lives on: a map, a variable, a channel.
     */
    boolean isGivenAway(IrFunction function, Definitions definitions) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                boolean gives =
                        switch (instr) {
                            case Instr.Store s ->
                                    holds(s.value())
                                            && !(definitions.only(s.address()).orElse(null)
                                                    instanceof Instr.Allocate);
                            case Instr.Send s -> holds(s.value());
                            case Instr.Go g -> g.args().stream().anyMatch(this::holds);
                            default -> false;
                        };
                if (gives) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the function takes the finalizer away somewhere. */
    boolean clearsFinalizer(IrFunction function, Definitions definitions) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && symbol.equals("runtime.SetFinalizer")
                        && call.args().size() == 2
                        && definitions.unboxed(call.args().get(1)) instanceof Value.Null
                        && holds(definitions.unboxed(call.args().get(0)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
