package cgovet.analysis.lifetime;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
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

    /** Types whose makers hand objects out as an interface that another package declares. */
    private final Set<String> handedOut = new HashSet<>();

    /** Types of which functions that others may call hand out pointers. */
    private final Set<String> open = new HashSet<>();

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
        if (function.is(Trait.VISIBLE)) {
            function.results().forEach(type -> struct(type).ifPresent(open::add));
        }
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
                                if (returnsForeignInterface(function)) {
                                    handedOut.add(name);
                                }
                            });
                }
            }
        }
    }

    private static boolean returnsForeignInterface(IrFunction function) {
        return function.results().stream()
                .anyMatch(type ->
                        type instanceof IrType.Interface i
                                && i.name().contains(".")
                                && !packageOf(i.name()).equals(packageOf(function.symbol())));
    }

    private static String packageOf(String symbol) {
        int dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
        return dot < 0 ? symbol : symbol.substring(0, dot);
    }

    /** Whether all that is known of an object's users is that they hold it as an interface. */
    private boolean isHeldByOthers(String type) {
        return handedOut.contains(type) && !open.contains(type);
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
            boolean isCopy = isReceiverCopy(function, definitions, pointer.owner());
            if (!isCopy && isKept(function, definitions, block, index, call, pointer.owner())) {
                continue;
            }
            String name = definitions.nameOf(pointer.owner());
            if (name.isEmpty() || (!isCopy && isKeptByCallers(function, pointer.owner()))) {
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
                            isCopy,
                            (isCopy || pointer.isDirect()) && !isHeldByOthers(type.get())));
            return;
        }
    }

    private static boolean isKept(
            IrFunction function,
            Definitions definitions,
            Block block,
            int index,
            Instr.Call call,
            Value owner) {
        Aliases aliases = Aliases.of(function, definitions, owner);
        return call.args().stream().anyMatch(aliases::holds)
                || aliases.clearsFinalizer(function, definitions)
                || aliases.isGivenAway(function, definitions)
                || LaterUse.isPossible(function, aliases, block.id(), index);
    }

    /**
     * Whether a parameter of a function that only this package calls is an object that all its
     * callers use again after the call.
     */
    private boolean isKeptByCallers(IrFunction function, Value owner) {
        int index = function.params().indexOf(owner);
        if (function.is(Trait.VISIBLE) || index < 0) {
            return false;
        }
        boolean isCalled = false;
        for (IrFunction caller : functions.values()) {
            for (Block block : caller.blocks()) {
                for (int i = 0; i < block.instrs().size(); i++) {
                    Instr instr = block.instrs().get(i);
                    if (!names(instr, function.symbol())) {
                        continue;
                    }
                    if (!(instr instanceof Instr.Call call)
                            || call.args().size() <= index
                            || !isUsedAfter(caller, block, i, call.args().get(index))) {
                        return false;
                    }
                    isCalled = true;
                }
            }
        }
        return isCalled;
    }

    private static boolean isUsedAfter(IrFunction caller, Block block, int index, Value object) {
        Aliases aliases = Aliases.of(caller, Definitions.of(caller), object);
        return LaterUse.isPossible(caller, aliases, block.id(), index);
    }

    /** Whether an instruction calls a function, or has it as a value. */
    private static boolean names(Instr instr, String symbol) {
        Callee callee =
                switch (instr) {
                    case Instr.Call c -> c.callee();
                    case Instr.Go g -> g.callee();
                    case Instr.Defer d -> d.callee();
                    default -> new Callee.Direct("");
                };
        return callee.equals(new Callee.Direct(symbol))
                || instr.operands().contains(new Value.Func(symbol))
                || (instr instanceof Instr.Closure c && c.function().equals(symbol));
    }

    /** Whether a variable is the receiver of a method that is given a copy of the object. */
    private static boolean isReceiverCopy(
            IrFunction function, Definitions definitions, Value owner) {
        if (!function.is(Trait.VALUE_RECEIVER)
                || !(definitions.only(owner).orElse(null) instanceof Instr.Allocate)) {
            return false;
        }
        Value receiver = function.params().getFirst();
        return function.blocks().getFirst().instrs().stream()
                .anyMatch(instr ->
                        instr instanceof Instr.Store s
                                && s.address().equals(owner)
                                && s.value().equals(receiver));
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
