package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Literals;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions (Go specification, "Expressions"): what each denotes, and the record of it. */
final class Exprs {
    private static final int MAX_LITERAL = 10_000;
    private static final int MAX_EXPONENT = 646_456_992;

    private final Checker checker;

    Exprs(Checker checker) {
        this.checker = checker;
    }

    /** One value; {@code target} is the type it is assigned to, for generic functions. */
    Operand expr(@Nullable GoType target, Expr e) {
        return value(target, e, null, false);
    }

    /** A value that may be a generic function. */
    Operand generic(Expr e) {
        return value(null, e, null, true);
    }

    /** A value; {@code hint} is the type of a composite literal that has none. */
    Operand withHint(Expr e, GoType hint) {
        return value(null, e, hint, false);
    }

    private Operand value(
            @Nullable GoType target, Expr e, @Nullable GoType hint, boolean allowGeneric) {
        Operand x = new Operand(e);
        raw(target, x, e, hint, allowGeneric);
        requireValue(x);
        singleValue(x);
        return x;
    }

    /** A type or a value. */
    Operand exprOrType(Expr e, boolean allowGeneric) {
        Operand x = new Operand(e);
        raw(null, x, e, null, allowGeneric);
        if (x.mode == Mode.NO_VALUE) {
            checker.error(x, checker.show(x) + " used as value or type");
            x.invalidate();
        }
        singleValue(x);
        return x;
    }

    /** One or more values: the type may be a tuple. */
    Operand multi(Expr e) {
        Operand x = new Operand(e);
        raw(null, x, e, null, false);
        requireValue(x);
        return x;
    }

    /** The values of an expression; two for a comma-ok form where {@code commaOk} asks for it. */
    List<Operand> multi(Expr e, boolean commaOk) {
        Operand x = multi(e);
        if (x.type instanceof GoType.Tuple tuple && !x.isInvalid()) {
            return tuple.vars().stream()
                    .map(var -> {
                        Operand one = new Operand(e);
                        one.set(Mode.VALUE, var.type());
                        return one;
                    })
                    .toList();
        }
        boolean pair =
                switch (x.mode) {
                    case MAP_INDEX, COMMA_OK, COMMA_ERROR -> true;
                    case INVALID -> false;
                    default -> Predicates.isUnknown(x.type);
                };
        if (!commaOk || !pair) {
            return List.of(x);
        }
        Operand second = new Operand(e);
        second.set(Mode.VALUE, x.mode == Mode.COMMA_ERROR ? Universe.ERROR : Universe.UNTYPED_BOOL);
        return List.of(x, second);
    }

    private void requireValue(Operand x) {
        String why =
                switch (x.mode) {
                    case NO_VALUE -> " used as value";
                    case BUILTIN -> " must be called";
                    case TYPE -> " is not an expression";
                    default -> "";
                };
        if (!why.isEmpty()) {
            checker.error(x, checker.show(x) + why);
            x.invalidate();
        }
    }

    /** Reports several values where one is wanted. */
    void singleValue(Operand x) {
        if (x.mode == Mode.VALUE && x.type instanceof GoType.Tuple) {
            checker.error(x, "multiple-value " + checker.show(x.expr) + " in single-value context");
            x.invalidate();
        }
    }

    /** Checks expressions for their uses only, after an error; true if none is wrong itself. */
    boolean use(List<? extends @Nullable Expr> list) {
        return use(list, false);
    }

    /** As {@link #use}; variables on the left side of an assignment are not used by that. */
    boolean useLeft(List<? extends @Nullable Expr> list) {
        return use(list, true);
    }

    private boolean use(List<? extends @Nullable Expr> list, boolean left) {
        boolean valid = true;
        for (Expr e : list) {
            if (e == null) {
                continue;
            }
            if (Expr.unparen(e) instanceof Expr.Ident ident) {
                if (ident.isBlank()) {
                    continue;
                }
                Obj.Var var = left ? ownVariable(ident) : null;
                boolean wasUsed = var != null && var.isUsed();
                valid &= !exprOrType(ident, true).isInvalid();
                if (var != null) {
                    var.setUsed(wasUsed);
                }
            } else {
                Operand x = new Operand(e);
                raw(null, x, e, null, true);
                valid &= !x.isInvalid();
            }
        }
        return valid;
    }

