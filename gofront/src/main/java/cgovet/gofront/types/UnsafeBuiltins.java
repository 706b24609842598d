package cgovet.gofront.types;

import cgovet.gofront.constant.Constant;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.TypeAndValue.Mode;
import java.util.ArrayList;
import java.util.List;

/** The functions of package unsafe (Go specification, "Package unsafe"). */
final class UnsafeBuiltins {
    private final Checker checker;
    private final Builtins builtins;

    UnsafeBuiltins(Checker checker, Builtins builtins) {
        this.checker = checker;
        this.builtins = builtins;
    }

    boolean builtin(Operand x, Expr.CallExpr call, BuiltinId id, List<Operand> args) {
        requireVersion(call, id);
        return switch (id) {
            case UNSAFE_ADD -> {
                checker.assignments.assign(x, Universe.UNSAFE_POINTER, "argument to unsafe.Add");
                yield !x.isInvalid()
                        && isLength(args.get(1), true)
                        && result(
                                x,
                                call,
                                Universe.UNSAFE_POINTER,
                                Universe.UNSAFE_POINTER,
                                args.get(1).type);
            }
            case UNSAFE_ALIGNOF, UNSAFE_SIZEOF -> measure(x, call, id);
            case UNSAFE_OFFSETOF -> offsetOf(x, call);
            case UNSAFE_SLICE -> {
                if (!(CoreTypes.coreOf(x.type) instanceof GoType.Pointer pointer)) {
                    yield Predicates.isUnknown(x.type)
                            ? result(x, call, x.type, x.type, args.get(1).type)
                            : invalid(x, "argument is not a pointer");
                }
                yield isLength(args.get(1), false)
                        && result(
                                x,
                                call,
                                new GoType.Slice(pointer.elem()),
                                pointer,
                                args.get(1).type);
            }
            case UNSAFE_SLICE_DATA ->
                    CoreTypes.coreOf(x.type) instanceof GoType.Slice slice
                            ? result(x, call, new GoType.Pointer(slice.elem()), slice)
                            : invalid(x, "argument is not a slice");
            case UNSAFE_STRING -> {
                GoType bytes = new GoType.Pointer(Universe.BYTE);
                checker.assignments.assign(x, bytes, "argument to unsafe.String");
                yield !x.isInvalid()
                        && isLength(args.get(1), false)
                        && result(x, call, Universe.STRING, bytes, args.get(1).type);
            }
            case UNSAFE_STRING_DATA -> {
                checker.assignments.assign(x, Universe.STRING, "argument to unsafe.StringData");
                yield !x.isInvalid()
                        && result(x, call, new GoType.Pointer(Universe.BYTE), Universe.STRING);
            }
            default -> throw new IllegalStateException("not of unsafe: " + id);
        };
    }

    private void requireVersion(Expr.CallExpr call, BuiltinId id) {
        int minor =
                switch (id) {
                    case UNSAFE_ADD, UNSAFE_SLICE -> 17;
                    case UNSAFE_SLICE_DATA, UNSAFE_STRING, UNSAFE_STRING_DATA -> 20;
                    default -> 0;
                };
        if (!checker.allows(minor)) {
            checker.error(
                    call.fun(), "unsafe." + id.text() + " requires go1." + minor + " or later");
        }
    }

    private boolean isLength(Operand x, boolean allowNegative) {
        return checker.indexing.isIndex(x, "length", allowNegative);
    }

    private boolean result(Operand x, Expr.CallExpr call, GoType type, GoType... params) {
        builtins.recordCall(call, type, List.of(params));
        x.set(Mode.VALUE, type);
        return true;
    }

    private boolean invalid(Operand x, String message) {
        if (!Predicates.isSilent(x.type)) {
            checker.error(x.expr, "invalid argument: " + message);
        }
        return false;
    }

