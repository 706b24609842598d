package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.fromgo.Exprs.Typed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements but loops, switches and assignments, and where jumps lead. */
final class Stmts {
    private static final int NOWHERE = -1;

    private final Body body;
    private final Map<String, Integer> labels = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Deque<Exits> around = new ArrayDeque<>();

    /** Where {@code break} and {@code continue} lead within a statement. */
    private record Exits(String label, int breakTo, int continueTo) {}

    Stmts(Body body) {
        this.body = body;
    }

    void list(List<Stmt> stmts) {
        for (Stmt stmt : stmts) {
            stmt(stmt, "");
        }
    }

    void optional(@Nullable Stmt stmt) {
        if (stmt != null) {
            stmt(stmt, "");
        }
    }

    /**
     * @param label that stands before the statement, or the empty string
     */
    private void stmt(Stmt stmt, String label) {
        Span at = body.at(stmt);
        if (!body.enter()) {
            body.unsupported("nesting", List.of(), IrType.VOID, at);
            return;
        }
        switch (stmt) {
            case Stmt.BadStmt _, Stmt.EmptyStmt _ -> {}
            case Stmt.DeclStmt s -> declare(s.decl());
            case Stmt.LabeledStmt s -> {
                // A name that is declared twice, which Go forbids, stands for its first place.
                if (placed.add(s.label().name())) {
                    body.out.fallInto(labelled(s.label().name()), at);
                }
                stmt(s.stmt(), s.label().name());
            }
            case Stmt.ExprStmt s -> body.exprs.value(s.x());
            case Stmt.SendStmt s -> {
                Value channel = body.exprs.value(s.chan());
                Value value =
                        body.exprs.assignable(s.value(), Types.elem(body.exprs.typeOf(s.chan())));
                body.out.emit(new Instr.Send(channel, value, at));
            }
            case Stmt.IncDecStmt s -> body.assigns.increment(s);
            case Stmt.AssignStmt s -> body.assigns.assign(s);
            case Stmt.GoStmt s -> body.calls.start(s.call(), at);
            case Stmt.DeferStmt s -> body.calls.postpone(s.call(), at);
            case Stmt.ReturnStmt s -> returns(s);
            case Stmt.BranchStmt s -> branch(s);
            case Stmt.BlockStmt s -> list(s.list());
            case Stmt.IfStmt s -> branches(s);
            case Stmt.SwitchStmt s -> body.switches.values(s, label);
            case Stmt.TypeSwitchStmt s -> body.switches.types(s, label);
            case Stmt.SelectStmt s -> body.switches.select(s, label);
            case Stmt.ForStmt s -> body.loops.loop(s, label);
            case Stmt.RangeStmt s -> body.loops.range(s, label);
            case Stmt.CaseClause _, Stmt.CommClause _ -> {}
        }
        body.leave();
    }

    private void declare(Decl decl) {
        if (decl instanceof Decl.GenDecl group && group.tok() == Token.VAR) {
            for (Spec spec : group.specs()) {
                if (spec instanceof Spec.ValueSpec values) {
                    body.assigns.declare(values);
                }
            }
        }
    }

    private void branches(Stmt.IfStmt s) {
        Span at = body.file.span(s.ifPos(), s.cond().end());
        optional(s.init());
        int then = body.out.block();
        int otherwise = body.out.block();
        int after = s.elseBranch() == null ? otherwise : body.out.block();
        body.operators.condition(s.cond(), then, otherwise);
        body.out.start(then);
        list(s.body().list());
        if (s.elseBranch() != null) {
            body.out.jump(after, at);
            body.out.start(otherwise);
            stmt(s.elseBranch(), "");
        }
        body.out.fallInto(after, at);
    }

    private void returns(Stmt.ReturnStmt s) {
        Span at = body.at(s);
        GoType.Tuple types = body.signature.results();
        List<Value> values = new ArrayList<>();
        if (s.results().size() == 1 && types.size() > 1) {
            List<Typed> parts = body.exprs.several(s.results().getFirst(), types.size());
            for (int i = 0; i < types.size(); i++) {
                Typed part = parts.get(i);
                values.add(body.conversions.implicit(part.value(), part.type(), types.type(i), at));
            }
        } else {
            for (int i = 0; i < s.results().size(); i++) {
                GoType type = i < types.size() ? types.type(i) : Universe.INVALID;
                values.add(body.exprs.assignable(s.results().get(i), type));
            }
            // Only in a broken program do they not fit.
            while (body.namedResults.isEmpty() && values.size() < types.size()) {
                values.add(Body.zero(body.types.of(types.type(values.size()))));
            }
            while (values.size() > types.size()) {
                values.removeLast();
            }
        }
        body.exit(values, at);
    }

    private int labelled(String name) {
        return labels.computeIfAbsent(name, _ -> body.out.block());
    }

    private void branch(Stmt.BranchStmt s) {
        Span at = body.at(s);
        String label = s.label() == null ? "" : s.label().name();
        int target =
                switch (s.tok()) {
                    case BREAK -> find(label, false);
                    case CONTINUE -> find(label, true);
                    case GOTO -> labelled(label);
                    case FALLTHROUGH -> body.switches.next();
                    default -> NOWHERE;
                };
        // Only a broken program jumps to nowhere.
        body.out.emit(target == NOWHERE ? new Instr.Stop(at) : new Instr.Jump(target, at));
    }

    private int find(String label, boolean continues) {
        for (Exits exits : around) {
            int target = continues ? exits.continueTo() : exits.breakTo();
            if (target != NOWHERE && (label.isEmpty() || label.equals(exits.label()))) {
                return target;
            }
        }
        return NOWHERE;
    }

    /** A loop's body, within which jumps may leave or go on. */
    void inLoop(String label, int breakTo, int continueTo, List<Stmt> stmts) {
        around.push(new Exits(label, breakTo, continueTo));
        list(stmts);
        around.pop();
    }

    /** A clause of a switch or select, which {@code break} leaves. */
    void inClause(String label, int breakTo, List<Stmt> stmts) {
        around.push(new Exits(label, breakTo, NOWHERE));
        list(stmts);
        around.pop();
    }

    /** The identifiers that a {@code :=} in front of a loop declares. */
    static List<Expr.Ident> declared(@Nullable Stmt init) {
        List<Expr.Ident> names = new ArrayList<>();
        if (init instanceof Stmt.AssignStmt assign && assign.tok() == Token.DEFINE) {
            for (Expr target : assign.lhs()) {
                if (target instanceof Expr.Ident name) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
