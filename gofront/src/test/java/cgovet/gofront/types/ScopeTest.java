package cgovet.gofront.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final String[] NAMES = {"a", "b", "c", "d"};

    /** Deep trees of scopes that get names late: the same answers as by walking up each time. */
    @Test
    void whatLookupsRememberNeverHidesADeclaration() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Scope> scopes = new ArrayList<>();
            scopes.add(new Scope(null));
            for (int step = 0; step < 400; step++) {
                // Mostly deeper, at times from anywhere.
                int at =
                        random.nextInt(12) == 0 ? random.nextInt(scopes.size()) : scopes.size() - 1;
                Scope scope = scopes.get(at);
                String name = NAMES[random.nextInt(NAMES.length)];
                switch (random.nextInt(8)) {
                    case 0 -> {
                        if (random.nextInt(4) == 0) {
                            scopes.get(random.nextInt(scopes.size()))
                                    .insert(object(name, random.nextInt(3)));
                        }
                    }
                    case 1, 2, 3 -> scopes.add(new Scope(scope));
                    default -> {
                        int offset = random.nextInt(3);
                        assertThat(scope.lookupParent(name, offset))
                                .as("seed %d, step %d", seed, step)
                                .isSameAs(walk(scope, name, offset));
                    }
                }
            }
        }
    }

    private static Obj object(String name, int scopeStart) {
        Obj object = new Obj.TypeName(null, name, null, null);
        object.setScopeStart(scopeStart);
        return object;
    }

    private static @Nullable Obj walk(Scope from, String name, int offset) {
        for (Scope scope = from; scope != null; scope = scope.parent()) {
            Obj obj = scope.lookup(name);
            if (obj != null && obj.scopeStart() <= offset) {
                return obj;
            }
        }
        return null;
    }
}
