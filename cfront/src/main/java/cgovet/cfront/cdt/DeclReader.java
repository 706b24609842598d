package cgovet.cfront.cdt;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.cdt.Attributes.Word;
import cgovet.cfront.cdt.TypeReader.Declared;
import cgovet.cfront.cdt.TypeReader.Spec;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.syntax.CVariable;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Typedef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTProblem;
import org.eclipse.cdt.core.dom.ast.IASTProblemDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.eclipse.cdt.internal.core.dom.parser.ASTQueries;
import org.jspecify.annotations.Nullable;

/** Reads declarations, of the file and of blocks. */
final class DeclReader {
    /** Characters of skipped text that are shown. */
    private static final int MAX_SHOWN = 60;

    private final Converter in;
    private IntPredicate skips = _ -> false;

    DeclReader(Converter in) {
        this.in = in;
    }

    /** Sets for which places bodies and initializers are not wanted. */
    void skip(IntPredicate unwanted) {
        skips = unwanted;
    }

    /** A declaration of file scope. */
    void external(IASTDeclaration written) {
        in.reset();
        in.types.forgetParams();
        switch (in.ambiguities.decide(written)) {
            case IASTSimpleDeclaration simple -> simple(simple);
            case IASTFunctionDefinition function -> definition(function);
            case IASTProblemDeclaration problem -> problem(problem);
            case IASTASMDeclaration _ -> {}
            default ->
                    in.unit.problem(
                            Problem.Kind.UNSUPPORTED,
                            in.places.of(written),
                            "a declaration of this form is not read");
        }
    }

    void problem(IASTProblemDeclaration written) {
        in.unit.problem(
                Problem.Kind.SYNTAX,
                in.places.of(written),
                message(written.getProblem(), "declaration") + skipped(written));
    }

