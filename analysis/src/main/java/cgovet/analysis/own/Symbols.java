package cgovet.analysis.own;

import cgovet.analysis.own.Shape.AsInteger;
import cgovet.analysis.own.Shape.Boxed;
import cgovet.analysis.own.Shape.Element;
import cgovet.analysis.own.Shape.Field;
import cgovet.analysis.own.Shape.Initial;
import cgovet.analysis.own.Shape.Member;
import cgovet.analysis.own.Shape.Num;
import cgovet.analysis.own.Shape.Op;
import cgovet.analysis.own.Shape.Part;
import cgovet.analysis.own.Shape.Parts;
import cgovet.analysis.own.Shape.View;
import cgovet.boundary.contract.Access;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The symbolic values of one function: equal shapes are one value, simple ones are computed. */
final class Symbols {
    private static final int MAX_FIELDS = 64;

    /** Deeper values are replaced by what nothing is known of. */
    static final int MAX_DEPTH = 12;

    private final Map<Shape, Sym> byShape = new HashMap<>();
    private long asked;
    private final List<Sym> all = new ArrayList<>();
    final Sym zero = of(new Num(BigInteger.ZERO));
    final Sym one = of(new Num(BigInteger.ONE));

    /** How often a value was asked for. */
    long asked() {
        return asked;
    }

    Sym of(Shape shape) {
        asked++;
        Sym known = byShape.get(shape);
        if (known != null) {
            return known;
        }
        int depth = 0;
        for (Sym part : parts(shape)) {
            depth = Math.max(depth, part.depth + 1);
        }
        Sym sym = new Sym(all.size(), shape, depth);
        all.add(sym);
        byShape.put(shape, sym);
        return sym;
    }

    Sym at(int id) {
        return all.get(id);
    }

    int size() {
        return all.size();
    }

    /** The values that a shape is directly made of. */
    static List<Sym> parts(Shape shape) {
        return switch (shape) {
            case Shape.Closure c -> c.captured();
            case Member m -> List.of(m.container());
            case Initial i -> List.of(i.address());
            case Field f -> List.of(f.base());
            case Element e -> List.of(e.base(), e.index());
            case Part p -> List.of(p.whole());
            case View v -> List.of(v.data(), v.length());
            case Boxed b -> List.of(b.value());
            case AsInteger a -> List.of(a.address());
            case Op o -> o.args();
            case Parts p -> p.parts();
            case Num _,
                    Shape.Text _,
                    Shape.Zero _,
                    Shape.Function _,
                    Shape.Param _,
                    Shape.Capture _,
                    Shape.Global _,
                    Shape.Cell _,
                    Shape.Made _ ->
                    List.of();
        };
    }

    Sym number(long value) {
        return of(new Num(BigInteger.valueOf(value)));
    }

    static Optional<Long> constant(Sym sym) {
        return sym.shape() instanceof Num n && n.value().bitLength() < 63
                ? Optional.of(n.value().longValue())
                : Optional.empty();
    }

    Sym constant(Value value) {
        return switch (value) {
            case Value.Null _ -> zero;
            case Value.Number n -> of(new Num(n.value()));
            case Value.Literal l -> of(new Shape.Text(l.text()));
            case Value.Func f -> of(new Shape.Function(f.symbol()));
            case Value.Global g -> of(new Shape.Global(g.symbol()));
            case Value.Zero z -> zeroOf(z.type());
            case Value.Reg _ -> throw new IllegalStateException("a register is no constant");
        };
    }

    Sym zeroOf(IrType type) {
        return switch (type) {
            case IrType.Text _ -> of(new Shape.Text(""));
            case IrType.Struct s -> of(new Shape.Zero(s));
            case IrType.Array a -> of(new Shape.Zero(a));
            case IrType.Tuple t -> {
                List<Sym> parts = new ArrayList<>();
                for (IrType part : t.parts()) {
                    parts.add(zeroOf(part));
                }
                yield of(new Parts(parts));
            }
            case IrType.Floating _, IrType.Complex _ -> of(new Shape.Zero(type));
            case IrType.Void _,
                    IrType.Bool _,
                    IrType.Int _,
                    IrType.Uintptr _,
                    IrType.AnyPointer _,
                    IrType.Pointer _,
                    IrType.Slice _,
                    IrType.MapOf _,
                    IrType.Chan _,
                    IrType.Function _,
                    IrType.Interface _,
                    IrType.Opaque _ ->
                    zero;
        };
    }

