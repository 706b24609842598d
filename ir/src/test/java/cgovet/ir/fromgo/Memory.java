package cgovet.ir.fromgo;

import cgovet.ir.code.IrType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@link Interpreter}: {@code Long} for integers and booleans, {@code String} with
 * one char a byte, {@code Object[]} for records and arrays, null for nil.
 */
final class Memory {
    private Memory() {}

    /** An address. */
    sealed interface Ref {
        @Nullable Object get();

        void set(@Nullable Object value);
    }

    record Slot(@Nullable Object[] holder, int index) implements Ref {
        @Override
        public @Nullable Object get() {
            return holder[index];
        }

        @Override
        public void set(@Nullable Object value) {
            if (holder[index] instanceof Object[] old
                    && value instanceof Object[] fresh
                    && old.length == fresh.length) {
                for (int i = 0; i < old.length; i++) {
                    new Slot(old, i).set(fresh[i]);
                }
            } else {
                holder[index] = copy(value);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Slot slot && slot.holder == holder && slot.index == index;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(holder) + index;
        }
    }

    /** {@code m[k]}: read as zero where there is none. */
    record Entry(GoMap map, @Nullable Object key, IrType type) implements Ref {
        @Override
        public @Nullable Object get() {
            Pair pair = map.pairs.get(Memory.key(key));
            return pair == null ? zero(type) : pair.value;
        }

        @Override
        public void set(@Nullable Object value) {
            map.pairs.put(Memory.key(key), new Pair(key, copy(value)));
        }
    }

    record Pair(@Nullable Object key, @Nullable Object value) {}

    static final class GoMap {
        final Map<Object, Pair> pairs = new LinkedHashMap<>();
    }

    record Slice(@Nullable Object[] array, int from, int length, int capacity) {}

    record Box(IrType type, @Nullable Object value) {}

    record Fn(String symbol, List<@Nullable Object> captured) {}

    record Tuple(List<@Nullable Object> parts) {
        static Tuple of(@Nullable Object... parts) {
            return new Tuple(Arrays.asList(parts));
        }
    }

    static final class Channel {
        final List<@Nullable Object> queue = new ArrayList<>();
        final long size;
        boolean closed;

        Channel(long size) {
            this.size = size;
        }
    }

    /** A panic of the program. */
    static final class GoPanic extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient @Nullable Object value;
        transient boolean recovered;

        GoPanic(@Nullable Object value) {
            super(String.valueOf(value), null, false, false);
            this.value = value;
        }

        static GoPanic runtime(String message) {
            return new GoPanic(new Box(new IrType.Opaque("runtime.Error"), message));
        }
    }

    /** The program does what this interpreter, or the IR, does not have. */
    static final class Skip extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Skip(String reason) {
            super(reason, null, false, false);
        }
    }

    static @Nullable Object zero(IrType type) {
        return switch (type) {
            case IrType.Bool _, IrType.Int _, IrType.Uintptr _ -> 0L;
            case IrType.Text _ -> "";
            case IrType.Floating _, IrType.Complex _ -> throw new Skip("floating point");
            case IrType.Struct struct -> {
                @Nullable Object[] fields = new Object[struct.fields().size()];
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = zero(struct.fields().get(i).type());
                }
                yield fields;
            }
            case IrType.Array array -> {
                if (array.length() > 1_000_000) {
                    throw new Skip("large array");
                }
                @Nullable Object[] elements = new Object[(int) array.length()];
                for (int i = 0; i < elements.length; i++) {
                    elements[i] = zero(array.elem());
                }
                yield elements;
            }
            default -> null;
        };
    }

    static @Nullable Object copy(@Nullable Object value) {
        if (!(value instanceof Object[] old)) {
            return value;
        }
        @Nullable Object[] fresh = new Object[old.length];
        for (int i = 0; i < old.length; i++) {
            fresh[i] = copy(old[i]);
        }
        return fresh;
    }

    /** What makes two values equal in Go makes their keys equal in Java. */
    static Object key(@Nullable Object value) {
        return switch (value) {
            case null -> "nil";
            case Object[] parts -> {
                List<Object> keys = new ArrayList<>();
                for (Object part : parts) {
                    keys.add(key(part));
                }
                yield keys;
            }
            case Box(var type, var inner) -> {
                if (!isComparable(type)) {
                    throw GoPanic.runtime("comparing uncomparable");
                }
                yield List.of(type, key(inner));
            }
            case String text -> "\"" + text;
            default -> value;
        };
    }

    private static boolean isComparable(IrType type) {
        return switch (type) {
            case IrType.Slice _, IrType.MapOf _, IrType.Function _ -> false;
            case IrType.Struct struct ->
                    struct.fields().stream().allMatch(field -> isComparable(field.type()));
            case IrType.Array array -> isComparable(array.elem());
            default -> true;
        };
    }

    static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            Object other = a == null ? b : a;
            return other == null || Objects.equals(other, 0L) || Objects.equals(other, "");
        }
        return key(a).equals(key(b));
    }
}
