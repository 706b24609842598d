package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds {@link KeptByC}, {@link Laundered}, {@link GoFunctionInC} and {@link TextChanged}: what C
 * functions do with what Go gives them, beyond the memory that it holds.
 */
public final class CallArguments implements Observer {
    private static final int MAX_DEPTH = 8;

    /** Of pthread_create: what the thread starts with. */
    private static final int THREAD_ARGUMENT = 3;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final Kinds kinds;
    private final GoMemory memory;
    private final Keeping keeping;
    private final Code code;

    /**
     * @param globals types of package-level variables, by symbol
     * @param keeping of the package; filled by the observers of its C functions
     */
    public CallArguments(
            IrFunction function,
            Consumer<Fact> facts,
            Map<String, IrType> globals,
            Keeping keeping) {
        this.keeping = keeping;
        this.function = function;
        this.facts = facts;
        this.kinds = new Kinds(globals);
        this.memory = new GoMemory(kinds);
        this.code = Code.of(function);
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (function.language() != Language.GO) {
            inC(instr, state);
            return;
        }
        switch (instr) {
            case Instr.Call call when call.crossing() != Instr.Call.Crossing.NONE -> {
                List<Sym> args = call.args().stream().map(state::of).toList();
                call(call.callee(), call.args(), args, call.at(), state);
            }
            case Instr.Store store -> store(store, state);
            default -> {}
        }
    }

    /** Notes what a C function stores of its parameters. */
    private void inC(Instr instr, StateView state) {
        switch (instr) {
            case Instr.Store store -> {
                boolean isLocal =
                        state.object(state.of(store.address())).shape() instanceof Shape.Cell;
                if (!isLocal) {
                    keeps(store.value(), state);
                }
            }
            case Instr.Call call when call.callee() instanceof Callee.Direct(var symbol) -> {
                for (int i = 0; i < call.args().size(); i++) {
                    boolean isThread = symbol.equals("C.pthread_create") && i == THREAD_ARGUMENT;
                    if (isThread || keeping.has(symbol, i)) {
                        keeps(call.args().get(i), state);
                    }
                }
            }
            default -> {}
        }
    }

    private void keeps(Value value, StateView state) {
        if (state.object(state.of(value)).shape() instanceof Shape.Param p) {
            keeping.add(function.symbol(), p.index());
        }
    }

    @Override
    public void deferred(Instr.Defer call, List<Sym> args, StateView state) {
        if (call.crossing() != Instr.Call.Crossing.NONE && function.language() == Language.GO) {
            call(call.callee(), call.args(), args, call.at(), state);
        }
    }

    private void call(
            Callee callee, List<Value> operands, List<Sym> args, Span at, StateView state) {
        if (!(callee instanceof Callee.Direct(var symbol)) || !symbol.startsWith("C.")) {
            return;
        }
        Optional<Summary> summary = state.callee(symbol);
        for (int i = 0; i < args.size() && i < operands.size(); i++) {
            Sym arg = args.get(i);
            Value operand = operands.get(i);
            IrType type = operand.type();
            if (type instanceof IrType.Int || type instanceof IrType.Uintptr) {
                if (isGoAddress(arg, state, 0)) {
                    String what = code.name(operand);
                    facts.accept(new Laundered(function.symbol(), at, symbol, i + 1, what));
                }
                continue;
            }
            if (isGoFunction(arg, type)) {
                facts.accept(new GoFunctionInC(function.symbol(), at, symbol, i + 1));
                continue;
            }
            if (summary.isPresent() && (type.isPointer() || type instanceof IrType.Function)) {
                known(summary.get(), symbol, i, operand, args, at, state);
            }
        }
    }

    private void known(
            Summary summary,
            String symbol,
            int number,
            Value operand,
            List<Sym> args,
            Span at,
            StateView state) {
        Sym arg = args.get(number);
        String what = code.name(operand);
        if (isText(arg, state) && Retention.writes(summary, number)) {
            facts.accept(new TextChanged(function.symbol(), at, symbol, what));
        }
        GoMemory.Held held = memory.unpinned(arg, state);
        if (held == GoMemory.Held.NO) {
            return;
        }
        Optional<Retention.Keeper> keeper = Retention.of(summary, number, keeping);
        if (keeper.isEmpty()) {
            return;
        }
        int into = keeper.get().inArgument();
        // What C puts into Go's own memory is found when that is passed on.
        if (into >= 0 && (into >= args.size() || !GoMemory.isC(args.get(into), state))) {
            return;
        }
        double trust = keeper.get().trust() - (held == GoMemory.Held.SURELY ? 0 : 0.06);
        facts.accept(
                new KeptByC(
                        function.symbol(),
                        at,
                        symbol,
                        number + 1,
                        what,
                        keeper.get().where(),
                        trust));
    }

    /** Whether a number is the address of Go memory, or computed from it. */
    private boolean isGoAddress(Sym number, StateView state, int depth) {
        return switch (number.shape()) {
            case Shape.AsInteger a ->
                    memory.isGo(a.address(), state)
                            && memory.held(a.address(), state) != GoMemory.Held.NO
                            && !state.isPinned(a.address());
            case Shape.Op op -> {
                boolean keeps =
                        switch (op.operator()) {
                            case ADD, OR, AND_NOT -> depth < MAX_DEPTH;
                            default -> false;
                        };
                boolean any = false;
                for (Sym arg : op.args()) {
                    any |= keeps && isGoAddress(arg, state, depth + 1);
                }
                yield any;
            }
            default -> false;
        };
    }

    /** A function of Go in a place for one of C. */
    private static boolean isGoFunction(Sym arg, IrType type) {
        if (!(type instanceof IrType.Function) && !type.isPointer()) {
            return false;
        }
        return switch (arg.shape()) {
            case Shape.Closure _ -> true;
            case Shape.Function f -> !f.symbol().startsWith("C.");
            default -> false;
        };
    }

    /** Whether an address is of the bytes of a string that Go made. */
    private boolean isText(Sym address, StateView state) {
        Sym object = state.object(address);
        return switch (object.shape()) {
            case Shape.Text _ -> true;
            case Shape.Param _, Shape.Initial _, Shape.Member _, Shape.Part _, Shape.Made _ ->
                    kinds.of(object) instanceof IrType.Text;
            default -> false;
        };
    }

    private void store(Instr.Store store, StateView state) {
        Sym address = state.of(store.address());
        IrType type = store.value().type();
        if (type instanceof IrType.Int && isText(address, state)) {
            String what = code.name(store.address());
            facts.accept(new TextChanged(function.symbol(), store.at(), "", what));
        }
        boolean isInteger = type instanceof IrType.Int || type instanceof IrType.Uintptr;
        if (isInteger
                && (GoMemory.isC(address, state) || isFieldOfC(address))
                && isGoAddress(state.of(store.value()), state, 0)) {
            String target = code.name(store.address());
            facts.accept(new Laundered(function.symbol(), store.at(), target, 0, ""));
        }
    }

    /** A field of a record of C, wherever that lies. */
    private boolean isFieldOfC(Sym address) {
        return address.shape() instanceof Shape.Field f
                && kinds.at(f.base()) instanceof IrType.Struct s
                && s.isC();
    }
}
