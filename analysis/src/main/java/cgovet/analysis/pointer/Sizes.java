package cgovet.analysis.pointer;

import cgovet.analysis.own.Interval;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** How many bytes lie behind an address: of arrays, and of what the function allocates. */
final class Sizes {
    private static final long MOST = 1L << 40;
    private static final int MAX_DEPTH = 8;

    private final Kinds kinds;

    /** What allocates, by its number in the function. */
    private final Map<Integer, Instr> allocations = new HashMap<>();

    /** Bytes that it allocated when it was last seen; empty where they are not known. */
    private final Map<Instr, OptionalLong> bytes = new IdentityHashMap<>();

    /** What gives a register its only value. */
    private final Map<Integer, Instr> definitions = new HashMap<>();

    Sizes(IrFunction function, Kinds kinds) {
        this.kinds = kinds;
        Set<Integer> several = new HashSet<>();
        int site = 0;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (isAllocation(instr)) {
                    allocations.put(site, instr);
                }
                for (Value.Reg result : instr.results()) {
                    if (definitions.put(result.id(), instr) != null) {
                        several.add(result.id());
                    }
                }
                site++;
            }
        }
        several.forEach(definitions::remove);
    }

    private static boolean isAllocation(Instr instr) {
        return switch (instr) {
            case Instr.Operate o -> o.operator() == Operator.MAKE_SLICE;
            case Instr.Call c ->
                    c.callee() instanceof Callee.Direct(var symbol)
                            && (symbol.equals("C.malloc") || symbol.equals("C.calloc"));
            default -> false;
        };
    }

    /** Notes how much an instruction allocates. */
    void see(Instr instr, StateView state) {
        if (!isAllocation(instr)) {
            return;
        }
        OptionalLong size =
                switch (instr) {
                    case Instr.Operate o when o.result().type() instanceof IrType.Slice(var elem) ->
                            product(o.args().subList(0, 1), ofType(elem), state);
                    case Instr.Call c -> product(c.args(), OptionalLong.of(1), state);
                    default -> OptionalLong.empty();
                };
        bytes.merge(instr, size, (a, b) -> a.equals(b) ? a : OptionalLong.empty());
    }

    private static OptionalLong product(List<Value> args, OptionalLong unit, StateView state) {
        long total = unit.orElse(-1);
        for (Value arg : args) {
            Interval range = state.range(state.of(arg));
            if (total < 0 || !range.isSingle() || range.low() < 0 || range.low() > MOST) {
                return OptionalLong.empty();
            }
            total *= range.low();
        }
        return total < 0 || total > MOST ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** Bytes from an address to the end of its array or allocation. */
    OptionalLong behind(Sym address) {
        return switch (address.shape()) {
            case Shape.Cell cell -> ofType(cell.type());
            case Shape.Made made -> {
                Instr allocation = allocations.get(made.site());
                boolean isWhole = allocation != null && made.kind() == Shape.Made.Kind.OBJECT;
                yield isWhole
                        ? bytes.getOrDefault(allocation, OptionalLong.empty())
                        : OptionalLong.empty();
            }
            case Shape.Field _, Shape.Global _ -> array(kinds.at(address));
            case Shape.Element e when e.index().shape() instanceof Shape.Num(var index) -> {
                OptionalLong whole = behind(e.base());
                OptionalLong each = ofType(kinds.at(address));
                yield whole.isPresent() && each.isPresent() && index.bitLength() < 40
                        ? OptionalLong.of(
                                Math.max(
                                        0,
                                        whole.getAsLong() - each.getAsLong() * index.longValue()))
                        : OptionalLong.empty();
            }
            default -> OptionalLong.empty();
        };
    }

    /** Bytes from a pointer to the end of the array field that it points into, by its code. */
    OptionalLong declared(Value pointer) {
        return declared(pointer, 0);
    }

    private OptionalLong declared(Value pointer, int depth) {
        if (!(pointer instanceof Value.Reg reg) || depth > MAX_DEPTH) {
            return OptionalLong.empty();
        }
        return switch (definitions.get(reg.id())) {
            case Instr.Convert i -> declared(i.value(), depth + 1);
            case Instr.Move i -> declared(i.value(), depth + 1);
            case Instr.ElementAddress i
                    when i.base().type() instanceof IrType.Pointer(IrType.Array array, _)
                            && i.index() instanceof Value.Number n -> {
                OptionalLong all = declared(i.base(), depth + 1);
                OptionalLong each = ofType(array.elem());
                long from = n.value().longValue() * each.orElse(0);
                yield all.isPresent() && each.isPresent() && from <= all.getAsLong()
                        ? OptionalLong.of(all.getAsLong() - from)
                        : OptionalLong.empty();
            }
            case Instr.FieldAddress i when i.result().type() instanceof IrType.Pointer p ->
                    array(p.elem());
            case null, default -> OptionalLong.empty();
        };
    }

    /** An array of one element or none is how older C writes one of any length. */
    private static OptionalLong array(IrType type) {
        return type instanceof IrType.Array a && a.length() > 1 ? ofType(a) : OptionalLong.empty();
    }

    static OptionalLong ofType(IrType type) {
        return switch (type) {
            case IrType.Bool _ -> OptionalLong.of(1);
            case IrType.Int i -> OptionalLong.of(i.bits() / 8);
            case IrType.Floating f -> OptionalLong.of(f.bits() / 8);
            case IrType.Struct s when s.size() > 0 -> OptionalLong.of(s.size());
            case IrType.Array a when a.length() >= 0 -> {
                OptionalLong each = ofType(a.elem());
                yield each.isPresent()
                        ? OptionalLong.of(each.getAsLong() * a.length())
                        : OptionalLong.empty();
            }
            default -> OptionalLong.empty();
        };
    }
}
