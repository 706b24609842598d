package cgovet.gofront.types;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Whether a type speaks of certain type parameters. */
final class Parameterized {
    private final List<GoType.TypeParam> params;
    private final Map<GoType, Boolean> seen = new IdentityHashMap<>();

    private Parameterized(List<GoType.TypeParam> params) {
        this.params = params;
    }

    static boolean by(List<GoType.TypeParam> params, GoType type) {
        return new Parameterized(params).in(type);
    }

    private boolean in(GoType type) {
        switch (type) {
            case GoType.Basic _, GoType.UnknownC _ -> {
                return false;
            }
            case GoType.TypeParam param -> {
                return params.contains(param);
            }
            default -> {}
        }
        Boolean known = seen.putIfAbsent(type, false);
        if (known != null) {
            return known;
        }
        boolean result =
                switch (type) {
                    case GoType.Basic _, GoType.UnknownC _, GoType.TypeParam _ -> false;
                    case GoType.Alias alias -> in(alias.actual());
                    case GoType.Array array -> in(array.elem());
                    case GoType.Slice slice -> in(slice.elem());
                    case GoType.Pointer pointer -> in(pointer.elem());
                    case GoType.Chan chan -> in(chan.elem());
                    case GoType.MapType map -> in(map.key()) || in(map.elem());
                    case GoType.Struct struct -> inVars(struct.fields());
                    case GoType.Tuple tuple -> inVars(tuple.vars());
                    case GoType.Signature signature ->
                            inVars(signature.params().vars()) || inVars(signature.results().vars());
                    case GoType.Interface face -> inSet(face.typeSet());
                    case GoType.Union union -> inTerms(union.terms());
                    case GoType.Named named -> inList(named.typeArgs());
                };
        seen.put(type, result);
        return result;
    }

    private boolean inSet(TypeSet set) {
        for (Obj.Func method : set.methods()) {
            if (in(method.type())) {
                return true;
            }
        }
        if (set.terms() == null || set.terms().isEmpty()) {
            return false;
        }
        for (GoType.Union.Term term : set.terms()) {
            if (!in(term.type())) {
                return false;
            }
        }
        return true;
    }

    private boolean inTerms(List<GoType.Union.Term> terms) {
        for (GoType.Union.Term term : terms) {
            if (in(term.type())) {
                return true;
            }
        }
        return false;
    }

    private boolean inVars(List<Obj.Var> vars) {
        for (Obj.Var var : vars) {
            if (in(var.type())) {
                return true;
            }
        }
        return false;
    }

    private boolean inList(List<GoType> types) {
        for (GoType type : types) {
            if (in(type)) {
                return true;
            }
        }
        return false;
    }
}
