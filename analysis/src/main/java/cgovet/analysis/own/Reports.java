package cgovet.analysis.own;

import cgovet.analysis.own.Evidence.Idiom;
import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.analysis.solve.Graph;
import cgovet.base.finding.Place;
import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary.Exit;
import cgovet.boundary.contract.Summary.Source;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what is found in one function; what several paths say of one thing becomes one fact. */
final class Reports {
    private static final int MAX_STEPS = 16;
    private static final int MAX_RELATED = 8;

    /** A resource that a path loses. */
    record Loss(Res resource, Exit exit, Span end, Leak.Cause cause, State state) {}

    private final IrFunction function;
    private final Graph graph;
    private final Map<String, OwnershipFact> facts = new LinkedHashMap<>();
    private final Set<Fact> observed = new LinkedHashSet<>();
    private final Map<Integer, List<Loss>> losses = new TreeMap<>();

    /** Objects that some path releases or hands over, as in {@link #made}. */
    private final Set<Integer> discharged = new HashSet<>();

    /** Sites whose objects some path releases element by element. */
    private final Set<Integer> releasedAsElements = new HashSet<>();

    /** For each site, functions that were given its object and after which a path released it. */
    private final Map<Integer, Set<String>> borrowers = new HashMap<>();

    /** Loops that release, or hand over, what a site outside of them made: by that site. */
    private final Map<Integer, BitSet> loops = new HashMap<>();

    private int block;

    Reports(IrFunction function, Graph graph) {
        this.function = function;
        this.graph = graph;
    }

    /** Which block is looked at. */
    void inBlock(int block) {
        this.block = block;
    }

    Step.Side side() {
        return function.language() == Language.C ? Step.Side.C : Step.Side.GO;
    }

    Step step(Span at, String text) {
        return new Step(at, side(), text);
    }

    void observe(Fact fact) {
        observed.add(fact);
    }

    void add(OwnershipFact fact, String key) {
        OwnershipFact old = facts.get(key);
        if (old == null || old.evidence().choices() > fact.evidence().choices()) {
            facts.put(key, fact);
        }
    }

    /** Which object of those that its site makes, in whatever iteration and case of the callee. */
    private static int made(Res resource) {
        int index = resource.object.shape() instanceof Shape.Made m ? m.index() % 256 : 0;
        return resource.site * 256 + index;
    }

    void lose(Loss loss) {
        losses.computeIfAbsent(loss.resource().site, _ -> new ArrayList<>()).add(loss);
    }

    void discharge(Res resource) {
        discharged.add(made(resource));
        if (resource.site >= 0) {
            BitSet heads = graph.loopsBetween(graph.blockOf(resource.site), block);
            if (!heads.isEmpty()) {
                loops.computeIfAbsent(resource.site, _ -> new BitSet()).or(heads);
            }
        }
        if (!resource.suspendedBy.isEmpty()) {
            borrowers
                    .computeIfAbsent(resource.site, _ -> new HashSet<>())
                    .add(resource.suspendedBy);
        }
    }

    void releaseAsElement(Res resource) {
        discharged.add(made(resource));
        releasedAsElements.add(resource.site);
    }

