package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.analysis.lifetime.OwnerType.Closer;
import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Methods that are called behind Close on the same object, give C the field that Close set to nil,
 * and do not look at it before.
 */
final class ClosedUses {
    private final Map<String, IrFunction> functions;

    /** Owner types by the symbols of their methods that clear what they release. */
    private final Map<String, OwnerType> closing = new HashMap<>();

    private final List<LifetimeDefect> found = new ArrayList<>();

    private ClosedUses(IrModule module) {
        this.functions = module.bySymbol();
    }

    static List<LifetimeDefect> find(IrModule module, Collection<OwnerType> types) {
        ClosedUses search = new ClosedUses(module);
        for (OwnerType type : types) {
            for (Closer closer : type.closers()) {
                if (closer.parameter() == 0
                        && !closer.isCopy()
                        && closer.cleared().containsAll(closer.fields())) {
                    search.closing.put(closer.function().symbol(), type);
                }
            }
        }
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.GO && !search.closing.isEmpty()) {
                search.check(function);
            }
        }
        return search.found;
    }

    private void check(IrFunction function) {
        Definitions definitions = null;
        for (int b = 0; b < function.blocks().size(); b++) {
            List<Instr> instrs = function.blocks().get(b).instrs();
            for (int i = 0; i < instrs.size(); i++) {
                if (instrs.get(i) instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && closing.containsKey(symbol)) {
                    definitions = definitions == null ? Definitions.of(function) : definitions;
                    behind(function, definitions, closing.get(symbol), call, b, i);
                }
            }
        }
    }

    /** Follows every path from a Close until the variable gets something else. */
    private void behind(
            IrFunction function,
            Definitions definitions,
            OwnerType type,
            Instr.Call close,
            int block,
            int index) {
        Value object = variable(definitions, close.args().getFirst());
        Set<String> fields = fieldsOf(type, close);
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        int from = index + 1;
        int at = block;
        while (true) {
            List<Instr> instrs = function.blocks().get(at).instrs();
            boolean goesOn = true;
            for (int i = from; i < instrs.size() && goesOn; i++) {
                Instr instr = instrs.get(i);
                if (sets(instr, object) || instr == close) {
                    goesOn = false;
                } else if (isUnchecked(definitions, instr, object, fields)) {
                    report(function, definitions, type, close, instr.at(), (Instr.Call) instr);
                    return;
                }
            }
            if (goesOn) {
                instrs.getLast().targets().forEach(open::push);
            }
            from = 0;
            Integer next = open.poll();
            while (next != null && seen.get(next)) {
                next = open.poll();
            }
            if (next == null) {
                return;
            }
            seen.set(next);
            at = next;
        }
    }

    private static Set<String> fieldsOf(OwnerType type, Instr.Call close) {
        Set<String> fields = new HashSet<>();
        for (Closer closer : type.closers()) {
            if (close.callee().equals(new Callee.Direct(closer.function().symbol()))) {
                fields.addAll(closer.fields());
            }
        }
        return fields;
    }

    /** The register or the cell of a variable. */
    private static Value variable(Definitions definitions, Value value) {
        return definitions.only(value).orElse(null) instanceof Instr.Load load
                ? load.address()
                : value;
    }

    private static boolean sets(Instr instr, Value object) {
        return instr.results().contains(object)
                || instr instanceof Instr.Store s && s.address().equals(object);
    }

    private boolean isUnchecked(
            Definitions definitions, Instr instr, Value object, Set<String> fields) {
        if (!(instr instanceof Instr.Call call)
                || !(call.callee() instanceof Callee.Direct(var symbol))
                || closing.containsKey(symbol)
                || call.args().isEmpty()
                || !variable(definitions, call.args().getFirst()).equals(object)) {
            return false;
        }
        IrFunction method = functions.get(symbol);
        return method != null && method.is(Trait.METHOD) && passes(method, fields);
    }

    /** Whether a method gives C one of the fields before it compares or changes anything. */
    private static boolean passes(IrFunction method, Set<String> fields) {
        Definitions definitions = Definitions.of(method);
        Value receiver = method.params().getFirst();
        for (Block block : method.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Branch
                        || instr instanceof Instr.Operate op
                                && (op.operator() == Operator.EQ || op.operator() == Operator.NE)) {
                    return false;
                }
                if (!(instr instanceof Instr.Call call)) {
                    continue;
                }
                if (call.crossing() == Instr.Call.Crossing.NONE) {
                    // It may look, or open it again.
                    return false;
                }
                for (Value arg : call.args()) {
                    Optional<Definitions.Owned> owned = definitions.owned(arg);
                    if (owned.isPresent()
                            && owned.get().owner().equals(receiver)
                            && fields.contains(owned.get().field())) {
                        return true;
                    }
                }
            }
            if (!(block.terminator() instanceof Instr.Jump)) {
                return false;
            }
        }
        return false;
    }

    private void report(
            IrFunction function,
            Definitions definitions,
            OwnerType type,
            Instr.Call close,
            Span at,
            Instr.Call call) {
        String method =
                call.callee() instanceof Callee.Direct(var symbol)
                        ? Optional.ofNullable(functions.get(symbol))
                                .map(IrFunction::name)
                                .orElse(symbol)
                        : "";
        found.add(
                LifetimeDefect.of(
                                function.symbol(),
                                at,
                                Kind.USED_AFTER_CLOSE,
                                type.shortName(),
                                definitions.nameOf(close.args().getFirst()),
                                0.88)
                        .with(method)
                        .beside(close.at(), "where it is closed"));
    }
}
