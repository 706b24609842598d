package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls and explicit instantiations of functions (Go specification, "Calls"). */
final class Calls {
    private final Checker checker;

    Calls(Checker checker) {
        this.checker = checker;
    }

    /**
     * Evaluated arguments; {@code typeArgs} holds what is given of those that are generic
     * functions.
     */
    private record Arguments(List<Operand> operands, List<List<GoType>> typeArgs) {}

    /** A call, a conversion or a builtin. */
    ExprKind call(Operand x, Expr.CallExpr call) {
        Expr inst = null;
        if (isIndex(call.fun())) {
            if (checker.indexing.index(x, call.fun())) {
                inst = call.fun();
            }
            x.expr = call.fun();
            record(x);
        } else {
            x.become(checker.exprs.exprOrType(call.fun(), true));
        }
        ExprKind kind =
                switch (x.mode) {
                    case INVALID -> {
                        checker.exprs.use(call.args());
                        yield ExprKind.STATEMENT;
                    }
                    case TYPE -> {
                        conversion(x, call);
                        yield ExprKind.CONVERSION;
                    }
                    case BUILTIN -> {
                        BuiltinId id = x.builtin;
                        if (id == null) {
                            throw new IllegalStateException("builtin without id");
                        }
                        if (!checker.builtins.builtin(x, call, id)) {
                            x.invalidate();
                        }
                        if (!x.isInvalid() && !x.isConstant()) {
                            checker.env.hasCallOrReceive = true;
                        }
                        yield Builtins.kind(id);
                    }
                    default -> {
                        function(x, call, inst);
                        yield ExprKind.STATEMENT;
                    }
                };
        x.expr = call;
        return kind;
    }

    private void conversion(Operand x, Expr.CallExpr call) {
        GoType target = x.type;
        List<Expr> args = call.args();
        if (Predicates.isGeneric(target)) {
            checker.error(
                    call.fun(),
                    "cannot use generic type " + checker.show(target) + " without instantiation");
            checker.exprs.use(args);
            x.invalidate();
            return;
        }
        x.invalidate();
        if (args.isEmpty()) {
            checker.error(call, "missing argument in conversion to " + checker.show(target));
            return;
        }
        if (args.size() > 1) {
            checker.exprs.use(args);
            checker.error(
                    args.getLast(), "too many arguments in conversion to " + checker.show(target));
            return;
        }
        Operand value = checker.exprs.expr(null, args.getFirst());
        if (value.isInvalid()) {
            return;
        }
        if (call.hasEllipsis()) {
            checker.error(
                    args.getFirst(), "invalid use of ... in conversion to " + checker.show(target));
            return;
        }
        if (Predicates.isInterface(target)
                && target.underlying() instanceof GoType.Interface face
                && !face.typeSet().isMethodSet()) {
            checker.error(
                    call,
                    "cannot use interface "
                            + checker.show(target)
                            + " in conversion (contains specific type constraints or is"
                            + " comparable)");
            return;
        }
        checker.conversions.conversion(value, target);
        x.become(value);
    }

    private void function(Operand x, Expr.CallExpr call, @Nullable Expr inst) {
        if (Predicates.isUnknown(x.type)) {
            unknown(x, call);
            return;
        }
        GoType core = CoreTypes.coreOf(x.type);
        if (!x.isValue() || !(core instanceof GoType.Signature signature)) {
            if (!Predicates.isSilent(x.type.underlying())) {
                checker.error(
                        call.fun(),
                        "invalid operation: cannot call non-function of type "
                                + checker.show(x.type));
            }
            checker.exprs.use(call.args());
            x.invalidate();
            return;
        }
        boolean isC = isC(call.fun());
        boolean wasGeneric = !signature.typeParams().isEmpty();
        List<GoType> typeArgs = List.of();
        List<Expr> written = List.of();
        if (inst != null) {
            written = indices(inst);
            List<GoType> types = typeList(written);
            int want = signature.typeParams().size();
            if (types == null || types.size() > want) {
                if (types != null) {
                    checker.error(
                            written.get(want),
                            "got %d type arguments but want %d".formatted(types.size(), want));
                }
                checker.exprs.use(call.args());
                x.invalidate();
                return;
            }
            if (types.size() == want && want > 0) {
                requireGenerics(x, inst, "function instantiation");
                signature = instance(inst, signature, types, written);
            } else {
                typeArgs = types;
            }
        }
        Arguments args = arguments(call.args());
        GoType.Signature result = apply(call, signature, typeArgs, written, args);
        if (wasGeneric && result.typeParams().isEmpty()) {
            checker.record(call.fun(), Mode.VALUE, result, null);
        }
        switch (result.results().size()) {
            case 0 -> x.set(Mode.NO_VALUE, GoType.Tuple.EMPTY);
            case 1 -> x.set(isC ? Mode.COMMA_ERROR : Mode.VALUE, result.results().type(0));
            default -> x.set(Mode.VALUE, result.results());
        }
        checker.env.hasCallOrReceive = true;
        if (x.mode == Mode.VALUE
                && !result.typeParams().isEmpty()
                && Parameterized.by(result.typeParams(), x.type)) {
            x.invalidate();
        }
    }