    private boolean measure(Operand x, Expr.CallExpr call, BuiltinId id) {
        checker.assignments.assign(x, null, "argument to unsafe." + id.text());
        if (x.isInvalid()) {
            return false;
        }
        if (hasVariableSize(x.type, new ArrayList<>())) {
            return result(x, call, Universe.UINTPTR, x.type);
        }
        long size =
                id == BuiltinId.UNSAFE_SIZEOF
                        ? checker.sizes().sizeOf(x.type)
                        : checker.sizes().alignOf(x.type);
        return constant(x, size);
    }

    private boolean constant(Operand x, long value) {
        if (value < 0 && hasInvalidPart(x.type, new ArrayList<>())) {
            x.setConstant(Universe.UINTPTR, Constant.UNKNOWN);
            return true;
        }
        if (value < 0 && !Predicates.isSilent(x.type)) {
            checker.error(x.expr, checker.show(x.type) + " is too large");
            return false;
        }
        x.setConstant(Universe.UINTPTR, value < 0 ? Constant.UNKNOWN : Constant.of(value));
        return true;
    }

    private boolean offsetOf(Operand x, Expr.CallExpr call) {
        Expr arg = call.args().getFirst();
        Expr inner = Expr.unparen(arg);
        if (!(inner instanceof Expr.SelectorExpr selector)) {
            checker.error(arg, "invalid argument: not a selector expression");
            checker.exprs.use(List.of(arg));
            return false;
        }
        x.become(checker.exprs.expr(null, selector.x()));
        if (x.isInvalid()) {
            return false;
        }
        GoType base = x.type;
        if (base.underlying() instanceof GoType.Pointer pointer
                && pointer.elem().underlying() instanceof GoType.Struct) {
            base = pointer.elem();
        }
        Lookup.Found found = Lookup.fieldOrMethod(base, false, checker.pkg, selector.sel().name());
        if (!(found.obj() instanceof Obj.Var field)) {
            return invalid(x, "no single field " + selector.sel().name());
        }
        if (found.indirect()) {
            return invalid(x, "field is embedded via a pointer");
        }
        checker.use(selector.sel(), field);
        if (checker.isRecording()) {
            checker.info.select(
                    selector,
                    new Selection(
                            Selection.Kind.FIELD, base, field, found.index(), false, field.type()));
        }
        checker.record(
                selector, x.mode == Mode.VARIABLE ? Mode.VARIABLE : Mode.VALUE, field.type(), null);
        if (hasVariableSize(base, new ArrayList<>())) {
            return result(x, call, Universe.UINTPTR, field.type());
        }
        return constant(x, offset(base, found.index()));
    }

    private long offset(GoType type, List<Integer> index) {
        long offset = 0;
        GoType at = type;
        for (int i : index) {
            if (!(at.underlying() instanceof GoType.Struct struct)) {
                return -1;
            }
            long own = checker.sizes().offsetsOf(struct.fields())[i];
            if (own < 0 || offset + own < 0) {
                return -1;
            }
            offset += own;
            at = struct.fields().get(i).type();
        }
        return offset;
    }

    /** Whether the size hangs on what was reported before, or is unknown. */
    private static boolean hasInvalidPart(GoType type, List<GoType> seen) {
        GoType under = type.underlying();
        if (Predicates.isSilent(under)) {
            return true;
        }
        if (seen.contains(under) || seen.size() > 1_000) {
            return false;
        }
        seen.add(under);
        return switch (under) {
            case GoType.Array array -> hasInvalidPart(array.elem(), seen);
            case GoType.Struct struct -> {
                for (Obj.Var field : struct.fields()) {
                    if (hasInvalidPart(field.type(), seen)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> false;
        };
    }

    /** Whether the size hangs on a type parameter. */
    private static boolean hasVariableSize(GoType type, List<GoType> seen) {
        GoType actual = type.unalias();
        if (actual instanceof GoType.TypeParam) {
            return true;
        }
        if (actual instanceof GoType.Named) {
            if (seen.contains(actual)) {
                return false;
            }
            seen.add(actual);
        }
        return switch (actual.underlying()) {
            case GoType.Array array -> hasVariableSize(array.elem(), seen);
            case GoType.Struct struct -> {
                for (Obj.Var field : struct.fields()) {
                    if (hasVariableSize(field.type(), seen)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> false;
        };
    }
}
