package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names and what they stand for, within a scope around it (Go specification, "Declarations and
 * scope").
 */
public final class Scope {
    /** The universe's scope, a package's and a file's lie no deeper; others may share these. */
    private static final int SHARED_DEPTH = 2;

    /** So many scopes are walked before it is remembered that none of them has a name. */
    private static final int SHORT_WALK = 16;

    private final @Nullable Scope parent;
    private final int depth;
    private final Map<String, Obj> objects = new LinkedHashMap<>();

    /** Names that this scope and some around it do not have; see {@link Gap}. */
    private Map<String, Gap> gaps = Map.of();

    /**
     * That no scope from one that has the gap up to {@code end}, which does not count, has a name.
     * All of them have the same gap, so that a late declaration in any of them ends it for all.
     */
    private static final class Gap {
        final Scope end;
        boolean isOver;

        Gap(Scope end) {
            this.end = end;
        }
    }

    Scope(@Nullable Scope parent) {
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
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
        for (Scope scope = this; scope != null; scope = scope.around(name)) {
            Obj obj = scope.objects.get(name);
            if (obj != null && obj.scopeStart() <= offset) {
                return obj;
            }
        }
        return null;
    }

    /** The next scope around that has the name at any offset, or is one that is shared. */
    private @Nullable Scope around(String name) {
        Scope scope = parent;
        Gap known = null;
        int steps = 0;
        while (scope != null && scope.mayBeInGap(name)) {
            known = scope.gaps.get(name);
            if (known != null && !known.isOver) {
                scope = known.end;
                break;
            }
            scope = scope.parent;
            steps++;
        }
        if (steps > SHORT_WALK && scope != null) {
            Gap gap = known == null || known.isOver ? new Gap(scope) : known;
            for (Scope s = parent; s != null && s != scope; s = s.parent) {
                if (s.gaps.get(name) == gap) {
                    break;
                }
                s.remember(name, gap);
            }
        }
        return scope;
    }

    private boolean mayBeInGap(String name) {
        return depth > SHARED_DEPTH && !objects.containsKey(name);
    }

    private void remember(String name, Gap gap) {
        if (gaps.isEmpty()) {
            gaps = new HashMap<>();
        }
        gaps.put(name, gap);
    }

    /**
     * Adds an object unless its name is blank; returns what has the name already, which then stays.
     */
    @Nullable Obj insert(Obj obj) {
        if (obj.name().equals("_")) {
            return null;
        }
        Gap gap = gaps.get(obj.name());
        if (gap != null) {
            gap.isOver = true;
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
