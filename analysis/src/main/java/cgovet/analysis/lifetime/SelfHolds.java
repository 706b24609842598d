package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finalizers and cleanups whose function, argument or object leads back to the object, so that it
 * is never found dead; and pointers to released memory in what is put into a sync.Pool.
 */
public final class SelfHolds implements Observer {
    private static final Callee SET = new Callee.Direct("runtime.SetFinalizer");
    private static final Callee ADD = new Callee.Direct("runtime.AddCleanup");
    private static final Callee PUT = new Callee.Direct("sync.(*Pool).Put");
    private static final int MAX_OBJECTS = 40;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<String, IrFunction> functions;
    private final Map<Instr.Call, Sym> finalized = new LinkedHashMap<>();

    public SelfHolds(IrFunction function, Consumer<Fact> facts, Map<String, IrFunction> functions) {
        this.function = function;
        this.facts = facts;
        this.functions = functions;
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (!(instr instanceof Instr.Call call) || function.is(Trait.TEST)) {
            return;
        }
        boolean isSet = call.callee().equals(SET) && call.args().size() == 2;
        boolean isAdd = call.callee().equals(ADD) && call.args().size() == 3;
        if (isSet || isAdd) {
            Sym object = object(call.args().getFirst(), state);
            Sym runs = unboxed(state.of(call.args().get(1)));
            if (isHeldBy(runs, object, state) && !(isSet && isRefused(runs))) {
                report(call, Kind.HOLDS_ITSELF, isAdd ? "cleanup" : "finalizer", "function");
            }
            Sym arg = isAdd ? unboxed(state.of(call.args().get(2))) : object;
            // That the argument is the object itself is said elsewhere.
            boolean isOther = state.object(arg) != object;
            if (isAdd && isOther && leadsTo(arg, object, state)) {
                report(call, Kind.HOLDS_ITSELF, "cleanup", "argument");
            }
            if (isSet && !(runs.shape() instanceof Shape.Num)) {
                finalized.put(call, object);
            }
        } else if (call.callee().equals(PUT) && call.args().size() == 2) {
            pooled(call, object(call.args().get(1), state), state);
        }
    }

    private static Sym object(Value value, StateView state) {
        return state.object(unboxed(state.of(value)));
    }

    private static Sym unboxed(Sym sym) {
        return sym.shape() instanceof Shape.Boxed boxed ? boxed.value() : sym;
    }

    /** Whether SetFinalizer throws at a method value, because it takes no object. */
    private boolean isRefused(Sym runs) {
        return runs.shape() instanceof Shape.Closure closure
                && functions.get(closure.function()) instanceof IrFunction target
                && target.captures().isEmpty()
                && target.params().size() - closure.captured().size() != 1;
    }

    /** Whether a literal captured a variable that holds the object, or a method is bound to it. */
    private boolean isHeldBy(Sym runs, Sym object, StateView state) {
        if (!(runs.shape() instanceof Shape.Closure closure)) {
            return false;
        }
        IrFunction target = functions.get(closure.function());
        boolean isBound = target != null && target.captures().isEmpty();
        for (Sym captured : closure.captured()) {
            if (isBound
                    ? state.object(captured) == object
                    : state.object(captured) == object || leadsTo(captured, object, state)) {
                return true;
            }
        }
        return false;
    }

    /** Whether pointers that lie in an object of Go lead to another one. */
    private static boolean leadsTo(Sym from, Sym object, StateView state) {
        Set<Sym> seen = new HashSet<>();
        Deque<Sym> open = new ArrayDeque<>(List.of(state.object(from)));
        if (from.shape() instanceof Shape.Closure closure) {
            // A method value is bound to its receiver.
            for (Sym captured : closure.captured()) {
                if (state.object(captured) == object) {
                    return true;
                }
                open.push(state.object(captured));
            }
        }
        while (!open.isEmpty() && seen.size() < MAX_OBJECTS) {
            Sym next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            switch (state.region(next)) {
                case GO_LOCAL, GO_HEAP, GO_GLOBAL -> {}
                default -> {
                    continue;
                }
            }
            for (Sym cell : state.cells(next)) {
                Sym content = unboxed(state.load(cell));
                boolean isAddress =
                        !(content.shape() instanceof Shape.Num)
                                && !(content.shape() instanceof Shape.Text);
                if (isAddress) {
                    Sym reached = state.object(content);
                    // A pointer of an object to itself keeps no finalizer from running.
                    if (reached == object && next != object) {
                        return true;
                    }
                    open.push(reached);
                }
            }
        }
        return false;
    }

    @Override
    public void exit(Summary.Exit exit, StateView state) {
        finalized.forEach((call, object) -> {
            boolean isEnded = state.finalizers(object).stream().anyMatch(f -> !f.cleanup());
            if (exit != Summary.Exit.PANIC && isEnded && leadsTo(object, object, state)) {
                report(call, Kind.IN_CYCLE, "finalizer", "");
            }
        });
    }

    private void pooled(Instr.Call call, Sym object, StateView state) {
        for (Sym cell : state.cells(object)) {
            Sym content = state.load(cell);
            boolean isReleased =
                    state.tracked(content).filter(StateView.Tracked::released).isPresent();
            if (isReleased && cell.shape() instanceof Shape.Field field) {
                facts.accept(
                        LifetimeDefect.of(
                                function.symbol(),
                                call.at(),
                                Kind.POOLED_RELEASED,
                                "",
                                field.name(),
                                0.9));
            }
        }
    }

    private void report(Instr.Call call, Kind kind, String what, String through) {
        facts.accept(
                LifetimeDefect.of(function.symbol(), call.at(), kind, "", what, 0.92)
                        .with(through));
    }
}
