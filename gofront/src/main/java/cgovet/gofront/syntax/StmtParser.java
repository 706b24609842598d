package cgovet.gofront.syntax;

import cgovet.gofront.syntax.Expr.Ident;
import cgovet.gofront.syntax.Stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements (Go specification, "Statements"). */
final class StmtParser {
    /** What a simple statement may be besides simple. */
    private enum Allowed {
        PLAIN,
        LABEL,
        RANGE
    }

    /** The head of a range clause before its body is known; never leaves this class. */
    private record RangeHead(List<Expr> lhs, int tokPos, Token tok, int range, Expr x) {}

    private final Parser parser;
    private final TokenCursor cursor;
    private @Nullable RangeHead rangeHead;

    StmtParser(Parser parser, TokenCursor cursor) {
        this.parser = parser;
        this.cursor = cursor;
    }

    private ExprParser exprs() {
        return parser.exprs();
    }

    /** The block of a function. */
    BlockStmt body() {
        ExprParser exprs = exprs();
        int outer = exprs.level;
        exprs.level = 0;
        BlockStmt block = parser.skipsBodies() ? skippedBlock() : block();
        exprs.level = outer;
        return block;
    }

    private BlockStmt skippedBlock() {
        int lbrace = cursor.pos();
        return new BlockStmt(lbrace, List.of(), cursor.skipBlock());
    }

    BlockStmt block() {
        int lbrace = cursor.expect(Token.LBRACE);
        List<Stmt> list = list();
        if (cursor.at(Token.RBRACE)) {
            int rbrace = cursor.pos();
            cursor.next();
            return new BlockStmt(lbrace, list, rbrace);
        }
        cursor.expected(cursor.pos(), "'}'");
        return new BlockStmt(lbrace, list, Node.NO_POS);
    }

    private List<Stmt> list() {
        List<Stmt> list = new ArrayList<>();
        while (!cursor.at(Token.CASE)
                && !cursor.at(Token.DEFAULT)
                && !cursor.at(Token.RBRACE)
                && !cursor.at(Token.EOF)) {
            list.add(statement());
        }
        return list;
    }

    private Stmt statement() {
        cursor.enter();
        try {
            return statementAt(cursor.pos());
        } finally {
            cursor.leave();
        }
    }

    private Stmt statementAt(int pos) {
        switch (cursor.token()) {
            case CONST, TYPE, VAR -> {
                return new Stmt.DeclStmt(parser.declaration());
            }
            case IDENT,
                    INT,
                    FLOAT,
                    IMAG,
                    CHAR,
                    STRING,
                    FUNC,
                    LPAREN,
                    LBRACK,
                    STRUCT,
                    MAP,
                    CHAN,
                    INTERFACE,
                    ADD,
                    SUB,
                    MUL,
                    AND,
                    XOR,
                    ARROW,
                    NOT,
                    TILDE -> {
                Stmt stmt = simple(Allowed.LABEL);
                if (!(stmt instanceof Stmt.LabeledStmt)) {
                    cursor.expectSemicolon();
                }
                return stmt;
            }
            case GO, DEFER -> {
                return goOrDefer(pos);
            }
            case RETURN -> {
                cursor.next();
                List<Expr> results =
                        cursor.at(Token.SEMICOLON) || cursor.at(Token.RBRACE)
                                ? List.of()
                                : exprs().list();
                cursor.expectSemicolon();
                return new Stmt.ReturnStmt(pos, results);
            }
            case BREAK, CONTINUE, GOTO, FALLTHROUGH -> {
                Token tok = cursor.token();
                cursor.next();
                Ident label =
                        tok != Token.FALLTHROUGH && cursor.at(Token.IDENT) ? exprs().ident() : null;
                cursor.expectSemicolon();
                return new Stmt.BranchStmt(pos, tok, label);
            }
            case LBRACE -> {
                BlockStmt block = block();
                cursor.expectSemicolon();
                return block;
            }
            case IF -> {
                return ifStatement();
            }
            case SWITCH -> {
                return switchStatement();
            }
            case SELECT -> {
                return selectStatement();
            }
            case FOR -> {
                return forStatement();
            }
            case SEMICOLON -> {
                boolean implicit = cursor.isImplicitSemicolon();
                cursor.next();
                return new Stmt.EmptyStmt(pos, implicit);
            }
            case RBRACE -> {
                return new Stmt.EmptyStmt(pos, true);
            }
            default -> {
                cursor.expected(pos, "statement");
                cursor.next();
                cursor.skipToStatement();
                return new Stmt.BadStmt(pos, cursor.pos());
            }
        }
    }

