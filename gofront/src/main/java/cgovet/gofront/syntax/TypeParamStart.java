package cgovet.gofront.syntax;

import cgovet.gofront.syntax.Expr.Ident;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what follows {@code type T [} is an array's length or the first type parameter:
 * {@code P *C}, {@code P *C|Q} and {@code P (C)} read as expressions too (Go specification, "Type
 * parameter declarations").
 *
 * @param constraint absent where only a name was read
 */
record TypeParamStart(Ident name, @Nullable Expr constraint) {

    /**
     * The type parameter that {@code x} starts, null if it is an array's length; {@code force}
     * where a comma follows.
     */
    static @Nullable TypeParamStart of(Expr x, boolean force) {
        switch (x) {
            case Ident name -> {
                return new TypeParamStart(name, null);
            }
            case Expr.BinaryExpr binary when binary.op() == Token.MUL -> {
                if (binary.x() instanceof Ident name && (force || isTypeElement(binary.y()))) {
                    return new TypeParamStart(name, new Expr.StarExpr(binary.opPos(), binary.y()));
                }
            }
            case Expr.BinaryExpr binary when binary.op() == Token.OR -> {
                TypeParamStart left = of(binary.x(), force || isTypeElement(binary.y()));
                if (left != null && left.constraint() != null) {
                    return new TypeParamStart(
                            left.name(),
                            new Expr.BinaryExpr(
                                    left.constraint(), binary.opPos(), Token.OR, binary.y()));
                }
            }
            case Expr.CallExpr call -> {
                if (call.fun() instanceof Ident name
                        && call.args().size() == 1
                        && !call.hasEllipsis()
                        && (force || isTypeElement(call.args().getFirst()))) {
                    return new TypeParamStart(
                            name,
                            new Expr.ParenExpr(
                                    call.lparen(), call.args().getFirst(), call.rparen()));
                }
            }
            default -> {}
        }
        return null;
    }

    private static boolean isTypeElement(Expr x) {
        return switch (x) {
            case Expr.ArrayType _,
                    Expr.StructType _,
                    Expr.FuncType _,
                    Expr.InterfaceType _,
                    Expr.MapType _,
                    Expr.ChanType _ ->
                    true;
            case Expr.BinaryExpr binary -> isTypeElement(binary.x()) || isTypeElement(binary.y());
            case Expr.UnaryExpr unary -> unary.op() == Token.TILDE;
            case Expr.ParenExpr paren -> isTypeElement(paren.x());
            default -> false;
        };
    }
}
