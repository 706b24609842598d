package cgovet.gofront.syntax;

import cgovet.gofront.syntax.Expr.BadExpr;
import cgovet.gofront.syntax.Expr.ChanType;
import cgovet.gofront.syntax.Expr.Ident;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions (Go specification, "Expressions"). Types are accepted wherever an operand is. */
final class ExprParser {
    private final Parser parser;
    private final TokenCursor cursor;

    /**
     * Below zero in the header of a control clause, where a composite literal needs parentheses.
     */
    int level;

    ExprParser(Parser parser, TokenCursor cursor) {
        this.parser = parser;
        this.cursor = cursor;
    }

    /** Expression = UnaryExpr | Expression binary_op Expression . */
    Expr expression() {
        return binary(null, 1);
    }

    /** ExpressionList = Expression { "," Expression } . */
    List<Expr> list() {
        List<Expr> list = new ArrayList<>();
        list.add(expression());
        while (cursor.accept(Token.COMMA)) {
            list.add(expression());
        }
        return list;
    }

    /**
     * Binary expressions of at least {@code precedence}, whose first operand may have been read
     * already.
     */
    Expr binary(@Nullable Expr first, int precedence) {
        cursor.enter();
        Expr x = first != null ? first : unary();
        int chain = 1;
        while (cursor.token().precedence() >= precedence) {
            Token op = cursor.token();
            int opPos = cursor.pos();
            cursor.next();
            cursor.enter();
            chain++;
            Expr y = binary(null, op.precedence() + 1);
            x = new Expr.BinaryExpr(x, opPos, op, y);
        }
        cursor.leave(chain);
        return x;
    }

    /** UnaryExpr = PrimaryExpr | unary_op UnaryExpr . */
    private Expr unary() {
        cursor.enter();
        try {
            int pos = cursor.pos();
            Token op = cursor.token();
            switch (op) {
                case ADD, SUB, NOT, XOR, AND, TILDE -> {
                    cursor.next();
                    return new Expr.UnaryExpr(pos, op, unary());
                }
                case ARROW -> {
                    cursor.next();
                    Expr x = unary();
                    return x instanceof ChanType type
                            ? receiveOnly(type, pos)
                            : new Expr.UnaryExpr(pos, op, x);
                }
                case MUL -> {
                    cursor.next();
                    return new Expr.StarExpr(pos, unary());
                }
                default -> {
                    return primary(null);
                }
            }
        } finally {
            cursor.leave();
        }
    }

    /**
     * {@code <-chan T} read as {@code <-} of {@code chan T}: the arrow binds to the leftmost chan.
     */
    private ChanType receiveOnly(ChanType type, int arrow) {
        Expr value = type.value();
        switch (type.dir()) {
            case RECEIVE -> cursor.expected(type.pos(), "'chan'");
            case SEND -> {
                if (value instanceof ChanType inner) {
                    value = receiveOnly(inner, type.arrow());
                } else {
                    cursor.expected(type.arrow(), "channel type");
                }
            }
            case BOTH -> {}
        }
        return new ChanType(arrow, arrow, ChanType.Direction.RECEIVE, value);
    }

    /**
     * PrimaryExpr = Operand | PrimaryExpr ( Selector | Index | Slice | TypeAssertion | Arguments )
     * .
     */
    Expr primary(@Nullable Expr first) {
        Expr x = first != null ? first : operand();
        int chain = 0;
        while (true) {
            cursor.enter();
            chain++;
            switch (cursor.token()) {
                case PERIOD -> {
                    cursor.next();
                    x = selectorOrAssertion(x);
                }
                case LBRACK -> x = indexOrSlice(x);
                case LPAREN -> x = call(x);
                case LBRACE -> {
                    Expr type = Expr.unparen(x);
                    if (!mayStartLiteral(type)) {
                        cursor.leave(chain);
                        return x;
                    }
                    if (type != x) {
                        cursor.problem(type.pos(), "cannot parenthesize type in composite literal");
                    }
                    x = literalValue(x);
                }
                default -> {
                    cursor.leave(chain);
                    return x;
                }
            }
        }
    }

    private boolean mayStartLiteral(Expr type) {
        return switch (type) {
            case BadExpr _, Ident _, Expr.SelectorExpr _, Expr.IndexExpr _, Expr.IndexListExpr _ ->
                    level >= 0;
            case Expr.ArrayType _, Expr.StructType _, Expr.MapType _ -> true;
            default -> false;
        };
    }

    private Expr selectorOrAssertion(Expr x) {
        if (cursor.at(Token.IDENT)) {
            return new Expr.SelectorExpr(x, ident());
        }
        if (cursor.at(Token.LPAREN)) {
            int lparen = cursor.pos();
            cursor.next();
            Expr type = null;
            if (cursor.at(Token.TYPE)) {
                cursor.next();
            } else {
                type = parser.types().type();
            }
            return new Expr.TypeAssertExpr(x, lparen, type, cursor.expect(Token.RPAREN));
        }
        int pos = cursor.pos();
        cursor.expected(pos, "selector or type assertion");
        if (!cursor.at(Token.RBRACE)) {
            cursor.next();
        }
        return new Expr.SelectorExpr(x, new Ident(pos, "_"));
    }

