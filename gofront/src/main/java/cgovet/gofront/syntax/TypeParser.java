package cgovet.gofront.syntax;

import cgovet.gofront.syntax.Expr.Ident;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types (Go specification, "Types" and "Type parameter declarations"). */
final class TypeParser {
    private final Parser parser;
    private final TokenCursor cursor;

    TypeParser(Parser parser, TokenCursor cursor) {
        this.parser = parser;
        this.cursor = cursor;
    }

    private ExprParser exprs() {
        return parser.exprs();
    }

    Expr type() {
        Expr type = tryType();
        if (type != null) {
            return type;
        }
        int pos = cursor.pos();
        cursor.expected(pos, "type");
        cursor.skipToExpressionEnd();
        return new Expr.BadExpr(pos, cursor.pos());
    }

    /** Type = TypeName [ TypeArgs ] | TypeLit | "(" Type ")" ; null where none starts here. */
    @Nullable Expr tryType() {
        cursor.enter();
        try {
            int pos = cursor.pos();
            switch (cursor.token()) {
                case IDENT -> {
                    Expr name = typeName(null);
                    return cursor.at(Token.LBRACK) ? instance(name) : name;
                }
                case LBRACK -> {
                    cursor.next();
                    return arrayType(pos, null);
                }
                case STRUCT -> {
                    return structType();
                }
                case MUL -> {
                    cursor.next();
                    return new Expr.StarExpr(pos, type());
                }
                case FUNC -> {
                    return functionType();
                }
                case INTERFACE -> {
                    return interfaceType();
                }
                case MAP -> {
                    cursor.next();
                    cursor.expect(Token.LBRACK);
                    Expr key = type();
                    cursor.expect(Token.RBRACK);
                    return new Expr.MapType(pos, key, type());
                }
                case CHAN, ARROW -> {
                    return channelType();
                }
                case LPAREN -> {
                    cursor.next();
                    Expr type = type();
                    return new Expr.ParenExpr(pos, type, cursor.expect(Token.RPAREN));
                }
                default -> {
                    return null;
                }
            }
        } finally {
            cursor.leave();
        }
    }

    /** TypeName = identifier | PackageName "." identifier . */
    Expr typeName(@Nullable Ident first) {
        Ident name = first != null ? first : exprs().ident();
        if (!cursor.accept(Token.PERIOD)) {
            return name;
        }
        return new Expr.SelectorExpr(name, exprs().ident());
    }

    private Expr qualified(@Nullable Ident first) {
        Expr type = typeName(first);
        return cursor.at(Token.LBRACK) ? instance(type) : type;
    }

    /** TypeArgs = "[" TypeList [ "," ] "]" . */
    private Expr instance(Expr type) {
        int opening = cursor.expect(Token.LBRACK);
        exprs().level++;
        List<Expr> list = new ArrayList<>();
        while (!cursor.at(Token.RBRACK) && !cursor.at(Token.EOF)) {
            list.add(type());
            if (!cursor.atComma("type argument list", Token.RBRACK)) {
                break;
            }
            cursor.next();
        }
        exprs().level--;
        int closing = cursor.expectClosing(Token.RBRACK, "type argument list");
        if (list.isEmpty()) {
            cursor.problem(closing, "expected type argument list");
            list.add(new Expr.BadExpr(opening + 1, Math.max(opening + 1, closing)));
        }
        return ExprParser.packIndex(type, opening, list, closing);
    }

    /**
     * The rest of an array or slice type after its bracket, whose length may have been read
     * already.
     */
    Expr arrayType(int lbrack, @Nullable Expr length) {
        if (length == null) {
            exprs().level++;
            if (cursor.at(Token.ELLIPSIS)) {
                length = new Expr.Ellipsis(cursor.pos(), null);
                cursor.next();
            } else if (!cursor.at(Token.RBRACK)) {
                length = exprs().expression();
            }
            exprs().level--;
        }
        if (cursor.at(Token.COMMA)) {
            cursor.problem(cursor.pos(), "unexpected comma; expecting ]");
            cursor.next();
        }
        cursor.expect(Token.RBRACK);
        return new Expr.ArrayType(lbrack, length, type());
    }

    /** A name and then {@code [n]T}, or a type {@code name[T]} without a name of its own. */
    private record Named(@Nullable Ident name, Expr type) {}

