package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds {@link KeptAsInteger}. */
public final class RoundTrips implements Observer {
    private static final int MAX_DEPTH = 12;
    private static final Pattern SYSTEM_CALL =
            Pattern.compile(
                    "(syscall|golang\\.org/x/sys/(unix|windows))\\.(Raw)?Syscall(N|[0-9]*|NoError)");
    private static final Set<String> REFLECTED =
            Set.of("reflect.Value.Pointer", "reflect.Value.UnsafeAddr");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<Integer, Instr> temporaries = new HashMap<>();
    private final Map<Sym, Span> taken = new HashMap<>();

    public RoundTrips(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Reg result : instr.results()) {
                    if (result.name().isEmpty()) {
                        temporaries.put(result.id(), instr);
                    }
                }
            }
        }
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (function.language() != Language.GO) {
            return;
        }
        if (instr instanceof Instr.Call call) {
            systemCall(call, state);
        }
        if (!(instr instanceof Instr.Convert(_, var kind, var value, var at))) {
            return;
        }
        if (kind == Conversion.POINTER_TO_INTEGER) {
            taken.putIfAbsent(state.of(value), at);
        }
        if (kind == Conversion.INTEGER_TO_POINTER && isKept(value, 0)) {
            check(value, at, state);
        }
    }

    /** System calls take addresses in their argument list only (pattern 4). */
    private void systemCall(Instr.Call call, StateView state) {
        if (!(call.callee() instanceof Callee.Direct(var symbol))
                || !SYSTEM_CALL.matcher(symbol).matches()) {
            return;
        }
        for (Value arg : call.args()) {
            Sym number = state.of(arg);
            Sym address = address(number, 0);
            if (address != number && isKept(arg, 0) && isGo(address, state)) {
                Span where = taken.getOrDefault(address, Span.NONE);
                facts.accept(
                        new KeptAsInteger(
                                function.symbol(), call.at(), name(arg), where, symbol, false));
                return;
            }
        }
    }

    private static boolean isGo(Sym address, StateView state) {
        return switch (state.region(address)) {
            case GO_LOCAL, GO_HEAP -> true;
            case UNKNOWN -> isGoTyped(address);
            default -> false;
        };
    }

    /**
     * Whether the integer was in a variable: the same expression may take an address apart and put
     * it together again.
     */
    private boolean isKept(Value value, int depth) {
        if (!(value instanceof Reg reg)) {
            return false;
        }
        if (!reg.name().isEmpty() || depth > MAX_DEPTH) {
            return true;
        }
        return switch (temporaries.get(reg.id())) {
            case Instr.Convert c ->
                    c.kind() != Conversion.POINTER_TO_INTEGER && isKept(c.value(), depth + 1);
            case Instr.Move m -> isKept(m.value(), depth + 1);
            case Instr.Operate o -> {
                boolean takesAddress = false;
                for (Value arg : o.args()) {
                    takesAddress |= isTakenHere(arg, 0);
                }
                yield !takesAddress && o.args().stream().anyMatch(arg -> isKept(arg, depth + 1));
            }
            case Instr.Load _ -> true;
            case null, default -> false;
        };
    }

    private boolean isTakenHere(Value value, int depth) {
        if (!(value instanceof Reg reg) || depth > MAX_DEPTH) {
            return false;
        }
        return switch (temporaries.get(reg.id())) {
            case Instr.Convert c ->
                    c.kind() == Conversion.POINTER_TO_INTEGER || isTakenHere(c.value(), depth + 1);
            case Instr.Operate o -> o.args().stream().anyMatch(arg -> isTakenHere(arg, depth + 1));
            case null, default -> false;
        };
    }

    private void check(Value value, Span at, StateView state) {
        Sym number = state.of(value);
        Sym address = address(number, 0);
        boolean isReflected = address == number && isReflected(number);
        if (isReflected || address != number && isGo(address, state)) {
            Span where = taken.getOrDefault(address, Span.NONE);
            facts.accept(
                    new KeptAsInteger(function.symbol(), at, name(value), where, "", isReflected));
        }
    }

    /** An address from reflection is good in the expression that asks for it only (pattern 5). */
    private static boolean isReflected(Sym number) {
        return switch (number.shape()) {
            case Shape.Made made ->
                    made.kind() == Shape.Made.Kind.RESULT && REFLECTED.contains(made.by());
            case Shape.Op op -> op.args().stream().anyMatch(RoundTrips::isReflected);
            default -> false;
        };
    }

    /** What the integer was the address of; itself if it is none. */
    private static Sym address(Sym number, int depth) {
        if (number.shape() instanceof Shape.AsInteger a) {
            return a.address();
        }
        if (number.shape() instanceof Shape.Op op && depth < MAX_DEPTH) {
            for (Sym arg : op.args()) {
                Sym found = address(arg, depth + 1);
                if (found != arg) {
                    return found;
                }
            }
        }
        return number;
    }

    /** A parameter of a Go pointer type that is not C's: what it points to is Go's. */
    private static boolean isGoTyped(Sym address) {
        Sym at = address;
        while (at.shape() instanceof Shape.Field || at.shape() instanceof Shape.Element) {
            at =
                    at.shape() instanceof Shape.Field f
                            ? f.base()
                            : ((Shape.Element) at.shape()).base();
        }
        return at.shape() instanceof Shape.Param p
                && (p.type() instanceof IrType.Slice
                        || p.type() instanceof IrType.Text
                        || p.type() instanceof IrType.Pointer pointer && !pointer.toC());
    }

    private String name(Value value) {
        if (value instanceof Reg reg) {
            if (!reg.name().isEmpty()) {
                return reg.name();
            }
            return switch (temporaries.get(reg.id())) {
                case Instr.Convert c -> name(c.value());
                case Instr.Move m -> name(m.value());
                case Instr.Load l -> name(l.address());
                case Instr.Operate o when !o.args().isEmpty() -> name(o.args().getFirst());
                case Instr.FieldAddress f -> f.name();
                case Instr.Allocate a -> a.name();
                case null, default -> "";
            };
        }
        return "";
    }
}
