package cgovet.analysis.own;

import cgovet.analysis.own.OwnershipFact.UseAfterRelease.Use;
import cgovet.analysis.own.Shape.Made;
import cgovet.analysis.solve.Graph;
import cgovet.analysis.solve.Solver;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.Summary.Exit;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the instructions of one function on states. */
final class Interpreter implements Solver.Flow<State> {
    /** States that are kept apart even if they could be joined. */
    private static final int APART = 4;

    private static final int APART_WITHOUT_RESOURCES = 2;

    /** What a number that a loop changed is made by. */
    private static final String LOOP = "loop";

    private static final int MAX_DEPTH = 8;

    /** A state at the end of the function. */
    record End(Exit exit, List<Sym> results, State state, Span at) {}

    /** A state in which a callee panicked. */
    private record Panic(State state, Span at, int block, int site, int visit) {}

    // Whole run.
    private final IrFunction function;
    private final Graph graph;
    private final Limits limits;
    private final Symbols symbols;
    private final Memory memory;
    private final Logic logic;
    private final Ledger ledger;
    private final Calls calls;
    private final Compute compute;
    private final Merge merge;
    private final Names names;
    private final Reports reports;
    private final Contracts callees;
    private final Exits exits;
    private final List<Observer> observers;
    private final List<End> ends = new ArrayList<>();
    private final Set<Integer> namedResults = new HashSet<>();
    private int steps;
    private int meetings;
    private long forgetting;
    private int droppedDisjuncts;
    private int droppedLoops;
    private boolean stopped;
    private boolean owns;

    /** Where callees panicked: few states for many, whose deferred calls run at last. */
    private final List<Panic> panics = new ArrayList<>();

    // Current instruction.
    private int block;
    private int site;
    private int visit;

    Interpreter(
            IrFunction function,
            Graph graph,
            Limits limits,
            Contracts callees,
            Symbols symbols,
            Names names,
            Reports reports,
            List<Observer> observers) {
        this.function = function;
        this.graph = graph;
        this.limits = limits;
        this.symbols = symbols;
        this.names = names;
        this.reports = reports;
        this.callees = callees;
        this.observers = observers;
        memory = new Memory(symbols, function.language() == Language.C);
        logic = new Logic(symbols);
        ledger = new Ledger(symbols, memory, logic, reports, callees, function);
        boolean inC = function.language() == Language.C;
        calls = new Calls(symbols, memory, logic, ledger, names, callees, inC);
        compute = new Compute(symbols, memory, logic, calls);
        merge = new Merge(symbols, logic, graph);
        exits = new Exits(symbols, memory, logic, ledger, reports);
        for (Reg named : function.namedResults()) {
            namedResults.add(named.id());
        }
    }

    Memory memory() {
        return memory;
    }

    Logic logic() {
        return logic;
    }

    /** What is known of a function. */
    Optional<Summary> callee(String symbol) {
        return callees.of(symbol);
    }

    List<End> run() {
        State entry = new State();
        for (int i = 0; i < function.params().size(); i++) {
            Reg param = function.params().get(i);
            Sym sym = symbols.of(new Shape.Param(i, param.type()));
            if (param.type() instanceof IrType.Bool) {
                logic.refine(entry, sym, Interval.BOOL);
            } else if (param.type() instanceof IrType.Int n && !n.signed()) {
                logic.refine(entry, sym, Interval.NOT_NEGATIVE);
            }
            entry.registers = entry.registers.with(param.id(), sym);
        }
        for (int i = 0; i < function.captures().size(); i++) {
            Sym sym = symbols.of(new Shape.Capture(i));
            entry.registers = entry.registers.with(function.captures().get(i).id(), sym);
        }
        Solver.solve(graph, entry, this);
        runPanics();
        for (Observer observer : observers) {
            observer.done();
        }
        return ends;
    }

    /** What was looked at so far: what a step costs grows with the state. */
    private long work() {
        return forgetting + merge.work() + symbols.asked() + memory.looked() / 8;
    }

    Cuts cuts() {
        boolean any = stopped || droppedDisjuncts > 0;
        return new Cuts(any ? 1 : 0, stopped ? 1 : 0, droppedDisjuncts, droppedLoops, 0);
    }