    private Expr operand() {
        int pos = cursor.pos();
        switch (cursor.token()) {
            case IDENT -> {
                return ident();
            }
            case INT, FLOAT, IMAG, CHAR, STRING -> {
                return literal();
            }
            case LPAREN -> {
                cursor.next();
                level++;
                Expr x = expression();
                level--;
                return new Expr.ParenExpr(pos, x, cursor.expect(Token.RPAREN));
            }
            case FUNC -> {
                return functionTypeOrLiteral();
            }
            default -> {
                Expr type = parser.types().tryType();
                if (type != null) {
                    return type;
                }
                cursor.expected(pos, "operand");
                cursor.skipToExpressionEnd();
                return new BadExpr(pos, cursor.pos());
            }
        }
    }

    Ident ident() {
        int pos = cursor.pos();
        if (cursor.at(Token.IDENT)) {
            String name = cursor.spelling().intern();
            cursor.next();
            return new Ident(pos, name);
        }
        cursor.expect(Token.IDENT);
        return new Ident(pos, "_");
    }

    Expr.BasicLit literal() {
        Expr.BasicLit x =
                new Expr.BasicLit(
                        cursor.pos(),
                        cursor.pos() + Utf8.length(cursor.spelling()),
                        cursor.token(),
                        cursor.spelling());
        cursor.next();
        return x;
    }

    private Expr functionTypeOrLiteral() {
        Expr.FuncType type = parser.types().functionType();
        if (!cursor.at(Token.LBRACE)) {
            return type;
        }
        level++;
        Stmt.BlockStmt body = parser.stmts().body();
        level--;
        return new Expr.FuncLit(type, body);
    }

    private Expr call(Expr fun) {
        int lparen = cursor.expect(Token.LPAREN);
        level++;
        List<Expr> args = new ArrayList<>();
        int ellipsis = Node.NO_POS;
        while (!cursor.at(Token.RPAREN) && !cursor.at(Token.EOF) && ellipsis == Node.NO_POS) {
            args.add(expression());
            if (cursor.at(Token.ELLIPSIS)) {
                ellipsis = cursor.pos();
                cursor.next();
            }
            if (!cursor.atComma("argument list", Token.RPAREN)) {
                break;
            }
            cursor.next();
        }
        level--;
        return new Expr.CallExpr(
                fun, lparen, args, ellipsis, cursor.expectClosing(Token.RPAREN, "argument list"));
    }

    private Expr indexOrSlice(Expr x) {
        int lbrack = cursor.expect(Token.LBRACK);
        if (cursor.at(Token.RBRACK)) {
            cursor.expected(cursor.pos(), "operand");
            int rbrack = cursor.pos();
            cursor.next();
            return new Expr.IndexExpr(x, lbrack, new BadExpr(rbrack, rbrack), rbrack);
        }
        level++;
        @Nullable Expr[] index = new @Nullable Expr[3];
        List<Expr> types = new ArrayList<>();
        int colons = 0;
        int[] colonAt = new int[2];
        if (!cursor.at(Token.COLON)) {
            index[0] = expression();
        }
        if (cursor.at(Token.COLON)) {
            while (cursor.at(Token.COLON) && colons < 2) {
                colonAt[colons] = cursor.pos();
                colons++;
                cursor.next();
                if (!cursor.at(Token.COLON) && !cursor.at(Token.RBRACK) && !cursor.at(Token.EOF)) {
                    index[colons] = expression();
                }
            }
        } else if (cursor.at(Token.COMMA) && index[0] != null) {
            types.add(index[0]);
            while (cursor.accept(Token.COMMA)) {
                if (!cursor.at(Token.RBRACK) && !cursor.at(Token.EOF)) {
                    types.add(parser.types().type());
                }
            }
        }
        level--;
        int rbrack = cursor.expect(Token.RBRACK);
        if (colons > 0) {
            boolean slice3 = colons == 2;
            if (slice3 && index[1] == null) {
                cursor.problem(colonAt[0], "middle index required in 3-index slice");
                index[1] = new BadExpr(colonAt[0] + 1, colonAt[1]);
            }
            if (slice3 && index[2] == null) {
                cursor.problem(colonAt[1], "final index required in 3-index slice");
                index[2] = new BadExpr(colonAt[1] + 1, rbrack);
            }
            return new Expr.SliceExpr(x, lbrack, index[0], index[1], index[2], slice3, rbrack);
        }
        if (types.isEmpty() && index[0] != null) {
            types.add(index[0]);
        }
        return packIndex(x, lbrack, types, rbrack);
    }

    static Expr packIndex(Expr x, int lbrack, List<Expr> indices, int rbrack) {
        return indices.size() == 1
                ? new Expr.IndexExpr(x, lbrack, indices.getFirst(), rbrack)
                : new Expr.IndexListExpr(x, lbrack, indices, rbrack);
    }

    /** LiteralValue = "{" [ ElementList [ "," ] ] "}" . */
    private Expr literalValue(@Nullable Expr type) {
        cursor.enter();
        int lbrace = cursor.expect(Token.LBRACE);
        List<Expr> elements = new ArrayList<>();
        level++;
        while (!cursor.at(Token.RBRACE) && !cursor.at(Token.EOF)) {
            elements.add(element());
            if (!cursor.atComma("composite literal", Token.RBRACE)) {
                break;
            }
            cursor.next();
        }
        level--;
        int rbrace = cursor.expectClosing(Token.RBRACE, "composite literal");
        cursor.leave();
        return new Expr.CompositeLit(type, lbrace, elements, rbrace, false);
    }

    private Expr element() {
        Expr x = elementValue();
        if (!cursor.at(Token.COLON)) {
            return x;
        }
        int colon = cursor.pos();
        cursor.next();
        return new Expr.KeyValueExpr(x, colon, elementValue());
    }

    private Expr elementValue() {
        return cursor.at(Token.LBRACE) ? literalValue(null) : expression();
    }
}
