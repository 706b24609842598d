package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Selection;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code x.f} in all its meanings. */
final class Selectors {
    private final Body body;

    Selectors(Body body) {
        this.body = body;
    }

    /**
     * Somewhere within a record.
     *
     * @param isAddress whether {@code value} is the address of a {@code type}, or one itself
     */
    record Within(Value value, GoType type, boolean isAddress) {}

    /** What {@code C.x} means; null where x is selected from something else. */
    @Nullable CEntity entityOf(Expr.SelectorExpr x) {
        CEntity entity = body.info.cEntity(x);
        if (entity == null
                && x.x() instanceof Expr.Ident ident
                && body.info.use(ident) instanceof Obj.PkgName pkg
                && pkg.imported().path().equals("C")) {
            return new CEntity.Fake();
        }
        return entity;
    }

    /** The package that {@code x} qualifies a name with; null if it is no qualified identifier. */
    Obj.@Nullable PkgName packageOf(Expr.SelectorExpr x) {
        return x.x() instanceof Expr.Ident ident && body.info.use(ident) instanceof Obj.PkgName pkg
                ? pkg
                : null;
    }

    boolean isPlace(Expr.SelectorExpr x) {
        CEntity entity = entityOf(x);
        if (entity != null) {
            return entity instanceof CEntity.Variable;
        }
        if (packageOf(x) != null) {
            return body.info.use(x.sel()) instanceof Obj.Var;
        }
        Selection selection = body.info.selection(x);
        if (selection == null) {
            return true;
        }
        return selection.kind() == Selection.Kind.FIELD
                && (selection.indirect()
                        || isPointer(body.exprs.typeOf(x.x()))
                        || body.places.isPlace(x.x()));
    }

    private static boolean isPointer(GoType type) {
        return Types.core(type) instanceof GoType.Pointer;
    }

    Value value(Expr.SelectorExpr x) {
        Span at = body.at(x);
        CEntity entity = entityOf(x);
        if (entity != null) {
            return body.exprs.c(x, entity);
        }
        Obj.PkgName pkg = packageOf(x);
        if (pkg != null) {
            return qualified(x, pkg);
        }
        Selection selection = body.info.selection(x);
        if (selection == null) {
            return body.any(List.of(body.exprs.value(x.x())), body.exprs.irType(x), at);
        }
        return switch (selection.kind()) {
            case FIELD -> {
                Within field = walk(base(x.x()), selection.index(), at);
                yield field.isAddress()
                        ? body.places.load(
                                new Places.Place.Address(field.value()), field.type(), at)
                        : field.value();
            }
            case METHOD_VALUE -> body.closures.methodValue(x, selection);
            case METHOD_EXPRESSION -> body.closures.methodExpression(x, selection);
        };
    }

    private Value qualified(Expr.SelectorExpr x, Obj.PkgName pkg) {
        Obj obj = body.info.use(x.sel());
        return switch (obj) {
            case Obj.Func function -> new Value.Func(Symbols.of(function));
            case Obj.Const constant ->
                    body.exprs.constant(constant.value(), body.exprs.typeOf(x), body.at(x));
            case null, default ->
                    body.out.load(qualifiedAddress(x, pkg), body.exprs.irType(x), body.at(x));
        };
    }

    private Value qualifiedAddress(Expr.SelectorExpr x, Obj.PkgName pkg) {
        GoType type =
                body.info.use(x.sel()) instanceof Obj.Var variable
                        ? variable.type()
                        : body.exprs.typeOf(x);
        return new Value.Global(
                pkg.imported().path() + "." + x.sel().name(), body.types.pointerTo(type));
    }

    /** The address of {@code x.f}; of a new cell that holds its value where it has none. */
    Value address(Expr.SelectorExpr x) {
        Span at = body.at(x);
        CEntity entity = entityOf(x);
        if (entity instanceof CEntity.Variable
                || entity instanceof CEntity.Unresolved
                || entity instanceof CEntity.Fake) {
            return body.places.c(x);
        }
        if (entity == null) {
            Obj.PkgName pkg = packageOf(x);
            if (pkg != null) {
                return qualifiedAddress(x, pkg);
            }
            Selection selection = body.info.selection(x);
            if (selection == null) {
                IrType type = body.types.pointerTo(body.exprs.typeOf(x));
                return body.any(List.of(body.exprs.value(x.x())), type, at);
            }
            if (selection.kind() == Selection.Kind.FIELD) {
                Within field = walk(base(x.x()), selection.index(), at);
                return field.isAddress()
                        ? field.value()
                        : body.places.spill(field.value(), field.type(), at);
            }
        }
        return body.places.spill(value(x), body.exprs.typeOf(x), at);
    }

    /** Where a selection starts: a pointer is followed later, a place is not copied. */
    Within base(Expr x) {
        GoType type = body.exprs.typeOf(x);
        if (!isPointer(type)
                && body.places.isPlace(x)
                && body.places.of(x) instanceof Places.Place.Address(var address)) {
            return new Within(address, type, true);
        }
        return new Within(body.exprs.value(x), type, false);
    }

    /** Goes through embedded fields to a field. */
    Within walk(Within from, List<Integer> path, Span at) {
        Within here = from;
        for (int index : path) {
            here = field(here, index, at);
        }
        return here;
    }

    private Within field(Within from, int index, Span at) {
        Within base = follow(from, at);
        GoType under = Types.core(base.type());
        if (!(under instanceof GoType.Struct struct) || index >= struct.fields().size()) {
            Value unknown = body.any(List.of(base.value()), IrType.UNKNOWN, at);
            return new Within(unknown, Universe.INVALID, false);
        }
        Obj.Var field = struct.fields().get(index);
        if (base.isAddress()) {
            Value address =
                    body.out.field(
                            base.value(),
                            index,
                            field.name(),
                            body.types.pointerTo(field.type()),
                            at);
            return new Within(address, field.type(), true);
        }
        Value part = body.out.extract(base.value(), index, body.types.of(field.type()), at);
        return new Within(part, field.type(), false);
    }

    /** A pointer becomes the address of what it points to. */
    private Within follow(Within from, Span at) {
        if (!(Types.core(from.type()) instanceof GoType.Pointer pointer)) {
            return from;
        }
        Value address = load(from, at);
        return new Within(address, pointer.elem(), true);
    }

    Value load(Within from, Span at) {
        return from.isAddress()
                ? body.out.load(from.value(), body.types.of(from.type()), at)
                : from.value();
    }
}
