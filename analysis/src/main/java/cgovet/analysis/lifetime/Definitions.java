package cgovet.analysis.lifetime;

import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the registers of one function come about. */
final class Definitions {
    private static final int MAX_DEPTH = 20;

    private final Map<Integer, List<Instr>> byRegister = new HashMap<>();

    private Definitions() {}

    static Definitions of(IrFunction function) {
        Definitions definitions = new Definitions();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Reg result : instr.results()) {
                    definitions
                            .byRegister
                            .computeIfAbsent(result.id(), _ -> new ArrayList<>())
                            .add(instr);
                }
            }
        }
        return definitions;
    }

    /** The instruction that sets a register, if it is one. */
    Optional<Instr> only(Value value) {
        if (!(value instanceof Reg reg)) {
            return Optional.empty();
        }
        List<Instr> all = byRegister.getOrDefault(reg.id(), List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** What was put into an interface; the value itself if it is none. */
    Value unboxed(Value value) {
        return only(value).orElse(null) instanceof Instr.Convert(_, var kind, var inner, _)
                        && kind == Conversion.TO_INTERFACE
                ? unboxed(inner)
                : value;
    }

    /** The function that a value is. */
    Optional<String> function(Value value) {
        if (value instanceof Value.Func f) {
            return Optional.of(f.symbol());
        }
        Instr definition = only(value).orElse(null);
        return switch (definition) {
            case Instr.Closure c -> Optional.of(c.function());
            case Instr.Move m -> function(m.value());
            case Instr.Convert c -> function(c.value());
            case null, default -> Optional.empty();
        };
    }

    /**
     * A pointer that was read from a field.
     *
     * @param owner the pointer to the object with the field
     * @param isDirect whether the owner is a variable, not read from another object
     */
    record Owned(Value owner, String field, Span read, boolean isDirect) {}

    /** Where a value was read from, if it was read from a field. */
    Optional<Owned> owned(Value value) {
        return owned(value, 0);
    }

    private Optional<Owned> owned(Value value, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        Instr definition = only(value).orElse(null);
        return switch (definition) {
            case Instr.Move m -> owned(m.value(), depth + 1);
            case Instr.Convert c when c.kind() == Conversion.SAME -> owned(c.value(), depth + 1);
            case Instr.Load load
                    when only(load.address()).orElse(null) instanceof Instr.FieldAddress field -> {
                Value owner = field.base();
                yield Optional.of(new Owned(owner, field.name(), load.at(), isVariable(owner, 0)));
            }
            case null, default -> Optional.empty();
        };
    }

    private boolean isVariable(Value value, int depth) {
        if (!(value instanceof Reg) || depth > MAX_DEPTH) {
            return false;
        }
        return switch (only(value).orElse(null)) {
            case null -> true;
            case Instr.Move m -> isVariable(m.value(), depth + 1);
            case Instr.Convert c -> isVariable(c.value(), depth + 1);
            // A variable that lives in a cell of this function.
            case Instr.Load load -> only(load.address()).orElse(null) instanceof Instr.Allocate;
            case Instr.Call _, Instr.Extract _, Instr.Operate _ -> true;
            default -> false;
        };
    }

    /** The user's name for what a value was read from; empty where there is none. */
    String nameOf(Value value) {
        return nameOf(value, 0);
    }

    private String nameOf(Value value, int depth) {
        if (!(value instanceof Reg reg) || depth > MAX_DEPTH) {
            return "";
        }
        if (!reg.name().isEmpty()) {
            return reg.name();
        }
        return switch (only(value).orElse(null)) {
            case Instr.Move m -> nameOf(m.value(), depth + 1);
            case Instr.Convert c -> nameOf(c.value(), depth + 1);
            case Instr.Load load -> nameOf(load.address(), depth + 1);
            case Instr.Allocate a -> a.name();
            case Instr.FieldAddress f -> {
                String base = nameOf(f.base(), depth + 1);
                yield base.isEmpty() ? "" : base + "." + f.name();
            }
            case null, default -> "";
        };
    }
}
