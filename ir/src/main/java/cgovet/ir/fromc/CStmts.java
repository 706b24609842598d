package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CStmt;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements. */
final class CStmts {
    private final CBody body;
    private final CExprs exprs;
    private final CScopes scopes;
    private final CSwitches switches;
    private final Map<String, Integer> labels = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> addressed = new LinkedHashSet<>();
    private final Deque<Exit> breaks = new ArrayDeque<>();
    private final Deque<Exit> continues = new ArrayDeque<>();

    /** Where a jump out of a loop or switch leads, and how many blocks are open there. */
    private record Exit(int block, int depth) {}

    CStmts(CBody body) {
        this.body = body;
        this.exprs = new CExprs(body, this);
        this.scopes = new CScopes(body);
        this.switches = new CSwitches(body, exprs);
    }

    void body(CStmt.Compound whole) {
        scopes.survey(whole);
        body.declareFromStart(scopes.passed());
        findAddressedLabels(whole);
        lower(whole);
        Span end = new Span(whole.at().path(), whole.at().end(), whole.at().end());
        CType result = body.function.type().result();
        if (CTypes.isVoid(result)) {
            body.emitter.emit(new Instr.Return(List.of(), end));
        } else if (body.emitter.isOpen()) {
            // C11 5.1.2.2.3: the end of main returns 0.
            Value value =
                    body.function.name().equals("main")
                            ? Value.Number.of(0, body.type(result))
                            : body.undefined(result, end);
            body.emitter.emit(new Instr.Return(List.of(value), end));
        }
    }

    private void findAddressedLabels(CNode node) {
        if (node instanceof CExpr.LabelAddress label) {
            addressed.add(label.label());
        }
        node.children().forEach(this::findAddressedLabels);
    }

    /** GNU C's statement expression. */
    Value valueOf(CExpr.StatementExpr block) {
        List<CStmt> list = block.body().list();
        boolean isVoid = CTypes.isVoid(block.type());
        scopes.enter(block.body());
        Value value = new Value.Zero(body.type(block.type()));
        for (int i = 0; i < list.size(); i++) {
            if (!isVoid && i == list.size() - 1 && last(list.get(i)) instanceof CExpr result) {
                value = exprs.value(result);
            } else {
                lower(list.get(i));
            }
        }
        scopes.exit(block.at());
        return value;
    }

    /** The expression whose value a statement expression has. */
    private @Nullable CExpr last(CStmt stmt) {
        return switch (stmt) {
            case CStmt.Evaluate(var expr, _) -> expr;
            case CStmt.Labeled(var name, var inner, var at) -> {
                // A name that is declared twice, which C forbids, stands for its first place.
                if (placed.add(name)) {
                    body.emitter.fallInto(label(name), at);
                }
                yield last(inner);
            }
            default -> null;
        };
    }

    /** What is left of something that was not understood: its expressions' values. */
    List<Value> parts(List<CNode> parts) {
        List<Value> values = new ArrayList<>();
        for (CNode part : parts) {
            switch (part) {
                case CExpr expr -> values.add(exprs.value(expr));
                case CStmt stmt -> lower(stmt);
            }
        }
        return values;
    }

    private int label(String name) {
        return labels.computeIfAbsent(name, _ -> body.emitter.block());
    }

    private void lower(CStmt stmt) {
        switch (stmt) {
            case CStmt.Compound block -> {
                scopes.enter(block);
                block.list().forEach(this::lower);
                int end = block.at().end();
                scopes.exit(new Span(block.at().path(), Math.max(0, end - 1), end));
            }
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
            case CStmt.Case _, CStmt.Default _ -> switches.mark(stmt);
            case CStmt.Labeled(var name, var inner, var at) -> {
                // A name that is declared twice, which C forbids, stands for its first place.
                if (placed.add(name)) {
                    body.emitter.fallInto(label(name), at);
                }
                lower(inner);
            }
            case CStmt.Goto(var name, var at) -> {
                scopes.leaveTo(name, at);
                body.emitter.jump(label(name), at);
            }
            case CStmt.ComputedGoto(var target, var at) -> {
                Value value = exprs.value(target);
                if (addressed.isEmpty()) {
                    body.unsupported("goto an address", List.of(value), CType.VOID, at);
                    body.emitter.emit(new Instr.Stop(at));
                } else {
                    body.emitter.emit(
                            new Instr.Choose(addressed.stream().map(this::label).toList(), at));
                }
            }
            case CStmt.Break(var at) -> leaveTo(breaks, at);
            case CStmt.Continue(var at) -> leaveTo(continues, at);
            case CStmt.Return s -> leave(s);
            case CStmt.Asm asm -> assembly(asm);
            case CStmt.Empty _ -> {}
            case CStmt.Unsupported(var construct, var parts, var at) ->
                    body.unsupported(construct, parts(parts), CType.VOID, at);
        }
    }

