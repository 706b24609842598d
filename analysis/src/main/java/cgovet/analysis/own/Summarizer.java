package cgovet.analysis.own;

import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Condition;
import cgovet.boundary.contract.Condition.Relation;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Summary.Case;
import cgovet.boundary.contract.Summary.Exit;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a function does, from the states at its ends. */
final class Summarizer {
    /** That a body says so: it was read, but through the eyes of an analysis. */
    private static final double TRUST = 0.97;

    private static final int MAX_DEPTH = 4;
    private static final int MAX_CONDITION_STEPS = 4;
    private static final int MAX_EFFECTS = 48;

    /** Of more ends the first and the last are looked at; cases are joined to a few anyway. */
    private static final int MAX_ENDS = 64;

    // Whole function.
    private final IrFunction function;
    private final Symbols symbols;
    private final Memory memory;
    private final Logic logic;
    private final Contracts callees;
    private final Accesses accesses;

    private boolean isCut;

    // Current end.
    private State state = new State();
    private List<Effect> effects = new ArrayList<>();
    private Map<Sym, Access> placed = new HashMap<>();

    private final Set<Access> overwritten = new HashSet<>();

    /** What objects hold that callees filled and of which callers know no name. */
    private final Set<Sym> shared = new HashSet<>();

    /** Numbers that fields of results are set to. */
    private final List<Condition> constants = new ArrayList<>();

    /** What a cleanup closure that goes to the caller releases, and where the closure is. */
    private Map<Sym, Access> cleaned = new HashMap<>();

    Summarizer(
            IrFunction function, Symbols symbols, Memory memory, Logic logic, Contracts callees) {
        this.function = function;
        this.symbols = symbols;
        this.memory = memory;
        this.logic = logic;
        this.callees = callees;
        accesses = new Accesses(function);
    }

    Summary summarize(List<Interpreter.End> ends, boolean isCut) {
        String symbol = function.symbol();
        if (function.is(Trait.NORETURN)) {
            Case never = new Case(Exit.NEVER, List.of(), List.of());
            return new Summary(symbol, Summary.Source.BODY, TRUST, List.of(never));
        }
        if (ends.isEmpty() && isCut) {
            return Summary.unknown(symbol);
        }
        this.isCut = isCut || ends.size() > MAX_ENDS;
        List<Case> cases = new ArrayList<>();
        for (Interpreter.End end : few(ends)) {
            cases.add(caseOf(end));
        }
        if (cases.isEmpty()) {
            cases.add(new Case(Exit.NEVER, List.of(), List.of()));
        }
        return new Summary(symbol, Summary.Source.BODY, TRUST, Cases.reduce(cases));
    }

    private static List<Interpreter.End> few(List<Interpreter.End> ends) {
        if (ends.size() <= MAX_ENDS) {
            return ends;
        }
        List<Interpreter.End> few = new ArrayList<>(ends.subList(0, MAX_ENDS / 2));
        few.addAll(ends.subList(ends.size() - MAX_ENDS / 2, ends.size()));
        return few;
    }

    private Case caseOf(Interpreter.End end) {
        state = end.state();
        effects = new ArrayList<>();
        placed = new HashMap<>();
        cleaned = new HashMap<>();
        constants.clear();
        List<Condition> when = new ArrayList<>();
        conditions(when);
        if (end.exit() == Exit.NEVER) {
            return new Case(Exit.NEVER, when, List.of());
        }
        overwritten.clear();
        for (Map.Entry<Sym, Sym> entry : contents().entrySet()) {
            if (!isUntouched(entry.getKey(), entry.getValue())) {
                accesses.ofCell(entry.getKey()).ifPresent(overwritten::add);
            }
        }
        marks();
        stored();
        releases();
        List<Sym> results = end.results();
        for (int i = 0; i < results.size(); i++) {
            resultCondition(i, results.get(i), when);
            cleanup(Access.result(i), results.get(i));
        }
        for (int i = 0; i < results.size(); i++) {
            export(Access.result(i), results.get(i), function.results().get(i), true, 0);
        }
        when.addAll(constants);
        writes();
        if (state.threadLocks != 0) {
            effects.add(new Effect.ThreadLock(state.threadLocks));
        }
        if (effects.size() > MAX_EFFECTS) {
            effects = new ArrayList<>(effects.subList(0, MAX_EFFECTS));
            isCut = true;
        }
        if (isCut) {
            // What was cut off may have kept anything.
            for (int i = 0; i < function.params().size(); i++) {
                effects.addFirst(
                        new Effect.Retain(Access.argument(i), List.of(Effect.Retain.SOMEBODY)));
            }
        }
        return new Case(exitOf(end), when, effects);
    }

