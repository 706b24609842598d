package cgovet.gofront.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks trees. Children come in the order of go/ast's struct fields, which is not always the order
 * of the source.
 */
public final class Nodes {
    private Nodes() {}

    /** Takes a child with the name of the go/ast field that holds it, and its index there or -1. */
    @FunctionalInterface
    public interface ChildConsumer {
        void accept(Node child, String field, int index);
    }

    public static List<Node> children(Node node) {
        List<Node> list = new ArrayList<>();
        forEachChild(node, (child, _, _) -> list.add(child));
        return list;
    }

    /** Calls {@code visit} for {@code node} and all below it, parents first. */
    public static void walk(Node node, Consumer<Node> visit) {
        visit.accept(node);
        forEachChild(node, (child, _, _) -> walk(child, visit));
    }

    private static void one(@Nullable Node child, String field, ChildConsumer to) {
        if (child != null) {
            to.accept(child, field, -1);
        }
    }

    private static void all(List<? extends Node> list, String field, ChildConsumer to) {
        for (int i = 0; i < list.size(); i++) {
            to.accept(list.get(i), field, i);
        }
    }

    public static void forEachChild(Node node, ChildConsumer to) {
        switch (node) {
            case Expr expr -> ofExpr(expr, to);
            case Stmt stmt -> ofStmt(stmt, to);
            case Decl.BadDecl _ -> {}
            case Decl.GenDecl d -> {
                one(d.doc(), "Doc", to);
                all(d.specs(), "Specs", to);
            }
            case Decl.FuncDecl d -> {
                one(d.doc(), "Doc", to);
                one(d.recv(), "Recv", to);
                one(d.name(), "Name", to);
                one(d.type(), "Type", to);
                one(d.body(), "Body", to);
            }
            case Spec.ImportSpec s -> {
                one(s.doc(), "Doc", to);
                one(s.name(), "Name", to);
                one(s.path(), "Path", to);
            }
            case Spec.ValueSpec s -> {
                all(s.names(), "Names", to);
                one(s.type(), "Type", to);
                all(s.values(), "Values", to);
            }
            case Spec.TypeSpec s -> {
                one(s.name(), "Name", to);
                one(s.typeParams(), "TypeParams", to);
                one(s.type(), "Type", to);
            }
            case Field f -> {
                all(f.names(), "Names", to);
                one(f.type(), "Type", to);
                one(f.tag(), "Tag", to);
            }
            case FieldList l -> all(l.list(), "List", to);
            case GoFile f -> {
                one(f.doc(), "Doc", to);
                one(f.name(), "Name", to);
                all(f.decls(), "Decls", to);
            }
            case CommentGroup g -> all(g.list(), "List", to);
            case Comment _ -> {}
        }
    }

