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
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link LengthBeyondMemory}: where the memory's size is known and the length is larger;
 * where a Go slice is viewed with a length that nothing compares with its own; and, with doubt,
 * where the length is a constant and the memory comes from C with unknown size.
 */
public final class Lengths implements Observer {
    /** Arrays of more elements are a way to write "of any length". */
    private static final long HUGE = 1 << 16;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Sizes sizes;

    /** Registers that point to an array because of a conversion. */
    private final Set<Integer> converted = new HashSet<>();

    /** What the function compares with something. */
    private final Set<Sym> compared = new HashSet<>();

    private final boolean compares;

    /**
     * @param globals types of package-level variables, by symbol
     */
    public Lengths(IrFunction function, Consumer<Fact> facts, Map<String, IrType> globals) {
        this.function = function;
        this.facts = facts;
        this.sizes = new Sizes(function, new Kinds(globals));
        boolean any = false;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                any |= isComparison(instr);
                if (instr instanceof Instr.Convert c
                        && c.kind() == Conversion.SAME
                        && c.result().type() instanceof IrType.Pointer p
                        && p.elem() instanceof IrType.Array) {
                    converted.add(c.result().id());
                }
            }
        }
        this.compares = any;
    }

    private static boolean isComparison(Instr instr) {
        return instr instanceof Instr.Operate o
                && switch (o.operator()) {
                    case EQ, NE, LT, LE, GT, GE, MIN, MAX -> true;
                    default -> false;
                };
    }

    @Override
    public void before(Instr instr, StateView state) {
        sizes.see(instr, state);
        if (isComparison(instr)) {
            for (Value operand : instr.operands()) {
                Sym value = state.of(operand);
                compared.add(value);
                compared.addAll(state.sources(value));
            }
        }
        switch (instr) {
            case Instr.Operate op when op.args().size() >= 2 -> operate(op, state);
            case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) -> {
                boolean copies = symbol.equals("cgo.GoBytes") || symbol.equals("cgo.GoStringN");
                if (copies && call.args().size() == 2) {
                    String how = "C." + symbol.substring("cgo.".length());
                    check(
                            new Use(how, false, 1, call.at()),
                            call.args().get(0),
                            call.args().get(1),
                            state);
                }
            }
            default -> {}
        }
    }

    private void operate(Instr.Operate op, StateView state) {
        Value base = op.args().get(0);
        switch (op.operator()) {
            case UNSAFE_SLICE ->
                    check(
                            new Use("unsafe.Slice", true, elementSize(base.type()), op.at()),
                            base,
                            op.args().get(1),
                            state);
            case UNSAFE_STRING ->
                    check(
                            new Use("unsafe.String", true, 1, op.at()),
                            base,
                            op.args().get(1),
                            state);
            case SLICE -> {
                // (*[1 << 20]T)(p)[:n:n] is how unsafe.Slice(p, n) was written before Go 1.17.
                if (base instanceof Value.Reg reg
                        && converted.contains(reg.id())
                        && base.type() instanceof IrType.Pointer(IrType.Array array, _)) {
                    boolean isOpen = op.args().size() < 3 || op.args().get(2) instanceof Value.Null;
                    Value high =
                            isOpen
                                    ? Value.Number.of(array.length(), IrType.INT64)
                                    : op.args().get(2);
                    long unit = Sizes.ofType(array.elem()).orElse(-1);
                    if (!isOpen || array.length() >= HUGE) {
                        check(new Use("the slice", true, unit, op.at()), base, high, state);
                    }
                }
            }
            default -> {}
        }
    }

    /**
     * @param unit size of an element in bytes; -1 where it is not known
     */
    private record Use(String how, boolean isView, long unit, Span at) {}

    private void check(Use use, Value pointer, Value length, StateView state) {
        Sym address = state.of(pointer);
        Sym count = state.of(length);
        Interval asked = state.range(count);
        Region region = state.region(address);
        OptionalLong bytes = sizes.behind(address);
        if (bytes.isEmpty()) {
            bytes = sizes.declared(pointer);
        }
        if (bytes.isPresent() && use.unit() > 0) {
            long available = bytes.getAsLong() / use.unit();
            if (asked.low() > available) {
                boolean ofC = region != Region.GO_LOCAL && region != Region.GO_HEAP;
                report(use, asked.low(), available, ofC);
            }
        } else if (length instanceof Value.Number
                && asked.low() > 1
                && region == Region.C_UNKNOWN
                && isResult(address)) {
            report(use, asked.low(), -1, true);
        } else if (use.isView() && isGivenSlice(address) && isUnrelated(count, state)) {
            report(use, -1, -1, false);
        }
    }

    /** The start of a slice whose length is the caller's. */
    private static boolean isGivenSlice(Sym address) {
        return address.shape() instanceof Shape.Param p && p.type() instanceof IrType.Slice;
    }

    /** Whether a number has nothing to do with any length, and nothing looks at it. */
    private boolean isUnrelated(Sym count, StateView state) {
        boolean isGiven =
                count.shape() instanceof Shape.Param
                        || count.shape() instanceof Shape.Made made
                                && made.kind() == Shape.Made.Kind.RESULT;
        Interval range = state.range(count);
        boolean isBounded = range.high() != Long.MAX_VALUE || range.low() > 0;
        return isGiven && !isBounded && !(compares && compared.contains(count));
    }

    /** Whether it is what a call of C gave, not a place in something larger. */
    private static boolean isResult(Sym address) {
        return address.shape() instanceof Shape.Made made
                && made.kind() == Shape.Made.Kind.RESULT
                && made.by().startsWith("C.");
    }

    private static long elementSize(IrType pointer) {
        return pointer instanceof IrType.Pointer p ? Sizes.ofType(p.elem()).orElse(-1) : -1;
    }

    private void report(Use use, long length, long available, boolean ofC) {
        facts.accept(
                new LengthBeyondMemory(
                        function.symbol(),
                        use.at(),
                        use.how(),
                        use.isView(),
                        length,
                        available,
                        ofC));
    }
}