    private void leaveTo(Deque<Exit> targets, Span at) {
        Exit target = targets.peek();
        if (target == null) {
            body.emitter.emit(new Instr.Stop(at));
        } else {
            scopes.leaveTo(target.depth(), at);
            body.emitter.jump(target.block(), at);
        }
    }

    private void leave(CStmt.Return s) {
        CExpr expr = s.value();
        CType result = body.function.type().result();
        List<Value> values;
        if (CTypes.isVoid(result)) {
            if (expr != null) {
                exprs.effect(expr);
            }
            values = List.of();
        } else {
            values =
                    List.of(
                            expr == null
                                    ? body.undefined(result, s.at())
                                    : exprs.convert(expr, result));
        }
        scopes.leaveTo(0, s.at());
        body.emitter.emit(new Instr.Return(values, s.at()));
    }

    private void declare(CStmt.Declare s) {
        CLocal local = s.variable();
        CExpr init = s.init();
        if (local.kind() == CLocal.Kind.STATIC) {
            return;
        }
        if (!body.livesInCell(local)) {
            Reg reg = body.register(local);
            if (init == null) {
                // New in each round of a loop.
                body.undefined(reg, s.at());
            } else {
                body.emitter.move(reg, scalar(init, local.type()), s.at());
            }
            return;
        }
        Value cell = body.declare(local);
        if (init != null) {
            new CInits(body, exprs).into(cell, local.type(), init);
        }
        scopes.declared(local, cell);
    }

    private Value scalar(CExpr init, CType type) {
        CExpr value = init;
        while (value instanceof CExpr.InitList list) {
            if (list.items().isEmpty()) {
                return exprs.zero(type);
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
        breaks.push(new Exit(end, scopes.depth()));
        continues.push(new Exit(next, scopes.depth()));
        lower(inner);
        breaks.pop();
        continues.pop();
    }

    private void select(CStmt.Switch s) {
        int end = body.emitter.block();
        switches.dispatch(s, end);
        breaks.push(new Exit(end, scopes.depth()));
        lower(s.body());
        breaks.pop();
        body.emitter.fallInto(end, s.at());
    }

    private void assembly(CStmt.Asm asm) {
        List<Value> values = new ArrayList<>();
        asm.inputs().forEach(input -> values.add(exprs.value(input.value())));
        List<CPlaces.Place> outputs = new ArrayList<>();
        for (CStmt.Operand output : asm.outputs()) {
            CPlaces.Place place = exprs.places().place(output.value());
            outputs.add(place);
            if (output.constraint().startsWith("+")) {
                values.add(exprs.places().get(place, asm.at()));
            }
        }
        // Without text it only keeps the compiler from moving code.
        if (asm.clobbers().contains("memory") && !asm.text().isBlank()) {
            List<Value> addresses = values.stream().filter(v -> v.type().isPointer()).toList();
            if (!addresses.isEmpty()) {
                body.unsupported("asm that writes memory", addresses, CType.VOID, asm.at());
            }
        }
        for (int i = 0; i < outputs.size(); i++) {
            CType type = asm.outputs().get(i).value().type();
            exprs.places().set(outputs.get(i), exprs.pure(values, type, asm.at()), asm.at());
        }
        if (!asm.labels().isEmpty()) {
            int next = body.emitter.block();
            List<Integer> targets = new ArrayList<>(List.of(next));
            asm.labels().forEach(name -> targets.add(label(name)));
            body.emitter.emit(new Instr.Choose(targets, asm.at()));
            body.emitter.start(next);
        }
    }
}
