package cgovet.gofront.syntax;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The token under the parser's eyes, the comments before it, the problems and the nesting so far.
 */
final class TokenCursor {
    /** Deeper nesting ends the file; a tree of this depth fits the stack of {@link DeepStack}. */
    static final int MAX_DEPTH = 10_000;

    /** More tokens end the file: what is made of them would not fit the memory. */
    static final int MAX_TOKENS = 1_500_000;

    private final SourceText text;
    private final Lexer lexer;
    private final List<Problem> problems = new ArrayList<>();
    private final List<CommentGroup> comments = new ArrayList<>();
    private @Nullable CommentGroup lead;
    private int lastEnd;
    private int lastProblemLine;
    private int depth;
    private int tokens;
    private boolean exhausted;

    TokenCursor(SourceText text) {
        this.text = text;
        this.lexer = new Lexer(text, problems);
        next();
    }

    Token token() {
        return lexer.token;
    }

    boolean at(Token token) {
        return lexer.token == token;
    }

    int pos() {
        return lexer.start;
    }

    /** Offset after the token before the current one. */
    int lastEnd() {
        return lastEnd;
    }

    boolean isImplicitSemicolon() {
        return lexer.implicit;
    }

    String spelling() {
        return lexer.spelling();
    }

    /** The comment group that ends on the line above the current token, or on its line. */
    @Nullable CommentGroup lead() {
        return lead;
    }

    List<CommentGroup> comments() {
        return comments;
    }

    List<Problem> problems() {
        problems.sort((a, b) -> Integer.compare(a.at().start(), b.at().start()));
        return problems;
    }

    SourceText text() {
        return text;
    }

    void next() {
        lead = null;
        if (lexer.end > 0 || lexer.token != Token.ILLEGAL) {
            lastEnd = lexer.implicit ? lexer.start : lexer.end;
        }
        if (exhausted) {
            return;
        }
        int previous = lexer.end;
        boolean first = lexer.token == Token.ILLEGAL && lexer.end == 0;
        lexer.next();
        if (++tokens > MAX_TOKENS) {
            giveUp("more than 1.5 million tokens; the rest of the file is skipped; split it");
            return;
        }
        if (lexer.token == Token.COMMENT) {
            comments(first ? -1 : text.lineOf(Math.max(0, previous - 1)));
        }
    }

    private void comments(int previousLine) {
        int endLine = -1;
        CommentGroup last = null;
        while (lexer.token == Token.COMMENT) {
            boolean trailing = text.lineOf(lexer.start) == previousLine;
            List<Comment> group = new ArrayList<>();
            endLine = text.lineOf(lexer.start);
            int reach = trailing ? 0 : 1;
            while (lexer.token == Token.COMMENT && text.lineOf(lexer.start) <= endLine + reach) {
                endLine = text.lineOf(lexer.end - 1);
                group.add(new Comment(lexer.start, lexer.end, lexer.spelling()));
                lexer.next();
            }
            last = new CommentGroup(group);
            comments.add(last);
            previousLine = -1;
        }
        if (last != null && endLine + 1 >= text.lineOf(lexer.start)) {
            lead = last;
        }
    }

    /** Consumes the current token if it is {@code token}. */
    boolean accept(Token token) {
        if (lexer.token != token) {
            return false;
        }
        next();
        return true;
    }

    /** Consumes the current token, which should be {@code token}; returns its place in any case. */
    int expect(Token token) {
        int pos = pos();
        if (!at(token)) {
            expected(pos, "'" + token.text() + "'");
        }
        next();
        return pos;
    }

    /** Like {@link #expect}, with a better message where a comma is missing before a line's end. */
    int expectClosing(Token token, String context) {
        if (!at(token) && at(Token.SEMICOLON) && isImplicitSemicolon()) {
            problem(pos(), "missing ',' before newline in " + context);
            next();
        }
        return expect(token);
    }

