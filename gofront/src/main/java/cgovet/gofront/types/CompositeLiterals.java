package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Constants;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Composite literals (Go specification, "Composite literals"). */
final class CompositeLiterals {
    private final Checker checker;

    CompositeLiterals(Checker checker) {
        this.checker = checker;
    }

    /**
     * {@code hint} is the type of a literal that has none: the element type of the literal around.
     */
    void literal(Operand x, Expr.CompositeLit e, @Nullable GoType hint) {
        GoType type;
        GoType base;
        Expr typeExpr = e.type();
        if (typeExpr instanceof Expr.ArrayType array && array.len() instanceof Expr.Ellipsis) {
            openArray(x, e, array);
            return;
        }
        if (typeExpr != null) {
            type = checker.typeExprs.type(typeExpr);
            base = type;
        } else if (hint != null) {
            type = hint;
            base = CoreTypes.coreOf(type) instanceof GoType.Pointer pointer ? pointer.elem() : type;
        } else {
            checker.error(e, "missing type in composite literal");
            type = Universe.INVALID;
            base = type;
        }
        GoType core = CoreTypes.coreOf(base);
        switch (core) {
            case GoType.Struct struct -> {
                if (!e.elts().isEmpty()) {
                    fields(e, struct, base);
                }
            }
            case GoType.Array array -> elements(e.elts(), array.elem(), array.length());
            case GoType.Slice slice -> elements(e.elts(), slice.elem(), -1);
            case GoType.MapType map -> entries(e, map);
            case null, default -> {
                for (Expr elt : e.elts()) {
                    checker.exprs.use(
                            List.of(elt instanceof Expr.KeyValueExpr pair ? pair.value() : elt));
                }
                if (core == null || !Predicates.isSilent(core)) {
                    checker.error(e, "invalid composite literal type " + checker.show(type));
                    x.invalidate();
                    return;
                }
            }
        }
        x.set(Mode.VALUE, type);
    }

    /** {@code [...]T{...}}. */
    private void openArray(Operand x, Expr.CompositeLit e, Expr.ArrayType array) {
        GoType elem = checker.typeExprs.varType(array.elem());
        long length = elements(e.elts(), elem, -1);
        GoType type = new GoType.Array(length, elem);
        checker.recordType(array, type);
        x.set(Mode.VALUE, type);
    }

    private void fields(Expr.CompositeLit e, GoType.Struct struct, GoType base) {
        if (e.elts().getFirst() instanceof Expr.KeyValueExpr) {
            keyedFields(e, struct, base);
            return;
        }
        List<Obj.Var> fields = struct.fields();
        for (int i = 0; i < e.elts().size(); i++) {
            Expr elt = e.elts().get(i);
            if (elt instanceof Expr.KeyValueExpr) {
                checker.error(elt, "mixture of field:value and value elements in struct literal");
                continue;
            }
            Operand x = checker.exprs.expr(null, elt);
            if (i >= fields.size()) {
                checker.error(x, "too many values in struct literal of type " + checker.show(base));
                break;
            }
            Obj.Var field = fields.get(i);
            if (!field.isExported() && !Obj.samePackage(field.pkg(), checker.pkg)) {
                checker.error(
                        x,
                        "implicit assignment to unexported field "
                                + field.name()
                                + " in struct literal of type "
                                + checker.show(base));
                continue;
            }
            checker.assignments.assign(x, field.type(), "struct literal");
        }
        if (e.elts().size() < fields.size()) {
            checker.error(
                    e.rbrace(),
                    e.rbrace(),
                    "too few values in struct literal of type " + checker.show(base));
        }
    }

    private void keyedFields(Expr.CompositeLit e, GoType.Struct struct, GoType base) {
        Set<Obj.Var> seen = new HashSet<>();
        for (Expr elt : e.elts()) {
            if (!(elt instanceof Expr.KeyValueExpr pair)) {
                checker.error(elt, "mixture of field:value and value elements in struct literal");
                continue;
            }
            Operand x = checker.exprs.expr(null, pair.value());
            if (!(pair.key() instanceof Expr.Ident key)) {
                checker.error(
                        pair,
                        "invalid field name " + checker.show(pair.key()) + " in struct literal");
                continue;
            }
            Obj.Var field = field(struct, key.name());
            if (field == null) {
                checker.error(
                        key,
                        "unknown field "
                                + key.name()
                                + " in struct literal of type "
                                + checker.show(base));
                continue;
            }
            checker.use(key, field);
            checker.assignments.assign(x, field.type(), "struct literal");
            if (!seen.add(field)) {
                checker.error(pair, "duplicate field name " + key.name() + " in struct literal");
            }
        }
    }

    private Obj.@Nullable Var field(GoType.Struct struct, String name) {
        for (Obj.Var field : struct.fields()) {
            if (field.hasName(checker.pkg, name) && !name.equals("_")) {
                return field;
            }
        }
        return null;
    }

    private void entries(Expr.CompositeLit e, GoType.MapType map) {
        boolean byType = Predicates.isInterface(map.key());
        Map<Constant, List<GoType>> seen = new HashMap<>();
        for (Expr elt : e.elts()) {
            if (!(elt instanceof Expr.KeyValueExpr pair)) {
                checker.error(elt, "missing key in map literal");
                continue;
            }
            Operand key = checker.exprs.withHint(pair.key(), map.key());
            checker.assignments.assign(key, map.key(), "map literal");
            if (key.isInvalid()) {
                continue;
            }
            if (key.isConstant() && key.constant().isKnown()) {
                List<GoType> types =
                        seen.computeIfAbsent(keyOf(key.constant()), _ -> new ArrayList<>());
                boolean duplicate =
                        byType
                                ? types.stream().anyMatch(t -> Identity.identical(t, key.type))
                                : !types.isEmpty();
                types.add(key.type);
                if (duplicate) {
                    checker.error(key, "duplicate key " + checker.show(key) + " in map literal");
                    continue;
                }
            }
            Operand value = checker.exprs.withHint(pair.value(), map.elem());
            checker.assignments.assign(value, map.elem(), "map literal");
        }
    }

    /** Reals that a float64 cannot tell apart are one key. */
    private static Constant keyOf(Constant value) {
        return value instanceof Constant.Ratio ? Constants.round(value, false) : value;
    }

    /** Checks the elements of an array or slice; the length that they make. */
    private long elements(List<Expr> elts, GoType elem, long length) {
        Set<Long> seen = new HashSet<>();
        long next = 0;
        long max = 0;
        for (Expr elt : elts) {
            Expr value = elt;
            boolean valid = false;
            if (elt instanceof Expr.KeyValueExpr pair) {
                Indexing.Index index = checker.indexing.index(pair.key(), length);
                if (index.valid() && index.value() >= 0) {
                    next = index.value();
                    valid = true;
                } else if (index.valid()) {
                    checker.error(
                            elt, "index " + checker.show(pair.key()) + " must be integer constant");
                }
                value = pair.value();
            } else if (length >= 0 && next >= length) {
                checker.error(elt, "index " + next + " is out of bounds (>= " + length + ")");
            } else {
                valid = true;
            }
            if (valid && !seen.add(next)) {
                checker.error(elt, "duplicate index " + next + " in array or slice literal");
            }
            next++;
            max = Math.max(max, next);
            Operand x = checker.exprs.withHint(value, elem);
            checker.assignments.assign(x, elem, "array or slice literal");
        }
        return max;
    }
}