    /** How much is left out. */
    private String skipped(IASTProblemDeclaration written) {
        String text = in.places.text(in.places.of(written)).strip();
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).strip();
        if (line.isEmpty()) {
            return "";
        }
        String shown = line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "..." : line;
        long lines = text.lines().count();
        return "; skipped: " + Bytes.utf8(shown) + (lines > 1 ? " (" + lines + " lines)" : "");
    }

    static String message(IASTProblem problem, String what) {
        return problem.getID() == org.eclipse.cdt.core.parser.IProblem.MISSING_SEMICOLON
                ? "a semicolon is missing after this " + what
                : "this is no C " + what + " that can be read";
    }

    private void simple(IASTSimpleDeclaration simple) {
        IASTDeclSpecifier specifier = simple.getDeclSpecifier();
        IASTDeclarator[] declarators = simple.getDeclarators();
        Spec spec = in.types.specifier(specifier, declarators.length == 0);
        for (IASTDeclarator written : declarators) {
            Declared declared = in.types.declared(written, spec);
            if (declared.name().isEmpty()) {
                continue;
            }
            if (specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef) {
                if (!(in.scope().own(declared.name()) instanceof Scope.Type(var before)
                        && CTypes.isCompatible(before, declared.type()))) {
                    in.unit.typedef(typedef(declared));
                }
            } else if (CTypes.canonical(declared.type()) instanceof CType.Function type) {
                in.unit.function(function(declared, type, specifier, in.places.of(simple)));
            } else {
                variable(declared, specifier, written);
            }
        }
    }

    private static Typedef typedef(Declared declared) {
        return new Typedef(declared.name(), declared.type(), declared.aligned(), declared.at());
    }

    private static CFunction function(
            Declared declared, CType.Function type, IASTDeclSpecifier specifier, Span whole) {
        return new CFunction(
                declared.name(),
                type,
                List.of(),
                specifier.getStorageClass() == IASTDeclSpecifier.sc_static,
                specifier.isInline(),
                Attributes.texts(declared.attributes()),
                declared.at(),
                whole,
                false,
                null);
    }

    private void variable(Declared declared, IASTDeclSpecifier specifier, IASTDeclarator written) {
        // Declared before its initializer is read, which may name it.
        boolean isExtern = specifier.getStorageClass() == IASTDeclSpecifier.sc_extern;
        IASTInitializer initializer = written.getInitializer();
        CVariable plain =
                new CVariable(
                        declared.name(),
                        declared.type(),
                        specifier.getStorageClass() == IASTDeclSpecifier.sc_static,
                        Attributes.has(declared.attributes(), "thread_local"),
                        !isExtern || initializer != null,
                        Attributes.texts(declared.attributes()),
                        declared.at(),
                        null);
        in.unit.variable(plain);
        if (initializer == null) {
            return;
        }
        boolean needsLength =
                CTypes.canonical(declared.type()) instanceof CType.Array array
                        && array.length() == CType.Array.INCOMPLETE;
        boolean isSkipped = skips.test(((ASTNode) initializer).getOffset());
        boolean isAuto = Attributes.has(declared.attributes(), "auto_type");
        if (isSkipped && !needsLength && !isAuto) {
            return;
        }
        CExpr init = in.inits.read(initializer, declared.type());
        CType type =
                isAuto && init != null
                        ? CTypes.decay(init.type())
                        : InitReader.complete(declared.type(), init);
        in.unit.variable(
                new CVariable(
                        plain.name(),
                        type,
                        plain.isStatic(),
                        plain.isThreadLocal(),
                        true,
                        plain.attributes(),
                        plain.at(),
                        isSkipped ? null : init));
    }

    private void definition(IASTFunctionDefinition written) {
        IASTDeclSpecifier specifier = written.getDeclSpecifier();
        Spec spec = in.types.specifier(specifier, false);
        IASTDeclarator outer = ASTQueries.findOutermostDeclarator(written.getDeclarator());
        Declared declared = in.types.declared(outer, spec);
        if (!(CTypes.canonical(declared.type()) instanceof CType.Function type)) {
            in.unit.problem(
                    Problem.Kind.UNSUPPORTED,
                    in.places.of(written),
                    "a function definition of this form is not read");
            return;
        }
        List<CLocal> params =
                declared.function() == null ? List.of() : in.types.params(declared.function());
        Span whole = in.places.of(written);
        in.unit.function(function(declared, type, specifier, whole));
        CStmt.Compound body = body(written, declared, params);
        in.unit.function(
                new CFunction(
                        declared.name(),
                        type,
                        params,
                        specifier.getStorageClass() == IASTDeclSpecifier.sc_static,
                        specifier.isInline(),
                        Attributes.texts(declared.attributes()),
                        declared.at(),
                        whole,
                        true,
                        body));
    }

    private CStmt.@Nullable Compound body(
            IASTFunctionDefinition written, Declared declared, List<CLocal> params) {
        if (!(written.getBody() instanceof IASTCompoundStatement body)
                || skips.test(((ASTNode) body).getOffset())) {
            return null;
        }
        in.enter();
        for (CLocal param : params) {
            if (!param.name().isEmpty()) {
                in.scope()
                        .put(param.name(), new Scope.Value(new Symbol.Local(param), param.type()));
            }
        }
        in.exprs.inFunction(declared.name());
        CStmt.Compound read = in.stmts.body(body);
        in.exprs.inFunction("");
        in.leave();
        return read;
    }

    /** A declaration in a block. */
    CStmt local(IASTDeclaration written, Span at) {
        return switch (in.ambiguities.decide(written)) {
            case IASTSimpleDeclaration simple -> locals(simple, at);
            case IASTFunctionDefinition function -> nested(function, at);
            case IASTProblemDeclaration problem -> {
                problem(problem);
                yield new CStmt.Unsupported("syntax error", List.of(), at);
            }
            case IASTASMDeclaration assembler ->
                    new CStmt.Asm(
                            assembler.getAssembly(),
                            true,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            at);
            default -> new CStmt.Unsupported("declaration", List.of(), at);
        };
    }

    private CStmt nested(IASTFunctionDefinition function, Span at) {
        Spec spec = in.types.specifier(function.getDeclSpecifier(), false);
        IASTDeclarator outer = ASTQueries.findOutermostDeclarator(function.getDeclarator());
        Declared declared = in.types.declared(outer, spec);
        Symbol symbol = new Symbol.Function(declared.name());
        in.scope().put(declared.name(), new Scope.Value(symbol, declared.type()));
        return new CStmt.Unsupported("nested function", List.of(), at);
    }

    private CStmt locals(IASTSimpleDeclaration simple, Span at) {
        IASTDeclSpecifier specifier = simple.getDeclSpecifier();
        IASTDeclarator[] declarators = simple.getDeclarators();
        Spec spec = in.types.specifier(specifier, declarators.length == 0);
        List<CStmt> all = new ArrayList<>();
        for (IASTDeclarator written : declarators) {
            Declared declared = in.types.declared(written, spec);
            if (declared.name().isEmpty()) {
                continue;
            }
            if (specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef) {
                in.scope().put(declared.name(), new Scope.Type(typedef(declared)));
            } else if (CTypes.canonical(declared.type()) instanceof CType.Function type) {
                Scope inner = in.scope();
                in.unit.function(function(declared, type, specifier, at));
                inner.put(
                        declared.name(),
                        new Scope.Value(new Symbol.Function(declared.name()), type));
            } else if (specifier.getStorageClass() == IASTDeclSpecifier.sc_extern) {
                variable(declared, specifier, written);
                in.scope()
                        .put(
                                declared.name(),
                                new Scope.Value(
                                        new Symbol.Global(declared.name()), declared.type()));
            } else {
                all.add(local(declared, specifier, written));
            }
        }
        return switch (all.size()) {
            case 0 -> new CStmt.Empty(at);
            case 1 -> all.getFirst();
            default -> new CStmt.Declarations(all, at);
        };
    }

    private CStmt local(Declared declared, IASTDeclSpecifier specifier, IASTDeclarator written) {
        CLocal.Kind kind =
                specifier.getStorageClass() == IASTDeclSpecifier.sc_static
                        ? CLocal.Kind.STATIC
                        : CLocal.Kind.AUTO;
        List<String> attributes = Attributes.texts(declared.attributes());
        IASTInitializer initializer = written.getInitializer();
        CLocal local =
                new CLocal(declared.name(), declared.type(), kind, attributes, declared.at());
        boolean isAuto = hasAutoType(declared.attributes());
        if (!isAuto) {
            put(local);
        }
        CExpr init = initializer == null ? null : in.inits.read(initializer, declared.type());
        CType type =
                isAuto && init != null
                        ? CTypes.decay(init.type())
                        : InitReader.complete(declared.type(), init);
        if (type != declared.type()) {
            local = new CLocal(declared.name(), type, kind, attributes, declared.at());
            put(local);
        }
        return new CStmt.Declare(local, init, in.places.of(written));
    }

    private static boolean hasAutoType(List<Word> attributes) {
        return Attributes.has(attributes, "auto_type");
    }

    private void put(CLocal local) {
        in.scope().put(local.name(), new Scope.Value(new Symbol.Local(local), local.type()));
    }
}
