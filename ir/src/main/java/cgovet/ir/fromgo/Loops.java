package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Stmt;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import cgovet.ir.fromgo.Exprs.Typed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code for} in all its forms. */
final class Loops {
    private final Body body;

    Loops(Body body) {
        this.body = body;
    }

    void loop(Stmt.ForStmt s, String label) {
        Span at = body.file.span(s.forPos(), s.body().lbrace());
        body.stmts.optional(s.init());
        int head = body.out.block();
        int inside = body.out.block();
        int post = body.out.block();
        int done = body.out.block();
        body.out.fallInto(head, at);
        if (s.cond() != null) {
            body.operators.condition(s.cond(), inside, done);
        } else {
            body.out.jump(inside, at);
        }
        body.out.start(inside);
        body.stmts.inLoop(label, done, post, s.body().list());
        body.out.fallInto(post, at);
        if (body.file.freshLoopVariables()) {
            renew(Stmts.declared(s.init()), at);
        }
        body.stmts.optional(s.post());
        body.out.jump(head, at);
        body.out.start(done);
    }

    /** Each turn has variables of its own, which begin with what those of the last one held. */
    private void renew(List<Expr.Ident> names, Span at) {
        for (Expr.Ident name : names) {
            if (body.info.definition(name) instanceof Obj.Var variable
                    && body.variables.isShared(variable)) {
                Reg cell = body.register(variable);
                if (cell != null) {
                    Value value = body.out.load(cell, body.types.of(variable.type()), at);
                    body.initialize(variable, value, at);
                }
            }
        }
    }

    void range(Stmt.RangeStmt s, String label) {
        GoType type = body.exprs.typeOf(s.x());
        switch (Types.core(type)) {
            case GoType.Basic basic when basic.kind().isNumeric() -> integers(s, label, type);
            case GoType.Slice _ -> elements(s, label, body.exprs.value(s.x()), type);
            case GoType.Array _ -> elements(s, label, body.places.addressOf(s.x()), type);
            case GoType.Pointer _ -> elements(s, label, body.exprs.value(s.x()), type);
            case GoType.Chan chan -> channel(s, label, chan.elem());
            case GoType.MapType map -> next(s, label, map.key(), map.elem());
            case GoType.Basic basic when basic.kind().isString() ->
                    next(s, label, Universe.INT, Universe.RUNE);
            case GoType.Signature iterator -> {
                GoType.Tuple yields =
                        iterator.params().size() == 1
                                        && Types.core(iterator.params().type(0))
                                                instanceof GoType.Signature yield
                                ? yield.params()
                                : GoType.Tuple.EMPTY;
                next(
                        s,
                        label,
                        yields.size() > 0 ? yields.type(0) : Universe.INVALID,
                        yields.size() > 1 ? yields.type(1) : Universe.INVALID);
            }
            default -> next(s, label, typeOf(s.key()), typeOf(s.value()));
        }
    }

    private GoType typeOf(@Nullable Expr target) {
        return target == null ? Universe.INVALID : body.places.typeOf(target);
    }

    /** What stands before the body. */
    private Span head(Stmt.RangeStmt s) {
        return body.file.span(s.forPos(), s.x().end());
    }

    /** Before Go 1.22 the variables of a loop live as long as the loop. */
    private void declareOnce(Stmt.RangeStmt s) {
        if (s.tok() != Token.DEFINE || body.file.freshLoopVariables()) {
            return;
        }
        for (Expr target : targets(s)) {
            if (target instanceof Expr.Ident name
                    && body.info.definition(name) instanceof Obj.Var variable
                    && !name.isBlank()) {
                body.initializeZero(variable, body.at(target));
            }
        }
    }

    private static List<Expr> targets(Stmt.RangeStmt s) {
        List<Expr> targets = new ArrayList<>();
        if (s.key() != null) {
            targets.add(s.key());
        }
        if (s.value() != null) {
            targets.add(s.value());
        }
        return targets;
    }

    private void give(Stmt.RangeStmt s, List<Typed> values) {
        // What was declared before the loop is only assigned here.
        boolean declares = s.tok() == Token.DEFINE && body.file.freshLoopVariables();
        body.assigns.give(targets(s), declares ? Token.DEFINE : Token.ASSIGN, values, head(s));
    }

    private void integers(Stmt.RangeStmt s, String label, GoType type) {
        Span at = head(s);
        GoType keyType = type;
        if (s.key() != null && !Types.isInvalid(body.places.typeOf(s.key()))) {
            keyType = body.places.typeOf(s.key());
        }
        IrType ir = body.types.of(keyType);
        Value limit = body.exprs.value(s.x());
        if (limit instanceof Reg) {
            limit = body.out.copy(limit, at);
        }
        GoType counted = keyType;
        count(s, label, limit, ir, counter -> List.of(new Typed(counter, counted)));
    }

