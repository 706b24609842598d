package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.List;

/** Lvalues: variables, members, elements, what a pointer points at. */
final class CPlaces {
    private final CBody body;
    private final CExprs exprs;

    CPlaces(CBody body, CExprs exprs) {
        this.body = body;
        this.exprs = exprs;
    }

    /** The address of an expression; of one that is no lvalue, that of a cell with its value. */
    Value address(CExpr expr) {
        return switch (expr) {
            case CExpr.Name name -> named(name);
            case CExpr.Unary(var op, var operand, _, _) when op == CExpr.UnaryOp.DEREF ->
                    exprs.value(operand);
            case CExpr.Select select -> member(select);
            case CExpr.Index index -> element(index);
            case CExpr.StringConst string -> exprs.value(string);
            case CExpr.CompoundLiteral literal -> {
                Value cell = body.temporary(literal.type(), literal.at());
                new CInits(body, exprs).into(cell, literal.type(), literal.init());
                yield cell;
            }
            case CExpr.Comma comma -> {
                exprs.effect(comma.left());
                yield address(comma.right());
            }
            case CExpr.Generic generic -> address(generic.chosen());
            default -> {
                Value value = exprs.value(expr);
                Value cell = body.temporary(expr.type(), expr.at());
                body.emitter.emit(new Instr.Store(cell, value, expr.at()));
                yield cell;
            }
        };
    }

    private Value named(CExpr.Name name) {
        return switch (name.symbol()) {
            case Symbol.Local local -> {
                if (body.livesInCell(local.variable())) {
                    yield body.cell(local.variable());
                }
                Value cell = body.temporary(name.type(), name.at());
                body.emitter.emit(
                        new Instr.Store(cell, body.register(local.variable()), name.at()));
                yield cell;
            }
            case Symbol.Function function -> new Value.Func("C." + function.name());
            case Symbol.Global global ->
                    new Value.Global("C." + global.name(), body.pointerTo(name.type()));
            case Symbol.Constant _ -> exprs.value(name);
            case Symbol.Undeclared undeclared ->
                    new Value.Global("C." + undeclared.name(), body.pointerTo(name.type()));
        };
    }

    private Value member(CExpr.Select select) {
        Value base = select.isArrow() ? exprs.value(select.base()) : address(select.base());
        CType record = select.base().type();
        if (select.isArrow()) {
            record = CTypes.pointee(record).orElse(record);
        }
        return member(base, record, select.path(), select.member(), select.type(), select.at());
    }

    /** Steps from the address of a record along a path of members. */
    Value member(Value base, CType record, List<Integer> path, String name, CType type, Span at) {
        if (path.isEmpty() || !(CTypes.canonical(record) instanceof RecordType first)) {
            Reg result = body.emitter.reg(body.pointerTo(type));
            body.emitter.emit(new Instr.FieldAddress(result, base, -1, name, at));
            return result;
        }
        Value place = base;
        RecordType current = first;
        for (int i = 0; i < path.size(); i++) {
            int index = path.get(i);
            Member member = current.members().get(index);
            Reg result = body.emitter.reg(body.pointerTo(member.type()));
            body.emitter.emit(new Instr.FieldAddress(result, place, index, member.name(), at));
            place = result;
            if (CTypes.canonical(member.type()) instanceof RecordType inner) {
                current = inner;
            }
        }
        return place;
    }

    private Value element(CExpr.Index index) {
        // An array decays to the address of its first element.
        Value base = exprs.value(index.base());
        Value number = exprs.value(index.index());
        return element(base, number, index.type(), index.at());
    }

    Value element(Value base, Value index, CType type, Span at) {
        Reg result = body.emitter.reg(body.pointerTo(type));
        body.emitter.emit(new Instr.ElementAddress(result, base, index, at));
        return result;
    }

    void store(CExpr target, Value value) {
        if (target instanceof CExpr.Name name
                && name.symbol() instanceof Symbol.Local local
                && !body.livesInCell(local.variable())) {
            body.emitter.emit(new Instr.Move(body.register(local.variable()), value, target.at()));
            return;
        }
        body.emitter.emit(new Instr.Store(address(target), value, target.at()));
    }
}
