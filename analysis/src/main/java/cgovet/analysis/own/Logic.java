package cgovet.analysis.own;

import cgovet.analysis.own.Shape.Op;
import cgovet.boundary.contract.Condition.Relation;
import cgovet.ir.code.Operator;
import java.util.Optional;

/** What a state knows of numbers and conditions, and what it learns from them. */
final class Logic {
    private static final int MAX_DEPTH = 16;

    /** Linux takes addresses from -4095 on for error numbers. */
    private static final long MAX_ERRNO = 4095;

    private final Symbols symbols;

    Logic(Symbols symbols) {
        this.symbols = symbols;
    }

    /** What is known of a number; of an address as a number, null being 0. */
    Interval range(State state, Sym sym) {
        return range(state, sym, 0);
    }

    private Interval range(State state, Sym sym, int depth) {
        Sym at = plain(sym);
        Interval known = state.ranges.get(at.id, Interval.ALL);
        Interval own = own(state, at, depth);
        return own == Interval.ALL ? known : known == Interval.ALL ? own : known.and(own);
    }

    private Interval own(State state, Sym sym, int depth) {
        if (sym.shape() instanceof Shape.Num n) {
            int sign = n.value().signum();
            return n.value().bitLength() < 63
                    ? Interval.of(n.value().longValue())
                    : sign < 0
                            ? Interval.between(Long.MIN_VALUE, -1)
                            : Interval.between(1, Long.MAX_VALUE);
        }
        if (Symbols.isNonNull(sym) || isErrorVariable(sym)) {
            return Interval.NON_ZERO;
        }
        if (sym.shape() instanceof Op op && depth < MAX_DEPTH) {
            return operation(state, op, depth + 1);
        }
        if (sym.shape() instanceof Shape.Element e && e.base() != sym && depth < MAX_DEPTH) {
            return range(state, e.base(), depth + 1).excludesZero()
                    ? Interval.NON_ZERO
                    : Interval.ALL;
        }
        return Interval.ALL;
    }

    /** Errors that packages declare, such as {@code io.EOF}: nobody sets them to nil. */
    private static boolean isErrorVariable(Sym sym) {
        if (!(sym.shape() instanceof Shape.Initial i)
                || !(i.address().shape() instanceof Shape.Global global)) {
            return false;
        }
        String name = global.symbol().substring(global.symbol().lastIndexOf('.') + 1);
        return !global.symbol().startsWith("C.")
                && (name.startsWith("Err") || name.startsWith("err") || name.equals("EOF"));
    }