    Sym part(Sym whole, int index, IrType type) {
        return switch (whole.shape()) {
            case Parts p when index < p.parts().size() -> p.parts().get(index);
            case Shape.Zero _ -> zeroOf(type);
            default -> of(new Part(whole, index));
        };
    }

    /** A record with another value in one of its fields, or in a field of a field. */
    Sym withPart(Sym whole, IrType type, List<Access.Step> path, Sym value) {
        if (path.isEmpty()) {
            return value;
        }
        if (!(type instanceof IrType.Struct struct)
                || !(path.getFirst() instanceof Access.Field field)
                || struct.fields().size() > MAX_FIELDS) {
            return whole;
        }
        List<Sym> parts = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
            IrType.Field each = struct.fields().get(i);
            Sym part = part(whole, i, each.type());
            boolean isIt = each.name().equals(field.name());
            parts.add(
                    isIt ? withPart(part, each.type(), path.subList(1, path.size()), value) : part);
        }
        return of(new Parts(parts));
    }

    Sym field(Sym base, String name) {
        return of(new Field(base, name));
    }

    /** The address of an element: known numbers are told apart, the first one is the base. */
    Sym element(Sym base, Sym index) {
        Sym data = data(base);
        if (index == zero) {
            return data;
        }
        if (data.shape() instanceof Element e && e.index() != e.base()) {
            // Pointer arithmetic on an element: another one of the same object.
            if (constant(e.index()).isPresent() && constant(index).isPresent()) {
                return element(e.base(), number(constant(e.index()).get() + constant(index).get()));
            }
            return anyElement(e.base());
        }
        if (data.shape() instanceof Element) {
            return data;
        }
        return constant(index).isPresent() ? of(new Element(data, index)) : anyElement(data);
    }

    Sym anyElement(Sym base) {
        Sym data = data(base);
        return of(new Element(data, data));
    }

    static boolean isAnyElement(Sym sym) {
        return sym.shape() instanceof Element e && e.index() == e.base();
    }

    /** The address of a slice's or string's first element. */
    static Sym data(Sym sym) {
        Sym at = sym;
        while (true) {
            switch (at.shape()) {
                case View v -> at = v.data();
                case Boxed b -> at = b.value();
                case AsInteger a -> at = a.address();
                default -> {
                    return at;
                }
            }
        }
    }

    /** The object that an address points into. */
    static Sym object(Sym sym) {
        Sym at = data(sym);
        while (true) {
            switch (at.shape()) {
                case Field f -> at = data(f.base());
                case Element e -> at = data(e.base());
                default -> {
                    return at;
                }
            }
        }
    }

    /** The container that a value was taken from without it being known which element it is. */
    static Optional<Sym> container(Sym sym) {
        Sym at = data(sym);
        while (true) {
            switch (at.shape()) {
                case Member m -> {
                    return Optional.of(m.container());
                }
                case Part p -> at = p.whole();
                case Initial i -> at = i.address();
                case Field f -> at = data(f.base());
                case Element e -> {
                    if (isAnyElement(at)) {
                        return Optional.of(e.base());
                    }
                    at = data(e.base());
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    /** Whether an address is that of an element, or of something in one. */
    static boolean isInElement(Sym address) {
        Sym at = data(address);
        while (true) {
            switch (at.shape()) {
                case Field f -> at = data(f.base());
                case Element _ -> {
                    return true;
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /** Whether it surely is no null and no zero, whatever the path. */
    static boolean isNonNull(Sym sym) {
        return switch (sym.shape()) {
            case Num n -> n.value().signum() != 0;
            case Shape.Text _,
                    Shape.Function _,
                    Shape.Closure _,
                    Shape.Capture _,
                    Shape.Global _,
                    Shape.Cell _,
                    Boxed _,
                    Field _ ->
                    true;
            case Element e -> isNonNull(e.base());
            case View v -> isNonNull(v.data());
            case AsInteger a -> isNonNull(a.address());
            case Shape.Made m -> m.kind() == Shape.Made.Kind.OBJECT;
            case Shape.Zero _, Shape.Param _, Member _, Initial _, Part _, Op _, Parts _ -> false;
        };
    }

    /** A computation; empty where it is too deep to be kept. */
    Optional<Sym> operate(Operator operator, List<Sym> args) {
        Sym a = args.isEmpty() ? zero : args.get(0);
        Sym b = args.size() < 2 ? zero : args.get(1);
        return switch (operator) {
            case NE -> operate(Operator.EQ, args).map(this::not);
            case GE -> operate(Operator.LT, args).map(this::not);
            case GT -> operate(Operator.LT, List.of(b, a));
            case LE -> operate(Operator.LT, List.of(b, a)).map(this::not);
            case NOT -> Optional.of(not(a));
            case EQ -> {
                if (plain(a) == plain(b)) {
                    yield Optional.of(one);
                }
                if (a.shape() instanceof AsInteger && b.shape() instanceof Num n && isHigh(n)) {
                    yield operate(Operator.EQ, List.of(a, signed(n)));
                }
                if (b.shape() instanceof AsInteger && a.shape() instanceof Num n && isHigh(n)) {
                    yield operate(Operator.EQ, List.of(signed(n), b));
                }
                if (a.shape() instanceof Num && b.shape() instanceof Num) {
                    yield Optional.of(zero);
                }
                if ((a == zero && isNonNull(b)) || (b == zero && isNonNull(a))) {
                    yield Optional.of(zero);
                }
                yield bounded(
                        new Op(
                                Operator.EQ,
                                a.id < b.id
                                        ? List.of(plain(a), plain(b))
                                        : List.of(plain(b), plain(a))));
            }
            case LT -> {
                if (a.shape() instanceof Num x && b.shape() instanceof Num y) {
                    yield Optional.of(x.value().compareTo(y.value()) < 0 ? one : zero);
                }
                yield a == b ? Optional.of(zero) : bounded(new Op(Operator.LT, List.of(a, b)));
            }
            case ADD, SUB, MUL, AND, OR, XOR -> {
                if (a.shape() instanceof Num x && b.shape() instanceof Num y) {
                    BigInteger p = x.value();
                    BigInteger q = y.value();
                    BigInteger r =
                            switch (operator) {
                                case ADD -> p.add(q);
                                case SUB -> p.subtract(q);
                                case MUL -> p.multiply(q);
                                case AND -> p.and(q);
                                case OR -> p.or(q);
                                default -> p.xor(q);
                            };
                    yield r.bitLength() > 512 ? Optional.empty() : Optional.of(of(new Num(r)));
                }
                if (b == zero && operator != Operator.MUL && operator != Operator.AND) {
                    yield Optional.of(a);
                }
                if (a == zero && (operator == Operator.ADD || operator == Operator.OR)) {
                    yield Optional.of(b);
                }
                yield bounded(new Op(operator, List.copyOf(args)));
            }
            default -> bounded(new Op(operator, List.copyOf(args)));
        };
    }

    private Optional<Sym> bounded(Op op) {
        for (Sym arg : op.args()) {
            if (arg.depth >= MAX_DEPTH) {
                return Optional.empty();
            }
        }
        return Optional.of(of(op));
    }

    Sym not(Sym condition) {
        if (condition == zero) {
            return one;
        }
        if (condition == one) {
            return zero;
        }
        if (condition.shape() instanceof Op o && o.operator() == Operator.NOT) {
            return o.args().getFirst();
        }
        return of(new Op(Operator.NOT, List.of(condition)));
    }

    /** Whether an address as a number of 64 bits is a negative one to C. */
    private static boolean isHigh(Num n) {
        return n.value().signum() > 0 && n.value().bitLength() == Long.SIZE;
    }

    private Sym signed(Num n) {
        return of(new Num(BigInteger.valueOf(n.value().longValue())));
    }

    /** As a comparison sees it: an address as an integer is the address. */
    private static Sym plain(Sym sym) {
        return sym.shape() instanceof AsInteger a ? a.address() : sym;
    }

    /** The address within {@code to} that lies where {@code address} lies within {@code from}. */
    Optional<Sym> rebase(Sym address, Sym from, Sym to) {
        if (address == from) {
            return Optional.of(to);
        }
        return switch (address.shape()) {
            case Field f -> rebase(data(f.base()), from, to).map(base -> field(base, f.name()));
            case Element e ->
                    rebase(data(e.base()), from, to)
                            .map(base ->
                                    isAnyElement(address)
                                            ? anyElement(base)
                                            : element(base, e.index()));
            default -> Optional.empty();
        };
    }

    /** The length of a slice, string, map, array or channel. */
    Sym length(Sym container) {
        return switch (container.shape()) {
            case View v -> v.length();
            case Shape.Text t ->
                    number(t.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
            case Shape.Zero z when z.type() instanceof IrType.Array a && a.length() >= 0 ->
                    number(a.length());
            case Num _ -> zero;
            default -> operate(Operator.LEN, List.of(container)).orElse(container);
        };
    }
}
