package cgovet.gofront.types;

import cgovet.base.text.Problem;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the chapters of the checker share while one package is checked. */
final class Checker {
    private static final int MAX_PROBLEMS = 1_000;
    private static final int MAX_DEPTH = 9_000;

    // Whole run.
    final GoPackage pkg;
    final CheckRequest request;
    final TypesInfo info = new TypesInfo();
    final List<SourceFile> files = new ArrayList<>();
    final Map<Obj, DeclInfo> declarations = new IdentityHashMap<>();
    final List<Problem> problems = new ArrayList<>();

    /** Dot-imported names by the scope of their file: using one uses the import. */
    final Map<Scope, Map<Obj, Obj.PkgName>> dotImports = new IdentityHashMap<>();

    /** Types that were found not to contain themselves. */
    final Set<GoType.Named> finite = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Where each instance of a generic type was first written. */
    final Map<GoType.Named, Obj.Place> instancePlaces = new IdentityHashMap<>();

    private final Map<GoFile, CUses> cUses = new IdentityHashMap<>();
    private final List<Runnable> delayed = new ArrayList<>();
    private final boolean recording;

    final Collector collector = new Collector(this);
    final Declarations decls = new Declarations(this);
    final TypeExprs typeExprs = new TypeExprs(this);
    final Signatures signatures = new Signatures(this);
    final Exprs exprs = new Exprs(this);
    final Operators operators = new Operators(this);
    final Cycles cycles = new Cycles(this);
    final Elements elements = new Elements(this);
    final Untyped untyped = new Untyped(this);
    final Representation representation = new Representation(this);
    final Conversions conversions = new Conversions(this);
    final Assignments assignments = new Assignments(this);
    final Selectors selectors = new Selectors(this);
    final Indexing indexing = new Indexing(this);
    final CompositeLiterals literals = new CompositeLiterals(this);
    final Calls calls = new Calls(this);
    final Builtins builtins = new Builtins(this);
    final Inference inference = new Inference(this);
    final Monomorph monomorph = new Monomorph(this);
    final Stmts stmts = new Stmts(this);
    final Ranges ranges = new Ranges(this);

    // Current declaration.
    Environment env;

    // Current expression.
    private int depth;

    Checker(GoPackage pkg, CheckRequest request, boolean recording) {
        this.pkg = pkg;
        this.request = request;
        this.recording = recording;
        this.env = new Environment(SourceFiles.none(), null);
    }

    /** How the present file uses {@code C.x}. */
    CNames.Use cUse(Expr.SelectorExpr name) {
        return cUses.computeIfAbsent(env.file.syntax(), CUses::of).of(name);
    }

    Sizes sizes() {
        return request.sizes();
    }

    /** Whether bodies are checked and facts recorded: not for dependencies. */
    boolean isRecording() {
        return recording;
    }

    boolean allows(int minor) {
        return env.file.minor() >= minor;
    }

    /** Postpones work until all declarations at hand are completed, in the environment of now. */
    void later(Runnable work) {
        if (!recording) {
            return;
        }
        Environment now = env;
        Scope scope = env.scope;
        Constant iota = env.iota;
        GoType.Signature signature = env.signature;
        delayed.add(() -> {
            Environment before = env;
            Environment then = new Environment(now.file, now.decl);
            then.scope = scope;
            then.iota = iota;
            then.signature = signature;
            env = then;
            work.run();
            env = before;
        });
    }

    /** How much work is postponed; a mark for {@link #runDelayed(int)}. */
    int delayedCount() {
        return delayed.size();
    }

    void runDelayed() {
        runDelayed(0);
    }

    /** Does what was postponed since the mark, and what that postpones. */
    void runDelayed(int mark) {
        for (int i = mark; i < delayed.size(); i++) {
            delayed.get(i).run();
        }
        while (delayed.size() > mark) {
            delayed.removeLast();
        }
    }

