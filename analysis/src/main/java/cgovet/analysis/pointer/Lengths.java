package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Interval;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.StateView.Region;
import cgovet.analysis.own.Sym;
import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link LengthBeyondMemory}: where the memory's size is known and the length is larger, or
 * where the length is a constant and the memory comes from C of unknown size.
 */
public final class Lengths implements Observer {
    private final IrFunction function;
    private final Consumer<Fact> facts;

    /** Calls of this function that allocate so many bytes as an argument says. */
    private final List<Instr.Call> allocations = new ArrayList<>();

    /** What gives a register its only value. */
    private final Map<Integer, Instr> definitions = new HashMap<>();

    public Lengths(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
        Set<Integer> several = new HashSet<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Reg result : instr.results()) {
                    if (definitions.put(result.id(), instr) != null) {
                        several.add(result.id());
                    }
                }
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && (symbol.equals("C.malloc") || symbol.equals("C.calloc"))) {
                    allocations.add(call);
                }
            }
        }
        several.forEach(definitions::remove);
    }

    @Override
    public void before(Instr instr, StateView state) {
        switch (instr) {
            case Instr.Operate op
                    when op.operator() == Operator.UNSAFE_SLICE && op.args().size() == 2 ->
                    check(
                            "unsafe.Slice",
                            true,
                            op.args().get(0),
                            op.args().get(1),
                            elementSize(op.args().get(0).type()),
                            op.at(),
                            state);
            case Instr.Operate op
                    when op.operator() == Operator.UNSAFE_STRING && op.args().size() == 2 ->
                    check(
                            "unsafe.String",
                            true,
                            op.args().get(0),
                            op.args().get(1),
                            1,
                            op.at(),
                            state);
            case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) -> {
                boolean copies = symbol.equals("cgo.GoBytes") || symbol.equals("cgo.GoStringN");
                if (copies && call.args().size() == 2) {
                    check(
                            "C." + symbol.substring("cgo.".length()),
                            false,
                            call.args().get(0),
                            call.args().get(1),
                            1,
                            call.at(),
                            state);
                }
            }
            default -> {}
        }
    }

    private void check(
            String how,
            boolean isView,
            Value pointer,
            Value length,
            long unit,
            Span at,
            StateView state) {
        Sym address = state.of(pointer);
        Interval asked = state.range(state.of(length));
        if (asked.low() <= 0 || asked.low() == Long.MIN_VALUE || unit <= 0) {
            return;
        }
        Region region = state.region(address);
        boolean ofC = region != Region.GO_LOCAL && region != Region.GO_HEAP;
        OptionalLong bytes = size(address, state);
        if (bytes.isEmpty()) {
            bytes = declared(pointer, 0);
        }
        if (bytes.isPresent()) {
            long available = bytes.getAsLong() / unit;
            if (asked.low() > available) {
                report(at, how, isView, asked.low(), available, ofC);
            }
        } else if (length instanceof Value.Number
                && asked.low() > 1
                && region == Region.C_UNKNOWN
                && isResult(address)) {
            report(at, how, isView, asked.low(), -1, true);
        }
    }

    /**
     * Bytes from an address to the end of its object, where the object is an array or allocated
     * here.
     */
    private OptionalLong size(Sym address, StateView state) {
        if (address.shape() instanceof Shape.Cell cell) {
            return bytes(cell.type());
        }
        if (address.shape() instanceof Shape.Made) {
            for (Instr.Call allocation : allocations) {
                if (state.of(allocation.result()) == address) {
                    long total = 1;
                    for (Value arg : allocation.args()) {
                        Interval range = state.range(state.of(arg));
                        if (!range.isSingle() || range.low() < 0 || range.low() > 1L << 40) {
                            return OptionalLong.empty();
                        }
                        total *= range.low();
                    }
                    return OptionalLong.of(total);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Bytes from a pointer to the end of the array field that it points into. */
    private OptionalLong declared(Value pointer, int depth) {
        if (!(pointer instanceof Reg reg) || depth > 8) {
            return OptionalLong.empty();
        }
        return switch (definitions.get(reg.id())) {
            case Instr.Convert i -> declared(i.value(), depth + 1);
            case Instr.Move i -> declared(i.value(), depth + 1);
            case Instr.ElementAddress i
                    when i.base().type() instanceof IrType.Pointer p
                            && p.elem() instanceof IrType.Array array
                            && i.index() instanceof Value.Number n -> {
                OptionalLong all = declared(i.base(), depth + 1);
                OptionalLong each = bytes(array.elem());
                long from = n.value().longValue() * each.orElse(0);
                yield all.isPresent() && each.isPresent() && from <= all.getAsLong()
                        ? OptionalLong.of(all.getAsLong() - from)
                        : OptionalLong.empty();
            }
            case Instr.FieldAddress i
                    when i.result().type() instanceof IrType.Pointer p
                            && p.elem() instanceof IrType.Array array
                            // Shorter ones at the end of a record stand for any length.
                            && array.length() > 1 ->
                    bytes(array);
            case null, default -> OptionalLong.empty();
        };
    }

    /** Whether it is what a call of C gave, not a place in something larger. */
    private static boolean isResult(Sym address) {
        return address.shape() instanceof Shape.Made made
                && made.kind() == Shape.Made.Kind.RESULT
                && made.by().startsWith("C.");
    }

    private static long elementSize(IrType pointer) {
        return pointer instanceof IrType.Pointer p ? bytes(p.elem()).orElse(-1) : -1;
    }

    private static OptionalLong bytes(IrType type) {
        return switch (type) {
            case IrType.Bool _ -> OptionalLong.of(1);
            case IrType.Int i -> OptionalLong.of(i.bits() / 8);
            case IrType.Floating f -> OptionalLong.of(f.bits() / 8);
            case IrType.Struct s when s.size() >= 0 -> OptionalLong.of(s.size());
            case IrType.Array a when a.length() >= 0 -> {
                OptionalLong each = bytes(a.elem());
                yield each.isPresent()
                        ? OptionalLong.of(each.getAsLong() * a.length())
                        : OptionalLong.empty();
            }
            default -> OptionalLong.empty();
        };
    }

    private void report(
            Span at, String how, boolean isView, long length, long available, boolean ofC) {
        facts.accept(
                new LengthBeyondMemory(function.symbol(), at, how, isView, length, available, ofC));
    }
}