    private Interval operation(State state, Op op, int depth) {
        return switch (op.operator()) {
            case NOT, EQ, LT -> Interval.BOOL;
            case LEN, CAP -> Interval.NOT_NEGATIVE;
            case ADD ->
                    add(
                            range(state, op.args().get(0), depth),
                            range(state, op.args().get(1), depth));
            case SUB -> {
                Interval b = range(state, op.args().get(1), depth);
                yield add(range(state, op.args().get(0), depth), negated(b));
            }
            case MIN -> {
                Interval a = range(state, op.args().getFirst(), depth);
                Interval b = range(state, op.args().getLast(), depth);
                yield Interval.between(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
            }
            case MAX -> {
                Interval a = range(state, op.args().getFirst(), depth);
                Interval b = range(state, op.args().getLast(), depth);
                yield Interval.between(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
            }
            case AND -> {
                Interval b = range(state, op.args().get(1), depth);
                Interval a = range(state, op.args().get(0), depth);
                long high = Long.MAX_VALUE;
                high = a.low() >= 0 ? Math.min(high, a.high()) : high;
                high = b.low() >= 0 ? Math.min(high, b.high()) : high;
                yield a.low() >= 0 || b.low() >= 0 ? Interval.between(0, high) : Interval.ALL;
            }
            case OR -> {
                Interval a = range(state, op.args().get(0), depth);
                Interval b = range(state, op.args().get(1), depth);
                yield a.excludesZero() || b.excludesZero() ? Interval.NON_ZERO : Interval.ALL;
            }
            default -> Interval.ALL;
        };
    }

    private static Interval add(Interval a, Interval b) {
        return Interval.between(
                plus(a.low(), b.low(), Long.MIN_VALUE), plus(a.high(), b.high(), Long.MAX_VALUE));
    }

    private static long plus(long a, long b, long unbounded) {
        if (a == Long.MIN_VALUE
                || a == Long.MAX_VALUE
                || b == Long.MIN_VALUE
                || b == Long.MAX_VALUE) {
            return unbounded;
        }
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? unbounded : sum;
    }

    private static Interval negated(Interval a) {
        Interval all =
                Interval.between(
                        a.high() == Long.MAX_VALUE ? Long.MIN_VALUE : -a.high(),
                        a.low() == Long.MIN_VALUE ? Long.MAX_VALUE : -a.low());
        return a.excludesZero() ? all.and(Interval.NON_ZERO) : all;
    }

    boolean isNull(State state, Sym sym) {
        return range(state, sym).is(0);
    }

    /** Whether a value is null or another number that stands for failure, such as -1. */
    boolean isNoAddress(State state, Sym sym) {
        Interval range = range(state, sym);
        return range.low() >= -MAX_ERRNO && range.high() <= 0;
    }

    boolean mayBeNull(State state, Sym sym) {
        return range(state, sym).mayBe(0);
    }

    /** Whether a value is 1 or 0 for what it says of others. */
    static boolean isCondition(Sym sym) {
        return sym.shape() instanceof Op op
                && switch (op.operator()) {
                    case NOT, EQ, LT -> true;
                    default -> false;
                };
    }

    /** Whether a condition holds; empty where both is possible. */
    Optional<Boolean> evaluate(State state, Sym condition) {
        Interval known = range(state, condition);
        if (known.is(0)) {
            return Optional.of(false);
        }
        if (known.excludesZero()) {
            return Optional.of(true);
        }
        if (condition.shape() instanceof Op op) {
            return switch (op.operator()) {
                case NOT -> evaluate(state, op.args().getFirst()).map(b -> !b);
                case EQ -> {
                    if (areApart(state, op.args().get(0), op.args().get(1))) {
                        yield Optional.of(false);
                    }
                    Interval a = range(state, op.args().get(0));
                    Interval b = range(state, op.args().get(1));
                    if (a.isSingle() && b.isSingle()) {
                        yield Optional.of(a.low() == b.low());
                    }
                    if (isObject(op.args().get(0)) && b.isSingle()
                            || isObject(op.args().get(1)) && a.isSingle()) {
                        yield Optional.of(false);
                    }
                    yield a.and(b).isEmpty()
                                    || (a.is(0) && b.excludesZero())
                                    || (b.is(0) && a.excludesZero())
                            ? Optional.of(false)
                            : Optional.empty();
                }
                case LT -> {
                    Interval a = range(state, op.args().get(0));
                    Interval b = range(state, op.args().get(1));
                    if (a.high() != Long.MAX_VALUE
                            && b.low() != Long.MIN_VALUE
                            && a.high() < b.low()) {
                        yield Optional.of(true);
                    }
                    yield a.low() != Long.MIN_VALUE
                                    && b.high() != Long.MAX_VALUE
                                    && a.low() >= b.high()
                            ? Optional.of(false)
                            : Optional.empty();
                }
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    /** Whether two values are addresses of objects that were made apart, or null. */
    private static boolean areApart(State state, Sym a, Sym b) {
        return a != b && (isObject(a) && isFresh(state, b) || isObject(b) && isFresh(state, a));
    }

    private static boolean isFresh(State state, Sym sym) {
        Res resource = sym.shape() instanceof Shape.Made ? state.resource(sym) : null;
        return isObject(sym) || (resource != null && resource.life == Res.Life.LIVE);
    }

    /** Addresses of objects are no small numbers and not -1. */
    private static boolean isObject(Sym sym) {
        return switch (sym.shape()) {
            case Shape.Made m -> m.kind() == Shape.Made.Kind.OBJECT;
            case Shape.Cell _, Shape.Closure _, Shape.Function _, Shape.Text _ -> true;
            default -> false;
        };
    }

    /** Learns that a condition holds, or does not. False where that cannot be. */
    boolean assume(State state, Sym condition, boolean holds) {
        Optional<Boolean> known = evaluate(state, condition);
        if (known.isPresent()) {
            return known.get() == holds;
        }
        if (condition.shape() instanceof Op op) {
            switch (op.operator()) {
                case NOT -> {
                    return assume(state, op.args().getFirst(), !holds);
                }
                case EQ -> {
                    return equal(state, op.args().get(0), op.args().get(1), holds)
                            && refine(state, condition, Interval.of(holds ? 1 : 0));
                }
                case LT -> {
                    return less(state, op.args().get(0), op.args().get(1), holds)
                            && refine(state, condition, Interval.of(holds ? 1 : 0));
                }
                default -> {}
            }
        }
        return refine(state, condition, holds ? Interval.NON_ZERO : Interval.of(0));
    }

    private boolean equal(State state, Sym a, Sym b, boolean holds) {
        Interval ofA = range(state, a);
        Interval ofB = range(state, b);
        if (holds) {
            return refine(state, a, ofB) && refine(state, b, ofA);
        }
        return (!ofB.isSingle() || refine(state, a, Interval.not(ofB.low())))
                && (!ofA.isSingle() || refine(state, b, Interval.not(ofA.low())));
    }

    /** {@code a < b}, or {@code a >= b}. */
    private boolean less(State state, Sym a, Sym b, boolean holds) {
        Interval ofA = range(state, a);
        Interval ofB = range(state, b);
        if (holds) {
            long high = ofB.high() == Long.MAX_VALUE ? Long.MAX_VALUE : ofB.high() - 1;
            long low = ofA.low() == Long.MIN_VALUE ? Long.MIN_VALUE : ofA.low() + 1;
            return refine(state, a, Interval.between(Long.MIN_VALUE, high))
                    && refine(state, b, Interval.between(low, Long.MAX_VALUE));
        }
        return refine(state, a, Interval.between(ofB.low(), Long.MAX_VALUE))
                && refine(state, b, Interval.between(Long.MIN_VALUE, ofA.high()));
    }

    /** Learns a range. False where nothing is left of it. */
    boolean refine(State state, Sym sym, Interval interval) {
        Sym at = plain(sym);
        if (interval.equals(Interval.ALL)) {
            return true;
        }
        Interval now = range(state, at).and(interval);
        if (now.isEmpty()) {
            return false;
        }
        if (!(at.shape() instanceof Shape.Num)) {
            state.ranges = state.ranges.with(at.id, now);
        }
        if (at.shape() instanceof Op op && now.low() != Long.MIN_VALUE) {
            // x + c >= low
            if (op.operator() == Operator.ADD) {
                Optional<Long> c = Symbols.constant(op.args().get(1));
                if (c.isPresent() && now.low() > -(1L << 40) && Math.abs(c.get()) < 1L << 40) {
                    return refine(
                            state,
                            op.args().get(0),
                            Interval.between(now.low() - c.get(), Long.MAX_VALUE));
                }
            }
        }
        return true;
    }

    /** Learns what a condition of a summary says. False where that cannot be. */
    boolean assume(State state, Sym sym, Relation relation, long number) {
        Sym n = symbols.number(number);
        return switch (relation) {
            case EQ -> assume(state, eq(sym, n), true);
            case NE -> assume(state, eq(sym, n), false);
            case LT -> less(state, sym, n, true);
            case GE -> less(state, sym, n, false);
            case GT -> less(state, n, sym, true);
            case LE -> less(state, n, sym, false);
        };
    }

    private Sym eq(Sym a, Sym b) {
        return symbols.operate(Operator.EQ, java.util.List.of(a, b)).orElse(symbols.one);
    }

    /** Views, integers and interfaces are null where what they hold is. */
    private static Sym plain(Sym sym) {
        Sym at = sym;
        while (true) {
            switch (at.shape()) {
                case Shape.View v -> at = v.data();
                case Shape.AsInteger a -> at = a.address();
                default -> {
                    return at;
                }
            }
        }
    }
}
