package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Field;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions in the place of types (Go specification, "Types"). */
final class TypeExprs {
    /** Types within types; what looks at a type may go through all of it. */
    private static final int MAX_NESTING = 1_000;

    private final Checker checker;

    TypeExprs(Checker checker) {
        this.checker = checker;
    }

    /** The type that {@code expr} denotes; a generic one must be instantiated. */
    GoType type(Expr expr) {
        return definedType(expr, null);
    }

    /** The type of a variable; constraints are no such. */
    GoType varType(Expr expr) {
        GoType type = type(expr);
        requireVariableType(expr, type);
        return type;
    }

    /** Reports, once declarations are complete, a constraint in the place of a variable's type. */
    void requireVariableType(Expr expr, GoType type) {
        if (!checker.isRecording() || Predicates.isTypeParam(type)) {
            return;
        }
        switch (type) {
            case GoType.Named _, GoType.Alias _, GoType.Interface _ ->
                    checker.later(() -> {
                        if (Predicates.isInterface(type)
                                && type.underlying() instanceof GoType.Interface face
                                && !face.typeSet().isMethodSet()) {
                            checker.error(
                                    expr,
                                    "cannot use type "
                                            + checker.show(type)
                                            + " outside a type constraint");
                        }
                    });
            default -> {}
        }
    }

    /** As {@link #type}, on the right side of the declaration of {@code def}. */
    GoType definedType(Expr expr, GoType.@Nullable Named def) {
        if (!checker.enter(expr)) {
            return Universe.INVALID;
        }
        GoType type = typeOf(expr, def);
        checker.leave();
        if (Predicates.isGeneric(type)) {
            checker.error(
                    expr,
                    "cannot use generic type " + checker.show(type) + " without instantiation");
            type = Universe.INVALID;
        }
        checker.recordType(expr, type);
        return type;
    }

    /** The type that {@code expr} denotes, which may be generic. */
    GoType genericType(Expr expr) {
        GoType type = typeOf(expr, null);
        checker.recordType(expr, type);
        return type;
    }

    private GoType typeOf(Expr expr, GoType.@Nullable Named def) {
        Environment env = checker.env;
        if (env.typeNesting >= MAX_NESTING) {
            checker.error(expr, "type is nested too deeply");
            return Universe.INVALID;
        }
        env.typeNesting++;
        GoType type = literal(expr, def);
        env.typeNesting--;
        return type;
    }

    private GoType literal(Expr expr, GoType.@Nullable Named def) {
        return switch (expr) {
            case Expr.BadExpr _ -> Universe.INVALID;
            case Expr.Ident ident -> {
                Operand x = new Operand(ident);
                checker.exprs.ident(x, ident, true);
                yield typeOperand(x, expr);
            }
            case Expr.SelectorExpr selector -> {
                Operand x = new Operand(selector);
                checker.selectors.selector(x, selector, true);
                yield typeOperand(x, expr);
            }
            case Expr.IndexExpr index -> instance(expr, index.x(), List.of(index.index()));
            case Expr.IndexListExpr index -> instance(expr, index.x(), index.indices());
            case Expr.ParenExpr paren -> definedType(paren.x(), def);
            case Expr.ArrayType array -> arrayType(array);
            case Expr.Ellipsis _ -> {
                checker.error(expr, "invalid use of ...");
                yield Universe.INVALID;
            }
            case Expr.StructType struct -> structType(struct);
            case Expr.StarExpr star -> {
                GoType elem = varType(star.x());
                boolean open = elem instanceof GoType.Alias alias && !alias.hasTarget();
                yield open || Predicates.isValid(elem)
                        ? new GoType.Pointer(elem)
                        : Universe.INVALID;
            }
            case Expr.FuncType function -> {
                checker.openScope();
                GoType signature = checker.signatures.function(null, function, false);
                checker.closeScope();
                yield signature;
            }
            case Expr.InterfaceType face -> interfaceType(face, def);
            case Expr.MapType map -> mapType(map);
            case Expr.ChanType chan ->
                    new GoType.Chan(
                            switch (chan.dir()) {
                                case SEND -> GoType.Chan.Direction.SEND_ONLY;
                                case RECEIVE -> GoType.Chan.Direction.RECEIVE_ONLY;
                                case BOTH -> GoType.Chan.Direction.BOTH;
                            },
                            varType(chan.value()));
            default -> {
                checker.error(expr, checker.show(expr) + " is not a type");
                checker.exprs.use(List.of(expr));
                yield Universe.INVALID;
            }
        };
    }