    /** A call of what nothing declares: takes anything, gives something just as unknown. */
    private void unknown(Operand x, Expr.CallExpr call) {
        for (Expr arg : call.args()) {
            Operand value = checker.exprs.multi(arg);
            if (value.isValue() && !value.isNil() && !(value.type instanceof GoType.Tuple)) {
                checker.assignments.assign(value, null, "argument");
            }
        }
        String name = x.type.unalias() instanceof GoType.UnknownC unknown ? unknown.name() : "";
        x.set(Mode.COMMA_ERROR, new GoType.UnknownC(name + "()"));
        checker.env.hasCallOrReceive = true;
    }

    private boolean isC(Expr fun) {
        return Expr.unparen(fun) instanceof Expr.SelectorExpr selector
                && checker.info.cEntity(selector) instanceof CEntity.Function;
    }

    /** The types of type arguments; null if one is none. */
    private @Nullable List<GoType> typeList(List<Expr> exprs) {
        List<GoType> types = new ArrayList<>();
        boolean valid = true;
        for (Expr expr : exprs) {
            GoType type = checker.typeExprs.varType(expr);
            valid &= Predicates.isValid(type);
            types.add(type);
        }
        return valid ? types : null;
    }

    /**
     * Instantiates the generic function x: with the type arguments of {@code inst} (IndexExpr,
     * IndexListExpr) if there are, the rest from the {@code target} type. Records the instance.
     */
    void instantiate(@Nullable GoType target, Operand x, @Nullable Expr inst) {
        instantiate(target, x, inst, true);
    }

    /**
     * The type arguments given, if they are too few and {@code infer} is not wanted; null
     * otherwise.
     */
    private @Nullable List<GoType> instantiate(
            @Nullable GoType target, Operand x, @Nullable Expr inst, boolean infer) {
        if (!(x.type.unalias() instanceof GoType.Signature signature)) {
            x.invalidate();
            return null;
        }
        List<Expr> written = List.of();
        List<GoType> types = List.of();
        boolean generics = requireGenerics(x, inst, "function instantiation");
        if (inst != null) {
            x.expr = inst;
            written = indices(inst);
            List<GoType> list = typeList(written);
            if (list == null) {
                x.invalidate();
                return null;
            }
            types = list;
        }
        int want = signature.typeParams().size();
        if (types.size() > want) {
            checker.error(
                    written.getLast(),
                    "got %d type arguments but want %d".formatted(types.size(), want));
            x.invalidate();
            return null;
        }
        if (types.size() < want) {
            if (!infer) {
                return types;
            }
            List<Obj.Var> formals = new ArrayList<>();
            List<Operand> actuals = new ArrayList<>();
            if (target != null
                    && !signature.typeParams().isEmpty()
                    && target.underlying() instanceof GoType.Signature wanted) {
                if (generics && !checker.allows(21)) {
                    checker.error(
                            inst == null ? x.expr.pos() : Indexing.indexed(inst).end(),
                            x.expr.end(),
                            (inst == null ? "implicitly" : "partially")
                                    + " instantiated function in assignment requires go1.21 or"
                                    + " later");
                }
                GoType plain =
                        GoType.Signature.of(
                                signature.params(), signature.results(), signature.isVariadic());
                formals.add(Obj.Var.param(checker.pkg, "", plain));
                Operand actual = new Operand(x.expr);
                actual.set(Mode.VALUE, wanted);
                actuals.add(actual);
            }
            Inference.Renamed renamed =
                    Inference.rename(signature.typeParams(), new GoType.Tuple(formals));
            List<GoType> inferred =
                    checker.inference
                            .infer(
                                    x.expr,
                                    "",
                                    renamed.params(),
                                    types,
                                    (GoType.Tuple) renamed.type(),
                                    actuals,
                                    true)
                            .orElse(null);
            if (inferred == null) {
                x.invalidate();
                return null;
            }
            types = inferred;
        }
        x.set(Mode.VALUE, instance(x.expr, signature, types, written));
        return null;
    }