    /** Tells apart what one instruction makes in different iterations. */
    static int visit(Graph graph, State state, int block) {
        if (state.visits.isEmpty()) {
            return 0;
        }
        int code = 0;
        for (int head : state.visits.keys()) {
            if (graph.isInLoop(head, block)) {
                code = code * 5 + state.visits.get(head, 0);
            }
        }
        return code;
    }

    @Override
    public List<State> reduce(int block, List<State> states) {
        if (graph.isMeeting(block)) {
            for (State state : states) {
                forget(block, state);
            }
        }
        if (states.size() == 1) {
            return states;
        }
        return limit(merge.reduce(Merge.At.entry(graph, block), states, apart(states)));
    }

    /** Without resources there is less to keep apart. */
    private int apart(List<State> states) {
        for (State state : states) {
            if (!state.resources.isEmpty()) {
                return Math.min(APART, limits.disjuncts());
            }
        }
        return limits.isCoarse() ? 1 : APART_WITHOUT_RESOURCES;
    }

    private List<State> limit(List<State> states) {
        if (states.size() <= limits.disjuncts()) {
            return states;
        }
        droppedDisjuncts += states.size() - limits.disjuncts();
        return new ArrayList<>(states.subList(0, limits.disjuncts()));
    }

    /** Registers that nobody reads any more keep states apart for nothing. */
    private void forget(int block, State state) {
        state.registers =
                state.registers.only(id -> {
                    forgetting++;
                    return graph.isLive(block, id);
                });
    }

    @Override
    public boolean transfer(int block, List<State> states, Solver.Leave<State> leave) {
        List<Instr> instrs = function.blocks().get(block).instrs();
        List<State> current = states;
        this.block = block;
        reports.inBlock(block);
        for (int i = 0; i < instrs.size(); i++) {
            Instr instr = instrs.get(i);
            site = graph.firstSite(block) + i;
            List<State> next = instr.isTerminator() ? List.of() : new ArrayList<>();
            for (State state : current) {
                if (++steps > limits.steps() || work() > limits.work(owns)) {
                    stopped = true;
                    return false;
                }
                owns |= !state.resources.isEmpty();
                visit = visit(graph, state, block);
                for (Observer observer : observers) {
                    observer.before(instr, new View(function, this, symbols, state, site, visit));
                }
                if (instr.isTerminator()) {
                    terminate(block, instr, state, leave);
                } else {
                    step(instr, state, next);
                }
            }
            if (next.size() > limits.disjuncts()) {
                next = limit(merge.reduce(at(), next, apart(next)));
            }
            current = next;
        }
        return true;
    }

    Sym value(State state, Value value) {
        if (value instanceof Reg reg) {
            Sym sym = state.registers.get(reg.id());
            if (sym == null) {
                sym = symbols.zeroOf(reg.type());
                state.registers = state.registers.with(reg.id(), sym);
            }
            return sym;
        }
        return symbols.constant(value);
    }

    private List<Sym> values(State state, List<Value> values) {
        List<Sym> list = new ArrayList<>();
        for (Value value : values) {
            list.add(value(state, value));
        }
        return list;
    }

    private void set(State state, Reg register, Sym value, Span at) {
        if (!register.name().isEmpty()) {
            Sym old = state.registers.get(register.id());
            state.registers = state.registers.with(register.id(), value);
            ledger.name(state, value, register.name());
            if (old != null && old != value) {
                overwritten(state, old, at, false);
            }
        } else {
            state.registers = state.registers.with(register.id(), value);
        }
    }

    private void overwritten(State state, Sym old, Span at, boolean byReturn) {
        Res resource = state.resource(Symbols.data(old));
        if (resource == null || !resource.owed || resource.container != null) {
            return;
        }
        List<Sym> holders = new ArrayList<>();
        state.registers.forEach((id, sym) -> {
            if (isNamed(id)) {
                holders.add(sym);
            }
        });
        state.memory.forEach((_, sym) -> holders.add(sym));
        ledger.overwrite(state, old, at, byReturn, memory.reach(state, holders));
    }

    private boolean isNamed(int register) {
        return names.isVariable(register);
    }

