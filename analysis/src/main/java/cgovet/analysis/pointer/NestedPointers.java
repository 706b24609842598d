package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.StateView.Region;
import cgovet.analysis.own.Sym;
import cgovet.base.text.Span;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds {@link GoPointerInArgument}. Pointers that are seen to be stored count, and elements of Go
 * slices whose type leaves no doubt ({@code []string}); what a slot of unknown content might hold
 * is not reported.
 *
 * <p>The memory that an argument hands over (cmd/cgo documentation): the field of {@code &x.f}, the
 * whole array of {@code &a[i]}, else the object.
 */
public final class NestedPointers implements Observer {
    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<String, IrFunction> functions;
    private final Kinds kinds;

    /**
     * @param functions of the module, by symbol
     * @param globals types of package-level variables, by symbol
     */
    public NestedPointers(
            IrFunction function,
            Consumer<Fact> facts,
            Map<String, IrFunction> functions,
            Map<String, IrType> globals) {
        this.function = function;
        this.facts = facts;
        this.functions = functions;
        this.kinds = new Kinds(globals);
    }

    @Override
    public void before(Instr instr, StateView state) {
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
            Place place = new Place(at, symbol, i + 1);
            IrType type = operands.get(i).type();
            if (type.isPointer()) {
                if (mayHoldPointers(type, symbol, i)) {
                    memory(place, args.get(i), state);
                }
            } else if (type instanceof IrType.Struct struct) {
                byValue(place, struct, args.get(i), state, 0);
            }
        }
    }

    /** An argument of a call. */
    private record Place(Span at, String callee, int argument) {}

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
        if (!(value.shape() instanceof Shape.Parts(var parts)) || depth > 4) {
            return;
        }
        for (int i = 0; i < parts.size() && i < struct.fields().size(); i++) {
            IrType type = struct.field(i);
            if (type instanceof IrType.Struct inner) {
                byValue(place, inner, parts.get(i), state, depth + 1);
            } else if (type instanceof IrType.AnyPointer
                    || type instanceof IrType.Pointer p && Kinds.mayHoldPointers(p.elem())) {
                memory(place, parts.get(i), state);
            }
        }
    }

    private void memory(Place place, Sym address, StateView state) {
        if (!isGo(address, state)) {
            return;
        }
        Sym extent = address.shape() instanceof Shape.Element e ? e.base() : address;
        for (Sym cell : state.cells(address)) {
            Sym content = state.content(cell).orElse(cell);
            if (content == cell || !isPart(cell, extent) || state.isPinned(content)) {
                continue;
            }
            Held held = held(content, state);
            if (held != Held.NO) {
                report(place, path(cell, extent), words(content), held == Held.SURELY);
                return;
            }
        }
        elements(place, extent, state);
    }

    /** Elements of a slice that came from elsewhere, by their type. */
    private void elements(Place place, Sym extent, StateView state) {
        boolean isGiven =
                extent.shape() instanceof Shape.Param
                        || extent.shape() instanceof Shape.Made made
                                && made.kind() == Shape.Made.Kind.RESULT;
        if (isGiven && kinds.of(extent) instanceof IrType.Slice(var elem)) {
            if (Kinds.isGoHeader(elem)) {
                String what = elem instanceof IrType.Text ? "Go strings" : "Go slices or maps";
                report(place, "", what, false);
            }
        }
    }

    private void report(Place place, String path, String held, boolean isCertain) {
        facts.accept(
                new GoPointerInArgument(
                        function.symbol(),
                        place.at(),
                        place.callee(),
                        place.argument(),
                        path,
                        held,
                        isCertain));
    }

    private static boolean isPart(Sym cell, Sym extent) {
        Sym at = cell;
        for (int depth = 0; depth < 20; depth++) {
            if (at == extent) {
                return true;
            }
            switch (at.shape()) {
                case Shape.Field f -> at = f.base();
                case Shape.Element e -> at = e.base();
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether an address is of Go memory, unless it is null. */
    private boolean isGo(Sym address, StateView state) {
        return switch (state.region(address)) {
            case GO_LOCAL, GO_HEAP, GO_GLOBAL -> true;
            case UNKNOWN -> {
                IrType type = kinds.of(state.object(address));
                yield type instanceof IrType.Slice || Kinds.isGoPointer(type);
            }
            default -> false;
        };
    }

    private enum Held {
        NO,
        /** By its type alone. */
        LIKELY,
        SURELY
    }

    /** Whether a value is an address of Go memory. */
    private Held held(Sym content, StateView state) {
        Region region = state.region(content);
        if (region == Region.GO_GLOBAL) {
            // Nothing moves or frees variables of the package: only their pointers matter.
            return isAddress(content) && Kinds.mayHoldPointers(kinds.at(state.object(content)))
                    ? Held.SURELY
                    : Held.NO;
        }
        if (region == Region.GO_LOCAL || region == Region.GO_HEAP) {
            return isAddress(content) ? Held.SURELY : Held.NO;
        }
        if (region != Region.UNKNOWN) {
            return Held.NO;
        }
        Sym object = state.object(content);
        boolean isFound =
                switch (object.shape()) {
                    case Shape.Param _, Shape.Member _, Shape.Initial _, Shape.Part _ -> true;
                    case Shape.Made made ->
                            made.kind() == Shape.Made.Kind.RESULT
                                    || made.kind() == Shape.Made.Kind.VALUE;
                    default -> false;
                };
        if (!isFound || !isAddressOrSame(content, object) || !state.range(object).mayBe(1)) {
            return Held.NO;
        }
        IrType type = kinds.of(object);
        return Kinds.isGoHeader(type) || Kinds.isGoPointer(type) ? Held.LIKELY : Held.NO;
    }

    private static boolean isAddressOrSame(Sym content, Sym object) {
        return content == object || isAddress(content);
    }

    private static boolean isAddress(Sym content) {
        return switch (content.shape()) {
            case Shape.Cell _,
                    Shape.Global _,
                    Shape.Capture _,
                    Shape.Field _,
                    Shape.Element _,
                    Shape.View _ ->
                    true;
            case Shape.Closure closure -> !closure.captured().isEmpty();
            case Shape.Boxed boxed -> isAddress(boxed.value());
            case Shape.Made made -> !(made.type() instanceof IrType.Int);
            default -> false;
        };
    }

    private static String path(Sym cell, Sym extent) {
        StringBuilder path = new StringBuilder();
        Sym at = cell;
        while (at != extent) {
            switch (at.shape()) {
                case Shape.Field f -> {
                    path.insert(0, "." + f.name());
                    at = f.base();
                }
                case Shape.Element e -> {
                    path.insert(0, e.index() == e.base() ? "[…]" : "[" + e.index() + "]");
                    at = e.base();
                }
                default -> {
                    return path.toString();
                }
            }
        }
        return path.toString();
    }

    private String words(Sym content) {
        return switch (content.shape()) {
            case Shape.View v
                    when v.data().shape() instanceof Shape.Made made
                            && made.by().equals("make chan") ->
                    "a Go channel";
            case Shape.View _ -> "a Go slice or string";
            case Shape.Closure _ -> "a Go function";
            case Shape.Cell c when !c.name().isEmpty() -> "the address of " + c.name();
            case Shape.Made made when made.by().equals("make map") -> "a Go map";
            case Shape.Made made when made.by().equals("make chan") -> "a Go channel";
            default ->
                    switch (kinds.of(content)) {
                        case IrType.Text _ -> "a Go string";
                        case IrType.Slice _ -> "a Go slice";
                        case IrType.MapOf _ -> "a Go map";
                        case IrType.Chan _ -> "a Go channel";
                        case IrType.Interface _ -> "a Go interface";
                        default -> "a pointer to Go memory";
                    };
        };
    }
}
