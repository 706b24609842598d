package cgovet.analysis.memory;

import cgovet.analysis.memory.MemoryDefect.Kind;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Interval;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.StateView.Region;
import cgovet.analysis.own.Sym;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Condition;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds lengths that may be negative, are cut, or overflow as sizes, and views that outlive their
 * memory: what depends on the states before a call or a return.
 */
public final class Amounts implements Observer {
    /** Whose result is a count, or negative if they fail. */
    private static final Set<String> COUNT_OR_NEGATIVE =
            Set.of(
                    "C.read",
                    "C.pread",
                    "C.recv",
                    "C.recvfrom",
                    "C.recvmsg",
                    "C.readlink",
                    "C.readlinkat",
                    "C.snprintf",
                    "C.getline",
                    "C.getxattr",
                    "C.lgetxattr",
                    "C.fgetxattr",
                    "C.listxattr");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Flow flow;

    public Amounts(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
        this.flow = new Flow(function);
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (function.language() != Language.GO) {
            return;
        }
        switch (instr) {
            case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) ->
                    call(call, symbol, state);
            case Instr.Operate o
                    when o.operator() == Operator.UNSAFE_SLICE && o.args().size() == 2 ->
                    negative("unsafe.Slice", o.args().get(1), o, state);
            case Instr.Return r -> r.values().forEach(value -> leaves(value, r, state));
            case Instr.Store store when outlives(store.address(), state) ->
                    leaves(store.value(), store, state);
            case Instr.Send send -> leaves(send.value(), send, state);
            default -> {}
        }
    }

    private void call(Instr.Call call, String symbol, StateView state) {
        if (symbol.equals("cgo.GoBytes") || symbol.equals("cgo.GoStringN")) {
            String how = "C." + symbol.substring("cgo.".length());
            negative(how, call.args().get(1), call, state);
        }
    }

    private void negative(String how, Value length, Instr at, StateView state) {
        Value count = flow.number(length);
        if (!(flow.definition(count).orElse(null) instanceof Instr.Call call)
                || !(call.callee() instanceof Callee.Direct(var symbol))
                || !symbol.startsWith("C.")
                || isErrorTested(call)
                || !(resultType(call) instanceof IrType.Int type)
                || !type.signed()) {
            return;
        }
        Interval range = state.range(state.of(length));
        if (range.low() >= 0 || range.isEmpty()) {
            return;
        }
        boolean isLibrary = COUNT_OR_NEGATIVE.contains(symbol);
        if (isLibrary || mayBeNegative(state.callee(symbol))) {
            report(at, Kind.NEGATIVE_LENGTH, how, symbol, isLibrary ? 0.9 : 0.85);
        }
    }

    private static IrType resultType(Instr.Call call) {
        return call.result().type() instanceof IrType.Tuple(var parts) && !parts.isEmpty()
                ? parts.getFirst()
                : call.result().type();
    }

    /** Whether errno of the call is looked at. */
    private boolean isErrorTested(Instr.Call call) {
        return call.crossing() == Instr.Call.Crossing.C_ERRNO
                && flow.uses(call.result().id()).stream()
                        .anyMatch(each -> each instanceof Instr.Extract e && e.index() == 1);
    }

    private static boolean mayBeNegative(Optional<Summary> summary) {
        if (summary.isEmpty()) {
            return false;
        }
        return summary.get().source().isTold()
                && summary.get().cases().stream()
                        .flatMap(each -> each.when().stream())
                        .anyMatch(Amounts::isNegative);
    }

    private static boolean isNegative(Condition condition) {
        return condition.at().equals(Access.result(0))
                && switch (condition.relation()) {
                    case LT -> condition.number() <= 0;
                    case LE, EQ -> condition.number() < 0;
                    case NE, GT, GE -> false;
                };
    }

    /** Whether what is stored at an address is there after the function's end. */
    private static boolean outlives(Value address, StateView state) {
        Region region = state.region(state.of(address));
        return region == Region.GO_GLOBAL || region == Region.UNKNOWN;
    }

    private void leaves(Value value, Instr at, StateView state) {
        if (!(value.type() instanceof IrType.Slice || value.type() instanceof IrType.Text)) {
            return;
        }
        Sym object = state.object(state.of(value));
        Optional<StateView.Tracked> tracked = state.tracked(object);
        if (tracked.isEmpty()) {
            return;
        }
        String by = tracked.get().released() ? "" : releaseAtEnd(object, state.deferred(), state);
        if (tracked.get().released() || !by.isEmpty()) {
            report(at, Kind.VIEW_OUTLIVES, flow.name(registers(value)), by, 0.93);
        }
    }

    private static Set<Integer> registers(Value value) {
        return value instanceof Value.Reg reg ? Set.of(reg.id()) : Set.of();
    }

    private static String releaseAtEnd(
            Sym object, List<StateView.Pending> pending, StateView state) {
        for (StateView.Pending call : pending) {
            if (call.callee().equals("C.free")
                    && call.args().size() == 1
                    && state.object(call.args().getFirst()) == object) {
                return call.callee();
            }
        }
        return "";
    }

    private void report(Instr at, Kind kind, String what, String other, double confidence) {
        facts.accept(
                new MemoryDefect(function.symbol(), at.at(), kind, what, other, -1, confidence));
    }
}
