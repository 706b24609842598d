package cgovet.gofront.types;

import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements and bodies of functions (Go specification, "Statements"). */
final class Stmts {
    /** What the statements around allow. */
    private record Context(
            boolean breaks,
            boolean continues,
            boolean fallsThrough,
            boolean isLastCase,
            boolean inTypeSwitch) {
        static final Context FUNCTION = new Context(false, false, false, false, false);

        /** For statements inside one of these. */
        Context inner() {
            return new Context(breaks, continues, false, false, false);
        }

        Context breakable() {
            return new Context(true, continues, false, false, false);
        }

        Context loop() {
            return new Context(true, true, false, false, false);
        }

        Context withFallThrough(boolean allowed) {
            return new Context(breaks, continues, allowed, isLastCase, inTypeSwitch);
        }

        Context switchCase(boolean isLast) {
            return new Context(breaks, continues, !isLast, isLast, false);
        }

        Context typeSwitch() {
            return new Context(true, continues, false, false, true);
        }
    }

    private final Checker checker;
    private final Switches switches;

    Stmts(Checker checker) {
        this.checker = checker;
        this.switches = new Switches(checker);
    }

    /** A function's body; its parameters are in {@code scope}. */
    void body(GoType.Signature signature, Stmt.BlockStmt block, Scope scope) {
        Environment outer = checker.env;
        Environment fresh = new Environment(outer.file, outer.decl);
        fresh.scope = scope;
        fresh.iota = outer.iota;
        fresh.signature = signature;
        checker.in(
                fresh,
                () -> {
                    list(Context.FUNCTION, block.list());
                    if (fresh.hasLabel) {
                        Labels.check(checker, block);
                    }
                    if (signature.results().size() > 0
                            && !new Termination(checker.info).isTerminating(block)) {
                        int brace = block.rbrace() >= 0 ? block.rbrace() : block.end();
                        checker.error(brace, brace + 1, "missing return");
                    }
                    for (Obj.Var var : fresh.locals) {
                        if (!var.isUsed()) {
                            unused(var);
                        }
                    }
                });
    }

    private void unused(Obj.Var var) {
        Obj.Place place = var.place();
        int at = place == null ? 0 : place.offset();
        checker.error(at, at + var.name().length(), "declared and not used: " + var.name());
    }

    private void list(Context context, List<Stmt> list) {
        int last = list.size();
        while (last > 0 && list.get(last - 1) instanceof Stmt.EmptyStmt) {
            last--;
        }
        Context inner = context.withFallThrough(false);
        for (int i = 0; i < last; i++) {
            stmt(i + 1 == last ? context : inner, list.get(i));
        }
    }

    private void simple(@Nullable Stmt s) {
        if (s != null) {
            stmt(Context.FUNCTION, s);
        }
    }

    private void stmt(Context context, Stmt s) {
        if (!checker.enter(s)) {
            return;
        }
        int mark = checker.delayedCount();
        Scope scope = checker.env.scope;
        Context inner = context.inner();
        switch (s) {
            case Stmt.BadStmt _, Stmt.EmptyStmt _ -> {}
            case Stmt.DeclStmt d -> checker.decls.local(d.decl());
            case Stmt.LabeledStmt l -> {
                checker.env.hasLabel = true;
                stmt(context, l.stmt());
            }
            case Stmt.ExprStmt e -> expression(e);
            case Stmt.SendStmt send -> send(send);
            case Stmt.IncDecStmt step -> step(step);
            case Stmt.AssignStmt a -> assign(a);
            case Stmt.GoStmt g -> suspended("go", g.call());
            case Stmt.DeferStmt d -> suspended("defer", d.call());
            case Stmt.ReturnStmt r -> returns(r);
            case Stmt.BranchStmt b -> branch(context, b);
            case Stmt.BlockStmt b -> {
                checker.openScope();
                list(inner, b.list());
            }
            case Stmt.IfStmt i -> {
                checker.openScope();
                simple(i.init());
                condition(i.cond(), "if");
                stmt(inner, i.body());
                if (i.elseBranch() != null) {
                    stmt(inner, i.elseBranch());
                }
            }
            case Stmt.SwitchStmt w -> switchStmt(inner.breakable(), w);
            case Stmt.TypeSwitchStmt w -> typeSwitch(inner.typeSwitch(), w);
            case Stmt.SelectStmt w -> select(inner.breakable(), w);
            case Stmt.ForStmt f -> forStmt(inner.loop(), f);
            case Stmt.RangeStmt r -> {
                checker.ranges.clause(r);
                stmt(inner.loop(), r.body());
            }
            case Stmt.CaseClause _, Stmt.CommClause _ ->
                    checker.error(s, "case outside of a switch or select statement");
        }
        checker.runDelayed(mark);
        checker.env.scope = scope;
        checker.leave();
    }

