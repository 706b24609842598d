package cgovet.analysis.summary;

import cgovet.analysis.judge.Judge;
import cgovet.analysis.own.Contracts;
import cgovet.analysis.own.Cuts;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Limits;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Ownership;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.contract.NativeSummaries;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Summary.Source;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Analyses the functions of a module, callees before callers, Go and C alike. */
public final class Analysis {
    /** Functions that call each other are run this often, each time with better summaries. */
    private static final int ROUNDS = 2;

    /** What functions of this many instructions do is worth knowing exactly, also to importers. */
    private static final int SMALL = 60;

    /** Which functions are analysed. */
    public enum Extent {
        ALL,
        /**
         * Those that have to do with C, unsafe, finalizers, threads or signals, what they call, and
         * small ones that importers may call.
         */
        CONCERNED
    }

    private final IrModule module;
    private final Contracts contracts;
    private final Map<String, Summary> imported;
    private final Limits limits;
    private final Extent extent;
    private final List<Observer.Factory> observers;
    private final Stopwatch stopwatch;
    private final CallGraph graph;
    private final Upcasts upcasts;
    private final List<List<Integer>> components;
    private final int[] componentOf;
    private final boolean[] done;
    private final boolean[] isConcerned;
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
            Extent extent,
            List<Observer.Factory> observers,
            Stopwatch stopwatch) {
        this.module = module;
        this.contracts = contracts;
        this.imported = imported;
        this.limits = limits;
        this.extent = extent;
        this.observers = observers;
        this.stopwatch = stopwatch;
        this.graph = new CallGraph(module.functions());
        this.upcasts = Upcasts.of(module);
        this.components = graph.components();
        this.componentOf = new int[module.functions().size()];
        this.done = new boolean[components.size()];
        this.isConcerned = new boolean[components.size()];
        for (int number = 0; number < components.size(); number++) {
            for (int function : components.get(number)) {
                componentOf[function] = number;
            }
        }
    }

    /**
     * Analyses a module.
     *
     * @param contracts of functions without a body here; what a person reviewed overrules bodies
     * @param imported summaries of the modules that this one imports, by symbol
     * @param extent for {@code CONCERNED}, functions that have no summary are as good as unknown
     * @param stopwatch is told of each function
     */
    public static ModuleFacts analyze(
            IrModule module,
            Contracts contracts,
            Map<String, Summary> imported,
            Limits limits,
            Extent extent,
            List<Observer.Factory> observers,
            Stopwatch stopwatch) {
        return new Analysis(module, contracts, imported, limits, extent, observers, stopwatch)
                .run();
    }

    private ModuleFacts run() {
        List<IrFunction> functions = module.functions();
        for (IrFunction function : functions) {
            bySymbol.computeIfAbsent(function.symbol(), _ -> new ArrayList<>()).add(function);
        }
        Concern concern = new Concern(new OfConcern());
        for (int number = 0; number < done.length; number++) {
            isConcerned[number] =
                    extent == Extent.ALL
                            || components.get(number).stream()
                                    .anyMatch(each ->
                                            concern.is(functions.get(each))
                                                    || hasConcernedLiteral(each));
            if (isConcerned[number]) {
                withCallees(number);
            }
        }
        for (int number = 0; number < done.length; number++) {
            if (!done[number]
                    && components.get(number).stream()
                            .map(functions::get)
                            .allMatch(this::isSmall)) {
                component(number);
            }
        }
        return new ModuleFacts(Judge.judge(facts), new TreeMap<>(bodies), incomplete, cuts);
    }

    /** A function literal is part of what it stands in; its number is lower. */
    private boolean hasConcernedLiteral(int number) {
        String symbol = module.functions().get(number).symbol();
        for (int callee : graph.callees(number)) {
            boolean isLiteral = module.functions().get(callee).enclosing().equals(symbol);
            if (isLiteral && isConcerned[componentOf[callee]]) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmall(IrFunction function) {
        return function.language() == Language.GO
                && function.is(IrFunction.Trait.VISIBLE)
                && function.size() <= SMALL;
    }

    /** What a component calls and that was passed over comes first. */
    private void withCallees(int number) {
        TreeSet<Integer> wanted = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(number));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (!done[next] && wanted.add(next)) {
                for (int function : components.get(next)) {
                    for (int callee : graph.callees(function)) {
                        open.push(componentOf[callee]);
                    }
                }
            }
        }
        // Callees have lower numbers.
        wanted.forEach(this::component);
    }

    private void component(int number) {
        List<Integer> component = components.get(number);
        boolean isCycle = component.size() > 1 || graph.callsItself(component.getFirst());
        int rounds = isCycle ? ROUNDS : 1;
        for (int round = 1; round <= rounds; round++) {
            for (int function : component) {
                one(module.functions().get(function), isConcerned[number], round == rounds);
            }
        }
        done[number] = true;
    }

    /** What callers may know already of what they call. */
    private final class OfConcern implements Concern.Known {
        @Override
        public boolean hasBody(String symbol) {
            return bySymbol.containsKey(symbol);
        }

        @Override
        public Summary of(String symbol) {
            Summary body = bodies.get(symbol);
            if (body == null && !symbol.startsWith("C.")) {
                body = imported.get(symbol);
            }
            if (body != null) {
                return body;
            }
            return contracts
                    .of(symbol)
                    .or(() -> NativeSummaries.of(symbol))
                    .orElseGet(() -> Summary.unknown(symbol));
        }
    }

    /** What one function may know of what it calls. */
    private final class OfCaller implements Contracts {
        private final IrFunction caller;

        OfCaller(IrFunction caller) {
            this.caller = caller;
        }

        @Override
        public Optional<Summary> of(String symbol) {
            return callee(symbol, caller);
        }

        @Override
        public boolean isAlso(String record, String other) {
            return upcasts.has(record, other);
        }
    }

    private void one(IrFunction function, boolean isConcern, boolean isLast) {
        // A function literal is part of what it stands in.
        boolean isWhole =
                (isConcern && isLast)
                        || function.size() <= SMALL
                        || !function.enclosing().isEmpty();
        Limits bounds = isWhole ? limits : limits.forSummary();
        Ownership.Result result;
        stopwatch.begins(function.symbol());
        try {
            List<Observer.Factory> watching = isLast ? observers : List.of();
            result = Ownership.analyze(function, new OfCaller(function), bounds, watching);
        } catch (RuntimeException e) {
            if (Boolean.getBoolean("cgovet.analysis.throw")) {
                throw e;
            }
            result =
                    new Ownership.Result(
                            List.of(), Summary.unknown(function.symbol()), new Cuts(1, 0, 0, 0, 1));
        } finally {
            stopwatch.ends();
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
