package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Constants;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Index and slice expressions (Go specification, "Index expressions", "Slice expressions"). */
final class Indexing {
    /**
     * What indexing a value gives.
     *
     * @param key of a map; null for others
     * @param length where it is known, otherwise -1
     */
    private record Shape(@Nullable GoType key, GoType elem, long length, Mode mode) {}

    private final Checker checker;

    Indexing(Checker checker) {
        this.checker = checker;
    }

    static Expr indexed(Expr e) {
        return e instanceof Expr.IndexExpr index ? index.x() : ((Expr.IndexListExpr) e).x();
    }

    static List<Expr> indices(Expr e) {
        return e instanceof Expr.IndexExpr index
                ? List.of(index.index())
                : ((Expr.IndexListExpr) e).indices();
    }

    /**
     * {@code x[i]}: IndexExpr or IndexListExpr; true if it instantiates a generic function, which x
     * then is.
     */
    boolean index(Operand x, Expr e) {
        x.become(checker.exprs.exprOrType(indexed(e), true));
        if (x.isInvalid()) {
            checker.exprs.use(indices(e));
            return false;
        }
        if (x.mode == Mode.TYPE) {
            GoType type = checker.typeExprs.varType(e);
            if (Predicates.isValid(type)) {
                x.set(Mode.TYPE, type);
            } else {
                x.invalidate();
            }
            return false;
        }
        if (x.mode == Mode.VALUE
                && x.type.underlying() instanceof GoType.Signature signature
                && !signature.typeParams().isEmpty()) {
            return true;
        }
        checker.exprs.requireInstance(null, x);
        if (x.isInvalid()) {
            return false;
        }
        if (x.type.unalias() instanceof GoType.UnknownC unknown) {
            checker.exprs.use(indices(e));
            x.set(Mode.VARIABLE, new GoType.UnknownC(unknown.name() + "[]"));
            return false;
        }
        Shape shape = shapeOf(x);
        if (shape == null) {
            checker.error(x, "cannot index " + checker.show(x));
            checker.exprs.use(indices(e));
            x.invalidate();
            return false;
        }
        List<Expr> indices = indices(e);
        if (indices.size() > 1) {
            checker.error(indices.get(1), "invalid operation: more than one index");
        }
        if (shape.key != null) {
            Operand key = checker.exprs.expr(null, indices.getFirst());
            checker.assignments.assign(key, shape.key, "map index");
        } else {
            indexValue(indices.getFirst(), shape.length);
        }
        x.set(shape.mode, shape.elem);
        return false;
    }

    private @Nullable Shape shapeOf(Operand x) {
        if (x.type.unalias() instanceof GoType.TypeParam param) {
            return shapeOfParam(x, param);
        }
        Shape shape = shapeOf(x.type.underlying(), x.mode);
        if (shape != null && x.isConstant() && x.constant() instanceof Constant.Str(String bytes)) {
            return new Shape(null, shape.elem, bytes.length(), shape.mode);
        }
        return shape;
    }

    private static @Nullable Shape shapeOf(GoType under, Mode mode) {
        return switch (under) {
            case GoType.Basic basic when basic.kind().isString() ->
                    new Shape(null, Universe.BYTE, -1, Mode.VALUE);
            case GoType.Array array ->
                    new Shape(
                            null,
                            array.elem(),
                            array.length(),
                            mode == Mode.VARIABLE ? mode : Mode.VALUE);
            case GoType.Pointer pointer
                    when pointer.elem().underlying() instanceof GoType.Array array ->
                    new Shape(null, array.elem(), array.length(), Mode.VARIABLE);
            case GoType.Slice slice -> new Shape(null, slice.elem(), -1, Mode.VARIABLE);
            case GoType.MapType map -> new Shape(map.key(), map.elem(), -1, Mode.MAP_INDEX);
            default -> null;
        };
    }

    /** What all types of the set have in common; the shortest length, the least mode. */
    private static @Nullable Shape shapeOfParam(Operand x, GoType.TypeParam param) {
        @Nullable Shape[] common = new @Nullable Shape[1];
        boolean all =
                Predicates.all(
                        param,
                        under -> {
                            Shape next = shapeOf(under, x.mode);
                            if (next == null) {
                                return false;
                            }
                            Shape before = common[0];
                            common[0] = before == null ? next : join(before, next);
                            return common[0] != null;
                        });
        return all ? common[0] : null;
    }

    private static @Nullable Shape join(Shape a, Shape b) {
        boolean sameKeys =
                a.key == null || b.key == null ? a.key == b.key : Identity.identical(a.key, b.key);
        if (!sameKeys || !Identity.identical(a.elem, b.elem)) {
            return null;
        }
        long length = b.length >= 0 && b.length < a.length ? b.length : a.length;
        Mode mode = a.mode == Mode.VALUE ? a.mode : b.mode;
        return new Shape(a.key, a.elem, length, mode);
    }

