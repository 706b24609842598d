package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.CEntity;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Selection;
import cgovet.gofront.types.TypeAndValue;
import cgovet.gofront.types.Universe;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Call.Crossing;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import cgovet.ir.fromgo.Exprs.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls, and what {@code go} and {@code defer} start. */
final class Calls {
    private static final Set<String> HELPERS =
            Set.of("CString", "CBytes", "GoString", "GoStringN", "GoBytes");

    private final Body body;

    Calls(Body body) {
        this.body = body;
    }

    /** A callee and the arguments that stand before those of the call: a receiver, or none. */
    record Target(Callee callee, List<Value> leading, Crossing crossing) {
        Target {
            leading = List.copyOf(leading);
        }

        static Target of(Callee callee, Value... leading) {
            return new Target(callee, List.of(leading), Crossing.NONE);
        }
    }

    Value value(Expr.CallExpr call) {
        if (body.exprs.isType(call.fun())) {
            return body.conversions.written(call);
        }
        Obj.Builtin builtin = builtin(call);
        if (builtin != null) {
            return body.builtins.value(call, builtin.id());
        }
        return emit(call, false);
    }

    /** The predeclared function that is called; null for another one. */
    Obj.@Nullable Builtin builtin(Expr.CallExpr call) {
        Expr fun = Expr.unparen(call.fun());
        Expr.Ident name =
                switch (fun) {
                    case Expr.Ident ident -> ident;
                    case Expr.SelectorExpr selector
                            when body.selectors.packageOf(selector) != null ->
                            selector.sel();
                    default -> null;
                };
        return name != null && body.info.use(name) instanceof Obj.Builtin builtin ? builtin : null;
    }

    private Reg emit(Expr.CallExpr call, boolean errno) {
        Span at = body.at(call);
        Target target = target(call.fun());
        List<Value> args = new ArrayList<>(target.leading());
        args.addAll(arguments(call));
        IrType type = resultType(call);
        Crossing crossing = target.crossing();
        if (errno && crossing == Crossing.C) {
            crossing = Crossing.C_ERRNO;
            IrType first = body.types.of(cResult(call));
            type = new IrType.Tuple(List.of(first, body.types.of(Universe.ERROR)));
        }
        return body.out.call(type, target.callee(), args, crossing, at);
    }

    private IrType resultType(Expr.CallExpr call) {
        TypeAndValue known = body.info.of(call);
        if (known != null && known.mode() == TypeAndValue.Mode.NO_VALUE) {
            return IrType.VOID;
        }
        if (known != null && !Types.isInvalid(known.type())) {
            return body.types.resultOf(known.type());
        }
        GoType.Signature signature = signature(call);
        return signature == null ? IrType.UNKNOWN : body.types.resultOf(signature.results());
    }

    GoType.@Nullable Signature signature(Expr.CallExpr call) {
        if (Expr.unparen(call.fun()) instanceof Expr.SelectorExpr selector
                && body.info.cEntity(selector) instanceof CEntity.Function function) {
            return function.signature();
        }
        return Types.core(body.exprs.typeOf(call.fun())) instanceof GoType.Signature signature
                ? signature
                : null;
    }

    /** A call of what C text defines for a macro that is no constant. */
    Value c(String symbol, List<Value> args, IrType type, Span at) {
        return body.out.call(type, new Callee.Direct(symbol), args, Crossing.C, at);
    }

