package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.Instr.Allocate.Storage;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.List;

/** Expressions as places: what may be assigned to, and what has an address. */
final class Places {
    private final Body body;

    Places(Body body) {
        this.body = body;
    }

    /** Where a value may be put. */
    sealed interface Place {
        /** A variable that needs no cell. */
        record Register(Reg register) implements Place {}

        record Address(Value address) implements Place {}

        /** The blank identifier. */
        record Blank() implements Place {}
    }

    /** The place of an expression; of one that has none, a new cell that holds its value. */
    Place of(Expr e) {
        Span at = body.at(e);
        switch (e) {
            case Expr.ParenExpr x -> {
                return of(x.x());
            }
            case Expr.Ident x -> {
                return ident(x);
            }
            case Expr.SelectorExpr x -> {
                return new Place.Address(body.selectors.address(x));
            }
            case Expr.IndexExpr x when !body.exprs.isType(x.index()) -> {
                return new Place.Address(element(x));
            }
            case Expr.StarExpr x -> {
                Value pointer = body.exprs.value(x.x());
                if (isAddress(pointer.type())) {
                    return new Place.Address(pointer);
                }
                IrType type = body.types.pointerTo(body.exprs.typeOf(x));
                return new Place.Address(body.any(List.of(pointer), type, at));
            }
            default -> {
                return new Place.Address(spill(e));
            }
        }
    }

    /** Whether {@link #of} names an existing place. */
    boolean isPlace(Expr e) {
        return switch (e) {
            case Expr.ParenExpr x -> isPlace(x.x());
            case Expr.Ident x -> body.info.objectOf(x) instanceof Obj.Var;
            case Expr.SelectorExpr x -> body.selectors.isPlace(x);
            case Expr.IndexExpr x ->
                    !body.exprs.isType(x.index())
                            && (!(Types.core(body.exprs.typeOf(x.x())) instanceof GoType.Array)
                                    || isPlace(x.x()));
            case Expr.StarExpr _ -> true;
            default -> false;
        };
    }

    static boolean isAddress(IrType type) {
        return type.isPointer() || type instanceof IrType.Opaque;
    }

    private Place ident(Expr.Ident x) {
        if (x.isBlank()) {
            return new Place.Blank();
        }
        if (body.info.objectOf(x) instanceof Obj.Var variable) {
            if (variable.kind() == Obj.Var.Kind.PACKAGE) {
                return new Place.Address(global(variable));
            }
            Reg register = body.register(variable);
            if (register != null) {
                return body.isCell(variable)
                        ? new Place.Address(register)
                        : new Place.Register(register);
            }
        }
        return new Place.Address(spill(x));
    }

    private Value spill(Expr e) {
        return spill(body.exprs.value(e), body.exprs.typeOf(e), body.at(e));
    }

    /** A new cell that holds the value. */
    Value spill(Value value, GoType type, Span at) {
        Value cell =
                body.out.allocate(
                        Storage.LOCAL, body.types.of(type), body.types.pointerTo(type), at);
        body.out.store(cell, value, at);
        return cell;
    }

    Value addressOf(Expr e) {
        return switch (of(e)) {
            case Place.Address(var address) -> address;
            case Place.Register(var register) -> spill(register, body.exprs.typeOf(e), body.at(e));
            case Place.Blank _ -> body.any(List.of(), IrType.ANY_POINTER, body.at(e));
        };
    }

    Value global(Obj.Var variable) {
        return new Value.Global(Symbols.of(variable), body.types.pointerTo(variable.type()));
    }

    /** The address of a variable of C. */
    Value c(Expr.SelectorExpr x) {
        GoType type =
                body.info.cEntity(x) instanceof CEntity.Variable(var known)
                        ? known
                        : body.exprs.typeOf(x);
        return new Value.Global(
                "C." + x.sel().name(), new IrType.Pointer(body.types.of(type), true));
    }

    private Value element(Expr.IndexExpr x) {
        Span at = body.at(x);
        GoType base = body.exprs.typeOf(x.x());
        GoType core = Types.core(base);
        Value whole = core instanceof GoType.Array ? addressOf(x.x()) : body.exprs.value(x.x());
        Value index =
                core instanceof GoType.MapType map
                        ? body.exprs.assignable(x.index(), map.key())
                        : body.exprs.value(x.index());
        GoType elem = body.exprs.typeOf(x);
        if (Types.isInvalid(elem)) {
            elem = Types.elem(base);
        }
        return body.out.element(whole, index, body.types.pointerTo(elem), at);
    }

    Value load(Place place, GoType type, Span at) {
        return switch (place) {
            case Place.Register(var register) -> register;
            case Place.Address(var address) -> {
                IrType ir = body.types.of(type);
                if (ir instanceof IrType.Opaque
                        && address.type() instanceof IrType.Pointer(var elem, _)) {
                    ir = elem;
                }
                yield body.out.load(address, ir, at);
            }
            case Place.Blank _ -> body.any(List.of(), body.types.of(type), at);
        };
    }

    void store(Place place, Value value, Span at) {
        switch (place) {
            case Place.Register(var register) -> body.out.move(register, value, at);
            case Place.Address(var address) -> body.out.store(address, value, at);
            case Place.Blank _ -> {}
        }
    }

    /** The type of what an assignment target holds; invalid for the blank identifier. */
    GoType typeOf(Expr target) {
        Expr inner = Expr.unparen(target);
        if (inner instanceof Expr.Ident ident) {
            Obj obj = ident.isBlank() ? null : body.info.objectOf(ident);
            return obj == null ? Universe.INVALID : obj.type();
        }
        return body.exprs.typeOf(inner);
    }

    /** Whether the target stands for a place of its own, to be declared by {@code :=}. */
    boolean isDeclared(Expr target, Token token) {
        return token == Token.DEFINE
                && target instanceof Expr.Ident ident
                && body.info.definition(ident) instanceof Obj.Var;
    }
}