    /**
     * The variable of this package that an identifier, perhaps in parentheses, means; null for
     * anything else.
     */
    Obj.@Nullable Var ownVariable(Expr e) {
        return Expr.unparen(e) instanceof Expr.Ident ident
                        && checker.lookup(ident) instanceof Obj.Var var
                        && var.pkg() == checker.pkg
                ? var
                : null;
    }

    /** Anything, a call without results and a type too; records it. */
    ExprKind raw(
            @Nullable GoType target,
            Operand x,
            Expr e,
            @Nullable GoType hint,
            boolean allowGeneric) {
        x.expr = e;
        x.invalidate();
        if (!checker.enter(e)) {
            return ExprKind.STATEMENT;
        }
        ExprKind kind = dispatch(target, x, e, hint);
        checker.leave();
        x.expr = e;
        if (!allowGeneric) {
            requireInstance(target, x);
        }
        if (!x.isInvalid() && x.mode != Mode.NO_VALUE && !checker.cycles.hasSize(x.type)) {
            x.invalidate();
        }
        record(x);
        return kind;
    }

    private void record(Operand x) {
        GoType type = x.mode == Mode.NO_VALUE ? GoType.Tuple.EMPTY : x.type;
        if (type instanceof GoType.Basic basic && basic.kind().isUntyped()) {
            checker.untyped.remember(x.expr, false, x.mode, basic, x.isConstant() ? x.value : null);
        } else {
            checker.record(x.expr, x.mode, type, x.isConstant() ? x.value : null);
        }
    }

    /**
     * Instantiates a generic function from the type it is assigned to; reports what stays generic.
     */
    void requireInstance(@Nullable GoType target, Operand x) {
        if (x.isInvalid() || x.mode == Mode.NO_VALUE) {
            return;
        }
        String what = null;
        if (Predicates.isGeneric(x.type)) {
            what = "type";
        } else if (x.type instanceof GoType.Signature signature
                && !signature.typeParams().isEmpty()) {
            if (target != null && target.underlying() instanceof GoType.Signature) {
                checker.calls.instantiate(target, x, null);
                return;
            }
            what = "function";
        }
        if (what != null) {
            checker.error(
                    x,
                    "cannot use generic "
                            + what
                            + " "
                            + checker.show(x.expr)
                            + " without instantiation");
            x.invalidate();
        }
    }

    private ExprKind dispatch(@Nullable GoType target, Operand x, Expr e, @Nullable GoType hint) {
        switch (e) {
            case Expr.BadExpr _ -> {}
            case Expr.Ident ident -> ident(x, ident, false);
            case Expr.Ellipsis _ -> checker.error(e, "invalid use of ...");
            case Expr.BasicLit literal -> basicLiteral(x, literal);
            case Expr.FuncLit literal -> functionLiteral(x, literal);
            case Expr.CompositeLit literal -> checker.literals.literal(x, literal, hint);
            case Expr.ParenExpr paren -> {
                return raw(null, x, paren.x(), null, false);
            }
            case Expr.SelectorExpr selector -> checker.selectors.selector(x, selector, false);
            case Expr.IndexExpr _, Expr.IndexListExpr _ -> {
                if (checker.indexing.index(x, e)) {
                    checker.calls.instantiate(target, x, e);
                }
            }
            case Expr.SliceExpr slice -> checker.indexing.slice(x, slice);
            case Expr.TypeAssertExpr assertion -> typeAssertion(x, assertion);
            case Expr.CallExpr call -> {
                return checker.calls.call(x, call);
            }
            case Expr.StarExpr star -> star(x, star);
            case Expr.UnaryExpr unary -> {
                checker.operators.unary(x, unary);
                if (!x.isInvalid() && unary.op() == Token.ARROW) {
                    return ExprKind.STATEMENT;
                }
            }
            case Expr.BinaryExpr binary ->
                    checker.operators.binary(
                            x, e, binary.x(), binary.y(), binary.op(), binary.opPos());
            case Expr.KeyValueExpr _ -> checker.error(e, "no key:value expected");
            case Expr.ArrayType _,
                    Expr.StructType _,
                    Expr.FuncType _,
                    Expr.InterfaceType _,
                    Expr.MapType _,
                    Expr.ChanType _ ->
                    x.set(Mode.TYPE, checker.typeExprs.type(e));
        }
        return x.isInvalid() ? ExprKind.STATEMENT : ExprKind.EXPRESSION;
    }

