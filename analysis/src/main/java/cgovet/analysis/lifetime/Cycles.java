package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.analysis.lifetime.OwnerType.Ending;
import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects with a finalizer that a method puts into a cycle: it keeps in the object something that
 * leads back to it.
 */
final class Cycles {
    private Cycles() {}

    /** A pointer stored in a field of an object, or in what the field holds. */
    private record Link(Value from, Value to, Span at) {}

    static List<LifetimeDefect> find(IrModule module, Collection<OwnerType> types) {
        List<LifetimeDefect> found = new ArrayList<>();
        for (OwnerType type : types) {
            Optional<Ending> ending =
                    type.endings().stream()
                            .filter(e -> !e.isCleanup() && e.releases() && !e.in().is(Trait.TEST))
                            .findFirst();
            if (ending.isEmpty()) {
                continue;
            }
            for (IrFunction function : module.functions()) {
                // What the function that sets it stores is followed on its paths.
                boolean isOther =
                        function.language() == Language.GO
                                && !function.is(Trait.TEST)
                                && !function.equals(ending.get().in());
                Optional<Span> closed = isOther ? cycle(function, type) : Optional.empty();
                if (closed.isPresent()) {
                    found.add(
                            LifetimeDefect.of(
                                            ending.get().in().symbol(),
                                            ending.get().at(),
                                            Kind.IN_CYCLE,
                                            type.shortName(),
                                            "finalizer",
                                            0.85)
                                    .beside(closed.get(), "the object gets what leads back to it"));
                    break;
                }
            }
        }
        return found;
    }

    private static Optional<Span> cycle(IrFunction function, OwnerType type) {
        if (!mentions(function, type)) {
            return Optional.empty();
        }
        Definitions definitions = Definitions.of(function);
        List<Link> links = new ArrayList<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Store store && store.value().type().isPointer()) {
                    container(definitions, store.address())
                            .ifPresent(object ->
                                    links.add(
                                            new Link(
                                                    OwnerTypes.root(function, definitions, object),
                                                    OwnerTypes.root(
                                                            function, definitions, store.value()),
                                                    store.at())));
                }
            }
        }
        for (Link link : links) {
            if (isOf(link.from(), type)
                    && !link.to().equals(link.from())
                    && leads(links, link.to(), link.from())) {
                return Optional.of(link.at());
            }
        }
        return Optional.empty();
    }

    private static boolean mentions(IrFunction function, OwnerType type) {
        return function.params().stream().anyMatch(p -> isOf(p, type));
    }

    private static boolean isOf(Value value, OwnerType type) {
        return value.type() instanceof IrType.Pointer p
                && p.elem() instanceof IrType.Struct s
                && s.name().equals(type.name());
    }

    private static boolean leads(List<Link> links, Value from, Value to) {
        Set<Value> reached = new HashSet<>(List.of(from));
        int before = 0;
        while (before != reached.size()) {
            before = reached.size();
            for (Link link : links) {
                if (reached.contains(link.from())) {
                    if (link.to().equals(to)) {
                        return true;
                    }
                    reached.add(link.to());
                }
            }
        }
        return false;
    }

    /** The object in whose field, or in a map or slice of whose field, an address lies. */
    private static Optional<Value> container(Definitions definitions, Value address) {
        return switch (definitions.only(address).orElse(null)) {
            case Instr.FieldAddress field -> Optional.of(field.base());
            case Instr.ElementAddress element
                    when definitions.only(element.base()).orElse(null) instanceof Instr.Load load
                            && definitions.only(load.address()).orElse(null)
                                    instanceof Instr.FieldAddress field ->
                    Optional.of(field.base());
            case null, default -> Optional.empty();
        };
    }
}
