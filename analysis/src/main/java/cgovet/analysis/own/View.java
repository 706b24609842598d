package cgovet.analysis.own;

import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A state for reading. */
final class View implements StateView {
    private static final int MAX_SOURCES = 32;

    private final IrFunction function;
    private final Interpreter interpreter;
    private final Symbols symbols;
    private final State state;
    private final int site;
    private final int visit;

    View(
            IrFunction function,
            Interpreter interpreter,
            Symbols symbols,
            State state,
            int site,
            int visit) {
        this.function = function;
        this.interpreter = interpreter;
        this.symbols = symbols;
        this.state = state;
        this.site = site;
        this.visit = visit;
    }

    @Override
    public IrFunction function() {
        return function;
    }

    @Override
    public Sym of(Value value) {
        return interpreter.value(state, value);
    }

    @Override
    public Sym load(Sym address) {
        return interpreter.memory().load(state, address, IrType.UNKNOWN, site, visit);
    }

    @Override
    public Optional<Sym> content(Sym address) {
        return interpreter.memory().content(state, address);
    }

    @Override
    public List<Sym> cells(Sym address) {
        return interpreter.memory().cells(state, Symbols.object(address));
    }

    @Override
    public Sym object(Sym address) {
        return Symbols.object(address);
    }

    @Override
    public Region region(Sym address) {
        return Regions.of(interpreter.logic(), state, address);
    }

    @Override
    public Interval range(Sym number) {
        return interpreter.logic().range(state, number);
    }

    @Override
    public Sym lengthOf(Sym container) {
        return symbols.length(container);
    }

    @Override
    public boolean derives(Sym number, Sym from) {
        return number == from || sources(number).contains(from);
    }

    @Override
    public List<Sym> sources(Sym number) {
        Set<Sym> found = new LinkedHashSet<>();
        collect(number, found, 0);
        return List.copyOf(found);
    }

    private static void collect(Sym sym, Set<Sym> found, int depth) {
        if (found.size() >= MAX_SOURCES || depth > Symbols.MAX_DEPTH) {
            return;
        }
        if (sym.shape() instanceof Shape.Op op) {
            if (op.operator() == Operator.LEN || op.operator() == Operator.CAP) {
                found.add(sym);
            }
            for (Sym arg : op.args()) {
                collect(arg, found, depth + 1);
            }
        } else if (!(sym.shape() instanceof Shape.Num)) {
            found.add(sym);
        }
    }

    @Override
    public Optional<Tracked> tracked(Sym address) {
        Res resource = state.resource(Symbols.object(address));
        return resource == null
                ? Optional.empty()
                : Optional.of(
                        new Tracked(
                                resource.family,
                                resource.allocator,
                                resource.isReleased(),
                                resource.owed,
                                resource.at));
    }

    @Override
    public boolean isPinned(Sym address) {
        Sym object = Symbols.object(address);
        if (state.pins.has(object.id)) {
            return true;
        }
        if (object.shape() instanceof Shape.Member member) {
            // Which element it is is not known: pinning in a loop pins them all.
            for (int id : state.pins.keys()) {
                if (symbols.at(id).shape() instanceof Shape.Member pinned
                        && pinned.container() == member.container()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public boolean holdsPins(Sym pinner) {
        Sym object = Symbols.object(pinner);
        for (int id : state.pins.keys()) {
            if (state.pins.get(id) == object) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Sym global(String symbol) {
        return symbols.of(new Shape.Global(symbol));
    }

    @Override
    public List<Finalizer> finalizers(Sym address) {
        return Chain.inOrder(state.finalizers.get(Symbols.object(address).id));
    }

    @Override
    public int threadLocks() {
        return state.threadLocks;
    }

    @Override
    public List<Pending> deferred() {
        List<Pending> pending = new ArrayList<>();
        for (Chain<State.Deferred> at = state.defers; at != null; at = at.tail()) {
            State.Deferred deferred = at.head();
            String callee =
                    switch (deferred.callee()) {
                        case Callee.Direct d -> d.symbol();
                        case Callee.Dynamic _ -> symbol(deferred.function());
                        case Callee.Method m -> m.name();
                    };
            pending.add(new Pending(callee, deferred.args()));
        }
        return pending;
    }

    @Override
    public Optional<Summary> callee(String symbol) {
        return interpreter.callee(symbol);
    }

    private static String symbol(Sym function) {
        return switch (function.shape()) {
            case Shape.Function f -> f.symbol();
            case Shape.Closure c -> c.function();
            default -> "";
        };
    }
}
