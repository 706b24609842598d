package cgovet.cfront.cdt;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.IASTAttribute;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTProblemDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.parser.IBuiltinBindingsProvider;
import org.eclipse.cdt.core.dom.parser.c.GCCParserExtensionConfiguration;
import org.eclipse.cdt.core.parser.EndOfFileException;
import org.eclipse.cdt.core.parser.IGCCToken;
import org.eclipse.cdt.core.parser.IToken;
import org.eclipse.cdt.core.parser.NullLogService;
import org.eclipse.cdt.core.parser.ParserMode;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.eclipse.cdt.internal.core.dom.parser.BacktrackException;
import org.eclipse.cdt.internal.core.dom.parser.DeclarationOptions;
import org.eclipse.cdt.internal.core.dom.parser.c.GNUCSourceParser;
import org.jspecify.annotations.Nullable;

/**
 * CDT's parser, taught what it lacks. It hands over each declaration of file scope and keeps none;
 * ambiguous nodes stay as they are, and nothing is frozen, so that they can be decided later.
 *
 * <p>What has no node of its own becomes a call of a function of the construct's name, whose
 * arguments may be types.
 */
final class GnuParser extends GNUCSourceParser {
    /** Name of the call that stands for an assembler statement. */
    static final String ASM = "asm";

    /** Name of the call that stands between the parts of one. */
    static final String ASM_COLON = "asm:";

    private static final int STEPS_PER_TOKEN = 200;
    private static final int FREE_STEPS = 1_000_000;

    private final TokenFilter tokens;
    private final Sink sink;
    private long steps;

    /** The arguments of attributes that take an expression. */
    private final Map<IASTAttribute, IASTExpression> arguments = new IdentityHashMap<>();

    /** Takes declarations of file scope, in order. */
    interface Sink {
        void declaration(IASTDeclaration declaration);

        /** Whether the body or initializer that begins at this place is not wanted. */
        boolean skips(int offset);
    }

    private static final GCCParserExtensionConfiguration NO_BUILTINS =
            new GCCParserExtensionConfiguration() {
                @Override
                public @Nullable IBuiltinBindingsProvider getBuiltinBindingsProvider() {
                    return null;
                }
            };

    GnuParser(TokenFilter tokens, Sink sink) {
        super(tokens, ParserMode.COMPLETE_PARSE, new NullLogService(), NO_BUILTINS);
        this.tokens = tokens;
        this.sink = sink;
    }

    @Override
    public IASTTranslationUnit parse() {
        translationUnit();
        return getTranslationUnit();
    }

    /** The argument of an attribute that takes an expression; null if it is none. */
    @Nullable IASTExpression argument(IASTAttribute attribute) {
        return arguments.get(attribute);
    }

    /** Lets go of the arguments of attributes, once their declarations are converted. */
    void forgetArguments() {
        arguments.clear();
    }

    private void step() {
        if (++steps > FREE_STEPS + (long) STEPS_PER_TOKEN * tokens.tokens()) {
            throw new CutOff("cannot be parsed in a reasonable number of steps");
        }
    }

    @Override
    protected IASTDeclaration declaration(DeclarationOptions option)
            throws EndOfFileException, BacktrackException {
        step();
        if (option != DeclarationOptions.GLOBAL) {
            return super.declaration(option);
        }
        return handOver(super.declaration(option));
    }

    private IASTDeclaration handOver(IASTDeclaration declaration) {
        ASTNode node = (ASTNode) declaration;
        if (node.getLength() == 0) {
            return declaration;
        }
        sink.declaration(declaration);
        IASTSimpleDeclaration empty =
                getNodeFactory().newSimpleDeclaration(getNodeFactory().newSimpleDeclSpecifier());
        return setRange(empty, declaration);
    }

    @Override
    protected IASTDeclaration[] problemDeclaration(
            int offset, BacktrackException failure, DeclarationOptions option) {
        IASTDeclaration[] all = super.problemDeclaration(offset, failure, option);
        if (option == DeclarationOptions.GLOBAL) {
            for (int i = 0; i < all.length; i++) {
                // What the repair parsed as declarations of its own was handed over already.
                boolean isEmpty =
                        all[i] instanceof IASTSimpleDeclaration simple
                                && simple.getDeclarators().length == 0
                                && ((ASTNode) simple.getDeclSpecifier()).getLength() == 0;
                if (!isEmpty && !(all[i] instanceof IASTProblemDeclaration)) {
                    all[i] = handOver(all[i]);
                }
            }
        }
        return all;
    }

