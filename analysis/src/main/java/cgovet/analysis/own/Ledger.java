package cgovet.analysis.own;

import cgovet.analysis.own.OwnershipFact.FreeOfNonHeap;
import cgovet.analysis.own.OwnershipFact.UseAfterRelease;
import cgovet.analysis.own.OwnershipFact.WrongRelease;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Words;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to objects that must be released: made, released, used, handed over. */
final class Ledger {
    /** The family of function values that release something when they are called. */
    static final String CLEANUP = "cleanup";

    /** How a {@link #CLEANUP} is released. */
    static final String CALL = "call";

    private static final int MAX_COPIES = 4;

    /** How sure the types of C declarations are. */
    private static final double DECLARED = 0.95;

    private final Symbols symbols;
    private final Memory memory;
    private final Logic logic;
    private final Reports reports;
    private final Contracts callees;
    private final IrFunction function;

    Ledger(
            Symbols symbols,
            Memory memory,
            Logic logic,
            Reports reports,
            Contracts callees,
            IrFunction function) {
        this.symbols = symbols;
        this.memory = memory;
        this.logic = logic;
        this.reports = reports;
        this.callees = callees;
        this.function = function;
    }

    /** A fresh object that somebody must release. */
    void own(
            State state,
            Sym object,
            String family,
            List<String> releases,
            String allocator,
            Summary.Source source,
            double model,
            Span at,
            int site) {
        Res resource = new Res(object, allocator, at, site);
        resource.family = family;
        resource.releases = releases;
        resource.source = source;
        resource.model = model;
        resource.owed = true;
        resource.add(
                reports.step(at, Names.shortSymbol(allocator) + " makes it; it must be released"));
        state.put(resource);
    }

    /** An object that somebody else owns: {@code parent}, or a library where it is null. */
    void borrow(
            State state,
            Sym object,
            @Nullable Sym parent,
            String allocator,
            Summary.Source source,
            double model,
            Span at,
            int site) {
        Res resource = new Res(object, allocator, at, site);
        resource.life = Res.Life.BORROWED;
        resource.isBorrowedFromLibrary = parent == null;
        resource.parent = parent;
        resource.source = source;
        resource.model = model;
        resource.add(
                reports.step(at, Names.shortSymbol(allocator) + " yields it and keeps owning it"));
        state.put(resource);
    }

    /** The call of a function value that releases something. */
    void call(State state, Sym function, Span at) {
        release(state, function, CLEANUP, IrType.FUNCTION, CALL, "", at);
    }

    /**
     * A release by a function of a family.
     *
     * @param as the type of what the function takes
     */
    void release(
            State state, Sym value, String family, IrType as, String by, String variable, Span at) {
        if (logic.isNoAddress(state, value)) {
            return;
        }
        Sym address = Symbols.data(value);
        Sym object = Symbols.object(address);
        Optional<Sym> container = Symbols.container(address);
        if (container.isPresent()) {
            releaseElements(state, container.get());
            return;
        }
        Optional<FreeOfNonHeap.What> what = nonHeap(object);
        if (what.isPresent()) {
            // Other functions may well end what lies in memory that is not theirs.
            if (family.equals("libc")) {
                nonHeap(state, object, what.get(), by, variable, at);
            }
            return;
        }
        Res resource = state.resource(object);
        if (address != object) {
            if (resource != null
                    && address.shape() instanceof Shape.Element e
                    && Symbols.constant(e.index()).isPresent()) {
                nonHeap(state, object, FreeOfNonHeap.What.MOVED_POINTER, by, variable, at);
            }
            if (resource != null) {
                change(state, resource, Res.Life.MAYBE_RELEASED);
            }
            return;
        }
        if (resource == null) {
            resource = new Res(object, "", at, -1);
            resource.family = family;
            resource.variable = variable;
        } else {
            resource = resource.copy();
        }
        String name = variable.isEmpty() ? resource.variable : variable;
        switch (resource.life) {
            case RELEASED -> {
                twice(state, resource, by, name, at);
                return;
            }
            case BORROWED -> {
                boolean isCounted = state.counts.get(object.id, 0) > 0;
                if (resource.isBorrowedFromLibrary || !isCounted && resource.isTold()) {
                    wrong(state, resource, by, name, at);
                }
            }
            case LIVE -> {
                boolean fits =
                        family.isEmpty()
                                || resource.family.isEmpty()
                                || family.equals(resource.family)
                                || resource.releases.contains(by);
                if (!fits) {
                    wrong(state, resource, by, name, at);
                } else if (family.isEmpty()) {
                    kind(state, resource, as, by, name, at);
                }
            }
            case MAYBE_RELEASED -> {}
        }
        reports.discharge(resource);
        resource.life = Res.Life.RELEASED;
        resource.owed = false;
        resource.suspendedBy = "";
        resource.releasedAt = at;
        resource.releasedBy = by;
        resource.add(reports.step(at, Names.shortSymbol(by) + " releases it"));
        state.put(resource);
    }