    private Exit exitOf(Interpreter.End end) {
        if (end.exit() != Exit.OK || end.results().isEmpty()) {
            return end.exit();
        }
        Sym last = end.results().getLast();
        IrType type = function.results().getLast();
        Interval range = logic.range(state, last);
        if (type instanceof IrType.Interface i && i.name().equals("error")) {
            return range.excludesZero() ? Exit.ERROR : Exit.OK;
        }
        boolean isOnly = end.results().size() == 1;
        if (isOnly && type.isPointer() && range.is(0)) {
            return Exit.ERROR;
        }
        boolean isStatus = function.language() == Language.C && type instanceof IrType.Int;
        return isOnly && isStatus && range.high() < 0 ? Exit.ERROR : Exit.OK;
    }

    private void conditions(List<Condition> when) {
        state.ranges.forEach((id, range) -> {
            Optional<Access> access = accesses.ofValue(symbols.at(id));
            if (access.isEmpty()
                    || access.get().steps().size() > MAX_CONDITION_STEPS
                    || isRoot(access.get())) {
                return;
            }
            for (Access.Step step : access.get().steps()) {
                if (step instanceof Access.Element) {
                    return;
                }
            }
            bounds(access.get(), range, symbols.at(id), when);
        });
    }

    private static boolean isBool(Sym sym) {
        return sym.shape() instanceof Shape.Param p && p.type() instanceof IrType.Bool;
    }

    /** Whether a value may be negative by its type, so that not being so says something. */
    private static boolean isSigned(Sym sym) {
        return sym.shape() instanceof Shape.Param p
                && p.type() instanceof IrType.Int i
                && i.signed();
    }

    private static void bounds(Access at, Interval range, Sym sym, List<Condition> when) {
        if (range.isSingle()) {
            when.add(new Condition(at, Relation.EQ, range.low()));
            return;
        }
        if (isBool(sym)) {
            return;
        }
        for (long n = range.holeLow(); n <= range.holeHigh() && when.size() < MAX_EFFECTS; n++) {
            when.add(new Condition(at, Relation.NE, n));
        }
        if (range.low() > Long.MIN_VALUE && (range.low() != 0 || isSigned(sym))) {
            when.add(new Condition(at, Relation.GE, range.low()));
        }
        if (range.high() < Long.MAX_VALUE) {
            when.add(new Condition(at, Relation.LE, range.high()));
        }
    }

    private void resultCondition(int number, Sym result, List<Condition> when) {
        Interval range = logic.range(state, result);
        if (range.isSingle()) {
            when.add(new Condition(Access.result(number), Relation.EQ, range.low()));
        } else if (range.high() < 0) {
            when.add(new Condition(Access.result(number), Relation.LT, 0));
        } else if (range.excludesZero()) {
            when.add(new Condition(Access.result(number), Relation.NE, 0));
        } else if (range.low() >= 0) {
            when.add(new Condition(Access.result(number), Relation.GE, 0));
        }
    }

    private void marks() {
        state.marks.forEach((id, bits) -> {
            Optional<Access> access = accesses.ofValue(symbols.at(id));
            if (access.isEmpty() || isRoot(access.get())) {
                return;
            }
            Access at = access.get();
            if ((bits & State.USED) != 0) {
                effects.add(new Effect.Use(at));
            }
            if ((bits & State.CALLED) != 0) {
                effects.add(new Effect.Callback(at, true));
            }
            if ((bits & State.TAKEN) != 0) {
                effects.add(new Effect.Take(at));
            } else if ((bits & State.ESCAPED) != 0) {
                effects.add(new Effect.Escape(at));
            } else if ((bits & State.GIVEN) != 0) {
                effects.add(new Effect.Retain(at, List.of(Effect.Retain.SOMEBODY)));
            } else if ((bits & State.RETAINED) != 0) {
                effects.add(new Effect.Retain(at, List.of()));
            }
        });
        state.counts.forEach((id, by) ->
                accesses.ofValue(symbols.at(id))
                        .ifPresent(at -> effects.add(new Effect.Count(at, by))));
    }

