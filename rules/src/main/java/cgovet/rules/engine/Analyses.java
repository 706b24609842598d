package cgovet.rules.engine;

import cgovet.analysis.abi.RawRecords;
import cgovet.analysis.concurrency.Notifications;
import cgovet.analysis.concurrency.SignalHandlers;
import cgovet.analysis.concurrency.ThreadLocks;
import cgovet.analysis.concurrency.ThreadStates;
import cgovet.analysis.length.AllocationSizes;
import cgovet.analysis.length.Copies;
import cgovet.analysis.length.Narrowings;
import cgovet.analysis.length.NilChecks;
import cgovet.analysis.length.Terminators;
import cgovet.analysis.length.Texts;
import cgovet.analysis.lifetime.Finalizers;
import cgovet.analysis.lifetime.HandleLosses;
import cgovet.analysis.lifetime.HandlePointers;
import cgovet.analysis.lifetime.KeepAlives;
import cgovet.analysis.lifetime.LifetimeDefect;
import cgovet.analysis.lifetime.Owners;
import cgovet.analysis.lifetime.SelfHolds;
import cgovet.analysis.lifetime.UnarmedOwners;
import cgovet.analysis.memory.Amounts;
import cgovet.analysis.memory.MemoryChecks;
import cgovet.analysis.own.Contracts;
import cgovet.analysis.own.Limits;
import cgovet.analysis.pointer.CStores;
import cgovet.analysis.pointer.CallArguments;
import cgovet.analysis.pointer.Casts;
import cgovet.analysis.pointer.EmptySlices;
import cgovet.analysis.pointer.ExportResults;
import cgovet.analysis.pointer.Handed;
import cgovet.analysis.pointer.Keeping;
import cgovet.analysis.pointer.Lengths;
import cgovet.analysis.pointer.NestedPointers;
import cgovet.analysis.pointer.Pinners;
import cgovet.analysis.pointer.Promises;
import cgovet.analysis.pointer.Reflections;
import cgovet.analysis.pointer.RoundTrips;
import cgovet.analysis.pointer.Strides;
import cgovet.analysis.summary.Analysis;
import cgovet.analysis.summary.ModuleFacts;
import cgovet.analysis.summary.OwnReleases;
import cgovet.base.finding.Fact;
import cgovet.base.target.Target;
import cgovet.base.watch.Part;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.contract.NativeSummaries;
import cgovet.boundary.contract.Summary;
import cgovet.gofront.types.Sizes;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.IrType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The analyses of a module: the engine with every observer, and what needs no states. */
final class Analyses {
    private Analyses() {}

    /**
     * @param facts in no particular order
     */
    record Outcome(ModuleFacts module, List<Fact> facts) {}

    /**
     * What the text of a package says that the IR does not.
     *
     * @param handed which memory the arguments of calls into C hand over
     * @param promises its lines about C functions
     * @param used names of C that it uses
     * @param goMinor of its module's {@code go} line
     */
    record Written(Handed handed, List<Promises.Promise> promises, Set<String> used, int goMinor) {}

    /**
     * @param imported summaries of the packages that this one imports
     * @param stopwatch the caller enters a part of its own afterwards
     */
    static Outcome of(
            IrModule module,
            Contracts contracts,
            Map<String, Summary> imported,
            Target target,
            Written written,
            Analysis.Extent extent,
            Stopwatch stopwatch) {
        Keeping keeping = new Keeping();
        stopwatch.enter(Part.ENGINE);
        ModuleFacts found =
                Analysis.analyze(
                        module,
                        contracts,
                        imported,
                        Limits.DEFAULT,
                        extent,
                        Watched.of(stopwatch, observers(module, target, written.handed(), keeping)),
                        stopwatch);
        Function<String, Optional<Summary>> known = known(found.summaries(), contracts);
        List<Fact> all = new ArrayList<>();
        stopwatch.enter(Part.LIFETIME);
        List<LifetimeDefect> owners = Owners.find(module, known, written.goMinor());
        all.addAll(
                OwnReleases.named(
                        module,
                        found.summaries(),
                        Owners.without(HandleLosses.without(module, found.facts()), owners)));
        all.addAll(owners);
        all.addAll(HandlePointers.find(module));
        all.addAll(KeepAlives.find(module));
        stopwatch.enter(Part.CONCURRENCY);
        all.addAll(ThreadStates.find(module, contracts::threadState));
        stopwatch.enter(Part.LAYOUT);
        all.addAll(RawRecords.find(module, Sizes.of(target.goarch()).wordSize()));
        stopwatch.enter(Part.LENGTH);
        all.addAll(
                MemoryChecks.find(
                        module,
                        symbol ->
                                contracts
                                        .of(symbol)
                                        .or(() ->
                                                Optional.ofNullable(
                                                        found.summaries().get(symbol)))));
        stopwatch.enter(Part.POINTER);
        all.addAll(
                Promises.find(
                        module,
                        found.summaries(),
                        keeping,
                        written.promises(),
                        written.used(),
                        written.goMinor()));
        return new Outcome(found, all);
    }

