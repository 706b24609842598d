package cgovet.analysis.pointer;

import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.StateView.Region;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.IrType;
import java.util.Optional;

/** Whose memory an address is of: Go's or C's, as far as a state tells. */
final class GoMemory {
    private static final int MAX_DEPTH = 20;

    private final Kinds kinds;

    GoMemory(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Whether a value is an address of unpinned Go memory that C must not keep. */
    enum Held {
        NO,
        /** By its type alone. */
        LIKELY,
        SURELY
    }

    /** Whether an address is of Go memory, unless it is null. */
    boolean isGo(Sym address, StateView state) {
        return switch (state.region(address)) {
            case GO_LOCAL, GO_HEAP, GO_GLOBAL -> true;
            case UNKNOWN -> {
                IrType type = kinds.of(state.object(address));
                yield type instanceof IrType.Slice || Kinds.isGoPointer(type);
            }
            default -> false;
        };
    }

    /**
     * Whether an address is seen to be of C memory: what C allocated or returned, C's variables,
     * and what lies behind these. A parameter of a C pointer type is so only in functions that C
     * calls.
     */
    static boolean isC(Sym address, StateView state) {
        return switch (state.region(address)) {
            case C_GLOBAL -> true;
            case C_HEAP -> isAllocated(state.object(address), state);
            case C_UNKNOWN -> isFromC(state.object(address), state, 0);
            default -> false;
        };
    }

    /** What a Go function returns may be borrowed from an object of Go. */
    private static boolean isAllocated(Sym object, StateView state) {
        return !(object.shape() instanceof Shape.Made made)
                || made.by().startsWith("C.")
                || made.by().startsWith("cgo.")
                || !Kinds.isGoPointer(made.type())
                        && state.tracked(object).map(StateView.Tracked::owed).orElse(false);
    }

    private static boolean isFromC(Sym object, StateView state, int depth) {
        return switch (object.shape()) {
            case Shape.Made made ->
                    made.kind() != Shape.Made.Kind.WRITTEN
                            && (made.by().startsWith("C.") || made.by().startsWith("cgo."));
            case Shape.Param _ -> state.function().is(IrFunction.Trait.EXPORTED);
            case Shape.Initial i ->
                    depth < MAX_DEPTH
                            && state.region(i.address()) != Region.GO_GLOBAL
                            && (state.region(i.address()) == Region.C_GLOBAL
                                    || isFromC(state.object(i.address()), state, depth + 1));
            default -> false;
        };
    }

    /** Whether a value is an address of Go memory that is not pinned. */
    Held unpinned(Sym content, StateView state) {
        return state.isPinned(content) ? Held.NO : held(content, state);
    }

    /** Whether a value is an address of Go memory. */
    Held held(Sym content, StateView state) {
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

    /** The first cell of the object behind an address that holds an unpinned Go pointer. */
    Optional<Sym> firstWithin(Sym address, StateView state) {
        for (Sym cell : state.cells(address)) {
            Sym content = state.content(cell).orElse(cell);
            if (content != cell && unpinned(content, state) == Held.SURELY) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
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

    /** Whether a cell lies within an extent: the object, field or array that starts there. */
    static boolean isPart(Sym cell, Sym extent) {
        Sym at = cell;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
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

    /** The way from an extent to a cell, such as {@code .hdr[0].name}. */
    static String path(Sym cell, Sym extent) {
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

    /** What a value is, in words. */
    String words(Sym content) {
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
