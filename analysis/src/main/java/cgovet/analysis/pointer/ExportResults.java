package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds {@link GoResult}. */
public final class ExportResults implements Observer {
    private static final int MAX_DEPTH = 4;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final GoMemory memory;
    private final boolean isExported;

    /**
     * @param globals types of package-level variables, by symbol
     */
    public ExportResults(IrFunction function, Consumer<Fact> facts, Map<String, IrType> globals) {
        this.function = function;
        this.facts = facts;
        this.memory = new GoMemory(new Kinds(globals));
        this.isExported = function.is(IrFunction.Trait.EXPORTED);
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (!isExported || !(instr instanceof Instr.Return result)) {
            return;
        }
        List<Value> values = result.values();
        for (int i = 0; i < values.size() && i < function.results().size(); i++) {
            result(result, state.of(values.get(i)), function.results().get(i), "", state, 0);
        }
    }

    private void result(
            Instr.Return at, Sym value, IrType type, String path, StateView state, int depth) {
        if (value.shape() instanceof Shape.Parts(var parts)) {
            if (type instanceof IrType.Struct struct && depth < MAX_DEPTH) {
                for (int i = 0; i < parts.size() && i < struct.fields().size(); i++) {
                    IrType.Field field = struct.fields().get(i);
                    String inner = path + "." + field.name();
                    result(at, parts.get(i), field.type(), inner, state, depth + 1);
                }
            }
            return;
        }
        if (!Kinds.mayHoldPointers(type)) {
            return;
        }
        GoMemory.Held held = memory.unpinned(value, state);
        if (held != GoMemory.Held.NO) {
            boolean isCertain = held == GoMemory.Held.SURELY;
            facts.accept(
                    new GoResult(
                            function.symbol(),
                            at.at(),
                            function.name(),
                            path,
                            memory.words(value),
                            isCertain));
        }
    }
}