    void ident(Operand x, Expr.Ident e, boolean wantType) {
        x.invalidate();
        x.expr = e;
        Obj obj = checker.lookup(e);
        if (obj == null) {
            if (e.isBlank()) {
                checker.error(e, "cannot use _ as value or type");
            } else {
                checker.error(e, "undefined: " + e.name());
            }
            return;
        }
        if (obj.pkg() == null
                && (e.name().equals("any") || e.name().equals("comparable"))
                && obj instanceof Obj.TypeName
                && !checker.allows(18)) {
            checker.error(e, "predeclared " + e.name() + " requires go1.18 or later");
            return;
        }
        checker.use(e, obj);
        noteDotImport(obj);
        if (wantType && !(obj instanceof Obj.TypeName)) {
            checker.error(e, e.name() + " is not a type");
            if (obj instanceof Obj.Var var && var.pkg() == checker.pkg) {
                var.markUsed();
            }
            return;
        }
        if (obj.pkg() == checker.pkg
                && (!obj.isTyped() || (wantType && obj instanceof Obj.TypeName))) {
            checker.cycles.reach(obj);
        }
        if (!Predicates.isValid(obj.type())
                && (obj instanceof Obj.Const || obj instanceof Obj.Var)) {
            checker.depend(obj);
            if (obj instanceof Obj.Var var && var.pkg() == checker.pkg) {
                var.markUsed();
            }
            return;
        }
        switch (obj) {
            case Obj.PkgName pkg ->
                    checker.error(e, "use of package " + pkg.name() + " not in selector");
            case Obj.Const constant -> {
                checker.depend(constant);
                if (constant.pkg() == null && constant.name().equals("iota")) {
                    if (!checker.env.iota.isKnown()) {
                        checker.error(e, "cannot use iota outside constant declaration");
                        return;
                    }
                    x.setConstant(constant.type(), checker.env.iota);
                } else {
                    x.setConstant(constant.type(), constant.value());
                }
            }
            case Obj.TypeName name -> x.set(Mode.TYPE, name.type());
            case Obj.Var var -> {
                if (var.pkg() == checker.pkg) {
                    var.markUsed();
                }
                checker.depend(var);
                x.set(Mode.VARIABLE, var.type());
            }
            case Obj.Func function -> {
                checker.depend(function);
                x.set(Mode.VALUE, function.type());
            }
            case Obj.Builtin builtin -> {
                x.set(Mode.BUILTIN, builtin.type());
                x.builtin = builtin.id();
            }
            case Obj.Nil nil -> x.set(Mode.VALUE, nil.type());
            case Obj.Label _ -> throw new IllegalStateException("label in a scope of names");
        }
    }

    private void noteDotImport(Obj obj) {
        var names = checker.dotImports.get(checker.env.file.scope());
        Obj.PkgName pkg = names == null ? null : names.get(obj);
        if (pkg != null) {
            pkg.markUsed();
        }
    }

    private void basicLiteral(Operand x, Expr.BasicLit e) {
        GoType type =
                switch (e.kind()) {
                    case INT -> Universe.UNTYPED_INT;
                    case FLOAT -> Universe.UNTYPED_FLOAT;
                    case IMAG -> Universe.UNTYPED_COMPLEX;
                    case CHAR -> Universe.UNTYPED_RUNE;
                    case STRING -> Universe.UNTYPED_STRING;
                    default -> Universe.INVALID;
                };
        boolean number = e.kind() == Token.INT || e.kind() == Token.FLOAT || e.kind() == Token.IMAG;
        if (number) {
            requireLiteralVersion(e);
            if (e.value().length() > MAX_LITERAL) {
                checker.error(e, "excessively long constant");
                return;
            }
        }
        Constant value = Literals.valueOf(e.kind(), e.value());
        if (!value.isKnown() && !isHugeNumber(e)) {
            checker.error(e, "malformed constant: " + e.value());
            return;
        }
        x.setConstant(type, value);
        if (value.isKnown()) {
            checker.representation.overflow(x, e.pos());
        }
    }

