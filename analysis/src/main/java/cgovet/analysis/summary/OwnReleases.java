package cgovet.analysis.summary;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the release function that the program itself has for what one of its C functions makes: it
 * frees what the object holds too, which {@code free} does not.
 */
public final class OwnReleases {
    private OwnReleases() {}

    /** The facts, with the program's own release functions first. */
    public static List<Fact> named(
            IrModule module, Map<String, Summary> summaries, List<? extends Fact> facts) {
        List<Fact> all = new ArrayList<>();
        for (Fact fact : facts) {
            all.add(fact instanceof Leak leak ? named(module, summaries, leak) : fact);
        }
        return all;
    }

    private static Leak named(IrModule module, Map<String, Summary> summaries, Leak leak) {
        Optional<IrType.Struct> made =
                module.function(leak.allocator())
                        .filter(f -> f.language() == Language.C)
                        .flatMap(f -> f.results().stream().findFirst())
                        .flatMap(OwnReleases::record);
        if (made.isEmpty()) {
            return leak;
        }
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.C
                    && function.params().size() == 1
                    && record(function.params().getFirst().type())
                            .filter(s -> s.name().equals(made.get().name()))
                            .isPresent()
                    && releases(summaries.get(function.symbol()))
                    && !leak.releases().contains(function.symbol())) {
                return leak.releasedBy(function.symbol());
            }
        }
        return leak;
    }

    private static Optional<IrType.Struct> record(IrType type) {
        return type instanceof IrType.Pointer p && p.elem() instanceof IrType.Struct s
                ? Optional.of(s)
                : Optional.empty();
    }

    private static boolean releases(@Nullable Summary summary) {
        return summary != null
                && summary.source() == Summary.Source.BODY
                && summary.cases().stream()
                        .flatMap(one -> one.effects().stream())
                        .anyMatch(
                                e -> e instanceof Effect.Free && e.at().equals(Access.argument(0)));
    }
}
