package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements. */
final class CStmts {
    /** Marks that there is no block to go to. */
    private static final int NONE = -1;

    private final CBody body;
    private final CExprs exprs;
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<String> addressed = new ArrayList<>();
    private final Deque<Integer> breaks = new ArrayDeque<>();
    private final Deque<Integer> continues = new ArrayDeque<>();
    private final Map<CStmt, Integer> cases = new IdentityHashMap<>();

    CStmts(CBody body) {
        this.body = body;
        this.exprs = new CExprs(body, this);
    }

    void body(CStmt.Compound whole) {
        findAddressedLabels(whole);
        lower(whole);
        Span end = new Span(whole.at().path(), whole.at().end(), whole.at().end());
        CType result = body.function.type().result();
        List<Value> values =
                CTypes.isVoid(result) ? List.of() : List.of(new Value.Zero(body.type(result)));
        body.leave(values, end);
    }

    private void findAddressedLabels(CNode node) {
        if (node instanceof CExpr.LabelAddress label && !addressed.contains(label.label())) {
            addressed.add(label.label());
        }
        node.children().forEach(this::findAddressedLabels);
    }

    /** GNU C's statement expression. */
    Value valueOf(CExpr.StatementExpr block) {
        List<CStmt> list = block.body().list();
        for (int i = 0; i < list.size(); i++) {
            if (i == list.size() - 1 && list.get(i) instanceof CStmt.Evaluate(var last, _)) {
                return exprs.value(last);
            }
            lower(list.get(i));
        }
        return new Value.Zero(body.type(block.type()));
    }

    private int label(String name) {
        return labels.computeIfAbsent(name, _ -> body.emitter.block());
    }

    private void lower(CStmt stmt) {
        switch (stmt) {
            case CStmt.Compound(var list, _) -> list.forEach(this::lower);
            case CStmt.Declarations(var list, _) -> list.forEach(this::lower);
            case CStmt.Evaluate(var expr, _) -> exprs.effect(expr);
            case CStmt.Declare declare -> declare(declare);
            case CStmt.If s -> branch(s);
            case CStmt.While(var cond, var inner, var at) -> loop(cond, null, inner, at);
            case CStmt.DoWhile(var inner, var cond, var at) -> doWhile(inner, cond, at);
            case CStmt.For s -> {
                if (s.init() != null) {
                    lower(s.init());
                }
                loop(s.cond(), s.step(), s.body(), s.at());
            }
            case CStmt.Switch s -> select(s);
            case CStmt.Case c -> mark(c);
            case CStmt.Default d -> mark(d);
            case CStmt.Labeled(var name, var inner, var at) -> {
                body.emitter.fallInto(label(name), at);
                lower(inner);
            }
            case CStmt.Goto(var name, var at) -> body.emitter.emit(new Instr.Jump(label(name), at));
            case CStmt.ComputedGoto(var target, var at) -> {
                exprs.effect(target);
                body.emitter.emit(
                        new Instr.Choose(addressed.stream().map(this::label).toList(), at));
            }
            case CStmt.Break(var at) -> leaveTo(breaks, at);
            case CStmt.Continue(var at) -> leaveTo(continues, at);
            case CStmt.Return s -> leave(s);
            case CStmt.Asm asm -> assembly(asm);
            case CStmt.Empty _ -> {}
            case CStmt.Unsupported(var construct, var parts, var at) -> {
                List<Value> values = new ArrayList<>();
                for (CNode part : parts) {
                    if (part instanceof CExpr expr) {
                        values.add(exprs.value(expr));
                    }
                }
                body.unsupported(construct, values, CType.VOID, at);
            }
        }
    }

    private void leaveTo(Deque<Integer> targets, Span at) {
        Integer target = targets.peek();
        if (target == null) {
            body.emitter.emit(new Instr.Stop(at));
        } else {
            body.emitter.emit(new Instr.Jump(target, at));
        }
    }

    private void leave(CStmt.Return s) {
        CExpr expr = s.value();
        CType result = body.function.type().result();
        if (expr == null) {
            body.leave(List.of(), s.at());
        } else if (CTypes.isVoid(result)) {
            exprs.effect(expr);
            body.leave(List.of(), s.at());
        } else {
            body.leave(List.of(exprs.convert(expr, result)), s.at());
        }
    }

    private void declare(CStmt.Declare s) {
        CLocal local = s.variable();
        CExpr init = s.init();
        if (local.kind() == CLocal.Kind.STATIC) {
            return;
        }
        if (!body.livesInCell(local)) {
            Reg reg = body.register(local);
            // Without an initializer the value is indeterminate, and new in each round of a loop.
            Value value = init == null ? new Value.Zero(reg.type()) : scalar(init, local.type());
            body.emitter.emit(new Instr.Move(reg, value, s.at()));
            return;
        }
        Value cell = body.declare(local);
        if (init != null) {
            new CInits(body, exprs).into(cell, local.type(), init);
        }
        for (String attribute : local.attributes()) {
            if (attribute.startsWith("cleanup(") && attribute.endsWith(")")) {
                String function = attribute.substring("cleanup(".length(), attribute.length() - 1);
                body.markDefers();
                body.emitter.emit(
                        new Instr.Defer(
                                new Callee.Direct("C." + function.strip()),
                                List.of(cell),
                                Instr.Call.Crossing.NONE,
                                local.at()));
            }
        }
    }