    /** Runs {@code work} in a fresh environment and comes back to the present one. */
    void in(Environment fresh, Runnable work) {
        Environment before = env;
        env = fresh;
        try {
            work.run();
        } finally {
            env = before;
        }
    }

    void openScope() {
        env.scope = new Scope(env.scope);
    }

    void closeScope() {
        Scope parent = env.scope.parent();
        if (parent != null) {
            env.scope = parent;
        }
    }

    /** False where nesting is too deep to go on; each true wants a {@link #leave}. */
    boolean enter(Node at) {
        if (++depth > MAX_DEPTH) {
            depth--;
            error(at, "expression is nested too deeply");
            return false;
        }
        return true;
    }

    void leave() {
        depth--;
    }

    void error(Node at, String message) {
        error(at.pos(), at.end(), message);
    }

    void error(Operand at, String message) {
        error(at.expr, message);
    }

    /** Reports at the declaration of an object, in whichever file it is. */
    void error(Obj.Place at, String message) {
        for (SourceFile file : files) {
            if (file.path().equals(at.file())) {
                in(new Environment(file, null), () -> error(at.offset(), at.offset() + 1, message));
                return;
            }
        }
    }

    /**
     * Reports, unless the message speaks of something invalid: that was reported where it arose.
     */
    void error(int from, int to, String message) {
        if (!recording
                || problems.size() >= MAX_PROBLEMS
                || message.contains("invalid type")
                || message.contains("invalid operand")) {
            return;
        }
        int start = Math.max(0, env.errorAt >= 0 ? env.errorAt : from);
        int end = Math.max(start, to);
        problems.add(
                new Problem(Problem.Kind.TYPE, env.file.syntax().text().span(start, end), message));
    }

    void record(Expr expr, Mode mode, GoType type, @Nullable Constant value) {
        if (recording && mode != Mode.INVALID) {
            info.record(expr, new TypeAndValue(mode, type, value));
        }
    }

    void recordType(Expr expr, GoType type) {
        record(expr, Mode.TYPE, type, null);
    }

    void define(Expr.Ident ident, Obj obj) {
        if (recording) {
            info.define(ident, obj);
        }
    }

    void use(Expr.Ident ident, Obj obj) {
        if (recording) {
            info.use(ident, obj);
        }
    }

    /** Adds a local object to the innermost scope, visible from {@code scopeStart} on. */
    void declare(Obj obj, Expr.@Nullable Ident ident, int scopeStart) {
        obj.setScopeStart(scopeStart);
        Obj other = env.scope.insert(obj);
        if (obj instanceof Obj.Var variable
                && variable.kind() == Obj.Var.Kind.LOCAL
                && !obj.name().equals("_")) {
            env.locals.add(variable);
        }
        if (other != null && ident != null) {
            error(ident, ident.name() + " redeclared in this block");
        }
        if (ident != null) {
            define(ident, obj);
        }
    }

    Obj.Place place(Expr.Ident ident) {
        return Obj.placeOf(env.file.path(), ident);
    }

    /** What the name stands for where the checker is. */
    @Nullable Obj lookup(Expr.Ident ident) {
        return env.scope.lookupParent(ident.name(), env.lookupAt >= 0 ? env.lookupAt : ident.pos());
    }

    /**
     * Notes that the present declaration refers to {@code obj}, for the order of initialisation.
     */
    void depend(Obj obj) {
        if (env.decl != null && declarations.containsKey(obj)) {
            env.decl.dependencies.add(obj);
        }
    }

    /** A type for a message, which is not told if it speaks of something invalid. */
    String show(GoType type) {
        String text = TypeStrings.local(type, pkg);
        boolean isMissing = type.unalias() instanceof GoType.Named named && named.isMissing();
        return isMissing ? text + ", an invalid type" : text;
    }

    /** An operand for a message: the expression, what it is, and its type. */
    String show(Operand x) {
        return Operands.describe(x, this);
    }

    String show(Expr expr) {
        return Operands.text(expr);
    }
}
