package cgovet.ir.cfg;

import cgovet.base.text.Span;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value.Reg;
import java.util.List;
import java.util.Set;

/**
 * A body in either language.
 *
 * @param symbol as {@link cgovet.ir.code.Callee.Direct} names it
 * @param name for people: {@code (*T).Close}, {@code F}, {@code F.func1}
 * @param params the receiver first
 * @param captures registers that hold the addresses of captured variables' cells; of a function
 *     literal only
 * @param results types of the results
 * @param namedResults registers that hold the cells of named results, in order; empty where they
 *     have no names. A return stores into them before deferred calls run and yields what they hold
 *     afterwards
 * @param registers how many registers there are
 * @param enclosing symbol of the function that a literal stands in; else empty
 * @param at the declaration, from keyword to closing brace
 */
public record IrFunction(
        String symbol,
        String name,
        Language language,
        List<Reg> params,
        List<Reg> captures,
        List<IrType> results,
        List<Reg> namedResults,
        List<Block> blocks,
        int registers,
        Set<Trait> traits,
        String enclosing,
        Span at) {
    /** What a declaration says of a function besides its body. Printed in lower case. */
    public enum Trait {
        /** {@code //export}: C may call it. */
        EXPORTED,
        /** A method: the first parameter is the receiver. */
        METHOD,
        /** A method whose receiver is a value. */
        VALUE_RECEIVER,
        /** The name is visible outside its package: Go's upper case, C's external linkage. */
        VISIBLE,
        /** C's {@code inline} or {@code static}. */
        UNIT_LOCAL,
        VARIADIC,
        /** Of a file that tests only. */
        TEST,
        /** Of a file with a {@code Code generated … DO NOT EDIT} line. */
        GENERATED,
        /** C's {@code noreturn}. */
        NORETURN
    }

    public IrFunction {
        params = List.copyOf(params);
        captures = List.copyOf(captures);
        results = List.copyOf(results);
        namedResults = List.copyOf(namedResults);
        blocks = List.copyOf(blocks);
        traits = Set.copyOf(traits);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** How many instructions there are. */
    public int size() {
        int size = 0;
        for (Block block : blocks) {
            size += block.instrs().size();
        }
        return size;
    }
}
