package cgovet.ir.fromgo;

import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.fromgo.Memory.Box;
import cgovet.ir.fromgo.Memory.Channel;
import cgovet.ir.fromgo.Memory.GoMap;
import cgovet.ir.fromgo.Memory.GoPanic;
import cgovet.ir.fromgo.Memory.Ref;
import cgovet.ir.fromgo.Memory.Skip;
import cgovet.ir.fromgo.Memory.Slice;
import cgovet.ir.fromgo.Memory.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators compute, for {@link Interpreter}. */
final class Operations {
    private Operations() {}

    static long number(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Long number -> number;
            default -> throw new Skip("number of unknown shape");
        };
    }

    static boolean isInteger(IrType type) {
        return type instanceof IrType.Int || type instanceof IrType.Uintptr;
    }

    private static boolean isUnsigned(IrType type) {
        return type instanceof IrType.Int(_, var signed) && !signed
                || type instanceof IrType.Uintptr;
    }

    static long wrap(long value, IrType type) {
        if (!(type instanceof IrType.Int(var bits, var signed)) || bits == 64) {
            return value;
        }
        int shift = 64 - bits;
        return signed ? value << shift >> shift : value << shift >>> shift;
    }

    static @Nullable Object compute(Instr.Operate i, List<@Nullable Object> args) {
        IrType result = i.result().type();
        IrType type = i.args().isEmpty() ? IrType.VOID : i.args().getFirst().type();
        if (type instanceof IrType.Floating
                || type instanceof IrType.Complex
                || result instanceof IrType.Floating) {
            throw new Skip("floating point");
        }
        @Nullable Object a = args.isEmpty() ? null : args.get(0);
        @Nullable Object b = args.size() < 2 ? null : args.get(1);
        if (type instanceof IrType.Opaque
                && (a instanceof String || b instanceof String)
                && args.size() == 2) {
            type = IrType.TEXT;
        }
        return switch (i.operator()) {
            case ADD ->
                    type instanceof IrType.Text
                            ? text(a) + text(b)
                            : wrap(number(a) + number(b), result);
            case SUB -> wrap(number(a) - number(b), result);
            case MUL -> wrap(number(a) * number(b), result);
            case DIV, REM -> divide(i, number(a), number(b), type, result);
            case AND -> number(a) & number(b);
            case OR -> number(a) | number(b);
            case XOR -> number(a) ^ number(b);
            case AND_NOT -> number(a) & ~number(b);
            case SHL -> {
                long count = count(number(b), i.args().get(1).type());
                yield count >= 64 ? 0L : wrap(number(a) << count, result);
            }
            case SHR -> {
                long count = count(number(b), i.args().get(1).type());
                yield isUnsigned(result)
                        ? count >= 64 ? 0L : number(a) >>> count
                        : number(a) >> Math.min(count, 63);
            }
            case NEG -> wrap(-number(a), result);
            case COMPLEMENT -> wrap(~number(a), result);
            case NOT -> number(a) == 0 ? 1L : 0L;
            case EQ -> Memory.equal(a, b) ? 1L : 0L;
            case NE -> Memory.equal(a, b) ? 0L : 1L;
            case LT -> compare(a, b, type) < 0 ? 1L : 0L;
            case LE -> compare(a, b, type) <= 0 ? 1L : 0L;
            case GT -> compare(a, b, type) > 0 ? 1L : 0L;
            case GE -> compare(a, b, type) >= 0 ? 1L : 0L;
            case MIN, MAX -> {
                boolean least = i.operator() == cgovet.ir.code.Operator.MIN;
                @Nullable Object best = a;
                for (@Nullable Object next : args) {
                    int order = compare(next, best, result);
                    best = (least ? order < 0 : order > 0) ? next : best;
                }
                yield best;
            }
            case CONCAT -> text(a) + text(b);
            case LEN -> arrayLength(type) >= 0 ? arrayLength(type) : (long) length(a);
            case CAP ->
                    switch (a) {
                        case null -> Math.max(0, arrayLength(type));
                        case Slice slice -> (long) slice.capacity();
                        case Channel channel -> channel.size;
                        default -> (long) length(a);
                    };
            case LIST -> {
                @Nullable Object[] array = new Object[args.size()];
                for (int k = 0; k < array.length; k++) {
                    array[k] = Memory.copy(args.get(k));
                }
                yield new Slice(array, 0, array.length, array.length);
            }
            case APPEND -> append(slice(a), slice(b), result);
            case COPY -> copy(slice(a), slice(b));
            case SLICE -> slice(args, result);
            case MAKE_SLICE -> {
                long capacity = Math.max(number(a), number(b));
                if (number(a) < 0 || args.size() > 1 && number(b) < number(a)) {
                    throw GoPanic.runtime("makeslice: out of range");
                }
                if (capacity > 5_000_000) {
                    throw new Skip("large slice");
                }
                IrType elem = result instanceof IrType.Slice(var e) ? e : IrType.VOID;
                @Nullable Object[] array = new Object[(int) capacity];
                for (int k = 0; k < array.length; k++) {
                    array[k] = Memory.zero(elem);
                }
                yield new Slice(array, 0, (int) number(a), (int) capacity);
            }
            case MAKE_MAP -> new GoMap();
            case MAKE_CHAN -> new Channel(number(a));
            case LOOKUP -> {
                Memory.Pair pair = a instanceof GoMap map ? map.pairs.get(Memory.key(b)) : null;
                IrType elem = ((IrType.Tuple) result).parts().getFirst();
                yield pair == null
                        ? Tuple.of(Memory.zero(elem), 0L)
                        : Tuple.of(Memory.copy(pair.value()), 1L);
            }
            case DELETE -> {
                if (a instanceof GoMap map) {
                    map.pairs.remove(Memory.key(b));
                }
                yield null;
            }
            case CLEAR -> {
                if (a instanceof GoMap map) {
                    map.pairs.clear();
                } else if (a instanceof Slice slice && type instanceof IrType.Slice(var elem)) {
                    for (int k = 0; k < slice.length(); k++) {
                        slice.array()[slice.from() + k] = Memory.zero(elem);
                    }
                }
                yield null;
            }
            case CLOSE -> {
                if (a instanceof Channel channel) {
                    channel.closed = true;
                }
                yield null;
            }
            case ASSERT -> {
                if (!is(a, result)) {
                    throw GoPanic.runtime("interface conversion");
                }
                yield asserted(a, result);
            }
            case ASSERT_OK -> {
                IrType wanted = ((IrType.Tuple) result).parts().getFirst();
                if (!is(a, wanted)) {
                    yield Tuple.of(Memory.zero(wanted), 0L);
                }
                yield Tuple.of(asserted(a, wanted), 1L);
            }
            case IS_TYPE -> is(a, i.args().get(1).type()) ? 1L : 0L;
            case PURE -> {
                if (result instanceof IrType.Void) {
                    yield null;
                }
                throw new Skip("complex number");
            }
            case NEXT, RECOVER -> throw new IllegalStateException("done elsewhere");
            case UNSAFE_SLICE, UNSAFE_STRING, UNSAFE_DATA -> throw new Skip("unsafe");
            case AGGREGATE, ANY, UNDEFINED -> throw new Skip("unknown value");
        };
    }

    private static long divide(Instr.Operate i, long a, long b, IrType type, IrType result) {
        if (b == 0) {
            throw GoPanic.runtime("integer divide by zero");
        }
        boolean divides = i.operator() == cgovet.ir.code.Operator.DIV;
        if (isUnsigned(type)) {
            return divides ? Long.divideUnsigned(a, b) : Long.remainderUnsigned(a, b);
        }
        return wrap(divides ? a / b : a % b, result);
    }

    private static long count(long value, IrType type) {
        if (value < 0) {
            if (!isUnsigned(type)) {
                throw GoPanic.runtime("negative shift amount");
            }
            return 64;
        }
        return Math.min(value, 64);
    }

    private static int compare(@Nullable Object a, @Nullable Object b, IrType type) {
        if (type instanceof IrType.Text) {
            return text(a).compareTo(text(b));
        }
        return isUnsigned(type)
                ? Long.compareUnsigned(number(a), number(b))
                : Long.compare(number(a), number(b));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            default -> throw new Skip("string of unknown shape");
        };
    }

    /** Length of an array behind a pointer, which may be nil; else -1. */
    private static long arrayLength(IrType type) {
        return type instanceof IrType.Pointer(var elem, _)
                        && elem instanceof IrType.Array(var length, _)
                ? length
                : -1;
    }

    private static int length(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> text.length();
            case Slice slice -> slice.length();
            case GoMap map -> map.pairs.size();
            case Channel channel -> channel.queue.size();
            case Object[] array -> array.length;
            case Ref ref when ref.get() instanceof Object[] array -> array.length;
            default -> throw new Skip("length of unknown shape");
        };
    }

    private static Slice slice(@Nullable Object value) {
        return switch (value) {
            case null -> new Slice(new Object[0], 0, 0, 0);
            case Slice slice -> slice;
            case String text -> {
                Object[] bytes = new Object[text.length()];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (long) text.charAt(i);
                }
                yield new Slice(bytes, 0, bytes.length, bytes.length);
            }
            default -> throw new Skip("slice of unknown shape");
        };
    }

    private static @Nullable Object append(Slice to, Slice from, IrType type) {
        if (from.length() == 0) {
            return to.length() == 0 && to.capacity() == 0 && to.array().length == 0 ? null : to;
        }
        int length = to.length() + from.length();
        @Nullable Object[] array = to.array();
        int start = to.from();
        int capacity = to.capacity();
        if (length > capacity) {
            capacity = Math.max(length, 2 * capacity);
            IrType elem = type instanceof IrType.Slice(var e) ? e : IrType.VOID;
            array = new Object[capacity];
            for (int i = 0; i < capacity; i++) {
                array[i] =
                        i < to.length()
                                ? Memory.copy(to.array()[to.from() + i])
                                : Memory.zero(elem);
            }
            start = 0;
        }
        Slice whole = new Slice(array, start, length, capacity);
        copy(new Slice(array, start + to.length(), from.length(), from.length()), from);
        return whole;
    }

    private static long copy(Slice to, Slice from) {
        int n = Math.min(to.length(), from.length());
        @Nullable Object[] moved = new Object[n];
        for (int i = 0; i < n; i++) {
            moved[i] = Memory.copy(from.array()[from.from() + i]);
        }
        for (int i = 0; i < n; i++) {
            new Memory.Slot(to.array(), to.from() + i).set(moved[i]);
        }
        return n;
    }

    private static @Nullable Object slice(List<@Nullable Object> args, IrType type) {
        @Nullable Object whole = args.getFirst();
        long low = number(args.get(1));
        if (whole instanceof String text) {
            long high = args.get(2) == null ? text.length() : number(args.get(2));
            bounds(low, high, text.length());
            return text.substring((int) low, (int) high);
        }
        if (type instanceof IrType.Text) {
            bounds(low, number(args.get(2)), 0);
            return "";
        }
        Slice base =
                switch (whole) {
                    case Ref ref when ref.get() instanceof Object[] array ->
                            new Slice(array, 0, array.length, array.length);
                    case Ref _ -> throw new Skip("array of unknown shape");
                    case null, default -> slice(whole);
                };
        long high = args.get(2) == null ? base.length() : number(args.get(2));
        long max = args.get(3) == null ? base.capacity() : number(args.get(3));
        if (max < 0 || max > base.capacity()) {
            throw GoPanic.runtime("slice bounds out of range");
        }
        bounds(low, high, max);
        if (whole == null) {
            return null;
        }
        return new Slice(
                base.array(), base.from() + (int) low, (int) (high - low), (int) (max - low));
    }

    private static void bounds(long low, long high, long max) {
        if (low < 0 || high < low || high > max) {
            throw GoPanic.runtime("slice bounds out of range");
        }
    }

    private static @Nullable Object asserted(@Nullable Object value, IrType type) {
        return value instanceof Box box && !(type instanceof IrType.Interface)
                ? box.value()
                : value;
    }

    private static boolean is(@Nullable Object value, IrType type) {
        if (!(value instanceof Box box)) {
            return false;
        }
        if (type instanceof IrType.Opaque) {
            throw new Skip("type parameter in an interface");
        }
        if (type instanceof IrType.Interface(var name)) {
            if (name.isEmpty()) {
                return true;
            }
            throw new Skip("whether a type implements an interface");
        }
        return box.type().equals(type);
    }

    static String encode(long rune) {
        int c =
                rune < 0 || rune > 0x10ffff || rune >= 0xd800 && rune < 0xe000
                        ? 0xfffd
                        : (int) rune;
        byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Go's way through a string: one step for each rune, or for a byte that begins none. */
    static List<Tuple> runes(String bytes) {
        List<Tuple> steps = new ArrayList<>();
        int at = 0;
        while (at < bytes.length()) {
            int length = 1;
            long rune = bytes.charAt(at);
            if (rune >= 0x80) {
                rune = 0xfffd;
                for (int n = 2; n <= 4 && at + n <= bytes.length(); n++) {
                    String part = bytes.substring(at, at + n);
                    String decoded = Interpreter.utf8(part);
                    if (decoded.codePointCount(0, decoded.length()) == 1
                            && encode(decoded.codePointAt(0)).equals(part)) {
                        rune = decoded.codePointAt(0);
                        length = n;
                        break;
                    }
                }
            }
            steps.add(Tuple.of(1L, (long) at, rune));
            at += length;
        }
        return steps;
    }
}
