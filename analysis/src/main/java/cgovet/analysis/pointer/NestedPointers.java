package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.StateView.Region;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds {@link GoPointerInArgument}. Only pointers that are seen to be stored count: what a slot of
 * unknown content might hold is not reported.
 */
public final class NestedPointers implements Observer {
    private final IrFunction function;
    private final Consumer<Fact> facts;

    public NestedPointers(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (!(instr instanceof Instr.Call call)
                || call.crossing() == Instr.Call.Crossing.NONE
                || !(call.callee() instanceof Callee.Direct(var callee))
                || callee.startsWith("cgo.")) {
            return;
        }
        for (int i = 0; i < call.args().size(); i++) {
            Value arg = call.args().get(i);
            if (arg.type().isPointer()) {
                argument(call, callee, i + 1, state.of(arg), state);
            }
        }
    }

    private void argument(
            Instr.Call call, String callee, int number, Sym address, StateView state) {
        Region region = state.region(address);
        if (region != Region.GO_LOCAL && region != Region.GO_HEAP && region != Region.GO_GLOBAL) {
            return;
        }
        // "&x.f" hands over the field only; "&a[i]" the whole array; "&x" and others the object.
        Sym extent = address.shape() instanceof Shape.Field ? address : state.object(address);
        for (Sym cell : state.cells(address)) {
            if (!isPart(cell, extent)) {
                continue;
            }
            Sym content = state.content(cell).orElse(cell);
            if (content == cell || !isGoPointer(content, state) || state.isPinned(content)) {
                continue;
            }
            facts.accept(
                    new GoPointerInArgument(
                            function.symbol(),
                            call.at(),
                            callee,
                            number,
                            path(cell, extent),
                            words(content)));
            return;
        }
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

    private static boolean isGoPointer(Sym content, StateView state) {
        if (content.shape() instanceof Shape.Param param) {
            return isGoAddress(param.type()) && state.range(content).mayBe(1);
        }
        Region region = state.region(content);
        boolean inGo = region == Region.GO_LOCAL || region == Region.GO_HEAP;
        return inGo && isAddress(content);
    }

    /** Types whose values, unless nil or empty, are addresses of Go memory. */
    private static boolean isGoAddress(IrType type) {
        return type instanceof IrType.Slice
                || type instanceof IrType.Text
                || type instanceof IrType.MapOf
                || type instanceof IrType.Chan;
    }

    private static boolean isAddress(Sym content) {
        return switch (content.shape()) {
            case Shape.Cell _, Shape.Field _, Shape.Element _, Shape.View _, Shape.Closure _ ->
                    true;
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

    private static String words(Sym content) {
        return switch (content.shape()) {
            case Shape.View _ -> "a Go slice or string";
            case Shape.Closure _ -> "a Go function";
            case Shape.Param _ -> "a Go slice, string, map or channel";
            case Shape.Cell c when !c.name().isEmpty() -> "the address of " + c.name();
            case Shape.Made made ->
                    List.of("make map", "make chan").contains(made.by())
                            ? "a Go " + made.by().substring("make ".length())
                            : "a pointer to Go memory";
            default -> "a pointer to Go memory";
        };
    }
}
