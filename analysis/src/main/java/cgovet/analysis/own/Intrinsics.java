package cgovet.analysis.own;

import java.util.List;

/** Functions of Go's runtime that change what a state knows beyond what summaries can say. */
final class Intrinsics {
    private Intrinsics() {}

    /** Whether the callee is one of them and its effect is done. */
    static boolean apply(
            String symbol,
            State state,
            Calls.Site site,
            Memory memory,
            Ledger ledger,
            Logic logic) {
        List<Sym> args = site.args();
        switch (symbol) {
            case "runtime.SetFinalizer" -> {
                if (args.size() == 2) {
                    finalizer(state, args.get(0), args.get(1), false, site, ledger, logic);
                }
                return true;
            }
            case "runtime.AddCleanup" -> {
                if (args.size() == 3) {
                    finalizer(state, args.get(0), args.get(1), true, site, ledger, logic);
                    ledger.escape(state, args.get(2), State.TAKEN);
                }
                return true;
            }
            case "runtime.(*Pinner).Pin" -> {
                if (args.size() == 2) {
                    state.pins =
                            state.pins.with(
                                    Symbols.object(args.get(1)).id, Symbols.object(args.get(0)));
                }
                return true;
            }
            case "runtime.(*Pinner).Unpin" -> {
                if (args.size() == 1) {
                    Sym pinner = Symbols.object(args.getFirst());
                    for (int id : state.pins.keys()) {
                        if (state.pins.get(id) == pinner) {
                            state.pins = state.pins.without(id);
                        }
                    }
                }
                return true;
            }
            case "C.memcpy", "C.memmove" -> {
                if (args.size() == 3) {
                    memory.copy(state, args.get(1), args.get(0));
                }
                return false;
            }
            case "C.mmap", "C.mmap64" -> {
                if (args.isEmpty() || logic.isNull(state, args.getFirst())) {
                    return false;
                }
                // It maps at an address that somebody keeps, and that there is something at again.
                ledger.revive(state, args.getFirst());
                return true;
            }
            case "C.memset" -> {
                return args.size() == 3
                        && logic.range(state, args.get(1)).is(0)
                        && memory.clear(state, args.get(0), logic.range(state, args.get(2)));
            }
            default -> {
                return false;
            }
        }
    }

    private static void finalizer(
            State state,
            Sym object,
            Sym function,
            boolean cleanup,
            Calls.Site site,
            Ledger ledger,
            Logic logic) {
        Sym of = Symbols.object(object);
        Sym plain = Symbols.data(function);
        if (!cleanup && logic.isNull(state, plain)) {
            state.finalizers = state.finalizers.without(of.id);
            return;
        }
        StateView.Finalizer finalizer = new StateView.Finalizer(site.at(), cleanup, plain);
        state.finalizers =
                state.finalizers.with(of.id, Chain.push(state.finalizers.get(of.id), finalizer));
        // Whoever collects the object releases what it holds.
        if (!cleanup) {
            ledger.escape(state, object, State.TAKEN);
        }
        ledger.escape(state, function, State.TAKEN);
    }
}
