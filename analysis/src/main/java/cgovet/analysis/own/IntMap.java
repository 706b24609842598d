package cgovet.analysis.own;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map from non-negative numbers: a change makes a new map and shares the rest. Entries
 * come in order of their keys. A Patricia tree on the highest bit that differs.
 */
final class IntMap<V> {
    private sealed interface Node<V> {}

    private record Leaf<V>(int key, V value) implements Node<V> {}

    /** Keys share the bits above {@code bit}, which is clear on the left. */
    private record Fork<V>(int prefix, int bit, Node<V> left, Node<V> right) implements Node<V> {}

    /** Receives an entry. */
    interface Visitor<V> {
        void entry(int key, V value);
    }

    private static final IntMap<?> EMPTY = new IntMap<>(null);

    private final @Nullable Node<V> root;

    private IntMap(@Nullable Node<V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked")
    static <V> IntMap<V> empty() {
        return (IntMap<V>) EMPTY;
    }

    boolean isEmpty() {
        return root == null;
    }

    @Nullable V get(int key) {
        Node<V> node = root;
        while (node instanceof Fork<V> fork) {
            node = (key & fork.bit) == 0 ? fork.left : fork.right;
        }
        return node instanceof Leaf<V> leaf && leaf.key == key ? leaf.value : null;
    }

    V get(int key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    boolean has(int key) {
        return get(key) != null;
    }

    IntMap<V> with(int key, V value) {
        Node<V> changed = root == null ? new Leaf<>(key, value) : put(root, key, value);
        return changed == root ? this : new IntMap<>(changed);
    }

    IntMap<V> without(int key) {
        if (root == null) {
            return this;
        }
        Node<V> changed = remove(root, key);
        return changed == root ? this : changed == null ? empty() : new IntMap<>(changed);
    }

    void forEach(Visitor<V> visitor) {
        visit(root, visitor);
    }

    List<Integer> keys() {
        List<Integer> keys = new ArrayList<>();
        forEach((key, _) -> keys.add(key));
        return keys;
    }

    /** Whether both have the same keys, with values that are alike. */
    boolean isLike(IntMap<V> that, BiPredicate<V, V> alike) {
        return isLike(root, that.root, alike);
    }

    /** What becomes of an entry whose values differ; null to leave it out. */
    interface Joiner<V> {
        /**
         * Of values that are not the same object.
         *
         * @param a null if only the other map has the key
         * @param b likewise
         */
        @Nullable V join(int key, @Nullable V a, @Nullable V b);
    }

    /**
     * The entries that both share, and what {@code joiner} makes of the others, in order of keys.
     * Takes time for what differs, not for what both have from a common ancestor.
     */
    IntMap<V> join(IntMap<V> that, Joiner<V> joiner) {
        Node<V> joined = join(root, that.root, joiner);
        return joined == root ? this : joined == that.root ? that : of(joined);
    }

    /** The entries whose keys pass. */
    IntMap<V> only(IntPredicate wanted) {
        Node<V> fewer = only(root, wanted);
        return fewer == root ? this : of(fewer);
    }

    private static <V> IntMap<V> of(@Nullable Node<V> root) {
        return root == null ? empty() : new IntMap<>(root);
    }

    private static <V> @Nullable Node<V> only(@Nullable Node<V> node, IntPredicate wanted) {
        return switch (node) {
            case null -> null;
            case Leaf<V> leaf -> wanted.test(leaf.key) ? leaf : null;
            case Fork<V> fork -> fork(fork, only(fork.left, wanted), only(fork.right, wanted));
        };
    }

    /** A fork with other sides. */
    private static <V> @Nullable Node<V> fork(
            Fork<V> fork, @Nullable Node<V> left, @Nullable Node<V> right) {
        if (left == fork.left && right == fork.right) {
            return fork;
        }
        if (left == null) {
            return right;
        }
        return right == null ? left : new Fork<>(fork.prefix, fork.bit, left, right);
    }

    private static <V> @Nullable Node<V> join(
            @Nullable Node<V> a, @Nullable Node<V> b, Joiner<V> joiner) {
        if (a == b) {
            return a;
        }
        if (a == null || b == null) {
            return alone(a == null ? b : a, a != null, joiner);
        }
        if (a instanceof Leaf<V> x && b instanceof Leaf<V> y && x.key == y.key) {
            V value = x.value == y.value ? x.value : joiner.join(x.key, x.value, y.value);
            return value == x.value ? x : value == y.value ? y : leaf(x.key, value);
        }
        int bitOfA = a instanceof Fork<V> x ? x.bit : 0;
        int bitOfB = b instanceof Fork<V> y ? y.bit : 0;
        int keyOfA = key(a);
        int keyOfB = key(b);
        int differ = Integer.highestOneBit(keyOfA ^ keyOfB);
        if (Integer.compareUnsigned(differ, Math.max(bitOfA, bitOfB)) > 0) {
            // Apart.
            boolean aFirst = (keyOfA & differ) == 0;
            Node<V> first = alone(aFirst ? a : b, aFirst, joiner);
            Node<V> second = alone(aFirst ? b : a, !aFirst, joiner);
            if (first == null || second == null) {
                return first == null ? second : first;
            }
            return new Fork<>(keyOfA & -(differ << 1), differ, first, second);
        }
        if (a instanceof Fork<V> x && bitOfA > bitOfB) {
            boolean inLeft = (keyOfB & bitOfA) == 0;
            Node<V> left = join(x.left, inLeft ? b : null, joiner);
            return fork(x, left, join(x.right, inLeft ? null : b, joiner));
        }
        if (b instanceof Fork<V> y && bitOfB > bitOfA) {
            boolean inLeft = (keyOfA & bitOfB) == 0;
            Node<V> left = join(inLeft ? a : null, y.left, joiner);
            return fork(y, left, join(inLeft ? null : a, y.right, joiner));
        }
        if (a instanceof Fork<V> x && b instanceof Fork<V> y) {
            Node<V> left = join(x.left, y.left, joiner);
            return fork(x, left, join(x.right, y.right, joiner));
        }
        throw new IllegalStateException("leaves with one key are joined above");
    }

    private static <V> int key(Node<V> node) {
        return switch (node) {
            case Leaf<V> leaf -> leaf.key;
            case Fork<V> fork -> fork.prefix;
        };
    }

    private static <V> @Nullable Node<V> leaf(int key, @Nullable V value) {
        return value == null ? null : new Leaf<>(key, value);
    }

    /** What only one of two has. */
    private static <V> @Nullable Node<V> alone(
            @Nullable Node<V> node, boolean isFirst, Joiner<V> joiner) {
        return switch (node) {
            case null -> null;
            case Leaf<V> leaf -> {
                V value =
                        isFirst
                                ? joiner.join(leaf.key, leaf.value, null)
                                : joiner.join(leaf.key, null, leaf.value);
                yield value == leaf.value ? leaf : leaf(leaf.key, value);
            }
            case Fork<V> fork -> {
                Node<V> left = alone(fork.left, isFirst, joiner);
                yield fork(fork, left, alone(fork.right, isFirst, joiner));
            }
        };
    }

    private static <V> boolean isLike(
            @Nullable Node<V> a, @Nullable Node<V> b, BiPredicate<V, V> alike) {
        if (a == b) {
            return true;
        }
        if (a instanceof Leaf<V> x && b instanceof Leaf<V> y) {
            return x.key == y.key && alike.test(x.value, y.value);
        }
        if (a instanceof Fork<V> x && b instanceof Fork<V> y) {
            return x.bit == y.bit
                    && x.prefix == y.prefix
                    && isLike(x.left, y.left, alike)
                    && isLike(x.right, y.right, alike);
        }
        return false;
    }

    private static <V> void visit(@Nullable Node<V> node, Visitor<V> visitor) {
        if (node instanceof Leaf<V> leaf) {
            visitor.entry(leaf.key, leaf.value);
        } else if (node instanceof Fork<V> fork) {
            visit(fork.left, visitor);
            visit(fork.right, visitor);
        }
    }

    private static <V> Node<V> put(Node<V> node, int key, V value) {
        switch (node) {
            case Leaf<V> leaf -> {
                if (leaf.key == key) {
                    return leaf.value == value ? leaf : new Leaf<>(key, value);
                }
                return join(new Leaf<>(key, value), key, leaf, leaf.key);
            }
            case Fork<V> fork -> {
                if ((key & -(fork.bit << 1)) != fork.prefix) {
                    return join(new Leaf<>(key, value), key, fork, fork.prefix);
                }
                if ((key & fork.bit) == 0) {
                    Node<V> left = put(fork.left, key, value);
                    return left == fork.left
                            ? fork
                            : new Fork<>(fork.prefix, fork.bit, left, fork.right);
                }
                Node<V> right = put(fork.right, key, value);
                return right == fork.right
                        ? fork
                        : new Fork<>(fork.prefix, fork.bit, fork.left, right);
            }
        }
    }

    private static <V> Node<V> join(Node<V> a, int keyOfA, Node<V> b, int keyOfB) {
        int bit = Integer.highestOneBit(keyOfA ^ keyOfB);
        int prefix = keyOfA & -(bit << 1);
        return (keyOfA & bit) == 0 ? new Fork<>(prefix, bit, a, b) : new Fork<>(prefix, bit, b, a);
    }

    private static <V> @Nullable Node<V> remove(Node<V> node, int key) {
        switch (node) {
            case Leaf<V> leaf -> {
                return leaf.key == key ? null : leaf;
            }
            case Fork<V> fork -> {
                if ((key & -(fork.bit << 1)) != fork.prefix) {
                    return fork;
                }
                if ((key & fork.bit) == 0) {
                    Node<V> left = remove(fork.left, key);
                    return left == fork.left
                            ? fork
                            : left == null
                                    ? fork.right
                                    : new Fork<>(fork.prefix, fork.bit, left, fork.right);
                }
                Node<V> right = remove(fork.right, key);
                return right == fork.right
                        ? fork
                        : right == null
                                ? fork.left
                                : new Fork<>(fork.prefix, fork.bit, fork.left, right);
            }
        }
    }
}