    /**
     * Instantiates and records; whether the constraints hold is seen when all declarations are
     * complete.
     */
    private GoType.Signature instance(
            Expr expr, GoType.Signature generic, List<GoType> types, List<Expr> written) {
        GoType.Signature result = Instances.of(generic, types);
        Expr.Ident ident = instantiated(expr);
        if (ident != null && checker.isRecording()) {
            checker.info.instantiate(ident, new TypesInfo.Instance(types, result));
        }
        checker.later(() -> {
            int at = Instances.unsatisfied(generic.typeParams(), types, checker.allows(20));
            if (at < 0) {
                checker.monomorph.instance(generic.typeParams(), types);
            } else {
                checker.error(
                        at < written.size() ? written.get(at) : expr,
                        "%s does not satisfy %s"
                                .formatted(
                                        checker.show(types.get(at)),
                                        checker.show(generic.typeParams().get(at).constraint())));
            }
        });
        return result;
    }

    /** False, after a report, where the language has no type parameters yet. */
    private boolean requireGenerics(Operand x, @Nullable Expr inst, String what) {
        if (checker.allows(18)) {
            return true;
        }
        int at = inst == null ? x.expr.pos() : Indexing.indexed(inst).end();
        checker.error(at, at + 1, what + " requires go1.18 or later");
        return false;
    }

    private Arguments arguments(List<Expr> exprs) {
        // Before Go 1.21 a generic function as an argument is complete by itself.
        boolean infer = !checker.allows(21);
        List<Operand> operands = new ArrayList<>();
        List<List<GoType>> typeArgs = new ArrayList<>();
        for (Expr expr : exprs) {
            Operand x = new Operand(expr);
            List<GoType> given = List.of();
            if (isIndex(expr) && checker.indexing.index(x, expr)) {
                List<GoType> partial = instantiate(null, x, expr, infer);
                x.expr = expr;
                if (partial != null) {
                    given = partial;
                } else {
                    record(x);
                }
            } else if (isIndex(expr)) {
                x.expr = expr;
                finishIndex(x, exprs.size() > 1);
            } else if (exprs.size() == 1) {
                checker.exprs.raw(null, x, expr, null, true);
                exclude(x);
                if (x.type instanceof GoType.Tuple tuple && !x.isInvalid()) {
                    for (Obj.Var var : tuple.vars()) {
                        Operand part = new Operand(expr);
                        part.set(Mode.VALUE, var.type());
                        operands.add(part);
                        typeArgs.add(List.of());
                    }
                    continue;
                }
            } else {
                x.become(checker.exprs.generic(expr));
            }
            operands.add(x);
            typeArgs.add(given);
        }
        return new Arguments(operands, typeArgs);
    }

    /** What is left to do for an index expression that instantiates nothing. */
    private void finishIndex(Operand x, boolean single) {
        record(x);
        exclude(x);
        if (single && !x.isInvalid()) {
            checker.exprs.singleValue(x);
        }
    }

    /** The signature called, instantiated if it was generic; unchanged after a problem. */
    GoType.Signature apply(Expr.CallExpr call, GoType.Signature signature, List<Operand> args) {
        List<List<GoType>> none = new ArrayList<>();
        args.forEach(_ -> none.add(List.of()));
        return apply(call, signature, List.of(), List.of(), new Arguments(args, none));
    }

