package cgovet.cfront.cdt;

import org.eclipse.cdt.core.dom.ILinkage;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTAlignmentSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IScope;
import org.eclipse.cdt.internal.core.dom.parser.ASTAmbiguousBinaryVsCastExpression;
import org.eclipse.cdt.internal.core.dom.parser.ASTAmbiguousCastVsFunctionCallExpression;
import org.eclipse.cdt.internal.core.dom.parser.ASTAmbiguousNode;
import org.eclipse.cdt.internal.core.dom.parser.IASTAmbiguityParent;
import org.eclipse.cdt.internal.core.dom.parser.ProblemBinding;
import org.eclipse.cdt.internal.core.dom.parser.c.CASTExpressionList;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a text means that can be read in two ways, by whether its first name is a type here.
 * {@code a * b;} declares {@code b} if {@code a} is a type, or unknown.
 */
final class Ambiguities {
    /** Deeper ones are decided when they are reached, perhaps grouped wrongly. */
    private static final int MAX_DEPTH = 100;

    private final Converter in;
    private int depth;

    Ambiguities(Converter in) {
        this.in = in;
    }

    /** What a name is in the present scope. */
    enum Meaning {
        TYPE,
        VALUE,
        UNKNOWN
    }

    Meaning meaning(IASTName name) {
        String text = Bytes.utf8(name.toCharArray());
        return switch (in.scope().find(text)) {
            case Scope.Type _ -> Meaning.TYPE;
            case Scope.Value _ -> Meaning.VALUE;
            case null ->
                    in.builtins.type(text).isPresent()
                            ? Meaning.TYPE
                            : BuiltinNames.isValue(text) ? Meaning.VALUE : Meaning.UNKNOWN;
        };
    }

    private Meaning meaning(@Nullable IASTDeclSpecifier specifier) {
        return specifier instanceof IASTNamedTypeSpecifier named
                ? meaning(named.getName())
                : Meaning.TYPE;
    }

    /** The node itself, or that one of its readings which holds here. */
    IASTNode decide(IASTNode node) {
        IASTNode at = node;
        while (at instanceof ASTAmbiguousNode ambiguous) {
            at = choose(ambiguous);
        }
        return at;
    }

    private IASTNode choose(ASTAmbiguousNode node) {
        if (node instanceof ASTAmbiguousBinaryVsCastExpression
                || node instanceof ASTAmbiguousCastVsFunctionCallExpression) {
            return regroup(node);
        }
        IASTNode[] readings = node.getNodes();
        IASTNode first = readings[0];
        if (first instanceof IASTExpressionStatement statement) {
            return statement(statement, readings[1]);
        }
        if (first instanceof IASTAlignmentSpecifier) {
            for (IASTNode reading : readings) {
                if (reading instanceof IASTAlignmentSpecifier aligned
                        && aligned.getTypeId() != null
                        && meaning(aligned.getTypeId().getDeclSpecifier()) == Meaning.TYPE) {
                    return reading;
                }
            }
            return first;
        }
        if (first instanceof IASTDeclarator) {
            return declarator(readings);
        }
        if (first instanceof IASTSimpleDeclaration || first instanceof IASTParameterDeclaration) {
            return first;
        }
        for (IASTNode reading : readings) {
            if (reading instanceof IASTTypeIdExpression type) {
                boolean isValue = meaning(type.getTypeId().getDeclSpecifier()) == Meaning.VALUE;
                if (!isValue) {
                    return reading;
                }
            }
        }
        for (IASTNode reading : readings) {
            if (!(reading instanceof IASTTypeIdExpression)) {
                return reading;
            }
        }
        return first;
    }

    private IASTNode statement(IASTExpressionStatement statement, IASTNode other) {
        if (!(other instanceof IASTDeclarationStatement declares)
                || !(declares.getDeclaration() instanceof IASTSimpleDeclaration simple)) {
            return other;
        }
        return switch (meaning(simple.getDeclSpecifier())) {
            case TYPE -> other;
            case VALUE -> statement;
            case UNKNOWN ->
                    statement.getExpression() instanceof IASTFunctionCallExpression
                                    || statement.getExpression()
                                            instanceof ASTAmbiguousCastVsFunctionCallExpression
                            ? statement
                            : other;
        };
    }

    /** {@code int (x)}: a function that takes an {@code x}, or {@code x} in parentheses. */
    private IASTNode declarator(IASTNode[] readings) {
        if (readings[0] instanceof IASTStandardFunctionDeclarator function) {
            IASTParameterDeclaration[] params = function.getParameters();
            if (params.length > 0
                    && decide(params[0]) instanceof IASTParameterDeclaration param
                    && meaning(param.getDeclSpecifier()) == Meaning.TYPE) {
                return readings[0];
            }
        }
        return readings[readings.length - 1];
    }

    /**
     * {@code (a) - b} and {@code (a)(b)}. CDT regroups operators by whether names have bindings, so
     * names are given some.
     */
    private IASTNode regroup(ASTAmbiguousNode node) {
        if (!(node.getParent() instanceof IASTAmbiguityParent)) {
            new CASTExpressionList().addExpression((IASTExpression) node);
        }
        bind(node);
        return node.resolveAmbiguity(
                new ASTVisitor() {
                    {
                        shouldVisitAmbiguousNodes = true;
                    }

                    @Override
                    public int visit(ASTAmbiguousNode inner) {
                        boolean isCast =
                                inner instanceof ASTAmbiguousBinaryVsCastExpression
                                        || inner
                                                instanceof ASTAmbiguousCastVsFunctionCallExpression;
                        if (isCast && depth < MAX_DEPTH) {
                            depth++;
                            bind(inner);
                            IASTNode decided = inner.resolveAmbiguity(this);
                            depth--;
                            return decided == null ? PROCESS_ABORT : PROCESS_CONTINUE;
                        }
                        return PROCESS_CONTINUE;
                    }
                });
    }

    private void bind(ASTAmbiguousNode node) {
        for (IASTNode reading : node.getNodes()) {
            if (reading instanceof org.eclipse.cdt.core.dom.ast.IASTCastExpression cast) {
                IASTTypeId type = cast.getTypeId();
                boolean isType = meaning(type.getDeclSpecifier()) == Meaning.TYPE;
                ASTAmbiguousNode.NameCollector names = new ASTAmbiguousNode.NameCollector();
                type.accept(names);
                for (IASTName name : names.getNames()) {
                    name.setBinding(
                            isType
                                    ? new Known(name)
                                    : new ProblemBinding(
                                            name, IProblemBinding.SEMANTIC_NAME_NOT_FOUND));
                }
            }
        }
    }

    /** Tells CDT that a name is declared. */
    private record Known(IASTName name) implements IBinding {
        @Override
        public String getName() {
            return name.toString();
        }

        @Override
        public char[] getNameCharArray() {
            return name.toCharArray();
        }

        @Override
        public @Nullable ILinkage getLinkage() {
            return null;
        }

        @Override
        public @Nullable IScope getScope() {
            return null;
        }

        @Override
        public @Nullable IBinding getOwner() {
            return null;
        }

        @Override
        public <T> @Nullable T getAdapter(Class<T> adapter) {
            return null;
        }
    }
}
