package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.constant.Constants;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.Token;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls of predeclared functions (Go specification, "Built-in functions"); those of unsafe are in
 * {@link UnsafeBuiltins}.
 */
final class Builtins {
    private final Checker checker;
    private final UnsafeBuiltins unsafe;

    private static final GoType BYTES = new GoType.Slice(Universe.BYTE);

    /** {@code interface{}} that is not written {@code any}. */
    private static final GoType ANYTHING = new GoType.Interface(List.of(), List.of());

    Builtins(Checker checker) {
        this.checker = checker;
        this.unsafe = new UnsafeBuiltins(checker, this);
    }

    static ExprKind kind(BuiltinId id) {
        return switch (id) {
            case ASSERT, CLEAR, CLOSE, COPY, DELETE, PANIC, PRINT, PRINTLN, RECOVER ->
                    ExprKind.STATEMENT;
            default -> ExprKind.EXPRESSION;
        };
    }

    private static int minimum(BuiltinId id) {
        return switch (id) {
            case PRINT, PRINTLN, RECOVER, TRACE -> 0;
            case COMPLEX, COPY, DELETE, UNSAFE_ADD, UNSAFE_SLICE, UNSAFE_STRING -> 2;
            default -> 1;
        };
    }

    private static boolean isVariadic(BuiltinId id) {
        return switch (id) {
            case APPEND, MAKE, MAX, MIN, PRINT, PRINTLN, TRACE -> true;
            default -> false;
        };
    }

    /** False if the call is invalid; x is then too. */
    boolean builtin(Operand x, Expr.CallExpr call, BuiltinId id) {
        if (call.hasEllipsis() && id != BuiltinId.APPEND) {
            checker.error(call, "invalid operation: invalid use of ... with built-in " + id.text());
            checker.exprs.use(call.args());
            return false;
        }
        boolean before = checker.env.hasCallOrReceive;
        boolean counts = id != BuiltinId.LEN && id != BuiltinId.CAP;
        if (!counts) {
            checker.env.hasCallOrReceive = false;
        }
        boolean valid = checked(x, call, id);
        if (!counts) {
            checker.env.hasCallOrReceive = before;
        }
        return valid && !x.isInvalid();
    }

    private boolean checked(Operand x, Expr.CallExpr call, BuiltinId id) {
        boolean raw =
                id == BuiltinId.MAKE || id == BuiltinId.NEW || id == BuiltinId.UNSAFE_OFFSETOF;
        List<Operand> args = List.of();
        int count = call.args().size();
        if (!raw) {
            args = exprList(call.args());
            count = args.size();
            for (Operand arg : args) {
                if (arg.isInvalid()) {
                    return false;
                }
            }
            if (count > 0) {
                x.become(args.getFirst());
            }
        }
        int minimum = minimum(id);
        if (count < minimum || (count > minimum && !isVariadic(id))) {
            checker.error(
                    call,
                    "invalid operation: %s arguments for %s (expected %d, found %d)"
                            .formatted(
                                    count < minimum ? "not enough" : "too many",
                                    id.text(),
                                    minimum,
                                    count));
            return false;
        }
        if (id.isUnsafe()) {
            return unsafe.builtin(x, call, id, args);
        }
        for (Operand arg : args) {
            if (Predicates.isUnknown(arg.type)) {
                return unknown(x, id, args);
            }
        }
        requireVersion(call, id);
        return switch (id) {
            case APPEND -> append(x, call, args);
            case CAP, LEN -> length(x, call, id);
            case CLEAR -> clear(x, call);
            case CLOSE -> close(x, call);
            case COMPLEX -> complex(x, args.get(1), call);
            case COPY -> copy(x, args.get(1), call);
            case DELETE -> delete(x, args.get(1), call);
            case REAL, IMAG -> part(x, call, id);
            case MAKE -> make(x, call);
            case MAX, MIN -> extreme(x, call, id, args);
            case NEW -> newPointer(x, call);
            case PANIC -> panic(x, call);
            case PRINT, PRINTLN -> print(x, call, args);
            case RECOVER -> {
                x.set(Mode.VALUE, ANYTHING);
                recordCall(call, x.type, List.of());
                yield true;
            }
            case ASSERT -> assertTrue(x, call);
            case TRACE -> trace(x, args);
            default -> throw new IllegalStateException("no builtin: " + id);
        };
    }

    private void requireVersion(Expr.CallExpr call, BuiltinId id) {
        switch (id) {
            case CLEAR, MAX, MIN -> {
                if (!checker.allows(21)) {
                    checker.error(call.fun(), id.text() + " requires go1.21 or later");
                }
            }
            default -> {}
        }
    }

