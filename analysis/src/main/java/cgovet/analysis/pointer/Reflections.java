package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.analysis.pointer.ReflectMisuse.Kind;
import cgovet.base.text.Span;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Finds {@link ReflectMisuse}. */
public final class Reflections implements Observer {
    private static final int MAX_DEPTH = 8;
    private static final Set<String> HEADERS =
            Set.of("reflect.SliceHeader", "reflect.StringHeader");

    /** Parts of a value have an address if it has. */
    private static final Set<String> PARTS =
            Set.of("reflect.Value.Field", "reflect.Value.FieldByName");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Kinds kinds;
    private final Code code;

    /** Headers that are variables, by register. */
    private final Map<Integer, Instr.Allocate> headers = new TreeMap<>();

    private final Set<Integer> ofC = new HashSet<>();

    /**
     * @param globals types of package-level variables, by symbol
     */
    public Reflections(IrFunction function, Consumer<Fact> facts, Map<String, IrType> globals) {
        this.function = function;
        this.facts = facts;
        this.kinds = new Kinds(globals);
        this.code = Code.of(function);
    }

    private static boolean isHeader(IrType type) {
        return type instanceof IrType.Struct s && HEADERS.contains(s.name());
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (function.language() != Language.GO) {
            return;
        }
        switch (instr) {
            case Instr.Allocate a when isHeader(a.type()) -> headers.put(a.result().id(), a);
            case Instr.Store store
                    when state.of(store.value()).shape() instanceof Shape.AsInteger(var data) ->
                    data(store, data, state);
            case Instr.Convert c
                    when c.value().type() instanceof IrType.AnyPointer
                            && c.result().type() instanceof IrType.Pointer(var elem, var _)
                            && isHeader(elem) ->
                    header(c, state);
            case Instr.Call call
                    when call.callee().equals(new Callee.Direct("reflect.Value.UnsafeAddr"))
                            && call.args().size() == 1
                            && (isUnaddressable(call.args().getFirst(), 0)
                                    || isValueOf(state.of(call.args().getFirst()))) ->
                    report(call.at(), Kind.UNADDRESSABLE, "", 0.95);
            default -> {}
        }
    }

    /** A header that is given an address: of C memory nothing is lost. */
    private void data(Instr.Store store, Sym address, StateView state) {
        if (code.definition(store.address()).orElse(null) instanceof Instr.FieldAddress f
                && f.base() instanceof Value.Reg header
                && headers.containsKey(header.id())
                && switch (state.region(address)) {
                    case C_HEAP, C_GLOBAL, C_UNKNOWN -> true;
                    default -> false;
                }) {
            ofC.add(header.id());
        }
    }

    @Override
    public void done() {
        headers.forEach((id, a) -> {
            Kind kind = ofC.contains(id) ? Kind.OWN_HEADER_OF_C : Kind.OWN_HEADER;
            report(a.at(), kind, a.name(), 0.92);
        });
    }

    private void header(Instr.Convert c, StateView state) {
        Sym address = state.of(c.value());
        IrType of = kinds.at(address);
        boolean isOther =
                switch (of) {
                    case IrType.Struct s -> !isHeader(s) && s.isComplete();
                    case IrType.Array _, IrType.Int _, IrType.Uintptr _ -> true;
                    default -> false;
                };
        String name = code.name(c.value());
        if (isOther && state.object(address) == address) {
            report(c.at(), Kind.NO_HEADER, name, 0.85);
        } else {
            report(c.at(), Kind.OUTDATED, name, 0.55);
        }
    }

    private boolean isUnaddressable(Value value, int depth) {
        if (depth > MAX_DEPTH
                || !(code.definition(code.source(value)).orElse(null) instanceof Instr.Call call)
                || !(call.callee() instanceof Callee.Direct(var symbol))
                || call.args().isEmpty()) {
            return false;
        }
        return symbol.equals("reflect.ValueOf")
                || PARTS.contains(symbol) && isUnaddressable(call.args().getFirst(), depth + 1);
    }

    /** Whether a record is what {@code reflect.ValueOf} gave, through a variable. */
    private static boolean isValueOf(Sym value) {
        Sym at = value;
        if (at.shape() instanceof Shape.Parts(var parts) && !parts.isEmpty()) {
            at = parts.getFirst();
        }
        if (at.shape() instanceof Shape.Part(var whole, int _)) {
            at = whole;
        }
        return at.shape() instanceof Shape.Made made && made.by().equals("reflect.ValueOf");
    }

    private void report(Span at, Kind kind, String what, double confidence) {
        facts.accept(new ReflectMisuse(function.symbol(), at, kind, what, confidence));
    }
}
