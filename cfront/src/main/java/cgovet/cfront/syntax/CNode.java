package cgovet.cfront.syntax;

import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a function body or of an initializer. */
public sealed interface CNode permits CStmt, CExpr {
    Span at();

    /** The parts directly below, in the order of the source. */
    default List<CNode> children() {
        return switch (this) {
            case CStmt stmt -> Children.of(stmt);
            case CExpr expr -> Children.of(expr);
        };
    }
}

/** The children of every kind of node. */
final class Children {
    private Children() {}

    static List<CNode> of(CStmt stmt) {
        return switch (stmt) {
            case CStmt.Compound s -> List.copyOf(s.list());
            case CStmt.Declarations s -> List.copyOf(s.list());
            case CStmt.Evaluate s -> List.of(s.expr());
            case CStmt.Declare s -> list(s.init());
            case CStmt.If s -> list(s.cond(), s.then(), s.orElse());
            case CStmt.While s -> List.of(s.cond(), s.body());
            case CStmt.DoWhile s -> List.of(s.body(), s.cond());
            case CStmt.For s -> list(s.init(), s.cond(), s.step(), s.body());
            case CStmt.Switch s -> List.of(s.value(), s.body());
            case CStmt.Case s -> list(s.low(), s.high());
            case CStmt.Labeled s -> List.of(s.body());
            case CStmt.ComputedGoto s -> List.of(s.target());
            case CStmt.Return s -> list(s.value());
            case CStmt.Asm s -> {
                List<CNode> all = new ArrayList<>();
                s.outputs().forEach(operand -> all.add(operand.value()));
                s.inputs().forEach(operand -> all.add(operand.value()));
                yield all;
            }
            case CStmt.Unsupported s -> s.parts();
            case CStmt.Default _, CStmt.Goto _, CStmt.Break _, CStmt.Continue _, CStmt.Empty _ ->
                    List.of();
        };
    }

    static List<CNode> of(CExpr expr) {
        return switch (expr) {
            case CExpr.Unary e -> List.of(e.operand());
            case CExpr.Binary e -> List.of(e.left(), e.right());
            case CExpr.Assign e -> List.of(e.left(), e.right());
            case CExpr.CompoundAssign e -> List.of(e.left(), e.right());
            case CExpr.Conditional e -> list(e.cond(), e.then(), e.orElse());
            case CExpr.Comma e -> List.of(e.left(), e.right());
            case CExpr.Call e -> {
                List<CNode> all = new ArrayList<>();
                all.add(e.function());
                all.addAll(e.args());
                yield all;
            }
            case CExpr.Select e -> List.of(e.base());
            case CExpr.Index e -> List.of(e.base(), e.index());
            case CExpr.Cast e -> List.of(e.operand());
            case CExpr.CompoundLiteral e -> List.of(e.init());
            case CExpr.SizeofExpr e -> List.of(e.operand());
            case CExpr.InitList e -> {
                List<CNode> all = new ArrayList<>();
                for (CExpr.Item item : e.items()) {
                    for (CExpr.Designator designator : item.designators()) {
                        if (designator instanceof CExpr.At(var low, var high)) {
                            all.addAll(list(low, high));
                        }
                    }
                    all.add(item.value());
                }
                yield all;
            }
            case CExpr.StatementExpr e -> List.of(e.body());
            case CExpr.OffsetOf e -> {
                List<CNode> all = new ArrayList<>();
                for (CExpr.Designator designator : e.path()) {
                    if (designator instanceof CExpr.At(var low, var high)) {
                        all.addAll(list(low, high));
                    }
                }
                yield all;
            }
            case CExpr.VaArg e -> List.of(e.list());
            case CExpr.Generic e -> {
                List<CNode> all = new ArrayList<>();
                all.add(e.control());
                all.add(e.chosen());
                yield all;
            }
            case CExpr.Unsupported e -> e.parts();
            case CExpr.Name _,
                    CExpr.IntConst _,
                    CExpr.FloatConst _,
                    CExpr.StringConst _,
                    CExpr.SizeofType _,
                    CExpr.LabelAddress _ ->
                    List.of();
        };
    }

    private static List<CNode> list(@Nullable CNode... parts) {
        List<CNode> all = new ArrayList<>();
        for (CNode part : parts) {
            if (part != null) {
                all.add(part);
            }
        }
        return all;
    }
}
