package cgovet.boundary.portable;

import cgovet.base.target.Target;
import cgovet.base.text.Span;
import cgovet.boundary.call.CrossingCall;
import cgovet.boundary.types.CgoPackage;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.TypeAndValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A package on one platform, and the others that matter.
 *
 * @param crossings its calls into C
 * @param units its C text, preambles first
 * @param layouts of its C types on {@code target}
 * @param matrix the platforms that a file is built for, this one among them
 */
public record Scene(
        CheckedPackage pkg,
        CgoPackage cgo,
        List<CrossingCall> crossings,
        List<CUnit> units,
        Layouts layouts,
        Target target,
        Function<GoFile, List<Target>> matrix) {
    public Scene {
        crossings = List.copyOf(crossings);
        units = List.copyOf(units);
    }

    boolean isType(Expr expr) {
        return pkg.info().isType(expr);
    }

    boolean isConstant(Expr expr) {
        TypeAndValue known = pkg.info().of(expr);
        return known != null && known.isConstant();
    }

    GoType typeOf(Expr expr) {
        return pkg.info().typeOf(Expr.unparen(expr));
    }

    /** What is converted, if the expression is a conversion. */
    Optional<Expr> converted(Expr expr) {
        return pkg.info().converted(expr);
    }

    /** What is converted to {@code unsafe.Pointer}, if the expression is such a conversion. */
    Optional<Expr> throughUnsafe(Expr expr) {
        return pkg.info().behindPointer(expr);
    }

    static Span span(GoFile file, Node node) {
        return file.text().span(node.pos(), node.end());
    }
}
