package cgovet.boundary.call;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.TypeAndValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How an argument of a C call is written, as far as cgo looks at it to find out which memory is
 * handed over (cmd/cgo, rewriting of calls). cgo knows types by their names: conversions to named
 * Go types, and parentheses around an address, are not seen through.
 */
public enum ArgumentForm {
    /** {@code nil}: not checked. */
    NIL,
    /** {@code unsafe.StringData(s)}: not checked. */
    TEXT,
    /** {@code &x}, {@code &x.f}: that variable or field. */
    ADDRESS,
    /** {@code &a[i]}: all of the array, or the slice from its start to its capacity. */
    ELEMENT,
    /** {@code unsafe.SliceData(a[i:j])}: the slice from i to its capacity. */
    SLICE,
    /** Anything else: the object that is pointed into. */
    WHOLE;

    private static final Set<String> BASIC =
            Set.of(
                    "bool",
                    "byte",
                    "complex64",
                    "complex128",
                    "error",
                    "float32",
                    "float64",
                    "int",
                    "int8",
                    "int16",
                    "int32",
                    "int64",
                    "rune",
                    "string",
                    "uint",
                    "uint8",
                    "uint16",
                    "uint32",
                    "uint64",
                    "uintptr");

    /** The forms of the arguments of a call, in order. */
    public static List<ArgumentForm> of(CrossingCall call, CheckedPackage pkg) {
        List<ArgumentForm> forms = new ArrayList<>();
        for (Expr arg : call.args()) {
            forms.add(of(arg, pkg));
        }
        return forms;
    }

    private static ArgumentForm of(Expr arg, CheckedPackage pkg) {
        if (arg instanceof Expr.Ident nil && nil.name().equals("nil")) {
            return NIL;
        }
        Expr inner = arg;
        boolean throughData = false;
        while (inner instanceof Expr.CallExpr call && call.args().size() == 1) {
            if (isUnsafe(call.fun(), "StringData")) {
                return TEXT;
            }
            if (isUnsafe(call.fun(), "SliceData")) {
                throughData = true;
            } else if (!isType(call.fun(), pkg)) {
                break;
            }
            inner = call.args().getFirst();
        }
        if (inner instanceof Expr.SliceExpr) {
            return SLICE;
        }
        if (inner instanceof Expr.UnaryExpr address && address.op() == Token.AND) {
            if (address.x() instanceof Expr.IndexExpr) {
                return ELEMENT;
            }
            return throughData ? WHOLE : ADDRESS;
        }
        return WHOLE;
    }

    private static boolean isUnsafe(Expr fun, String name) {
        return fun instanceof Expr.SelectorExpr(Expr.Ident pkg, var sel)
                && pkg.name().equals("unsafe")
                && sel.name().equals(name);
    }

    /** Whether cgo takes an expression for a type. */
    private static boolean isType(Expr e, CheckedPackage pkg) {
        return switch (e) {
            case Expr.SelectorExpr(Expr.Ident of, var sel) -> {
                if (of.name().equals("unsafe") && sel.name().equals("Pointer")) {
                    yield true;
                }
                TypeAndValue known = pkg.info().of(e);
                yield of.name().equals("C") && known != null && known.isType();
            }
            case Expr.Ident name -> BASIC.contains(name.name());
            case Expr.ParenExpr paren -> isType(paren.x(), pkg);
            case Expr.StarExpr star -> isType(star.x(), pkg);
            case Expr.ArrayType _,
                    Expr.StructType _,
                    Expr.FuncType _,
                    Expr.InterfaceType _,
                    Expr.MapType _,
                    Expr.ChanType _ ->
                    true;
            default -> false;
        };
    }
}