    private void step(Instr instr, State state, List<State> next) {
        switch (instr) {
            case Instr.Move i -> set(state, i.result(), value(state, i.value()), i.at());
            case Instr.Convert i ->
                    set(
                            state,
                            i.result(),
                            compute.convert(
                                    state,
                                    i.kind(),
                                    value(state, i.value()),
                                    i.value().type(),
                                    i.result().type(),
                                    site,
                                    visit),
                            i.at());
            case Instr.Load i -> {
                Sym address = value(state, i.address());
                if (!touch(state, address, Use.READ, i.address(), i.at())) {
                    return;
                }
                Sym content = memory.load(state, address, i.result().type(), site, visit);
                if (i.result().type() instanceof IrType.Int n && !n.signed()) {
                    logic.refine(state, content, Interval.NOT_NEGATIVE);
                }
                set(state, i.result(), content, i.at());
            }
            case Instr.Store i -> {
                Sym address = value(state, i.address());
                if (!touch(state, address, Use.WRITE, i.address(), i.at())) {
                    return;
                }
                store(state, i, address, value(state, i.value()));
            }
            case Instr.FieldAddress i ->
                    set(
                            state,
                            i.result(),
                            isUnionMember(i)
                                    ? Symbols.data(value(state, i.base()))
                                    : symbols.field(Symbols.data(value(state, i.base())), i.name()),
                            i.at());
            case Instr.ElementAddress i ->
                    set(
                            state,
                            i.result(),
                            compute.element(
                                    value(state, i.base()),
                                    value(state, i.index()),
                                    i.base().type()),
                            i.at());
            case Instr.Allocate i -> allocate(state, i);
            case Instr.Operate i -> {
                List<Sym> args = values(state, i.args());
                if (!compute.lengthHolds(state, i.operator(), args)) {
                    return;
                }
                set(
                        state,
                        i.result(),
                        compute.operate(
                                state,
                                i.operator(),
                                args,
                                i.args(),
                                i.result().type(),
                                site,
                                visit),
                        i.at());
            }
            case Instr.Extract i ->
                    set(
                            state,
                            i.result(),
                            symbols.part(value(state, i.whole()), i.index(), i.result().type()),
                            i.at());
            case Instr.Call i -> {
                call(state, i, next);
                return;
            }
            case Instr.Go i -> {
                for (Sym arg : values(state, i.args())) {
                    ledger.escape(state, arg, State.ESCAPED);
                }
                if (i.callee() instanceof Callee.Dynamic d) {
                    ledger.escape(state, value(state, d.function()), State.ESCAPED);
                }
            }
            case Instr.Defer i -> {
                Sym callee =
                        i.callee() instanceof Callee.Dynamic d
                                ? value(state, d.function())
                                : symbols.zero;
                state.defers =
                        Chain.push(
                                state.defers,
                                new State.Deferred(
                                        i.callee(),
                                        callee,
                                        values(state, i.args()),
                                        i.args(),
                                        i.crossing(),
                                        site,
                                        i.at()));
            }
            case Instr.RunDefers i -> {
                runDefers(state, i.at(), next);
                return;
            }
            case Instr.Closure i ->
                    set(
                            state,
                            i.result(),
                            symbols.of(
                                    new Shape.Closure(
                                            i.function(),
                                            values(state, i.captured()),
                                            site,
                                            visit)),
                            i.at());
            case Instr.Send i -> ledger.escape(state, value(state, i.value()), State.ESCAPED);
            case Instr.Receive i ->
                    set(state, i.result(), fresh(state, "receive", i.result().type()), i.at());
            case Instr.Unsupported i -> {
                for (Sym arg : values(state, i.args())) {
                    ledger.escape(state, arg, State.ESCAPED);
                    for (Sym reached : memory.reach(state, List.of(arg))) {
                        memory.havoc(state, reached, i.construct(), site, visit);
                    }
                }
                set(state, i.result(), fresh(state, i.construct(), i.result().type()), i.at());
            }
            case Instr.Jump _,
                    Instr.Branch _,
                    Instr.Choose _,
                    Instr.Return _,
                    Instr.Panic _,
                    Instr.Stop _ ->
                    throw new IllegalStateException("a terminator inside a block");
        }
        next.add(state);
    }

