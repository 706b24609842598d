package cgovet.rules.edit;

import cgovet.base.finding.Fix;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Node;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits that let a deferred call release what a statement makes. */
public final class Releases {
    private static final String FREE = "C.free";

    private final Editor editor;

    private Releases(Editor editor) {
        this.editor = editor;
    }

    public static Releases of(Editor editor) {
        return new Releases(editor);
    }

    /**
     * Defers the release of a variable behind the statement that sets it, and behind the test of
     * its error.
     *
     * @param made what makes the object
     * @param variable as it is written
     * @param release a function that takes the object alone, as it is written; a method of it has
     *     its dot
     */
    public Optional<Fix> defer(Span made, String variable, String release, boolean safe) {
        Optional<Site> found = editor.site(made);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.AssignStmt assign)
                || !sets(assign, variable)
                || found.get().isInLoop()) {
            return Optional.empty();
        }
        Site site = found.get();
        String call = call(release, variable);
        Draft draft = editor.draft().after(last(site, assign, variable), "defer " + call);
        needs(draft, release);
        boolean once =
                editor.assignments(site.function(), variable).size() == 1
                        && !Editor.isCaptured(site.function(), root(variable));
        return draft.fix("insert defer " + call, safe && once);
    }

    /**
     * Defers the release of a variable behind the statement that sets it, in place of the releases
     * that only some paths meet.
     */
    public Optional<Fix> deferInstead(Span made, String variable, String release, boolean safe) {
        Optional<Site> found = editor.site(made);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.AssignStmt assign)
                || !sets(assign, variable)
                || found.get().isInLoop()
                || editor.assignments(found.get().function(), variable).size() != 1
                || Editor.isCaptured(found.get().function(), root(variable))) {
            return Optional.empty();
        }
        Site site = found.get();
        String call = call(release, variable);
        Draft draft = editor.draft().after(last(site, assign, variable), "defer " + call);
        needs(draft, release);
        List<Expr.CallExpr> releases = new ArrayList<>();
        for (Expr.CallExpr each : editor.calls(site.function(), release)) {
            if (each.args().size() == 1
                    && editor.at(plain(each.args().getFirst())).equals(variable)) {
                releases.add(each);
            }
        }
        boolean isLast = removeAll(site.function(), releases, draft);
        return releases.isEmpty()
                ? Optional.empty()
                : draft.fix(
                        "defer " + call + " right after the call",
                        safe && isLast && release.equals(FREE));
    }

    /**
     * Defers the undoing of a thread lock right behind it, in place of what only some paths meet.
     */
    public Optional<Fix> deferUnlock(Span locked) {
        String undo = editor.packageName("runtime") + ".UnlockOSThread";
        Optional<Site> found = editor.site(locked);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.ExprStmt stmt)
                || !(stmt.x() instanceof Expr.CallExpr call)
                || !editor.at(call.fun()).endsWith(".LockOSThread")
                || found.get().isInLoop()
                || editor.calls(found.get().function(), editor.at(call.fun())).size() != 1) {
            return Optional.empty();
        }
        Site site = found.get();
        Draft draft = editor.draft().after(stmt, "defer " + undo + "()");
        List<Expr.CallExpr> undone = editor.calls(site.function(), undo);
        boolean isLast = removeAll(site.function(), undone, draft);
        return draft.fix("insert defer " + undo + "()", isLast);
    }

    /** Lets a deferred call take the value that its variable has when the function ends. */
    public Optional<Fix> deferLate(Span made, String variable, String release) {
        Optional<Site> found = editor.site(made);
        if (found.isEmpty() || editor.assignments(found.get().function(), variable).size() != 1) {
            return Optional.empty();
        }
        List<Stmt.DeferStmt> defers = new ArrayList<>();
        Nodes.walk(
                found.get().function(),
                node -> {
                    if (node instanceof Stmt.DeferStmt defer
                            && defer.end() <= made.start()
                            && editor.at(defer.call().fun()).equals(release)
                            && defer.call().args().size() == 1
                            && editor.at(plain(defer.call().args().getFirst())).equals(variable)) {
                        defers.add(defer);
                    }
                });
        if (defers.size() != 1) {
            return Optional.empty();
        }
        Expr.CallExpr call = defers.getFirst().call();
        String literal = "func() { " + editor.at(call) + " }()";
        return editor.draft().replace(call, literal).fix("defer a function literal", true);
    }

    /** Names an argument by a variable of its own and defers its release. */
    public Optional<Fix> name(Span made, String release, boolean safe) {
        Optional<Site> found = editor.site(made);
        if (found.isEmpty()
                || !(Expr.unparen(asExpr(found.get().node())) instanceof Expr.CallExpr call)) {
            return Optional.empty();
        }
        Site site = found.get();
        Stmt stmt = site.stmt();
        if (!canHoist(site, call)) {
            return Optional.empty();
        }
        Expr text = call.args().isEmpty() ? call : call.args().getFirst();
        String name = editor.fresh(site.declaration(), text);
        String free = call(release, name);
        Draft draft = editor.draft();
        if (site.isInLoop()) {
            if (!(stmt instanceof Stmt.ExprStmt)) {
                return Optional.empty();
            }
            draft.before(stmt, name + " := " + editor.at(call)).after(stmt, free);
        } else {
            draft.before(stmt, name + " := " + editor.at(call), "defer " + free);
        }
        draft.replace(call, name);
        needs(draft, release);
        return draft.fix(
                "keep the pointer in " + name + " and free it", safe && !hasOtherCalls(stmt, call));
    }

    /** Releases a variable at the end of the loop's body that sets it. */
    public Optional<Fix> atEndOfBody(Span made, String variable, String release) {
        Optional<Site> found = editor.site(made);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.AssignStmt assign)
                || assign.tok() != Token.DEFINE
                || !sets(assign, variable)
                || found.get().block() == 0
                || !isLoop(found.get().path().get(found.get().block() - 1))
                || editor.assignments(found.get().function(), variable).size() != 1) {
            return Optional.empty();
        }
        Site site = found.get();
        List<Stmt> list = site.list();
        for (Stmt stmt : list.subList(site.index() + 1, list.size())) {
            if (mayLeave(stmt)) {
                return Optional.empty();
            }
        }
        String call = call(release, variable);
        Draft draft = editor.draft().after(list.getLast(), call);
        needs(draft, release);
        return draft.fix("insert " + call, false);
    }

    /**
     * Lets a deferred release at the top of a loop's body run at the body's end. A panic on the way
     * no longer releases, so this is for review.
     */
    public Optional<Fix> notDeferred(Span deferred) {
        Optional<Site> found = editor.site(deferred);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.DeferStmt defer)
                || defer.call().args().size() != 1
                || !(plain(defer.call().args().getFirst()) instanceof Expr.Ident variable)
                || found.get().block() == 0
                || !isLoop(found.get().path().get(found.get().block() - 1))
                || editor.assignments(found.get().function(), variable.name()).size() != 1
                || Editor.isCaptured(found.get().function(), variable.name())) {
            return Optional.empty();
        }
        Site site = found.get();
        List<Stmt> rest = site.list().subList(site.index() + 1, site.list().size());
        for (Stmt stmt : rest) {
            if (mayLeave(stmt) || stmt instanceof Stmt.LabeledStmt) {
                return Optional.empty();
            }
        }
        String call = editor.at(defer.call());
        // What is remarked on the release goes with it.
        Draft draft =
                rest.isEmpty()
                        ? editor.draft().replace(defer, call)
                        : editor.draft()
                                .removeWithComment(defer)
                                .after(rest.getLast(), call + editor.remark(defer));
        return draft.fix("release at the end of the iteration", false);
    }

    private static boolean isLoop(Node node) {
        return node instanceof Stmt.ForStmt || node instanceof Stmt.RangeStmt;
    }

    private static boolean mayLeave(Stmt stmt) {
        boolean[] leaves = {false};
        Nodes.walk(
                stmt,
                node ->
                        leaves[0] |=
                                node instanceof Stmt.ReturnStmt || node instanceof Stmt.BranchStmt);
        return leaves[0];
    }

    /** Releases the old value of a variable before a statement that sets it anew. */
    public Optional<Fix> before(Span made, String variable, String release) {
        Optional<Site> found = editor.site(made);
        if (found.isEmpty()
                || !(found.get().stmt() instanceof Stmt.AssignStmt first)
                || !sets(first, variable)) {
            return Optional.empty();
        }
        Site site = found.get();
        for (Stmt stmt : site.list().subList(site.index() + 1, site.list().size())) {
            if (stmt instanceof Stmt.AssignStmt assign && sets(assign, variable)) {
                boolean isUsed =
                        assign.rhs().stream()
                                .anyMatch(rhs -> !Editor.names(rhs, root(variable)).isEmpty());
                String call = call(release, variable);
                Draft draft = isUsed ? editor.draft() : editor.draft().before(assign, call);
                needs(draft, release);
                return draft.fix("insert " + call, false).filter(_ -> !isUsed);
            }
            if (!editor.assignments(stmt, variable).isEmpty() || mayLeave(stmt)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void needs(Draft draft, String release) {
        if (release.equals(FREE)) {
            draft.needs("unsafe").needsStdlib();
        }
    }

    private String call(String release, String variable) {
        if (release.startsWith(".")) {
            return variable + release + "()";
        }
        return release.equals(FREE)
                ? FREE + "(" + editor.packageName("unsafe") + ".Pointer(" + variable + "))"
                : release + "(" + variable + ")";
    }

    private static Expr asExpr(Node node) {
        return node instanceof Expr expr ? expr : new Expr.BadExpr(node.pos(), node.end());
    }

    private boolean sets(Stmt.AssignStmt assign, String variable) {
        return (assign.tok() == Token.DEFINE || assign.tok() == Token.ASSIGN)
                && !variable.contains("[")
                && assign.lhs().stream().anyMatch(lhs -> editor.at(lhs).equals(variable));
    }

    /** The statement itself, or the test behind it that leaves where nothing was made. */
    private Stmt last(Site site, Stmt.AssignStmt assign, String variable) {
        int next = site.index() + 1;
        if (next >= site.list().size()
                || !(site.list().get(next) instanceof Stmt.IfStmt test)
                || test.init() != null
                || test.elseBranch() != null
                || test.body().list().isEmpty()
                || !leaves(test.body().list().getLast())
                || !(Expr.unparen(test.cond()) instanceof Expr.BinaryExpr compare)
                || !editor.at(compare.y()).equals("nil")) {
            return assign;
        }
        String tested = editor.at(compare.x());
        boolean ofVariable = tested.equals(variable) && compare.op() == Token.EQL;
        boolean ofError =
                compare.op() == Token.NEQ
                        && assign.lhs().size() > 1
                        && editor.at(assign.lhs().getLast()).equals(tested);
        return ofVariable || ofError ? test : assign;
    }

    private boolean leaves(Stmt stmt) {
        return stmt instanceof Stmt.ReturnStmt
                || stmt instanceof Stmt.ExprStmt call
                        && editor.at(call.x())
                                .matches("(?s)(panic|log\\.Fatal\\w*|os\\.Exit)\\(.*");
    }

    private static String root(String variable) {
        int dot = variable.indexOf('.');
        return dot < 0 ? variable : variable.substring(0, dot);
    }

    /** Without parentheses and conversions to {@code unsafe.Pointer}. */
    private Expr plain(Expr expr) {
        Expr at = Expr.unparen(expr);
        while (at instanceof Expr.CallExpr call
                && call.args().size() == 1
                && editor.at(call.fun()).equals(editor.packageName("unsafe") + ".Pointer")) {
            at = Expr.unparen(call.args().getFirst());
        }
        return at;
    }

    /**
     * Takes calls away that are statements of their own.
     *
     * @return whether each was the last thing that its path did
     */
    private boolean removeAll(Node function, List<Expr.CallExpr> calls, Draft draft) {
        boolean isLast = true;
        for (Expr.CallExpr call : calls) {
            Optional<Site> site =
                    editor.site(new Span(editor.text().path(), call.pos(), call.end()));
            if (site.isEmpty()
                    || !(site.get().stmt() instanceof Stmt.ExprStmt stmt)
                    || stmt.x() != call
                    || site.get().function() != function
                    || site.get().list().size() == 1) {
                draft.impossible();
                return false;
            }
            draft.remove(stmt);
            isLast &= isLast(site.get(), function);
        }
        return isLast;
    }

    private static boolean isLast(Site site, Node function) {
        List<Stmt> rest = site.list().subList(site.index() + 1, site.list().size());
        if (rest.isEmpty()) {
            return site.path().get(site.block()) == function;
        }
        boolean[] calls = {false};
        Nodes.walk(rest.getFirst(), node -> calls[0] |= node instanceof Expr.CallExpr);
        return rest.getFirst() instanceof Stmt.ReturnStmt && !calls[0];
    }

    /** Whether the call may move before its statement. */
    private boolean canHoist(Site site, Expr.CallExpr call) {
        switch (site.stmt()) {
            case Stmt.ExprStmt _,
                    Stmt.AssignStmt _,
                    Stmt.ReturnStmt _,
                    Stmt.DeferStmt _,
                    Stmt.SendStmt _ -> {}
            case Stmt.IfStmt test -> {
                if (test.init() == null ? !holds(test.cond(), call) : !holds(test.init(), call)) {
                    return false;
                }
            }
            case Stmt.SwitchStmt choice -> {
                Expr tag = choice.tag();
                if (choice.init() != null || tag == null || !holds(tag, call)) {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        for (Node node : site.inside()) {
            if (node instanceof Expr.BinaryExpr both
                    && (both.op() == Token.LAND || both.op() == Token.LOR)
                    && holds(both.y(), call)) {
                return false;
            }
            if (node instanceof Expr.FuncLit) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Node node, Node inner) {
        return node.pos() <= inner.pos() && inner.end() <= node.end();
    }

    /** Whether the statement calls what may run before the call now, and would run after it. */
    private boolean hasOtherCalls(Stmt stmt, Expr.CallExpr call) {
        boolean[] others = {false};
        Nodes.walk(
                stmt,
                node -> {
                    if (node instanceof Expr.CallExpr other
                            && other.end() <= call.pos()
                            && !isConversion(other)) {
                        others[0] = true;
                    }
                    if (node instanceof Expr.UnaryExpr receive
                            && receive.op() == Token.ARROW
                            && receive.end() <= call.pos()) {
                        others[0] = true;
                    }
                });
        return others[0];
    }

    private boolean isConversion(Expr.CallExpr call) {
        String callee = editor.at(call.fun());
        return callee.startsWith("(*")
                || callee.equals("len")
                || callee.equals("C.CString")
                || callee.equals("C.CBytes")
                || callee.matches("C\\.(int|uint|long|ulong|size_t|char|uchar|u?int\\d+_t)");
    }
}
