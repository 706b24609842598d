package cgovet.cfront.cdt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.IMacroBinding;
import org.eclipse.cdt.core.parser.EndOfFileException;
import org.eclipse.cdt.core.parser.IGCCToken;
import org.eclipse.cdt.core.parser.IScanner;
import org.eclipse.cdt.core.parser.IToken;
import org.eclipse.cdt.core.parser.IncludeExportPatterns;
import org.eclipse.cdt.core.parser.OffsetLimitReachedException;
import org.eclipse.cdt.internal.core.parser.scanner.ILocationResolver;
import org.jspecify.annotations.Nullable;

/**
 * Stands between CDT's preprocessor and its parser. It counts tokens and nesting, since the parser
 * recurses without limit, and writes what the parser does not know in words that it knows, mostly
 * as attributes.
 */
final class TokenFilter implements IScanner {
    /** Deeper brackets are dropped with what they hold. */
    static final int MAX_NESTING = 1_000;

    static final int MAX_TOKENS = 8_000_000;

    /** How many tokens an attribute or an assembler text may have to be moved. */
    private static final int MAX_MOVED = 100_000;

    private final IScanner source;

    // Whole run.
    private final Deque<Word> ahead = new ArrayDeque<>();
    private final Deque<Word> ready = new ArrayDeque<>();
    private @Nullable Word last;
    private int tokens;
    private int nesting;
    private int tooDeepAt = -1;
    private final List<Word> pragmas = new ArrayList<>();

    TokenFilter(IScanner source) {
        this.source = source;
    }

    /** Where the first bracket was dropped, -1 if none was. */
    int tooDeepAt() {
        return tooDeepAt;
    }

    /** The strings of {@code _Pragma("...")}, in order. */
    List<Word> pragmas() {
        return Collections.unmodifiableList(pragmas);
    }

    int tokens() {
        return tokens;
    }

    @Override
    public IToken nextToken() throws EndOfFileException {
        while (ready.isEmpty()) {
            rewrite(take());
        }
        Word word = ready.pop();
        if (last != null) {
            last.setNext(word);
        }
        last = word;
        return word;
    }

    private Word take() throws EndOfFileException {
        return ahead.isEmpty() ? read() : ahead.pop();
    }

    /** The next token of the source that is not nested too deeply. */
    private Word read() throws EndOfFileException {
        while (true) {
            IToken token = source.nextToken();
            if (++tokens > MAX_TOKENS) {
                throw new CutOff("has more than 8 million tokens");
            }
            switch (token.getType()) {
                case IToken.tLPAREN, IToken.tLBRACKET, IToken.tLBRACE -> nesting++;
                case IToken.tRPAREN, IToken.tRBRACKET, IToken.tRBRACE -> {
                    if (nesting > 0 && nesting-- > MAX_NESTING) {
                        continue;
                    }
                }
                default -> {}
            }
            if (nesting <= MAX_NESTING) {
                return Word.of(token);
            }
            if (tooDeepAt < 0) {
                tooDeepAt = token.getOffset();
            }
        }
    }

    /** The token {@code i} places ahead, null at the end. */
    private @Nullable Word peek(int i) {
        try {
            while (ahead.size() <= i) {
                ahead.add(read());
            }
        } catch (EndOfFileException e) {
            return null;
        }
        int at = 0;
        for (Word word : ahead) {
            if (at++ == i) {
                return word;
            }
        }
        return null;
    }

    private boolean isNext(int type) {
        Word word = peek(0);
        return word != null && word.getType() == type;
    }

    /** Takes a bracket, what it holds and its end; nothing if the next token is no bracket. */
    private List<Word> takeBrackets() throws EndOfFileException {
        List<Word> all = new ArrayList<>();
        int open = 0;
        while (all.size() < MAX_MOVED) {
            Word word = peek(0);
            if (word == null) {
                return all;
            }
            switch (word.getType()) {
                case IToken.tLPAREN, IToken.tLBRACKET, IToken.tLBRACE -> open++;
                case IToken.tRPAREN, IToken.tRBRACKET, IToken.tRBRACE -> open--;
                default -> {}
            }
            if (open < 0 || (open == 0 && all.isEmpty())) {
                return all;
            }
            all.add(take());
            if (open == 0) {
                return all;
            }
        }
        return all;
    }

