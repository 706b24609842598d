package cgovet.analysis.own;

import cgovet.boundary.contract.Access;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.IrType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How a function's caller names values and cells of its start. */
final class Accesses {
    private static final int MAX_DEPTH = 16;

    private final IrFunction function;
    private final Map<Sym, Optional<Access>> known = new HashMap<>();

    Accesses(IrFunction function) {
        this.function = function;
    }

    /** The place that holds a value at the start. */
    Optional<Access> ofValue(Sym sym) {
        Optional<Access> cached = known.get(sym);
        if (cached == null) {
            cached = value(sym, 0);
            known.put(sym, cached);
        }
        return cached;
    }

    /** The place at an address. */
    Optional<Access> ofCell(Sym address) {
        return cell(address, 0);
    }

    private Optional<Access> value(Sym sym, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return switch (sym.shape()) {
            case Shape.Param p -> Optional.of(Access.argument(p.index()));
            case Shape.Capture c -> Optional.of(Access.capture(c.index()));
            case Shape.Global g -> Optional.of(Access.global(g.symbol()));
            case Shape.Initial i -> cell(i.address(), depth + 1);
            case Shape.Member m ->
                    value(m.container(), depth + 1).flatMap(a -> then(a, new Access.Element()));
            case Shape.Part p -> part(p, depth);
            case Shape.Boxed b -> value(b.value(), depth + 1);
            case Shape.AsInteger a -> value(a.address(), depth + 1);
            case Shape.View v -> value(v.data(), depth + 1);
            default -> Optional.empty();
        };
    }

    private Optional<Access> part(Shape.Part part, int depth) {
        if (typeOf(part.whole(), depth) instanceof IrType.Struct s
                && part.index() < s.fields().size()) {
            Access.Field field = new Access.Field(s.fields().get(part.index()).name());
            return value(part.whole(), depth + 1).flatMap(whole -> then(whole, field));
        }
        // What an interface holds: to callers it is what they gave.
        return part.index() == 0 && isInterface(part.whole())
                ? value(part.whole(), depth + 1)
                : Optional.empty();
    }

    /** The type of a parameter, or of a record within one. */
    private IrType typeOf(Sym sym, int depth) {
        return switch (sym.shape()) {
            case Shape.Param p -> function.params().get(p.index()).type();
            case Shape.Part p when depth < MAX_DEPTH ->
                    typeOf(p.whole(), depth + 1) instanceof IrType.Struct s
                                    && p.index() < s.fields().size()
                            ? s.fields().get(p.index()).type()
                            : IrType.UNKNOWN;
            default -> IrType.UNKNOWN;
        };
    }

    private static boolean isInterface(Sym sym) {
        return switch (sym.shape()) {
            case Shape.Param p -> p.type() instanceof IrType.Interface;
            case Shape.Initial i -> Memory.contentType(i.address()) instanceof IrType.Interface;
            default -> false;
        };
    }

    private Optional<Access> cell(Sym address, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        return switch (address.shape()) {
            case Shape.Field f ->
                    cell(f.base(), depth + 1).flatMap(a -> then(a, new Access.Field(f.name())));
            case Shape.Element e -> {
                Optional<Access> base =
                        Memory.contentType(e.base()) instanceof IrType.Array
                                ? cell(e.base(), depth + 1)
                                : value(e.base(), depth + 1);
                yield base.flatMap(a -> then(a, new Access.Element()));
            }
            default -> value(address, depth + 1).flatMap(a -> then(a, new Access.Deref()));
        };
    }

    static Optional<Access> then(Access access, Access.Step step) {
        return access.steps().size() >= Access.MAX_STEPS
                ? Optional.empty()
                : Optional.of(access.then(step));
    }
}
