package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Interval;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.analysis.pointer.Code;
import cgovet.base.text.Span;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link Unterminated}: a buffer that a call fills to its last byte, and that no store or
 * other call ends; bytes of Go strings; lists of strings with no place for a NULL.
 */
public final class Terminators implements Observer {
    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Code code;
    private final Vectors vectors;

    /** Buffers that are filled to the end, with what fills them. */
    private final Map<Sym, String> filled = new HashMap<>();

    private final Set<Sym> ended = new HashSet<>();
    private final Set<Found> found = new LinkedHashSet<>();

    private record Found(Sym buffer, Unterminated fact) {}

    /**
     * @param functions with bodies, by symbol
     */
    public Terminators(
            IrFunction function, Consumer<Fact> facts, Map<String, IrFunction> functions) {
        this.function = function;
        this.facts = facts;
        this.code = Code.of(function);
        this.vectors = new Vectors(function, functions);
    }

    @Override
    public void before(Instr instr, StateView state) {
        switch (instr) {
            case Instr.Store store -> {
                if (state.range(state.of(store.value())).is(0)) {
                    ended.add(state.object(state.of(store.address())));
                }
            }
            case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) ->
                    call(call, symbol, state);
            case Instr.Call call ->
                    call.args().forEach(arg -> ended.add(state.object(state.of(arg))));
            default -> {}
        }
    }

    private void call(Instr.Call call, String symbol, StateView state) {
        Set<Integer> reads = Readers.TEXTS.getOrDefault(symbol, Set.of());
        Readers.Filler filler = Readers.FILLERS.get(symbol);
        for (int i = 0; i < call.args().size(); i++) {
            Value arg = call.args().get(i);
            if (!arg.type().isPointer()) {
                continue;
            }
            Sym object = state.object(state.of(arg));
            if (filler != null && filler.to() == i && filler.count() < call.args().size()) {
                fill(call, symbol, filler, state.of(arg), state);
            } else if (reads.contains(i)) {
                String by = filled.get(object);
                if (by != null) {
                    found.add(
                            new Found(
                                    object,
                                    fact(call.at(), symbol, Unterminated.Kind.BUFFER, by, true)));
                } else if (function.language() == Language.GO && isGoText(arg)) {
                    facts.accept(fact(call.at(), symbol, Unterminated.Kind.GO_BYTES, "", true));
                }
            } else if (!Readers.HARMLESS.contains(symbol) && filler == null) {
                ended.add(object);
            }
        }
        if (call.crossing() != Instr.Call.Crossing.NONE) {
            vectors.check(call, symbol)
                    .ifPresent(isSure ->
                            facts.accept(
                                    fact(call.at(), symbol, Unterminated.Kind.LIST, "", isSure)));
        }
    }

    private Unterminated fact(
            Span at, String symbol, Unterminated.Kind kind, String by, boolean isSure) {
        String name = symbol.substring(symbol.indexOf('.') + 1);
        boolean isC = function.language() == Language.C;
        return new Unterminated(
                function.symbol(),
                at,
                isC ? name : "C." + name,
                kind,
                isC && by.startsWith("C.") ? by.substring(2) : by,
                isSure);
    }

    /** Notes a buffer that a call may fill to its end: the count is not less than its size. */
    private void fill(
            Instr.Call call, String symbol, Readers.Filler filler, Sym to, StateView state) {
        Sym object = state.object(to);
        if (!(object.shape() instanceof Shape.Cell cell)
                || !(cell.type() instanceof IrType.Array array)
                || !(array.elem() instanceof IrType.Int each)
                || each.bits() != 8
                || array.length() <= 1
                || to.shape() instanceof Shape.Element e
                        && !(e.index().shape() instanceof Shape.Num(var index)
                                && index.signum() == 0)) {
            return;
        }
        if (symbol.equals("C.strncpy")
                && state.of(call.args().get(1)).shape() instanceof Shape.Text text
                && text.text().length() < array.length()) {
            return;
        }
        Interval count = state.range(state.of(call.args().get(filler.count())));
        if (count.low() >= array.length()) {
            filled.putIfAbsent(object, symbol);
        }
    }

    /** Whether it points to the bytes of a Go string, or of a copy of one, with nothing behind. */
    private boolean isGoText(Value pointer) {
        Value base =
                switch (code.definition(code.source(pointer)).orElse(null)) {
                    case Instr.Operate op when op.operator() == Operator.UNSAFE_DATA ->
                            op.args().getFirst();
                    case Instr.ElementAddress e
                            when e.index() instanceof Value.Number n && n.value().signum() == 0 ->
                            e.base();
                    case null, default -> null;
                };
        if (base == null) {
            return false;
        }
        Value text = code.source(base);
        if (code.definition(text).orElse(null) instanceof Instr.Convert c
                && c.kind() == Conversion.COPY_TEXT) {
            text = code.source(c.value());
        }
        // What is put together may have its NUL.
        return text.type() instanceof IrType.Text
                && text instanceof Value.Reg reg
                && function.params().contains(reg);
    }

    @Override
    public void done() {
        for (Found each : found) {
            if (!ended.contains(each.buffer())) {
                facts.accept(each.fact());
            }
        }
    }
}