    /** The results of a call that stands for {@code n} values. */
    List<Typed> several(Expr.CallExpr call, int n) {
        Span at = body.at(call);
        boolean isC =
                Expr.unparen(call.fun()) instanceof Expr.SelectorExpr selector
                        && body.selectors.entityOf(selector) != null
                        && !body.exprs.isType(call.fun());
        if (isC && n == 2) {
            GoType type = cResult(call);
            Value whole = emit(call, true);
            return List.of(
                    new Typed(body.out.extract(whole, 0, body.types.of(type), at), type),
                    new Typed(
                            body.out.extract(whole, 1, body.types.of(Universe.ERROR), at),
                            Universe.ERROR));
        }
        Value whole = value(call);
        GoType.Tuple results =
                body.exprs.typeOf(call) instanceof GoType.Tuple tuple
                        ? tuple
                        : signature(call) instanceof GoType.Signature signature
                                ? signature.results()
                                : GoType.Tuple.EMPTY;
        List<Typed> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            GoType type = i < results.size() ? results.type(i) : Universe.INVALID;
            parts.add(new Typed(body.out.extract(whole, i, body.types.of(type), at), type));
        }
        return parts;
    }

    private GoType cResult(Expr.CallExpr call) {
        TypeAndValue known = body.info.of(call);
        if (known != null && !(known.type() instanceof GoType.Tuple)) {
            return known.type();
        }
        if (known != null && known.type() instanceof GoType.Tuple tuple && tuple.size() > 0) {
            return tuple.type(0);
        }
        return Universe.INVALID;
    }

    /** {@code go f(x)}. */
    void start(Expr.CallExpr call, Span at) {
        Target target = later(call);
        body.out.emit(new Instr.Go(target.callee(), target.leading(), at));
    }

    /** {@code defer f(x)}. */
    void postpone(Expr.CallExpr call, Span at) {
        Target target = later(call);
        body.out.emit(new Instr.Defer(target.callee(), target.leading(), target.crossing(), at));
    }

    /** The callee with all its arguments evaluated. */
    private Target later(Expr.CallExpr call) {
        List<Value> args;
        Obj.Builtin builtin = builtin(call);
        if (builtin != null || body.exprs.isType(call.fun())) {
            String name = builtin == null ? "convert" : builtin.id().text();
            args = new ArrayList<>();
            for (Expr arg : call.args()) {
                args.add(body.exprs.value(arg));
            }
            return new Target(new Callee.Direct("builtin." + name), args, Crossing.NONE);
        }
        Target target = target(call.fun());
        args = new ArrayList<>(target.leading());
        args.addAll(arguments(call));
        return new Target(target.callee(), args, target.crossing());
    }

    private Target target(Expr e) {
        Expr fun = Expr.unparen(e);
        return switch (fun) {
            case Expr.Ident x when body.info.use(x) instanceof Obj.Func function ->
                    Target.of(new Callee.Direct(Symbols.of(function)));
            case Expr.SelectorExpr x -> selected(x);
            case Expr.IndexExpr x when body.exprs.isType(x.index()) -> target(x.x());
            case Expr.IndexListExpr x -> target(x.x());
            default -> Target.of(new Callee.Dynamic(body.exprs.value(fun)));
        };
    }

    private Target selected(Expr.SelectorExpr x) {
        String name = x.sel().name();
        CEntity entity = body.selectors.entityOf(x);
        if (entity != null) {
            return HELPERS.contains(name)
                    ? Target.of(new Callee.Direct("cgo." + name))
                    : new Target(new Callee.Direct("C." + name), List.of(), Crossing.C);
        }
        Obj.PkgName pkg = body.selectors.packageOf(x);
        if (pkg != null) {
            return switch (body.info.use(x.sel())) {
                case Obj.Func function -> Target.of(new Callee.Direct(Symbols.of(function)));
                case Obj.Var _ -> Target.of(new Callee.Dynamic(body.exprs.value(x)));
                case null, default ->
                        Target.of(new Callee.Direct(pkg.imported().path() + "." + name));
            };
        }
        Selection selection = body.info.selection(x);
        if (selection == null) {
            // Something without a type; what it is called with is kept.
            return Target.of(new Callee.Method(name, ""), body.exprs.value(x.x()));
        }
        return switch (selection.kind()) {
            case METHOD_VALUE -> method(x, selection);
            case METHOD_EXPRESSION, FIELD -> {
                Value function = body.exprs.value(x);
                yield function instanceof Value.Func(var symbol)
                        ? Target.of(new Callee.Direct(symbol))
                        : Target.of(new Callee.Dynamic(function));
            }
        };
    }

    /** The method that {@code x.M} selects, and its receiver. */
    Target method(Expr.SelectorExpr x, Selection selection) {
        return method(
                body.selectors.base(x.x()),
                selection.index(),
                (Obj.Func) selection.obj(),
                body.at(x));
    }

    Target method(Selectors.Within from, List<Integer> index, Obj.Func method, Span at) {
        Selectors.Within holder =
                body.selectors.walk(from, index.subList(0, Math.max(0, index.size() - 1)), at);
        GoType type = holder.type();
        Obj.Func origin = method.origin();
        boolean isPointer = Types.core(type) instanceof GoType.Pointer;
        if (type.unalias() instanceof GoType.TypeParam param) {
            return Target.of(
                    new Callee.Method(method.name(), param.obj().name()),
                    body.selectors.load(holder, at));
        }
        if (Types.isInterface(type)) {
            String name = body.types.of(type) instanceof IrType.Interface(var n) ? n : "";
            return Target.of(
                    new Callee.Method(method.name(), name), body.selectors.load(holder, at));
        }
        Value receiver;
        if (origin.hasPointerReceiver()) {
            receiver =
                    isPointer
                            ? body.selectors.load(holder, at)
                            : holder.isAddress()
                                    ? holder.value()
                                    : body.places.spill(holder.value(), type, at);
        } else if (isPointer && type.unalias() instanceof GoType.Pointer pointer) {
            Value address = body.selectors.load(holder, at);
            receiver = body.out.load(address, body.types.of(pointer.elem()), at);
        } else {
            receiver = body.selectors.load(holder, at);
        }
        return Target.of(new Callee.Direct(Symbols.of(origin)), receiver);
    }

    /** The arguments that are written, converted; those of {@code ...T} as one slice. */
    private List<Value> arguments(Expr.CallExpr call) {
        GoType.Signature signature = signature(call);
        if (signature == null) {
            List<Value> args = new ArrayList<>();
            for (Expr arg : call.args()) {
                args.add(body.exprs.value(arg));
            }
            return args;
        }
        GoType.Tuple params = signature.params();
        if (call.args().size() == 1
                && Expr.unparen(call.args().getFirst()) instanceof Expr.CallExpr inner
                && body.exprs.typeOf(inner) instanceof GoType.Tuple results
                && results.size() > 1) {
            return spread(several(inner, results.size()), signature, body.at(call));
        }
        List<Value> args = new ArrayList<>();
        List<Value> rest = new ArrayList<>();
        int fixed = signature.isVariadic() ? params.size() - 1 : params.size();
        for (int i = 0; i < call.args().size(); i++) {
            Expr arg = call.args().get(i);
            if (i < fixed || signature.isVariadic() && call.hasEllipsis() && i == fixed) {
                args.add(body.exprs.assignable(arg, params.type(i)));
            } else if (signature.isVariadic()) {
                rest.add(body.exprs.assignable(arg, Types.elem(params.type(fixed))));
            } else {
                args.add(body.exprs.value(arg));
            }
        }
        if (signature.isVariadic() && !call.hasEllipsis()) {
            args.add(list(rest, params.type(fixed), body.at(call)));
        }
        return args;
    }

    /** {@code f(g())} where g has several results. */
    private List<Value> spread(List<Typed> values, GoType.Signature signature, Span at) {
        GoType.Tuple params = signature.params();
        int fixed = signature.isVariadic() ? params.size() - 1 : params.size();
        List<Value> args = new ArrayList<>();
        List<Value> rest = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Typed value = values.get(i);
            if (i < fixed) {
                args.add(
                        body.conversions.implicit(value.value(), value.type(), params.type(i), at));
            } else if (signature.isVariadic()) {
                GoType elem = Types.elem(params.type(fixed));
                rest.add(body.conversions.implicit(value.value(), value.type(), elem, at));
            }
        }
        if (signature.isVariadic()) {
            args.add(list(rest, params.type(fixed), at));
        }
        return args;
    }

    private Value list(List<Value> values, GoType slice, Span at) {
        IrType type = body.types.of(slice);
        return values.isEmpty()
                ? Body.zero(type)
                : body.out.operate(Operator.LIST, type, values, at);
    }
}