    /** What is known at the end of a path, with steps from the object's own history. */
    Evidence evidence(State state, Res resource, Step last, String print) {
        List<Step> steps = new ArrayList<>();
        List<Step> history = Chain.inOrder(resource.history);
        Span start = history.isEmpty() ? last.at() : history.getFirst().at();
        int unknown = 0;
        boolean isOfLoop = false;
        List<Step> choices = new ArrayList<>();
        for (State.Choice choice : Chain.inOrder(state.choices)) {
            if (choice.isUnknown()) {
                unknown++;
            }
            if (choice.isOfLoop() && choice.step().at().compareTo(start) > 0) {
                isOfLoop = true;
            }
            if (!choice.step().text().isEmpty() && choice.step().at().compareTo(start) > 0) {
                choices.add(choice.step());
            }
        }
        steps.addAll(history);
        for (Step choice : choices) {
            if (steps.size() < MAX_STEPS - 1) {
                insert(steps, choice);
            }
        }
        if (steps.isEmpty() || !steps.getLast().equals(last)) {
            steps.add(last);
        }
        Set<Idiom> idioms = EnumSet.noneOf(Idiom.class);
        if (function.is(Trait.TEST)) {
            idioms.add(Idiom.TEST_CODE);
        }
        if (function.is(Trait.GENERATED)) {
            idioms.add(Idiom.GENERATED);
        }
        if (isOnce() && !isMadeInLoop(resource)) {
            idioms.add(Idiom.ONCE);
        }
        if (isOfLoop) {
            idioms.add(Idiom.LOOP_COUNT);
        }
        if (isLoopCarried(state, resource, last.at())) {
            idioms.add(Idiom.LOOP_CARRIED);
        }
        if (resource.givenToUnknown) {
            idioms.add(Idiom.GIVEN_TO_UNKNOWN);
        }
        if (resource.givenToKeeper) {
            idioms.add(Idiom.GIVEN_TO_KEEPER);
        }
        return new Evidence(
                steps,
                List.of(),
                resource.source,
                resource.model,
                unknown,
                state.weak,
                List.copyOf(idioms),
                0,
                function.symbol() + "|" + print);
    }

    /**
     * Whether an object that this function did not make, and that it finds through memory, was
     * released by an earlier turn of a loop. That memory still leads to it is hard to be sure of.
     */
    private static boolean isLoopCarried(State state, Res resource, Span at) {
        return resource.isReleased()
                && resource.site < 0
                && !(resource.object.shape() instanceof Shape.Param)
                && at.compareTo(resource.releasedAt) <= 0
                && state.visits.keys().stream().anyMatch(head -> state.visits.get(head, 0) > 1);
    }

    private static void insert(List<Step> steps, Step step) {
        int at = steps.size();
        while (at > 0 && steps.get(at - 1).at().compareTo(step.at()) > 0) {
            at--;
        }
        if (at == 0 || !steps.get(at - 1).equals(step)) {
            steps.add(at, step);
        }
    }

    private static boolean isMadeInLoop(Res resource) {
        return resource.object.shape() instanceof Shape.Made m && m.visit() > 0;
    }

    private boolean isOnce() {
        // One of several of a package, as in a folder of small programs, has a number.
        String symbol = function.symbol().replaceFirst("#[0-9]+$", "");
        return symbol.endsWith(".main") && function.language() == Language.GO
                || symbol.endsWith(".init")
                || symbol.equals("C.main");
    }

    /** All facts, in order of place. */
    List<Fact> finish() {
        List<Fact> all = new ArrayList<>(Causes.once(facts.values()));
        for (List<Loss> group : losses.values()) {
            leak(group, all);
        }
        all.addAll(observed);
        all.sort(
                java.util.Comparator.comparing(Fact::at)
                        .thenComparing(fact -> fact.getClass().getName()));
        return all;
    }