    /** A loop releases all that a container holds, or calls the functions in it. */
    void releaseElements(State state, Sym container) {
        releaseElements(state, container, 0);
    }

    /** Whether a cell is an array's first element, which has the array's address. */
    private static boolean isFirst(Sym cell, Sym object) {
        IrType type = Memory.contentType(cell);
        return type instanceof IrType.Array || (cell == object && type.isPointer());
    }

    private void releaseElements(State state, Sym container, int depth) {
        if (depth > MAX_COPIES) {
            return;
        }
        Sym object = Symbols.object(container);
        state.mark(container, State.ELEMENTS_RELEASED);
        for (Sym cell : memory.cells(state, object)) {
            Sym content = state.memory.get(cell, symbols.zero);
            if (content.shape() instanceof Shape.Member m
                    && m.container() != object
                    && Symbols.isAnyElement(cell)) {
                // A copy of another container.
                releaseElements(state, m.container(), depth + 1);
            } else if (isFirst(cell, object)) {
                Res resource = state.resource(Symbols.object(content));
                if (resource != null && resource.life == Res.Life.LIVE) {
                    reports.releaseAsElement(resource);
                    change(state, resource, Res.Life.MAYBE_RELEASED);
                }
            }
        }
        for (int id : state.resources.keys()) {
            Res resource = state.resources.get(id);
            if (resource != null
                    && (resource.container == object || resource.container == container)) {
                reports.releaseAsElement(resource);
                change(state, resource, Res.Life.MAYBE_RELEASED);
            }
        }
    }

    /** Somebody may have released an object: nobody owes it, and nothing is sure of it. */
    void maybeRelease(State state, Sym value) {
        Sym object = Symbols.object(value);
        Optional<Sym> container = Symbols.container(value);
        if (container.isPresent()) {
            releaseElements(state, container.get());
            return;
        }
        Res resource = state.resource(object);
        if (resource == null) {
            state.mark(object, State.ESCAPED);
        } else if (resource.life == Res.Life.LIVE) {
            reports.discharge(resource);
            change(state, resource, Res.Life.MAYBE_RELEASED);
        }
    }

    /** There is something at an address again. */
    void revive(State state, Sym address) {
        Res resource = state.resource(Symbols.object(address));
        if (resource != null && resource.isReleased()) {
            change(state, resource, Res.Life.MAYBE_RELEASED);
        }
    }

    /** A release is as sure as who says that it is one. */
    void trust(State state, Sym value, Summary.Source source, double confidence) {
        Res resource = state.resource(Symbols.object(value));
        if (resource != null && resource.isReleased() && confidence < resource.model) {
            Res changed = resource.copy();
            changed.model = confidence;
            changed.source = Reports.worse(resource.source, source);
            state.put(changed);
        }
    }

    /** What one object holds is held by another one from now on. */
    void move(State state, Sym from, Sym to) {
        for (int id : state.resources.keys()) {
            Res resource = state.resources.get(id);
            if (resource != null && resource.container == from) {
                Res changed = resource.copy();
                changed.container = to;
                state.put(changed);
            }
        }
    }