    private Sym fresh(State state, String by, IrType type) {
        return calls.fresh(state, Made.Kind.VALUE, by, site, visit, 0, type);
    }

    /** Whether a field is a number or pointer that shares its memory with the other fields. */
    private static boolean isUnionMember(Instr.FieldAddress i) {
        return i.base().type() instanceof IrType.Pointer base
                && base.elem() instanceof IrType.Struct s
                && s.isUnion()
                && i.result().type() instanceof IrType.Pointer result
                && !(result.elem() instanceof IrType.Struct)
                && !(result.elem() instanceof IrType.Array);
    }

    /** Reads or writes through an address. False where the path ends because it is null. */
    private boolean touch(State state, Sym address, Use use, Value operand, Span at) {
        Sym object = Symbols.object(address);
        if (object.shape() instanceof Shape.Cell) {
            return true;
        }
        ledger.use(state, address, use, names.of(operand), at);
        return logic.refine(state, Symbols.data(address), Interval.NON_ZERO);
    }

    private void store(State state, Instr.Store i, Sym address, Sym value) {
        Sym at = Symbols.data(address);
        Sym old = state.memory.get(at, symbols.zero);
        memory.store(state, address, value, i.value().type());
        memory.alias(state, at, value, i.value().type(), site, visit);
        if (at.shape() instanceof Shape.Cell c) {
            ledger.name(state, value, c.name());
        } else {
            ledger.name(state, value, names.of(i.address()));
        }
        if (old != value && !Symbols.isInElement(at)) {
            boolean byReturn = i.address() instanceof Reg reg && namedResults.contains(reg.id());
            overwritten(state, old, i.at(), byReturn);
        }
    }

    private void allocate(State state, Instr.Allocate i) {
        Sym cell =
                symbols.of(
                        new Shape.Cell(
                                site, visit, i.storage(), function.language(), i.type(), i.name()));
        if (state.isMarked(cell, State.ALLOCATED)) {
            state.memory = state.memory.withoutObject(cell);
            state.marks = state.marks.without(cell.id);
        }
        state.mark(cell, State.ALLOCATED);
        set(state, i.result(), cell, i.at());
    }

    private void call(State state, Instr.Call i, List<State> next) {
        Sym dynamic =
                i.callee() instanceof Callee.Dynamic d ? value(state, d.function()) : symbols.zero;
        List<Sym> args = values(state, i.args());
        for (int k = 0; k < args.size() && !state.resources.isEmpty(); k++) {
            Res resource = state.resource(Symbols.data(args.get(k)));
            if (resource != null && !resource.isArgument && resource.variable.isEmpty()) {
                Res changed = resource.copy();
                changed.variable = names.of(i.args().get(k));
                changed.isArgument = names.isMadeBy(i.args().get(k), resource.at);
                state.put(changed);
            }
        }
        int register = i.result().id();
        boolean isUnread =
                !names.isRead(register)
                        && (i.result().type() instanceof IrType.Opaque
                                || !names.isVariable(register));
        Calls.Site place =
                new Calls.Site(
                        i.callee(),
                        dynamic,
                        args,
                        i.args(),
                        i.crossing(),
                        isUnread ? IrType.VOID : i.result().type(),
                        site,
                        visit,
                        i.at());
        for (Calls.Outcome outcome : calls.call(state, place)) {
            switch (outcome.exit()) {
                case OK, ERROR -> {
                    if (!(i.result().type() instanceof IrType.Void)) {
                        set(outcome.state(), i.result(), outcome.result(), i.at());
                    }
                    next.add(outcome.state());
                }
                case PANIC -> panicked(outcome.state(), i.at());
                case NEVER -> ends.add(new End(Exit.NEVER, List.of(), outcome.state(), i.at()));
            }
        }
    }

