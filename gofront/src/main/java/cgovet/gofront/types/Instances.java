package cgovet.gofront.types;

import java.util.ArrayList;
import java.util.List;

/**
 * Instances of generic types and functions (Go specification, "Instantiations"); those of types are
 * canonical.
 */
final class Instances {
    /** Deeper nested type arguments come from types that expand forever. */
    private static final int MAX_NESTING = 60;

    private Instances() {}

    static GoType of(GoType.Named origin, List<GoType> args) {
        for (GoType arg : args) {
            if (nesting(arg, 0) > MAX_NESTING) {
                return Universe.INVALID;
            }
        }
        synchronized (origin) {
            for (GoType.Named known : origin.instances()) {
                if (sameArgs(known.typeArgs(), args)) {
                    return known;
                }
            }
            GoType.Named instance = new GoType.Named(origin, args);
            origin.instances().add(instance);
            return instance;
        }
    }

    /** Arguments are kept apart by how they are written too, so that an alias stays visible. */
    private static boolean sameArgs(List<GoType> a, List<GoType> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)
                    && !(Identity.identical(a.get(i), b.get(i))
                            && TypeStrings.full(a.get(i)).equals(TypeStrings.full(b.get(i))))) {
                return false;
            }
        }
        return true;
    }

    private static int nesting(GoType type, int depth) {
        if (depth > MAX_NESTING) {
            return depth;
        }
        return switch (type) {
            case GoType.Named named -> {
                int deepest = depth;
                for (GoType arg : named.typeArgs()) {
                    deepest = Math.max(deepest, nesting(arg, depth + 1));
                }
                yield deepest;
            }
            case GoType.Pointer t -> nesting(t.elem(), depth + 1);
            case GoType.Slice t -> nesting(t.elem(), depth + 1);
            case GoType.Array t -> nesting(t.elem(), depth + 1);
            default -> depth;
        };
    }

    static GoType underlyingOf(GoType.Named instance) {
        GoType.Named origin = instance.origin();
        GoType under = origin.underlying();
        if (origin.typeParams().size() != instance.typeArgs().size()) {
            return Universe.INVALID;
        }
        GoType result = Substitution.of(origin.typeParams(), instance.typeArgs()).apply(under);
        if (result instanceof GoType.Interface face) {
            List<Obj.Func> methods = withReceiver(face.explicitMethods(), origin, instance);
            if (methods != face.explicitMethods()) {
                GoType.Interface copy = new GoType.Interface(methods, face.embedded());
                if (face.isImplicit()) {
                    copy.markImplicit();
                }
                return copy;
            }
        }
        return result;
    }

    /** Methods of an interface, {@code to} as receiver in place of {@code from}. */
    static List<Obj.Func> withReceiver(List<Obj.Func> methods, GoType from, GoType to) {
        List<Obj.Func> copies = new ArrayList<>();
        boolean changed = false;
        for (Obj.Func method : methods) {
            GoType.Signature old = method.signature();
            Obj.Var receiver = old.receiver();
            if (receiver == null || receiver.type() != from) {
                copies.add(method);
                continue;
            }
            changed = true;
            GoType.Signature signature =
                    new GoType.Signature(
                            receiver.withType(to),
                            old.receiverTypeParams(),
                            old.typeParams(),
                            old.params(),
                            old.results(),
                            old.isVariadic());
            copies.add(
                    new Obj.Func(
                            method.pkg(),
                            method.name(),
                            method.place(),
                            signature,
                            method.origin()));
        }
        return changed ? copies : methods;
    }

    static List<Obj.Func> methodsOf(GoType.Named instance) {
        List<Obj.Func> methods = new ArrayList<>();
        for (Obj.Func method : instance.origin().methods()) {
            Obj.Func copy =
                    new Obj.Func(
                            method.pkg(), method.name(), method.place(), null, method.origin());
            copy.setPointerReceiver(method.hasPointerReceiver());
            copy.resolveBy(() -> copy.complete(signature(method, instance)));
            methods.add(copy);
        }
        return methods;
    }

    private static GoType signature(Obj.Func method, GoType.Named instance) {
        GoType.Signature declared = method.signature();
        Substitution substitution =
                Substitution.of(declared.receiverTypeParams(), instance.typeArgs());
        GoType type = substitution.signature(declared);
        Obj.Var receiver = declared.receiver();
        if (!(type instanceof GoType.Signature signature) || receiver == null) {
            return type;
        }
        GoType receiverType =
                receiver.type() instanceof GoType.Pointer ? new GoType.Pointer(instance) : instance;
        return new GoType.Signature(
                receiver.withType(receiverType),
                List.of(),
                signature.typeParams(),
                signature.params(),
                signature.results(),
                signature.isVariadic());
    }

    /** An instance of a generic function's type. */
    static GoType.Signature of(GoType.Signature generic, List<GoType> args) {
        Substitution substitution = Substitution.of(generic.typeParams(), args);
        GoType.Tuple params = (GoType.Tuple) substitution.apply(generic.params());
        GoType.Tuple results = (GoType.Tuple) substitution.apply(generic.results());
        return new GoType.Signature(
                generic.receiver(), List.of(), List.of(), params, results, generic.isVariadic());
    }

    /**
     * The index of the first type argument that its constraint does not allow; -1 if there is none.
     *
     * @param dynamic whether types whose comparison may panic satisfy comparable
     */
    static int unsatisfied(List<GoType.TypeParam> params, List<GoType> args, boolean dynamic) {
        Substitution substitution = Substitution.of(params, args);
        for (int i = 0; i < params.size() && i < args.size(); i++) {
            GoType constraint = params.get(i).constraint();
            if (!(constraint.underlying() instanceof GoType.Interface)) {
                constraint = params.get(i).constraintInterface();
            }
            GoType bound = substitution.apply(constraint);
            if (!Predicates.implementsInterface(args.get(i), bound, dynamic)
                    && !TypeStrings.full(bound).contains(Universe.INVALID.name())) {
                return i;
            }
        }
        return -1;
    }
}
