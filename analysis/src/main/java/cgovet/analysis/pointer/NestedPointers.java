package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.StateView.Region;
import cgovet.analysis.own.Sym;
import cgovet.analysis.pointer.GoMemory.Held;
import cgovet.analysis.pointer.GoPointerInArgument.Kind;
import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link GoPointerInArgument}. Pointers that are seen to be stored count, and what a Go type
 * leaves no doubt of ({@code []string}, a field that is a map); what a slot of a C type might hold
 * is not reported.
 */
public final class NestedPointers implements Observer {
    private static final int MAX_DEPTH = 6;
    private static final int MAX_PASSED = 16;
    private static final String PIN = "runtime.(*Pinner).Pin";

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<String, IrFunction> functions;
    private final Handed handed;
    private final Passed passed;
    private final boolean pins;
    private final Kinds kinds;
    private final GoMemory memory;
    private final Code code;

    /** Where cells were last written. */
    private final Map<Sym, Span> stores = new HashMap<>();

    /**
     * @param functions of the module, by symbol
     * @param globals types of package-level variables, by symbol
     */
    public NestedPointers(
            IrFunction function,
            Consumer<Fact> facts,
            Map<String, IrFunction> functions,
            Map<String, IrType> globals,
            Handed handed,
            Passed passed) {
        this.function = function;
        this.facts = facts;
        this.functions = functions;
        this.handed = handed;
        this.passed = passed;
        this.kinds = new Kinds(globals);
        this.memory = new GoMemory(kinds);
        this.code = Code.of(function);
        boolean any = false;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                any |=
                        instr instanceof Instr.Call call
                                && call.callee().equals(new Callee.Direct(PIN));
            }
        }
        this.pins = any;
    }

    /** What functions that were analysed hand on to C of what their callers give them. */
    public static final class Passed {
        private final Map<String, Set<Latent>> byFunction = new HashMap<>();

        private void add(IrFunction function, Latent latent) {
            Set<Latent> all =
                    byFunction.computeIfAbsent(function.symbol(), _ -> new LinkedHashSet<>());
            if (all.size() < MAX_PASSED) {
                all.add(latent);
            }
        }

        private Set<Latent> of(String symbol) {
            return byFunction.getOrDefault(symbol, Set.of());
        }
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (instr instanceof Instr.Store store) {
            stores.put(state.of(store.address()), store.at());
        }
        if (instr instanceof Instr.Call call && call.crossing() != Instr.Call.Crossing.NONE) {
            List<Sym> args = call.args().stream().map(state::of).toList();
            call(call.callee(), call.args(), args, call.at(), state);
        } else if (instr instanceof Instr.Call call) {
            List<Sym> args = call.args().stream().map(state::of).toList();
            own(call.callee(), call.args(), args, call.at(), state);
        }
    }

    @Override
    public void deferred(Instr.Defer call, List<Sym> args, StateView state) {
        if (call.crossing() != Instr.Call.Crossing.NONE) {
            call(call.callee(), call.args(), args, call.at(), state);
        } else {
            own(call.callee(), call.args(), args, call.at(), state);
        }
    }

    /** A call of a function of the package, which may hand its memory on to C. */
    private void own(
            Callee callee, List<Value> operands, List<Sym> args, Span at, StateView state) {
        String symbol = "";
        List<Sym> captured = List.of();
        if (callee instanceof Callee.Direct direct) {
            symbol = direct.symbol();
        } else if (callee instanceof Callee.Dynamic(var value)
                && state.of(value).shape() instanceof Shape.Closure closure) {
            symbol = closure.function();
            captured = closure.captured();
        }
        for (Latent latent : List.copyOf(passed.of(symbol))) {
            boolean isCapture = latent.root() == Latent.Root.CAPTURE;
            List<Sym> roots =
                    switch (latent.root()) {
                        case PARAMETER -> args;
                        case CAPTURE -> captured;
                        case GLOBAL -> List.of(state.global(latent.symbol()));
                    };
            if (latent.number() >= roots.size()) {
                continue;
            }
            boolean isParameter = latent.root() == Latent.Root.PARAMETER;
            Value operand =
                    isParameter && latent.number() < operands.size()
                            ? operands.get(latent.number())
                            : new Value.Null(IrType.ANY_POINTER);
            Place place =
                    new Place(
                            isCapture ? latent.at() : at,
                            isParameter ? symbol : latent.callee(),
                            isParameter ? latent.number() : latent.argument(),
                            operand);
            long capacity =
                    isCapture && latent.form() == Handed.Memory.ARRAY
                            ? capacityOfCapture(callee, latent.number())
                            : Long.MAX_VALUE;
            latent.resolve(roots.get(latent.number()), state)
                    .ifPresent(start -> passed(latent, place, start, capacity, state));
        }
    }

    /** The first index of a way; 0 where it is none. */
    private static long index(String path) {
        int end = path.indexOf(']');
        return path.matches("\\[[0-9]{1,9}\\].*") ? Long.parseLong(path.substring(1, end)) : 0;
    }

    /** How many elements a captured slice may grow to. */
    private long capacityOfCapture(Callee callee, int number) {
        if (!(callee instanceof Callee.Dynamic(var value))
                || !(code.definition(code.source(value)).orElse(null) instanceof Instr.Closure c)
                || number >= c.captured().size()) {
            return Long.MAX_VALUE;
        }
        Value cell = c.captured().get(number);
        long most = Long.MAX_VALUE;
        int stores = 0;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Store s && s.address().equals(cell)) {
                    long capacity = capacity(s.value(), 0);
                    most = capacity < 0 ? Long.MAX_VALUE : capacity;
                    stores++;
                }
            }
        }
        return stores == 1 ? most : Long.MAX_VALUE;
    }

    private void passed(Latent latent, Place place, Sym start, long capacity, StateView state) {
        if (!pins) {
            latent.through(start, place.at()).ifPresent(outer -> passed.add(function, outer));
        }
        if (!memory.isGo(start, state)) {
            return;
        }
        Kind otherwise = latent.form() == Handed.Memory.OBJECT ? Kind.BESIDE : null;
        for (Sym cell : state.cells(start)) {
            Sym content = state.content(cell).orElse(cell);
            Held held = content == cell ? Held.NO : memory.unpinned(content, state);
            if (held == Held.NO) {
                continue;
            }
            boolean isPart = GoMemory.isPart(cell, start);
            String path = GoMemory.path(cell, isPart ? start : state.object(start));
            boolean isHeld = isPart && latent.holds(path) && index(path) < capacity;
            Kind kind = isHeld ? Kind.MEMORY : otherwise;
            if (kind != null) {
                boolean isWhole = path.equals(latent.ways().getLast());
                Kind exact = kind == Kind.MEMORY && isWhole ? kindOf(cell) : kind;
                report(place, path, content, cell, exact, held == Held.SURELY);
                return;
            }
        }
    }

    private void call(
            Callee callee, List<Value> operands, List<Sym> args, Span at, StateView state) {
        if (!(callee instanceof Callee.Direct(var symbol)) || symbol.startsWith("cgo.")) {
            return;
        }
        for (int i = 0; i < args.size(); i++) {
            Place place = new Place(at, symbol, i, operands.get(i));
            IrType type = operands.get(i).type();
            Handed.Memory form = handed.by(at, i);
            if (form == Handed.Memory.NONE) {
                continue;
            }
            if (type.isPointer()) {
                if (mayHoldPointers(type, symbol, i)) {
                    pointer(place, args.get(i), form, state);
                }
            } else if (type instanceof IrType.Struct struct) {
                byValue(place, struct, args.get(i), state, 0);
            }
        }
    }

    /** An argument of a call, numbered from 0. */
    private record Place(Span at, String callee, int argument, Value operand) {}

    /** A union is an array of bytes in Go; C's own type of the parameter tells more. */
    private boolean mayHoldPointers(IrType type, String callee, int argument) {
        if (!(type instanceof IrType.Pointer pointer)) {
            return true;
        }
        boolean isUnion =
                pointer.elem() instanceof IrType.Array array && array.elem() instanceof IrType.Int;
        IrFunction body = isUnion ? functions.get(callee) : null;
        if (body != null
                && argument < body.params().size()
                && body.params().get(argument).type() instanceof IrType.Pointer declared) {
            return Kinds.mayHoldPointers(declared.elem());
        }
        return Kinds.mayHoldPointers(pointer.elem());
    }

    /** Each pointer in a record that is passed by value is an argument of its own. */
    private void byValue(Place place, IrType.Struct struct, Sym value, StateView state, int depth) {
        if (!(value.shape() instanceof Shape.Parts(var parts)) || depth > MAX_DEPTH) {
            return;
        }
        for (int i = 0; i < parts.size() && i < struct.fields().size(); i++) {
            IrType type = struct.field(i);
            if (type instanceof IrType.Struct inner) {
                byValue(place, inner, parts.get(i), state, depth + 1);
            } else if (type instanceof IrType.AnyPointer
                    || type instanceof IrType.Pointer p && Kinds.mayHoldPointers(p.elem())) {
                pointer(place, parts.get(i), Handed.Memory.OBJECT, state);
            }
        }
    }

    private void pointer(Place place, Sym address, Handed.Memory form, StateView state) {
        Extent extent = extent(place, address, form, state);
        if (form == Handed.Memory.VARIABLE && isNeverSafe(kinds.at(address), 0)) {
            Kind kind = kindOf(address) == Kind.CONTAINER ? Kind.CONTAINER : Kind.MEMORY;
            report(place, "", "a Go map or channel", address, kind, true);
            return;
        }
        if (!pins && extent.isOpen()) {
            Sym start = form == Handed.Memory.OBJECT ? address : extent.start();
            Latent.of(start, form, place.at(), place.callee(), place.argument())
                    .ifPresent(latent -> passed.add(function, latent));
        }
        if (!memory.isGo(address, state)) {
            return;
        }
        boolean isPinned = state.isPinned(address);
        for (Sym cell : state.cells(address)) {
            Sym content = state.content(cell).orElse(cell);
            if (content == cell || !extent.holds(cell)) {
                continue;
            }
            if (state.isPinned(content)) {
                Optional<Sym> inner = memory.firstWithin(content, state);
                if (inner.isPresent()) {
                    Sym held = state.content(inner.get()).orElse(content);
                    String path =
                            GoMemory.path(cell, extent.start())
                                    + GoMemory.path(inner.get(), state.object(content));
                    report(place, path, held, inner.get(), Kind.PINNED, true);
                    return;
                }
                continue;
            }
            Held held = memory.held(content, state);
            if (held != Held.NO) {
                Kind kind =
                        isPinned ? Kind.PINNED : cell == address ? kindOf(address) : Kind.MEMORY;
                String path = GoMemory.path(cell, extent.start());
                report(place, path, content, cell, kind, held == Held.SURELY);
                return;
            }
        }
        if (!byType(place, extent, address, isPinned, state) && form == Handed.Memory.OBJECT) {
            beside(place, address, state);
        }
    }

    /** Whether a type holds a map or channel: that may not be passed even if it is nil. */
    private static boolean isNeverSafe(IrType type, int depth) {
        return switch (type) {
            case IrType.MapOf _, IrType.Chan _ -> true;
            case IrType.Array a ->
                    a.length() > 0 && depth < MAX_DEPTH && isNeverSafe(a.elem(), depth + 1);
            case IrType.Struct s when !s.isC() && depth < MAX_DEPTH ->
                    s.fields().stream().anyMatch(f -> isNeverSafe(f.type(), depth + 1));
            default -> false;
        };
    }

    /** Of memory that is a pointer itself: a variable, or an element of a list of such. */
    private Kind kindOf(Sym address) {
        boolean isVariable =
                switch (address.shape()) {
                    case Shape.Cell _, Shape.Field _, Shape.Global _, Shape.Capture _ -> true;
                    default -> false;
                };
        IrType type = isVariable ? kinds.at(address) : IrType.UNKNOWN;
        return type instanceof IrType.Function
                ? Kind.FUNCTION
                : Kinds.isGoHeader(type) ? Kind.CONTAINER : Kind.MEMORY;
    }

    /**
     * The memory that counts.
     *
     * @param start the address of the field, the array or the object
     * @param from the first element that counts; 0 unless it is a part of an array
     * @param to the first one behind
     */
    private record Extent(Sym start, long from, long to) {
        /** Whether it is not only a part of an array. */
        boolean isOpen() {
            return from == 0 && to == Long.MAX_VALUE;
        }

        boolean holds(Sym cell) {
            if (!GoMemory.isPart(cell, start)) {
                return false;
            }
            long index = 0;
            Sym at = cell;
            while (at != start) {
                switch (at.shape()) {
                    case Shape.Field f -> at = f.base();
                    case Shape.Element e -> {
                        if (e.base() == start) {
                            boolean isKnown = e.index().shape() instanceof Shape.Num;
                            index = isKnown ? number(e.index()) : from;
                        }
                        at = e.base();
                    }
                    default -> at = start;
                }
            }
            return from <= index && index < to;
        }
    }

    private static long number(Sym index) {
        return index.shape() instanceof Shape.Num(var n) && n.bitLength() < 40 ? n.longValue() : 0;
    }

    private Extent extent(Place place, Sym address, Handed.Memory form, StateView state) {
        if (form == Handed.Memory.ARRAY) {
            Value base = base(place.operand());
            if (base != null) {
                Sym data = data(state.of(base));
                long from = data.shape() instanceof Shape.Element e ? number(e.index()) : 0;
                Sym start = data.shape() instanceof Shape.Element e ? e.base() : data;
                long capacity = capacity(base, 0);
                return new Extent(start, from, capacity < 0 ? Long.MAX_VALUE : from + capacity);
            }
        }
        boolean isElement =
                form != Handed.Memory.VARIABLE && address.shape() instanceof Shape.Element;
        Sym start = isElement ? ((Shape.Element) address.shape()).base() : address;
        return new Extent(start, 0, Long.MAX_VALUE);
    }

    private static Sym data(Sym sym) {
        return sym.shape() instanceof Shape.View v ? v.data() : sym;
    }

    /** The array or slice of which an element's address is taken; null where that is not seen. */
    private @org.jspecify.annotations.Nullable Value base(Value operand) {
        Value address = code.unconverted(operand);
        return switch (code.definition(address).orElse(null)) {
            case Instr.ElementAddress e -> e.base();
            case Instr.Operate o when o.operator() == Operator.UNSAFE_DATA -> o.args().getFirst();
            case null, default -> null;
        };
    }

    /** How many elements a slice may grow to; -1 where it is not written down. */
    private long capacity(Value slice, int depth) {
        if (depth > MAX_DEPTH) {
            return -1;
        }
        return switch (code.definition(slice).orElse(null)) {
            case Instr.Move m -> capacity(m.value(), depth + 1);
            case Instr.Convert c -> capacity(c.value(), depth + 1);
            case Instr.Operate o
                    when o.operator() == Operator.SLICE
                            && o.args().size() == 4
                            && o.args().get(3) instanceof Value.Number max -> {
                long low = low(o);
                yield low < 0 ? -1 : Math.max(0, max.value().longValue() - low);
            }
            case Instr.Operate o when o.operator() == Operator.SLICE -> {
                long low = low(o);
                boolean isCut = o.args().size() == 4 && !(o.args().get(3) instanceof Value.Null);
                long whole = isCut ? -1 : capacity(o.args().getFirst(), depth + 1);
                yield low < 0 || whole < 0 ? -1 : Math.max(0, whole - low);
            }
            case null, default -> -1;
        };
    }

    /** The lower bound of a slice expression; -1 where it is no number. */
    private static long low(Instr.Operate slice) {
        Value low = slice.args().size() > 1 ? slice.args().get(1) : new Value.Null(IrType.INT64);
        return switch (low) {
            case Value.Null _ -> 0;
            case Value.Number n -> n.value().longValue();
            default -> -1;
        };
    }

    /** What the type of memory from elsewhere tells. */
    private boolean byType(
            Place place, Extent extent, Sym address, boolean isPinned, StateView state) {
        Sym start = extent.start();
        boolean isGiven =
                start.shape() instanceof Shape.Param
                        || start.shape() instanceof Shape.Made made
                                && made.kind() == Shape.Made.Kind.RESULT;
        if (!isGiven || state.content(start).isPresent()) {
            return false;
        }
        if (kinds.of(start) instanceof IrType.Slice(var elem)) {
            if (Kinds.isGoHeader(elem)) {
                String what = elem instanceof IrType.Text ? "Go strings" : "Go slices or maps";
                report(place, "", what, start, Kind.MEMORY, false);
                return true;
            }
            return false;
        }
        if (address == start) {
            Optional<Slot> slot = goSlot(kinds.at(start), "", 0);
            if (slot.isPresent() && state.cells(start).isEmpty()) {
                Kind kind = isPinned ? Kind.PINNED : Kind.MEMORY;
                report(place, slot.get().path(), slot.get().what(), start, kind, false);
                return true;
            }
        }
        return false;
    }

    /** A field that holds a Go pointer unless it is nil or empty. */
    private record Slot(String path, String what) {}

    /** The first field of a Go record that is a string, a map, or the like. */
    private static Optional<Slot> goSlot(IrType type, String path, int depth) {
        if (type instanceof IrType.Array array && array.length() > 0 && depth < MAX_DEPTH) {
            return Kinds.isGoHeader(array.elem())
                    ? Optional.of(new Slot(path + "[0]", "a Go " + word(array.elem())))
                    : goSlot(array.elem(), path + "[0]", depth + 1);
        }
        if (!(type instanceof IrType.Struct struct) || struct.isC() || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        for (IrType.Field field : struct.fields()) {
            String inner = path + "." + field.name();
            IrType of = field.type();
            if (Kinds.isGoHeader(of) && !(of instanceof IrType.Interface)) {
                return Optional.of(new Slot(inner, "a Go " + word(of)));
            }
            Optional<Slot> deeper = goSlot(of, inner, depth + 1);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static String word(IrType type) {
        return switch (type) {
            case IrType.Text _ -> "string";
            case IrType.Slice _ -> "slice";
            case IrType.MapOf _ -> "map";
            case IrType.Chan _ -> "channel";
            default -> "interface";
        };
    }

    /** The check of cgo looks at the whole object: at what lies beside the memory too. */
    private void beside(Place place, Sym address, StateView state) {
        Sym object = state.object(address);
        if (state.region(object) == Region.GO_GLOBAL) {
            if (Kinds.mayHoldPointers(kinds.at(object))) {
                report(place, "", "pointers", object, Kind.VARIABLE, true);
            }
            return;
        }
        if (address == object) {
            return;
        }
        for (Sym cell : state.cells(object)) {
            Sym content = state.content(cell).orElse(cell);
            Held held = content == cell ? Held.NO : memory.unpinned(content, state);
            if (held != Held.NO) {
                String path = GoMemory.path(cell, object);
                report(place, path, content, cell, Kind.BESIDE, held == Held.SURELY);
                return;
            }
        }
        boolean isGiven = object.shape() instanceof Shape.Param;
        Optional<Slot> slot = isGiven ? goSlot(kinds.at(object), "", 0) : Optional.empty();
        if (slot.isPresent() && !GoMemory.path(address, object).startsWith(slot.get().path())) {
            report(place, slot.get().path(), slot.get().what(), object, Kind.BESIDE, false);
        }
    }

    private void report(
            Place place, String path, Sym held, Sym cell, Kind kind, boolean isCertain) {
        report(place, path, memory.words(held), cell, kind, isCertain);
    }

    private void report(
            Place place, String path, String held, Sym cell, Kind kind, boolean isCertain) {
        facts.accept(
                new GoPointerInArgument(
                        function.symbol(),
                        place.at(),
                        place.callee(),
                        place.argument() + 1,
                        code.name(place.operand()),
                        path,
                        held,
                        stores.getOrDefault(cell, Span.NONE),
                        kind,
                        isCertain));
    }
}
