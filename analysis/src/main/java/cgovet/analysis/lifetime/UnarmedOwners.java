package cgovet.analysis.lifetime;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link UnarmedOwner}. That another function gives objects of a type a finalizer, or that a
 * release function takes one away, says that users of the type count on it.
 */
public final class UnarmedOwners implements Observer {
    private static final int MAX_DEPTH = 3;

    /** Which types have finalizers, from the calls of a module. */
    public static final class Arming {
        private final Map<String, Span> set = new HashMap<>();
        private final Map<String, Span> takenAway = new HashMap<>();

        /** Functions that set finalizers, and those that call the functions given as the key. */
        private final Set<String> setters = new HashSet<>();

        private final Map<String, Set<String>> callers = new HashMap<>();

        public static Arming of(IrModule module) {
            Arming arming = new Arming();
            for (IrFunction function : module.functions()) {
                if (function.language() == Language.GO) {
                    arming.add(function);
                }
            }
            arming.takenAway.keySet().removeAll(arming.set.keySet());
            return arming;
        }

        private void add(IrFunction function) {
            Definitions definitions = null;
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (!(instr instanceof Instr.Call call)
                            || !(call.callee() instanceof Callee.Direct(var symbol))) {
                        continue;
                    }
                    callers.computeIfAbsent(symbol, _ -> new HashSet<>()).add(function.symbol());
                    if (symbol.equals("runtime.SetFinalizer")
                            || symbol.equals("runtime.AddCleanup")) {
                        definitions = definitions == null ? Definitions.of(function) : definitions;
                        Value object = definitions.unboxed(call.args().get(0));
                        boolean sets =
                                !(definitions.unboxed(call.args().get(1)) instanceof Value.Null);
                        if (sets) {
                            setters.add(function.symbol());
                        }
                        if (object.type() instanceof IrType.Pointer(var elem, _)
                                && elem instanceof IrType.Struct struct) {
                            (sets ? set : takenAway).putIfAbsent(struct.name(), call.at());
                        }
                    }
                }
            }
        }

        /** Whether a function, or one that calls it, sets finalizers. */
        private boolean isSetAround(String function) {
            return setters.contains(function)
                    || callers.getOrDefault(function, Set.of()).stream()
                            .anyMatch(setters::contains);
        }
    }

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Arming arming;
    private final boolean isOfInterest;

    public UnarmedOwners(IrFunction function, Consumer<Fact> facts, Arming arming) {
        this.function = function;
        this.facts = facts;
        this.arming = arming;
        this.isOfInterest =
                function.language() == Language.GO
                        && !(arming.set.isEmpty() && arming.takenAway.isEmpty())
                        && !arming.isSetAround(function.symbol());
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (isOfInterest && instr instanceof Instr.Return(var values, var at)) {
            Set<Sym> seen = new HashSet<>();
            for (Value value : values) {
                visit(state.of(value), at, state, seen, 0);
            }
        }
    }

    private void visit(Sym value, Span at, StateView state, Set<Sym> seen, int depth) {
        Sym object = state.object(value);
        if (!(object.shape() instanceof Shape.Cell cell)
                || cell.language() != Language.GO
                || depth > MAX_DEPTH
                || !seen.add(object)) {
            return;
        }
        String type = cell.type() instanceof IrType.Struct s && !s.isC() ? s.name() : "";
        Span set = arming.set.get(type);
        Span takenAway = arming.takenAway.get(type);
        for (Sym place : state.cells(object)) {
            Sym content = state.content(place).orElse(place);
            if (content == place) {
                continue;
            }
            if (set != null && state.finalizers(object).isEmpty()) {
                state.tracked(content)
                        .filter(one -> one.owed() && one.allocator().startsWith("C."))
                        .ifPresent(one -> report(at, type, one.allocator(), set, false));
            } else if (takenAway != null
                    && state.region(content) == StateView.Region.C_UNKNOWN
                    && !state.range(content).is(0)) {
                report(at, type, "", takenAway, true);
            }
            visit(content, at, state, seen, depth + 1);
        }
    }

    private void report(Span at, String type, String maker, Span elsewhere, boolean isNeverSet) {
        facts.accept(
                new UnarmedOwner(
                        function.symbol(),
                        at,
                        type.substring(type.lastIndexOf('.') + 1),
                        maker,
                        elsewhere,
                        isNeverSet));
    }
}