    private Named arrayFieldOrInstance(Ident x) {
        int lbrack = cursor.expect(Token.LBRACK);
        List<Expr> args = new ArrayList<>();
        if (!cursor.at(Token.RBRACK)) {
            exprs().level++;
            args.add(exprs().expression());
            while (cursor.accept(Token.COMMA)) {
                if (cursor.at(Token.RBRACK)) {
                    break;
                }
                args.add(exprs().expression());
            }
            exprs().level--;
        }
        int rbrack = cursor.expect(Token.RBRACK);
        if (args.isEmpty()) {
            return new Named(x, new Expr.ArrayType(lbrack, null, type()));
        }
        if (args.size() == 1) {
            Expr elem = tryType();
            if (elem != null) {
                return new Named(x, new Expr.ArrayType(lbrack, args.getFirst(), elem));
            }
        }
        return new Named(null, ExprParser.packIndex(x, lbrack, args, rbrack));
    }

    private Expr structType() {
        int pos = cursor.expect(Token.STRUCT);
        int lbrace = cursor.expect(Token.LBRACE);
        List<Field> fields = new ArrayList<>();
        while (cursor.at(Token.IDENT) || cursor.at(Token.MUL) || cursor.at(Token.LPAREN)) {
            fields.add(structField());
        }
        int rbrace = cursor.expect(Token.RBRACE);
        return new Expr.StructType(pos, new FieldList(lbrace, fields, rbrace), false);
    }

    private Field structField() {
        List<Ident> names = new ArrayList<>();
        Expr type;
        if (cursor.at(Token.IDENT)) {
            Ident name = exprs().ident();
            if (cursor.at(Token.PERIOD)
                    || cursor.at(Token.STRING)
                    || cursor.at(Token.SEMICOLON)
                    || cursor.at(Token.RBRACE)) {
                type = cursor.at(Token.PERIOD) ? qualified(name) : name;
            } else {
                names.add(name);
                while (cursor.accept(Token.COMMA)) {
                    names.add(exprs().ident());
                }
                if (names.size() == 1 && cursor.at(Token.LBRACK)) {
                    Named field = arrayFieldOrInstance(name);
                    type = field.type();
                    if (field.name() == null) {
                        names.clear();
                    }
                } else {
                    type = type();
                }
            }
        } else {
            type = embeddedPointer();
        }
        Expr.BasicLit tag = cursor.at(Token.STRING) ? exprs().literal() : null;
        cursor.expectSemicolon();
        return new Field(names, type, tag);
    }

    private Expr embeddedPointer() {
        int pos = cursor.pos();
        if (cursor.accept(Token.MUL)) {
            if (cursor.at(Token.LPAREN)) {
                cursor.problem(cursor.pos(), "cannot parenthesize embedded type");
                cursor.next();
                Expr type = new Expr.StarExpr(pos, qualified(null));
                cursor.accept(Token.RPAREN);
                return type;
            }
            return new Expr.StarExpr(pos, qualified(null));
        }
        cursor.problem(pos, "cannot parenthesize embedded type");
        cursor.expect(Token.LPAREN);
        int star = cursor.pos();
        Expr type =
                cursor.accept(Token.MUL)
                        ? new Expr.StarExpr(star, qualified(null))
                        : qualified(null);
        cursor.accept(Token.RPAREN);
        return type;
    }

    Expr.FuncType functionType() {
        int pos = cursor.expect(Token.FUNC);
        int generic = cursor.pos();
        Signature signature = signature(true);
        if (signature.typeParams() != null) {
            cursor.problem(generic, "function type must have no type parameters");
        }
        return new Expr.FuncType(pos, null, signature.params(), signature.results());
    }

    record Signature(
            @Nullable FieldList typeParams, FieldList params, @Nullable FieldList results) {}

    /** Signature = [ TypeParameters ] Parameters [ Result ] . */
    Signature signature(boolean mayBeGeneric) {
        FieldList typeParams = null;
        if (mayBeGeneric && cursor.at(Token.LBRACK)) {
            int opening = cursor.pos();
            cursor.next();
            List<Field> list = new ParameterList(parser, cursor, true).parse(null, null);
            int closing = cursor.expect(Token.RBRACK);
            if (list.isEmpty()) {
                cursor.problem(closing, "empty type parameter list");
            } else {
                typeParams = new FieldList(opening, list, closing);
            }
        }
        FieldList params = parameters();
        FieldList results = null;
        if (cursor.at(Token.LPAREN)) {
            results = parameters();
        } else {
            Expr type = tryType();
            if (type != null) {
                results =
                        new FieldList(
                                Node.NO_POS,
                                List.of(new Field(List.of(), type, null)),
                                Node.NO_POS);
            }
        }
        return new Signature(typeParams, params, results);
    }

    FieldList parameters() {
        int opening = cursor.expect(Token.LPAREN);
        List<Field> list =
                cursor.at(Token.RPAREN)
                        ? List.of()
                        : new ParameterList(parser, cursor, false).parse(null, null);
        return new FieldList(opening, list, cursor.expect(Token.RPAREN));
    }

