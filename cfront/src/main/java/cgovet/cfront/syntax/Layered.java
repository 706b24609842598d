package cgovet.cfront.syntax;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes, as what it has more than another: many units may stand on one. In order
 * of the other, then of what is new.
 */
final class Layered<V> extends AbstractMap<String, V> {
    private final Map<String, V> below;
    private final Map<String, V> own;
    private final int size;

    private Layered(Map<String, V> below, Map<String, V> own) {
        this.below = below;
        this.own = own;
        int news = 0;
        for (String key : own.keySet()) {
            news += below.containsKey(key) ? 0 : 1;
        }
        this.size = below.size() + news;
    }

    /** A copy of {@code map}. */
    static <V> Map<String, V> copy(Map<String, V> map) {
        return map instanceof Layered<V> same
                ? same
                : new Layered<>(Map.of(), Collections.unmodifiableMap(new LinkedHashMap<>(map)));
    }

    /**
     * A copy of {@code map}, which has all keys of {@code below}, perhaps with other values.
     *
     * @param below one that never changes
     */
    static <V> Map<String, V> over(Map<String, V> below, Map<String, V> map) {
        Map<String, V> own = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (below.get(key) != value) {
                own.put(key, value);
            }
        });
        return own.isEmpty() ? below : new Layered<>(below, own);
    }

    /** Other values for some keys of {@code below}. */
    static <V> Map<String, V> with(Map<String, V> below, Map<String, V> others) {
        return others.isEmpty() ? below : new Layered<>(below, others);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        V value = own.get(key);
        return value != null ? value : below.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return own.containsKey(key) || below.containsKey(key);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, V>> {
        private final Iterator<Entry<String, V>> lower = below.entrySet().iterator();
        private final Iterator<Entry<String, V>> upper = own.entrySet().iterator();
        private @Nullable Entry<String, V> next;

        Entries() {
            advance();
        }

        private void advance() {
            next = null;
            if (lower.hasNext()) {
                Entry<String, V> entry = lower.next();
                V instead = own.get(entry.getKey());
                next = instead == null ? entry : Map.entry(entry.getKey(), instead);
                return;
            }
            while (next == null && upper.hasNext()) {
                Entry<String, V> entry = upper.next();
                if (!below.containsKey(entry.getKey())) {
                    next = entry;
                }
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Entry<String, V> next() {
            Entry<String, V> entry = next;
            if (entry == null) {
                throw new NoSuchElementException();
            }
            advance();
            return entry;
        }
    }
}
