package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.TypeAndValue;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import cgovet.ir.fromgo.Exprs.Typed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code switch}, type switches and {@code select}. */
final class Switches {
    private static final int NOWHERE = -1;

    private final Body body;

    /** Where {@code fallthrough} leads in the clauses around, the innermost first. */
    private final Deque<Integer> next = new ArrayDeque<>();

    Switches(Body body) {
        this.body = body;
    }

    /** The clause behind the current one. */
    int next() {
        return next.isEmpty() ? NOWHERE : next.peek();
    }

    void values(Stmt.SwitchStmt s, String label) {
        Span at = body.file.span(s.switchPos(), s.body().lbrace());
        body.stmts.optional(s.init());
        Value tag = null;
        GoType type = Universe.BOOL;
        if (s.tag() != null) {
            type = body.exprs.typeOf(s.tag());
            tag = body.exprs.value(s.tag());
        }
        List<Stmt.CaseClause> clauses = clauses(s.body());
        int[] bodies = blocks(clauses.size());
        int done = body.out.block();
        int otherwise = done;
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).isDefault()) {
                otherwise = bodies[i];
            }
            for (Expr value : clauses.get(i).list()) {
                int following = body.out.block();
                test(tag, s.tag(), type, value, bodies[i], following);
                body.out.start(following);
            }
        }
        body.out.jump(otherwise, at);
        for (int i = 0; i < clauses.size(); i++) {
            body.out.start(bodies[i]);
            next.push(i + 1 < clauses.size() ? bodies[i + 1] : NOWHERE);
            body.stmts.inClause(label, done, clauses.get(i).body());
            next.pop();
            body.out.jump(done, at);
        }
        body.out.start(done);
    }

    private void test(
            @Nullable Value tag,
            @Nullable Expr tagExpr,
            GoType type,
            Expr value,
            int then,
            int otherwise) {
        if (tag == null || isTrue(tagExpr)) {
            body.operators.condition(value, then, otherwise);
            return;
        }
        Span at = body.at(value);
        Value left = tag;
        Value right;
        if (body.exprs.isNil(value)) {
            right = new Value.Null(tag.type());
        } else {
            GoType other = body.exprs.typeOf(value);
            right = body.exprs.assignable(value, type);
            if (Types.isInterface(other)) {
                left = body.conversions.implicit(tag, type, other, at);
            }
        }
        Value same = body.out.operate(Operator.EQ, IrType.BOOL, List.of(left, right), at);
        body.out.branch(same, then, otherwise, at);
    }

    private boolean isTrue(@Nullable Expr e) {
        TypeAndValue known = e == null ? null : body.info.of(e);
        return known != null && known.value() instanceof Constant.Bool(var value) && value;
    }

    private static List<Stmt.CaseClause> clauses(Stmt.BlockStmt block) {
        List<Stmt.CaseClause> clauses = new ArrayList<>();
        for (Stmt stmt : block.list()) {
            if (stmt instanceof Stmt.CaseClause clause) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    private int[] blocks(int n) {
        int[] blocks = new int[n];
        for (int i = 0; i < n; i++) {
            blocks[i] = body.out.block();
        }
        return blocks;
    }

    void types(Stmt.TypeSwitchStmt s, String label) {
        Span at = body.file.span(s.switchPos(), s.body().lbrace());
        body.stmts.optional(s.init());
        Expr operand = operand(s.assign());
        GoType type = operand == null ? Universe.INVALID : body.exprs.typeOf(operand);
        Value value =
                operand == null
                        ? body.any(List.of(), IrType.UNKNOWN, at)
                        : body.exprs.value(operand);
        if (value instanceof Reg) {
            value = body.out.copy(value, at);
        }
        List<Stmt.CaseClause> clauses = clauses(s.body());
        int[] bodies = blocks(clauses.size());
        int done = body.out.block();
        int otherwise = done;
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).isDefault()) {
                otherwise = bodies[i];
            }
            for (Expr wanted : clauses.get(i).list()) {
                int following = body.out.block();
                body.out.branch(isType(value, wanted), bodies[i], following, body.at(wanted));
                body.out.start(following);
            }
        }
        body.out.jump(otherwise, at);
        for (int i = 0; i < clauses.size(); i++) {
            Stmt.CaseClause clause = clauses.get(i);
            body.out.start(bodies[i]);
            if (body.info.implicit(clause) instanceof Obj.Var variable) {
                bind(variable, clause, value, type);
            }
            body.stmts.inClause(label, done, clause.body());
            body.out.jump(done, at);
        }
        body.out.start(done);
    }

    /** The {@code y} of {@code x := y.(type)}. */
    private static @Nullable Expr operand(Stmt assign) {
        Expr e =
                switch (assign) {
                    case Stmt.ExprStmt s -> s.x();
                    case Stmt.AssignStmt s -> s.rhs().getFirst();
                    default -> null;
                };
        return e != null && Expr.unparen(e) instanceof Expr.TypeAssertExpr assertion
                ? assertion.x()
                : null;
    }

    private Value isType(Value value, Expr wanted) {
        Span at = body.at(wanted);
        if (body.exprs.isNil(wanted)) {
            Value nothing = new Value.Null(value.type());
            return body.out.operate(Operator.EQ, IrType.BOOL, List.of(value, nothing), at);
        }
        Value type = new Value.Zero(body.types.of(body.exprs.typeOf(wanted)));
        return body.out.operate(Operator.IS_TYPE, IrType.BOOL, List.of(value, type), at);
    }

    private void bind(Obj.Var variable, Stmt.CaseClause clause, Value value, GoType from) {
        Span at = body.file.span(clause.casePos(), clause.colon() + 1);
        boolean one = clause.list().size() == 1 && !body.exprs.isNil(clause.list().getFirst());
        Value bound = value;
        if (one) {
            IrType type = body.types.of(variable.type());
            bound = body.out.operate(Operator.ASSERT, type, List.of(value), at);
        } else {
            bound = body.conversions.implicit(value, from, variable.type(), at);
        }
        body.initialize(variable, bound, at);
    }

    void select(Stmt.SelectStmt s, String label) {
        Span at = body.file.span(s.selectPos(), s.body().lbrace());
        List<Stmt.CommClause> clauses = new ArrayList<>();
        for (Stmt stmt : s.body().list()) {
            if (stmt instanceof Stmt.CommClause clause) {
                clauses.add(clause);
            }
        }
        if (clauses.isEmpty()) {
            body.out.emit(new Instr.Stop(at));
            return;
        }
        List<Comm> comms = new ArrayList<>();
        for (Stmt.CommClause clause : clauses) {
            comms.add(evaluate(clause));
        }
        int[] bodies = blocks(clauses.size());
        int done = body.out.block();
        List<Integer> targets = new ArrayList<>();
        for (int block : bodies) {
            targets.add(block);
        }
        body.out.emit(new Instr.Choose(targets, at));
        for (int i = 0; i < bodies.length; i++) {
            body.out.start(bodies[i]);
            communicate(comms.get(i));
            body.stmts.inClause(label, done, clauses.get(i).body());
            body.out.jump(done, at);
        }
        body.out.start(done);
    }

    /** What a clause of a select sends or receives; its operands are evaluated before any. */
    private sealed interface Comm {
        record Nothing() implements Comm {}

        record Sends(Value channel, Value value, Span at) implements Comm {}

        record Receives(Value channel, GoType elem, List<Expr> targets, Token token, Span at)
                implements Comm {}
    }

    private Comm evaluate(Stmt.CommClause clause) {
        return switch (clause.comm()) {
            case Stmt.SendStmt s -> {
                Value channel = body.exprs.value(s.chan());
                GoType elem = Types.elem(body.exprs.typeOf(s.chan()));
                yield new Comm.Sends(channel, body.exprs.assignable(s.value(), elem), body.at(s));
            }
            case Stmt.ExprStmt s -> receives(s.x(), List.of(), Token.ASSIGN, body.at(s));
            case Stmt.AssignStmt s -> receives(s.rhs().getFirst(), s.lhs(), s.tok(), body.at(s));
            case null, default -> new Comm.Nothing();
        };
    }

    private Comm receives(Expr e, List<Expr> targets, Token token, Span at) {
        if (!(Expr.unparen(e) instanceof Expr.UnaryExpr unary) || unary.op() != Token.ARROW) {
            body.exprs.value(e);
            return new Comm.Nothing();
        }
        GoType elem = Types.elem(body.exprs.typeOf(unary.x()));
        return new Comm.Receives(body.exprs.value(unary.x()), elem, targets, token, at);
    }

    private void communicate(Comm comm) {
        switch (comm) {
            case Comm.Nothing _ -> {}
            case Comm.Sends(var channel, var value, var at) ->
                    body.out.emit(new Instr.Send(channel, value, at));
            case Comm.Receives(var channel, var elem, var targets, var token, var at) -> {
                IrType type = body.types.of(elem);
                boolean pair = targets.size() > 1;
                Reg received =
                        body.out.reg(pair ? new IrType.Tuple(List.of(type, IrType.BOOL)) : type);
                body.out.emit(new Instr.Receive(received, channel, at));
                List<Typed> values =
                        pair
                                ? body.exprs.pair(received, elem, at)
                                : List.of(new Typed(received, elem));
                body.assigns.give(targets, token, values, at);
            }
        }
    }
}
