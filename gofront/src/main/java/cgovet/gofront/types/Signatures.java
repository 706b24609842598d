package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.FieldList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Function types with their parameters, and receivers of methods. */
final class Signatures {
    private final Checker checker;

    Signatures(Checker checker) {
        this.checker = checker;
    }

    /**
     * The signature of a declaration or literal; its parameters are declared in the innermost
     * scope.
     */
    GoType.Signature function(@Nullable FieldList receivers, Expr.FuncType type, boolean isMethod) {
        return function(receivers, type, isMethod, _ -> {});
    }

    /** As above; {@code early} gets the type parameters before anything may speak of them. */
    GoType.Signature function(
            @Nullable FieldList receivers,
            Expr.FuncType type,
            boolean isMethod,
            Consumer<List<GoType.TypeParam>> early) {
        Obj.Var receiver = null;
        List<GoType.TypeParam> receiverParams = new ArrayList<>();
        int scopeStart = type.end();
        if (isMethod && receivers != null && !receivers.list().isEmpty()) {
            if (receivers.list().size() > 1) {
                checker.error(receivers.list().getLast(), "method has multiple receivers");
            }
            if (type.typeParams() != null) {
                checker.error(type.typeParams(), "methods cannot have type parameters");
            }
            List<Expr.Ident> names = receivers.list().getFirst().names();
            if (names.size() > 1) {
                checker.error(names.getLast(), "method has multiple receivers");
            }
            receiver = receiver(receivers.list().getFirst(), receiverParams, scopeStart);
        }
        List<GoType.TypeParam> params =
                type.typeParams() == null
                        ? List.of()
                        : checker.decls.typeParams(type.typeParams(), early);
        boolean[] variadic = new boolean[1];
        List<Obj.Var> ins = vars(type.params(), Obj.Var.Kind.PARAM, scopeStart, variadic);
        List<Obj.Var> outs =
                type.results() == null
                        ? List.of()
                        : vars(type.results(), Obj.Var.Kind.RESULT, scopeStart, null);
        return new GoType.Signature(
                receiver,
                receiverParams,
                params,
                new GoType.Tuple(ins),
                new GoType.Tuple(outs),
                variadic[0]);
    }

    private List<Obj.Var> vars(
            FieldList list, Obj.Var.Kind kind, int scopeStart, boolean @Nullable [] variadic) {
        List<Obj.Var> vars = new ArrayList<>();
        int fields = list.list().size();
        for (int i = 0; i < fields; i++) {
            Field field = list.list().get(i);
            Expr expr = field.type();
            boolean spread = false;
            if (expr instanceof Expr.Ellipsis ellipsis) {
                spread = variadic != null && i == fields - 1 && field.names().size() <= 1;
                if (!spread) {
                    checker.error(expr, "can only use ... with final parameter in list");
                }
                expr = ellipsis.elem();
            }
            GoType type = expr == null ? Universe.INVALID : checker.typeExprs.varType(expr);
            if (spread && variadic != null && field.type() != null) {
                variadic[0] = true;
                type = new GoType.Slice(type);
                checker.recordType(field.type(), type);
            }
            if (field.names().isEmpty()) {
                int pos = expr == null ? field.pos() : expr.pos();
                Obj.Var var = variable(null, "", pos, type, kind);
                if (checker.isRecording()) {
                    checker.info.implicit(field, var);
                }
                vars.add(var);
            }
            for (Expr.Ident name : field.names()) {
                Obj.Var var = variable(name, name.name(), name.pos(), type, kind);
                checker.declare(var, name, scopeStart);
                vars.add(var);
            }
        }
        return vars;
    }

    private Obj.Var variable(
            Expr.@Nullable Ident ident, String name, int pos, GoType type, Obj.Var.Kind kind) {
        Obj.Place place =
                ident != null ? checker.place(ident) : new Obj.Place(checker.env.file.path(), pos);
        return new Obj.Var(checker.pkg, name, place, type, kind, false, null);
    }

