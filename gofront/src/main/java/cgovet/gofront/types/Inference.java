package cgovet.gofront.types;

import cgovet.gofront.syntax.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the type arguments of generic functions (Go specification, "Type inference"). */
final class Inference {
    private static final int MAX_ROUNDS = 1_000;

    private final Checker checker;

    Inference(Checker checker) {
        this.checker = checker;
    }

    /** Type parameters with fresh identities, and a type that speaks of them. */
    record Renamed(List<GoType.TypeParam> params, GoType type) {}

    /** Renames type parameters, so that a generic function can be an argument of its own. */
    static Renamed rename(List<GoType.TypeParam> params, GoType type) {
        if (params.isEmpty()) {
            return new Renamed(List.of(), type);
        }
        List<GoType.TypeParam> fresh = new ArrayList<>();
        for (GoType.TypeParam param : params) {
            Obj.TypeName old = param.obj();
            GoType.TypeParam copy =
                    new GoType.TypeParam(
                            new Obj.TypeName(old.pkg(), old.name(), old.place(), null));
            copy.setIndex(param.index());
            fresh.add(copy);
        }
        Substitution substitution = Substitution.rename(params, fresh);
        for (int i = 0; i < fresh.size(); i++) {
            fresh.get(i).setConstraint(substitution.apply(params.get(i).constraint()));
        }
        return new Renamed(fresh, substitution.apply(type));
    }

    /**
     * The type arguments for {@code params} so that {@code args} fit the parameters {@code wanted}.
     *
     * @param given what is known of them; may be shorter and hold nulls
     * @param what whom it is for, before the reason of a problem: "in call to f, " or empty
     * @param reverse whether a function value is assigned, the argument being what it is assigned
     *     to
     * @return empty where some cannot be found, which is reported
     */
    Optional<List<GoType>> infer(
            Node at,
            String what,
            List<GoType.TypeParam> params,
            List<? extends @Nullable GoType> given,
            GoType.Tuple wanted,
            List<Operand> args,
            boolean reverse) {
        List<GoType> complete = complete(given, params.size());
        if (complete != null) {
            return Optional.of(complete);
        }
        for (Operand arg : args) {
            if (arg.isInvalid()) {
                return Optional.empty();
            }
        }
        Run run = new Run(at, what, params, given, wanted, args, reverse);
        if (!run.arguments() || !run.constraints() || !run.untypedArguments()) {
            return Optional.empty();
        }
        return run.simplified();
    }

    private static @Nullable List<GoType> complete(
            List<? extends @Nullable GoType> given, int size) {
        if (given.size() != size) {
            return null;
        }
        List<GoType> types = new ArrayList<>();
        for (GoType type : given) {
            if (type == null) {
                return null;
            }
            types.add(type);
        }
        return types;
    }

    /** One inference. */
    private final class Run {
        private final Node at;
        private final String what;
        private final List<GoType.TypeParam> params;
        private final List<? extends @Nullable GoType> given;
        private final GoType.Tuple wanted;
        private final List<Operand> args;
        private final boolean reverse;
        private final Unification unification;
        private final List<Integer> untyped = new ArrayList<>();
        private boolean silent;

        Run(
                Node at,
                String what,
                List<GoType.TypeParam> params,
                List<? extends @Nullable GoType> given,
                GoType.Tuple wanted,
                List<Operand> args,
                boolean reverse) {
            this.at = at;
            this.what = what;
            this.params = params;
            this.given = given;
            this.args = args;
            this.reverse = reverse;
            this.wanted = (GoType.Tuple) put(given, wanted);
            this.unification = new Unification(params, given, checker.allows(21));
        }

        /** Puts the types known so far into {@code type}. */
        private GoType put(List<? extends @Nullable GoType> known, GoType type) {
            List<GoType.TypeParam> from = new ArrayList<>();
            List<GoType> to = new ArrayList<>();
            for (int i = 0; i < params.size() && i < known.size(); i++) {
                GoType one = known.get(i);
                if (one != null) {
                    from.add(params.get(i));
                    to.add(one);
                }
            }
            return Substitution.of(from, to).apply(type);
        }

        boolean arguments() {
            for (int i = 0; i < args.size(); i++) {
                Operand arg = args.get(i);
                GoType param = wanted.type(i);
                if (!Parameterized.by(params, param) && !Parameterized.by(params, arg.type)) {
                    continue;
                }
                if (Predicates.isSilent(arg.type)) {
                    silent = true;
                } else if (Predicates.isTyped(arg.type)) {
                    if (!unification.unify(param, arg.type, Unification.Mode.ASSIGN)) {
                        mismatch(param, arg);
                        return false;
                    }
                } else if (param instanceof GoType.TypeParam && !arg.isNil()) {
                    untyped.add(i);
                }
            }
            return true;
        }

        private void mismatch(GoType param, Operand arg) {
            List<@Nullable GoType> known = unification.inferred(params);
            GoType inferred = put(known, param);
            String type = checker.show(arg.type);
            if (inferred == param) {
                fail(
                        arg.expr,
                        "type %s of argument does not match %s"
                                .formatted(type, checker.show(param)));
            } else if (reverse) {
                fail(
                        arg.expr,
                        "inferred type %s for %s does not match type %s"
                                .formatted(checker.show(inferred), checker.show(param), type));
            } else {
                fail(
                        arg.expr,
                        "type %s of argument does not match inferred type %s for %s"
                                .formatted(type, checker.show(inferred), checker.show(param)));
            }
        }