    private Stmt simple(Allowed allowed) {
        int pos = cursor.pos();
        if (allowed == Allowed.RANGE && cursor.at(Token.RANGE)) {
            cursor.next();
            Expr x = exprs().expression();
            rangeHead = new RangeHead(List.of(), Node.NO_POS, Token.ILLEGAL, pos, x);
            return new Stmt.ExprStmt(x);
        }
        List<Expr> lhs = exprs().list();
        Token tok = cursor.token();
        int tokPos = cursor.pos();
        switch (tok) {
            case DEFINE,
                    ASSIGN,
                    ADD_ASSIGN,
                    SUB_ASSIGN,
                    MUL_ASSIGN,
                    QUO_ASSIGN,
                    REM_ASSIGN,
                    AND_ASSIGN,
                    OR_ASSIGN,
                    XOR_ASSIGN,
                    SHL_ASSIGN,
                    SHR_ASSIGN,
                    AND_NOT_ASSIGN -> {
                cursor.next();
                if (allowed == Allowed.RANGE
                        && cursor.at(Token.RANGE)
                        && (tok == Token.DEFINE || tok == Token.ASSIGN)) {
                    int range = cursor.pos();
                    cursor.next();
                    Expr x = exprs().expression();
                    rangeHead = new RangeHead(lhs, tokPos, tok, range, x);
                    return new Stmt.ExprStmt(x);
                }
                return new Stmt.AssignStmt(lhs, tokPos, tok, exprs().list());
            }
            default -> {}
        }
        if (lhs.size() > 1) {
            cursor.expected(pos, "1 expression");
        }
        Expr x = lhs.getFirst();
        switch (tok) {
            case COLON -> {
                if (allowed == Allowed.LABEL && x instanceof Ident label) {
                    cursor.next();
                    return new Stmt.LabeledStmt(label, tokPos, statement());
                }
                return new Stmt.ExprStmt(x);
            }
            case ARROW -> {
                cursor.next();
                return new Stmt.SendStmt(x, tokPos, exprs().expression());
            }
            case INC, DEC -> {
                cursor.next();
                return new Stmt.IncDecStmt(x, tokPos, tok);
            }
            default -> {
                return new Stmt.ExprStmt(x);
            }
        }
    }

    private Stmt goOrDefer(int pos) {
        Token keyword = cursor.token();
        cursor.next();
        Expr x = exprs().expression();
        Expr bare = Expr.unparen(x);
        if (bare != x) {
            cursor.problem(
                    x.pos(), "expression in " + keyword.text() + " must not be parenthesized");
        }
        cursor.expectSemicolon();
        if (!(bare instanceof Expr.CallExpr call)) {
            if (!(x instanceof Expr.BadExpr)) {
                cursor.problem(
                        x.end(), "expression in " + keyword.text() + " must be function call");
            }
            return new Stmt.BadStmt(pos, Math.max(pos + keyword.text().length(), x.end()));
        }
        return keyword == Token.GO ? new Stmt.GoStmt(pos, call) : new Stmt.DeferStmt(pos, call);
    }

