package cgovet.cfront.cdt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorPragmaStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorStatement;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.eclipse.cdt.internal.core.parser.scanner.ILocationResolver;

/** What {@code #pragma pack} and its operator say at a place; places are asked in order. */
final class PragmaPack {
    private static final Pattern PACK = Pattern.compile("\\bpack\\s*\\(\\s*([^)]*?)\\s*\\)");

    private final ILocationResolver resolver;
    private final Headers headers;
    private final TokenFilter tokens;

    // The directives up to the token that was read last; asking for them copies them all.
    private IASTPreprocessorStatement[] directives = {};
    private int tokensRead = -1;

    // How far the pragmas were read.
    private int next;
    private int nextOperator;
    private int limit;
    private final Deque<Integer> saved = new ArrayDeque<>();

    PragmaPack(ILocationResolver resolver, Headers headers, TokenFilter tokens) {
        this.resolver = resolver;
        this.headers = headers;
        this.tokens = tokens;
    }

    /** The limit in bytes at this offset, 0 if there is none. */
    int at(int offset) {
        if (!headers.packs()) {
            return 0;
        }
        if (tokensRead != tokens.tokens()) {
            tokensRead = tokens.tokens();
            directives = resolver.getAllPreprocessorStatements();
        }
        List<Word> operators = tokens.pragmas();
        while (true) {
            int directive =
                    next < directives.length ? ((ASTNode) directives[next]).getOffset() : offset;
            int operator =
                    nextOperator < operators.size()
                            ? operators.get(nextOperator).getOffset()
                            : offset;
            if (directive >= offset && operator >= offset) {
                return limit;
            }
            if (operator < directive) {
                read(operators.get(nextOperator++).getImage());
            } else if (directives[next++] instanceof IASTPreprocessorPragmaStatement pragma) {
                read(new String(pragma.getMessage()));
            }
        }
    }

    /** Whether a limit is set or saved. */
    boolean isOpenAt(int offset) {
        return at(offset) != 0 || !saved.isEmpty();
    }

    private void read(String text) {
        Matcher matcher = PACK.matcher(text);
        if (matcher.find()) {
            apply(matcher.group(1));
        }
    }

    private void apply(String arguments) {
        if (arguments.isEmpty()) {
            limit = 0;
            return;
        }
        for (String word : arguments.split("\\s*,\\s*", -1)) {
            if (word.equals("push")) {
                saved.push(limit);
            } else if (word.equals("pop")) {
                limit = saved.isEmpty() ? 0 : saved.pop();
            } else if (word.matches("\\d{1,3}")) {
                limit = Integer.parseInt(word);
            }
        }
    }
}
