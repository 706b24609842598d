package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names and what they stand for, within a scope around it (Go specification, "Declarations and
 * scope").
 */
public final class Scope {
    private final @Nullable Scope parent;
    private final Map<String, Obj> objects = new LinkedHashMap<>();

    Scope(@Nullable Scope parent) {
        this.parent = parent;
    }

    public @Nullable Scope parent() {
        return parent;
    }

    /** What the name stands for in this very scope. */
    public @Nullable Obj lookup(String name) {
        return objects.get(name);
    }

    /** What the name stands for at {@code offset} of a file, here or in a scope around. */
    @Nullable Obj lookupParent(String name, int offset) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Obj obj = scope.objects.get(name);
            if (obj != null && obj.scopeStart() <= offset) {
                return obj;
            }
        }
        return null;
    }

    /**
     * Adds an object unless its name is blank; returns what has the name already, which then stays.
     */
    @Nullable Obj insert(Obj obj) {
        if (obj.name().equals("_")) {
            return null;
        }
        return objects.putIfAbsent(obj.name(), obj);
    }

    /** In order of declaration. */
    public Collection<Obj> objects() {
        return objects.values();
    }

    /** Sorted by name. */
    public List<String> names() {
        List<String> names = new ArrayList<>(objects.keySet());
        names.sort(null);
        return names;
    }
}