    private void rewrite(Word word) throws EndOfFileException {
        switch (word.getType()) {
            case Words.STATIC_ASSERT -> takeBrackets();
            case Words.EXTENSION -> {}
            case Words.PRAGMA -> pragma(word);
            case Words.LOCAL_LABEL -> {
                while (!isNext(IToken.tSEMI) && peek(0) != null) {
                    take();
                }
                if (isNext(IToken.tSEMI)) {
                    take();
                }
            }
            case Words.NORETURN -> attribute(word, "noreturn", List.of());
            case Words.THREAD_LOCAL -> attribute(word, "thread_local", List.of());
            case Words.AUTO_TYPE -> {
                attribute(word, "auto_type", List.of());
                ready.add(word.as(IToken.t_int, "int"));
            }
            case Words.FLOAT64X -> {
                ready.add(word.as(IToken.t_long, "long"));
                ready.add(word.as(IToken.t_double, "double"));
            }
            case Words.ATOMIC -> {
                attribute(word, "_Atomic", List.of());
                if (isNext(IToken.tLPAREN)) {
                    ready.add(word.as(IGCCToken.t_typeof, "typeof"));
                }
            }
            case Words.BIT_INT -> {
                attribute(word, "_BitInt", takeBrackets());
                ready.add(word.as(IToken.t_int, "int"));
            }
            case IToken.tLBRACKET -> {
                if (isNext(IToken.tLBRACKET)) {
                    bracketAttribute(word);
                } else {
                    ready.add(word);
                }
            }
            case Words.GENERIC -> associations(word);
            case IToken.t_enum -> enumeration(word);
            case IToken.t_asm -> assembler(word);
            default -> ready.add(word);
        }
    }

    /** {@code __attribute__((name args))} in the place of {@code word}. */
    private void attribute(Word word, String name, List<Word> args) {
        ready.add(word.as(IGCCToken.t__attribute__, "__attribute__"));
        ready.add(word.as(IToken.tLPAREN, "("));
        ready.add(word.as(IToken.tLPAREN, "("));
        ready.add(word.as(IToken.tIDENTIFIER, name));
        ready.addAll(args);
        ready.add(word.as(IToken.tRPAREN, ")"));
        ready.add(word.as(IToken.tRPAREN, ")"));
    }

    /** {@code [[ns::name(args), name]]} as GNU C wrote it before. */
    private void bracketAttribute(Word open) throws EndOfFileException {
        ahead.push(open);
        List<Word> all = takeBrackets();
        ready.add(open.as(IGCCToken.t__attribute__, "__attribute__"));
        ready.add(open.as(IToken.tLPAREN, "("));
        ready.add(open.as(IToken.tLPAREN, "("));
        for (int i = 2; i < all.size() - 2; i++) {
            Word word = all.get(i);
            if (word.getType() == IToken.tCOLON || word.getType() == IToken.tCOLONCOLON) {
                continue;
            }
            int after = all.get(i + 1).getType();
            if (after != IToken.tCOLONCOLON && after != IToken.tCOLON) {
                ready.add(word);
            }
        }
        ready.add(open.as(IToken.tRPAREN, ")"));
        ready.add(open.as(IToken.tRPAREN, ")"));
    }

    private void pragma(Word word) throws EndOfFileException {
        for (Word each : takeBrackets()) {
            if (each.getType() == IToken.tSTRING) {
                pragmas.add(each.as(IToken.tSTRING, each.getImage()));
            }
        }
    }

