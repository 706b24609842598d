package cgovet.analysis.pointer;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the registers of one function come about, as it is written. */
public final class Code {
    private static final int MAX_DEPTH = 20;

    private final IrFunction function;
    private @Nullable Map<Integer, Instr> definitions;

    private Code(IrFunction function) {
        this.function = function;
    }

    /** Of all instructions of a function. They are read when the first question comes. */
    public static Code of(IrFunction function) {
        return new Code(function);
    }

    private Map<Integer, Instr> definitions() {
        Map<Integer, Instr> known = definitions;
        if (known == null) {
            known = read(function);
            definitions = known;
        }
        return known;
    }

    private static Map<Integer, Instr> read(IrFunction function) {
        Map<Integer, Instr> found = new HashMap<>();
        Set<Integer> several = new HashSet<>();
        function.params().forEach(param -> several.add(param.id()));
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Value.Reg result : instr.results()) {
                    if (found.put(result.id(), instr) != null) {
                        several.add(result.id());
                    }
                }
            }
        }
        several.forEach(found::remove);
        return found;
    }

    /** The instruction that sets a register, if it is one. */
    public Optional<Instr> definition(Value value) {
        return value instanceof Value.Reg reg
                ? Optional.ofNullable(definitions().get(reg.id()))
                : Optional.empty();
    }

    /** Without changes of type, copies and variables that are assigned once. */
    public Value source(Value value) {
        Value at = value;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            switch (definition(at).orElse(null)) {
                case Instr.Move m -> at = m.value();
                case Instr.Convert c when c.kind() == Conversion.SAME -> at = c.value();
                case null, default -> {
                    return at;
                }
            }
        }
        return at;
    }

    /** Without changes of type within one expression: a variable ends the way. */
    public Value unconverted(Value value) {
        Value at = value;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            if (at instanceof Value.Reg reg
                    && reg.name().isEmpty()
                    && definition(at).orElse(null) instanceof Instr.Convert c
                    && c.kind() == Conversion.SAME) {
                at = c.value();
            } else {
                return at;
            }
        }
        return at;
    }

    /** The user's name for a value: a variable, with the fields that lead on; else empty. */
    public String name(Value value) {
        return name(value, 0);
    }

    private String name(Value value, int depth) {
        if (value instanceof Value.Global g) {
            return g.symbol().substring(g.symbol().lastIndexOf('.') + 1);
        }
        if (!(value instanceof Value.Reg reg) || depth > MAX_DEPTH) {
            return "";
        }
        if (!reg.name().isEmpty()) {
            return reg.name();
        }
        return switch (definition(value).orElse(null)) {
            case Instr.Move m -> name(m.value(), depth + 1);
            case Instr.Convert c -> name(c.value(), depth + 1);
            case Instr.Load load -> name(load.address(), depth + 1);
            case Instr.Allocate a -> a.name();
            case Instr.ElementAddress e -> name(e.base(), depth + 1);
            case Instr.FieldAddress f -> {
                String base = name(f.base(), depth + 1);
                yield base.isEmpty() ? "" : base + "." + f.name();
            }
            case null, default -> "";
        };
    }
}