    private boolean assertTrue(Operand x, Expr.CallExpr call) {
        if (!x.isConstant() || !Predicates.isBoolean(x.type)) {
            checker.error(x, checker.show(x) + " is not a boolean constant");
            return false;
        }
        if (x.constant() == Constant.FALSE) {
            checker.error(call, checker.show(call) + " failed");
        }
        return true;
    }

    private static boolean trace(Operand x, List<Operand> args) {
        switch (args.size()) {
            case 0 -> x.set(Mode.NO_VALUE, GoType.Tuple.EMPTY);
            case 1 -> {}
            default ->
                    x.set(
                            Mode.VALUE,
                            new GoType.Tuple(
                                    args.stream()
                                            .map(arg -> Obj.Var.result(null, "", arg.type))
                                            .toList()));
        }
        return true;
    }

    /** What C names that nothing declares are given to. */
    private boolean unknown(Operand x, BuiltinId id, List<Operand> args) {
        for (Operand arg : args) {
            if (Predicates.isUntyped(arg.type)) {
                checker.assignments.assign(arg, null, "argument");
            }
        }
        switch (id) {
            case LEN, CAP, COPY -> x.set(Mode.VALUE, Universe.INT);
            case CLEAR, CLOSE, DELETE, PANIC, PRINT, PRINTLN ->
                    x.set(Mode.NO_VALUE, GoType.Tuple.EMPTY);
            default -> x.set(Mode.VALUE, args.getFirst().type);
        }
        return true;
    }

    private List<Operand> exprList(List<Expr> exprs) {
        List<Operand> list = new ArrayList<>();
        if (exprs.size() == 1) {
            Operand x = checker.exprs.multi(exprs.getFirst());
            if (!x.isInvalid() && x.type instanceof GoType.Tuple tuple) {
                for (Obj.Var var : tuple.vars()) {
                    Operand part = new Operand(x.expr);
                    part.set(Mode.VALUE, var.type());
                    list.add(part);
                }
            } else {
                list.add(x);
            }
            return list;
        }
        for (Expr expr : exprs) {
            list.add(checker.exprs.expr(null, expr));
        }
        return list;
    }

    private boolean append(Operand x, Expr.CallExpr call, List<Operand> args) {
        GoType elem = sliceElem(x);
        if (elem == null) {
            checker.error(x.expr, "invalid append: argument must be a slice");
            return false;
        }
        GoType slice = x.type;
        GoType.Signature signature = null;
        if (args.size() == 2
                && call.hasEllipsis()
                && checker.assignments.assignable(x.copy(), BYTES)
                && isBytesOrString(args.get(1).type, true)) {
            signature = signature(slice, List.of(slice, args.get(1).type), true);
        }
        if (signature == null) {
            signature = signature(slice, List.of(slice, new GoType.Slice(elem)), true);
            checker.calls.apply(call, signature, args);
        }
        recordSignature(call, signature);
        x.set(Mode.VALUE, slice);
        return true;
    }

    /** Whether all types are byte slices or strings, and if {@code needString}, one is a string. */
    private static boolean isBytesOrString(GoType type, boolean needString) {
        boolean string = false;
        for (GoType under : unders(type)) {
            if (under == null) {
                return false;
            }
            if (Predicates.isString(under)) {
                string = true;
            } else if (!(under instanceof GoType.Slice slice
                    && Identity.identical(slice.elem(), Universe.BYTE))) {
                return false;
            }
        }
        return string || !needString;
    }

    private boolean length(Operand x, Expr.CallExpr call, BuiltinId id) {
        boolean isLen = id == BuiltinId.LEN;
        Constant value = null;
        boolean fits;
        GoType under = arrayOf(x.type.underlying());
        if (Predicates.isTypeParam(x.type)) {
            fits = underIs(x.type, u -> hasLength(arrayOf(u), isLen));
        } else {
            fits = hasLength(under, isLen);
            if (under instanceof GoType.Array array) {
                if (!checker.env.hasCallOrReceive) {
                    value = array.length() >= 0 ? Constant.of(array.length()) : Constant.UNKNOWN;
                }
            } else if (x.isConstant() && x.constant() instanceof Constant.Str str) {
                value = Constant.of(str.bytes().length());
            }
        }
        if (!fits) {
            if (!Predicates.isSilent(x.type.underlying())) {
                checker.error(
                        x.expr,
                        "invalid argument: type %s for built-in %s"
                                .formatted(checker.show(x.type), id.text()));
            }
            return false;
        }
        if (value == null) {
            recordCall(call, Universe.INT, List.of(x.type));
            x.set(Mode.VALUE, Universe.INT);
        } else {
            x.setConstant(Universe.INT, value);
        }
        return true;
    }

