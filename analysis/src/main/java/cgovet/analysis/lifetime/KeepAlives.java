package cgovet.analysis.lifetime;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds {@link MissingKeepAlive}: for each call into C with a pointer that was read out of an
 * object with a finalizer, whether some path from there uses the object again. Needs no states,
 * only the order of instructions.
 */
public final class KeepAlives {
    private static final Set<String> SETTERS = Set.of("runtime.SetFinalizer", "runtime.AddCleanup");

    private final Map<String, IrFunction> functions;

    /** What runs at the end of objects of a type, by the struct's name. */
    private final Map<String, Set<String>> finalizers = new HashMap<>();

    private final Set<String> finalizing = new HashSet<>();
    private final List<MissingKeepAlive> found = new ArrayList<>();

    private KeepAlives(IrModule module) {
        this.functions = module.bySymbol();
    }

    public static List<MissingKeepAlive> find(IrModule module) {
        KeepAlives search = new KeepAlives(module);
        module.functions().forEach(search::collect);
        if (!search.finalizers.isEmpty()) {
            for (IrFunction function : module.functions()) {
                if (function.language() == Language.GO
                        && !search.finalizing.contains(function.symbol())) {
                    search.check(function);
                }
            }
        }
        return List.copyOf(search.found);
    }

    /** Notes the types whose objects get a finalizer. */
    private void collect(IrFunction function) {
        Definitions definitions = Definitions.of(function);
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && SETTERS.contains(symbol)
                        && call.args().size() >= 2) {
                    Value object = definitions.unboxed(call.args().get(0));
                    Value finalizer = definitions.unboxed(call.args().get(1));
                    if (finalizer instanceof Value.Null) {
                        continue;
                    }
                    struct(object.type())
                            .ifPresent(name -> {
                                Set<String> all =
                                        finalizers.computeIfAbsent(name, _ -> new HashSet<>());
                                definitions.function(finalizer).ifPresent(all::add);
                                definitions.function(finalizer).ifPresent(finalizing::add);
                            });
                }
            }
        }
    }

    private static Optional<String> struct(IrType type) {
        return type instanceof IrType.Pointer p && p.elem() instanceof IrType.Struct s && !s.isC()
                ? Optional.of(s.name())
                : Optional.empty();
    }

    private void check(IrFunction function) {
        Definitions definitions = Definitions.of(function);
        for (Block block : function.blocks()) {
            List<Instr> instrs = block.instrs();
            for (int i = 0; i < instrs.size(); i++) {
                if (instrs.get(i) instanceof Instr.Call call
                        && call.crossing() != Instr.Call.Crossing.NONE
                        && call.callee() instanceof Callee.Direct(var symbol)) {
                    check(function, definitions, block, i, call, symbol);
                }
            }
        }
    }

    private void check(
            IrFunction function,
            Definitions definitions,
            Block block,
            int index,
            Instr.Call call,
            String callee) {
        for (Value arg : call.args()) {
            Optional<Definitions.Owned> owned = definitions.owned(arg);
            if (owned.isEmpty()) {
                continue;
            }
            Definitions.Owned pointer = owned.get();
            Optional<String> type = struct(pointer.owner().type());
            if (type.isEmpty() || !finalizers.containsKey(type.get())) {
                continue;
            }
            if (releases(type.get(), callee)) {
                continue;
            }
            Aliases aliases = Aliases.of(function, definitions, pointer.owner());
            boolean isArgument = call.args().stream().anyMatch(aliases::holds);
            if (isArgument
                    || aliases.clearsFinalizer(function, definitions)
                    || aliases.isGivenAway(function, definitions)
                    || LaterUse.isPossible(function, aliases, block.id(), index)) {
                continue;
            }
            String name = definitions.nameOf(pointer.owner());
            if (name.isEmpty()) {
                continue;
            }
            found.add(
                    new MissingKeepAlive(
                            function.symbol(),
                            call.at(),
                            name,
                            Types.show(pointer.owner().type()),
                            pointer.field(),
                            pointer.read(),
                            callee,
                            pointer.isDirect()));
            return;
        }
    }

    /** Whether a finalizer of the type calls the function too: then it releases. */
    private boolean releases(String type, String callee) {
        Set<String> seen = new HashSet<>();
        for (String finalizer : finalizers.getOrDefault(type, Set.of())) {
            if (calls(finalizer, callee, seen, 3)) {
                return true;
            }
        }
        return false;
    }

    private boolean calls(String function, String callee, Set<String> seen, int depth) {
        IrFunction body = functions.get(function);
        if (body == null || depth == 0 || !seen.add(function)) {
            return false;
        }
        for (Block block : body.blocks()) {
            for (Instr instr : block.instrs()) {
                Callee target =
                        switch (instr) {
                            case Instr.Call c -> c.callee();
                            case Instr.Defer d -> d.callee();
                            default -> new Callee.Direct("");
                        };
                if (target instanceof Callee.Direct(var symbol)
                        && (symbol.equals(callee) || calls(symbol, callee, seen, depth - 1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
