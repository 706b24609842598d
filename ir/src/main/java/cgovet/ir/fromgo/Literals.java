package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.TypeAndValue;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;

/** Composite literals. */
final class Literals {
    private final Body body;

    Literals(Body body) {
        this.body = body;
    }

    Value value(Expr.CompositeLit x) {
        return value(x, body.exprs.typeOf(x));
    }

    private Value value(Expr.CompositeLit x, GoType type) {
        Span at = body.at(x);
        return switch (Types.core(type)) {
            // The type of an inner literal may be left out even where it is a pointer.
            case GoType.Pointer pointer
                    when !(Types.core(pointer.elem()) instanceof GoType.Pointer) ->
                    onHeap(x, pointer.elem(), at);
            case GoType.Struct _, GoType.Array _ -> {
                Value cell =
                        body.out.allocate(
                                Storage.LOCAL, body.types.of(type), body.types.pointerTo(type), at);
                fill(cell, x, type);
                yield body.out.load(cell, body.types.of(type), at);
            }
            case GoType.Slice slice -> slice(x, type, slice.elem());
            case GoType.MapType map -> map(x, type, map);
            default -> {
                List<Value> parts = new ArrayList<>();
                for (Expr element : x.elts()) {
                    parts.add(
                            body.exprs.value(
                                    element instanceof Expr.KeyValueExpr pair
                                            ? pair.value()
                                            : element));
                }
                yield body.any(parts, body.types.of(type), at);
            }
        };
    }

    /** {@code &T{}}. */
    Value onHeap(Expr.CompositeLit x, GoType type, Span at) {
        Value cell =
                body.out.allocate(
                        Storage.HEAP, body.types.of(type), body.types.pointerTo(type), at);
        if (isFilledInPlace(type)) {
            fill(cell, x, type);
        } else {
            body.out.store(cell, value(x, type), at);
        }
        return cell;
    }

    static boolean isFilledInPlace(GoType type) {
        GoType core = Types.core(type);
        return core instanceof GoType.Struct || core instanceof GoType.Array;
    }

    /** Puts {@code e} where zero stands, a literal part by part. */
    void fillOrStore(Value address, Expr e, GoType type) {
        Expr inner = Expr.unparen(e);
        if (inner instanceof Expr.CompositeLit literal
                && isFilledInPlace(type)
                && isFilledInPlace(body.exprs.typeOf(literal))) {
            fill(address, literal, type);
        } else {
            body.out.store(address, body.exprs.assignable(e, type), body.at(e));
        }
    }

    /** Fills a cell that holds zero. */
    void fill(Value address, Expr.CompositeLit x, GoType type) {
        if (!body.enter()) {
            body.unsupported("nesting", List.of(address), IrType.VOID, body.at(x));
            return;
        }
        switch (Types.core(type)) {
            case GoType.Struct struct -> fields(address, x, struct);
            case GoType.Array array -> elements(address, x.elts(), array.elem());
            default -> body.out.store(address, value(x), body.at(x));
        }
        body.leave();
    }

    private void fields(Value address, Expr.CompositeLit x, GoType.Struct struct) {
        for (int i = 0; i < x.elts().size(); i++) {
            Expr element = x.elts().get(i);
            int index = i;
            Expr value = element;
            if (element instanceof Expr.KeyValueExpr pair) {
                index = pair.key() instanceof Expr.Ident key ? indexOf(struct, key.name()) : -1;
                value = pair.value();
            }
            if (index < 0 || index >= struct.fields().size()) {
                body.exprs.value(value);
                continue;
            }
            Obj.Var field = struct.fields().get(index);
            Value place =
                    body.out.field(
                            address,
                            index,
                            field.name(),
                            body.types.pointerTo(field.type()),
                            body.at(element));
            fillOrStore(place, value, field.type());
        }
    }

    private static int indexOf(GoType.Struct struct, String name) {
        for (int i = 0; i < struct.fields().size(); i++) {
            if (struct.fields().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void elements(Value base, List<Expr> elements, GoType type) {
        long index = 0;
        for (Expr element : elements) {
            Expr value = element;
            if (element instanceof Expr.KeyValueExpr pair) {
                index = keyOf(pair, index);
                value = pair.value();
            }
            Value place =
                    body.out.element(
                            base,
                            Body.number(index, body.intType()),
                            body.types.pointerTo(type),
                            body.at(element));
            fillOrStore(place, value, type);
            index++;
        }
    }

    private long keyOf(Expr.KeyValueExpr pair, long otherwise) {
        TypeAndValue known = body.info.of(pair.key());
        return known != null
                        && known.value() instanceof Constant.Int(var number)
                        && number.bitLength() < 63
                ? number.longValueExact()
                : otherwise;
    }

    private Value slice(Expr.CompositeLit x, GoType type, GoType elem) {
        Span at = body.at(x);
        boolean simple = true;
        long length = 0;
        long index = 0;
        for (Expr element : x.elts()) {
            if (element instanceof Expr.KeyValueExpr pair) {
                simple = false;
                index = keyOf(pair, index);
            } else {
                simple &= !(element instanceof Expr.CompositeLit && isFilledInPlace(elem));
            }
            index++;
            length = Math.max(length, index);
        }
        IrType ir = body.types.of(type);
        if (simple) {
            List<Value> values = new ArrayList<>();
            for (Expr element : x.elts()) {
                values.add(body.exprs.assignable(element, elem));
            }
            return body.out.operate(Operator.LIST, ir, values, at);
        }
        Value count = Body.number(length, body.intType());
        Value result = body.out.operate(Operator.MAKE_SLICE, ir, List.of(count, count), at);
        elements(result, x.elts(), elem);
        return result;
    }

    private Value map(Expr.CompositeLit x, GoType type, GoType.MapType map) {
        Value result =
                body.out.operate(Operator.MAKE_MAP, body.types.of(type), List.of(), body.at(x));
        for (Expr element : x.elts()) {
            if (!(element instanceof Expr.KeyValueExpr pair)) {
                body.exprs.value(element);
                continue;
            }
            Value key = body.exprs.assignable(pair.key(), map.key());
            Value value = body.exprs.assignable(pair.value(), map.elem());
            Value place =
                    body.out.element(result, key, body.types.pointerTo(map.elem()), body.at(pair));
            body.out.store(place, value, body.at(pair));
        }
        return result;
    }

    /** {@code new(T)}, {@code new(value)}. */
    Value allocate(Expr.CallExpr call) {
        Span at = body.at(call);
        if (call.args().size() != 1) {
            return body.any(List.of(), body.exprs.irType(call), at);
        }
        Expr arg = call.args().getFirst();
        boolean isType = body.exprs.isType(arg);
        GoType type =
                Types.core(body.exprs.typeOf(call)) instanceof GoType.Pointer pointer
                        ? pointer.elem()
                        : isType ? body.exprs.typeOf(arg) : Universe.INVALID;
        Value initial = isType ? null : body.exprs.assignable(arg, type);
        Value cell =
                body.out.allocate(
                        Storage.HEAP, body.types.of(type), body.types.pointerTo(type), at);
        if (initial != null) {
            body.out.store(cell, initial, at);
        }
        return cell;
    }
}