    private GoType.Signature apply(
            Expr.CallExpr call,
            GoType.Signature signature,
            List<GoType> typeArgs,
            List<Expr> written,
            Arguments arguments) {
        List<Operand> args = arguments.operands();
        GoType.Tuple formals = formals(call, signature, args);
        if (formals == null) {
            return signature;
        }
        boolean adjusted = formals != signature.params();
        int own = signature.typeParams().size();
        List<GoType.TypeParam> params = new ArrayList<>();
        List<@Nullable GoType> given = new ArrayList<>(typeArgs);
        if (own > 0) {
            if (!checker.allows(18)) {
                Expr fun = call.fun();
                boolean explicit = isIndex(fun);
                int at = explicit ? Indexing.indexed(fun).end() : call.lparen();
                checker.error(
                        at,
                        at + 1,
                        (explicit ? "" : "implicit ")
                                + "function instantiation requires go1.18 or later");
            }
            Inference.Renamed renamed = Inference.rename(signature.typeParams(), formals);
            params.addAll(renamed.params());
            formals = (GoType.Tuple) renamed.type();
            pad(given, params.size());
        }
        List<Integer> genericArgs = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            Operand arg = args.get(i);
            if (arg.type instanceof GoType.Signature generic && !generic.typeParams().isEmpty()) {
                Inference.Renamed renamed = Inference.rename(generic.typeParams(), generic);
                if (renamed.type() instanceof GoType.Signature fresh) {
                    arg.type =
                            new GoType.Signature(
                                    fresh.receiver(),
                                    fresh.receiverTypeParams(),
                                    renamed.params(),
                                    fresh.params(),
                                    fresh.results(),
                                    fresh.isVariadic());
                }
                params.addAll(renamed.params());
                given.addAll(arguments.typeArgs().get(i));
                pad(given, params.size());
                genericArgs.add(i);
            }
        }
        if (!genericArgs.isEmpty() && !checker.allows(21)) {
            checker.error(
                    args.get(genericArgs.getFirst()),
                    "implicitly instantiated function as argument requires go1.21 or later");
        }
        GoType.Signature result = signature;
        if (!params.isEmpty()) {
            List<GoType> types =
                    checker.inference
                            .infer(call, "in call, ", params, given, formals, args, false)
                            .orElse(null);
            if (types == null) {
                return signature;
            }
            if (own > 0) {
                List<GoType> first = List.copyOf(types.subList(0, own));
                result = instance(call.fun(), signature, first, written);
                formals =
                        adjusted
                                ? (GoType.Tuple)
                                        Substitution.of(params.subList(0, own), first)
                                                .apply(formals)
                                : result.params();
            }
            int from = own;
            for (int i : genericArgs) {
                Operand arg = args.get(i);
                if (arg.type instanceof GoType.Signature generic) {
                    int to = from + generic.typeParams().size();
                    arg.type =
                            instance(
                                    arg.expr,
                                    generic,
                                    List.copyOf(types.subList(from, to)),
                                    List.of());
                    record(arg);
                    from = to;
                }
            }
        }
        for (int i = 0; i < args.size(); i++) {
            checker.assignments.assign(args.get(i), formals.type(i), "argument");
        }
        return result;
    }

    /** One parameter for each argument; null, after a report, if they do not match in number. */
    private GoType.@Nullable Tuple formals(
            Expr.CallExpr call, GoType.Signature signature, List<Operand> args) {
        GoType.Tuple formals = signature.params();
        int have = args.size();
        int want = formals.size();
        if (signature.isVariadic()) {
            if (call.hasEllipsis()) {
                if (call.args().size() == 1 && have > 1) {
                    checker.error(
                            call.args().getFirst(),
                            "cannot use ... with " + have + "-valued expression");
                    return null;
                }
            } else if (have >= want - 1) {
                List<Obj.Var> vars = new ArrayList<>(formals.vars().subList(0, want - 1));
                Obj.Var last = formals.vars().getLast();
                GoType elem =
                        last.type() instanceof GoType.Slice slice ? slice.elem() : last.type();
                while (vars.size() < have) {
                    vars.add(last.withType(elem));
                }
                formals = new GoType.Tuple(vars);
                want = have;
            } else {
                want--;
            }
        } else if (call.hasEllipsis()) {
            checker.error(call, "cannot use ... in call to non-variadic function");
            return null;
        }
        if (have != want) {
            for (Operand arg : args) {
                if (arg.isInvalid()) {
                    return null;
                }
            }
            checker.error(
                    have > want ? args.get(want).expr : call,
                    "%s arguments in call: have %d, want %d"
                            .formatted(have > want ? "too many" : "not enough", have, want));
            return null;
        }
        return formals;
    }

    private static void pad(List<@Nullable GoType> list, int size) {
        while (list.size() < size) {
            list.add(null);
        }
    }

    private void exclude(Operand x) {
        String what =
                switch (x.mode) {
                    case NO_VALUE -> "expression (no value) used as value";
                    case BUILTIN -> "built-in function must be called";
                    case TYPE -> "type is not an expression";
                    default -> "";
                };
        if (!what.isEmpty()) {
            checker.error(x.expr, what);
            x.invalidate();
        }
    }

    private void record(Operand x) {
        if (x.type instanceof GoType.Basic basic && basic.kind().isUntyped()) {
            checker.untyped.remember(x.expr, false, x.mode, basic, x.value);
        } else {
            checker.record(x.expr, x.mode, x.type, x.value);
        }
    }

    private static List<Expr> indices(Expr inst) {
        return switch (inst) {
            case Expr.IndexExpr index -> List.of(index.index());
            case Expr.IndexListExpr index -> index.indices();
            default -> List.of();
        };
    }

    private static Expr.@Nullable Ident instantiated(Expr expr) {
        Expr name =
                switch (expr) {
                    case Expr.IndexExpr index -> Expr.unparen(index.x());
                    case Expr.IndexListExpr index -> Expr.unparen(index.x());
                    default -> Expr.unparen(expr);
                };
        return switch (name) {
            case Expr.Ident ident -> ident;
            case Expr.SelectorExpr selector -> selector.sel();
            default -> null;
        };
    }

    private static boolean isIndex(Expr expr) {
        return expr instanceof Expr.IndexExpr || expr instanceof Expr.IndexListExpr;
    }
}