    void slice(Operand x, Expr.SliceExpr e) {
        x.become(checker.exprs.expr(null, e.x()));
        if (x.isInvalid()) {
            checker.exprs.use(Arrays.asList(e.low(), e.high(), e.max()));
            return;
        }
        if (x.type.unalias() instanceof GoType.UnknownC unknown) {
            checker.exprs.use(Arrays.asList(e.low(), e.high(), e.max()));
            x.set(Mode.VALUE, new GoType.UnknownC(unknown.name() + "[:]"));
            return;
        }
        GoType core = sliceable(x);
        if (core == null) {
            checker.error(x, "cannot slice " + checker.show(x));
            x.invalidate();
            return;
        }
        GoType type = x.type;
        long length = -1;
        switch (core) {
            case GoType.Basic _ -> {
                if (e.slice3()) {
                    checker.error(
                            e.max() == null ? e : e.max(),
                            "invalid operation: 3-index slice of string");
                    x.invalidate();
                    return;
                }
                if (x.isConstant() && x.constant() instanceof Constant.Str(String bytes)) {
                    length = bytes.length();
                }
                if (Predicates.isUntyped(type)) {
                    type = Universe.STRING;
                }
            }
            case GoType.Array array -> {
                if (x.mode != Mode.VARIABLE) {
                    checker.error(x, "cannot slice unaddressable value " + checker.show(x));
                    x.invalidate();
                    return;
                }
                length = array.length();
                type = new GoType.Slice(array.elem());
            }
            case GoType.Pointer pointer -> {
                if (pointer.elem().underlying() instanceof GoType.Array array) {
                    length = array.length();
                    type = new GoType.Slice(array.elem());
                }
            }
            default -> {}
        }
        x.set(Mode.VALUE, type);
        if (e.slice3() && (e.high() == null || e.max() == null)) {
            checker.error(e.rbrack(), e.rbrack(), "2nd and 3rd index required in 3-index slice");
            x.invalidate();
            return;
        }
        bounds(e, length);
    }

    /** The type that is sliced: a string, an array, a pointer to one, a slice; null for others. */
    private static @Nullable GoType sliceable(Operand x) {
        GoType core = CoreTypes.coreStringOf(x.type);
        return switch (core) {
            case null -> null;
            case GoType.Basic basic -> basic.kind().isString() ? core : null;
            case GoType.Array _, GoType.Slice _ -> core;
            case GoType.Pointer pointer ->
                    pointer.elem().underlying() instanceof GoType.Array ? core : null;
            default -> null;
        };
    }

    private void bounds(Expr.SliceExpr e, long length) {
        List<@Nullable Expr> exprs = Arrays.asList(e.low(), e.high(), e.max());
        long[] values = new long[3];
        for (int i = 0; i < 3; i++) {
            Expr expr = exprs.get(i);
            if (expr != null) {
                values[i] = indexValue(expr, length >= 0 ? length + 1 : -1);
            } else {
                values[i] = i == 0 ? 0 : length;
            }
        }
        for (int i = 0; i < 2; i++) {
            for (int j = i + 1; j < 3; j++) {
                Expr at = exprs.get(j);
                if (values[i] > 0 && values[j] >= 0 && values[j] < values[i] && at != null) {
                    checker.error(at, "invalid slice indices: " + values[j] + " < " + values[i]);
                    return;
                }
            }
        }
    }

    /**
     * The value of a constant index, -1 for others; what is no index below {@code max} is reported.
     */
    long indexValue(Expr e, long max) {
        Index index = index(e, max);
        return index.value;
    }

    /**
     * An index that was checked.
     *
     * @param value of a constant, otherwise -1
     */
    record Index(boolean valid, long value) {
        private static final Index WRONG = new Index(false, -1);
    }

    Index index(Expr e, long max) {
        Operand x = checker.exprs.expr(null, e);
        if (!isIndex(x, "index", false)) {
            return Index.WRONG;
        }
        if (!x.isConstant()) {
            return new Index(true, -1);
        }
        if (!(x.constant() instanceof Constant.Int(BigInteger n)) || n.bitLength() > 63) {
            return Index.WRONG;
        }
        long value = n.longValueExact();
        if (max >= 0 && value >= max) {
            checker.error(x, "invalid argument: index " + value + " out of bounds [0:" + max + "]");
            return Index.WRONG;
        }
        return new Index(true, value);
    }

    /** Checks a constant or variable index or size; false after a report. */
    boolean isIndex(Operand x, String what, boolean allowNegative) {
        if (x.isInvalid()) {
            return false;
        }
        if (Predicates.isUnknown(x.type)) {
            return true;
        }
        checker.untyped.convert(x, Universe.INT);
        if (x.isInvalid()) {
            return false;
        }
        String problem = "";
        if (!Predicates.allInteger(x.type)) {
            problem = "must be integer";
        } else if (x.isConstant() && x.constant().isKnown()) {
            if (!allowNegative && Constants.sign(x.constant()) < 0) {
                problem = "must not be negative";
            } else if (checker.representation.fit(x.constant(), Universe.INT) == null) {
                problem = "overflows int";
            }
        }
        if (problem.isEmpty()) {
            return true;
        }
        checker.error(x, "invalid argument: " + what + " " + checker.show(x) + " " + problem);
        return false;
    }
}