    private Expr condition(@Nullable Stmt stmt, int pos) {
        if (stmt instanceof Stmt.ExprStmt expr) {
            return expr.x();
        }
        if (stmt == null) {
            cursor.problem(pos, "missing condition in if statement");
            return new Expr.BadExpr(pos, pos);
        }
        cursor.problem(
                stmt.pos(),
                stmt instanceof Stmt.AssignStmt
                        ? "expected boolean expression, found assignment (missing parentheses around"
                                + " composite literal?)"
                        : "expected boolean expression, found simple statement (missing parentheses"
                                + " around composite literal?)");
        return new Expr.BadExpr(stmt.pos(), Math.max(stmt.pos(), stmt.end()));
    }

    private Stmt ifStatement() {
        int pos = cursor.expect(Token.IF);
        Stmt init = null;
        Expr cond;
        if (cursor.at(Token.LBRACE)) {
            cursor.problem(cursor.pos(), "missing condition in if statement");
            cond = new Expr.BadExpr(cursor.pos(), cursor.pos());
        } else {
            int outer = exprs().level;
            exprs().level = -1;
            Stmt first = null;
            if (!cursor.at(Token.SEMICOLON)) {
                if (cursor.at(Token.VAR)) {
                    cursor.next();
                    cursor.problem(cursor.pos(), "var declaration not allowed in if initializer");
                }
                first = simple(Allowed.PLAIN);
            }
            int at = cursor.pos();
            if (cursor.at(Token.LBRACE)) {
                cond = condition(first, at);
            } else {
                init = first;
                cursor.expect(Token.SEMICOLON);
                Stmt second = cursor.at(Token.LBRACE) ? null : simple(Allowed.PLAIN);
                cond = condition(second, at);
            }
            exprs().level = outer;
        }
        BlockStmt body = block();
        Stmt otherwise = null;
        if (cursor.accept(Token.ELSE)) {
            if (cursor.at(Token.IF)) {
                cursor.enter();
                otherwise = ifStatement();
                cursor.leave();
            } else if (cursor.at(Token.LBRACE)) {
                otherwise = block();
                cursor.expectSemicolon();
            } else {
                cursor.expected(cursor.pos(), "if statement or block");
                otherwise = new Stmt.BadStmt(cursor.pos(), cursor.pos());
            }
        } else {
            cursor.expectSemicolon();
        }
        return new Stmt.IfStmt(pos, init, cond, body, otherwise);
    }

    private Stmt switchStatement() {
        int pos = cursor.expect(Token.SWITCH);
        Stmt init = null;
        Stmt tag = null;
        if (!cursor.at(Token.LBRACE)) {
            int outer = exprs().level;
            exprs().level = -1;
            if (!cursor.at(Token.SEMICOLON)) {
                tag = simple(Allowed.PLAIN);
            }
            if (cursor.accept(Token.SEMICOLON)) {
                init = tag;
                tag = cursor.at(Token.LBRACE) ? null : simple(Allowed.PLAIN);
            }
            exprs().level = outer;
        }
        int lbrace = cursor.expect(Token.LBRACE);
        List<Stmt> clauses = new ArrayList<>();
        while (cursor.at(Token.CASE) || cursor.at(Token.DEFAULT)) {
            clauses.add(caseClause());
        }
        int rbrace = cursor.expect(Token.RBRACE);
        cursor.expectSemicolon();
        BlockStmt body = new BlockStmt(lbrace, clauses, rbrace);
        if (tag != null && isTypeSwitchGuard(tag)) {
            return new Stmt.TypeSwitchStmt(pos, init, tag, body);
        }
        Expr value = null;
        if (tag instanceof Stmt.ExprStmt expr) {
            value = expr.x();
        } else if (tag != null) {
            cursor.problem(tag.pos(), "expected switch expression, found simple statement");
            value = new Expr.BadExpr(tag.pos(), Math.max(tag.pos(), tag.end()));
        }
        return new Stmt.SwitchStmt(pos, init, value, body);
    }