    private Obj.Var receiver(Field field, List<GoType.TypeParam> receiverParams, int scopeStart) {
        Expr expr = field.type();
        Expr base = expr;
        boolean pointer = false;
        while (base instanceof Expr.ParenExpr || base instanceof Expr.StarExpr) {
            if (base instanceof Expr.ParenExpr paren) {
                base = paren.x();
            } else if (base instanceof Expr.StarExpr star) {
                base = star.x();
                pointer = true;
            }
        }
        Expr inner =
                switch (base) {
                    case Expr.IndexExpr index -> index.x();
                    case Expr.IndexListExpr index -> index.x();
                    case null, default -> base;
                };
        GoType type;
        if (base instanceof Expr.IndexExpr index) {
            type = generic(base, index.x(), List.of(index.index()), receiverParams);
        } else if (base instanceof Expr.IndexListExpr index) {
            type = generic(base, index.x(), index.indices(), receiverParams);
        } else {
            type = expr == null ? Universe.INVALID : checker.typeExprs.varType(expr);
            type = Receivers.withoutInstances(checker, inner == null ? expr : inner, type);
            pointer = false;
            base = expr;
        }
        if (base != expr && expr != null) {
            type = wrap(expr, base, type);
        } else if (pointer) {
            type = new GoType.Pointer(type);
        }
        GoType receiverType = type;
        Expr at = inner == null ? expr : inner;
        if (at != null) {
            checker.later(() -> Receivers.check(checker, at, receiverType));
        }
        Expr.Ident name = field.names().isEmpty() ? null : field.names().getFirst();
        Obj.Var receiver =
                variable(
                        name,
                        name == null ? "" : name.name(),
                        field.pos(),
                        type,
                        Obj.Var.Kind.RECEIVER);
        if (name != null) {
            checker.declare(receiver, name, scopeStart);
        } else if (checker.isRecording()) {
            checker.info.implicit(field, receiver);
        }
        return receiver;
    }

    /** Records {@code *T[P]} and {@code (T[P])} from the inside out. */
    private GoType wrap(Expr expr, @Nullable Expr base, GoType type) {
        if (expr == base) {
            return type;
        }
        GoType result =
                switch (expr) {
                    case Expr.ParenExpr paren -> wrap(paren.x(), base, type);
                    case Expr.StarExpr star -> new GoType.Pointer(wrap(star.x(), base, type));
                    default -> type;
                };
        checker.recordType(expr, result);
        return result;
    }

    /**
     * {@code T[P, Q]}: declares P and Q as the method's own type parameters, with T's constraints.
     */
    private GoType generic(
            Expr whole, Expr name, List<Expr> args, List<GoType.TypeParam> receiverParams) {
        GoType origin = checker.typeExprs.genericType(name);
        if (!checker.allows(18)) {
            checker.error(name, "type instantiation requires go1.18 or later");
        }
        boolean ofAlias = origin instanceof GoType.Alias && Predicates.isGeneric(origin);
        if (ofAlias && Predicates.isValid(origin)) {
            checker.error(
                    name,
                    "cannot define new methods on generic alias type " + checker.show(origin));
        }
        if (ofAlias || !(origin.unalias() instanceof GoType.Named named)) {
            for (Expr arg : args) {
                if (arg instanceof Expr.Ident ident) {
                    receiverParams.add(checker.decls.typeParam(ident));
                }
            }
            return Universe.INVALID;
        }
        for (Expr arg : args) {
            if (arg instanceof Expr.Ident ident) {
                GoType.TypeParam param = checker.decls.typeParam(ident);
                receiverParams.add(param);
                // A receiver's type parameters count as declared and as used.
                checker.use(ident, param.obj());
            } else {
                checker.error(
                        arg,
                        "receiver type parameter " + checker.show(arg) + " must be an identifier");
                receiverParams.add(checker.decls.typeParam(new Expr.Ident(arg.pos(), "_")));
            }
        }
        List<GoType.TypeParam> declared = named.typeParams();
        if (declared.size() != receiverParams.size()) {
            checker.error(
                    whole,
                    "receiver declares "
                            + receiverParams.size()
                            + " type parameters, but receiver base type declares "
                            + declared.size());
            return Universe.INVALID;
        }
        Substitution rename = Substitution.rename(declared, receiverParams);
        for (int i = 0; i < declared.size(); i++) {
            checker.monomorph.receiver(receiverParams.get(i), declared.get(i));
            receiverParams.get(i).setIndex(i);
            receiverParams.get(i).setConstraint(rename.apply(declared.get(i).constraint()));
        }
        List<GoType> typeArgs = new ArrayList<>(receiverParams);
        GoType instance = Instances.of(named, typeArgs);
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i) instanceof Expr.Ident ident) {
                checker.recordType(ident, receiverParams.get(i));
            }
        }
        checker.recordType(whole, instance);
        if (name instanceof Expr.Ident ident && checker.isRecording()) {
            checker.info.instantiate(ident, new TypesInfo.Instance(typeArgs, instance));
        }
        return instance;
    }
}