    private static void change(State state, Res resource, Res.Life life) {
        Res changed = resource.copy();
        changed.life = life;
        changed.owed = false;
        state.put(changed);
    }

    private void twice(State state, Res resource, String by, String name, Span at) {
        if (resource.counted) {
            return;
        }
        Evidence evidence =
                reports.evidence(
                        state,
                        resource,
                        reports.step(at, Names.shortSymbol(by) + " releases it again"),
                        "double|" + by + "|" + name);
        reports.add(
                new OwnershipFact.DoubleRelease(
                        function.symbol(), at, name, by, resource.releasedAt, evidence),
                "double " + at + resource.releasedAt);
    }

    /** Tells of a function that is given an object of another kind than it releases. */
    private void kind(State state, Res resource, IrType as, String by, String name, Span at) {
        if (!resource.owed
                || resource.releases.contains(by)
                || !Kinship.isStranger(resource, as, function.language(), callees)) {
            return;
        }
        Res typed = resource.copy();
        // Declarations say so, whoever says how the object is released.
        typed.model = Math.max(typed.model, DECLARED);
        wrong(state, typed, by, name, at);
    }

    private void wrong(State state, Res resource, String by, String name, Span at) {
        Evidence evidence =
                reports.evidence(
                        state,
                        resource,
                        reports.step(at, Names.shortSymbol(by) + " is not its release function"),
                        "wrong|" + by + "|" + resource.allocator);
        reports.add(
                new WrongRelease(
                        function.symbol(),
                        at,
                        name,
                        resource.allocator,
                        resource.at,
                        resource.releases,
                        by,
                        evidence),
                "wrong " + at);
    }

    private static Optional<FreeOfNonHeap.What> nonHeap(Sym object) {
        return switch (object.shape()) {
            case Shape.Cell c ->
                    Optional.of(
                            c.language() == Language.GO
                                    ? FreeOfNonHeap.What.GO_MEMORY
                                    : FreeOfNonHeap.What.C_STACK);
            case Shape.Made m when Regions.isGoMade(m) -> Optional.of(FreeOfNonHeap.What.GO_MEMORY);
            case Shape.Text _, Shape.Global _, Shape.Function _ ->
                    Optional.of(FreeOfNonHeap.What.STATIC);
            default -> Optional.empty();
        };
    }

    private void nonHeap(
            State state, Sym object, FreeOfNonHeap.What what, String by, String variable, Span at) {
        Res resource = new Res(object, "", at, -1);
        Evidence evidence =
                reports.evidence(
                        state,
                        resource,
                        reports.step(
                                at, Names.shortSymbol(by) + " is given what no C allocator made"),
                        "nonheap|" + by + "|" + variable);
        reports.add(
                new FreeOfNonHeap(function.symbol(), at, variable, what, by, evidence),
                "nonheap " + at);
    }

    /** What an address points to is read, written, or given to C. */
    void use(State state, Sym value, UseAfterRelease.Use kind, String variable, Span at) {
        Sym object = Symbols.object(value);
        state.mark(object, State.USED);
        Res resource = state.resource(object);
        for (int i = 0; resource != null && i < 8; i++) {
            if (resource.life == Res.Life.RELEASED && !resource.counted) {
                after(state, resource, kind, variable, at);
                return;
            }
            if (resource.life == Res.Life.LIVE && !resource.suspendedBy.isEmpty()) {
                Res changed = resource.copy();
                changed.suspendedBy = "";
                state.put(changed);
            }
            resource = resource.parent == null ? null : state.resource(resource.parent);
        }
    }

    private void after(
            State state, Res resource, UseAfterRelease.Use kind, String variable, Span at) {
        String name = variable.isEmpty() ? resource.variable : variable;
        String what =
                switch (kind) {
                    case READ -> "is read";
                    case WRITE -> "is written";
                    case CALL_ARGUMENT -> "is passed on";
                    case RETURNED -> "is returned";
                };
        Evidence evidence =
                reports.evidence(
                        state,
                        resource,
                        reports.step(at, (name.isEmpty() ? "it" : name) + " " + what),
                        "use|" + name + "|" + resource.releasedBy);
        reports.add(
                new UseAfterRelease(
                        function.symbol(),
                        at,
                        name,
                        kind,
                        resource.releasedBy,
                        resource.releasedAt,
                        evidence),
                "use " + at + resource.releasedAt);
    }

