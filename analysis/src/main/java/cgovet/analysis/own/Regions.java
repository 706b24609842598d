package cgovet.analysis.own;

import cgovet.analysis.own.Shape.Made;
import cgovet.analysis.own.StateView.Region;
import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;

/** Where objects live. */
final class Regions {
    /** Prefix of what made a Go object: an operator of this function. */
    static final String MAKE = "make ";

    /** Prefix of what made a Go object: a callee. */
    static final String NEW = "new ";

    private Regions() {}

    static boolean isGoMade(Made made) {
        return made.kind() == Made.Kind.OBJECT
                && (made.by().startsWith(MAKE) || made.by().startsWith(NEW));
    }

    static Region of(Logic logic, State state, Sym address) {
        if (logic.isNull(state, address)) {
            return Region.NULL;
        }
        Sym object = Symbols.object(address);
        return switch (object.shape()) {
            case Shape.Cell c ->
                    c.language() == Language.C
                            ? Region.C_STACK
                            : c.storage() == Storage.LOCAL ? Region.GO_LOCAL : Region.GO_HEAP;
            case Shape.Global g -> g.symbol().startsWith("C.") ? Region.C_GLOBAL : Region.GO_GLOBAL;
            case Shape.Capture _ -> Region.GO_LOCAL;
            case Shape.Text _, Shape.Function _ -> Region.CONSTANT;
            case Shape.Closure _ -> Region.GO_HEAP;
            case Made m -> {
                if (isGoMade(m)) {
                    yield Region.GO_HEAP;
                }
                Res resource = state.resource(object);
                if (resource != null && !resource.family.equals("handle")) {
                    yield Region.C_HEAP;
                }
                yield m.by().startsWith("C.") || m.by().startsWith("cgo.") || isOfC(m.type())
                        ? Region.C_UNKNOWN
                        : Region.UNKNOWN;
            }
            case Shape.Param p -> isOfC(p.type()) ? Region.C_UNKNOWN : Region.UNKNOWN;
            case Shape.Initial i -> of(logic, state, i.address(), 0);
            default -> Region.UNKNOWN;
        };
    }

    /** What lies behind memory of C is C's. */
    private static Region of(Logic logic, State state, Sym address, int depth) {
        Region region = depth > 6 ? Region.UNKNOWN : of(logic, state, address);
        return switch (region) {
            case C_HEAP, C_UNKNOWN, C_GLOBAL, C_STACK -> Region.C_UNKNOWN;
            default -> Region.UNKNOWN;
        };
    }

    static boolean isOfC(IrType type) {
        return type instanceof IrType.Pointer p && p.toC();
    }
}
