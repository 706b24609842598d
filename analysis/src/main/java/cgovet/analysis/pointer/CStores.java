package cgovet.analysis.pointer;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.Shape;
import cgovet.analysis.own.StateView;
import cgovet.analysis.own.Sym;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds {@link StoredInC} and {@link GarbageOverwritten}: what Go code writes to C memory. */
public final class CStores implements Observer {
    private static final int MAX_DEPTH = 4;

    private final IrFunction function;
    private final Consumer<Fact> facts;
    private final GoMemory memory;
    private final Code code;

    /** Where memory that nothing cleared was allocated. */
    private final Map<Integer, Span> allocations = new HashMap<>();

    /** Go pointers put where a parameter points, by the address of the cell. */
    private final Map<Sym, Pending> pending = new HashMap<>();

    /** A store that is wrong if C gets the memory, whoever allocated that. */
    private record Pending(Span at, String name, Sym content) {}

    /** Objects that were cleared or written as a whole. */
    private final Set<Sym> cleared = new HashSet<>();

    /**
     * @param globals types of package-level variables, by symbol
     */
    public CStores(IrFunction function, Consumer<Fact> facts, Map<String, IrType> globals) {
        this.function = function;
        this.facts = facts;
        this.memory = new GoMemory(new Kinds(globals));
        this.code = Code.of(function);
        int site = 0;
        for (var block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && symbol.equals("C.malloc")) {
                    allocations.put(site, call.at());
                }
                site++;
            }
        }
    }

    @Override
    public void before(Instr instr, StateView state) {
        if (function.language() != Language.GO) {
            return;
        }
        switch (instr) {
            case Instr.Store store -> store(store, state);
            case Instr.Operate op when op.operator() == Operator.COPY && op.args().size() == 2 ->
                    copy(op, state);
            case Instr.Operate op when op.operator() == Operator.CLEAR ->
                    op.args().forEach(arg -> cleared.add(state.object(state.of(arg))));
            case Instr.Call call -> call(call, state);
            default -> {}
        }
    }

    private void store(Instr.Store store, StateView state) {
        Sym address = state.of(store.address());
        if (!GoMemory.isC(address, state)) {
            parameter(store, address, state);
            return;
        }
        garbage(store, address, state);
        Target target = new Target(store.at(), code.name(store.address()), isDoubtful(address));
        if (store.value().type() instanceof IrType.Array
                && code.definition(store.value()).orElse(null) instanceof Instr.Load load) {
            cells(target, state.of(load.address()), state);
            return;
        }
        value(target, state.of(store.value()), store.value().type(), "", state, 0);
    }

    private void parameter(Instr.Store store, Sym address, StateView state) {
        Sym content = state.of(store.value());
        if (state.object(address).shape() instanceof Shape.Param
                && Kinds.mayHoldPointers(store.value().type())
                && memory.unpinned(content, state) == GoMemory.Held.SURELY) {
            pending.put(address, new Pending(store.at(), code.name(store.address()), content));
        } else {
            pending.remove(address);
        }
    }

    /**
     * C gets memory that a parameter points to: if it is Go's, it holds a Go pointer as an argument
     * may not; if it is C's, Go stored that pointer there.
     */
    private void handed(Instr.Call call, StateView state) {
        for (Value arg : call.args()) {
            Sym object = state.object(state.of(arg));
            if (!arg.type().isPointer() || !(object.shape() instanceof Shape.Param)) {
                continue;
            }
            for (Sym cell : state.cells(object)) {
                Pending one = pending.get(cell);
                if (one != null
                        && state.content(cell).filter(one.content()::equals).isPresent()
                        && memory.unpinned(one.content(), state) == GoMemory.Held.SURELY) {
                    pending.remove(cell);
                    facts.accept(
                            new StoredInC(
                                    function.symbol(),
                                    one.at(),
                                    one.name(),
                                    "",
                                    memory.words(one.content()),
                                    StoredInC.Memory.HANDED));
                }
            }
        }
    }

    /** Where something is stored. */
    private record Target(Span at, String name, boolean isDoubtful) {}

    /** Whether only the type of a parameter says that the memory is C's. */
    private static boolean isDoubtful(Sym address) {
        Sym at = address;
        while (true) {
            switch (at.shape()) {
                case Shape.Field f -> at = f.base();
                case Shape.Element e -> at = e.base();
                case Shape.View v -> at = v.data();
                case Shape.Initial i -> at = i.address();
                default -> {
                    return at.shape() instanceof Shape.Param;
                }
            }
        }
    }

    private void value(
            Target target, Sym value, IrType type, String path, StateView state, int depth) {
        if (value.shape() instanceof Shape.Parts(var parts)) {
            if (type instanceof IrType.Struct struct && depth < MAX_DEPTH) {
                for (int i = 0; i < parts.size() && i < struct.fields().size(); i++) {
                    IrType.Field field = struct.fields().get(i);
                    String inner = path + "." + field.name();
                    value(target, parts.get(i), field.type(), inner, state, depth + 1);
                }
            }
            return;
        }
        if (Kinds.mayHoldPointers(type) && !(type instanceof IrType.Uintptr)) {
            report(target, path, value, memory.unpinned(value, state));
        }
    }

    /** What the cells of an object hold goes there. */
    private void cells(Target target, Sym from, StateView state) {
        for (Sym cell : state.cells(from)) {
            Sym content = state.content(cell).orElse(cell);
            if (content != cell && GoMemory.isPart(cell, from)) {
                GoMemory.Held held = memory.unpinned(content, state);
                report(target, GoMemory.path(cell, from), content, held);
                if (held != GoMemory.Held.NO) {
                    return;
                }
            }
        }
    }

    private void copy(Instr.Operate op, StateView state) {
        Sym to = state.of(op.args().get(0));
        Sym from = state.of(op.args().get(1));
        cleared.add(state.object(to));
        boolean holdsPointers =
                op.args().get(0).type() instanceof IrType.Slice(var elem)
                        && Kinds.mayHoldPointers(elem);
        if (holdsPointers && GoMemory.isC(to, state)) {
            String name = code.name(op.args().get(0));
            cells(new Target(op.at(), name, isDoubtful(to)), data(from), state);
        }
    }

    private static Sym data(Sym sym) {
        return sym.shape() instanceof Shape.View v ? v.data() : sym;
    }

    /** A Go function stores one of its arguments in memory that another one leads to. */
    private void call(Instr.Call call, StateView state) {
        if (!(call.callee() instanceof Callee.Direct(var symbol))) {
            return;
        }
        if (symbol.equals("C.memset") || symbol.equals("C.memcpy")) {
            call.args().stream().limit(1).forEach(a -> cleared.add(state.object(state.of(a))));
        }
        if (call.crossing() != Instr.Call.Crossing.NONE) {
            handed(call, state);
            return;
        }
        Summary summary = state.callee(symbol).orElse(null);
        if (summary == null || summary.source() != Summary.Source.BODY) {
            return;
        }
        List<Value> args = call.args();
        for (Summary.Case one : summary.cases()) {
            for (Effect effect : one.effects()) {
                if (effect instanceof Effect.Same(var at, var as)
                        && isBehindArgument(at, args)
                        && as.isArgument()
                        && as.number() < args.size()) {
                    Sym base = state.of(args.get(at.number()));
                    Value stored = args.get(as.number());
                    if (GoMemory.isC(base, state) && at.steps().size() <= 2) {
                        String name = code.name(args.get(at.number()));
                        Target target = new Target(call.at(), name, isDoubtful(base));
                        value(target, state.of(stored), stored.type(), "", state, 0);
                    }
                }
            }
        }
    }

    private static boolean isBehindArgument(Access access, List<Value> args) {
        return access.root() == Access.Root.ARGUMENT
                && access.number() < args.size()
                && !access.steps().isEmpty()
                && access.steps().getFirst() instanceof Access.Deref;
    }

    private void report(Target target, String path, Sym content, GoMemory.Held held) {
        if (held != GoMemory.Held.NO) {
            boolean isCertain = held == GoMemory.Held.SURELY && !target.isDoubtful();
            facts.accept(
                    new StoredInC(
                            function.symbol(),
                            target.at(),
                            target.name(),
                            path,
                            memory.words(content),
                            isCertain ? StoredInC.Memory.SEEN : StoredInC.Memory.BY_TYPE));
        }
    }

    private void garbage(Instr.Store store, Sym address, StateView state) {
        Sym object = state.object(address);
        if (!(object.shape() instanceof Shape.Made made)
                || !made.by().equals("cgo.malloc") && !made.by().equals("C.malloc")
                || cleared.contains(object)) {
            return;
        }
        Span allocated = allocations.get(made.site());
        IrType type = store.value().type();
        if (type instanceof IrType.Struct || type instanceof IrType.Array) {
            cleared.add(object);
        } else if (allocated != null && isTraced(type) && state.content(address).isEmpty()) {
            boolean isField = address.shape() instanceof Shape.Field;
            facts.accept(
                    new GarbageOverwritten(
                            function.symbol(),
                            store.at(),
                            allocated,
                            code.name(store.address()),
                            isField));
        }
    }

    /** Whether stores of such a value pass the write barrier: incomplete C types are not traced. */
    private static boolean isTraced(IrType type) {
        return type instanceof IrType.AnyPointer
                || type instanceof IrType.Pointer p
                        && !(p.elem() instanceof IrType.Opaque)
                        && !(p.elem() instanceof IrType.Void)
                        && !(p.elem() instanceof IrType.Struct s
                                && s.isC()
                                && (!s.isComplete() || s.fields().isEmpty()));
    }
}