    private void runDefers(State state, Span at, List<State> next) {
        List<State> current = new ArrayList<>(List.of(state));
        // Every state has the same deferred calls: they only go away here.
        while (!current.isEmpty()) {
            List<State> later = new ArrayList<>();
            for (State each : current) {
                if (each.defers == null) {
                    next.add(each);
                    continue;
                }
                State.Deferred deferred = each.defers.head();
                int position = each.defers.size();
                each.defers = each.defers.tail();
                steps++;
                Calls.Site place =
                        new Calls.Site(
                                deferred.callee(),
                                deferred.function(),
                                deferred.args(),
                                deferred.operands(),
                                deferred.crossing(),
                                IrType.VOID,
                                deferred.site(),
                                100_000 + visit * 64 + position,
                                deferred.at());
                Instr.Defer call =
                        new Instr.Defer(
                                deferred.callee(),
                                deferred.operands(),
                                deferred.crossing(),
                                deferred.at());
                for (Observer observer : observers) {
                    observer.deferred(
                            call,
                            deferred.args(),
                            new View(function, this, symbols, each, site, visit));
                }
                exits.early(each, place, names);
                for (Calls.Outcome outcome : calls.call(each, place)) {
                    switch (outcome.exit()) {
                        case OK, ERROR -> later.add(outcome.state());
                        case PANIC -> panicked(outcome.state(), at);
                        case NEVER -> ends.add(new End(Exit.NEVER, List.of(), outcome.state(), at));
                    }
                }
            }
            current =
                    later.size() > limits.disjuncts()
                            ? limit(merge.reduce(at(), later, apart(later)))
                            : later;
        }
    }

    /** What owns the same and deferred the same does the same from here, wherever it panicked. */
    private void panicked(State state, Span at) {
        // What deferred calls were given is with them.
        state.registers = IntMap.empty();
        for (int i = 0; i < panics.size(); i++) {
            Panic panic = panics.get(i);
            Optional<State> both = merge.join(at(), panic.state, state);
            if (both.isPresent()) {
                panics.set(
                        i, new Panic(both.get(), panic.at, panic.block, panic.site, panic.visit));
                return;
            }
        }
        panics.add(new Panic(state, at, block, site, visit));
    }

    private void runPanics() {
        while (!panics.isEmpty() && !stopped) {
            List<Panic> now = List.copyOf(panics);
            panics.clear();
            for (Panic panic : now) {
                block = panic.block;
                reports.inBlock(block);
                site = panic.site;
                visit = panic.visit;
                panic(panic.state, panic.at);
            }
        }
    }

    private Merge.At at() {
        return new Merge.At(block, site, ++meetings);
    }

    private void panic(State state, Span at) {
        List<State> done = new ArrayList<>();
        if (Chain.size(state.defers) > 0) {
            runDefers(state, at, done);
        } else {
            done.add(state);
        }
        for (State each : done) {
            end(Exit.PANIC, List.of(), each, at);
        }
    }

    private void end(Exit exit, List<Sym> results, State state, Span at) {
        exits.check(exit, results, state, at);
        for (Observer observer : observers) {
            observer.exit(exit, new View(function, this, symbols, state, site, visit));
        }
        ends.add(new End(exit, results, state, at));
    }

    private void terminate(int block, Instr instr, State state, Solver.Leave<State> leave) {
        switch (instr) {
            case Instr.Jump i -> go(block, i.target(), state, leave);
            case Instr.Branch i -> branch(block, i, state, leave);
            case Instr.Choose i -> {
                for (int target : i.targets()) {
                    go(block, target, state.copy(), leave);
                }
            }
            case Instr.Return i -> returned(state, values(state, i.values()), i.at());
            case Instr.Panic i -> {
                ledger.escape(state, value(state, i.value()), State.ESCAPED);
                panic(state, i.at());
            }
            case Instr.Stop _ -> {}
            default -> throw new IllegalStateException("not a terminator");
        }
    }

    /** Callers can tell what a condition that is returned was about. */
    private void returned(State state, List<Sym> results, Span at) {
        for (int k = 0; k < results.size(); k++) {
            Sym result = results.get(k);
            if (!Logic.isCondition(result) || logic.evaluate(state, result).isPresent()) {
                continue;
            }
            State other = state.copy();
            if (logic.assume(state, result, true)) {
                end(Exit.OK, with(results, k, symbols.one), state, at);
            }
            if (logic.assume(other, result, false)) {
                end(Exit.OK, with(results, k, symbols.zero), other, at);
            }
            return;
        }
        end(Exit.OK, results, state, at);
    }

