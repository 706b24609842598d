package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.StateView;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Finds pointers that are read at addresses which a loop moves by fewer bytes than pointers need:
 * the index was to be multiplied by the size. Only types that hold pointers are looked at, since
 * numbers may well be read at every byte.
 */
public final class Strides implements Observer {
    private static final int MAX_DEPTH = 8;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final int word;
    private final Code code;

    /** By how much the only change of a variable but its first value adds to it. */
    private final Map<Integer, Long> steps = new HashMap<>();

    private final Map<Integer, IrType> casts = new HashMap<>();

    /**
     * @param word bytes of an address
     */
    public Strides(IrFunction function, Consumer<Fact> facts, int word) {
        this.function = function;
        this.facts = facts;
        this.word = word;
        this.code = Code.of(function);
        if (function.language() == Language.GO) {
            Map<Integer, Integer> definitions = new HashMap<>();
            for (Block block : function.blocks()) {
                block.instrs().forEach(instr -> collect(instr, definitions));
            }
            steps.keySet().removeIf(id -> definitions.getOrDefault(id, 0) != 2);
        }
    }

    private void collect(Instr instr, Map<Integer, Integer> definitions) {
        for (Value.Reg result : instr.results()) {
            definitions.merge(result.id(), 1, Integer::sum);
        }
        if (instr instanceof Instr.Operate(var result, var operator, var args, _)
                && operator == Operator.ADD
                && args.getFirst().equals(result)
                && args.get(1) instanceof Value.Number n
                && n.value().bitLength() < 32) {
            steps.put(result.id(), n.value().longValue());
        }
        if (instr instanceof Instr.Convert c
                && c.kind() == Conversion.SAME
                && c.value() instanceof Value.Reg from
                && c.result().type() instanceof IrType.Pointer to) {
            casts.put(from.id(), to.elem());
        }
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (instr instanceof Instr.Convert c
                && c.kind() == Conversion.INTEGER_TO_POINTER
                && casts.get(c.result().id()) instanceof IrType elem
                && elem.isPointer()) {
            OptionalLong step = step(c.value(), 0);
            if (step.isPresent() && step.getAsLong() % word != 0) {
                facts.accept(
                        new WrongCast(
                                function.symbol(),
                                c.at(),
                                code.name(c.value()),
                                WrongCast.Kind.STRIDE,
                                step.getAsLong(),
                                word,
                                false,
                                0.9));
            }
        }
    }

    /** The bytes that a turn of the loop adds, if a variable of one is a term of the sum. */
    private OptionalLong step(Value value, int depth) {
        if (value instanceof Value.Reg reg && steps.containsKey(reg.id())) {
            return OptionalLong.of(steps.get(reg.id()));
        }
        if (depth > MAX_DEPTH) {
            return OptionalLong.empty();
        }
        return switch (code.definition(value).orElse(null)) {
            case Instr.Move m -> step(m.value(), depth + 1);
            case Instr.Convert c when c.kind() == Conversion.NUMBER -> step(c.value(), depth + 1);
            case Instr.Operate o when o.operator() == Operator.ADD -> sum(o.args(), depth);
            case null, default -> OptionalLong.empty();
        };
    }

    private OptionalLong sum(List<Value> terms, int depth) {
        OptionalLong first = step(terms.get(0), depth + 1);
        return first.isPresent() ? first : step(terms.get(1), depth + 1);
    }
}
