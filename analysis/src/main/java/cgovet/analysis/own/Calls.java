package cgovet.analysis.own;

import cgovet.analysis.own.OwnershipFact.UseAfterRelease.Use;
import cgovet.analysis.own.Shape.Made;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Condition;
import cgovet.boundary.contract.Condition.Relation;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Summary.Case;
import cgovet.boundary.contract.Summary.Exit;
import cgovet.boundary.contract.Summary.Source;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr.Call.Crossing;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What calls do to a state: the cases of summaries, and the defaults for callees without one. */
final class Calls {
    private static final String ONCE = "sync.(*Once).Do";

    private static final int MAX_NESTED = 3;

    /** From here on numbers tell things apart that one call makes. */
    private static final int MADE = 1_000;

    /** One way that a call ends. */
    record Outcome(State state, Sym result, Exit exit) {}

    /**
     * A call about to be made.
     *
     * @param function the callee's value where it is dynamic
     * @param operands the arguments as the instruction names them, as long as args or empty
     */
    record Site(
            Callee callee,
            Sym function,
            List<Sym> args,
            List<Value> operands,
            Crossing crossing,
            IrType type,
            int site,
            int visit,
            Span at) {}

    /** A place: a value, or the address of a cell. */
    private record Loc(boolean isAddress, Sym sym, IrType type) {}

    private final Symbols symbols;
    private final Memory memory;
    private final Logic logic;
    private final Ledger ledger;
    private final Names names;
    private final Contracts callees;
    private final boolean inC;
    private final UnknownCallees unknown;

    /** Places that summaries speak of, by symbol, in the order in which they were met. */
    private final Map<String, Map<Access, Integer>> places = new HashMap<>();

    Calls(
            Symbols symbols,
            Memory memory,
            Logic logic,
            Ledger ledger,
            Names names,
            Contracts callees,
            boolean inC) {
        this.symbols = symbols;
        this.memory = memory;
        this.logic = logic;
        this.ledger = ledger;
        this.names = names;
        this.callees = callees;
        this.inC = inC;
        this.unknown = new UnknownCallees(symbols, memory, ledger, names, callees, inC);
    }

    List<Outcome> call(State state, Site site) {
        return call(state, site, 0);
    }

    private List<Outcome> call(State state, Site site, int nested) {
        String symbol = "";
        List<Sym> captured = List.of();
        switch (site.callee()) {
            case Callee.Direct d -> symbol = d.symbol();
            case Callee.Dynamic _ -> {
                Sym function = Symbols.data(site.function());
                state.mark(function, State.CALLED);
                if (!inC) {
                    // A list of functions is called: what they hold may be released by them.
                    Symbols.container(function)
                            .ifPresent(list -> ledger.releaseElements(state, list));
                }
                Res cleanup = state.resource(function);
                if (cleanup != null && cleanup.family.equals(Ledger.CLEANUP)) {
                    ledger.call(state, function, site.at());
                    return List.of(new Outcome(state, result(state, site, List.of()), Exit.OK));
                }
                if (function.shape() instanceof Shape.Function f) {
                    symbol = f.symbol();
                } else if (function.shape() instanceof Shape.Closure c) {
                    symbol = c.function();
                    captured = c.captured();
                } else {
                    symbol = HandOvers.variable(function);
                }
            }
            case Callee.Method _ -> {}
        }
        if (symbol.equals("C.malloc") && site.crossing() != Crossing.NONE) {
            symbol = "cgo.malloc";
        }
        if (symbol.equals(ONCE) && site.args().size() == 2 && nested < MAX_NESTED) {
            return once(state, site, nested);
        }
        if (Intrinsics.apply(symbol, state, site, memory, ledger, logic)) {
            return List.of(new Outcome(state, result(state, site, List.of()), Exit.OK));
        }
        Optional<Summary> known = symbol.isEmpty() ? Optional.empty() : callees.of(symbol);
        if (known.isPresent() && nested < MAX_NESTED) {
            Summary summary = known.get();
            boolean says = !summary.isUnknown() || !summary.cases().getFirst().effects().isEmpty();
            if (says) {
                if (summary.isUnknown() && summary.symbol().startsWith("C.")) {
                    HandOvers.handOver(state, site, ledger, callees);
                }
                return apply(state, site, summary, captured, nested);
            }
        }
        boolean isC = symbol.startsWith("C.") || site.crossing() != Crossing.NONE || inC;
        if (isC) {
            HandOvers.handOver(state, site, ledger, callees);
        }
        return List.of(unknown(state, site, symbol, isC));
    }