    private void expression(Stmt.ExprStmt s) {
        Operand x = new Operand(s.x());
        ExprKind kind = checker.exprs.raw(null, x, s.x(), null, false);
        String why =
                switch (x.mode) {
                    case BUILTIN -> " must be called";
                    case TYPE -> " is not an expression";
                    default -> kind == ExprKind.STATEMENT ? "" : " is not used";
                };
        if (!why.isEmpty() && !Predicates.isUnknown(x.type)) {
            checker.error(x, checker.show(x) + why);
        }
    }

    private void send(Stmt.SendStmt s) {
        Operand channel = checker.exprs.expr(null, s.chan());
        Operand value = checker.exprs.expr(null, s.value());
        if (channel.isInvalid() || value.isInvalid()) {
            return;
        }
        GoType elem = checker.operators.channelElem(channel, s.arrow(), false);
        if (elem != null) {
            checker.assignments.assign(value, elem, "send");
        }
    }

    private void step(Stmt.IncDecStmt s) {
        Operand x = checker.exprs.expr(null, s.x());
        if (x.isInvalid()) {
            return;
        }
        if (!Predicates.allNumeric(x.type) && !Predicates.isUnknown(x.type)) {
            checker.error(
                    s.x(),
                    "invalid operation: "
                            + checker.show(s.x())
                            + s.tok().text()
                            + " (non-numeric type "
                            + checker.show(x.type)
                            + ")");
            return;
        }
        Expr one = new Expr.BasicLit(s.x().pos(), s.x().pos(), Token.INT, "1");
        Token op = s.tok() == Token.INC ? Token.ADD : Token.SUB;
        checker.operators.binary(x, null, s.x(), one, op, s.tokPos());
        checker.info.forget(one);
        if (!x.isInvalid()) {
            checker.assignments.assignVar(s.x(), x, "assignment");
        }
    }

    private void assign(Stmt.AssignStmt s) {
        switch (s.tok()) {
            case DEFINE -> checker.assignments.shortVarDecl(s.tokPos(), s.lhs(), s.rhs());
            case ASSIGN -> checker.assignments.assignVars(s.lhs(), s.rhs());
            default -> {
                if (s.lhs().size() != 1 || s.rhs().size() != 1) {
                    checker.error(
                            s.tokPos(),
                            s.tokPos() + s.tok().text().length(),
                            "assignment operation "
                                    + s.tok().text()
                                    + " requires single-valued expressions");
                    return;
                }
                Expr lhs = s.lhs().getFirst();
                Operand x = new Operand(lhs);
                checker.operators.binary(
                        x,
                        null,
                        lhs,
                        s.rhs().getFirst(),
                        s.tok().operatorOfAssignment(),
                        s.tokPos());
                if (!x.isInvalid()) {
                    checker.assignments.assignVar(lhs, x, "assignment");
                }
            }
        }
    }

    private void suspended(String keyword, Expr call) {
        Operand x = new Operand(call);
        ExprKind kind = checker.exprs.raw(null, x, call, null, false);
        String why =
                switch (kind) {
                    case CONVERSION -> " requires function call, not conversion";
                    case EXPRESSION -> " discards result of " + checker.show(x);
                    case STATEMENT -> "";
                };
        if (!why.isEmpty() && !Predicates.isUnknown(x.type)) {
            checker.error(x, keyword + why);
        }
    }

