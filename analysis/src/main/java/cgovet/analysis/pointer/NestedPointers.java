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
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds {@link GoPointerInArgument}. Pointers that are seen to be stored count, and what a Go type
 * leaves no doubt of ({@code []string}, a field that is a map); what a slot of a C type might hold
 * is not reported.
 */
public final class NestedPointers implements Observer {
    private static final int MAX_DEPTH = 6;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<String, IrFunction> functions;
    private final Handed handed;
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
            Handed handed) {
        this.function = function;
        this.facts = facts;
        this.functions = functions;
        this.handed = handed;
        this.kinds = new Kinds(globals);
        this.memory = new GoMemory(kinds);
        this.code = Code.of(function);
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (instr instanceof Instr.Store store) {
            stores.put(state.of(store.address()), store.at());
        }
        if (instr instanceof Instr.Call call && call.crossing() != Instr.Call.Crossing.NONE) {
            List<Sym> args = call.args().stream().map(state::of).toList();
            call(call.callee(), call.args(), args, call.at(), state);
        }
    }

    @Override
    public void deferred(Instr.Defer call, List<Sym> args, StateView state) {
        if (call.crossing() != Instr.Call.Crossing.NONE) {
            call(call.callee(), call.args(), args, call.at(), state);
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
        if (!memory.isGo(address, state)) {
            return;
        }
        Extent extent = extent(place, address, form, state);
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
                Value low = o.args().get(1);
                long from = low instanceof Value.Number n ? n.value().longValue() : 0;
                yield low instanceof Value.Number || low instanceof Value.Null
                        ? Math.max(0, max.value().longValue() - from)
                        : -1;
            }
            case null, default -> -1;
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