    private void leak(List<Loss> group, List<Fact> all) {
        List<Loss> believed = new ArrayList<>();
        for (Loss loss : group) {
            Res resource = loss.resource();
            boolean borrowed =
                    borrowers.getOrDefault(resource.site, Set.of()).contains(resource.suspendedBy);
            if (!resource.suspendedBy.isEmpty() && !borrowed) {
                continue;
            }
            if (resource.container != null && releasedAsElements.contains(resource.site)) {
                continue;
            }
            if (isLeftToLoop(resource, loss.state())) {
                continue;
            }
            believed.add(loss);
        }
        if (believed.isEmpty()) {
            return;
        }
        Loss first = believed.getFirst();
        for (Loss loss : believed) {
            boolean better =
                    rank(loss) < rank(first)
                            || (rank(loss) == rank(first)
                                    && Chain.size(loss.state().choices)
                                            < Chain.size(first.state().choices));
            if (better) {
                first = loss;
            }
        }
        Res resource = first.resource();
        boolean some = discharged.contains(made(resource));
        Leak.Cause cause = first.cause();
        if (cause == Leak.Cause.NEVER_RELEASED && some) {
            cause = Leak.Cause.EARLY_RETURN;
        }
        List<Place> related = new ArrayList<>();
        Set<Span> ends = new HashSet<>();
        ends.add(first.end());
        for (Loss loss : believed) {
            if (ends.add(loss.end()) && related.size() < MAX_RELATED) {
                related.add(new Place(loss.end(), "also lost here"));
            }
        }
        String last =
                switch (first.cause()) {
                    case OVERWRITTEN -> "the only reference was overwritten before";
                    case NAMED_RESULT_OVERWRITTEN ->
                            "the return overwrites the result that a deferred call releases";
                    default -> end(first) + " without a release";
                };
        Evidence evidence =
                evidence(
                        first.state(),
                        resource,
                        step(first.end(), last),
                        "leak|" + resource.allocator + "|" + resource.variable);
        List<Idiom> idioms = new ArrayList<>(evidence.idioms());
        if (first.exit() == Exit.PANIC) {
            idioms.add(Idiom.PANIC_PATH);
        }
        if (resource.container != null) {
            idioms.add(Idiom.IN_CONTAINER);
        }
        idioms.sort(null);
        evidence =
                new Evidence(
                        evidence.steps(),
                        related,
                        evidence.source(),
                        evidence.model(),
                        evidence.choices(),
                        evidence.weak(),
                        idioms,
                        0,
                        evidence.fingerprint());
        all.add(
                new Leak(
                        function.symbol(),
                        resource.at,
                        kind(resource),
                        resource.family,
                        resource.allocator,
                        resource.releases,
                        resource.variable,
                        some,
                        isMadeInLoop(resource),
                        cause,
                        first.end(),
                        evidence));
    }

    /**
     * Whether the path came to a loop whose body releases the object: a loop over what there is
     * runs for all of it, though numbers do not show that.
     */
    private boolean isLeftToLoop(Res resource, State state) {
        BitSet heads = loops.get(resource.site);
        if (heads == null || !isStored(resource, state)) {
            return false;
        }
        for (int head = heads.nextSetBit(0); head >= 0; head = heads.nextSetBit(head + 1)) {
            if (state.passed.has(head)
                    && graph.order(head) > graph.order(graph.blockOf(resource.site))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an object lies in another one, such as an array. */
    private static boolean isStored(Res resource, State state) {
        boolean[] is = {resource.container != null};
        state.memory.forEach((cell, content) -> {
            boolean isVariable =
                    cell.shape() instanceof Shape.Cell c && !(c.type() instanceof IrType.Array);
            is[0] |= !isVariable && Symbols.object(content) == resource.object;
        });
        return is[0];
    }

    private static int rank(Loss loss) {
        return (loss.exit() == Exit.PANIC ? 100 : 0) + (loss.resource().container == null ? 0 : 10);
    }

    private String end(Loss loss) {
        return loss.exit() == Exit.PANIC ? "the function panics here" : "the function ends here";
    }

    private static Leak.Kind kind(Res resource) {
        if (resource.family.equals(Ledger.CLEANUP)) {
            return Leak.Kind.CLEANUP;
        }
        if (resource.family.equals("handle")) {
            return Leak.Kind.HANDLE;
        }
        if (resource.isText()) {
            return resource.allocator.equals("cgo.CBytes") ? Leak.Kind.CBYTES : Leak.Kind.CSTRING;
        }
        return resource.family.equals("libc") ? Leak.Kind.C_ALLOC : Leak.Kind.C_OBJECT;
    }

    static Source worse(Source a, Source b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