    /** Marks the colons after types, where the parser would look for bit-fields. */
    private void associations(Word word) throws EndOfFileException {
        List<Word> all = takeBrackets();
        int open = 0;
        int conditions = 0;
        for (Word each : all) {
            switch (each.getType()) {
                case IToken.tLPAREN, IToken.tLBRACKET, IToken.tLBRACE -> open++;
                case IToken.tRPAREN, IToken.tRBRACKET, IToken.tRBRACE -> open--;
                case IToken.tQUESTION -> conditions += open == 1 ? 1 : 0;
                case IToken.tCOLON -> {
                    if (open == 1 && conditions > 0) {
                        conditions--;
                    } else if (open == 1) {
                        each.setType(Words.ASSOCIATION);
                    }
                }
                default -> {}
            }
        }
        for (Word each : all.reversed()) {
            ahead.push(each);
        }
        ready.add(word);
    }

    /** Brings attributes, and a written type, before the keyword, where the parser keeps them. */
    private void enumeration(Word word) throws EndOfFileException {
        while (isNext(IGCCToken.t__attribute__)) {
            ready.add(take());
            ready.addAll(takeBrackets());
        }
        int tag = isNext(IToken.tIDENTIFIER) ? 1 : 0;
        Word colon = peek(tag);
        if (colon != null && colon.getType() == IToken.tCOLON) {
            int length = typeWords(tag + 1);
            Word after = peek(tag + 1 + length);
            boolean isBody = after != null && after.getType() == IToken.tLBRACE;
            if (length > 0
                    && (isBody || (tag == 1 && after != null && after.getType() == IToken.tSEMI))) {
                @Nullable Word name = tag == 1 ? take() : null;
                Word open = take().as(IToken.tLPAREN, "(");
                List<Word> type = new ArrayList<>();
                type.add(open);
                for (int i = 0; i < length; i++) {
                    type.add(take());
                }
                type.add(open.as(IToken.tRPAREN, ")"));
                attribute(word, "underlying", type);
                ready.add(word);
                if (name != null) {
                    ready.add(name);
                }
                return;
            }
        }
        ready.add(word);
    }

    private int typeWords(int from) {
        int length = 0;
        while (length < 6) {
            Word word = peek(from + length);
            if (word == null) {
                return length;
            }
            switch (word.getType()) {
                case IToken.t_unsigned,
                        IToken.t_signed,
                        IToken.t_char,
                        IToken.t_short,
                        IToken.t_int,
                        IToken.t_long,
                        IToken.t__Bool,
                        IToken.tIDENTIFIER ->
                        length++;
                default -> {
                    return length;
                }
            }
        }
        return length;
    }

    /** Brings attributes that follow an assembler name before it, where the parser keeps them. */
    private void assembler(Word word) throws EndOfFileException {
        if (!isNext(IToken.tLPAREN)) {
            ready.add(word);
            return;
        }
        List<Word> name = takeBrackets();
        while (isNext(IGCCToken.t__attribute__)) {
            ready.add(take());
            ready.addAll(takeBrackets());
        }
        ready.add(word);
        ready.addAll(name);
    }

    @Override
    public Map<String, IMacroBinding> getMacroDefinitions() {
        return source.getMacroDefinitions();
    }

    @Override
    public boolean isOnTopContext() {
        return source.isOnTopContext();
    }

    @Override
    public void cancel() {
        source.cancel();
    }

    @Override
    public ILocationResolver getLocationResolver() {
        return source.getLocationResolver();
    }

    @Override
    public void setContentAssistMode(int offset) {
        source.setContentAssistMode(offset);
    }

    @Override
    public void setSplitShiftROperator(boolean split) {
        source.setSplitShiftROperator(split);
    }

    @Override
    public void setComputeImageLocations(boolean compute) {
        source.setComputeImageLocations(compute);
    }

    @Override
    public void setTrackIncludeExport(IncludeExportPatterns patterns) {
        source.setTrackIncludeExport(patterns);
    }

    @Override
    public void setProcessInactiveCode(boolean process) {
        source.setProcessInactiveCode(process);
    }

    @Override
    public void skipInactiveCode() throws OffsetLimitReachedException {
        source.skipInactiveCode();
    }

    @Override
    public int getCodeBranchNesting() {
        return source.getCodeBranchNesting();
    }

    @Override
    public char[] getAdditionalNumericLiteralSuffixes() {
        return source.getAdditionalNumericLiteralSuffixes();
    }
}