    /**
     * A number that Go can still hold, in a float with 32 bits of exponent; here its value stays
     * unknown.
     */
    private static boolean isHugeNumber(Expr.BasicLit e) {
        String text = e.value();
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e.kind() != Token.FLOAT || text.startsWith("0x") || text.startsWith("0X") || mark < 0) {
            return false;
        }
        String exponent = text.substring(mark + 1);
        return exponent.matches("[+-]?\\d{1,10}") && Long.parseLong(exponent) <= MAX_EXPONENT;
    }

    private void requireLiteralVersion(Expr.BasicLit e) {
        String text = e.value();
        if (text.length() <= 2 || checker.allows(13)) {
            return;
        }
        char radix = text.charAt(0) == '0' ? Character.toLowerCase(text.charAt(1)) : ' ';
        if (text.contains("_")
                || radix == 'b'
                || radix == 'o'
                || (radix == 'x' && e.kind() != Token.INT)) {
            checker.error(e, "literal " + text + " requires go1.13 or later");
        }
    }

    private void functionLiteral(Operand x, Expr.FuncLit e) {
        checker.openScope();
        Scope scope = checker.env.scope;
        GoType.Signature signature = checker.signatures.function(null, e.type(), false);
        checker.closeScope();
        checker.recordType(e.type(), signature);
        checker.later(() -> checker.stmts.body(signature, e.body(), scope));
        x.set(Mode.VALUE, signature);
    }

    private void typeAssertion(Operand x, Expr.TypeAssertExpr e) {
        x.become(expr(null, e.x()));
        if (x.isInvalid()) {
            return;
        }
        Expr typeExpr = e.type();
        if (typeExpr == null) {
            checker.error(e, "use of .(type) outside type switch");
            x.invalidate();
            return;
        }
        if (!Predicates.isUnknown(x.type) && !Predicates.isInterface(x.type)) {
            checker.error(x, "invalid operation: " + checker.show(x) + " is not an interface");
            x.invalidate();
            return;
        }
        GoType type = checker.typeExprs.varType(typeExpr);
        if (!Predicates.isValid(type)) {
            x.invalidate();
            return;
        }
        requireAssertable(e, x, type, "impossible type assertion: ");
        x.set(Mode.COMMA_OK, type);
    }

    /** Reports a type that no value of interface x can have. */
    void requireAssertable(Expr at, Operand x, GoType type, String what) {
        if (Predicates.isInterface(type)
                || Predicates.isTypeParam(type)
                || Predicates.isSilent(x.type)
                || Predicates.isSilent(type)
                || !(x.type.underlying() instanceof GoType.Interface face)
                || Lookup.hasMethods(type, face)) {
            return;
        }
        checker.error(
                at,
                what
                        + checker.show(at)
                        + ": "
                        + checker.show(type)
                        + " does not implement "
                        + checker.show(x.type));
    }

    private void star(Operand x, Expr.StarExpr e) {
        x.become(exprOrType(e.x(), false));
        if (x.isInvalid()) {
            return;
        }
        if (x.mode == Mode.TYPE) {
            checker.typeExprs.requireVariableType(e.x(), x.type);
            x.set(Mode.TYPE, new GoType.Pointer(x.type));
            return;
        }
        if (x.type.unalias() instanceof GoType.UnknownC unknown) {
            x.set(Mode.VARIABLE, new GoType.UnknownC("*" + unknown.name()));
            return;
        }
        if (CoreTypes.coreOf(x.type) instanceof GoType.Pointer pointer) {
            x.set(Mode.VARIABLE, pointer.elem());
            return;
        }
        checker.error(x, "invalid operation: cannot indirect " + checker.show(x));
        x.invalidate();
    }

    /**
     * Converts an untyped operand to the type of the other; x becomes invalid, with a problem, if
     * that fails.
     */
    void matchTypes(Operand x, Operand y) {
        checker.operators.matchTypes(x, y);
    }
}