    private static boolean hasLength(GoType under, boolean isLen) {
        return switch (under) {
            case GoType.Basic basic -> basic.kind().isString() && isLen;
            case GoType.Array _, GoType.Slice _, GoType.Chan _ -> true;
            case GoType.MapType _ -> isLen;
            default -> false;
        };
    }

    /** The array that a pointer points to; the type itself if it is none. */
    private static GoType arrayOf(GoType type) {
        return type.unalias() instanceof GoType.Pointer pointer
                        && pointer.elem().underlying() instanceof GoType.Array array
                ? array
                : type;
    }

    private boolean clear(Operand x, Expr.CallExpr call) {
        if (!underIs(x.type, u -> u instanceof GoType.MapType || u instanceof GoType.Slice)) {
            return invalid(x, "cannot clear: argument must be (or constrained by) map or slice");
        }
        return statement(x, call, List.of(x.type));
    }

    private boolean close(Operand x, Expr.CallExpr call) {
        if (!underIs(
                x.type,
                u ->
                        u instanceof GoType.Chan chan
                                && chan.direction() != GoType.Chan.Direction.RECEIVE_ONLY)) {
            return invalid(x, "cannot close what is no channel or receive-only");
        }
        return statement(x, call, List.of(x.type));
    }

    private boolean complex(Operand x, Operand y, Expr.CallExpr call) {
        boolean xUntyped = Predicates.isUntyped(x.type);
        boolean yUntyped = Predicates.isUntyped(y.type);
        if (xUntyped && yUntyped) {
            if (x.isConstant() && y.isConstant()) {
                asFloat(x);
                asFloat(y);
            } else {
                checker.untyped.convert(x, Universe.basic(BasicKind.FLOAT64));
                checker.untyped.convert(y, Universe.basic(BasicKind.FLOAT64));
            }
        } else if (xUntyped) {
            checker.untyped.convert(x, y.type);
        } else if (yUntyped) {
            checker.untyped.convert(y, x.type);
        }
        if (x.isInvalid() || y.isInvalid()) {
            return false;
        }
        if (!Identity.identical(x.type, y.type)) {
            return invalid(x, "complex: arguments have different types");
        }
        GoType result =
                partner(
                        x.type,
                        BasicKind.FLOAT32,
                        BasicKind.COMPLEX64,
                        BasicKind.FLOAT64,
                        BasicKind.COMPLEX128,
                        BasicKind.UNTYPED_FLOAT,
                        BasicKind.UNTYPED_COMPLEX);
        if (result == null) {
            return invalid(x, "complex: arguments are no floating-point numbers");
        }
        if (x.isConstant() && y.isConstant()) {
            x.setConstant(result, Constants.complex(x.constant(), y.constant()));
        } else {
            recordCall(call, result, List.of(x.type, x.type));
            x.set(Mode.VALUE, result);
        }
        return true;
    }

    private static void asFloat(Operand x) {
        if (Predicates.isNumeric(x.type)
                && Constants.sign(Constants.imaginary(x.constant())) == 0) {
            x.type = Universe.UNTYPED_FLOAT;
            x.value = Constants.real(x.constant());
        }
    }

    /**
     * The type that goes with the kind of {@code type} in pairs of kinds; null if it is in none.
     */
    private static @Nullable GoType partner(GoType type, BasicKind... pairs) {
        if (!Predicates.isTypeParam(type) && type.underlying() instanceof GoType.Basic basic) {
            for (int i = 0; i < pairs.length; i += 2) {
                if (basic.kind() == pairs[i]) {
                    return Universe.basic(pairs[i + 1]);
                }
            }
        }
        return null;
    }

    private boolean part(Operand x, Expr.CallExpr call, BuiltinId id) {
        if (Predicates.isUntyped(x.type)) {
            if (x.isConstant()) {
                if (Predicates.isNumeric(x.type)) {
                    x.type = Universe.UNTYPED_COMPLEX;
                }
            } else {
                checker.untyped.convert(x, Universe.basic(BasicKind.COMPLEX128));
                if (x.isInvalid()) {
                    return false;
                }
            }
        }
        GoType result =
                partner(
                        x.type,
                        BasicKind.COMPLEX64,
                        BasicKind.FLOAT32,
                        BasicKind.COMPLEX128,
                        BasicKind.FLOAT64,
                        BasicKind.UNTYPED_COMPLEX,
                        BasicKind.UNTYPED_FLOAT);
        if (result == null) {
            return invalid(x, "argument is no complex number");
        }
        if (x.isConstant()) {
            Constant value = x.constant();
            x.setConstant(
                    result,
                    id == BuiltinId.REAL ? Constants.real(value) : Constants.imaginary(value));
        } else {
            recordCall(call, result, List.of(x.type));
            x.set(Mode.VALUE, result);
        }
        return true;
    }

