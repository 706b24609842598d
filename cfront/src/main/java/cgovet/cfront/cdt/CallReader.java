package cgovet.cfront.cdt;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CConstant;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.ConstantEvaluator;
import cgovet.cfront.syntax.Symbol;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;

/** Reads calls, and the constructs that {@link GnuParser} writes as calls. */
final class CallReader {
    private final Converter in;

    CallReader(Converter in) {
        this.in = in;
    }

    CExpr read(IASTFunctionCallExpression call, Span at) {
        IASTNode callee = in.ambiguities.decide(call.getFunctionNameExpression());
        if (callee instanceof IASTIdExpression id) {
            String name = Bytes.utf8(id.getName().toCharArray());
            IASTInitializerClause[] args = call.getArguments();
            switch (name) {
                case "__builtin_va_arg" -> {
                    return args.length == 2
                            ? new CExpr.VaArg(in.exprs.read(args[0]), type(args[1]), at)
                            : malformed(name, at);
                }
                case "__builtin_offsetof" -> {
                    return args.length == 2 ? offsetOf(args, at) : malformed(name, at);
                }
                case "__builtin_types_compatible_p" -> {
                    return args.length == 2 ? typesCompatible(args, at) : malformed(name, at);
                }
                case "__builtin_choose_expr" -> {
                    return args.length == 3 ? choose(args, at) : malformed(name, at);
                }
                case "_Generic" -> {
                    return generic(args, at);
                }
                case "__real__", "__imag__" -> {
                    if (args.length == 1) {
                        return part(name, in.exprs.read(args[0]), at);
                    }
                }
                default -> {}
            }
        }
        CExpr function = in.exprs.read(callee);
        List<CExpr> args = new ArrayList<>();
        for (IASTInitializerClause arg : call.getArguments()) {
            args.add(in.exprs.read(arg));
        }
        return new CExpr.Call(function, args, result(function, args), at);
    }

    private static CExpr malformed(String name, Span at) {
        return new CExpr.Unsupported(name, List.of(), new CType.Unknown(name), at);
    }

    private CType result(CExpr function, List<CExpr> args) {
        boolean isBuiltin =
                function instanceof CExpr.Name(Symbol.Function(var name), _, _)
                        && BuiltinNames.isFunction(name)
                        && in.scope().find(name) == null;
        if (isBuiltin && function instanceof CExpr.Name(var symbol, _, _)) {
            List<CType> types = new ArrayList<>();
            args.forEach(arg -> types.add(arg.type()));
            return in.builtins.result(symbol.name(), types);
        }
        return CTypes.function(function.type())
                .map(type -> CTypes.unqualified(type.result()))
                .orElseGet(() -> new CType.Unknown("result of a call"));
    }

    private CType type(IASTInitializerClause written) {
        return in.ambiguities.decide(written) instanceof IASTTypeIdExpression type
                ? in.types.typeId(type.getTypeId())
                : new CType.Unknown("type");
    }

    private CExpr part(String name, CExpr operand, Span at) {
        CExpr.UnaryOp op = name.equals("__real__") ? CExpr.UnaryOp.REAL : CExpr.UnaryOp.IMAG;
        CType type =
                CTypes.canonical(operand.type()) instanceof CType.Complex(var part)
                        ? part
                        : CTypes.unqualified(operand.type());
        return new CExpr.Unary(op, operand, type, at);
    }

    private CExpr offsetOf(IASTInitializerClause[] args, Span at) {
        List<CExpr.Designator> path = new ArrayList<>();
        boolean isRead = path(in.ambiguities.decide(args[1]), path);
        CType record = type(args[0]);
        return isRead
                ? new CExpr.OffsetOf(record, path, new CType.Int(in.sizes.sizeT()), at)
                : malformed("__builtin_offsetof", at);
    }

    private boolean path(IASTNode node, List<CExpr.Designator> path) {
        switch (node) {
            case IASTIdExpression id -> path.add(dot(id.getName().toCharArray()));
            case IASTFieldReference field -> {
                if (!path(in.ambiguities.decide(field.getFieldOwner()), path)) {
                    return false;
                }
                path.add(dot(field.getFieldName().toCharArray()));
            }
            case IASTArraySubscriptExpression index -> {
                if (!path(in.ambiguities.decide(index.getArrayExpression()), path)) {
                    return false;
                }
                path.add(new CExpr.At(in.exprs.read((IASTExpression) index.getArgument()), null));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static CExpr.Dot dot(char[] name) {
        return new CExpr.Dot(Bytes.utf8(name));
    }

    private CExpr typesCompatible(IASTInitializerClause[] args, Span at) {
        boolean isSame =
                CTypes.isCompatible(
                        CTypes.unqualified(type(args[0])), CTypes.unqualified(type(args[1])));
        BigInteger value = isSame ? BigInteger.ONE : BigInteger.ZERO;
        return new CExpr.IntConst(value, value.toString(), CType.INT, at);
    }

    private CExpr choose(IASTInitializerClause[] args, Span at) {
        CExpr cond = in.exprs.read(args[0]);
        Optional<CConstant> value = ConstantEvaluator.evaluate(cond, in.sizes);
        boolean isFirst = !(value.orElse(null) instanceof CConstant.Int(var i)) || i.signum() != 0;
        CExpr chosen = in.exprs.read(args[isFirst ? 1 : 2]);
        return new CExpr.Generic(cond, chosen, chosen.type(), at);
    }

    private CExpr generic(IASTInitializerClause[] args, Span at) {
        if (args.length < 3) {
            return malformed("_Generic", at);
        }
        CExpr control = in.exprs.read(args[0]);
        CType type = CTypes.unqualified(CTypes.decay(control.type()));
        int chosen = -1;
        int other = -1;
        for (int i = 1; i + 1 < args.length; i += 2) {
            if (args[i] instanceof IASTIdExpression) {
                other = i;
            } else if (chosen < 0 && CTypes.isCompatible(type, type(args[i]))) {
                chosen = i;
            }
        }
        int at1 = chosen >= 0 ? chosen : other;
        if (at1 < 0) {
            return malformed("_Generic without a fitting association", at);
        }
        CExpr value = in.exprs.read(args[at1 + 1]);
        return new CExpr.Generic(control, value, value.type(), at);
    }

    /** Whether a statement's expression is the call that stands for an assembler text. */
    static boolean isAssembler(IASTNode node) {
        return node instanceof IASTFunctionCallExpression call
                && call.getFunctionNameExpression() instanceof IASTIdExpression id
                && Arrays.equals(id.getName().toCharArray(), GnuParser.ASM.toCharArray());
    }
}