    private boolean isTypeSwitchGuard(Stmt stmt) {
        return switch (stmt) {
            case Stmt.ExprStmt expr -> isTypeSwitchAssertion(expr.x());
            case Stmt.AssignStmt assign -> {
                boolean guard =
                        assign.lhs().size() == 1
                                && assign.rhs().size() == 1
                                && isTypeSwitchAssertion(assign.rhs().getFirst());
                if (guard && assign.tok() == Token.ASSIGN) {
                    cursor.problem(assign.tokPos(), "expected ':=', found '='");
                }
                yield guard && (assign.tok() == Token.DEFINE || assign.tok() == Token.ASSIGN);
            }
            default -> false;
        };
    }

    private static boolean isTypeSwitchAssertion(Expr x) {
        return x instanceof Expr.TypeAssertExpr assertion && assertion.type() == null;
    }

    private Stmt caseClause() {
        int pos = cursor.pos();
        boolean isDefault = cursor.at(Token.DEFAULT);
        cursor.next();
        List<Expr> list = isDefault ? List.of() : exprs().list();
        int colon = cursor.expect(Token.COLON);
        return new Stmt.CaseClause(pos, isDefault, list, colon, list());
    }

    private Stmt selectStatement() {
        int pos = cursor.expect(Token.SELECT);
        int lbrace = cursor.expect(Token.LBRACE);
        List<Stmt> clauses = new ArrayList<>();
        while (cursor.at(Token.CASE) || cursor.at(Token.DEFAULT)) {
            clauses.add(commClause());
        }
        int rbrace = cursor.expect(Token.RBRACE);
        cursor.expectSemicolon();
        return new Stmt.SelectStmt(pos, new BlockStmt(lbrace, clauses, rbrace));
    }

    private Stmt commClause() {
        int pos = cursor.pos();
        Stmt comm = null;
        if (cursor.accept(Token.CASE)) {
            comm = simple(Allowed.PLAIN);
        } else {
            cursor.expect(Token.DEFAULT);
        }
        int colon = cursor.expect(Token.COLON);
        return new Stmt.CommClause(pos, comm, colon, list());
    }

    private Stmt forStatement() {
        int pos = cursor.expect(Token.FOR);
        Stmt init = null;
        Stmt cond = null;
        Stmt post = null;
        RangeHead range = null;
        if (!cursor.at(Token.LBRACE)) {
            int outer = exprs().level;
            exprs().level = -1;
            rangeHead = null;
            if (!cursor.at(Token.SEMICOLON)) {
                cond = simple(Allowed.RANGE);
                range = rangeHead;
                rangeHead = null;
            }
            if (range == null && cursor.at(Token.SEMICOLON)) {
                cursor.next();
                init = cond;
                cond = null;
                if (!cursor.at(Token.SEMICOLON)) {
                    if (cursor.at(Token.LBRACE)) {
                        cursor.expected(cursor.pos(), "for loop condition");
                    } else {
                        cond = simple(Allowed.PLAIN);
                    }
                }
                cursor.expectSemicolon();
                if (!cursor.at(Token.LBRACE)) {
                    post = simple(Allowed.PLAIN);
                }
            }
            exprs().level = outer;
        }
        BlockStmt body = block();
        cursor.expectSemicolon();
        if (range != null) {
            return rangeStatement(pos, range, body);
        }
        Expr test = null;
        if (cond instanceof Stmt.ExprStmt expr) {
            test = expr.x();
        } else if (cond != null) {
            cursor.problem(cond.pos(), "expected for loop condition");
            test = new Expr.BadExpr(cond.pos(), Math.max(cond.pos(), cond.end()));
        }
        return new Stmt.ForStmt(pos, init, test, post, body);
    }

    private Stmt rangeStatement(int pos, RangeHead head, BlockStmt body) {
        List<Expr> lhs = head.lhs();
        if (lhs.size() > 2) {
            cursor.problem(lhs.get(2).pos(), "expected at most 2 expressions");
            return new Stmt.BadStmt(pos, body.end());
        }
        Expr key = lhs.isEmpty() ? null : lhs.getFirst();
        Expr value = lhs.size() == 2 ? lhs.get(1) : null;
        return new Stmt.RangeStmt(
                pos, key, value, head.tokPos(), head.tok(), head.range(), head.x(), body);
    }
}
