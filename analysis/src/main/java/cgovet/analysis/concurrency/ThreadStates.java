package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;
import cgovet.boundary.contract.ThreadState;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds {@link SplitThreadState}: a call that fails, and another one that asks its thread why. Both
 * may be calls of Go functions that make them. One call into C that does both is right.
 */
public final class ThreadStates {
    private static final Set<String> LOCKS =
            Set.of("runtime.LockOSThread", "runtime.UnlockOSThread");
    private static final Pattern INIT = Pattern.compile("init(\\.\\d+|:.*)?");

    /** Calls of calls that are followed. */
    private static final int ROUNDS = 4;

    private final IrModule module;
    private final Map<String, IrFunction> functions;
    private final Map<String, ThreadStateSummary> summaries = new HashMap<>();
    private final Map<String, IrFunction> relevant = new LinkedHashMap<>();
    private final Map<String, Set<String>> callers = new HashMap<>();
    private final Set<String> values = new HashSet<>();
    private final Map<String, ThreadState> states = new TreeMap<>();

    private ThreadStates(IrModule module) {
        this.module = module;
        this.functions = module.bySymbol();
    }

    /**
     * @param known what C functions have to do with the state of a thread, by symbol
     */
    public static List<Fact> find(IrModule module, Function<String, Optional<ThreadState>> known) {
        ThreadStates run = new ThreadStates(module);
        return run.hasReader(known) ? run.run() : List.of();
    }

    private boolean hasReader(Function<String, Optional<ThreadState>> known) {
        Set<String> asked = new HashSet<>();
        for (IrFunction function : module.functions()) {
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    see(function, instr, asked, known);
                }
            }
        }
        return states.values().stream().anyMatch(ThreadState::isRead);
    }

    private void see(
            IrFunction function,
            Instr instr,
            Set<String> asked,
            Function<String, Optional<ThreadState>> known) {
        Callee callee =
                switch (instr) {
                    case Instr.Call i -> i.callee();
                    case Instr.Defer i -> i.callee();
                    case Instr.Go i -> i.callee();
                    default -> null;
                };
        if (callee instanceof Callee.Direct(var symbol)) {
            callers.computeIfAbsent(symbol, _ -> new LinkedHashSet<>()).add(function.symbol());
            if (symbol.startsWith("C.") && !functions.containsKey(symbol) && asked.add(symbol)) {
                known.apply(symbol).ifPresent(state -> states.put(symbol, state));
            }
        }
        if (instr instanceof Instr.Closure closure) {
            values.add(closure.function());
        }
        for (Value operand : instr.operands()) {
            if (operand instanceof Value.Func func) {
                values.add(func.symbol());
            }
        }
    }

    private List<Fact> run() {
        for (var each : states.entrySet()) {
            ThreadState state = each.getValue();
            Map<String, String> one = Map.of(state.library(), each.getKey());
            boolean isRead = state.isRead();
            summaries.put(
                    each.getKey(),
                    ThreadStateSummary.of(isRead ? one : Map.of(), isRead ? Map.of() : one, 0));
        }
        List<String> work = new ArrayList<>(states.keySet());
        work.addAll(LOCKS);
        Set<String> seen = new HashSet<>(work);
        for (int i = 0; i < work.size(); i++) {
            for (String caller : callers.getOrDefault(work.get(i), Set.of())) {
                IrFunction function = functions.get(caller);
                if (function != null && seen.add(caller)) {
                    work.add(caller);
                }
            }
        }
        for (IrFunction function : module.functions()) {
            if (seen.contains(function.symbol()) && !states.containsKey(function.symbol())) {
                relevant.putIfAbsent(function.symbol(), function);
            }
        }
        summarise();
        if (locksMain()) {
            return List.of();
        }
        return facts();
    }

    private ThreadStateSummary known(String symbol) {
        return summaries.getOrDefault(symbol, ThreadStateSummary.NONE);
    }

    private void summarise() {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (IrFunction function : relevant.values()) {
                ThreadStateSummary now =
                        new ThreadStateFlow(function, this::known, true, new Silent()).run();
                changed |= !now.equals(summaries.put(function.symbol(), now));
            }
        }
    }

    /** Whether the package holds the main thread for good, as interfaces of one thread need it. */
    private boolean locksMain() {
        return relevant.values().stream()
                .anyMatch(each ->
                        INIT.matcher(each.name()).matches() && known(each.symbol()).locks() > 0);
    }

    private List<Fact> facts() {
        Set<String> held = held();
        Set<Fact> facts = new LinkedHashSet<>();
        for (IrFunction function : relevant.values()) {
            if (function.language() == Language.GO && !held.contains(function.symbol())) {
                new ThreadStateFlow(
                                function,
                                this::known,
                                false,
                                new Silent() {
                                    @Override
                                    public void split(
                                            Span at,
                                            String call,
                                            Span read,
                                            String getter,
                                            boolean decides) {
                                        facts.add(
                                                new SplitThreadState(
                                                        function.symbol(),
                                                        at,
                                                        call,
                                                        read,
                                                        getter,
                                                        decides ? 0.9 : 0.8));
                                    }
                                })
                        .run();
            }
        }
        return List.copyOf(facts);
    }

    /**
     * Functions whose goroutine is locked to its thread whenever they run: C's own, those that C
     * calls, initialisation, and those of whose callers each locks. Function literals count so too:
     * who runs them is not followed.
     */
    private Set<String> held() {
        Set<String> goroutines = ThreadLocks.goroutines(module.functions());
        Set<String> held = new HashSet<>();
        for (IrFunction function : relevant.values()) {
            boolean isCalledHere =
                    !function.is(Trait.VISIBLE)
                            && callers.containsKey(function.symbol())
                            && !values.contains(function.symbol());
            if (function.language() == Language.C
                    || function.is(Trait.EXPORTED)
                    || INIT.matcher(function.name()).matches()
                    || !function.enclosing().isEmpty() && !goroutines.contains(function.symbol())
                    || isCalledHere) {
                held.add(function.symbol());
            }
        }
        boolean changed = true;
        while (changed) {
            Set<String> open = new HashSet<>();
            for (IrFunction function : module.functions()) {
                if (function.language() == Language.GO) {
                    boolean isHeld = held.contains(function.symbol());
                    if (relevant.containsKey(function.symbol())) {
                        new ThreadStateFlow(
                                        function,
                                        this::known,
                                        isHeld,
                                        new Silent() {
                                            @Override
                                            public void call(String symbol, boolean isLocked) {
                                                if (!isLocked) {
                                                    open.add(symbol);
                                                }
                                            }
                                        })
                                .run();
                    }
                }
            }
            changed = held.removeIf(each -> open.contains(each) && !isFixed(each));
        }
        return held;
    }

    private boolean isFixed(String symbol) {
        IrFunction function = relevant.get(symbol);
        return function == null
                || function.language() == Language.C
                || function.is(Trait.EXPORTED)
                || INIT.matcher(function.name()).matches();
    }

    /** Is told, and does nothing. */
    private static class Silent implements ThreadStateFlow.Told {
        @Override
        public void call(String symbol, boolean isLocked) {}

        @Override
        public void split(Span at, String call, Span read, String getter, boolean decides) {}
    }
}