    private Outcome unknown(State state, Site site, String symbol, boolean isC) {
        if (isC) {
            unknown.c(state, site, symbol);
        } else {
            unknown.go(state, site, symbol);
        }
        return new Outcome(state, result(state, site, List.of()), Exit.OK);
    }

    /** Calls a function unless the {@code sync.Once} has called one before. */
    private List<Outcome> once(State state, Site site, int nested) {
        Sym cell = symbols.field(Symbols.data(site.args().getFirst()), Memory.ARMED);
        Sym armed = memory.load(state, cell, IrType.UNKNOWN, site.site(), site.visit());
        List<Outcome> outcomes = new ArrayList<>();
        State done = state.copy();
        if (logic.assume(done, armed, Relation.EQ, 0)) {
            outcomes.add(new Outcome(done, symbols.zero, Exit.OK));
        }
        if (logic.assume(state, armed, Relation.NE, 0)) {
            memory.store(state, cell, symbols.zero, IrType.UNKNOWN);
            outcomes.addAll(call(state, CallSites.callOf(site.args().get(1), site), nested + 1));
        }
        return outcomes;
    }

    // Callees with a summary.

    private List<Outcome> apply(
            State state, Site site, Summary summary, List<Sym> captured, int nested) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Case> cases = summary.cases();
        List<Integer> feasible = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (cases.size() == 1 || isFeasible(state.copy(), site, summary, i, captured)) {
                feasible.add(i);
            }
        }
        if (summary.source() != Source.BODY) {
            likely(site, cases, feasible);
        }
        for (int i : feasible) {
            State branch = feasible.size() == 1 ? state : state.copy();
            boolean isDropped = site.type() instanceof IrType.Void;
            boolean isBody = summary.source() == Source.BODY;
            Set<Access> maybe = Cases.doubtful(cases, feasible, i, isDropped);
            Set<Access> unsure = isBody ? Cases.unsure(cases, feasible, i) : Set.of();
            Set<Access> handed =
                    isBody ? Cases.handedOver(cases, feasible, i, isDropped) : Set.of();
            apply(branch, site, summary, i, captured, maybe, unsure, handed, nested, outcomes);
        }
        if (outcomes.isEmpty() && cases.size() > 1) {
            // A summary that leaves no way to go on is of no use here.
            boolean isC = summary.symbol().startsWith("C.");
            outcomes.add(unknown(state, site, summary.symbol(), isC));
        }
        return outcomes;
    }

    /**
     * Leaves out that a function makes an object for want of one: who gives it a variable means to
     * have that object back. That the making of it failed and nobody looked is another matter.
     */
    private static void likely(Site site, List<Case> cases, List<Integer> feasible) {
        for (int i = 0; i < site.operands().size(); i++) {
            Access argument = Access.argument(i);
            Condition none = new Condition(argument, Relation.EQ, 0);
            Effect same = new Effect.Same(Access.result(0), argument);
            if (!(site.operands().get(i) instanceof Value.Null)
                    && cases.stream().anyMatch(each -> each.effects().contains(same))) {
                feasible.removeIf(number -> cases.get(number).when().contains(none));
            }
        }
    }

    private boolean isFeasible(
            State state, Site site, Summary summary, int number, List<Sym> captured) {
        Sym[] results = new Sym[CallSites.slots(site)];
        Frame frame = new Frame(state, site, summary, captured, Set.of(), results);
        for (Condition condition : summary.cases().get(number).when()) {
            if (condition.at().root() != Access.Root.RESULT) {
                Optional<Sym> sym = frame.read(condition.at());
                if (sym.isPresent()
                        && !logic.assume(
                                state, sym.get(), condition.relation(), condition.number())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void apply(
            State state,
            Site site,
            Summary summary,
            int number,
            List<Sym> captured,
            Set<Access> maybe,
            Set<Access> unsure,
            Set<Access> handed,
            int nested,
            List<Outcome> outcomes) {
        Case one = summary.cases().get(number);
        Sym[] results = new Sym[Math.max(CallSites.slots(site), CallSites.dropped(site, one))];
        Frame frame = new Frame(state, site, summary, captured, maybe, results);
        frame.unsure = unsure;
        if (summary.source() == Source.BODY) {
            HandOvers.keepIntegers(state, site, one, ledger);
        }
        for (Access access : maybe) {
            frame.read(access).ifPresent(value -> ledger.maybeRelease(state, value));
        }
        for (Access access : handed) {
            frame.read(access).ifPresent(value -> ledger.escape(state, value, 0));
        }
        for (Condition condition : one.when()) {
            if (condition.at().root() != Access.Root.RESULT) {
                Optional<Sym> sym = frame.read(condition.at());
                if (sym.isPresent()
                        && !logic.assume(
                                state, sym.get(), condition.relation(), condition.number())) {
                    return;
                }
            } else if (condition.relation() == Relation.EQ
                    && condition.at().steps().isEmpty()
                    && condition.at().number() < results.length) {
                results[condition.at().number()] = symbols.number(condition.number());
            }
        }
        List<Sym> callbacks = new ArrayList<>();
        for (Effect effect : one.effects()) {
            frame.apply(effect, callbacks);
        }
        Sym result = result(state, site, java.util.Arrays.asList(results));
        for (Condition condition : one.when()) {
            if (condition.at().root() == Access.Root.RESULT) {
                Optional<Sym> sym = frame.read(condition.at());
                if (sym.isPresent()
                        && !logic.assume(
                                state, sym.get(), condition.relation(), condition.number())) {
                    return;
                }
            }
        }
        List<State> states = new ArrayList<>(List.of(state));
        for (Sym callback : callbacks) {
            List<State> next = new ArrayList<>();
            for (State each : states) {
                for (Outcome outcome : call(each, CallSites.callOf(callback, site), nested + 1)) {
                    next.add(outcome.state());
                }
            }
            states = next;
        }
        for (State each : states) {
            outcomes.add(new Outcome(each, result, one.exit()));
        }
    }

    /** The value of a call from what is known of its results. */
    private Sym result(State state, Site site, List<@Nullable Sym> known) {
        List<Sym> parts = new ArrayList<>();
        String by = name(site);
        for (int i = 0; i < CallSites.slots(site); i++) {
            Sym sym = i < known.size() ? known.get(i) : null;
            IrType type = site.type() instanceof IrType.Tuple t ? t.parts().get(i) : site.type();
            if (sym == null) {
                sym = fresh(state, Made.Kind.RESULT, by, site.site(), site.visit(), 240 + i, type);
                if (i < known.size()) {
                    known.set(i, sym);
                }
            }
            parts.add(sym);
        }
        if (site.type() instanceof IrType.Tuple) {
            return symbols.of(new Shape.Parts(parts));
        }
        return parts.isEmpty() ? symbols.zero : parts.getFirst();
    }

    static String name(Site site) {
        return switch (site.callee()) {
            case Callee.Direct d -> d.symbol();
            case Callee.Dynamic _ -> "a function value";
            case Callee.Method m -> m.name();
        };
    }

    /** A new value of a type. */
    Sym fresh(State state, Made.Kind kind, String by, int site, int visit, int index, IrType type) {
        if (type instanceof IrType.Tuple t) {
            List<Sym> parts = new ArrayList<>();
            for (int i = 0; i < t.parts().size(); i++) {
                parts.add(fresh(state, kind, by, site, visit, index * 16 + i, t.parts().get(i)));
            }
            return symbols.of(new Shape.Parts(parts));
        }
        Sym sym = symbols.of(new Made(kind, by, site, visit, index, type));
        if (type instanceof IrType.Bool) {
            logic.refine(state, sym, Interval.BOOL);
        } else if (type instanceof IrType.Int i && !i.signed()) {
            logic.refine(state, sym, Interval.NOT_NEGATIVE);
        }
        return sym;
    }

    /** One case of a summary at one call. */
    private final class Frame {
        private final State state;
        private final Site site;
        private final Summary summary;
        private final List<Sym> captured;
        private final @Nullable Sym[] results;
        private Map<Access, Integer> made = Map.of();
        private @Nullable Sym freed;

        /** Places that another case, which nothing tells from this one, treats otherwise. */
        private final Set<Access> maybe;

        /** Places that another such case does not give an owner to. */
        private Set<Access> unsure = Set.of();

        Frame(
                State state,
                Site site,
                Summary summary,
                List<Sym> captured,
                Set<Access> maybe,
                @Nullable Sym[] results) {
            this.state = state;
            this.site = site;
            this.summary = summary;
            this.captured = captured;
            this.maybe = maybe;
            this.results = results;
        }

        private String variable(Access access) {
            if (access.root() == Access.Root.ARGUMENT && access.number() < site.operands().size()) {
                StringBuilder name =
                        new StringBuilder(names.of(site.operands().get(access.number())));
                for (Access.Step step : access.steps()) {
                    if (step instanceof Access.Field f && !name.isEmpty()) {
                        name.append('.').append(f.name());
                    }
                }
                return name.toString();
            }
            if (access.root() == Access.Root.CAPTURE && access.number() < captured.size()) {
                return captured.get(access.number()).shape() instanceof Shape.Cell c
                        ? c.name()
                        : "";
            }
            return access.root() == Access.Root.GLOBAL ? Names.shortSymbol(access.symbol()) : "";
        }

        private Optional<Loc> locate(Access access) {
            Sym start;
            IrType type = IrType.UNKNOWN;
            boolean isAddress = false;
            switch (access.root()) {
                case ARGUMENT -> {
                    if (access.number() >= site.args().size()) {
                        return Optional.empty();
                    }
                    start = site.args().get(access.number());
                    if (access.number() < site.operands().size()) {
                        type = site.operands().get(access.number()).type();
                    }
                }
                case CAPTURE -> {
                    if (access.number() >= captured.size()) {
                        return Optional.empty();
                    }
                    start = captured.get(access.number());
                }
                case GLOBAL -> start = symbols.of(new Shape.Global(access.symbol()));
                case RESULT -> {
                    if (access.number() >= results.length) {
                        return Optional.empty();
                    }
                    type = typeOfResult(access.number());
                    Sym set = results[access.number()];
                    if (set == null) {
                        if (access.steps().isEmpty()) {
                            return Optional.of(new Loc(false, symbols.zero, type));
                        }
                        set =
                                fresh(
                                        state,
                                        Made.Kind.RESULT,
                                        summary.symbol(),
                                        site.site(),
                                        site.visit(),
                                        240 + access.number(),
                                        type);
                        results[access.number()] = set;
                    }
                    start = set;
                }
                default -> throw new IllegalStateException();
            }
            Loc loc = new Loc(isAddress, start, type);
            for (Access.Step step : access.steps()) {
                if (step.equals(new Access.Field(Access.Field.MEMORY))) {
                    return held(loc);
                }
                loc = step(loc, step);
            }
            return Optional.of(loc);
        }

        /** The cell of a variable's or parameter's record that holds memory, if it has one. */
        private Optional<Loc> held(Loc record) {
            Shape at = Symbols.data(record.sym()).shape();
            if (!record.isAddress()
                    || !(at instanceof Shape.Cell || at instanceof Shape.Param)
                    || !(record.type() instanceof IrType.Struct struct)) {
                return Optional.empty();
            }
            return struct.fields().stream()
                    .filter(field -> field.type().isPointer())
                    .findFirst()
                    .map(field -> step(record, new Access.Field(field.name())));
        }

        private IrType typeOfResult(int number) {
            return site.type() instanceof IrType.Tuple t ? t.parts().get(number) : site.type();
        }

        private Loc step(Loc loc, Access.Step step) {
            return switch (step) {
                case Access.Deref _ -> {
                    Sym value = value(loc);
                    IrType type =
                            loc.type() instanceof IrType.Pointer p
                                    ? p.elem()
                                    : Memory.contentType(Symbols.data(value));
                    yield new Loc(true, Symbols.data(value), type);
                }
                case Access.Field f -> {
                    IrType type = Memory.fieldType(loc.type(), f.name());
                    if (loc.isAddress()) {
                        yield new Loc(true, symbols.field(loc.sym(), f.name()), type);
                    }
                    yield new Loc(false, part(loc, f.name(), type), type);
                }
                case Access.Element _ -> {
                    boolean isArray = loc.isAddress() && loc.type() instanceof IrType.Array;
                    Sym base = isArray ? loc.sym() : value(loc);
                    yield new Loc(
                            true,
                            symbols.anyElement(base),
                            Memory.contentType(symbols.anyElement(base)));
                }
            };
        }

        private Sym part(Loc loc, String name, IrType type) {
            if (loc.type() instanceof IrType.Struct s) {
                for (int i = 0; i < s.fields().size(); i++) {
                    if (s.fields().get(i).name().equals(name)) {
                        return symbols.part(loc.sym(), i, type);
                    }
                }
            }
            return symbols.of(new Shape.Part(loc.sym(), name.hashCode() & 0xffff));
        }

        private Sym value(Loc loc) {
            return loc.isAddress()
                    ? memory.load(state, loc.sym(), loc.type(), site.site(), site.visit())
                    : loc.sym();
        }

        Optional<Sym> read(Access access) {
            return locate(access).map(this::value);
        }

        private void write(Access access, Sym value) {
            if (access.root() == Access.Root.RESULT && access.steps().isEmpty()) {
                if (access.number() < results.length) {
                    results[access.number()] = value;
                }
                return;
            }
            Optional<Loc> loc = locate(access);
            if (loc.isPresent() && !loc.get().isAddress() && access.root() == Access.Root.RESULT) {
                Sym whole = results[access.number()];
                if (whole != null) {
                    IrType type = typeOfResult(access.number());
                    results[access.number()] = symbols.withPart(whole, type, access.steps(), value);
                }
            }
            if (loc.isPresent() && loc.get().isAddress()) {
                memory.store(state, loc.get().sym(), value, IrType.UNKNOWN);
                memory.alias(
                        state, loc.get().sym(), value, IrType.UNKNOWN, site.site(), site.visit());
                ledger.name(state, value, Names.ofCell(loc.get().sym()));
            }
        }

        /**
         * What a callee wrote to some element, or to the bytes that it takes an object for: any
         * part of the object may be another one.
         */
        private void writeAny(Access place) {
            Optional<Loc> loc = locate(place);
            if (loc.isEmpty() || !loc.get().isAddress()) {
                return;
            }
            if (CallSites.isElement(place) || (inC && loc.get().type() instanceof IrType.Struct)) {
                Sym at = Symbols.data(loc.get().sym());
                Sym base = at.shape() instanceof Shape.Element e ? Symbols.data(e.base()) : at;
                memory.havocWithin(state, base, summary.symbol(), site.site(), site.visit());
            }
        }

        /** Whether one of an object's own release functions releases what is of a family. */
        private boolean isFamilyOf(Sym value, String family) {
            Res resource = state.resource(Symbols.object(value));
            return resource != null
                    && !family.isEmpty()
                    && resource.releases.stream()
                            .anyMatch(by -> HandOvers.releases(by, family, callees));
        }

        private void count(Effect.Count e, Sym value) {
            ledger.count(state, value, e.by(), type(e.at()), summary.symbol(), site.at());
        }

        private IrType type(Access place) {
            return locate(place).map(Loc::type).orElse(IrType.UNKNOWN);
        }

        private Sym make(Made.Kind kind, String by, Access place) {
            IrType type = type(place);
            return symbols.of(new Made(kind, by, site.site(), site.visit(), index(place), type));
        }

        /**
         * What tells things made by one call apart: the place, whichever case it is. So states of
         * several cases can become one later.
         */
        private int index(Access place) {
            Map<Access, Integer> known =
                    places.computeIfAbsent(summary.symbol(), _ -> new HashMap<>());
            int number = known.computeIfAbsent(place, _ -> known.size());
            if (made.isEmpty()) {
                made = new HashMap<>();
            }
            int times = made.merge(place, 1, Integer::sum) - 1;
            return MADE + number * 16 + Math.min(times, 15);
        }

        void apply(Effect effect, List<Sym> callbacks) {
            switch (effect) {
                case Effect.Own e -> own(e);
                case Effect.Free e ->
                        read(e.at())
                                .ifPresent(value -> {
                                    freed = Symbols.object(value);
                                    if (maybe.contains(e.at())) {
                                        return;
                                    }
                                    boolean isOne = isFamilyOf(value, e.family());
                                    ledger.release(
                                            state,
                                            value,
                                            isOne ? "" : e.family(),
                                            isOne ? IrType.UNKNOWN : type(e.at()),
                                            summary.symbol(),
                                            variable(e.at()),
                                            site.at());
                                    ledger.trust(
                                            state, value, summary.source(), summary.confidence());
                                    if (summary.source() == Source.BODY) {
                                        // A helper that releases an array releases what is in it.
                                        ledger.releaseElements(state, Symbols.data(value));
                                    }
                                });
                case Effect.Take e ->
                        read(e.at()).ifPresent(v -> ledger.escape(state, v, State.TAKEN));
                case Effect.Escape e ->
                        read(e.at())
                                .ifPresent(v -> {
                                    if (summary.isUnknown()) {
                                        given(v);
                                    } else {
                                        ledger.escape(state, v, State.ESCAPED);
                                    }
                                });
                case Effect.Retain e ->
                        read(e.at())
                                .ifPresent(v -> {
                                    state.mark(Symbols.data(v), State.RETAINED);
                                    if (e.until().contains(Effect.Retain.SOMEBODY)) {
                                        given(v);
                                    }
                                });
                case Effect.Borrow e -> {
                    Optional<Sym> from = read(e.from());
                    Sym fresh = make(Made.Kind.RESULT, summary.symbol(), e.at());
                    if (from.isPresent()) {
                        ledger.borrow(
                                state,
                                fresh,
                                Symbols.object(from.get()),
                                summary.symbol(),
                                summary.source(),
                                summary.confidence(),
                                site.at(),
                                site.site());
                    }
                    write(e.at(), fresh);
                }
                case Effect.Static e -> {
                    Sym fresh = make(Made.Kind.RESULT, summary.symbol(), e.at());
                    ledger.borrow(
                            state,
                            fresh,
                            null,
                            summary.symbol(),
                            summary.source(),
                            summary.confidence(),
                            site.at(),
                            site.site());
                    write(e.at(), fresh);
                }
                case Effect.Same e -> {
                    read(e.as()).ifPresent(value -> write(e.at(), value));
                    writeAny(e.at());
                }
                case Effect.Write e -> {
                    if (e.at().root() != Access.Root.RESULT) {
                        // Whoever put something else there knows what became of the old content.
                        read(e.at()).ifPresent(v -> ledger.escape(state, v, 0));
                    }
                    write(e.at(), make(Made.Kind.WRITTEN, summary.symbol(), e.at()));
                    writeAny(e.at());
                }
                case Effect.Clear e -> write(e.at(), symbols.zero);
                case Effect.Use e ->
                        read(e.at())
                                .ifPresent(v ->
                                        ledger.use(
                                                state,
                                                v,
                                                Use.CALL_ARGUMENT,
                                                variable(e.at()),
                                                site.at()));
                case Effect.Count e -> read(e.at()).ifPresent(v -> count(e, v));
                case Effect.Length _ -> {}
                case Effect.Text e -> read(e.at()).ifPresent(v -> ledger.text(state, v));
                case Effect.Callback e ->
                        read(e.at())
                                .ifPresent(v -> {
                                    state.mark(Symbols.data(v), State.CALLED);
                                    if (e.now()) {
                                        callbacks.add(v);
                                    } else {
                                        ledger.escape(state, v, State.ESCAPED);
                                    }
                                });
                case Effect.ThreadLock e -> state.threadLocks += e.by();
            }
        }

        /** Whether the summary says what may happen, and not what a body does. */
        private boolean isGuess() {
            return summary.source() != Source.BODY && summary.source() != Source.NATIVE;
        }

        /** What an argument points to may be written; owners that it holds stay. */
        private void mayWrite(Access place) {
            if (place.steps().size() != 1 || place.number() >= site.args().size()) {
                return;
            }
            Sym object = Symbols.object(site.args().get(place.number()));
            if (UnknownCallees.isAddress(object)
                    && !(object.shape() instanceof Shape.Num)
                    && !(object.shape() instanceof Shape.Op)) {
                memory.havoc(state, object, summary.symbol(), site.site(), site.visit());
            }
        }

        private void own(Effect.Own e) {
            if (CallSites.lacks(site, e.at()) || (e.at().isMemory() && !refill(e))) {
                return;
            }
            Made.Kind kind = e.nullable() ? Made.Kind.RESULT : Made.Kind.OBJECT;
            boolean isGo = e.releases().contains("gc");
            Sym object =
                    make(kind, isGo ? Regions.NEW + summary.symbol() : summary.symbol(), e.at());
            if (!isGo) {
                ledger.own(
                        state,
                        object,
                        e.family(),
                        e.releases(),
                        summary.symbol(),
                        summary.source(),
                        summary.confidence(),
                        site.at(),
                        site.site());
                if (unsure.contains(e.at())) {
                    ledger.escape(state, object, 0);
                }
                if (freed != null) {
                    // The object grew, and may have moved: what it held is in the new one.
                    ledger.move(state, freed, object);
                    memory.copy(state, freed, object);
                }
            }
            if (e.at().isMemory()) {
                locate(e.at())
                        .map(loc -> Symbols.object(loc.sym()))
                        .filter(record -> record.shape() instanceof Shape.Cell)
                        .ifPresent(
                                record -> ledger.name(state, object, "&" + Names.ofCell(record)));
            }
            write(e.at(), object);
        }

        /**
         * Makes room in a record; false if it has none, or holds such memory that is used again.
         */
        private boolean refill(Effect.Own e) {
            Optional<Loc> cell = locate(e.at());
            if (cell.isEmpty()) {
                return false;
            }
            Res old = read(e.at()).map(Symbols::object).map(state::resource).orElse(null);
            if (old != null && old.life == Res.Life.LIVE && old.family.equals(e.family())) {
                return false;
            }
            Sym record = Symbols.object(cell.get().sym());
            memory.havocWithin(state, record, summary.symbol(), site.site(), site.visit());
            return true;
        }

        private void given(Sym value) {
            unknown.give(state, value, summary.symbol(), site, variableOf(value), false);
        }

        private String variableOf(Sym value) {
            int index = site.args().indexOf(value);
            return index >= 0 && index < site.operands().size()
                    ? names.of(site.operands().get(index))
                    : "";
        }
    }
}
