package cgovet.gofront.syntax;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Prints the tokens of a file as JSON lines in the format {@code goast/1} with {@code -tokens}
 * (oracle/README.md), equal to what go/scanner gives: with comments and automatic semicolons.
 */
public final class TokensJson {
    private TokensJson() {}

    /** Hands the record of the file and then those of its tokens to {@code out}. */
    public static void write(String name, SourceText text, Consumer<String> out) {
        List<Problem> problems = new ArrayList<>();
        Lexer lexer = new Lexer(text, problems);
        List<String> tokens = new ArrayList<>();
        do {
            lexer.next();
            tokens.add(record(lexer));
        } while (lexer.token != Token.EOF);
        out.accept(file(name, text.size(), tokens.size(), problems));
        tokens.forEach(out);
    }

    private static String file(String name, int size, int tokens, List<Problem> problems) {
        StringBuilder line = new StringBuilder("{\"k\":\"file\",\"format\":\"goast/1\",\"file\":");
        line.append(Json.quote(name)).append(",\"size\":" + size + ",\"nodes\":" + tokens);
        String separator = ",\"errors\":[";
        for (Problem problem : problems) {
            line.append(separator).append("{\"off\":" + problem.at().start() + ",\"msg\":");
            line.append(Json.quote(problem.message())).append('}');
            separator = ",";
        }
        return line.append(problems.isEmpty() ? "}" : "]}").toString();
    }

    private static String record(Lexer lexer) {
        String literal = literal(lexer);
        String head = "{\"k\":\"tok\",\"t\":" + Json.quote(lexer.token.text());
        String tail = literal.isEmpty() ? "}" : ",\"l\":" + Json.quote(literal) + "}";
        return head + ",\"s\":" + lexer.start + tail;
    }

    /**
     * As go/scanner gives it: nothing for operators, without carriage returns where Go drops them.
     */
    private static String literal(Lexer lexer) {
        Token token = lexer.token;
        return switch (token) {
            case SEMICOLON -> lexer.implicit ? "\n" : ";";
            case COMMENT -> lexer.spelling().replace("\r", "");
            case STRING -> {
                String spelling = lexer.spelling();
                yield spelling.startsWith("`") ? spelling.replace("\r", "") : spelling;
            }
            case IDENT, INT, FLOAT, IMAG, CHAR, ILLEGAL -> lexer.spelling();
            default -> token.isKeyword() ? lexer.spelling() : "";
        };
    }
}
