package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Handles and small numbers that are given a pointer type and then to C, or stored. */
public final class HandlePointers {
    /** Pointers below are found bad when a stack moves. */
    private static final long LEAST_POINTER = 4096;

    private static final String MAKE = "runtime/cgo.NewHandle";
    private static final int MAX_DEPTH = 10;

    /** Fields that hold handles. */
    private final Set<String> fields = new HashSet<>();

    private final Set<String> makers = new HashSet<>();
    private final List<LifetimeDefect> found = new ArrayList<>();

    private HandlePointers() {}

    public static List<LifetimeDefect> find(IrModule module) {
        HandlePointers search = new HandlePointers();
        search.makers.add(MAKE);
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.GO) {
                search.collect(function);
            }
        }
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.GO) {
                search.check(function);
            }
        }
        return search.found;
    }

    private void collect(IrFunction function) {
        Definitions definitions = null;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                boolean isOfInterest =
                        instr instanceof Instr.Store s && s.value().type() instanceof IrType.Uintptr
                                || instr instanceof Instr.Return r
                                        && r.values().size() == 1
                                        && r.values().getFirst().type() instanceof IrType.Uintptr;
                if (!isOfInterest) {
                    continue;
                }
                definitions = definitions == null ? Definitions.of(function) : definitions;
                Definitions known = definitions;
                switch (instr) {
                    case Instr.Store s when isHandle(function, known, s.value(), 0) ->
                            fieldOf(known, s.address()).ifPresent(fields::add);
                    case Instr.Return r when isHandle(function, known, r.values().getFirst(), 0) ->
                            makers.add(function.symbol());
                    default -> {}
                }
            }
        }
    }

    private static Optional<String> fieldOf(Definitions definitions, Value address) {
        return definitions.only(address).orElse(null) instanceof Instr.FieldAddress f
                ? OwnerTypes.struct(f.base().type()).map(s -> s.name() + "." + f.name())
                : Optional.empty();
    }

    private boolean isHandle(IrFunction function, Definitions definitions, Value value, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        return switch (definitions.only(value).orElse(null)) {
            case Instr.Call call ->
                    call.callee() instanceof Callee.Direct(var symbol) && makers.contains(symbol);
            case Instr.Move m -> isHandle(function, definitions, m.value(), depth + 1);
            case Instr.Convert c
                    when c.kind() == Conversion.SAME || c.kind() == Conversion.NUMBER ->
                    isHandle(function, definitions, c.value(), depth + 1);
            case Instr.Load load
                    when definitions.only(load.address()).orElse(null) instanceof Instr.Allocate ->
                    isHandle(
                            function,
                            definitions,
                            OwnerTypes.root(function, definitions, load.address()),
                            depth + 1);
            case Instr.Load load ->
                    fieldOf(definitions, load.address()).filter(fields::contains).isPresent();
            case null, default -> false;
        };
    }

    private void check(IrFunction function) {
        Definitions definitions = null;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (!(instr instanceof Instr.Convert convert)
                        || convert.kind() != Conversion.INTEGER_TO_POINTER) {
                    continue;
                }
                definitions = definitions == null ? Definitions.of(function) : definitions;
                boolean isHandle = isHandle(function, definitions, convert.value(), 0);
                boolean isNumber = isSmall(definitions, convert.value(), 0);
                if ((isHandle || isNumber) && isKept(function, convert.result())) {
                    found.add(
                            LifetimeDefect.of(
                                    function.symbol(),
                                    convert.at(),
                                    isHandle ? Kind.HANDLE_AS_POINTER : Kind.NUMBER_AS_POINTER,
                                    "",
                                    definitions.nameOf(convert.value()),
                                    isHandle ? 0.92 : 0.85));
                }
            }
        }
    }

    private static boolean isSmall(Definitions definitions, Value value, int depth) {
        if (value instanceof Value.Number n) {
            return n.value().signum() > 0
                    && n.value().bitLength() < 13
                    && n.value().longValueExact() < LEAST_POINTER;
        }
        return depth < MAX_DEPTH
                && switch (definitions.only(value).orElse(null)) {
                    case Instr.Convert c
                            when c.kind() == Conversion.SAME || c.kind() == Conversion.NUMBER ->
                            isSmall(definitions, c.value(), depth + 1);
                    case null, default -> false;
                };
    }

    /** Whether a pointer goes to C, into memory or out of the function. */
    private static boolean isKept(IrFunction function, Value pointer) {
        Set<Value> same = new HashSet<>(List.of(pointer));
        int before = 0;
        while (before != same.size()) {
            before = same.size();
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    switch (instr) {
                        case Instr.Move m when same.contains(m.value()) -> same.add(m.result());
                        case Instr.Convert c
                                when same.contains(c.value()) && c.kind() == Conversion.SAME ->
                                same.add(c.result());
                        case Instr.Store s when same.contains(s.value()) -> {
                            return true;
                        }
                        case Instr.Return r when r.values().stream().anyMatch(same::contains) -> {
                            return true;
                        }
                        case Instr.Call call when call.args().stream().anyMatch(same::contains) -> {
                            return true;
                        }
                        case Instr.Defer d when d.args().stream().anyMatch(same::contains) -> {
                            return true;
                        }
                        default -> {}
                    }
                }
            }
        }
        return false;
    }
}
