package cgovet.boundary.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a contract file, and where it stands. */
sealed interface YamlNode {
    /** Offset of its first character in the file, in characters. */
    int at();

    /**
     * A word.
     *
     * @param isPlain whether it stands without quotes
     */
    record Scalar(String text, boolean isPlain, int at) implements YamlNode {}

    /** {@code [a, b]} */
    record Sequence(List<YamlNode> items, int at) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * {@code {a: b}}
     *
     * @param keys where each key stands
     */
    record Mapping(Map<String, YamlNode> entries, Map<String, Integer> keys, int at)
            implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }
    }

    /** What a file without a value has. */
    YamlNode NOTHING = new Scalar("", true, 0);

    /** The value of a key; {@link #NOTHING} if there is none, or this is no mapping. */
    default YamlNode path(String key) {
        return this instanceof Mapping m ? m.entries().getOrDefault(key, NOTHING) : NOTHING;
    }

    default boolean has(String key) {
        return this instanceof Mapping m && m.entries().containsKey(key);
    }

    /** The word, or the empty one. */
    default String word() {
        return this instanceof Scalar(var text, _, _) ? text : "";
    }

    /** The entries of a mapping; none of anything else. */
    default Map<String, YamlNode> properties() {
        return this instanceof Mapping m ? m.entries() : Map.of();
    }

    /** Where a key stands. */
    default int keyAt(String key) {
        return this instanceof Mapping m ? m.keys().getOrDefault(key, at()) : at();
    }

    /** The items of a sequence, or the value itself. */
    default List<YamlNode> all() {
        return this instanceof Sequence s ? s.items() : List.of(this);
    }

    /** The words of a sequence, or the only one. */
    default List<String> words() {
        List<String> words = new ArrayList<>();
        for (YamlNode each : all()) {
            if (!each.word().isEmpty()) {
                words.add(each.word());
            }
        }
        return words;
    }

    default boolean isTrue() {
        return this instanceof Scalar(var text, var isPlain, _) && isPlain && text.equals("true");
    }

    /** Whether it is a number without a sign, such as an argument's. */
    default boolean isNumber() {
        return this instanceof Scalar(var text, var isPlain, _)
                && isPlain
                && text.matches("[0-9]{1,9}");
    }
}