    private Expr interfaceType() {
        int pos = cursor.expect(Token.INTERFACE);
        int lbrace = cursor.expect(Token.LBRACE);
        List<Field> list = new ArrayList<>();
        while (!cursor.at(Token.RBRACE) && !cursor.at(Token.EOF)) {
            Field field;
            if (cursor.at(Token.IDENT)) {
                field = methodOrEmbedded();
                if (field.names().isEmpty() && field.type() != null) {
                    field = new Field(List.of(), union(field.type()), null);
                }
            } else if (cursor.at(Token.TILDE)) {
                field = new Field(List.of(), union(null), null);
            } else {
                Expr type = tryType();
                if (type == null) {
                    break;
                }
                field = new Field(List.of(), union(type), null);
            }
            cursor.expectSemicolon();
            list.add(field);
        }
        int rbrace = cursor.expect(Token.RBRACE);
        return new Expr.InterfaceType(pos, new FieldList(lbrace, list, rbrace), false);
    }

    private Field methodOrEmbedded() {
        Expr x = typeName(null);
        if (x instanceof Ident name) {
            if (cursor.at(Token.LBRACK)) {
                return genericEmbedded(name);
            }
            if (cursor.at(Token.LPAREN)) {
                return method(name);
            }
            return new Field(List.of(), x, null);
        }
        return new Field(List.of(), cursor.at(Token.LBRACK) ? instance(x) : x, null);
    }

    private Field method(Ident name) {
        Signature signature = signature(false);
        return new Field(
                List.of(name),
                new Expr.FuncType(Node.NO_POS, null, signature.params(), signature.results()),
                null);
    }

    private Field genericEmbedded(Ident name) {
        int lbrack = cursor.pos();
        cursor.next();
        exprs().level++;
        Expr x = exprs().expression();
        exprs().level--;
        if (x instanceof Ident first && !cursor.at(Token.COMMA) && !cursor.at(Token.RBRACK)) {
            new ParameterList(parser, cursor, true).parse(first, null);
            cursor.expect(Token.RBRACK);
            cursor.problem(lbrack, "interface method must have no type parameters");
            return method(name);
        }
        List<Expr> list = new ArrayList<>();
        list.add(x);
        if (cursor.atComma("type argument list", Token.RBRACK)) {
            cursor.next();
            while (!cursor.at(Token.RBRACK) && !cursor.at(Token.EOF)) {
                list.add(type());
                if (!cursor.atComma("type argument list", Token.RBRACK)) {
                    break;
                }
                cursor.next();
            }
        }
        int rbrack = cursor.expectClosing(Token.RBRACK, "type argument list");
        return new Field(List.of(), ExprParser.packIndex(name, lbrack, list, rbrack), null);
    }

    /** TypeElem = TypeTerm { "|" TypeTerm }, whose first term may have been read already. */
    Expr union(@Nullable Expr first) {
        Expr x = first != null ? first : term();
        int chain = 0;
        while (cursor.at(Token.OR)) {
            cursor.enter();
            chain++;
            int opPos = cursor.pos();
            cursor.next();
            x = new Expr.BinaryExpr(x, opPos, Token.OR, term());
        }
        cursor.leave(chain);
        return x;
    }

    private Expr term() {
        int pos = cursor.pos();
        if (cursor.accept(Token.TILDE)) {
            return new Expr.UnaryExpr(pos, Token.TILDE, type());
        }
        Expr type = tryType();
        if (type != null) {
            return type;
        }
        cursor.expected(pos, "~ term or type");
        cursor.skipToExpressionEnd();
        return new Expr.BadExpr(pos, cursor.pos());
    }

    private Expr channelType() {
        int pos = cursor.pos();
        Expr.ChanType.Direction direction = Expr.ChanType.Direction.BOTH;
        int arrow = Node.NO_POS;
        if (cursor.accept(Token.CHAN)) {
            if (cursor.at(Token.ARROW)) {
                arrow = cursor.pos();
                cursor.next();
                direction = Expr.ChanType.Direction.SEND;
            }
        } else {
            arrow = cursor.expect(Token.ARROW);
            cursor.expect(Token.CHAN);
            direction = Expr.ChanType.Direction.RECEIVE;
        }
        return new Expr.ChanType(pos, arrow, direction, type());
    }

    /** Parameter declarations' {@code name [n]T} or {@code name[T]}. */
    ParameterList.Entry parameterWithBracket(Ident name) {
        Named named = arrayFieldOrInstance(name);
        return new ParameterList.Entry(named.name(), named.type());
    }

    Expr qualifiedFrom(Ident first) {
        return qualified(first);
    }
}