    private boolean copy(Operand x, Operand y, Expr.CallExpr call) {
        boolean special =
                checker.assignments.assignable(x.copy(), BYTES) && isBytesOrString(y.type, false);
        if (!special) {
            GoType to = sliceElem(x);
            GoType from = sliceElem(y);
            if (from == null && Predicates.allString(y.type)) {
                from = Universe.BYTE;
            }
            if (to == null || from == null) {
                return invalid(x, "copy: argument must be a slice");
            }
            if (!Identity.identical(to, from)) {
                return invalid(x, "copy: arguments have different element types");
            }
        }
        recordCall(call, Universe.INT, List.of(x.type, y.type));
        x.set(Mode.VALUE, Universe.INT);
        return true;
    }

    private boolean delete(Operand x, Operand y, Expr.CallExpr call) {
        GoType map = x.type;
        GoType key = null;
        for (GoType under : unders(map)) {
            if (!(under instanceof GoType.MapType one)
                    || (key != null && !Identity.identical(key, one.key()))) {
                return invalid(x, "delete: argument is not a map");
            }
            key = one.key();
        }
        if (key == null) {
            return false;
        }
        x.become(y);
        checker.assignments.assign(x, key, "argument to delete");
        return !x.isInvalid() && statement(x, call, List.of(map, key));
    }

    private boolean make(Operand x, Expr.CallExpr call) {
        Expr first = call.args().getFirst();
        GoType type = checker.typeExprs.varType(first);
        if (!Predicates.isValid(type)) {
            checker.exprs.use(call.args().subList(1, call.args().size()));
            return false;
        }
        int minimum;
        switch (CoreTypes.coreOf(type)) {
            case GoType.Slice _ -> minimum = 2;
            case GoType.MapType _, GoType.Chan _ -> minimum = 1;
            case null, default -> {
                if (!Predicates.isUnknown(type)) {
                    checker.error(
                            first,
                            "invalid argument: cannot make %s: type must be slice, map, or channel"
                                    .formatted(checker.show(type)));
                }
                checker.exprs.use(call.args().subList(1, call.args().size()));
                return false;
            }
        }
        int count = call.args().size();
        if (count < minimum || count > minimum + 1) {
            checker.error(
                    call,
                    "invalid operation: make expects %d or %d arguments; found %d"
                            .formatted(minimum, minimum + 1, count));
            return false;
        }
        List<GoType> types = new ArrayList<>(List.of(type));
        List<Long> sizes = new ArrayList<>();
        for (Expr arg : call.args().subList(1, count)) {
            Operand size = checker.exprs.expr(null, arg);
            boolean fits = checker.indexing.isIndex(size, "index", false);
            types.add(fits ? size.type : Universe.INVALID);
            if (fits && size.isConstant() && size.constant() instanceof Constant.Int(var n)) {
                sizes.add(n.longValue());
            }
        }
        if (sizes.size() == 2 && sizes.getFirst() > sizes.getLast()) {
            checker.error(call.args().get(1), "invalid argument: length and capacity swapped");
        }
        x.set(Mode.VALUE, type);
        recordCall(call, type, types);
        return true;
    }

    private boolean extreme(Operand x, Expr.CallExpr call, BuiltinId id, List<Operand> args) {
        Token op = id == BuiltinId.MAX ? Token.GTR : Token.LSS;
        for (int i = 0; i < args.size(); i++) {
            Operand arg = args.get(i);
            if (!Predicates.allOrdered(arg.type)) {
                return invalid(arg, "argument cannot be ordered");
            }
            if (i == 0) {
                continue;
            }
            checker.exprs.matchTypes(x, arg);
            if (x.isInvalid()) {
                return false;
            }
            if (!Identity.identical(x.type, arg.type)) {
                return invalid(arg, "mismatched types");
            }
            if (x.isConstant() && arg.isConstant()) {
                if (Constants.compare(arg.constant(), op, x.constant())) {
                    x.become(arg);
                }
            } else {
                x.set(Mode.VALUE, x.type);
            }
        }
        if (!x.isConstant()) {
            x.set(Mode.VALUE, x.type);
            checker.assignments.assign(x, ANYTHING, "argument to " + id.text());
            if (x.isInvalid()) {
                return false;
            }
        }
        List<GoType> types = new ArrayList<>();
        for (Operand arg : args) {
            checker.untyped.update(arg.expr, x.type, true);
            types.add(x.type);
        }
        if (!x.isConstant()) {
            recordCall(call, x.type, types);
        }
        return true;
    }

