package cgovet.analysis.own;

import cgovet.analysis.own.OwnershipFact.UseAfterRelease.Use;
import cgovet.ir.code.Callee;
import cgovet.ir.code.IrType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What calls do whose callee nobody knows. */
final class UnknownCallees {
    private final Map<String, Boolean> isVariable = new HashMap<>();
    private final Symbols symbols;
    private final Memory memory;
    private final Ledger ledger;
    private final Names names;
    private final Contracts callees;
    private final boolean inC;

    UnknownCallees(
            Symbols symbols,
            Memory memory,
            Ledger ledger,
            Names names,
            Contracts callees,
            boolean inC) {
        this.symbols = symbols;
        this.memory = memory;
        this.ledger = ledger;
        this.names = names;
        this.callees = callees;
        this.inC = inC;
    }

    /** A C function: reads and writes what it is given, may keep C's memory, but not Go's. */
    void c(State state, Calls.Site site, String symbol) {
        String by = symbol.isEmpty() ? Calls.name(site) : symbol;
        if (site.args().size() == 1 && site.type() instanceof IrType.Opaque) {
            // C.name(x) of a name that nobody declares may be a conversion: x lives on in it.
            ledger.escape(state, site.args().getFirst(), State.ESCAPED);
            return;
        }
        for (int i = 0; i < site.args().size(); i++) {
            String variable = i < site.operands().size() ? names.of(site.operands().get(i)) : "";
            give(state, site.args().get(i), by, site, variable, true);
        }
    }

    /** A C function gets a value. */
    void give(State state, Sym value, String by, Calls.Site site, String variable, boolean writes) {
        Sym object = Symbols.object(value);
        if (object.shape() instanceof Shape.Num || object.shape() instanceof Shape.Op) {
            return;
        }
        if (isAddress(object)) {
            ledger.use(state, value, Use.CALL_ARGUMENT, variable, site.at());
        }
        state.mark(Symbols.data(value), State.GIVEN);
        Res holder = state.resource(object);
        boolean isHandedOn = inC && holder != null && holder.owed;
        for (Sym reached : memory.reach(state, List.of(value))) {
            if (isHandedOn && reached != object) {
                // Who may keep the holder releases what it holds.
                ledger.escape(state, reached, State.ESCAPED);
            }
            ledger.suspend(state, reached, by);
        }
        if (writes) {
            memory.havoc(state, object, by, site.site(), site.visit());
        }
    }

    static boolean isAddress(Sym object) {
        return switch (object.shape()) {
            case Shape.Text _, Shape.Zero _, Shape.Parts _ -> false;
            default -> true;
        };
    }

    /** A Go function: may do anything with what it is given. */
    void go(State state, Calls.Site site, String symbol) {
        List<Sym> given = new ArrayList<>(site.args());
        if (site.callee() instanceof Callee.Dynamic) {
            given.add(site.function());
        }
        for (Sym value : given) {
            if (value.shape() instanceof Shape.Num || value.shape() instanceof Shape.Text) {
                continue;
            }
            ledger.escape(state, value, State.ESCAPED);
            for (Sym reached : memory.reach(state, List.of(value))) {
                memory.havoc(
                        state,
                        reached,
                        symbol.isEmpty() ? Calls.name(site) : symbol,
                        site.site(),
                        site.visit());
            }
        }
        havocGlobals(state, site);
    }

    private void havocGlobals(State state, Calls.Site site) {
        List<Sym> cells = new ArrayList<>();
        Set<Integer> kept = new HashSet<>();
        state.memory.ofTouched(
                id ->
                        symbols.at(id).shape() instanceof Shape.Global g
                                && isVariable.computeIfAbsent(
                                        g.symbol(), symbol -> callees.of(symbol).isEmpty()),
                (cell, content) -> {
                    if (memory.leadsToOwned(state, content)) {
                        kept.add(Symbols.object(cell).id);
                    } else if (!Memory.isForgotten(state, content)) {
                        cells.add(cell);
                    }
                });
        for (Sym cell : cells) {
            memory.write(state, cell, Calls.name(site), site.site(), site.visit());
        }
        state.memory = state.memory.settle(kept::contains);
    }
}
