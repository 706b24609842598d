package cgovet.gofront.syntax;

import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.Expr.Ident;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files and declarations (Go specification, "Source file organization" and "Declarations and
 * scope").
 */
final class Parser {
    private final SourceText text;
    private final GoParser.Mode mode;
    private final TokenCursor cursor;
    private final ExprParser exprs;
    private final TypeParser types;
    private final StmtParser stmts;

    /** Whether the parser is in the body's position of a function declaration or an initialiser. */
    private boolean inInitialiser;

    Parser(SourceText text, GoParser.Mode mode) {
        this.text = text;
        this.mode = mode;
        this.cursor = new TokenCursor(text);
        this.exprs = new ExprParser(this, cursor);
        this.types = new TypeParser(this, cursor);
        this.stmts = new StmtParser(this, cursor);
    }

    ExprParser exprs() {
        return exprs;
    }

    TypeParser types() {
        return types;
    }

    StmtParser stmts() {
        return stmts;
    }

    /**
     * Function literals in initialisers are read even where bodies are skipped: their text is short
     * and may give a type.
     */
    boolean skipsBodies() {
        return mode == GoParser.Mode.SKIP_BODIES && !inInitialiser;
    }

    Parsed file() {
        CommentGroup doc = cursor.lead();
        int packagePos = cursor.expect(Token.PACKAGE);
        Ident name = exprs.ident();
        if (name.isBlank()) {
            cursor.problem(name.pos(), "invalid package name _");
        }
        cursor.expectSemicolon();
        List<Decl> decls = new ArrayList<>();
        while (cursor.at(Token.IMPORT)) {
            decls.add(general(Token.IMPORT));
        }
        boolean afterImport = true;
        while (mode != GoParser.Mode.IMPORTS_ONLY && !cursor.at(Token.EOF)) {
            boolean isImport = cursor.at(Token.IMPORT);
            if (isImport && !afterImport) {
                cursor.problem(cursor.pos(), "imports must appear before other declarations");
            }
            afterImport = isImport;
            decls.add(declaration());
        }
        List<CommentGroup> comments = cursor.comments();
        GoFile file =
                new GoFile(
                        text,
                        doc,
                        packagePos,
                        name,
                        decls,
                        comments,
                        BuildConstraint.ofFile(comments, packagePos)
                                .map(BuildConstraint::minimumVersion)
                                .orElse(""));
        return new Parsed(file, cursor.problems());
    }

    Decl declaration() {
        return switch (cursor.token()) {
            case IMPORT, CONST, VAR, TYPE -> general(cursor.token());
            case FUNC -> function();
            default -> {
                int pos = cursor.pos();
                cursor.expected(pos, "declaration");
                cursor.next();
                cursor.skipToDeclaration();
                yield new Decl.BadDecl(pos, cursor.pos());
            }
        };
    }

    private Decl.GenDecl general(Token keyword) {
        CommentGroup doc = cursor.lead();
        int pos = cursor.expect(keyword);
        List<Spec> specs = new ArrayList<>();
        int lparen = Node.NO_POS;
        int rparen = Node.NO_POS;
        if (cursor.at(Token.LPAREN)) {
            lparen = cursor.pos();
            cursor.next();
            while (!cursor.at(Token.RPAREN) && !cursor.at(Token.EOF)) {
                int before = cursor.pos();
                specs.add(spec(keyword, specs.isEmpty()));
                if (cursor.pos() == before && !cursor.at(Token.EOF)) {
                    // A keyword, say, stops the recovery of a spec: pass over it.
                    cursor.next();
                }
            }
            rparen = cursor.expect(Token.RPAREN);
            cursor.expectSemicolon();
        } else {
            specs.add(spec(keyword, true));
        }
        return new Decl.GenDecl(doc, pos, keyword, lparen, specs, rparen);
    }

    private Spec spec(Token keyword, boolean first) {
        CommentGroup doc = cursor.lead();
        return switch (keyword) {
            case IMPORT -> importSpec(doc);
            case TYPE -> typeSpec();
            default -> valueSpec(keyword, first);
        };
    }

    /** ImportSpec = [ "." | PackageName ] ImportPath . */
    private Spec importSpec(@Nullable CommentGroup doc) {
        Ident name = null;
        if (cursor.at(Token.IDENT)) {
            name = exprs.ident();
        } else if (cursor.at(Token.PERIOD)) {
            name = new Ident(cursor.pos(), ".");
            cursor.next();
        }
        int pos = cursor.pos();
        Expr.BasicLit path;
        if (cursor.at(Token.STRING)) {
            path = exprs.literal();
        } else {
            cursor.problem(pos, "missing import path; require quoted string");
            if (cursor.token().isLiteral()) {
                cursor.next();
            } else {
                cursor.skipToExpressionEnd();
            }
            path = new Expr.BasicLit(pos, pos, Token.STRING, "");
        }
        cursor.expectSemicolon();
        return new Spec.ImportSpec(doc, name, path);
    }

    /** ConstSpec and VarSpec. */
    private Spec valueSpec(Token keyword, boolean first) {
        int pos = cursor.pos();
        List<Ident> names = new ArrayList<>();
        names.add(exprs.ident());
        while (cursor.accept(Token.COMMA)) {
            names.add(exprs.ident());
        }
        Expr type = null;
        List<Expr> values = List.of();
        if (!cursor.at(Token.ASSIGN)) {
            type = types.tryType();
        }
        if (cursor.accept(Token.ASSIGN)) {
            boolean outer = inInitialiser;
            inInitialiser = true;
            values = exprs.list();
            inInitialiser = outer;
        }
        if (keyword == Token.VAR && type == null && values.isEmpty()) {
            cursor.problem(pos, "missing variable type or initialization");
        } else if (keyword == Token.CONST && values.isEmpty() && (first || type != null)) {
            cursor.problem(pos, "missing init expr for const declaration");
        }
        cursor.expectSemicolon();
        return new Spec.ValueSpec(names, type, values);
    }

    /** TypeSpec = identifier [ TypeParameters ] [ "=" ] Type . */
    private Spec typeSpec() {
        Ident name = exprs.ident();
        FieldList typeParams = null;
        int assign = Node.NO_POS;
        Expr type;
        if (cursor.at(Token.LBRACK)) {
            int lbrack = cursor.pos();
            cursor.next();
            if (cursor.at(Token.IDENT)) {
                Expr x = exprs.ident();
                if (!cursor.at(Token.LBRACK)) {
                    exprs.level++;
                    x = exprs.binary(exprs.primary(x), 1);
                    exprs.level--;
                }
                TypeParamStart start = TypeParamStart.of(x, cursor.at(Token.COMMA));
                if (start != null && (start.constraint() != null || !cursor.at(Token.RBRACK))) {
                    List<Field> list =
                            new ParameterList(this, cursor, true)
                                    .parse(start.name(), start.constraint());
                    typeParams = new FieldList(lbrack, list, cursor.expect(Token.RBRACK));
                } else {
                    type = types.arrayType(lbrack, x);
                    cursor.expectSemicolon();
                    return new Spec.TypeSpec(name, null, assign, type);
                }
            } else {
                type = types.arrayType(lbrack, null);
                cursor.expectSemicolon();
                return new Spec.TypeSpec(name, null, assign, type);
            }
        }
        if (cursor.at(Token.ASSIGN)) {
            assign = cursor.pos();
            cursor.next();
        }
        type = types.type();
        cursor.expectSemicolon();
        return new Spec.TypeSpec(name, typeParams, assign, type);
    }

    /** FunctionDecl and MethodDecl. */
    private Decl function() {
        CommentGroup doc = cursor.lead();
        int pos = cursor.expect(Token.FUNC);
        FieldList receiver = cursor.at(Token.LPAREN) ? types.parameters() : null;
        Ident name = exprs.ident();
        int generic = cursor.pos();
        TypeParser.Signature signature = types.signature(true);
        FieldList typeParams = signature.typeParams();
        if (receiver != null && typeParams != null) {
            cursor.problem(generic, "method must have no type parameters");
            typeParams = null;
        }
        Stmt.BlockStmt body = null;
        if (cursor.at(Token.LBRACE)) {
            body = stmts.body();
            cursor.expectSemicolon();
        } else if (cursor.at(Token.SEMICOLON)) {
            cursor.next();
            if (cursor.at(Token.LBRACE)) {
                cursor.problem(cursor.pos(), "unexpected semicolon or newline before {");
                body = stmts.body();
                cursor.expectSemicolon();
            }
        } else {
            cursor.expectSemicolon();
        }
        return new Decl.FuncDecl(
                doc,
                receiver,
                name,
                new Expr.FuncType(pos, typeParams, signature.params(), signature.results()),
                body);
    }
}