    /**
     * What callers gave, and what is now in places that they cannot name: in an object of unknown
     * origin, or in one that a container holds.
     */
    private void stored() {
        Set<Access> kept = new LinkedHashSet<>();
        shared.clear();
        state.memory.forEach((cell, content) -> {
            Sym object = Symbols.object(cell);
            boolean isOwn =
                    object.shape() instanceof Shape.Cell
                            || (object.shape() instanceof Shape.Made m
                                    && m.kind() == Shape.Made.Kind.OBJECT);
            Optional<Access> place = accesses.ofCell(cell);
            boolean isNamed = place.isPresent() && !Symbols.isInElement(cell);
            if (isNamed || (isOwn && !state.isMarked(object, State.LOST))) {
                return;
            }
            boolean isShared =
                    place.isEmpty()
                            && object.shape() instanceof Shape.Made
                            && Exits.isForeign(state, object);
            for (Sym reached : memory.reach(state, List.of(content))) {
                if (isShared) {
                    shared.add(reached);
                }
                Optional<Access> given = accesses.ofValue(reached);
                boolean isOther =
                        given.isPresent()
                                && given.get().root() == Access.Root.ARGUMENT
                                && (place.isEmpty() || !isSameRoot(place.get(), given.get()));
                if (isOther) {
                    kept.add(given.get());
                }
            }
        });
        for (Access access : kept) {
            effects.add(new Effect.Escape(access));
        }
    }

    private static boolean isSameRoot(Access a, Access b) {
        return a.root() == b.root() && a.number() == b.number();
    }

    /** The cells of captured and package-level variables themselves: always there. */
    private static boolean isRoot(Access access) {
        return access.steps().isEmpty()
                && (access.root() == Access.Root.CAPTURE || access.root() == Access.Root.GLOBAL);
    }

    private void releases() {
        state.resources.forEach((_, resource) -> {
            if (resource.life == Res.Life.RELEASED && !resource.counted) {
                accesses.ofValue(resource.object)
                        .ifPresent(at -> effects.add(new Effect.Free(at, resource.family)));
            }
        });
        state.marks.forEach((id, bits) -> {
            if ((bits & State.ELEMENTS_RELEASED) != 0) {
                accesses.ofValue(symbols.at(id))
                        .flatMap(at -> Accesses.then(at, new Access.Element()))
                        .ifPresent(at -> effects.add(new Effect.Free(at, "")));
            }
        });
    }

    /** A function value that the caller must call, because it releases something of ours. */
    private void cleanup(Access place, Sym value) {
        if (!(Symbols.data(value).shape() instanceof Shape.Closure closure)) {
            return;
        }
        Optional<Summary> summary = callees.of(closure.function());
        if (summary.isEmpty()) {
            return;
        }
        for (Case one : summary.get().cases()) {
            for (Effect effect : one.effects()) {
                if (isEnd(effect)
                        && effect.at().root() == Access.Root.CAPTURE
                        && effect.at().number() < closure.captured().size()) {
                    Sym at = closure.captured().get(effect.at().number());
                    for (Sym reached : memory.reach(state, List.of(at))) {
                        Res resource = state.resource(reached);
                        if (resource != null && resource.owed) {
                            cleaned.putIfAbsent(reached, place);
                        }
                    }
                }
            }
        }
        if (cleaned.containsValue(place)) {
            effects.add(new Effect.Own(place, Ledger.CLEANUP, List.of(Ledger.CALL), false));
            placed.put(Symbols.data(value), place);
        }
    }

    /** Whether an effect may release what a place leads to. */
    private static boolean isEnd(Effect effect) {
        return effect instanceof Effect.Free
                || effect instanceof Effect.Take
                || effect instanceof Effect.Escape
                || effect instanceof Effect.Callback;
    }

