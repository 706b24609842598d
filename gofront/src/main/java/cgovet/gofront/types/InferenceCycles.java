package cgovet.gofront.types;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes back inferred types that are made of themselves, so that putting them in ends. */
final class InferenceCycles {
    private final List<GoType.TypeParam> params;
    private final List<@Nullable GoType> inferred;
    private final Set<GoType> onPath = Collections.newSetFromMap(new IdentityHashMap<>());

    private InferenceCycles(List<GoType.TypeParam> params, List<@Nullable GoType> inferred) {
        this.params = params;
        this.inferred = inferred;
    }

    static void kill(List<GoType.TypeParam> params, List<@Nullable GoType> inferred) {
        InferenceCycles cycles = new InferenceCycles(params, inferred);
        for (GoType.TypeParam param : params) {
            cycles.visit(param);
        }
    }

    private void visit(GoType written) {
        GoType type = written.unalias();
        if (!onPath.add(type)) {
            int i = type instanceof GoType.TypeParam param ? params.indexOf(param) : -1;
            if (i >= 0) {
                inferred.set(i, null);
            }
            return;
        }
        switch (type) {
            case GoType.Basic _, GoType.UnknownC _, GoType.Alias _ -> {}
            case GoType.Array t -> visit(t.elem());
            case GoType.Slice t -> visit(t.elem());
            case GoType.Pointer t -> visit(t.elem());
            case GoType.Chan t -> visit(t.elem());
            case GoType.MapType t -> {
                visit(t.key());
                visit(t.elem());
            }
            case GoType.Struct t -> vars(t.fields());
            case GoType.Tuple t -> vars(t.vars());
            case GoType.Signature t -> {
                vars(t.params().vars());
                vars(t.results().vars());
            }
            case GoType.Union t -> t.terms().forEach(term -> visit(term.type()));
            case GoType.Interface t -> {
                t.explicitMethods().forEach(method -> visit(method.type()));
                t.embedded().forEach(this::visit);
            }
            case GoType.Named t -> t.typeArgs().forEach(this::visit);
            case GoType.TypeParam param -> {
                int i = params.indexOf(param);
                GoType found = i < 0 ? null : inferred.get(i);
                if (found != null) {
                    visit(found);
                }
            }
        }
        onPath.remove(type);
    }

    private void vars(List<Obj.Var> vars) {
        for (Obj.Var var : vars) {
            visit(var.type());
        }
    }
}