    @Override
    protected IASTStatement handleFunctionBody() throws BacktrackException, EndOfFileException {
        int offset = LA(1).getOffset();
        if (!sink.skips(offset)) {
            return super.handleFunctionBody();
        }
        IToken end = skipOverCompoundStatement(true);
        IASTCompoundStatement body = getNodeFactory().newCompoundStatement();
        return setRange(body, offset, end.getEndOffset());
    }

    @Override
    protected IASTTypeId typeId(DeclarationOptions option)
            throws EndOfFileException, BacktrackException {
        step();
        return super.typeId(option);
    }

    @Override
    protected IASTStatement statement() throws EndOfFileException, BacktrackException {
        step();
        switch (LT(1)) {
            case IToken.t_asm -> {
                return assembler();
            }
            case IGCCToken.t__attribute__ -> {
                IToken mark = mark();
                while (LT(1) == IGCCToken.t__attribute__) {
                    consume();
                    skipBrackets();
                }
                if (LT(1) == IToken.tSEMI) {
                    return parseNullStatement();
                }
                // Of a label, or the start of a declaration.
                if (LT(1) != IToken.tIDENTIFIER && isStatementStart(LT(1))) {
                    return super.statement();
                }
                backup(mark);
            }
            case IToken.tIDENTIFIER -> {
                if (LT(2) == IToken.tCOLON && LT(3) == IToken.tRBRACE) {
                    int offset = LA(1).getOffset();
                    IASTName name = identifier();
                    int end = consume().getEndOffset();
                    IASTStatement empty = setRange(getNodeFactory().newNullStatement(), end, end);
                    return setRange(getNodeFactory().newLabelStatement(name, empty), offset, end);
                }
            }
            default -> {}
        }
        return super.statement();
    }

    private static boolean isStatementStart(int type) {
        return switch (type) {
            case IToken.tLBRACE,
                    IToken.t_if,
                    IToken.t_while,
                    IToken.t_for,
                    IToken.t_do,
                    IToken.t_switch,
                    IToken.t_case,
                    IToken.t_default,
                    IToken.t_return,
                    IToken.t_goto,
                    IToken.t_break,
                    IToken.t_continue ->
                    true;
            default -> false;
        };
    }

    /** Moves past a bracket and what it holds. */
    private void skipBrackets() throws EndOfFileException {
        int open = 0;
        do {
            switch (LT(1)) {
                case IToken.tLPAREN -> open++;
                case IToken.tRPAREN -> open--;
                default -> {}
            }
            if (open > 0 || LT(1) == IToken.tRPAREN) {
                consume();
            }
        } while (open > 0);
    }

    /** {@code asm volatile goto ("text" : "=r"(x) : "r"(y) : "memory" : label);} */
    private IASTStatement assembler() throws EndOfFileException, BacktrackException {
        int offset = consume().getOffset();
        List<IASTInitializerClause> parts = new ArrayList<>();
        while (LT(1) == IToken.t_volatile || LT(1) == IToken.t_goto || LT(1) == IToken.t_inline) {
            IToken word = consume();
            parts.add(name(word.getCharImage(), word));
        }
        consume(IToken.tLPAREN);
        while (LT(1) != IToken.tRPAREN) {
            step();
            switch (LT(1)) {
                case IToken.tCOLON, IToken.tCOLONCOLON -> {
                    IToken colon = consume();
                    parts.add(name(ASM_COLON.toCharArray(), colon));
                    if (colon.getType() == IToken.tCOLONCOLON) {
                        parts.add(name(ASM_COLON.toCharArray(), colon));
                    }
                }
                case IToken.tCOMMA -> consume();
                case IToken.tLBRACKET -> {
                    consume();
                    consume(IToken.tIDENTIFIER);
                    consume(IToken.tRBRACKET);
                }
                case IToken.tLPAREN -> {
                    consume();
                    parts.add(expression());
                    consume(IToken.tRPAREN);
                }
                case IToken.tSTRING, IToken.tIDENTIFIER -> parts.add(primaryExpression(null, null));
                default -> throwBacktrack(LA(1));
            }
        }
        consume();
        int end = consume(IToken.tSEMI).getEndOffset();
        IASTExpression call = call(ASM, parts, offset, end);
        return setRange(getNodeFactory().newExpressionStatement(call), offset, end);
    }

