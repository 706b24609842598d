package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.List;

/** Puts types in place of type parameters. Returns the very type where nothing changes. */
final class Substitution {
    private static final int MAX_DEPTH = 200;

    private final List<GoType.TypeParam> params;
    private final List<? extends GoType> args;
    private int depth;

    private Substitution(List<GoType.TypeParam> params, List<? extends GoType> args) {
        this.params = params;
        this.args = args;
    }

    static Substitution of(List<GoType.TypeParam> params, List<? extends GoType> args) {
        return new Substitution(params, args);
    }

    static Substitution rename(List<GoType.TypeParam> from, List<GoType.TypeParam> to) {
        return new Substitution(from, to);
    }

    GoType apply(GoType type) {
        if (params.isEmpty()) {
            return type;
        }
        if (++depth > MAX_DEPTH) {
            depth--;
            return Universe.INVALID;
        }
        GoType result = replace(type);
        depth--;
        return result;
    }

    private GoType replace(GoType type) {
        return switch (type) {
            case GoType.Basic _, GoType.UnknownC _ -> type;
            case GoType.TypeParam param -> {
                int at = params.indexOf(param);
                yield at >= 0 && at < args.size() ? args.get(at) : type;
            }
            case GoType.Array t -> {
                GoType elem = apply(t.elem());
                yield elem == t.elem() ? t : new GoType.Array(t.length(), elem);
            }
            case GoType.Slice t -> {
                GoType elem = apply(t.elem());
                yield elem == t.elem() ? t : new GoType.Slice(elem);
            }
            case GoType.Pointer t -> {
                GoType elem = apply(t.elem());
                yield elem == t.elem() ? t : new GoType.Pointer(elem);
            }
            case GoType.Chan t -> {
                GoType elem = apply(t.elem());
                yield elem == t.elem() ? t : new GoType.Chan(t.direction(), elem);
            }
            case GoType.MapType t -> {
                GoType key = apply(t.key());
                GoType elem = apply(t.elem());
                yield key == t.key() && elem == t.elem() ? t : new GoType.MapType(key, elem);
            }
            case GoType.Struct t -> {
                List<Obj.Var> fields = vars(t.fields());
                List<String> tags = new ArrayList<>();
                for (int i = 0; i < fields.size(); i++) {
                    tags.add(t.tag(i));
                }
                yield fields == t.fields() ? t : new GoType.Struct(fields, tags);
            }
            case GoType.Tuple t -> {
                List<Obj.Var> vars = vars(t.vars());
                yield vars == t.vars() ? t : new GoType.Tuple(vars);
            }
            case GoType.Signature t -> signature(t);
            case GoType.Interface t -> face(t);
            case GoType.Union t -> union(t);
            case GoType.Named t -> {
                List<GoType> list = list(t.typeArgs());
                if (list == t.typeArgs()) {
                    yield t;
                }
                // A wrong number of type arguments was reported where they were written.
                yield t.origin().typeParams().size() == list.size()
                        ? Instances.of(t.origin(), list)
                        : Universe.INVALID;
            }
            case GoType.Alias t -> alias(t);
        };
    }

    private GoType alias(GoType.Alias t) {
        List<GoType> list = list(t.typeArgs());
        if (list == t.typeArgs()) {
            return t;
        }
        GoType.Alias origin = t.origin();
        GoType target = of(origin.typeParams(), list).apply(origin.target());
        return new GoType.Alias(origin, list, target);
    }

    /** A signature's own type parameters stay; their constraints may speak of the ones replaced. */
    GoType signature(GoType.Signature t) {
        GoType params = apply(t.params());
        GoType results = apply(t.results());
        return params == t.params() && results == t.results()
                ? t
                : new GoType.Signature(
                        t.receiver(),
                        t.receiverTypeParams(),
                        t.typeParams(),
                        (GoType.Tuple) params,
                        (GoType.Tuple) results,
                        t.isVariadic());
    }

    private GoType face(GoType.Interface t) {
        boolean changed = false;
        List<Obj.Func> methods = new ArrayList<>();
        for (Obj.Func method : t.explicitMethods()) {
            GoType type = apply(method.type());
            if (type != method.type() && type instanceof GoType.Signature signature) {
                changed = true;
                methods.add(
                        new Obj.Func(
                                method.pkg(),
                                method.name(),
                                method.place(),
                                signature,
                                method.origin()));
            } else {
                methods.add(method);
            }
        }
        List<GoType> embedded = list(t.embedded());
        if (!changed && embedded == t.embedded()) {
            return t;
        }
        GoType.Interface result = new GoType.Interface();
        result.complete(Instances.withReceiver(methods, t, result), embedded);
        if (t.isImplicit()) {
            result.markImplicit();
        }
        return result;
    }

    private GoType union(GoType.Union t) {
        boolean changed = false;
        List<GoType.Union.Term> terms = new ArrayList<>();
        for (GoType.Union.Term term : t.terms()) {
            GoType type = apply(term.type());
            changed |= type != term.type();
            terms.add(new GoType.Union.Term(term.tilde(), type));
        }
        return changed ? new GoType.Union(terms) : t;
    }

    private List<GoType> list(List<GoType> list) {
        List<GoType> copy = null;
        for (int i = 0; i < list.size(); i++) {
            GoType type = apply(list.get(i));
            if (type != list.get(i) && copy == null) {
                copy = new ArrayList<>(list);
            }
            if (copy != null) {
                copy.set(i, type);
            }
        }
        return copy == null ? list : copy;
    }

    private List<Obj.Var> vars(List<Obj.Var> list) {
        List<Obj.Var> copy = null;
        for (int i = 0; i < list.size(); i++) {
            GoType before = list.get(i).type();
            GoType type = apply(before);
            if (type != before) {
                if (copy == null) {
                    copy = new ArrayList<>(list);
                }
                copy.set(i, list.get(i).withType(type));
            }
        }
        return copy == null ? list : copy;
    }
}