    private void export(Access place, Sym value, IrType type, boolean isResult, int depth) {
        Sym sym = value;
        while (sym.shape() instanceof Shape.Boxed b) {
            sym = b.value();
        }
        if (sym.shape() instanceof Shape.View v) {
            sym = v.data();
        }
        if (sym.shape() instanceof Shape.AsInteger a) {
            sym = a.address();
        }
        if (logic.isNull(state, sym)) {
            if (!isResult) {
                effects.add(new Effect.Clear(place));
            }
            return;
        }
        if (sym.shape() instanceof Shape.Num n && isField(place) && n.value().bitLength() < 63) {
            constants.add(new Condition(place, Relation.EQ, n.value().longValue()));
        }
        if (sym.shape() instanceof Shape.Parts parts) {
            parts(place, parts, type, isResult, depth);
            return;
        }
        Access before = placed.get(sym);
        if (before != null) {
            if (!before.equals(place)) {
                effects.add(new Effect.Same(place, before));
            }
            return;
        }
        Access closure = cleaned.get(sym);
        if (closure != null) {
            effects.add(new Effect.Borrow(place, closure, List.of(Ledger.CALL)));
            placed.put(sym, place);
            return;
        }
        Optional<Access> access = accesses.ofValue(sym);
        if (access.isPresent()) {
            if (place.root() != Access.Root.RESULT && isOverwritten(access.get())) {
                // There is no name any more for what the place held before.
                effects.addFirst(new Effect.Escape(access.get()));
                effects.add(new Effect.Write(place));
            } else {
                effects.add(new Effect.Same(place, access.get()));
            }
            return;
        }
        Sym object = Symbols.object(sym);
        Res resource = state.resource(object);
        if (resource != null && sym == object) {
            if (resource(place, resource)) {
                return;
            }
        }
        if (sym != object && accesses.ofValue(object).isPresent()) {
            Access from = accesses.ofValue(object).get();
            if (!isResult && !isWithin(place, from)) {
                // Whoever has a pointer into an object can find, and release, the object.
                effects.add(new Effect.Escape(from));
            }
            effects.add(new Effect.Borrow(place, from, List.of()));
            return;
        }
        boolean isFreshGo =
                object.shape() instanceof Shape.Cell c && c.language() == Language.GO
                        || object.shape() instanceof Shape.Made m && Regions.isGoMade(m);
        if (isFreshGo && depth < MAX_DEPTH) {
            effects.add(new Effect.Own(place, "go", List.of("gc"), false));
            placed.put(object, place);
            contents(place, object, depth);
            return;
        }
        if (object.shape() instanceof Shape.Global
                || (object.shape() instanceof Shape.Text && type.isPointer())) {
            effects.add(new Effect.Static(place));
            return;
        }
        within(object);
        if (!isResult) {
            effects.add(new Effect.Write(place));
        }
    }

    private static boolean isField(Access place) {
        return place.root() == Access.Root.RESULT
                && !place.steps().isEmpty()
                && place.steps().stream().noneMatch(step -> step instanceof Access.Element);
    }

    /** What the caller gave is somewhere in an object of which no more can be said. */
    private void within(Sym object) {
        Set<Effect> kept = new LinkedHashSet<>();
        for (Sym reached : memory.reach(state, List.of(object))) {
            Optional<Access> given = accesses.ofValue(reached);
            if (given.isPresent() && given.get().root() == Access.Root.ARGUMENT) {
                kept.add(new Effect.Escape(given.get()));
            }
        }
        kept.removeAll(effects);
        effects.addAll(kept);
    }

    /** Whether a place is in the very object that {@code object} leads to. */
    private static boolean isWithin(Access place, Access object) {
        int n = object.steps().size();
        return place.root() == object.root()
                && place.number() == object.number()
                && place.symbol().equals(object.symbol())
                && place.steps().size() > n
                && place.steps().subList(0, n).equals(object.steps())
                && place.steps().get(n) instanceof Access.Deref
                && place.steps().subList(n + 1, place.steps().size()).stream()
                        .noneMatch(step -> step instanceof Access.Deref);
    }