    private static void ofExpr(Expr expr, ChildConsumer to) {
        switch (expr) {
            case Expr.BadExpr _, Expr.Ident _, Expr.BasicLit _ -> {}
            case Expr.Ellipsis x -> one(x.elem(), "Elt", to);
            case Expr.FuncLit x -> {
                one(x.type(), "Type", to);
                one(x.body(), "Body", to);
            }
            case Expr.CompositeLit x -> {
                one(x.type(), "Type", to);
                all(x.elts(), "Elts", to);
            }
            case Expr.ParenExpr x -> one(x.x(), "X", to);
            case Expr.SelectorExpr x -> {
                one(x.x(), "X", to);
                one(x.sel(), "Sel", to);
            }
            case Expr.IndexExpr x -> {
                one(x.x(), "X", to);
                one(x.index(), "Index", to);
            }
            case Expr.IndexListExpr x -> {
                one(x.x(), "X", to);
                all(x.indices(), "Indices", to);
            }
            case Expr.SliceExpr x -> {
                one(x.x(), "X", to);
                one(x.low(), "Low", to);
                one(x.high(), "High", to);
                one(x.max(), "Max", to);
            }
            case Expr.TypeAssertExpr x -> {
                one(x.x(), "X", to);
                one(x.type(), "Type", to);
            }
            case Expr.CallExpr x -> {
                one(x.fun(), "Fun", to);
                all(x.args(), "Args", to);
            }
            case Expr.StarExpr x -> one(x.x(), "X", to);
            case Expr.UnaryExpr x -> one(x.x(), "X", to);
            case Expr.BinaryExpr x -> {
                one(x.x(), "X", to);
                one(x.y(), "Y", to);
            }
            case Expr.KeyValueExpr x -> {
                one(x.key(), "Key", to);
                one(x.value(), "Value", to);
            }
            case Expr.ArrayType x -> {
                one(x.len(), "Len", to);
                one(x.elem(), "Elt", to);
            }
            case Expr.StructType x -> one(x.fields(), "Fields", to);
            case Expr.FuncType x -> {
                one(x.typeParams(), "TypeParams", to);
                one(x.params(), "Params", to);
                one(x.results(), "Results", to);
            }
            case Expr.InterfaceType x -> one(x.methods(), "Methods", to);
            case Expr.MapType x -> {
                one(x.key(), "Key", to);
                one(x.value(), "Value", to);
            }
            case Expr.ChanType x -> one(x.value(), "Value", to);
        }
    }

    private static void ofStmt(Stmt stmt, ChildConsumer to) {
        switch (stmt) {
            case Stmt.BadStmt _, Stmt.EmptyStmt _ -> {}
            case Stmt.DeclStmt s -> one(s.decl(), "Decl", to);
            case Stmt.LabeledStmt s -> {
                one(s.label(), "Label", to);
                one(s.stmt(), "Stmt", to);
            }
            case Stmt.ExprStmt s -> one(s.x(), "X", to);
            case Stmt.SendStmt s -> {
                one(s.chan(), "Chan", to);
                one(s.value(), "Value", to);
            }
            case Stmt.IncDecStmt s -> one(s.x(), "X", to);
            case Stmt.AssignStmt s -> {
                all(s.lhs(), "Lhs", to);
                all(s.rhs(), "Rhs", to);
            }
            case Stmt.GoStmt s -> one(s.call(), "Call", to);
            case Stmt.DeferStmt s -> one(s.call(), "Call", to);
            case Stmt.ReturnStmt s -> all(s.results(), "Results", to);
            case Stmt.BranchStmt s -> one(s.label(), "Label", to);
            case Stmt.BlockStmt s -> all(s.list(), "List", to);
            case Stmt.IfStmt s -> {
                one(s.init(), "Init", to);
                one(s.cond(), "Cond", to);
                one(s.body(), "Body", to);
                one(s.elseBranch(), "Else", to);
            }
            case Stmt.CaseClause s -> {
                all(s.list(), "List", to);
                all(s.body(), "Body", to);
            }
            case Stmt.SwitchStmt s -> {
                one(s.init(), "Init", to);
                one(s.tag(), "Tag", to);
                one(s.body(), "Body", to);
            }
            case Stmt.TypeSwitchStmt s -> {
                one(s.init(), "Init", to);
                one(s.assign(), "Assign", to);
                one(s.body(), "Body", to);
            }
            case Stmt.CommClause s -> {
                one(s.comm(), "Comm", to);
                all(s.body(), "Body", to);
            }
            case Stmt.SelectStmt s -> one(s.body(), "Body", to);
            case Stmt.ForStmt s -> {
                one(s.init(), "Init", to);
                one(s.cond(), "Cond", to);
                one(s.post(), "Post", to);
                one(s.body(), "Body", to);
            }
            case Stmt.RangeStmt s -> {
                one(s.key(), "Key", to);
                one(s.value(), "Value", to);
                one(s.x(), "X", to);
                one(s.body(), "Body", to);
            }
        }
    }
}