    private static List<Sym> with(List<Sym> results, int index, Sym result) {
        List<Sym> changed = new ArrayList<>(results);
        changed.set(index, result);
        return changed;
    }

    private void branch(int block, Instr.Branch i, State state, Solver.Leave<State> leave) {
        Sym condition = value(state, i.condition());
        Optional<Boolean> known = logic.evaluate(state, condition);
        if (known.isPresent()) {
            go(block, known.get() ? i.then() : i.otherwise(), state, leave);
            return;
        }
        State other = state.copy();
        if (logic.assume(state, condition, true)) {
            choose(state, i, condition, true);
            go(block, i.then(), state, leave);
        }
        if (logic.assume(other, condition, false)) {
            choose(other, i, condition, false);
            go(block, i.otherwise(), other, leave);
        }
    }

    private void choose(State state, Instr.Branch i, Sym condition, boolean holds) {
        String text = names.condition(i.condition(), holds);
        state.choices =
                Chain.push(
                        state.choices,
                        new State.Choice(
                                reports.step(
                                        i.at(), text.isEmpty() ? "" : "on the path where " + text),
                                true,
                                isOfLoop(condition, 0)));
    }

    private static boolean isOfLoop(Sym sym, int depth) {
        return switch (sym.shape()) {
            case Made m -> m.kind() == Made.Kind.JOINED && m.by().equals(LOOP);
            case Shape.Op o ->
                    depth < MAX_DEPTH
                            && o.args().stream().anyMatch(arg -> isOfLoop(arg, depth + 1));
            default -> false;
        };
    }

    private void go(int from, int to, State state, Solver.Leave<State> leave) {
        if (graph.isHead(to)) {
            boolean again = graph.isInLoop(to, from) && state.visits.get(to, 0) > 0;
            int visits = again ? state.visits.get(to, 0) + 1 : 1;
            if (visits > limits.iterations()) {
                droppedLoops++;
                return;
            }
            state.visits = state.visits.with(to, visits);
            if (visits == limits.iterations()) {
                widen(to, state);
            }
            state.before = state.before.with(to, new State.Before(state.registers, state.memory));
            if (!state.resources.isEmpty()) {
                state.passed = state.passed.with(to, 1);
            }
        }
        for (int head : state.visits.keys()) {
            if (!graph.isInLoop(head, to)) {
                state.visits = state.visits.without(head);
                state.before = state.before.without(head);
            }
        }
        leave.to(to, state);
    }

    /** Numbers that a loop changes may be anything from the last followed iteration on. */
    private void widen(int head, State state) {
        int code = visit(graph, state, head);
        State.Before before = state.before.get(head);
        java.util.BitSet assigned = graph.assignedIn(head);
        for (int id : state.registers.keys()) {
            Sym sym = state.registers.get(id, symbols.zero);
            boolean changed = before == null || before.registers().get(id) != sym;
            if (changed && assigned.get(id) && isNumber(sym)) {
                state.registers = state.registers.with(id, widened(head, code, id));
            }
        }
        Set<Sym> stored = new java.util.TreeSet<>();
        java.util.BitSet loop = graph.loop(head);
        for (int b = loop.nextSetBit(0); b >= 0; b = loop.nextSetBit(b + 1)) {
            Block block = function.blocks().get(b);
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Store s && s.address() instanceof Reg reg) {
                    Sym address = state.registers.get(reg.id());
                    if (address != null) {
                        stored.add(Symbols.data(address));
                    }
                }
            }
        }
        for (Sym cell : stored) {
            Sym content = state.memory.get(cell);
            boolean changed = before == null || before.memory().get(cell) != content;
            if (changed && content != null && isNumber(content)) {
                Sym wide = widened(head, code, 100_000 + cell.id);
                state.memory = state.memory.with(cell, wide);
            }
        }
    }

    private Sym widened(int head, int code, int index) {
        return symbols.of(
                new Made(
                        Made.Kind.JOINED,
                        LOOP,
                        graph.firstSite(head),
                        code,
                        index,
                        IrType.UNKNOWN));
    }

    private static boolean isNumber(Sym sym) {
        return sym.shape() instanceof Shape.Op
                || (sym.shape() instanceof Shape.Num n && n.value().signum() != 0);
    }
}
