package cgovet.ir.fromgo;

import cgovet.base.text.Span;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.types.GoType;
import cgovet.gofront.types.Obj;
import cgovet.gofront.types.Selection;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Call.Crossing;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Function literals, method values and method expressions. */
final class Closures {
    private final Body body;

    Closures(Body body) {
        this.body = body;
    }

    Value literal(Expr.FuncLit x) {
        int number = body.nextNested();
        String symbol = body.unit.unique(body.symbol + "$" + number);
        List<Value> captured = new ArrayList<>();
        for (Obj.Var variable : body.variables.captures(x)) {
            Reg cell = body.register(variable);
            captured.add(
                    cell != null
                            ? cell
                            : body.any(
                                    List.of(), body.types.pointerTo(variable.type()), body.at(x)));
        }
        Functions.lower(body, x, symbol, body.name + ".func" + number);
        return closure(symbol, captured, body.at(x));
    }

    private Value closure(String symbol, List<Value> captured, Span at) {
        Reg result = body.out.reg(IrType.FUNCTION);
        body.out.emit(new Instr.Closure(result, symbol, captured, at));
        return result;
    }

    /** {@code x.M} that is not called: the method with its receiver bound. */
    Value methodValue(Expr.SelectorExpr x, Selection selection) {
        Span at = body.at(x);
        Calls.Target target = body.calls.method(x, selection);
        if (target.callee() instanceof Callee.Direct(var symbol)) {
            return closure(symbol, target.leading(), at);
        }
        String symbol =
                wrapper(
                        "$bound",
                        target.leading(),
                        signature(selection.type()),
                        at,
                        (_, _) -> target.callee());
        return closure(symbol, target.leading(), at);
    }

    /** {@code T.M}: a function whose first parameter is the receiver. */
    Value methodExpression(Expr.SelectorExpr x, Selection selection) {
        if (!(selection.obj() instanceof Obj.Func method)) {
            return body.any(List.of(), IrType.FUNCTION, body.at(x));
        }
        GoType receiver = selection.receiver();
        boolean isPointer = receiver.unalias() instanceof GoType.Pointer;
        boolean isConcrete =
                !Types.isInterface(receiver) && !(receiver.unalias() instanceof GoType.TypeParam);
        if (isConcrete
                && selection.index().size() == 1
                && isPointer == method.origin().hasPointerReceiver()) {
            return new Value.Func(Symbols.of(method));
        }
        Span at = body.at(x);
        String symbol =
                wrapper(
                        "$method",
                        List.of(),
                        signature(selection.type()),
                        at,
                        (wrapper, params) -> {
                            Value self =
                                    params.isEmpty()
                                            ? wrapper.any(List.of(), wrapper.types.of(receiver), at)
                                            : params.removeFirst();
                            Calls.Target target =
                                    wrapper.calls.method(
                                            new Selectors.Within(self, receiver, false),
                                            selection.index(),
                                            method,
                                            at);
                            params.addAll(0, target.leading());
                            return target.callee();
                        });
        return new Value.Func(symbol);
    }

    private static GoType.Signature signature(GoType type) {
        return Types.core(type) instanceof GoType.Signature known
                ? known
                : GoType.Signature.of(GoType.Tuple.EMPTY, GoType.Tuple.EMPTY, false);
    }

    /**
     * A function that only calls another. What {@code callee} leaves in the list of parameters are
     * the arguments.
     *
     * @param bound values for whose types there are parameters before those of the signature
     */
    private String wrapper(
            String kind,
            List<Value> bound,
            GoType.Signature signature,
            Span at,
            BiFunction<Body, List<Value>, Callee> callee) {
        int number = body.nextNested();
        String symbol = body.unit.unique(body.symbol + kind + number);
        String name = body.name + "." + kind.substring(1) + number;
        body.unit.add(
                symbol,
                name,
                at,
                () -> {
                    Body wrapper =
                            new Body(
                                    body.unit,
                                    body.file,
                                    symbol,
                                    name,
                                    body.variables,
                                    false,
                                    signature);
                    List<Reg> params = new ArrayList<>();
                    for (Value value : bound) {
                        params.add(wrapper.out.reg(value.type()));
                    }
                    for (Obj.Var param : signature.params().vars()) {
                        params.add(wrapper.out.reg(wrapper.types.of(param.type()), param.name()));
                    }
                    List<Value> args = new ArrayList<>(params);
                    Callee called = callee.apply(wrapper, args);
                    return finish(wrapper, signature, params, called, args, at);
                });
        return symbol;
    }

    private IrFunction finish(
            Body wrapper,
            GoType.Signature signature,
            List<Reg> params,
            Callee callee,
            List<Value> args,
            Span at) {
        List<IrType> results = new ArrayList<>();
        for (Obj.Var result : signature.results().vars()) {
            results.add(wrapper.types.of(result.type()));
        }
        Reg whole =
                wrapper.out.call(
                        wrapper.types.resultOf(signature.results()),
                        callee,
                        args,
                        Crossing.NONE,
                        at);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            values.add(
                    results.size() == 1
                            ? whole
                            : wrapper.out.extract(whole, i, results.get(i), at));
        }
        wrapper.out.emit(new Instr.Return(values, at));
        return new IrFunction(
                wrapper.symbol,
                wrapper.name,
                Language.GO,
                params,
                List.of(),
                results,
                List.of(),
                wrapper.out.finish(at),
                wrapper.out.registers(),
                Set.of(),
                body.symbol,
                at);
    }
}
