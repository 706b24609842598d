package cgovet.gofront.syntax;

import java.util.Map;

/**
 * The leaves of a node itself (positions, tokens, texts) under the names of go/ast's fields, as
 * JSON values.
 */
final class Attributes {
    private Attributes() {}

    private static void at(Map<String, String> to, String name, int pos) {
        if (pos != Node.NO_POS) {
            to.put(name, Integer.toString(pos));
        }
    }

    private static void text(Map<String, String> to, String name, String value) {
        to.put(name, Json.quote(value));
    }

    private static void flag(Map<String, String> to, String name, boolean value) {
        to.put(name, Boolean.toString(value));
    }

    static void of(Node node, Map<String, String> to) {
        switch (node) {
            case Expr x -> ofExpr(x, to);
            case Stmt s -> ofStmt(s, to);
            case Decl.BadDecl d -> {
                at(to, "From", d.from());
                at(to, "To", d.to());
            }
            case Decl.GenDecl d -> {
                at(to, "TokPos", d.tokPos());
                text(to, "Tok", d.tok().text());
                at(to, "Lparen", d.lparen());
                at(to, "Rparen", d.rparen());
            }
            case Spec.TypeSpec s -> at(to, "Assign", s.assign());
            case FieldList l -> {
                at(to, "Opening", l.opening());
                at(to, "Closing", l.closing());
            }
            case GoFile f -> {
                at(to, "Package", f.packagePos());
                text(to, "GoVersion", f.goVersion());
            }
            case Comment c -> {
                at(to, "Slash", c.pos());
                text(to, "Text", c.text());
            }
            case Decl.FuncDecl _, Spec.ImportSpec _, Spec.ValueSpec _, Field _, CommentGroup _ -> {}
        }
    }

    private static void ofExpr(Expr expr, Map<String, String> to) {
        switch (expr) {
            case Expr.BadExpr x -> {
                at(to, "From", x.from());
                at(to, "To", x.to());
            }
            case Expr.Ident x -> {
                at(to, "NamePos", x.pos());
                text(to, "Name", x.name());
            }
            case Expr.Ellipsis x -> at(to, "Ellipsis", x.pos());
            case Expr.BasicLit x -> {
                at(to, "ValuePos", x.pos());
                text(to, "Kind", x.kind().text());
                text(to, "Value", x.value());
            }
            case Expr.CompositeLit x -> {
                at(to, "Lbrace", x.lbrace());
                at(to, "Rbrace", x.rbrace());
                flag(to, "Incomplete", x.incomplete());
            }
            case Expr.ParenExpr x -> {
                at(to, "Lparen", x.lparen());
                at(to, "Rparen", x.rparen());
            }
            case Expr.IndexExpr x -> {
                at(to, "Lbrack", x.lbrack());
                at(to, "Rbrack", x.rbrack());
            }
            case Expr.IndexListExpr x -> {
                at(to, "Lbrack", x.lbrack());
                at(to, "Rbrack", x.rbrack());
            }
            case Expr.SliceExpr x -> {
                at(to, "Lbrack", x.lbrack());
                at(to, "Rbrack", x.rbrack());
                flag(to, "Slice3", x.slice3());
            }
            case Expr.TypeAssertExpr x -> {
                at(to, "Lparen", x.lparen());
                at(to, "Rparen", x.rparen());
            }
            case Expr.CallExpr x -> {
                at(to, "Lparen", x.lparen());
                at(to, "Ellipsis", x.ellipsis());
                at(to, "Rparen", x.rparen());
            }
            case Expr.StarExpr x -> at(to, "Star", x.star());
            case Expr.UnaryExpr x -> {
                at(to, "OpPos", x.opPos());
                text(to, "Op", x.op().text());
            }
            case Expr.BinaryExpr x -> {
                at(to, "OpPos", x.opPos());
                text(to, "Op", x.op().text());
            }
            case Expr.KeyValueExpr x -> at(to, "Colon", x.colon());
            case Expr.ArrayType x -> at(to, "Lbrack", x.lbrack());
            case Expr.StructType x -> {
                at(to, "Struct", x.struct());
                flag(to, "Incomplete", x.incomplete());
            }
            case Expr.FuncType x -> at(to, "Func", x.func());
            case Expr.InterfaceType x -> {
                at(to, "Interface", x.interfacePos());
                flag(to, "Incomplete", x.incomplete());
            }
            case Expr.MapType x -> at(to, "Map", x.map());
            case Expr.ChanType x -> {
                at(to, "Begin", x.begin());
                at(to, "Arrow", x.arrow());
                text(
                        to,
                        "Dir",
                        switch (x.dir()) {
                            case SEND -> "send";
                            case RECEIVE -> "recv";
                            case BOTH -> "both";
                        });
            }
            case Expr.FuncLit _, Expr.SelectorExpr _ -> {}
        }
    }

    private static void ofStmt(Stmt stmt, Map<String, String> to) {
        switch (stmt) {
            case Stmt.BadStmt s -> {
                at(to, "From", s.from());
                at(to, "To", s.to());
            }
            case Stmt.EmptyStmt s -> {
                at(to, "Semicolon", s.semicolon());
                flag(to, "Implicit", s.implicit());
            }
            case Stmt.LabeledStmt s -> at(to, "Colon", s.colon());
            case Stmt.SendStmt s -> at(to, "Arrow", s.arrow());
            case Stmt.IncDecStmt s -> {
                at(to, "TokPos", s.tokPos());
                text(to, "Tok", s.tok().text());
            }
            case Stmt.AssignStmt s -> {
                at(to, "TokPos", s.tokPos());
                text(to, "Tok", s.tok().text());
            }
            case Stmt.GoStmt s -> at(to, "Go", s.go());
            case Stmt.DeferStmt s -> at(to, "Defer", s.defer());
            case Stmt.ReturnStmt s -> at(to, "Return", s.returnPos());
            case Stmt.BranchStmt s -> {
                at(to, "TokPos", s.tokPos());
                text(to, "Tok", s.tok().text());
            }
            case Stmt.BlockStmt s -> {
                at(to, "Lbrace", s.lbrace());
                at(to, "Rbrace", s.rbrace());
            }
            case Stmt.IfStmt s -> at(to, "If", s.ifPos());
            case Stmt.CaseClause s -> {
                at(to, "Case", s.casePos());
                at(to, "Colon", s.colon());
            }
            case Stmt.SwitchStmt s -> at(to, "Switch", s.switchPos());
            case Stmt.TypeSwitchStmt s -> at(to, "Switch", s.switchPos());
            case Stmt.CommClause s -> {
                at(to, "Case", s.casePos());
                at(to, "Colon", s.colon());
            }
            case Stmt.SelectStmt s -> at(to, "Select", s.selectPos());
            case Stmt.ForStmt s -> at(to, "For", s.forPos());
            case Stmt.RangeStmt s -> {
                at(to, "For", s.forPos());
                at(to, "TokPos", s.tokPos());
                text(to, "Tok", s.tok().text());
                at(to, "Range", s.range());
            }
            case Stmt.DeclStmt _, Stmt.ExprStmt _ -> {}
        }
    }
}
