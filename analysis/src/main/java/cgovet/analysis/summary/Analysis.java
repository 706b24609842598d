package cgovet.analysis.summary;

import cgovet.analysis.judge.Judge;
import cgovet.analysis.own.Contracts;
import cgovet.analysis.own.Cuts;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Limits;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Ownership;
import cgovet.boundary.contract.NativeSummaries;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Summary.Source;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Analyses the functions of a module, callees before callers, Go and C alike. */
public final class Analysis {
    /** Functions that call each other are run this often, each time with better summaries. */
    private static final int ROUNDS = 2;

    private final IrModule module;
    private final Contracts contracts;
    private final Map<String, Summary> imported;
    private final Limits limits;
    private final List<Observer.Factory> observers;
    private final Map<String, Summary> bodies = new HashMap<>();
    private final Map<String, List<IrFunction>> bySymbol = new HashMap<>();
    private final Map<IrFunction, Summary> ofFunction = new IdentityHashMap<>();
    private final SortedMap<String, Cuts> incomplete = new TreeMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private Cuts cuts = Cuts.NONE;

    private Analysis(
            IrModule module,
            Contracts contracts,
            Map<String, Summary> imported,
            Limits limits,
            List<Observer.Factory> observers) {
        this.module = module;
        this.contracts = contracts;
        this.imported = imported;
        this.limits = limits;
        this.observers = observers;
    }

    /**
     * Analyses a module.
     *
     * @param contracts of functions without a body here; what a person reviewed overrules bodies
     * @param imported summaries of the modules that this one imports, by symbol
     */
    public static ModuleFacts analyze(
            IrModule module,
            Contracts contracts,
            Map<String, Summary> imported,
            Limits limits,
            List<Observer.Factory> observers) {
        return new Analysis(module, contracts, imported, limits, observers).run();
    }

    private ModuleFacts run() {
        List<IrFunction> functions = module.functions();
        for (IrFunction function : functions) {
            bySymbol.computeIfAbsent(function.symbol(), _ -> new ArrayList<>()).add(function);
        }
        CallGraph graph = new CallGraph(functions);
        for (List<Integer> component : graph.components()) {
            boolean isCycle = component.size() > 1 || graph.callsItself(component.getFirst());
            int rounds = isCycle ? ROUNDS : 1;
            for (int round = 1; round <= rounds; round++) {
                for (int number : component) {
                    one(functions.get(number), round == rounds);
                }
            }
        }
        return new ModuleFacts(Judge.judge(facts), new TreeMap<>(bodies), incomplete, cuts);
    }

    private void one(IrFunction function, boolean isLast) {
        Ownership.Result result;
        try {
            List<Observer.Factory> watching = isLast ? observers : List.of();
            result =
                    Ownership.analyze(
                            function, symbol -> callee(symbol, function), limits, watching);
        } catch (RuntimeException e) {
            if (Boolean.getBoolean("cgovet.analysis.throw")) {
                throw e;
            }
            result =
                    new Ownership.Result(
                            List.of(), Summary.unknown(function.symbol()), new Cuts(1, 0, 0, 0, 1));
        }
        bodies.put(function.symbol(), result.summary());
        ofFunction.put(function, result.summary());
        if (isLast) {
            facts.addAll(result.facts());
            cuts = cuts.plus(result.cuts());
            if (result.cuts().functions() > 0) {
                incomplete.put(function.symbol(), result.cuts());
            }
        }
    }

    /** The first that says something of a callee, in order of trust. */
    private Optional<Summary> callee(String symbol, IrFunction caller) {
        Optional<Summary> contract = contracts.of(symbol);
        if (contract.isPresent() && overrules(contract.get().source())) {
            return contract;
        }
        Summary body = body(symbol, caller);
        if (body == null && !symbol.startsWith("C.")) {
            // C's names are a package's own: static functions of two packages may share one.
            body = imported.get(symbol);
        }
        if (body != null && !body.isUnknown()) {
            return Optional.of(body);
        }
        return contract.or(() -> NativeSummaries.of(symbol));
    }

    /** Whether a contract counts more than a body. */
    private static boolean overrules(Source source) {
        return source == Source.REVIEWED || source == Source.USER;
    }

    /**
     * Of several functions with one symbol (C's static functions, files for several platforms) the
     * one in the caller's file, else the only one that other files see; none where that does not
     * tell.
     */
    private @Nullable Summary body(String symbol, IrFunction caller) {
        List<IrFunction> all = bySymbol.getOrDefault(symbol, List.of());
        if (all.size() == 1) {
            return ofFunction.get(all.getFirst());
        }
        String path = caller.at().path();
        List<IrFunction> near = all.stream().filter(f -> f.at().path().equals(path)).toList();
        List<IrFunction> fitting =
                near.isEmpty()
                        ? all.stream().filter(f -> !f.is(IrFunction.Trait.UNIT_LOCAL)).toList()
                        : near;
        return fitting.size() == 1 ? ofFunction.get(fitting.getFirst()) : null;
    }
}
