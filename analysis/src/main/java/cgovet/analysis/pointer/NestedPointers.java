package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
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
    private final GoMemory memory;

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
        this.memory = new GoMemory(kinds);
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
        if (!memory.isGo(address, state)) {
            return;
        }
        Sym extent = address.shape() instanceof Shape.Element e ? e.base() : address;
        for (Sym cell : state.cells(address)) {
            Sym content = state.content(cell).orElse(cell);
            if (content == cell || !GoMemory.isPart(cell, extent) || state.isPinned(content)) {
                continue;
            }
            GoMemory.Held held = memory.held(content, state);
            if (held != GoMemory.Held.NO) {
                report(
                        place,
                        GoMemory.path(cell, extent),
                        memory.words(content),
                        held == GoMemory.Held.SURELY);
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
}
