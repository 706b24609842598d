package cgovet.analysis.own;

import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.code.IrType;
import java.util.Optional;

/** What callees may come to own by ways that summaries do not show. */
final class HandOvers {
    private HandOvers() {}

    /** An unknown callee may call a release function: what stands beside it is handed over. */
    static void handOver(State state, Calls.Site site, Ledger ledger, Contracts callees) {
        boolean releases = false;
        for (Sym value : site.args()) {
            if (Symbols.data(value).shape() instanceof Shape.Function f) {
                releases |= isRelease(f.symbol(), callees);
            }
        }
        if (!releases) {
            return;
        }
        for (Sym value : site.args()) {
            if (!(Symbols.data(value).shape() instanceof Shape.Function)) {
                ledger.escape(state, value, State.ESCAPED);
            }
        }
    }

    /** A body's summary may tell nothing of addresses that it is given as integers. */
    static void keepIntegers(State state, Calls.Site site, Summary.Case one, Ledger ledger) {
        for (int i = 0; i < site.operands().size(); i++) {
            IrType type = site.operands().get(i).type();
            boolean isInteger = type instanceof IrType.Int || type instanceof IrType.Uintptr;
            Sym value = site.args().get(i);
            if (isInteger && state.resource(Symbols.object(value)) != null && !speaksOf(one, i)) {
                ledger.escape(state, value, State.ESCAPED);
            }
        }
    }

    /** Whether a case says something of an argument. */
    private static boolean speaksOf(Summary.Case one, int argument) {
        for (Effect effect : one.effects()) {
            Access at = effect instanceof Effect.Same same ? same.as() : effect.at();
            if (at.root() == Access.Root.ARGUMENT && at.number() == argument) {
                return true;
            }
        }
        return false;
    }

    /** The C variable that holds a function, such as {@code C.xmlFree}; empty for none. */
    static String variable(Sym function) {
        return function.shape() instanceof Shape.Initial i
                        && i.address().shape() instanceof Shape.Global g
                        && g.symbol().startsWith("C.")
                ? g.symbol()
                : "";
    }

    /** Whether a function releases objects of a family. */
    static boolean releases(String symbol, String family, Contracts callees) {
        return callees.of(symbol).stream()
                .flatMap(summary -> summary.cases().getFirst().effects().stream())
                .anyMatch(effect -> effect instanceof Effect.Free f && f.family().equals(family));
    }

    private static boolean isRelease(String symbol, Contracts callees) {
        Optional<Summary> summary = callees.of(symbol);
        if (summary.isEmpty()) {
            return false;
        }
        for (Effect effect : summary.get().cases().getFirst().effects()) {
            boolean ends =
                    effect instanceof Effect.Free || effect instanceof Effect.Count c && c.by() < 0;
            if (ends) {
                return true;
            }
        }
        return false;
    }
}