    private IASTExpression name(char[] text, IToken at) {
        IASTName name = getNodeFactory().newName(text);
        setRange(name, at.getOffset(), at.getEndOffset());
        return setRange(getNodeFactory().newIdExpression(name), at.getOffset(), at.getEndOffset());
    }

    private IASTExpression call(
            String name, List<IASTInitializerClause> args, int offset, int end) {
        IASTName function = getNodeFactory().newName(name.toCharArray());
        setRange(function, offset, offset);
        IASTExpression callee = getNodeFactory().newIdExpression(function);
        setRange(callee, offset, offset);
        return setRange(
                getNodeFactory()
                        .newFunctionCallExpression(
                                callee, args.toArray(IASTInitializerClause[]::new)),
                offset,
                end);
    }

    @Override
    protected IASTExpression unaryExpression(
            @Nullable CastExprCtx ctx, @Nullable ITemplateIdStrategy strategy)
            throws EndOfFileException, BacktrackException {
        step();
        int type = LT(1);
        if (type != Words.REAL && type != Words.IMAG) {
            return super.unaryExpression(ctx, strategy);
        }
        int offset = consume().getOffset();
        IASTExpression operand = castExpression(CastExprCtx.eNotInBExpr, strategy);
        return call(
                type == Words.REAL ? "__real__" : "__imag__",
                List.of(operand),
                offset,
                calculateEndOffset(operand));
    }

    @Override
    protected IASTExpression primaryExpression(
            @Nullable CastExprCtx ctx, @Nullable ITemplateIdStrategy strategy)
            throws EndOfFileException, BacktrackException {
        step();
        return switch (LT(1)) {
            case Words.GENERIC, Words.TYPES_COMPATIBLE, Words.CHOOSE -> construct();
            case Words.VA_ARG, Words.OFFSETOF -> construct();
            default -> super.primaryExpression(ctx, strategy);
        };
    }

    /** A word with arguments in parentheses, some of which are types. */
    private IASTExpression construct() throws EndOfFileException, BacktrackException {
        IToken word = consume();
        List<IASTInitializerClause> args = new ArrayList<>();
        consume(IToken.tLPAREN);
        while (true) {
            int at = args.size();
            switch (word.getType()) {
                case Words.VA_ARG -> args.add(at == 0 ? constantExpression() : type());
                case Words.OFFSETOF -> args.add(at == 0 ? type() : constantExpression());
                case Words.TYPES_COMPATIBLE -> args.add(type());
                case Words.CHOOSE -> args.add(constantExpression());
                default -> {
                    if (at == 0) {
                        args.add(constantExpression());
                    } else {
                        association(args);
                    }
                }
            }
            if (LT(1) != IToken.tCOMMA) {
                break;
            }
            consume();
        }
        int end = consume(IToken.tRPAREN).getEndOffset();
        return call(word.getImage(), args, word.getOffset(), end);
    }

    /** {@code type: value} or {@code default: value}, as two arguments. */
    private void association(List<IASTInitializerClause> args)
            throws EndOfFileException, BacktrackException {
        if (LT(1) == IToken.t_default) {
            IToken word = consume();
            args.add(name("default".toCharArray(), word));
        } else {
            args.add(type());
        }
        consume(Words.ASSOCIATION);
        args.add(constantExpression());
    }

    private IASTExpression type() throws EndOfFileException, BacktrackException {
        IASTTypeId type = typeId(DeclarationOptions.TYPEID);
        if (type == null) {
            throwBacktrack(LA(1));
        }
        return setRange(
                getNodeFactory().newTypeIdExpression(IASTTypeIdExpression.op_typeof, type), type);
    }

    @Override
    protected IASTAttribute singleAttribute() throws EndOfFileException, BacktrackException {
        String name = Attributes.plain(LA(1).getImage());
        IToken open = LT(1) == 0 ? null : LA(2);
        IASTAttribute attribute = super.singleAttribute();
        if (open != null && open.getType() == IToken.tLPAREN && Attributes.takesExpression(name)) {
            IToken end = mark();
            try {
                backup(open);
                consume();
                IASTExpression argument = expression();
                if (LT(1) == IToken.tRPAREN) {
                    arguments.put(attribute, argument);
                }
            } catch (BacktrackException e) {
                // The text of the argument is kept anyway.
                arguments.remove(attribute);
            }
            backup(end);
        }
        return attribute;
    }
}