    /** One reference more or less. */
    void count(State state, Sym value, int by, IrType as, String symbol, Span at) {
        Sym object = Symbols.object(value);
        if (Symbols.data(value) != object) {
            // The object around, reached by its part: what is counted is the part.
            return;
        }
        state.counts = state.counts.with(object.id, state.counts.get(object.id, 0) + by);
        Res resource = state.resource(object);
        if (resource == null || resource.life == Res.Life.BORROWED) {
            return;
        }
        Res changed = resource.copy();
        changed.counted = true;
        changed.count += by;
        changed.add(
                reports.step(
                        at,
                        Names.shortSymbol(symbol)
                                + (by < 0 ? " drops a reference" : " takes a reference")));
        if (changed.count <= 0 && changed.life == Res.Life.LIVE) {
            kind(state, resource, as, symbol, resource.variable, at);
            reports.discharge(changed);
            changed.life = Res.Life.RELEASED;
            changed.counted = false;
            changed.owed = false;
            changed.releasedAt = at;
            changed.releasedBy = symbol;
        }
        state.put(changed);
    }

    /** A value is kept by somebody who may release it, with all that can be reached from it. */
    void escape(State state, Sym value, int mark) {
        state.mark(Symbols.data(value), mark);
        state.mark(Symbols.object(value), mark);
        for (Sym sym : memory.reach(state, List.of(value))) {
            if (sym.shape() instanceof Shape.Cell || sym.shape() instanceof Shape.Made) {
                state.mark(sym, State.SHARED | State.LOST);
            } else if (sym.shape() instanceof Shape.Param) {
                state.mark(sym, mark);
            }
            Res resource = state.resource(sym);
            if (resource != null && resource.owed) {
                reports.discharge(resource);
                Res changed = resource.copy();
                changed.owed = false;
                state.put(changed);
            }
        }
    }

    /** An unknown C function is given an object, which it might keep or release. */
    void suspend(State state, Sym object, String by) {
        Res resource = state.resource(object);
        if (resource == null || resource.life != Res.Life.LIVE || !resource.owed) {
            return;
        }
        Res changed = resource.copy();
        changed.givenToUnknown = true;
        changed.givenToKeeper |= Words.keeps(Names.shortSymbol(by));
        // C functions read texts; those that keep them are rare, and their contracts say so.
        if (!resource.isText() && !resource.family.equals("handle")) {
            changed.suspendedBy = by;
        }
        state.put(changed);
    }

    /** What is owned is a copy of a Go string or slice. */
    void text(State state, Sym value) {
        Res resource = state.resource(Symbols.object(value));
        if (resource != null && !resource.isText()) {
            Res changed = resource.copy();
            changed.text = true;
            state.put(changed);
        }
    }

    /** A variable gets the value: its name is what the user calls it. */
    void name(State state, Sym value, String variable) {
        if (variable.isEmpty() || state.resources.isEmpty()) {
            return;
        }
        Res resource = state.resource(Symbols.data(value));
        if (resource != null && resource.variable.isEmpty()) {
            Res changed = resource.copy();
            changed.variable = variable;
            state.put(changed);
        }
    }

    /** A variable that held {@code old} is given another value. */
    void overwrite(State state, Sym old, Span at, boolean byReturn, Set<Sym> holders) {
        Res resource = state.resource(Symbols.data(old));
        if (resource == null || !resource.owed || resource.life != Res.Life.LIVE) {
            return;
        }
        if (holders.contains(resource.object)) {
            return;
        }
        Res changed = resource.copy();
        changed.overwritten = at;
        changed.overwrittenByReturn = byReturn;
        changed.add(reports.step(at, "the variable that holds it is overwritten"));
        state.put(changed);
    }
}
