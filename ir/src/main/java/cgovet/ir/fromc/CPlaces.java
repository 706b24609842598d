package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.Member;
import cgovet.cfront.types.RecordType;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
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

    /** Where an lvalue is, evaluated once. */
    sealed interface Place {
        /** A variable in a register. */
        record Variable(Reg register) implements Place {}

        /** A part of a complex number in a place. */
        record ComplexPart(Place whole, CType type) implements Place {}

        record Cell(Value address, CType type) implements Place {}
    }

    Place place(CExpr expr) {
        return switch (expr) {
            case CExpr.Name name
                    when name.symbol() instanceof Symbol.Local local
                            && !body.livesInCell(local.variable()) ->
                    new Place.Variable(body.register(local.variable()));
            case CExpr.Generic generic -> place(generic.chosen());
            case CExpr.Comma comma -> {
                exprs.effect(comma.left());
                yield place(comma.right());
            }
            case CExpr.Unary(var op, var operand, _, _)
                    when (op == CExpr.UnaryOp.REAL || op == CExpr.UnaryOp.IMAG)
                            && CTypes.canonical(operand.type()) instanceof CType.Complex ->
                    new Place.ComplexPart(place(operand), operand.type());
            default -> new Place.Cell(address(expr), expr.type());
        };
    }

    Value get(Place place, Span at) {
        return switch (place) {
            case Place.Variable(var register) -> register;
            case Place.ComplexPart(var whole, var type) ->
                    exprs.pure(List.of(get(whole, at)), type, at);
            case Place.Cell(var address, var type) -> body.load(address, type, at);
        };
    }

    void set(Place place, Value value, Span at) {
        switch (place) {
            case Place.Variable(var register) ->
                    body.emitter.emit(new Instr.Move(register, value, at));
            case Place.ComplexPart(var whole, var type) ->
                    set(whole, exprs.pure(List.of(get(whole, at), value), type, at), at);
            case Place.Cell(var address, _) ->
                    body.emitter.emit(new Instr.Store(address, value, at));
        }
    }

    /** The type of what a place holds. */
    IrType held(Place place) {
        return switch (place) {
            case Place.Variable(var register) -> register.type();
            case Place.ComplexPart(_, var type) -> body.type(type);
            case Place.Cell(var address, var type) -> body.held(address, type);
        };
    }

    /** The address of an expression; of one that is no lvalue, that of a cell with its value. */
    Value address(CExpr expr) {
        return switch (expr) {
            case CExpr.Name name -> named(name);
            case CExpr.Unary(var op, var operand, _, _) when op == CExpr.UnaryOp.DEREF ->
                    exprs.conversions()
                            .address(
                                    exprs.elementAddress(
                                            exprs.value(operand), operand.type(), operand.at()),
                                    expr.type(),
                                    operand.at());
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
            case Symbol.Global global -> body.global(global.name(), name.type());
            case Symbol.Constant _ -> exprs.value(name);
            case Symbol.Undeclared undeclared -> body.global(undeclared.name(), name.type());
        };
    }

    private Value member(CExpr.Select select) {
        CType record = select.base().type();
        Value base;
        if (select.isArrow()) {
            record = CTypes.pointee(record).orElse(record);
            base =
                    exprs.conversions()
                            .address(exprs.value(select.base()), record, select.base().at());
        } else {
            base = address(select.base());
        }
        return member(base, record, select.path(), select.member(), select.type(), select.at());
    }

    /** Steps from the address of a record along a path of members. */
    Value member(Value base, CType record, List<Integer> path, String name, CType type, Span at) {
        if (path.isEmpty() || !(CTypes.canonical(record) instanceof RecordType first)) {
            Value opaque = base;
            if (!(body.held(base, record) instanceof IrType.Opaque)) {
                Reg converted = body.emitter.reg(body.pointerTo(new CType.Unknown(name)));
                body.emitter.emit(new Instr.Convert(converted, Conversion.SAME, base, at));
                opaque = converted;
            }
            Reg result = body.emitter.reg(body.pointerTo(type));
            body.emitter.emit(new Instr.FieldAddress(result, opaque, -1, name, at));
            return result;
        }
        Value place = typed(base, first, at);
        RecordType current = first;
        for (int index : path) {
            Member member = current.members().get(index);
            place = step(place, current, index, at);
            if (CTypes.canonical(member.type()) instanceof RecordType inner) {
                current = inner;
            }
        }
        return place;
    }

    /** The address of an array is that of its first element; a member needs the record's own. */
    private Value typed(Value base, RecordType record, Span at) {
        if (!(base.type() instanceof IrType.Pointer(var elem, _))
                || elem instanceof IrType.Struct
                || elem instanceof IrType.Opaque) {
            return base;
        }
        Reg result = body.emitter.reg(body.pointerTo(record));
        body.emitter.emit(new Instr.Convert(result, Conversion.SAME, base, at));
        return result;
    }

    /** All members of a union are at its address. */
    Value step(Value base, RecordType record, int index, Span at) {
        Member member = record.members().get(index);
        IrType type = body.types.of(member);
        Reg result =
                body.emitter.reg(
                        type instanceof IrType.Void
                                ? IrType.ANY_POINTER
                                : new IrType.Pointer(type, true));
        body.emitter.emit(
                record.isUnion()
                        ? new Instr.Convert(result, Conversion.SAME, base, at)
                        : new Instr.FieldAddress(
                                result, base, index, CIrTypes.name(record, index), at));
        return result;
    }

    private Value element(CExpr.Index index) {
        // An array decays to the address of its first element; a vector does not by itself.
        boolean isVector = CTypes.canonical(index.base().type()) instanceof CType.Vector;
        Value base =
                isVector
                        ? address(index.base())
                        : exprs.conversions()
                                .address(
                                        exprs.value(index.base()), index.type(), index.base().at());
        Value number = exprs.value(index.index());
        return element(base, number, index.type(), index.at());
    }

    Value element(Value base, Value index, CType type, Span at) {
        Reg result = body.emitter.reg(body.pointerTo(type));
        body.emitter.emit(new Instr.ElementAddress(result, base, index, at));
        return result;
    }
}
