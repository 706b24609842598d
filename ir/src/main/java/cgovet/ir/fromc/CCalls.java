package cgovet.ir.fromc;

import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of functions; those that the compiler knows are in {@link CBuiltins}. */
final class CCalls {
    /** Functions of C and POSIX that do not return, for units whose headers are missing. */
    private static final Set<String> NEVER_RETURN =
            Set.of(
                    "abort",
                    "exit",
                    "_exit",
                    "_Exit",
                    "quick_exit",
                    "longjmp",
                    "siglongjmp",
                    "_longjmp",
                    "pthread_exit",
                    "__assert_fail",
                    "__assert_rtn",
                    "__assert");

    private final CBody body;
    private final CExprs exprs;
    private final CBuiltins builtins;

    CCalls(CBody body, CExprs exprs) {
        this.body = body;
        this.exprs = exprs;
        this.builtins = new CBuiltins(body, exprs);
    }

    /** {@code __builtin_expect(x, c)} is x. */
    static boolean isExpectation(CExpr.Call call) {
        String name = nameOf(call);
        return (name.equals("__builtin_expect") || name.equals("__builtin_expect_with_probability"))
                && !call.args().isEmpty();
    }

    private static String nameOf(CExpr.Call call) {
        return call.function() instanceof CExpr.Name name
                        && (name.symbol() instanceof Symbol.Function
                                || name.symbol() instanceof Symbol.Undeclared)
                ? name.symbol().name()
                : "";
    }

    Value call(CExpr.Call call) {
        String name = nameOf(call);
        if (isExpectation(call)) {
            return exprs.value(call.args().getFirst());
        }
        Optional<Value> known = builtins.call(name, call);
        if (known.isPresent()) {
            return known.get();
        }
        String library = CBuiltins.libraryName(name);
        Callee callee;
        if (name.isEmpty()) {
            Value function = exprs.value(call.function());
            callee =
                    function instanceof Value.Func direct
                            ? new Callee.Direct(direct.symbol())
                            : new Callee.Dynamic(function);
        } else {
            callee = new Callee.Direct("C." + library);
        }
        List<Value> args = arguments(call);
        List<Integer> extra = CBuiltins.extraArguments(name);
        for (int position : extra.reversed()) {
            if (position < args.size()) {
                args.remove(position);
            } else if (position == CBuiltins.LAST && !args.isEmpty()) {
                args.removeLast();
            }
        }
        Reg result =
                body.emitter.reg(CTypes.isVoid(call.type()) ? IrType.VOID : body.type(call.type()));
        body.emitter.emit(
                new Instr.Call(result, callee, args, Instr.Call.Crossing.NONE, call.at()));
        if (neverReturns(name) || neverReturns(library)) {
            body.emitter.emit(new Instr.Stop(call.at()));
        }
        return result;
    }

    private List<Value> arguments(CExpr.Call call) {
        Optional<CType.Function> type = CTypes.function(call.function().type());
        List<Value> args = new ArrayList<>();
        for (int i = 0; i < call.args().size(); i++) {
            CExpr arg = call.args().get(i);
            boolean known = type.isPresent() && i < type.get().params().size();
            args.add(
                    known
                            ? exprs.convert(arg, type.get().params().get(i).type())
                            : exprs.value(arg));
        }
        return args;
    }

    private boolean neverReturns(String name) {
        CFunction declared = body.unit.functions().get(name);
        return declared == null ? NEVER_RETURN.contains(name) : declared.hasAttribute("noreturn");
    }
}