    private void parts(Access place, Shape.Parts parts, IrType type, boolean isResult, int depth) {
        if (!(type instanceof IrType.Struct struct) || depth >= MAX_DEPTH) {
            return;
        }
        for (int i = 0; i < struct.fields().size() && i < parts.parts().size(); i++) {
            IrType.Field field = struct.fields().get(i);
            Sym part = parts.parts().get(i);
            Accesses.then(place, new Access.Field(field.name()))
                    .ifPresent(at -> export(at, part, field.type(), isResult, depth + 1));
        }
    }

    /** Whether all is said of a value that is a resource. */
    private boolean resource(Access place, Res resource) {
        if (logic.isNoAddress(state, resource.object)) {
            return false;
        }
        switch (resource.life) {
            case LIVE -> {
                if (!resource.owed || shared.contains(resource.object)) {
                    return false;
                }
                boolean nullable = logic.mayBeNull(state, resource.object);
                effects.add(new Effect.Own(place, resource.family, resource.releases, nullable));
                if (resource.isText()) {
                    effects.add(new Effect.Text(place));
                }
                placed.put(resource.object, place);
                contents(place, resource.object, MAX_DEPTH - 2);
                return true;
            }
            case BORROWED -> {
                if (resource.parent == null) {
                    effects.add(new Effect.Static(place));
                    return true;
                }
                Access from = placed.get(resource.parent);
                if (from == null) {
                    from = accesses.ofValue(resource.parent).orElse(null);
                }
                if (from != null) {
                    effects.add(new Effect.Borrow(place, from, List.of()));
                    return true;
                }
                return false;
            }
            case RELEASED, MAYBE_RELEASED -> {
                return false;
            }
        }
        return false;
    }

    /** What the cells of an object hold that goes to the caller. */
    private void contents(Access place, Sym object, int depth) {
        if (depth >= MAX_DEPTH) {
            within(object);
            return;
        }
        for (Sym cell : memory.cells(state, object)) {
            Sym content = state.memory.get(cell, symbols.zero);
            path(place, cell, object)
                    .ifPresent(
                            at -> export(at, content, Memory.contentType(cell), true, depth + 1));
        }
    }

    /** The place of a cell within an object that is at a place. */
    private static Optional<Access> path(Access place, Sym cell, Sym object) {
        if (cell == object) {
            return Accesses.then(place, new Access.Deref());
        }
        return switch (cell.shape()) {
            case Shape.Field f ->
                    path(place, Symbols.data(f.base()), object)
                            .flatMap(a -> Accesses.then(a, new Access.Field(f.name())));
            case Shape.Element e when e.base() == object ->
                    Accesses.then(place, new Access.Element());
            case Shape.Element e ->
                    path(place, Symbols.data(e.base()), object)
                            .flatMap(a -> Accesses.then(a, new Access.Element()));
            default -> Optional.empty();
        };
    }

    /** What cells hold that the caller can reach. */
    private void writes() {
        for (Map.Entry<Sym, Sym> entry : contents().entrySet()) {
            Sym cell = entry.getKey();
            Sym content = entry.getValue();
            if (isUntouched(cell, content)) {
                continue;
            }
            Optional<Access> place = accesses.ofCell(cell);
            if (place.isPresent()) {
                IrType type = Memory.contentType(cell);
                export(place.get(), content, type, false, 0);
            }
        }
    }

    private static boolean isUntouched(Sym cell, Sym content) {
        return content.shape() instanceof Shape.Initial i && i.address() == cell;
    }

    /** Whether a place, or one on the way to it, holds something else at the end. */
    private boolean isOverwritten(Access access) {
        for (int n = 0; n <= access.steps().size(); n++) {
            Access way =
                    new Access(
                            access.root(),
                            access.number(),
                            access.symbol(),
                            access.steps().subList(0, n));
            if (overwritten.contains(way)) {
                return true;
            }
        }
        return false;
    }

    private Map<Sym, Sym> contents() {
        Map<Sym, Sym> contents = new TreeMap<>();
        state.memory.forEach(contents::put);
        return contents;
    }
}
