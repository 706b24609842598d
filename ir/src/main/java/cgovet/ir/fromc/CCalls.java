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

/** Calls; gcc's builtins that stand for library functions are called by the library's name. */
final class CCalls {
    private static final String BUILTIN = "__builtin_";
    private static final Set<String> CONSTANT_TESTS =
            Set.of("__builtin_constant_p", "__builtin_types_compatible_p");

    private final CBody body;
    private final CExprs exprs;

    CCalls(CBody body, CExprs exprs) {
        this.body = body;
        this.exprs = exprs;
    }

    /** {@code __builtin_expect(x, c)} is x. */
    boolean isExpectation(CExpr.Call call) {
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
        if (name.equals("__builtin_unreachable") || name.equals("__builtin_trap")) {
            body.emitter.emit(new Instr.Stop(call.at()));
            return new Value.Zero(body.type(call.type()));
        }
        if (CONSTANT_TESTS.contains(name)) {
            return Value.Number.of(0, body.type(call.type()));
        }
        Optional<CType.Function> type = CTypes.function(call.function().type());
        Callee callee;
        if (name.isEmpty()) {
            callee = new Callee.Dynamic(exprs.value(call.function()));
        } else {
            callee = new Callee.Direct("C." + libraryName(name));
        }
        List<Value> args = new ArrayList<>();
        for (int i = 0; i < call.args().size(); i++) {
            CExpr arg = call.args().get(i);
            boolean known = type.isPresent() && i < type.get().params().size();
            args.add(
                    known
                            ? exprs.convert(arg, type.get().params().get(i).type())
                            : exprs.value(arg));
        }
        Reg result =
                body.emitter.reg(CTypes.isVoid(call.type()) ? IrType.VOID : body.type(call.type()));
        body.emitter.emit(
                new Instr.Call(result, callee, args, Instr.Call.Crossing.NONE, call.at()));
        CFunction declared = body.unit.functions().get(name);
        if (declared != null && declared.hasAttribute("noreturn")) {
            body.emitter.emit(new Instr.Stop(call.at()));
        }
        return result;
    }

    private static String libraryName(String name) {
        String plain = name.startsWith(BUILTIN) ? name.substring(BUILTIN.length()) : name;
        if (plain.startsWith("__") && plain.endsWith("_chk")) {
            // glibc's fortified form of a function, with one more argument at the end.
            return plain.substring(2, plain.length() - 4);
        }
        return plain;
    }
}
