package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds that go/constant has for the values of constant expressions. An operand of an untyped
 * expression keeps the kind it was written in, also where the whole gets a type of another kind:
 * the 2 in {@code var f float64 = 2 * 1.5} is an int.
 */
final class ValueKinds {
    /** Kinds of numbers, each of which holds the ones before. */
    enum Kind {
        UNKNOWN,
        BOOL,
        STRING,
        INT,
        FLOAT,
        COMPLEX;

        Kind or(Kind that) {
            return compareTo(that) > 0 ? this : that;
        }
    }

    private final TypesInfo info;
    private final Set<Expr> asWritten = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Expr, Boolean> untyped = new IdentityHashMap<>();

    ValueKinds(TypesInfo info) {
        this.info = info;
    }

    /** Has to see each node before the nodes below it. */
    void visit(Node node) {
        switch (node) {
            case Expr.ParenExpr x -> operands(List.of(x.x()));
            case Expr.UnaryExpr x -> operands(List.of(x.x()));
            case Expr.BinaryExpr x -> operands(isShift(x) ? List.of(x.x()) : List.of(x.x(), x.y()));
            case Expr.CallExpr x -> {
                TypeAndValue fun = info.of(x.fun());
                if (isNumeric(x) || (fun != null && fun.mode() == Mode.TYPE)) {
                    operands(x.args());
                }
            }
            default -> {}
        }
    }

    private void operands(List<Expr> list) {
        for (Expr expr : list) {
            if (!isUntyped(expr)) {
                return;
            }
        }
        asWritten.addAll(list);
    }

    Kind of(Expr expr, TypeAndValue value) {
        return switch (value.value()) {
            case null -> Kind.UNKNOWN;
            case Constant.Unknown _ -> Kind.UNKNOWN;
            case Constant.Bool _ -> Kind.BOOL;
            case Constant.Str _ -> Kind.STRING;
            case Constant.Int _, Constant.Ratio _, Constant.Complex _ ->
                    asWritten.contains(expr) ? written(expr) : ofType(value.type());
        };
    }

    /** The kind of a typed constant, or of one that nothing converts. */
    static Kind ofType(GoType type) {
        if (Predicates.isComplex(type)) {
            return Kind.COMPLEX;
        }
        return Predicates.isFloat(type) ? Kind.FLOAT : Kind.INT;
    }

    /** The value exactly, a real one of kind complex with its imaginary part. */
    static String exact(Constant value, Kind kind) {
        boolean real = value instanceof Constant.Int || value instanceof Constant.Ratio;
        return kind == Kind.COMPLEX && real
                ? "(" + value.exact() + " + 0i)"
                : ObjectJson.value(value);
    }

    private Kind written(Expr expr) {
        return switch (expr) {
            case Expr.BasicLit literal ->
                    switch (literal.kind()) {
                        case FLOAT -> Kind.FLOAT;
                        case IMAG -> Kind.COMPLEX;
                        default -> Kind.INT;
                    };
            case Expr.ParenExpr x -> written(x.x());
            case Expr.UnaryExpr x -> written(x.x());
            case Expr.BinaryExpr x -> {
                if (isShift(x)) {
                    yield Kind.INT;
                }
                Kind kind = written(x.x()).or(written(x.y()));
                TypeAndValue value = info.of(x);
                boolean whole =
                        value == null
                                || kind != Kind.INT
                                || x.op() != Token.QUO
                                || value.value() instanceof Constant.Int;
                yield whole ? kind : Kind.FLOAT;
            }
            case Expr.CallExpr x -> {
                List<Kind> kinds = new ArrayList<>();
                x.args().forEach(arg -> kinds.add(written(arg)));
                yield switch (name(x)) {
                    case "complex" -> Kind.COMPLEX;
                    case "real", "imag" -> Kind.FLOAT;
                    default -> kinds.stream().reduce(Kind.INT, Kind::or);
                };
            }
            case Expr.Ident ident -> ofType(constantType(ident));
            case Expr.SelectorExpr selector -> ofType(constantType(selector.sel()));
            default -> Kind.INT;
        };
    }

    /** Whether the expression is untyped before it is used. */
    private boolean isUntyped(Expr expr) {
        Boolean known = untyped.get(expr);
        if (known == null) {
            known =
                    switch (expr) {
                        case Expr.BasicLit _ -> true;
                        case Expr.ParenExpr x -> isUntyped(x.x());
                        case Expr.UnaryExpr x -> isUntyped(x.x());
                        case Expr.BinaryExpr x ->
                                isUntyped(x.x()) && (isShift(x) || isUntyped(x.y()));
                        case Expr.CallExpr x ->
                                isNumeric(x) && x.args().stream().allMatch(this::isUntyped);
                        case Expr.Ident ident -> Predicates.isUntyped(constantType(ident));
                        case Expr.SelectorExpr x -> Predicates.isUntyped(constantType(x.sel()));
                        default -> false;
                    };
            untyped.put(expr, known);
        }
        return known;
    }

    private GoType constantType(Expr.Ident ident) {
        return info.use(ident) instanceof Obj.Const constant ? constant.type() : Universe.INVALID;
    }

    /** A call of a builtin that gives an untyped constant for untyped ones. */
    private boolean isNumeric(Expr.CallExpr call) {
        return switch (name(call)) {
            case "complex", "real", "imag", "min", "max" -> true;
            default -> false;
        };
    }

    private String name(Expr.CallExpr call) {
        return call.fun() instanceof Expr.Ident ident && info.use(ident) instanceof Obj.Builtin
                ? ident.name()
                : "";
    }

    private static boolean isShift(Expr.BinaryExpr x) {
        return x.op() == Token.SHL || x.op() == Token.SHR;
    }
}
