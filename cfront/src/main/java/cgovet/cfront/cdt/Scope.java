package cgovet.cfront.cdt;

import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.Typedef;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of a block, or of the file. */
final class Scope {
    /** What an ordinary name stands for. */
    sealed interface Entry {}

    record Type(Typedef typedef) implements Entry {}

    record Value(Symbol symbol, CType type) implements Entry {}

    private final @Nullable Scope outer;
    private final Map<String, Entry> names = new HashMap<>();
    private final Map<String, CType.Declared> tags = new HashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    @Nullable Scope outer() {
        return outer;
    }

    boolean isFile() {
        return outer == null;
    }

    void put(String name, Entry entry) {
        names.put(name, entry);
    }

    void putTag(String tag, CType.Declared type) {
        tags.put(tag, type);
    }

    @Nullable Entry find(String name) {
        for (Scope at = this; at != null; at = at.outer) {
            Entry entry = at.names.get(name);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    @Nullable Entry own(String name) {
        return names.get(name);
    }

    CType.@Nullable Declared findTag(String tag) {
        for (Scope at = this; at != null; at = at.outer) {
            CType.Declared type = at.tags.get(tag);
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    CType.@Nullable Declared ownTag(String tag) {
        return tags.get(tag);
    }
}