        /**
         * What constraints say: core types and methods; repeated as long as something new is found.
         */
        boolean constraints() {
            for (int round = 0; round < MAX_ROUNDS; round++) {
                int before = unification.unknowns();
                for (GoType.TypeParam param : params) {
                    if (!constraint(param)) {
                        return false;
                    }
                }
                if (unification.unknowns() == before) {
                    break;
                }
            }
            return true;
        }

        private boolean constraint(GoType.TypeParam param) {
            GoType type = unification.at(param);
            CoreTerm core = CoreTerm.of(param);
            if (core != null) {
                if (type != null) {
                    // The parameter's type has the core type, if not as its own, then underneath.
                    if (!unification.unify(type, core.type(), Unification.Mode.INEXACT)) {
                        unsatisfied(param, type);
                        return false;
                    }
                } else if (core.single() && !core.tilde()) {
                    unification.set(param, core.type());
                }
            }
            if (type != null && !Parameterized.by(params, type)) {
                if (!methods(type, param.constraintInterface())) {
                    unsatisfied(param, type);
                    return false;
                }
            }
            return true;
        }

        private boolean methods(GoType type, GoType.Interface face) {
            for (Obj.Func method : face.allMethods()) {
                Obj.Func own;
                if (type.underlying() instanceof GoType.Interface inner) {
                    own = TypeSet.find(inner.allMethods(), method);
                } else {
                    Lookup.Found found =
                            Lookup.fieldOrMethod(type, false, method.pkg(), method.name());
                    own = found.obj() instanceof Obj.Func func ? func : null;
                }
                if (own == null
                        || !unification.unify(own.type(), method.type(), Unification.Mode.EXACT)) {
                    return false;
                }
            }
            return true;
        }

        private void unsatisfied(GoType.TypeParam param, GoType type) {
            fail(
                    at,
                    "%s (type %s) does not satisfy %s"
                            .formatted(
                                    checker.show(param),
                                    checker.show(type),
                                    checker.show(param.constraint())));
        }

        /** Parameters known by untyped arguments only get the default of the widest. */
        boolean untypedArguments() {
            Map<GoType.TypeParam, GoType> widest = new IdentityHashMap<>();
            for (int i : untyped) {
                if (!(wanted.type(i) instanceof GoType.TypeParam param)
                        || unification.at(param) != null) {
                    continue;
                }
                Operand arg = args.get(i);
                GoType before = widest.get(param);
                GoType both = before == null ? arg.type : Predicates.maxUntyped(before, arg.type);
                if (both == null) {
                    fail(
                            arg.expr,
                            "mismatched types %s and %s (cannot infer %s)"
                                    .formatted(
                                            before == null ? "" : checker.show(before),
                                            checker.show(arg.type),
                                            checker.show(param)));
                    return false;
                }
                widest.put(param, both);
            }
            widest.forEach((param, type) -> unification.set(param, Predicates.defaultType(type)));
            return true;
        }

        Optional<List<GoType>> simplified() {
            List<@Nullable GoType> inferred = unification.inferred(params);
            InferenceCycles.kill(params, inferred);
            boolean dirty = true;
            for (int round = 0; dirty && round < MAX_ROUNDS; round++) {
                dirty = false;
                for (int i = 0; i < inferred.size(); i++) {
                    GoType type = inferred.get(i);
                    if (type == null || (i < given.size() && given.get(i) != null)) {
                        continue;
                    }
                    GoType simpler = put(inferred, type);
                    if (simpler != type) {
                        dirty = true;
                        inferred.set(i, withoutParams(simpler));
                    }
                }
            }
            List<GoType> result = new ArrayList<>();
            for (int i = 0; i < inferred.size(); i++) {
                GoType type = inferred.get(i);
                if (type == null || Parameterized.by(params, type)) {
                    fail(at, "cannot infer " + params.get(i).obj().name());
                    return Optional.empty();
                }
                result.add(type);
            }
            return Optional.of(result);
        }

        /** A generic function whose type parameters are all replaced is none any more. */
        private GoType withoutParams(GoType type) {
            if (type instanceof GoType.Signature signature
                    && !signature.typeParams().isEmpty()
                    && !Parameterized.by(params, signature)) {
                return GoType.Signature.of(
                        signature.params(), signature.results(), signature.isVariadic());
            }
            return type;
        }

        private void fail(Node where, String message) {
            if (!silent) {
                checker.error(where, what + message);
            }
        }
    }

    /**
     * What all types of a constraint have in common.
     *
     * @param single whether the constraint has just one term
     */
    private record CoreTerm(boolean tilde, GoType type, boolean single) {
        static @Nullable CoreTerm of(GoType.TypeParam param) {
            List<GoType.Union.Term> terms = param.constraintInterface().typeSet().terms();
            if (terms == null || terms.isEmpty()) {
                return null;
            }
            if (terms.size() == 1) {
                return new CoreTerm(terms.getFirst().tilde(), terms.getFirst().type(), true);
            }
            boolean tilde = false;
            for (GoType.Union.Term term : terms) {
                tilde |= term.tilde();
            }
            GoType core = CoreTypes.coreOf(param);
            return core == null ? null : new CoreTerm(tilde, core, false);
        }
    }
}
