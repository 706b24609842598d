package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds registries that only grow: maps of the package in which callbacks from C look up what a
 * constructor of an owner put there, while nothing ever takes an entry out.
 */
final class Registries {
    private record Use(IrFunction function, Instr.Store insertion) {}

    private final Map<String, List<Use>> insertions = new TreeMap<>();
    private final Set<String> read = new HashSet<>();

    /** Maps that are emptied, replaced, or given to somebody who may do so. */
    private final Set<String> open = new HashSet<>();

    private Registries() {}

    static List<LifetimeDefect> find(IrModule module, Collection<OwnerType> types) {
        Set<String> closed = new HashSet<>();
        types.stream().filter(t -> !t.closers().isEmpty()).forEach(t -> closed.add(t.name()));
        Registries search = new Registries();
        boolean any = module.globals().stream().anyMatch(g -> g.type() instanceof IrType.MapOf);
        if (any && !closed.isEmpty()) {
            for (IrFunction function : module.functions()) {
                if (function.language() == Language.GO) {
                    search.collect(function);
                }
            }
        }
        List<LifetimeDefect> found = new ArrayList<>();
        search.insertions.forEach((symbol, uses) -> {
            if (search.read.contains(symbol) && !search.open.contains(symbol)) {
                uses.stream()
                        .filter(use -> !use.function().is(Trait.TEST))
                        .filter(use -> makes(use.function(), closed))
                        .forEach(use -> found.add(defect(symbol, use)));
            }
        });
        return found;
    }

    private static LifetimeDefect defect(String symbol, Use use) {
        return LifetimeDefect.of(
                use.function().symbol(),
                use.insertion().at(),
                Kind.REGISTRY_GROWS,
                "",
                symbol.substring(symbol.lastIndexOf('.') + 1),
                0.84);
    }

    /** Whether a function makes an object that somebody closes. */
    private static boolean makes(IrFunction function, Set<String> closed) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Allocate a
                        && a.type() instanceof IrType.Struct s
                        && closed.contains(s.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void collect(IrFunction function) {
        Map<Value, String> maps = new HashMap<>();
        Map<Value, String> cells = new HashMap<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                see(instr, function, maps, cells);
            }
        }
    }

    private void see(
            Instr instr, IrFunction function, Map<Value, String> maps, Map<Value, String> cells) {
        switch (instr) {
            case Instr.Load load
                    when load.address() instanceof Value.Global g
                            && load.result().type() instanceof IrType.MapOf ->
                    maps.put(load.result(), g.symbol());
            case Instr.ElementAddress e when maps.containsKey(e.base()) -> {
                if (!(e.index() instanceof Value.Number || e.index() instanceof Value.Literal)) {
                    cells.put(e.result(), maps.get(e.base()));
                }
            }
            case Instr.Store store when cells.containsKey(store.address()) ->
                    insertions
                            .computeIfAbsent(cells.get(store.address()), _ -> new ArrayList<>())
                            .add(new Use(function, store));
            case Instr.Store store
                    when store.address() instanceof Value.Global g
                            && store.value().type() instanceof IrType.MapOf
                            && !isMade(function, store.value()) ->
                    open.add(g.symbol());
            case Instr.Operate o when o.operator() == Operator.LOOKUP -> {
                String symbol = maps.get(o.args().getFirst());
                if (symbol != null && function.is(Trait.EXPORTED)) {
                    read.add(symbol);
                }
            }
            case Instr.Operate o
                    when o.operator() == Operator.LEN
                            || o.operator() == Operator.EQ
                            || o.operator() == Operator.NE -> {}
            default ->
                    instr.operands().stream()
                            .filter(maps::containsKey)
                            .forEach(value -> open.add(maps.get(value)));
        }
        if (instr instanceof Instr.Load load && cells.containsKey(load.address())) {
            if (function.is(Trait.EXPORTED)) {
                read.add(cells.get(load.address()));
            }
        }
    }

    /** Whether a map is made here: {@code if m == nil { m = make(…) }} loses nothing. */
    private static boolean isMade(IrFunction function, Value map) {
        return Definitions.of(function).only(map).orElse(null) instanceof Instr.Operate o
                && o.operator() == Operator.MAKE_MAP;
    }
}