    private void returns(Stmt.ReturnStmt s) {
        GoType.Signature signature = checker.env.signature;
        List<Obj.Var> results = signature == null ? List.of() : signature.results().vars();
        boolean implicit =
                s.results().isEmpty() && !results.isEmpty() && !results.getFirst().name().isEmpty();
        if (!implicit) {
            if (!results.isEmpty() || !s.results().isEmpty()) {
                checker.assignments.initVars(results, s.results(), s);
            }
            return;
        }
        for (Obj.Var result : results) {
            Obj now = checker.env.scope.lookupParent(result.name(), s.pos());
            if (now != null && now != result) {
                checker.error(s, "result parameter " + result.name() + " not in scope at return");
            }
        }
    }

    private void branch(Context context, Stmt.BranchStmt s) {
        if (s.label() != null) {
            checker.env.hasLabel = true;
            return;
        }
        String problem =
                switch (s.tok()) {
                    case BREAK ->
                            context.breaks ? "" : "break not in for, switch, or select statement";
                    case CONTINUE -> context.continues ? "" : "continue not in for statement";
                    case FALLTHROUGH -> {
                        if (context.fallsThrough) {
                            yield "";
                        }
                        if (context.isLastCase) {
                            yield "cannot fallthrough final case in switch";
                        }
                        yield context.inTypeSwitch
                                ? "cannot fallthrough in type switch"
                                : "fallthrough statement out of place";
                    }
                    default -> "branch statement without label";
                };
        if (!problem.isEmpty()) {
            checker.error(s, problem);
        }
    }

    private void condition(Expr e, String statement) {
        Operand x = checker.exprs.expr(null, e);
        if (!x.isInvalid() && !Predicates.allBoolean(x.type) && !Predicates.isUnknown(x.type)) {
            checker.error(e, "non-boolean condition in " + statement + " statement");
        }
    }

    private void switchStmt(Context context, Stmt.SwitchStmt s) {
        checker.openScope();
        simple(s.init());
        Operand tag = switches.tag(s);
        switches.oneDefault(s.body());
        Switches.Seen seen = new Switches.Seen();
        int last = s.body().list().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (!(s.body().list().get(i) instanceof Stmt.CaseClause clause)) {
                continue;
            }
            switches.values(tag, clause.list(), seen);
            checker.openScope();
            list(context.switchCase(i == last), clause.body());
            checker.closeScope();
        }
    }

    private void typeSwitch(Context context, Stmt.TypeSwitchStmt s) {
        checker.openScope();
        simple(s.init());
        Switches.Guard guard = switches.guard(s);
        if (guard == null) {
            return;
        }
        switches.oneDefault(s.body());
        for (Stmt c : s.body().list()) {
            if (!(c instanceof Stmt.CaseClause clause)) {
                continue;
            }
            GoType type = switches.types(guard, clause.list());
            checker.openScope();
            switches.declare(guard, clause, type);
            list(context, clause.body());
            checker.closeScope();
        }
        switches.requireUse(guard);
    }

    private void select(Context context, Stmt.SelectStmt s) {
        switches.oneDefault(s.body());
        for (Stmt c : s.body().list()) {
            if (!(c instanceof Stmt.CommClause clause)) {
                continue;
            }
            Stmt comm = clause.comm();
            if (comm != null && !Switches.isCommunication(comm)) {
                checker.error(
                        comm, "select case must be send or receive (possibly with assignment)");
                continue;
            }
            checker.openScope();
            if (comm != null) {
                stmt(context, comm);
            }
            list(context, clause.body());
            checker.closeScope();
        }
    }

    private void forStmt(Context context, Stmt.ForStmt s) {
        checker.openScope();
        simple(s.init());
        if (s.cond() != null) {
            condition(s.cond(), "for");
        }
        simple(s.post());
        if (s.post() instanceof Stmt.AssignStmt post && post.tok() == Token.DEFINE) {
            checker.error(post, "cannot declare in post statement");
            checker.exprs.use(post.lhs());
        }
        stmt(context, s.body());
    }
}