    /** What is known of a function, by its body first. */
    private static Function<String, Optional<Summary>> known(
            Map<String, Summary> bodies, Contracts contracts) {
        return symbol ->
                Optional.ofNullable(bodies.get(symbol))
                        .or(() -> contracts.of(symbol))
                        .or(() -> NativeSummaries.of(symbol));
    }

    private static List<Watched.Member> observers(
            IrModule module, Target target, Handed handed, Keeping keeping) {
        Map<String, IrFunction> functions = module.bySymbol();
        Map<String, IrType> globals = new HashMap<>();
        module.globals().forEach(global -> globals.put(global.symbol(), global.type()));
        Set<String> goroutines = ThreadLocks.goroutines(module.functions());
        Notifications.Signals signals = Notifications.Signals.of(target.goos(), target.goarch());
        NestedPointers.Passed passed = new NestedPointers.Passed();
        UnarmedOwners.Arming arming = UnarmedOwners.Arming.of(module);
        int word = Sizes.of(target.goarch()).wordSize();
        long onStack = SignalHandlers.onStackOf(target.goos());
        return List.of(
                new Watched.Member(
                        Part.CONCURRENCY,
                        (function, facts) -> new Notifications(function, facts, signals)),
                new Watched.Member(
                        Part.CONCURRENCY,
                        (function, facts) ->
                                new ThreadLocks(function, facts, functions, goroutines)),
                new Watched.Member(
                        Part.CONCURRENCY,
                        (function, facts) ->
                                new SignalHandlers(function, facts, functions, onStack)),
                new Watched.Member(
                        Part.LIFETIME,
                        (function, facts) -> new Finalizers(function, facts, functions)),
                new Watched.Member(
                        Part.LIFETIME,
                        (function, facts) -> new UnarmedOwners(function, facts, arming)),
                new Watched.Member(
                        Part.LIFETIME,
                        (function, facts) -> new SelfHolds(function, facts, functions)),
                new Watched.Member(
                        Part.POINTER,
                        (function, facts) ->
                                new NestedPointers(
                                        function, facts, functions, globals, handed, passed)),
                new Watched.Member(
                        Part.POINTER,
                        (function, facts) -> new CallArguments(function, facts, globals, keeping)),
                new Watched.Member(Part.POINTER, EmptySlices::new),
                new Watched.Member(Part.POINTER, Pinners::new),
                new Watched.Member(Part.LENGTH, Amounts::new),
                new Watched.Member(
                        Part.POINTER,
                        (function, facts) -> new Casts(function, facts, globals, word)),
                new Watched.Member(
                        Part.POINTER,
                        (function, facts) -> new Reflections(function, facts, globals)),
                new Watched.Member(
                        Part.POINTER, (function, facts) -> new CStores(function, facts, globals)),
                new Watched.Member(
                        Part.POINTER,
                        (function, facts) -> new ExportResults(function, facts, globals)),
                new Watched.Member(Part.POINTER, RoundTrips::new),
                new Watched.Member(Part.LENGTH, NilChecks::new),
                new Watched.Member(
                        Part.LENGTH,
                        (function, facts) -> new Terminators(function, facts, functions)),
                new Watched.Member(Part.LENGTH, AllocationSizes::new),
                new Watched.Member(Part.LENGTH, Narrowings::new),
                new Watched.Member(
                        Part.LENGTH, (function, facts) -> new Texts(function, facts, functions)),
                new Watched.Member(Part.LENGTH, Copies::new),
                new Watched.Member(
                        Part.POINTER, (function, facts) -> new Strides(function, facts, word)),
                new Watched.Member(
                        Part.POINTER, (function, facts) -> new Lengths(function, facts, globals)));
    }
}