    private boolean newPointer(Operand x, Expr.CallExpr call) {
        Expr arg = call.args().getFirst();
        Operand value = checker.exprs.exprOrType(arg, false);
        switch (value.mode) {
            case INVALID -> {
                return false;
            }
            case NO_VALUE, BUILTIN -> {
                checker.error(arg, "new needs a type or a value");
                return false;
            }
            case TYPE -> checker.typeExprs.requireVariableType(arg, value.type);
            default -> {
                if (Predicates.isUntyped(value.type)) {
                    checker.assignments.assign(value, null, "argument to new");
                    if (value.isInvalid()) {
                        return false;
                    }
                }
                if (!checker.allows(26)) {
                    checker.error(call.fun(), "new(expr) requires go1.26 or later");
                }
            }
        }
        GoType elem = value.type;
        x.set(Mode.VALUE, new GoType.Pointer(elem));
        recordCall(call, x.type, List.of(elem));
        return true;
    }

    private boolean panic(Operand x, Expr.CallExpr call) {
        checker.assignments.assign(x, ANYTHING, "argument to panic");
        return !x.isInvalid() && statement(x, call, List.of(ANYTHING));
    }

    private boolean print(Operand x, Expr.CallExpr call, List<Operand> args) {
        List<GoType> types = new ArrayList<>();
        for (Operand arg : args) {
            checker.assignments.assign(arg, null, "argument to print");
            if (arg.isInvalid()) {
                return false;
            }
            types.add(arg.type);
        }
        return statement(x, call, types);
    }

    private boolean statement(Operand x, Expr.CallExpr call, List<GoType> params) {
        x.set(Mode.NO_VALUE, GoType.Tuple.EMPTY);
        recordCall(call, null, params);
        return true;
    }

    private boolean invalid(Operand x, String message) {
        if (!Predicates.isSilent(x.type)) {
            checker.error(x.expr, "invalid argument: " + message);
        }
        return false;
    }

    /** The element type that all types of x, slices all, have; null otherwise. */
    private static @Nullable GoType sliceElem(Operand x) {
        GoType elem = null;
        for (GoType under : unders(x.type)) {
            if (!(under instanceof GoType.Slice slice)
                    || (elem != null && !Identity.identical(elem, slice.elem()))) {
                return null;
            }
            elem = elem == null ? slice.elem() : elem;
        }
        return elem;
    }

    /** The underlying types of a type's set; one null for a type parameter without terms. */
    private static List<@Nullable GoType> unders(GoType type) {
        List<@Nullable GoType> list = new ArrayList<>();
        if (type.unalias() instanceof GoType.TypeParam param) {
            List<GoType.Union.Term> terms = param.constraintInterface().typeSet().terms();
            if (terms == null || terms.isEmpty()) {
                list.add(null);
            } else {
                terms.forEach(term -> list.add(term.type().underlying()));
            }
        } else {
            list.add(type.underlying());
        }
        return list;
    }

    private static boolean underIs(GoType type, Predicate<GoType> test) {
        for (GoType under : unders(type)) {
            if (under == null || !test.test(under)) {
                return false;
            }
        }
        return true;
    }

    /** Records what the builtin's type is in this call: {@code func(params) result}. */
    void recordCall(Expr.CallExpr call, @Nullable GoType result, List<GoType> params) {
        recordSignature(call, signature(result, params, false));
    }

    private void recordSignature(Expr.CallExpr call, GoType.Signature signature) {
        Expr fun = call.fun();
        checker.record(fun, Mode.BUILTIN, signature, null);
        while (fun instanceof Expr.ParenExpr paren) {
            fun = paren.x();
            checker.record(fun, Mode.BUILTIN, signature, null);
        }
    }

    private static GoType.Signature signature(
            @Nullable GoType result, List<GoType> params, boolean variadic) {
        List<Obj.Var> in = new ArrayList<>();
        for (GoType param : params) {
            in.add(Obj.Var.param(null, "", Predicates.defaultType(param)));
        }
        GoType.Tuple out =
                result == null
                        ? GoType.Tuple.EMPTY
                        : new GoType.Tuple(List.of(Obj.Var.result(null, "", result)));
        return GoType.Signature.of(new GoType.Tuple(in), out, variadic);
    }
}
