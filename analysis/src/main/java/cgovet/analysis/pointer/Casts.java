package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Interval;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.StateView.Region;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds {@link WrongCast} and {@link PastObject}: conversions through {@code unsafe.Pointer} and
 * arithmetic on pointers, where the object is known.
 */
public final class Casts implements Observer {
    /** Bytes that no Go object has that is passed about: arrays of this size are views. */
    private static final long HUGE = 1 << 24;

    private static final int MAX_DEPTH = 12;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Kinds kinds;
    private final Layout layout;
    private final Sizes sizes;
    private final Code code;
    private final Map<Integer, List<Instr>> uses = new HashMap<>();

    /**
     * @param globals types of package-level variables, by symbol
     * @param word bytes of a pointer
     */
    public Casts(IrFunction function, Consumer<Fact> facts, Map<String, IrType> globals, int word) {
        this.function = function;
        this.facts = facts;
        this.kinds = new Kinds(globals);
        this.layout = new Layout(word);
        this.sizes = new Sizes(function, kinds);
        this.code = Code.of(function);
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Value operand : instr.operands()) {
                    if (operand instanceof Value.Reg reg) {
                        uses.computeIfAbsent(reg.id(), _ -> new ArrayList<>()).add(instr);
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
        sizes.see(instr, state);
        if (instr instanceof Instr.Convert c) {
            if (c.kind() == Conversion.SAME
                    && c.value().type() instanceof IrType.AnyPointer
                    && c.result().type() instanceof IrType.Pointer to) {
                cast(c, to, state);
            }
            if (c.kind() == Conversion.SAME && c.result().type() instanceof IrType.AnyPointer) {
                added(c, state);
            }
            if (c.kind() == Conversion.INTEGER_TO_POINTER) {
                computed(c, state);
            }
        }
    }

    // Conversions.

    private void cast(Instr.Convert c, IrType.Pointer to, StateView state) {
        Sym address = state.of(c.value());
        OptionalLong wanted = layout.size(to.elem());
        if (!isGo(address, state) || wanted.isEmpty() || wanted.getAsLong() == 0) {
            return;
        }
        long wants = wanted.getAsLong();
        String what = code.name(c.value());
        if (wants >= HUGE
                && to.elem() instanceof IrType.Array
                && isOpen(c.result())
                && isSurelyGo(address, state)) {
            report(c, what, WrongCast.Kind.OPEN_VIEW, 0, wants, 0.88);
            return;
        }
        if (!isSeen(c.value())) {
            return;
        }
        IrType from = kinds.at(address);
        if (isWidth(address, from, to)) {
            long has = layout.size(from).orElse(0);
            if (has != wants && wants > 1) {
                report(c, what, WrongCast.Kind.WIDTH, has, wants, 0.92);
                return;
            }
        }
        Optional<Added> added = addedTo(code.source(c.value()), state);
        Sym base = added.map(Added::base).orElse(address);
        OptionalLong by = added.isPresent() ? added.get().by() : OptionalLong.of(0);
        OptionalLong remaining = minus(remaining(base, 0), by);
        boolean isView = to.elem() instanceof IrType.Array && isSliced(c.result());
        // A variable without a size marks a place that the linker fills.
        boolean isPast = remaining.isPresent() && remaining.getAsLong() == 0;
        if (remaining.isPresent()
                && !isPast
                && remaining.getAsLong() < wants
                && !isView
                && !isMirror(from, to.elem())) {
            report(c, what, WrongCast.Kind.LARGER, remaining.getAsLong(), wants, 0.92);
            return;
        }
        if (!isCutOff(c.value(), state)) {
            alignment(c, to, plus(offset(base, 0), by), what);
        }
        pointerMap(c, to, from, what);
    }

    /** Whether the address is taken in this function, or is a parameter: not a call's result. */
    private boolean isSeen(Value pointer) {
        Value source = code.source(pointer);
        Instr definition = code.definition(source).orElse(null);
        if (definition == null) {
            return source instanceof Value.Global
                    || function.params().stream().anyMatch(source::equals);
        }
        return switch (definition) {
            case Instr.Allocate _ -> true;
            case Instr.FieldAddress f -> isSeen(f.base());
            case Instr.ElementAddress e ->
                    e.base().type() instanceof IrType.Slice || isSeen(e.base());
            default -> false;
        };
    }

    /**
     * Whether it is an element of a slice that starts somewhere in its memory: maybe to align it.
     */
    private boolean isCutOff(Value pointer, StateView state) {
        return code.definition(code.source(pointer)).orElse(null) instanceof Instr.ElementAddress e
                && e.base().type() instanceof IrType.Slice
                && data(state.of(e.base())).shape() instanceof Shape.Element;
    }

    private static Sym data(Sym sym) {
        return sym.shape() instanceof Shape.View v ? v.data() : sym;
    }

    private static boolean isGo(Sym address, StateView state) {
        Region region = state.region(address);
        return region == Region.GO_LOCAL
                || region == Region.GO_HEAP
                || region == Region.GO_GLOBAL
                || region == Region.UNKNOWN;
    }

    /** A pointer that a function gets may well be one to memory of the system. */
    private boolean isSurelyGo(Sym address, StateView state) {
        return state.region(address) != Region.UNKNOWN
                || kinds.of(state.object(address)) instanceof IrType.Slice;
    }

    /** A Go variable that is a number, taken for one of C. */
    private static boolean isWidth(Sym address, IrType from, IrType.Pointer to) {
        boolean isVariable =
                switch (address.shape()) {
                    case Shape.Cell _, Shape.Field _, Shape.Global _ -> true;
                    case Shape.Param p -> p.type() instanceof IrType.Pointer;
                    default -> false;
                };
        return isVariable && to.toC() && isNumber(from) && isNumber(to.elem());
    }

    /** Between a record of Go and one of C: their layouts are compared elsewhere. */
    private static boolean isMirror(IrType a, IrType b) {
        return a instanceof IrType.Struct x && b instanceof IrType.Struct y && x.isC() != y.isC();
    }

    private static boolean isNumber(IrType type) {
        return type instanceof IrType.Int
                || type instanceof IrType.Floating
                || type instanceof IrType.Uintptr;
    }

    private boolean isSliced(Value.Reg result) {
        return slices(result).findAny().isPresent();
    }

    /**
     * Whether the array is sliced without a maximum: then its whole size is the capacity, and what
     * the compiler's check of pointers looks at (cmd/compile/internal/walk, walkSlice).
     */
    private boolean isOpen(Value.Reg result) {
        return slices(result).anyMatch(o -> o.args().get(3) instanceof Value.Null);
    }

    private Stream<Instr.Operate> slices(Value.Reg result) {
        return uses.getOrDefault(result.id(), List.of()).stream()
                .filter(Instr.Operate.class::isInstance)
                .map(Instr.Operate.class::cast)
                .filter(o -> o.operator() == Operator.SLICE && o.args().size() == 4);
    }

    /** Bytes from an address to the end of its object. */
    private OptionalLong remaining(Sym address, int depth) {
        if (depth > MAX_DEPTH) {
            return OptionalLong.empty();
        }
        return switch (address.shape()) {
            case Shape.Cell cell -> layout.size(cell.type());
            case Shape.Global _ -> layout.size(kinds.at(address));
            case Shape.Field f when kinds.at(f.base()) instanceof IrType.Struct s ->
                    minus(remaining(f.base(), depth + 1), layout.offset(s, f.name()));
            case Shape.Element e when e.index().shape() instanceof Shape.Num(var n) -> {
                OptionalLong each = unit(e);
                yield each.isPresent() && n.bitLength() < 40
                        ? minus(
                                remaining(e.base(), depth + 1),
                                OptionalLong.of(each.getAsLong() * n.longValue()))
                        : OptionalLong.empty();
            }
            default -> sizes.behind(address);
        };
    }

    /** Bytes of an element; of what is no array they are those of {@code unsafe.Add}. */
    private OptionalLong unit(Shape.Element e) {
        IrType at = kinds.at(e.base());
        if (at instanceof IrType.Array array) {
            return layout.size(array.elem());
        }
        boolean isSlice =
                kinds.of(e.base()) instanceof IrType.Slice
                        || e.base().shape() instanceof Shape.Made made
                                && made.type() instanceof IrType.Slice;
        return isSlice ? layout.size(at) : OptionalLong.of(1);
    }

    private static OptionalLong minus(OptionalLong whole, OptionalLong offset) {
        return whole.isPresent() && offset.isPresent()
                ? OptionalLong.of(Math.max(0, whole.getAsLong() - offset.getAsLong()))
                : OptionalLong.empty();
    }

    private void alignment(Instr.Convert c, IrType.Pointer to, OptionalLong offset, String what) {
        long align = layout.align(to.elem());
        if (align <= 1) {
            return;
        }
        if (offset.isPresent() && offset.getAsLong() % align != 0) {
            // How the object itself lies is not known; that it lies just so is not to be relied on.
            boolean isTraced = Kinds.mayHoldPointers(to.elem());
            double confidence = isTraced ? 0.92 : 0.85;
            long at = offset.getAsLong();
            report(c, what, WrongCast.Kind.MISALIGNED, at, align, confidence);
        }
    }

    /** Bytes from the start of the object to an address in bytes of it. */
    private OptionalLong offset(Sym address, int depth) {
        if (depth > MAX_DEPTH) {
            return OptionalLong.empty();
        }
        return switch (address.shape()) {
            case Shape.Cell _, Shape.Param _, Shape.Global _, Shape.Made _, Shape.Initial _ ->
                    OptionalLong.of(0);
            case Shape.View v -> offset(v.data(), depth + 1);
            case Shape.Field f when kinds.at(f.base()) instanceof IrType.Struct s ->
                    plus(offset(f.base(), depth + 1), layout.offset(s, f.name()));
            case Shape.Element e when e.index().shape() instanceof Shape.Num(var n) -> {
                OptionalLong each = unit(e);
                yield each.isPresent() && n.bitLength() < 40
                        ? plus(
                                offset(e.base(), depth + 1),
                                OptionalLong.of(each.getAsLong() * n.longValue()))
                        : OptionalLong.empty();
            }
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong plus(OptionalLong a, OptionalLong b) {
        return a.isPresent() && b.isPresent()
                ? OptionalLong.of(a.getAsLong() + b.getAsLong())
                : OptionalLong.empty();
    }

    private void pointerMap(Instr.Convert c, IrType.Pointer to, IrType from, String what) {
        boolean isRecord = to.elem() instanceof IrType.Struct || to.elem() instanceof IrType.Array;
        if (!isRecord || isHeader(to.elem()) || isHeader(from)) {
            return;
        }
        List<Layout.Word> ours = layout.words(from);
        List<Layout.Word> theirs = layout.words(to.elem());
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            if (ours.get(i) != theirs.get(i)) {
                boolean isWritten = isWritten(c.result(), to.elem(), (long) i * layout.word());
                if (isWritten || isKept(c.result())) {
                    double confidence = isWritten ? 0.92 : 0.7;
                    long at = (long) i * layout.word();
                    facts.accept(
                            new WrongCast(
                                    function.symbol(),
                                    c.at(),
                                    what,
                                    WrongCast.Kind.POINTER_MAP,
                                    at,
                                    ours.get(i) == Layout.Word.POINTER ? 1 : 0,
                                    isWritten,
                                    confidence));
                    return;
                }
            }
        }
    }

    private static boolean isHeader(IrType type) {
        return type instanceof IrType.Struct s && s.name().startsWith("reflect.");
    }

    /** Whether the word at an offset is written through a pointer, as far as the code shows. */
    private boolean isWritten(Value.Reg pointer, IrType type, long at) {
        for (Instr use : followed(pointer)) {
            switch (use) {
                case Instr.Store s when isSame(s.address(), pointer) -> {
                    return true;
                }
                case Instr.FieldAddress f when type instanceof IrType.Struct s -> {
                    OptionalLong from = layout.offset(s, f.name());
                    if (from.isPresent()
                            && from.getAsLong() <= at
                            && at < from.getAsLong() + layout.size(s.field(f.field())).orElse(0)
                            && isStored(f.result())) {
                        return true;
                    }
                }
                case Instr.ElementAddress e
                        when type instanceof IrType.Array a
                                && e.index() instanceof Value.Number n
                                && n.value().longValue() * layout.size(a.elem()).orElse(0) == at
                                && isStored(e.result()) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isSame(Value value, Value.Reg pointer) {
        return value.equals(pointer) || code.source(value).equals(code.source(pointer));
    }

    /** What uses a register, or a variable that it alone is given to. */
    private List<Instr> followed(Value.Reg pointer) {
        List<Instr> all = new ArrayList<>();
        for (Instr use : uses.getOrDefault(pointer.id(), List.of())) {
            all.add(use);
            if (use instanceof Instr.Move m) {
                all.addAll(uses.getOrDefault(m.result().id(), List.of()));
            }
        }
        return all;
    }

    private boolean isStored(Value.Reg address) {
        for (Instr use : uses.getOrDefault(address.id(), List.of())) {
            if (use instanceof Instr.Store s && s.address().equals(address)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKept(Value.Reg pointer) {
        for (Instr use : followed(pointer)) {
            if (use instanceof Instr.Return
                    || use instanceof Instr.Store s && s.value().equals(pointer)) {
                return true;
            }
        }
        return false;
    }

    private void report(
            Instr.Convert c,
            String what,
            WrongCast.Kind kind,
            long has,
            long wants,
            double confidence) {
        facts.accept(
                new WrongCast(
                        function.symbol(), c.at(), what, kind, has, wants, false, confidence));
    }

    // Arithmetic.

    /** {@code unsafe.Add(p, n)}: an element of the bytes at p. */
    private void added(Instr.Convert c, StateView state) {
        if (!(code.definition(c.value()).orElse(null) instanceof Instr.ElementAddress e)
                || !(code.definition(e.base()).orElse(null) instanceof Instr.Convert start)
                || !(start.value().type() instanceof IrType.AnyPointer)) {
            return;
        }
        past(c, start.value(), state.of(start.value()), state.of(e.index()), state);
    }

    /**
     * What {@code unsafe.Add} was given.
     *
     * @param by bytes, where they are known
     */
    private record Added(Sym base, OptionalLong by) {}

    private Optional<Added> addedTo(Value value, StateView state) {
        if (!(code.definition(value).orElse(null) instanceof Instr.ElementAddress e)
                || !(code.definition(e.base()).orElse(null) instanceof Instr.Convert start)
                || !(start.value().type() instanceof IrType.AnyPointer)) {
            return Optional.empty();
        }
        Interval by = state.range(state.of(e.index()));
        OptionalLong bytes = by.isSingle() ? OptionalLong.of(by.low()) : OptionalLong.empty();
        return Optional.of(new Added(state.of(start.value()), bytes));
    }

    /** {@code unsafe.Pointer(uintptr(p) + n)}. */
    private void computed(Instr.Convert c, StateView state) {
        if (state.of(c.value()).shape() instanceof Shape.Op(var operator, var args)
                && operator == Operator.ADD
                && args.getFirst().shape() instanceof Shape.AsInteger(var base)) {
            past(c, c.value(), base, args.get(1), state);
        }
    }

    private void past(Instr.Convert c, Value written, Sym base, Sym offset, StateView state) {
        if (isOnlyCompared(c.result())) {
            return;
        }
        String what = code.name(written);
        Interval by = state.range(offset);
        if (state.range(base).is(0)) {
            facts.accept(new PastObject(function.symbol(), c.at(), what, by.low(), 0));
            return;
        }
        Region region = state.region(base);
        OptionalLong size =
                region == Region.C_HEAP || region == Region.C_UNKNOWN
                        ? OptionalLong.empty()
                        : remaining(base, 0);
        if (size.isPresent() && by.low() >= size.getAsLong() && by.low() > 0) {
            long end = size.getAsLong();
            facts.accept(new PastObject(function.symbol(), c.at(), what, by.low(), end));
        } else if (isLength(offset, base, state)) {
            facts.accept(new PastObject(function.symbol(), c.at(), what, -1, -1));
        }
    }

    /** Whether a number is the length of the bytes that start at an address. */
    private boolean isLength(Sym offset, Sym base, StateView state) {
        return base.shape() instanceof Shape.Param p
                && p.type() instanceof IrType.Slice(var elem)
                && layout.size(elem).orElse(0) == 1
                && offset == state.lengthOf(base);
    }

    private boolean isOnlyCompared(Value.Reg result) {
        List<Instr> all = uses.getOrDefault(result.id(), List.of());
        for (Instr use : all) {
            if (!(use instanceof Instr.Convert c) || c.kind() != Conversion.POINTER_TO_INTEGER) {
                return false;
            }
        }
        return !all.isEmpty();
    }
}