    private void elements(Stmt.RangeStmt s, String label, Value whole, GoType type) {
        Span at = head(s);
        Value base = whole instanceof Reg ? body.out.copy(whole, at) : whole;
        GoType elem = Types.elem(type);
        Value length =
                arrayLength(type) >= 0
                        ? Body.number(arrayLength(type), body.intType())
                        : body.out.operate(Operator.LEN, body.intType(), List.of(base), at);
        boolean wantsValue = s.value() != null && !isBlank(s.value());
        count(
                s,
                label,
                length,
                body.intType(),
                counter -> {
                    Typed key = new Typed(counter, Universe.INT);
                    if (!wantsValue) {
                        return List.of(key);
                    }
                    Value place = body.out.element(base, counter, body.types.pointerTo(elem), at);
                    Value value = body.out.load(place, body.types.of(elem), at);
                    return List.of(key, new Typed(value, elem));
                });
    }

    private static long arrayLength(GoType type) {
        return switch (Types.core(type)) {
            case GoType.Array array -> array.length();
            case GoType.Pointer pointer
                    when Types.core(pointer.elem()) instanceof GoType.Array array ->
                    array.length();
            default -> -1;
        };
    }

    private static boolean isBlank(Expr e) {
        return e instanceof Expr.Ident ident && ident.isBlank();
    }

    /** What a turn of a loop gives to the variables in front of it. */
    @FunctionalInterface
    private interface Turn {
        List<Typed> values(Value counter);
    }

    private void count(Stmt.RangeStmt s, String label, Value limit, IrType type, Turn turn) {
        Span at = head(s);
        declareOnce(s);
        Reg counter = body.out.copy(Body.number(0, type), at);
        int head = body.out.block();
        int inside = body.out.block();
        int post = body.out.block();
        int done = body.out.block();
        body.out.fallInto(head, at);
        Value more = body.out.operate(Operator.LT, IrType.BOOL, List.of(counter, limit), at);
        body.out.branch(more, inside, done, at);
        body.out.start(inside);
        give(s, turn.values(counter));
        body.stmts.inLoop(label, done, post, s.body().list());
        body.out.fallInto(post, at);
        body.out.emit(
                new Instr.Operate(
                        counter, Operator.ADD, List.of(counter, Body.number(1, type)), at));
        body.out.jump(head, at);
        body.out.start(done);
    }

    private void channel(Stmt.RangeStmt s, String label, GoType elem) {
        Span at = head(s);
        Value channel = body.exprs.value(s.x());
        Value kept = channel instanceof Reg ? body.out.copy(channel, at) : channel;
        IrType type = new IrType.Tuple(List.of(body.types.of(elem), IrType.BOOL));
        declareOnce(s);
        int head = body.out.block();
        int inside = body.out.block();
        int done = body.out.block();
        body.out.fallInto(head, at);
        Reg received = body.out.reg(type);
        body.out.emit(new Instr.Receive(received, kept, at));
        body.out.branch(body.out.extract(received, 1, IrType.BOOL, at), inside, done, at);
        body.out.start(inside);
        Value value = body.out.extract(received, 0, body.types.of(elem), at);
        give(s, List.of(new Typed(value, elem)));
        body.stmts.inLoop(label, done, head, s.body().list());
        body.out.jump(head, at);
        body.out.start(done);
    }

    /** A range over what has an order of its own: a map, a string, a function. */
    private void next(Stmt.RangeStmt s, String label, GoType key, GoType elem) {
        Span at = head(s);
        Value whole = body.exprs.value(s.x());
        Value kept = whole instanceof Reg ? body.out.copy(whole, at) : whole;
        IrType type =
                new IrType.Tuple(List.of(IrType.BOOL, body.types.of(key), body.types.of(elem)));
        declareOnce(s);
        int head = body.out.block();
        int inside = body.out.block();
        int done = body.out.block();
        body.out.fallInto(head, at);
        Value step = body.out.operate(Operator.NEXT, type, List.of(kept), at);
        body.out.branch(body.out.extract(step, 0, IrType.BOOL, at), inside, done, at);
        body.out.start(inside);
        List<Typed> values = new ArrayList<>();
        if (s.key() != null) {
            values.add(new Typed(body.out.extract(step, 1, body.types.of(key), at), key));
        }
        if (s.value() != null) {
            values.add(new Typed(body.out.extract(step, 2, body.types.of(elem), at), elem));
        }
        give(s, values);
        body.stmts.inLoop(label, done, head, s.body().list());
        body.out.jump(head, at);
        body.out.start(done);
    }
}
