package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Spec;
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
import cgovet.ir.fromgo.Places.Place;
import java.util.ArrayList;
import java.util.List;

/** Assignments and declarations of variables. */
final class Assigns {
    private final Body body;

    Assigns(Body body) {
        this.body = body;
    }

    /** What a value is given to. */
    private sealed interface Target {
        /** A variable that begins to live. */
        record Fresh(Obj.Var variable) implements Target {}

        record Existing(Place place, GoType type) implements Target {}
    }

    void assign(Stmt.AssignStmt s) {
        if (s.tok() != Token.ASSIGN && s.tok() != Token.DEFINE) {
            operate(s.lhs().getFirst(), s.tok().operatorOfAssignment(), s.rhs().getFirst(), s);
            return;
        }
        List<Target> targets = new ArrayList<>();
        for (Expr target : s.lhs()) {
            targets.add(target(target, s.tok()));
        }
        assign(targets, s.rhs(), body.at(s));
    }

    private Target target(Expr target, Token token) {
        if (body.places.isDeclared(target, token)
                && body.info.definition((Expr.Ident) target) instanceof Obj.Var variable
                && !variable.name().equals("_")) {
            return new Target.Fresh(variable);
        }
        return new Target.Existing(body.places.of(target), body.places.typeOf(target));
    }

    /** {@code var a, b T = x, y}. */
    void declare(Spec.ValueSpec spec) {
        Span at = body.at(spec);
        List<Target> targets = new ArrayList<>();
        for (Expr.Ident name : spec.names()) {
            targets.add(
                    body.info.definition(name) instanceof Obj.Var variable && !name.isBlank()
                            ? new Target.Fresh(variable)
                            : new Target.Existing(new Place.Blank(), declaredType(spec)));
        }
        if (!spec.values().isEmpty()) {
            assign(targets, spec.values(), at);
            return;
        }
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Target.Fresh(var variable)) {
                body.initializeZero(variable, body.at(spec.names().get(i)));
            }
        }
    }

    private GoType declaredType(Spec.ValueSpec spec) {
        return spec.type() == null ? Universe.INVALID : body.exprs.typeOf(spec.type());
    }

    /** Package-level variables and the one expression that they begin with. */
    void initializeGlobals(List<Obj.Var> variables, Expr rhs) {
        List<Target> targets = new ArrayList<>();
        for (Obj.Var variable : variables) {
            targets.add(
                    variable.name().equals("_")
                            ? new Target.Existing(new Place.Blank(), variable.type())
                            : new Target.Existing(
                                    new Place.Address(body.places.global(variable)),
                                    variable.type()));
        }
        if (targets.size() == 1
                && targets.getFirst() instanceof Target.Existing(Place place, var type)
                && place instanceof Place.Address(var address)) {
            body.literals.fillOrStore(address, rhs, type);
            return;
        }
        assign(targets, List.of(rhs), body.at(rhs));
    }

    private void assign(List<Target> targets, List<Expr> values, Span at) {
        if (values.size() == 1 && targets.size() == 1) {
            one(targets.getFirst(), values.getFirst(), at);
        } else if (values.size() == 1) {
            List<Typed> parts = body.exprs.several(values.getFirst(), targets.size());
            for (int i = 0; i < targets.size(); i++) {
                give(targets.get(i), parts.get(i), at);
            }
        } else {
            pairwise(targets, values, at);
        }
    }

    private void one(Target target, Expr value, Span at) {
        if (target instanceof Target.Fresh(var variable)
                && body.isCell(variable)
                && Literals.isFilledInPlace(variable.type())
                && Expr.unparen(value) instanceof Expr.CompositeLit) {
            body.literals.fillOrStore(body.declare(variable, at), value, variable.type());
            return;
        }
        give(target, new Typed(valueFor(target, value), typeOf(target)), at);
    }

    private Value valueFor(Target target, Expr value) {
        return body.exprs.assignable(value, typeOf(target));
    }

    private static GoType typeOf(Target target) {
        return switch (target) {
            case Target.Fresh(var variable) -> variable.type();
            case Target.Existing(_, var type) -> type;
        };
    }

    /** All values are known before the first target changes. */
    private void pairwise(List<Target> targets, List<Expr> values, Span at) {
        List<Value> ready = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value =
                    i < targets.size()
                            ? valueFor(targets.get(i), values.get(i))
                            : body.exprs.value(values.get(i));
            boolean mayChange = value instanceof Reg register && isTarget(register, targets);
            ready.add(mayChange ? body.out.copy(value, at) : value);
        }
        for (int i = 0; i < targets.size(); i++) {
            if (i < ready.size()) {
                give(targets.get(i), new Typed(ready.get(i), typeOf(targets.get(i))), at);
            }
        }
    }

    private static boolean isTarget(Reg register, List<Target> targets) {
        for (Target target : targets) {
            if (target instanceof Target.Existing(Place place, _)
                    && place instanceof Place.Register(var changed)
                    && changed.id() == register.id()) {
                return true;
            }
        }
        return false;
    }

    private void give(Target target, Typed from, Span at) {
        Value value = body.conversions.implicit(from.value(), from.type(), typeOf(target), at);
        switch (target) {
            case Target.Fresh(var variable) -> body.initialize(variable, value, at);
            case Target.Existing(var place, _) -> body.places.store(place, value, at);
        }
    }

    /** Gives a value that a statement made, such as a range, to what stands on its left. */
    void give(Expr target, Token token, Typed value, Span at) {
        give(target(target, token), value, at);
    }

    void give(List<Expr> targets, Token token, List<Typed> values, Span at) {
        List<Target> all = new ArrayList<>();
        for (Expr target : targets) {
            all.add(target(target, token));
        }
        for (int i = 0; i < all.size() && i < values.size(); i++) {
            give(all.get(i), values.get(i), at);
        }
    }

    void increment(Stmt.IncDecStmt s) {
        Place place = body.places.of(s.x());
        GoType type = body.exprs.typeOf(s.x());
        Value one = Body.number(1, body.types.of(type));
        update(place, s.tok() == Token.INC ? Operator.ADD : Operator.SUB, one, type, body.at(s));
    }

    private void operate(Expr target, Token token, Expr operand, Stmt s) {
        Place place = body.places.of(target);
        GoType type = body.exprs.typeOf(target);
        Value value = body.exprs.value(operand);
        update(place, Operators.of(token, type), value, type, body.at(s));
    }

    private void update(Place place, Operator operator, Value operand, GoType type, Span at) {
        Value before = body.places.load(place, type, at);
        List<Value> args = List.of(before, operand);
        if (place instanceof Place.Register(var register)) {
            body.out.emit(new Instr.Operate(register, operator, args, at));
            return;
        }
        IrType ir = before.type();
        body.places.store(place, body.out.operate(operator, ir, args, at), at);
    }
}
