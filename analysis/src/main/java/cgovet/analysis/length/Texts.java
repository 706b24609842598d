package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.analysis.pointer.Code;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link UncheckedText}. A text that was searched, or given to a function of Go that searches
 * it or refuses NUL itself, is taken for checked.
 */
public final class Texts implements Observer {
    /** Functions of Go's library that search a text. */
    private static final Set<String> SEARCHES =
            Set.of(
                    "strings.Contains",
                    "strings.ContainsRune",
                    "strings.ContainsAny",
                    "strings.ContainsFunc",
                    "strings.Index",
                    "strings.IndexByte",
                    "strings.IndexRune",
                    "strings.IndexAny",
                    "strings.IndexFunc",
                    "strings.Count",
                    "strings.Cut",
                    "bytes.IndexByte",
                    "bytes.Contains",
                    "bytes.ContainsRune");

    /** Packages whose functions refuse NUL in names of files. */
    private static final List<String> REFUSERS =
            List.of("os.", "syscall.", "golang.org/x/sys/unix.", "io/ioutil.");

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Map<String, IrFunction> functions;
    private final Code code;

    private record Found(Sym text, UncheckedText fact) {}

    private final List<Found> found = new ArrayList<>();
    private final Set<Sym> checked = new HashSet<>();

    /**
     * @param functions with bodies, by symbol
     */
    public Texts(IrFunction function, Consumer<Fact> facts, Map<String, IrFunction> functions) {
        this.function = function;
        this.facts = facts;
        this.functions = functions;
        this.code = Code.of(function);
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (function.language() != Language.GO) {
            return;
        }
        if (instr instanceof Instr.ElementAddress e && e.base().type() instanceof IrType.Text) {
            // It is looked at byte by byte.
            checked.add(state.of(e.base()));
        }
        if (instr instanceof Instr.Operate op
                && op.operator() == Operator.NEXT
                && !op.args().isEmpty()) {
            checked.add(state.of(op.args().getFirst()));
        }
        if (instr instanceof Instr.Call call
                && call.callee() instanceof Callee.Direct(var symbol)) {
            if (call.crossing() != Instr.Call.Crossing.NONE) {
                crossing(call, symbol, state);
            } else if (checks(symbol)) {
                call.args().forEach(arg -> checked.add(state.of(arg)));
            }
        }
    }

    /** Whether a function of Go finds NUL in its argument. */
    private boolean checks(String symbol) {
        if (SEARCHES.contains(symbol) || REFUSERS.stream().anyMatch(symbol::startsWith)) {
            return true;
        }
        IrFunction body = functions.get(symbol);
        if (body == null || body.language() != Language.GO) {
            return false;
        }
        for (Block block : body.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var inner)
                        && (SEARCHES.contains(inner)
                                || REFUSERS.stream().anyMatch(inner::startsWith))) {
                    return true;
                }
                if (instr instanceof Instr.ElementAddress e
                        && e.base().type() instanceof IrType.Text) {
                    return true;
                }
            }
        }
        return false;
    }

    private void crossing(Instr.Call call, String symbol, StateView state) {
        for (int i = 0; i < call.args().size(); i++) {
            Value arg = call.args().get(i);
            if (!(code.definition(code.source(arg)).orElse(null) instanceof Instr.Call copy)
                    || !copy.callee().equals(new Callee.Direct("cgo.CString"))
                    || passesLength(call, state.of(copy.args().getFirst()), state)) {
                continue;
            }
            Value written = copy.args().getFirst();
            Sym text = state.of(written);
            boolean isRead = Outside.isRead(text);
            boolean isGiven =
                    text.shape() instanceof Shape.Param p
                            && p.type() instanceof IrType.Text
                            && function.is(IrFunction.Trait.VISIBLE);
            if (isRead || isGiven) {
                found.add(
                        new Found(
                                text,
                                new UncheckedText(
                                        function.symbol(),
                                        copy.at(),
                                        code.name(written),
                                        symbol,
                                        i,
                                        isRead,
                                        false)));
            }
        }
    }

    /** Whether C is told how long the text is. */
    private static boolean passesLength(Instr.Call call, Sym text, StateView state) {
        Sym length = state.lengthOf(text);
        return call.args().stream()
                .anyMatch(arg ->
                        arg.type() instanceof IrType.Int && state.derives(state.of(arg), length));
    }

    @Override
    public void done() {
        for (Found each : found) {
            if (!checked.contains(each.text())) {
                facts.accept(each.fact());
            }
        }
    }
}
