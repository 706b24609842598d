package cgovet.analysis.own;

import cgovet.base.text.Span;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the user calls values of one function; empty where the user has no name for it. */
final class Names {
    private static final int MAX_DEPTH = 12;

    private final IrFunction function;
    private final Map<Integer, Instr> definitions = new HashMap<>();
    private final BitSet variables = new BitSet();
    private final BitSet reads = new BitSet();

    Names(IrFunction function) {
        this.function = function;
        Set<Integer> several = new HashSet<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Value operand : instr.operands()) {
                    if (operand instanceof Reg reg) {
                        reads.set(reg.id());
                    }
                }
                for (Reg result : instr.results()) {
                    if (!result.name().isEmpty()) {
                        variables.set(result.id());
                    }
                    if (definitions.put(result.id(), instr) != null) {
                        several.add(result.id());
                    }
                }
            }
        }
        several.forEach(definitions::remove);
        for (Reg param : function.params()) {
            variables.set(param.id());
        }
    }

    /** Whether any instruction reads a register. */
    boolean isRead(int register) {
        return reads.get(register);
    }

    /** Whether a register is a variable of the user's. */
    boolean isVariable(int register) {
        return variables.get(register);
    }

    /** A variable, or a field of one; empty where an address is neither. */
    static String ofCell(Sym address) {
        return switch (address.shape()) {
            case Shape.Cell c -> c.name();
            case Shape.Field f -> {
                String base = ofCell(f.base());
                yield base.isEmpty() ? "" : base + "." + f.name();
            }
            default -> "";
        };
    }

    /** The variable that an operand is read from. */
    String of(Value value) {
        return of(value, 0);
    }

    private String of(Value value, int depth) {
        if (!(value instanceof Reg reg) || depth > MAX_DEPTH) {
            return value instanceof Value.Global g ? shortSymbol(g.symbol()) : "";
        }
        if (!reg.name().isEmpty()) {
            return reg.name();
        }
        return switch (definitions.get(reg.id())) {
            case Instr.Convert i -> of(i.value(), depth + 1);
            case Instr.Move i -> of(i.value(), depth + 1);
            case Instr.Load i -> of(i.address(), depth + 1);
            case Instr.Allocate i -> i.name();
            case Instr.FieldAddress i -> {
                String base = of(i.base(), depth + 1);
                yield base.isEmpty() ? i.name() : base + sign(i.base()) + i.name();
            }
            case Instr.ElementAddress i -> {
                String base = of(i.base(), depth + 1);
                yield base.isEmpty() ? "" : base + "[…]";
            }
            case Instr.Operate i when i.operator() == Operator.ASSERT && !i.args().isEmpty() ->
                    of(i.args().getFirst(), depth + 1);
            case null, default -> "";
        };
    }

    /** What stands between an operand and a field of it. */
    private String sign(Value base) {
        boolean isPlace =
                base instanceof Value.Global
                        || (base instanceof Reg reg
                                && (definitions.get(reg.id()) instanceof Instr.Allocate
                                        || definitions.get(reg.id())
                                                instanceof Instr.FieldAddress));
        return function.language() == cgovet.ir.code.Language.C && !isPlace ? "->" : ".";
    }

    /** Whether an operand is what the call at a place gives, and nothing but converted since. */
    boolean isMadeBy(Value value, Span call) {
        Value at = value;
        for (int i = 0; i < MAX_DEPTH && at instanceof Reg reg && reg.name().isEmpty(); i++) {
            switch (definitions.get(reg.id())) {
                case Instr.Convert c -> at = c.value();
                case Instr.Move m -> at = m.value();
                case Instr.Call c -> {
                    return c.at().equals(call);
                }
                case null, default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** How a condition reads: {@code err != nil}; empty where there are no names for it. */
    String condition(Value condition, boolean holds) {
        boolean isC = function.language() == cgovet.ir.code.Language.C;
        if (condition instanceof Reg reg && definitions.get(reg.id()) instanceof Instr.Operate op) {
            if (op.operator() == Operator.NOT) {
                return condition(op.args().getFirst(), !holds);
            }
            if (op.args().size() == 2) {
                String sign = sign(op.operator(), holds);
                String left = term(op.args().get(0), isC);
                String right = term(op.args().get(1), isC);
                if (!sign.isEmpty() && !left.isEmpty() && !right.isEmpty()) {
                    return left + " " + sign + " " + right;
                }
            }
        }
        String name = of(condition);
        return name.isEmpty() ? "" : holds ? name : "!" + name;
    }

    private String term(Value value, boolean isC) {
        return switch (value) {
            case Value.Null _ -> isC ? "NULL" : "nil";
            case Value.Number n -> n.value().toString();
            case Value.Literal l -> '"' + l.text() + '"';
            case Value.Reg _, Value.Func _, Value.Global _, Value.Zero _ -> {
                String name = of(value);
                if (name.isEmpty()
                        && value instanceof Reg reg
                        && definitions.get(reg.id()) instanceof Instr.Operate op
                        && op.operator() == Operator.LEN) {
                    String of = of(op.args().getFirst());
                    yield of.isEmpty() ? "" : "len(" + of + ")";
                }
                yield name;
            }
        };
    }

    private static String sign(Operator operator, boolean holds) {
        return switch (operator) {
            case EQ -> holds ? "==" : "!=";
            case NE -> holds ? "!=" : "==";
            case LT -> holds ? "<" : ">=";
            case LE -> holds ? "<=" : ">";
            case GT -> holds ? ">" : "<=";
            case GE -> holds ? ">=" : "<";
            default -> "";
        };
    }

    /** A function as people write it: {@code C.free}, {@code (*T).Close}, {@code helper}. */
    static String shortSymbol(String symbol) {
        if (symbol.startsWith("cgo.")) {
            return "C." + symbol.substring(4);
        }
        int slash = symbol.lastIndexOf('/');
        String last = symbol.substring(slash + 1);
        if (last.startsWith("C.")) {
            return last;
        }
        int dot = last.indexOf('.');
        boolean isStd = slash < 0;
        return dot < 0 || (isStd && !last.startsWith("main.")) ? last : last.substring(dot + 1);
    }
}
