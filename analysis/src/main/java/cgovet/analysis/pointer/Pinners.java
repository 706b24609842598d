package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.analysis.pointer.PinnerMisuse.Kind;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link PinnerMisuse}: of pinners that are variables of the function. */
public final class Pinners implements Observer {
    private static final String PIN = "runtime.(*Pinner).Pin";
    private static final String UNPIN = "runtime.(*Pinner).Unpin";

    /** Only what C keeps in its variables counts here. */
    private static final Keeping NOTHING = new Keeping();

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Code code;
    private final boolean hasPinner;

    /** Registers of pinners that others may unpin. */
    private final Set<Integer> shared = new HashSet<>();

    /** Where each pinner of the function pins first. */
    private final Map<Sym, Span> pinned = new LinkedHashMap<>();

    private final Map<Sym, String> names = new HashMap<>();
    private final Set<Sym> given = new HashSet<>();

    /** What C came to keep while it was pinned, by the variable of C. */
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(Sym object, Span at, String callee, String where) {}

    public Pinners(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
        this.code = Code.of(function);
        boolean any = false;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                any |= callsPinner(instr);
                if (!callsPinner(instr)) {
                    share(instr);
                }
            }
        }
        hasPinner = any;
    }

    private static boolean callsPinner(Instr instr) {
        return switch (instr) {
            case Instr.Call c -> isPinner(c.callee());
            case Instr.Defer d -> isPinner(d.callee());
            default -> false;
        };
    }

    private static boolean isPinner(Callee callee) {
        return callee instanceof Callee.Direct(var symbol)
                && (symbol.equals(PIN) || symbol.equals(UNPIN));
    }

    /** Notes what may unpin somewhere else. */
    private void share(Instr instr) {
        switch (instr) {
            case Instr.Load _, Instr.Move _, Instr.Convert _ -> {}
            case Instr.Store s -> share(s.value());
            default -> instr.operands().forEach(this::share);
        }
    }

    private void share(Value value) {
        if (value instanceof Value.Reg reg) {
            shared.add(reg.id());
        }
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (!hasPinner) {
            return;
        }
        for (Value operand : instr.operands()) {
            if (operand instanceof Value.Reg reg
                    && shared.contains(reg.id())
                    && !callsPinner(instr)
                    && !(instr instanceof Instr.Load)) {
                given.add(state.object(state.of(operand)));
            }
        }
        switch (instr) {
            case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) -> {
                if (symbol.equals(PIN) && call.args().size() == 2) {
                    pin(call, state);
                }
                if (call.crossing() != Instr.Call.Crossing.NONE) {
                    crossing(call, symbol, state);
                }
            }
            case Instr.Load load
                    when load.result().type() instanceof IrType.Struct s
                            && s.name().equals("runtime.Pinner") -> {
                Sym pinner = state.object(state.of(load.address()));
                if (state.holdsPins(pinner)) {
                    String name = code.name(load.address());
                    report(load.at(), Kind.COPIED, name, "", pinned.get(pinner));
                }
            }
            default -> {}
        }
    }

    private void pin(Instr.Call call, StateView state) {
        Sym pinner = state.object(state.of(call.args().get(0)));
        String name = code.name(call.args().get(0));
        pinned.putIfAbsent(pinner, call.at());
        names.putIfAbsent(pinner, name);
        Value what = call.args().get(1);
        if (code.definition(what).orElse(null) instanceof Instr.Convert box
                && box.kind() == Conversion.TO_INTERFACE) {
            IrType type = box.value().type();
            if (isNoPointer(type)) {
                report(call.at(), Kind.NO_POINTER, name, word(type), null);
                return;
            }
            what = box.value();
        }
        boolean isNil = what instanceof Value.Null || state.range(state.of(what)).is(0);
        if (isNil) {
            report(call.at(), Kind.NIL, name, code.name(what), null);
        }
    }

    private static boolean isNoPointer(IrType type) {
        return switch (type) {
            case IrType.Pointer _,
                    IrType.AnyPointer _,
                    IrType.Interface _,
                    IrType.Opaque _,
                    // A C function pointer looks like a function.
                    IrType.Function _,
                    IrType.Void _,
                    IrType.Tuple _ ->
                    false;
            default -> true;
        };
    }

    private static String word(IrType type) {
        return switch (type) {
            case IrType.Slice _ -> "a slice";
            case IrType.Text _ -> "a string";
            case IrType.MapOf _ -> "a map";
            case IrType.Chan _ -> "a channel";
            case IrType.Struct _ -> "a record";
            case IrType.Array _ -> "an array";
            default -> "a number";
        };
    }

    /** C keeps what is pinned now. */
    private void crossing(Instr.Call call, String symbol, StateView state) {
        Optional<Summary> summary = state.callee(symbol);
        if (summary.isEmpty()) {
            return;
        }
        for (int i = 0; i < call.args().size(); i++) {
            Sym arg = state.of(call.args().get(i));
            if (call.args().get(i).type().isPointer() && state.isPinned(arg)) {
                Optional<Retention.Keeper> keeper = Retention.of(summary.get(), i, NOTHING);
                if (keeper.isPresent() && !keeper.get().global().isEmpty()) {
                    Kept here =
                            new Kept(state.object(arg), call.at(), symbol, keeper.get().where());
                    kept.put(keeper.get().global(), here);
                }
            }
        }
    }

    @Override
    public void exit(Summary.Exit exit, StateView state) {
        if (!hasPinner || exit == Summary.Exit.PANIC || exit == Summary.Exit.NEVER) {
            return;
        }
        pinned.forEach((pinner, at) -> {
            boolean isLocal = pinner.shape() instanceof Shape.Cell;
            if (isLocal && !given.contains(pinner) && state.holdsPins(pinner)) {
                String name = names.getOrDefault(pinner, "");
                report(at, Kind.NEVER_UNPINNED, name, "", null);
            }
        });
        kept.forEach((global, one) -> {
            Optional<Sym> content = state.content(state.global(global));
            if (content.isPresent()
                    && state.object(content.get()) == one.object()
                    && !state.isPinned(one.object())) {
                String what = one.where();
                facts.accept(
                        new PinnerMisuse(
                                function.symbol(),
                                one.at(),
                                Kind.TOO_EARLY,
                                one.callee(),
                                what,
                                Span.NONE));
            }
        });
    }

    private void report(
            Span at,
            Kind kind,
            String pinner,
            String what,
            @org.jspecify.annotations.Nullable Span pinnedAt) {
        Span from = pinnedAt == null ? Span.NONE : pinnedAt;
        facts.accept(new PinnerMisuse(function.symbol(), at, kind, pinner, what, from));
    }
}