    private GoType typeOperand(Operand x, Expr expr) {
        if (x.mode == Mode.TYPE) {
            return x.type;
        }
        if (!x.isInvalid() && !Predicates.isSilent(x.type)) {
            checker.error(expr, checker.show(x) + " is not a type");
        }
        return Predicates.isUnknown(x.type) ? x.type : Universe.INVALID;
    }

    private GoType mapType(Expr.MapType map) {
        GoType key = varType(map.key());
        GoType elem = varType(map.value());
        checker.later(() -> {
            if (!Predicates.comparable(key)) {
                checker.error(map.key(), "invalid map key type " + checker.show(key));
            }
        });
        return new GoType.MapType(key, elem);
    }

    private GoType arrayType(Expr.ArrayType array) {
        Expr length = array.len();
        if (length == null) {
            return new GoType.Slice(varType(array.elem()));
        }
        if (length instanceof Expr.Ellipsis) {
            checker.error(length, "invalid use of [...] array (outside a composite literal)");
            varType(array.elem());
            return Universe.INVALID;
        }
        long n = arrayLength(length);
        GoType elem = varType(array.elem());
        return n < 0 ? Universe.INVALID : new GoType.Array(n, elem);
    }

    /** The length of an array; -1 where it is no constant or not known. */
    private long arrayLength(Expr expr) {
        Operand x = checker.exprs.expr(null, expr);
        if (x.isInvalid()) {
            return -1;
        }
        if (!x.isConstant()) {
            if (!Predicates.isSilent(x.type)) {
                checker.error(expr, "array length must be constant");
            }
            return -1;
        }
        if (Predicates.isUntyped(x.type) || Predicates.isInteger(x.type)) {
            // An int of the target counts the elements.
            if (x.constant() instanceof Constant.Int(BigInteger n)
                    && n.signum() >= 0
                    && checker.representation.fit(x.constant(), Universe.basic(BasicKind.INT))
                            != null) {
                return n.longValueExact();
            }
        }
        if (!x.constant().isKnown() && Predicates.isInteger(x.type)) {
            // The size of something invalid.
            return -1;
        }
        checker.error(expr, "invalid array length");
        return -1;
    }

    /** {@code T[A, B]}. */
    private GoType instance(Expr whole, Expr name, List<Expr> args) {
        GoType generic = genericType(name);
        List<GoType> types = new ArrayList<>();
        boolean valid = true;
        for (Expr arg : args) {
            GoType type = varType(arg);
            valid &= Predicates.isValid(type);
            types.add(type);
        }
        if (Predicates.isUnknown(generic)) {
            return generic;
        }
        if (!valid) {
            return Universe.INVALID;
        }
        GoType result = instantiate(whole, generic, types);
        Expr.Ident ident =
                switch (name) {
                    case Expr.Ident id -> id;
                    case Expr.SelectorExpr selector -> selector.sel();
                    default -> null;
                };
        if (!checker.allows(18)) {
            int at = name.end();
            checker.error(at, at + 1, "type instantiation requires go1.18 or later");
        }
        checker.later(() -> {
            List<GoType.TypeParam> params = paramsOf(generic);
            if (params.size() != types.size()) {
                if (generic.unalias() instanceof GoType.Named) {
                    wrongCount(whole, generic, params.size(), types.size());
                }
                return;
            }
            int at = Instances.unsatisfied(params, types, checker.allows(20));
            if (at < 0) {
                checker.monomorph.instance(params, types);
            } else {
                checker.error(
                        args.get(at),
                        checker.show(types.get(at))
                                + " does not satisfy "
                                + checker.show(params.get(at).constraint()));
            }
        });
        if (result instanceof GoType.Named named && checker.isRecording()) {
            checker.instancePlaces.putIfAbsent(
                    named, new Obj.Place(checker.env.file.path(), whole.pos()));
        }
        if (ident != null && checker.isRecording()) {
            checker.info.instantiate(ident, new TypesInfo.Instance(types, result));
        }
        return result;
    }

    private static List<GoType.TypeParam> paramsOf(GoType generic) {
        return switch (generic) {
            case GoType.Alias alias when !alias.typeParams().isEmpty() -> alias.typeParams();
            default ->
                    generic.unalias() instanceof GoType.Named named
                            ? named.typeParams()
                            : List.of();
        };
    }

    private GoType instantiate(Expr at, GoType generic, List<GoType> args) {
        switch (generic) {
            case GoType.Alias alias when !alias.typeParams().isEmpty() -> {
                if (alias.typeParams().size() != args.size()) {
                    wrongCount(at, generic, alias.typeParams().size(), args.size());
                    return Universe.INVALID;
                }
                GoType target = Substitution.of(alias.typeParams(), args).apply(alias.target());
                return new GoType.Alias(alias, args, target);
            }
            // That the count is right is seen when the declaration is complete.
            case GoType.Named named when Predicates.isGeneric(named) -> {
                return Instances.of(named, args);
            }
            default -> {
                GoType actual = generic.unalias();
                if (actual != generic && Predicates.isGeneric(actual)) {
                    return instantiate(at, actual, args);
                }
                if (Predicates.isValid(generic)) {
                    checker.error(at, checker.show(generic) + " is not a generic type");
                }
                return Universe.INVALID;
            }
        }
    }

