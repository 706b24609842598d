package cgovet.boundary.call;

import cgovet.base.text.SourceText;
import cgovet.boundary.types.CgoPackage;
import cgovet.boundary.types.NameByUse;
import cgovet.cfront.syntax.CFunction;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.TypeAndValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the calls from Go into C. */
public final class CrossingCalls {
    private final CheckedPackage pkg;
    private final CgoPackage cgo;
    private final Map<String, NameByUse> byUse;
    private final List<CrossingCall> found = new ArrayList<>();

    /* Current file. */
    private final Map<Expr, ResultUse> uses = new IdentityHashMap<>();
    private final Map<Expr, Boolean> pairs = new IdentityHashMap<>();

    private CrossingCalls(CheckedPackage pkg, CgoPackage cgo) {
        this.pkg = pkg;
        this.cgo = cgo;
        this.byUse = cgo.resolvedByUse(pkg);
    }

    /** All of a package, file by file. */
    public static List<CrossingCall> of(CheckedPackage pkg, CgoPackage cgo) {
        CrossingCalls calls = new CrossingCalls(pkg, cgo);
        for (GoFile file : pkg.files()) {
            if (cgo.imports(file.text().path())) {
                for (Decl decl : file.decls()) {
                    Nodes.walk(decl, node -> calls.visit(file.text(), node));
                }
                calls.uses.clear();
                calls.pairs.clear();
            }
        }
        return List.copyOf(calls.found);
    }

    /** Parents come first, so each node says what becomes of the values below it. */
    private void visit(SourceText file, Node node) {
        switch (node) {
            case Stmt.ExprStmt s -> mark(s.x(), ResultUse.DISCARDED);
            case Stmt.GoStmt s -> mark(s.call(), ResultUse.DISCARDED);
            case Stmt.DeferStmt s -> mark(s.call(), ResultUse.DISCARDED);
            case Stmt.ReturnStmt s -> s.results().forEach(e -> mark(e, ResultUse.RETURNED));
            case Stmt.AssignStmt s -> assignment(s);
            case Spec.ValueSpec s -> {
                if (s.names().size() == 2 && s.values().size() == 1) {
                    pairs.put(Expr.unparen(s.values().getFirst()), true);
                }
                s.values().forEach(e -> mark(e, ResultUse.ASSIGNED));
            }
            case Expr.CallExpr call -> call(file, call);
            case Node _ -> {}
        }
    }

    private void assignment(Stmt.AssignStmt s) {
        boolean isPair = s.lhs().size() == 2 && s.rhs().size() == 1;
        for (int i = 0; i < s.rhs().size(); i++) {
            Expr value = s.rhs().get(i);
            boolean isBlank = i < s.lhs().size() && isBlank(s.lhs().get(i));
            mark(value, isBlank ? ResultUse.DISCARDED : ResultUse.ASSIGNED);
            if (isPair) {
                pairs.put(Expr.unparen(value), true);
            }
        }
    }

    private void call(SourceText file, Expr.CallExpr call) {
        ResultUse use = uses.getOrDefault(call, ResultUse.OPERAND);
        TypeAndValue fun = pkg.info().of(call.fun());
        boolean isConversion = fun != null && fun.isType();
        call.args().forEach(arg -> mark(arg, isConversion ? use : ResultUse.ARGUMENT));
        if (isConversion
                || !(Expr.unparen(call.fun()) instanceof Expr.SelectorExpr selector)
                || !(selector.x() instanceof Expr.Ident c)
                || !c.name().equals("C")) {
            return;
        }
        CEntity entity = pkg.info().cEntity(selector);
        String name = selector.sel().name();
        if (!isCall(entity, name)) {
            return;
        }
        Optional<CFunction> callee = cgo.function(file.path(), name);
        boolean isHelper = CgoPackage.isHelper(name);
        found.add(
                new CrossingCall(
                        name,
                        isHelper ? Optional.empty() : callee,
                        call,
                        isHelper,
                        pairs.containsKey(call),
                        use,
                        file.span(call.pos(), call.end())));
    }

    private boolean isCall(@org.jspecify.annotations.Nullable CEntity entity, String name) {
        return switch (entity) {
            case CEntity.Function _ -> true;
            case CEntity.Unresolved _ -> {
                NameByUse meaning = byUse.get(name);
                yield meaning == null || meaning.kind() != NameByUse.Kind.TYPE;
            }
            case null, default -> false;
        };
    }

    private void mark(Expr e, ResultUse use) {
        uses.putIfAbsent(Expr.unparen(e), use);
    }

    private static boolean isBlank(Expr e) {
        return e instanceof Expr.Ident ident && ident.name().equals("_");
    }
}