    /**
     * Whether a comma follows; a missing one before a line's end is reported and taken as there.
     */
    boolean atComma(String context, Token follow) {
        if (at(Token.COMMA)) {
            return true;
        }
        if (!at(follow)) {
            String message = "missing ','";
            if (at(Token.SEMICOLON) && isImplicitSemicolon()) {
                message += " before newline";
            }
            problem(pos(), message + " in " + context);
            return !at(Token.EOF);
        }
        return false;
    }

    void expectSemicolon() {
        if (at(Token.RPAREN) || at(Token.RBRACE)) {
            return;
        }
        if (at(Token.SEMICOLON)) {
            next();
        } else if (at(Token.COMMA)) {
            expected(pos(), "';'");
            next();
        } else {
            expected(pos(), "';'");
            skipToStatement();
        }
    }

    void expected(int pos, String what) {
        String message = "expected " + what;
        if (pos == pos()) {
            if (at(Token.SEMICOLON) && isImplicitSemicolon()) {
                message += ", found newline";
            } else if (at(Token.EOF)) {
                message += ", found 'EOF'";
            } else if (token().isLiteral()) {
                String word = spelling();
                message += ", found " + (word.length() > 40 ? word.substring(0, 40) + "…" : word);
            } else {
                message += ", found '" + token().text() + "'";
            }
        }
        problem(pos, message);
    }

    /** Reports one problem a line: what follows on the same line is mostly its consequence. */
    void problem(int pos, String message) {
        int offset = Math.min(pos, text.size());
        int line = text.lineOf(offset);
        // Beyond the end of what is read everything is missing.
        if (exhausted || (line == lastProblemLine && !problems.isEmpty())) {
            return;
        }
        lastProblemLine = line;
        problems.add(
                new Problem(
                        Problem.Kind.SYNTAX,
                        text.span(offset, Math.min(text.size(), offset + 1)),
                        message));
    }

    /** Skips to a token that starts a statement. */
    void skipToStatement() {
        while (true) {
            switch (token()) {
                case EOF,
                        BREAK,
                        CONST,
                        CONTINUE,
                        DEFER,
                        FALLTHROUGH,
                        FOR,
                        GO,
                        GOTO,
                        IF,
                        RETURN,
                        SELECT,
                        SWITCH,
                        TYPE,
                        VAR -> {
                    return;
                }
                default -> next();
            }
        }
    }

    /** Skips to a token that starts a declaration. */
    void skipToDeclaration() {
        while (!at(Token.EOF)
                && !at(Token.IMPORT)
                && !at(Token.CONST)
                && !at(Token.TYPE)
                && !at(Token.VAR)
                && !at(Token.FUNC)) {
            next();
        }
    }

    /** Skips to a token that ends an expression. */
    void skipToExpressionEnd() {
        while (true) {
            switch (token()) {
                case EOF, COMMA, COLON, RBRACE, RBRACK, RPAREN, SEMICOLON -> {
                    return;
                }
                default -> next();
            }
        }
    }

    /** Skips a block from its opening brace; returns the place of its closing brace, or NO_POS. */
    int skipBlock() {
        int open = 0;
        while (!at(Token.EOF)) {
            if (at(Token.LBRACE)) {
                open++;
            } else if (at(Token.RBRACE) && --open == 0) {
                int closing = pos();
                next();
                return closing;
            }
            skip();
        }
        expected(pos(), "'}'");
        return Node.NO_POS;
    }

    /** As {@link #next}, without looking at comments. */
    private void skip() {
        lastEnd = lexer.end;
        if (!exhausted) {
            do {
                lexer.next();
            } while (lexer.token == Token.COMMENT);
        }
    }

    /**
     * Goes one level deeper; beyond the limit the rest of the file is given up, so that the caller
     * unwinds.
     */
    void enter() {
        if (++depth > MAX_DEPTH && !exhausted) {
            giveUp("nested too deeply; the rest of the file is skipped");
        }
    }

    private void giveUp(String message) {
        lastProblemLine = 0;
        problem(pos(), message);
        exhausted = true;
        lexer.resumeAt(text.size());
        lexer.set(Token.EOF, text.size(), text.size(), false);
    }

    void leave() {
        depth--;
    }

    /** Takes back several levels at once, which a loop entered. */
    void leave(int levels) {
        depth -= levels;
    }
}