    private void wrongCount(Expr at, GoType generic, int want, int got) {
        checker.error(
                at,
                (got < want ? "not enough" : "too many")
                        + " type arguments for type "
                        + (generic instanceof GoType.Alias alias
                                ? alias.obj().name()
                                : generic.unalias() instanceof GoType.Named named
                                        ? named.obj().name()
                                        : "")
                        + ": have "
                        + got
                        + ", want "
                        + want);
    }

    private GoType structType(Expr.StructType expr) {
        GoType.Struct struct = new GoType.Struct();
        List<Obj.Var> fields = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        Fields rules = new Fields(checker);
        for (Field field : expr.fields().list()) {
            Expr typeExpr = field.type();
            GoType type = typeExpr == null ? Universe.INVALID : varType(typeExpr);
            String tag = "";
            if (field.tag() != null
                    && cgovet.gofront.constant.Literals.valueOf(Token.STRING, field.tag().value())
                            instanceof Constant.Str str) {
                tag = str.text();
            }
            if (field.names().isEmpty()) {
                Expr.Ident name = typeExpr == null ? null : embeddedName(typeExpr);
                if (typeExpr == null || name == null) {
                    if (typeExpr != null) {
                        checker.error(
                                typeExpr, "invalid embedded field type " + checker.show(typeExpr));
                    }
                    continue;
                }
                rules.embed(typeExpr, type);
                if (rules.declare(name)) {
                    fields.add(field(name, type, true));
                    tags.add(tag);
                }
            }
            for (Expr.Ident name : field.names()) {
                if (rules.declare(name)) {
                    fields.add(field(name, type, false));
                    tags.add(tag);
                }
            }
        }
        struct.complete(fields, tags);
        return struct;
    }

    private Obj.Var field(Expr.Ident name, GoType type, boolean embedded) {
        Obj.Var var =
                new Obj.Var(
                        checker.pkg,
                        name.name(),
                        checker.place(name),
                        type,
                        Obj.Var.Kind.FIELD,
                        embedded,
                        null);
        checker.define(name, var);
        return var;
    }

    /** The name that an embedded field gets from its type. */
    private static Expr.@Nullable Ident embeddedName(Expr type) {
        return switch (type) {
            case Expr.Ident ident -> ident;
            case Expr.StarExpr star -> embeddedName(star.x());
            case Expr.ParenExpr paren -> embeddedName(paren.x());
            case Expr.SelectorExpr selector -> selector.sel();
            case Expr.IndexExpr index -> embeddedName(index.x());
            case Expr.IndexListExpr index -> embeddedName(index.x());
            default -> null;
        };
    }

    /** Methods have {@code def}, the type being declared, as receiver if there is one. */
    private GoType interfaceType(Expr.InterfaceType expr, GoType.@Nullable Named def) {
        if (expr.methods().list().isEmpty()) {
            return new GoType.Interface(List.of(), List.of());
        }
        GoType.Interface face = new GoType.Interface();
        List<Obj.Func> methods = new ArrayList<>();
        List<GoType> embedded = new ArrayList<>();
        for (Field field : expr.methods().list()) {
            Expr typeExpr = field.type();
            if (typeExpr == null) {
                continue;
            }
            if (field.names().isEmpty()) {
                embedded.add(checker.elements.element(typeExpr));
                continue;
            }
            Expr.Ident name = field.names().getFirst();
            if (name.isBlank()) {
                checker.error(name, "methods must have a unique non-blank name");
                continue;
            }
            GoType type = type(typeExpr);
            if (type instanceof GoType.Signature signature) {
                Obj.Var receiver =
                        new Obj.Var(
                                checker.pkg,
                                "",
                                checker.place(name),
                                def == null ? face : def,
                                Obj.Var.Kind.RECEIVER,
                                false,
                                null);
                Obj.Func method =
                        new Obj.Func(
                                checker.pkg,
                                name.name(),
                                checker.place(name),
                                new GoType.Signature(
                                        receiver,
                                        List.of(),
                                        List.of(),
                                        signature.params(),
                                        signature.results(),
                                        signature.isVariadic()),
                                null);
                checker.define(name, method);
                methods.add(method);
            }
        }
        face.complete(methods, embedded);
        checker.later(() -> checker.elements.checkMethods(expr, face));
        return face;
    }
}
