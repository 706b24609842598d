package cgovet.analysis.pointer;

import cgovet.analysis.pointer.BrokenPromise.Kind;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds {@link BrokenPromise}: compares what a package promises of C functions with their bodies.
 */
public final class Promises {
    /** The first version of Go that takes the lines. */
    private static final int SINCE = 24;

    /**
     * A line.
     *
     * @param isNoEscape else it is {@code nocallback}
     * @param name of the C function, without {@code C.}
     */
    public record Promise(boolean isNoEscape, String name, Span at) {
        String word() {
            return isNoEscape ? "noescape" : "nocallback";
        }
    }

    private final IrModule module;
    private final Map<String, IrFunction> functions;
    private final Map<String, Summary> summaries;
    private final Keeping keeping;
    private final List<BrokenPromise> found = new ArrayList<>();

    private Promises(IrModule module, Map<String, Summary> summaries, Keeping keeping) {
        this.keeping = keeping;
        this.module = module;
        this.functions = module.bySymbol();
        this.summaries = summaries;
    }

    /**
     * Checks the lines of a package.
     *
     * @param used names of C that the package uses
     * @param goMinor of the module's {@code go} line; 0 where it is unknown
     */
    public static List<BrokenPromise> find(
            IrModule module,
            Map<String, Summary> summaries,
            Keeping keeping,
            List<Promise> promises,
            Set<String> used,
            int goMinor) {
        Promises search = new Promises(module, summaries, keeping);
        for (Promise promise : promises) {
            if (!used.contains(promise.name())) {
                search.report(promise, Kind.UNUSED, "", 0.95);
            } else if (promise.isNoEscape()) {
                search.noEscape(promise);
            } else {
                search.noCallback(promise);
            }
            if (goMinor > 0 && goMinor < SINCE) {
                search.report(promise, Kind.TOO_NEW, "Go 1." + goMinor, 0.85);
            }
        }
        return List.copyOf(search.found);
    }

    private void noEscape(Promise promise) {
        Summary summary = summaries.get("C." + promise.name());
        IrFunction body = functions.get("C." + promise.name());
        if (summary == null || body == null || summary.source() != Summary.Source.BODY) {
            return;
        }
        for (int i = 0; i < body.params().size(); i++) {
            if (!body.params().get(i).type().isPointer()) {
                continue;
            }
            String name = body.params().get(i).name();
            Optional<Retention.Keeper> keeper = Retention.of(summary, i, keeping);
            if (keeper.isPresent()) {
                String why = name + " is kept in " + keeper.get().where();
                report(promise, Kind.KEEPS, why, keeper.get().trust());
                return;
            }
            if (isReturned(summary, i)) {
                report(promise, Kind.KEEPS, name + " is returned", 0.92);
                return;
            }
        }
    }

    private static boolean isReturned(Summary summary, int argument) {
        for (Summary.Case one : summary.cases()) {
            for (Effect effect : one.effects()) {
                boolean isResult =
                        effect.at().root() == Access.Root.RESULT && effect.at().steps().isEmpty();
                Access from =
                        switch (effect) {
                            case Effect.Same s -> s.as();
                            case Effect.Borrow b -> b.from();
                            default -> effect.at();
                        };
                if (isResult && from.isArgument(argument)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Follows the calls of C bodies until one may be of Go. */
    private void noCallback(Promise promise) {
        Set<String> exported = new HashSet<>();
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.GO && function.is(IrFunction.Trait.EXPORTED)) {
                String symbol = function.symbol();
                exported.add("C." + symbol.substring(symbol.lastIndexOf('.') + 1));
            }
        }
        if (exported.isEmpty()) {
            return;
        }
        Deque<String> work = new ArrayDeque<>(List.of("C." + promise.name()));
        Set<String> seen = new HashSet<>(work);
        boolean isIndirect = false;
        while (!work.isEmpty()) {
            IrFunction function = functions.get(work.poll());
            if (function == null || function.language() != Language.C) {
                continue;
            }
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (!(instr instanceof Instr.Call call)) {
                        continue;
                    }
                    isIndirect |= call.callee() instanceof Callee.Dynamic;
                    if (call.callee() instanceof Callee.Direct(var symbol)) {
                        if (exported.contains(symbol)) {
                            String name = symbol.substring("C.".length());
                            report(promise, Kind.CALLS_GO, "it calls " + name, 0.93);
                            return;
                        }
                        if (seen.add(symbol)) {
                            work.add(symbol);
                        }
                    }
                }
            }
        }
        if (isIndirect) {
            report(promise, Kind.CALLS_GO, "it calls what a function pointer names", 0.82);
        }
    }

    private void report(Promise promise, Kind kind, String why, double confidence) {
        found.add(
                new BrokenPromise(
                        promise.name(), promise.at(), promise.word(), kind, why, confidence));
    }
}
