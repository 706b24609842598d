package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.analysis.lifetime.OwnerType.Closer;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Structs that own C memory and are copied: the copy's pointer is released with the original, by
 * its finalizer or by the Close of both.
 */
final class Copies {
    private final Map<String, OwnerType> types = new HashMap<>();
    private final List<LifetimeDefect> found = new ArrayList<>();

    private Copies() {}

    static List<LifetimeDefect> find(IrModule module, Collection<OwnerType> types) {
        Copies search = new Copies();
        types.forEach(type -> search.types.put(type.name(), type));
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.GO && !function.is(Trait.TEST)) {
                search.check(function);
            }
        }
        return search.found;
    }

    private void check(IrFunction function) {
        Definitions definitions = null;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (!(instr instanceof Instr.Load load)
                        || !(load.result().type() instanceof IrType.Struct struct)
                        || !types.containsKey(struct.name())) {
                    continue;
                }
                OwnerType type = types.get(struct.name());
                definitions = definitions == null ? Definitions.of(function) : definitions;
                boolean isOther =
                        !(definitions.only(load.address()).orElse(null) instanceof Instr.Allocate);
                if (isOther && type.isEndedByCollector()) {
                    fromFinalizer(function, definitions, type, load);
                } else if (!type.isEndedByCollector() && !type.closers().isEmpty()) {
                    closedTwice(function, definitions, type, load);
                }
            }
        }
    }

    /** Whether a copy goes where it may live longer than the original. */
    private void fromFinalizer(
            IrFunction function, Definitions definitions, OwnerType type, Instr.Load load) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                boolean isKept =
                        switch (instr) {
                            case Instr.Return r -> r.values().contains(load.result());
                            case Instr.Store s ->
                                    s.value().equals(load.result())
                                            && !s.address().equals(load.address());
                            case Instr.Send s -> s.value().equals(load.result());
                            default -> false;
                        };
                if (isKept && !makesAnother(function, type)) {
                    found.add(
                            LifetimeDefect.of(
                                            function.symbol(),
                                            load.at(),
                                            Kind.COPIED_FROM_FINALIZER,
                                            type.shortName(),
                                            definitions.nameOf(load.address()),
                                            0.85)
                                    .beside(
                                            type.endings().getFirst().at(),
                                            "the finalizer of the original"));
                    return;
                }
            }
        }
    }

    /** Whether the function sets a finalizer itself. */
    private static boolean makesAnother(IrFunction function, OwnerType type) {
        return type.endings().stream().anyMatch(e -> e.in().symbol().equals(function.symbol()));
    }

    private void closedTwice(
            IrFunction function, Definitions definitions, OwnerType type, Instr.Load load) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Store store
                        && store.value().equals(load.result())
                        && definitions.only(store.address()).orElse(null)
                                instanceof Instr.Allocate cell) {
                    Value original = OwnerTypes.root(function, definitions, load.address());
                    Set<Instr> first = closes(function, definitions, type, original);
                    Set<Instr> second = closes(function, definitions, type, cell.result());
                    second.removeAll(first);
                    if (!first.isEmpty() && !second.isEmpty()) {
                        found.add(
                                LifetimeDefect.of(
                                                function.symbol(),
                                                load.at(),
                                                Kind.COPIES_CLOSED,
                                                type.shortName(),
                                                definitions.nameOf(load.address()),
                                                0.88)
                                        .with(cell.name())
                                        .beside(
                                                second.iterator().next().at(),
                                                "where the copy is closed"));
                        return;
                    }
                }
            }
        }
    }

    private static Set<Instr> closes(
            IrFunction function, Definitions definitions, OwnerType type, Value object) {
        Set<Instr> all = new HashSet<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                Optional<Callee> callee =
                        switch (instr) {
                            case Instr.Call c -> Optional.of(c.callee());
                            case Instr.Defer d -> Optional.of(d.callee());
                            default -> Optional.empty();
                        };
                if (callee.isEmpty() || !(callee.get() instanceof Callee.Direct(var symbol))) {
                    continue;
                }
                for (Closer closer : type.closers()) {
                    List<Value> args = instr.operands();
                    if (closer.function().symbol().equals(symbol)
                            && closer.parameter() < args.size()) {
                        Value arg = args.get(closer.parameter());
                        Value at =
                                definitions.only(arg).orElse(null) instanceof Instr.Load l
                                                && arg.type() instanceof IrType.Struct
                                        ? l.address()
                                        : arg;
                        if (OwnerTypes.root(function, definitions, at).equals(object)
                                || at.equals(object)) {
                            all.add(instr);
                        }
                    }
                }
            }
        }
        return all;
    }
}