    private Value scalar(CExpr init, CType type) {
        CExpr value = init;
        while (value instanceof CExpr.InitList list) {
            if (list.items().isEmpty()) {
                return new Value.Zero(body.type(type));
            }
            value = list.items().getFirst().value();
        }
        return exprs.convert(value, type);
    }

    private void branch(CStmt.If s) {
        int then = body.emitter.block();
        int otherwise = body.emitter.block();
        CStmt other = s.orElse();
        int join = other == null ? otherwise : body.emitter.block();
        exprs.condition(s.cond(), then, otherwise);
        body.emitter.start(then);
        lower(s.then());
        body.emitter.emit(new Instr.Jump(join, s.at()));
        if (other != null) {
            body.emitter.start(otherwise);
            lower(other);
            body.emitter.emit(new Instr.Jump(join, s.at()));
        }
        body.emitter.start(join);
    }

    private void loop(@Nullable CExpr cond, @Nullable CExpr step, CStmt inner, Span at) {
        int head = body.emitter.block();
        int start = body.emitter.block();
        int next = step == null ? head : body.emitter.block();
        int end = body.emitter.block();
        body.emitter.fallInto(head, at);
        if (cond == null) {
            body.emitter.emit(new Instr.Jump(start, at));
        } else {
            exprs.condition(cond, start, end);
        }
        body.emitter.start(start);
        inLoop(inner, end, next);
        body.emitter.emit(new Instr.Jump(next, at));
        if (step != null) {
            body.emitter.start(next);
            exprs.effect(step);
            body.emitter.emit(new Instr.Jump(head, at));
        }
        body.emitter.start(end);
    }

    private void doWhile(CStmt inner, CExpr cond, Span at) {
        int start = body.emitter.block();
        int test = body.emitter.block();
        int end = body.emitter.block();
        body.emitter.fallInto(start, at);
        inLoop(inner, end, test);
        body.emitter.fallInto(test, at);
        exprs.condition(cond, start, end);
        body.emitter.start(end);
    }

    private void inLoop(CStmt inner, int end, int next) {
        breaks.push(end);
        continues.push(next);
        lower(inner);
        breaks.pop();
        continues.pop();
    }

    private void select(CStmt.Switch s) {
        Value value = exprs.value(s.value());
        List<CStmt> marks = new ArrayList<>();
        findMarks(s.body(), marks);
        int end = body.emitter.block();
        int fallback = NONE;
        for (CStmt mark : marks) {
            int block = body.emitter.block();
            cases.put(mark, block);
            switch (mark) {
                case CStmt.Case c -> dispatch(value, c, block);
                case CStmt.Default _ -> fallback = block;
                default -> throw new IllegalStateException("no mark: " + mark);
            }
        }
        body.emitter.emit(new Instr.Jump(fallback == NONE ? end : fallback, s.at()));
        breaks.push(end);
        lower(s.body());
        breaks.pop();
        body.emitter.fallInto(end, s.at());
    }

    private void dispatch(Value value, CStmt.Case c, int block) {
        Value low = exprs.value(c.low());
        CExpr high = c.high();
        Value hit;
        if (high == null) {
            hit = exprs.operate(Operator.EQ, List.of(value, low), IrType.BOOL, c.at());
        } else {
            int second = body.emitter.block();
            int miss = body.emitter.block();
            Value above = exprs.operate(Operator.GE, List.of(value, low), IrType.BOOL, c.at());
            body.emitter.emit(new Instr.Branch(above, second, miss, c.at()));
            body.emitter.start(second);
            hit =
                    exprs.operate(
                            Operator.LE, List.of(value, exprs.value(high)), IrType.BOOL, c.at());
            body.emitter.emit(new Instr.Branch(hit, block, miss, c.at()));
            body.emitter.start(miss);
            return;
        }
        int miss = body.emitter.block();
        body.emitter.emit(new Instr.Branch(hit, block, miss, c.at()));
        body.emitter.start(miss);
    }

    /** The labels of a switch, not those of switches inside. */
    private static void findMarks(CNode node, List<CStmt> marks) {
        switch (node) {
            case CStmt.Case c -> marks.add(c);
            case CStmt.Default d -> marks.add(d);
            case CStmt.Switch _ -> {}
            default -> node.children().forEach(child -> findMarks(child, marks));
        }
    }

    private void mark(CStmt mark) {
        Integer block = cases.get(mark);
        if (block != null) {
            body.emitter.fallInto(block, mark.at());
        }
    }

    private void assembly(CStmt.Asm asm) {
        if (asm.outputs().isEmpty() && asm.inputs().isEmpty() && asm.labels().isEmpty()) {
            // A barrier, or an instruction that touches no variable.
            return;
        }
        List<Value> values = new ArrayList<>();
        asm.inputs().forEach(input -> values.add(exprs.value(input.value())));
        for (CStmt.Operand output : asm.outputs()) {
            Value address = exprs.places().address(output.value());
            Value written = exprs.pure(values, output.value().type(), asm.at());
            body.emitter.emit(new Instr.Store(address, written, asm.at()));
        }
        if (asm.outputs().isEmpty()) {
            body.unsupported("asm", values, CType.VOID, asm.at());
        }
    }
}
