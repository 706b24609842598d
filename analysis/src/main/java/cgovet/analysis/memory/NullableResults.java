package cgovet.analysis.memory;

import cgovet.analysis.memory.MemoryDefect.Kind;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Condition;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds results of C that may be null and are dereferenced on a path without a test. A summary says
 * so, or other calls of the same function do by testing.
 */
final class NullableResults {
    /** Much C code takes memory for granted: worth an audit, not a report. */
    private static final double IN_C = 0.7;

    /** Functions of C's library that read or write what these arguments point to, whatever else. */
    private static final Map<String, List<Integer>> LIBRARY =
            Map.of(
                    "C.memcpy", List.of(0, 1),
                    "C.memmove", List.of(0, 1),
                    "C.memset", List.of(0),
                    "C.strcpy", List.of(0, 1),
                    "C.strncpy", List.of(0, 1),
                    "C.strlen", List.of(0),
                    "C.strcmp", List.of(0, 1),
                    "C.strcat", List.of(0, 1));

    /** Functions of C's library that return null where they fail; of malloc C alone sees that. */
    private static final Set<String> MAY_FAIL =
            Set.of(
                    "C.calloc",
                    "C.realloc",
                    "C.reallocarray",
                    "C.aligned_alloc",
                    "C.strdup",
                    "C.strndup",
                    "C.fopen",
                    "C.fdopen",
                    "C.popen",
                    "C.opendir");

    /** Blocks that a function of Go is followed through from its start. */
    private static final int MAX_STRAIGHT = 8;

    private final Map<String, IrFunction> functions;
    private final Function<String, Optional<Summary>> known;
    private final Consumer<MemoryDefect> facts;
    private final Map<String, Set<Integer>> dereferenced = new HashMap<>();
    private final Map<String, Sites> siblings = new TreeMap<>();

    private static final class Sites {
        private int checked;
        private final List<MemoryDefect> unchecked = new ArrayList<>();
    }

    NullableResults(
            Map<String, IrFunction> functions,
            Function<String, Optional<Summary>> known,
            Consumer<MemoryDefect> facts) {
        this.functions = functions;
        this.known = known;
        this.facts = facts;
    }

    void see(IrFunction function, Flow flow) {
        for (Block block : function.blocks()) {
            for (int i = 0; i < block.instrs().size(); i++) {
                if (block.instrs().get(i) instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && symbol.startsWith("C.")
                        && isPointer(call.result().type())
                        && !neverNull(call, symbol)) {
                    call(function, flow, call, symbol, new Flow.Place(block.id(), i));
                }
            }
        }
    }

    private static boolean isPointer(IrType type) {
        return type.isPointer()
                || (type instanceof IrType.Tuple(var parts)
                        && !parts.isEmpty()
                        && parts.getFirst().isPointer());
    }

    /** From Go, {@code C.malloc} ends the process instead. */
    private static boolean neverNull(Instr.Call call, String symbol) {
        return symbol.equals("C.malloc") && call.crossing() != Instr.Call.Crossing.NONE;
    }

    private void call(
            IrFunction function, Flow flow, Instr.Call call, String symbol, Flow.Place place) {
        Path path = new Path(flow, call.result().id());
        flow.after(place, path::goesOn);
        boolean inGo = function.language() == Language.GO;
        Optional<Summary> summary = known.apply(symbol);
        boolean isLibrary = MAY_FAIL.contains(symbol) && !functions.containsKey(symbol);
        double sure =
                isLibrary
                        ? 0.88
                        : symbol.equals("C.malloc")
                                ? 0.6
                                : summary.map(NullableResults::sureness).orElse(0.0);
        if (symbol.equals("C.realloc") && Reallocation.losesOwner(function, flow, call)) {
            facts.accept(
                    new MemoryDefect(
                            function.symbol(),
                            call.at(),
                            Kind.REALLOC_OVERWRITES,
                            flow.name(path.aliases),
                            "",
                            -1,
                            inGo ? 0.9 : 0.8));
        } else if (sure > 0 && path.use != null) {
            facts.accept(
                    new MemoryDefect(
                            function.symbol(),
                            path.use,
                            Kind.UNCHECKED_RESULT,
                            symbol,
                            flow.name(path.aliases),
                            -1,
                            inGo ? sure : Math.min(sure, IN_C)));
        } else if (inGo && sure == 0 && !isTrusted(summary)) {
            Sites sites = siblings.computeIfAbsent(symbol, _ -> new Sites());
            if (path.use != null) {
                sites.unchecked.add(
                        new MemoryDefect(
                                function.symbol(),
                                path.use,
                                Kind.UNCHECKED_BY_SIBLINGS,
                                symbol,
                                flow.name(path.aliases),
                                -1,
                                0));
            } else if (path.isChecked) {
                sites.checked++;
            }
        }
    }

    /** Whether somebody says what the results are, so that a test proves nothing. */
    private static boolean isTrusted(Optional<Summary> summary) {
        return summary.isPresent()
                && switch (summary.get().source()) {
                    case NATIVE, USER, REVIEWED, BODY, ANNOTATED -> true;
                    case DOCUMENTED, MINED, RECALLED, DECLARED, PAIRED, UNKNOWN -> false;
                };
    }

    /** How sure it is that the result may be null; 0 where nobody says so. */
    private static double sureness(Summary summary) {
        double sure =
                switch (summary.source()) {
                    case NATIVE, USER, REVIEWED, BODY -> 0.88;
                    case ANNOTATED, DOCUMENTED -> 0.82;
                    case MINED, RECALLED -> 0.6;
                    case DECLARED, PAIRED, UNKNOWN -> 0;
                };
        Access result = Access.result(0);
        boolean isMaker =
                summary.cases().stream()
                        .flatMap(each -> each.effects().stream())
                        .anyMatch(e -> e instanceof Effect.Own && e.at().equals(result));
        if (summary.source() == Summary.Source.BODY && !isMaker) {
            // What a table or a switch does not have: callers know what they ask for.
            return 0;
        }
        for (Summary.Case each : summary.cases()) {
            boolean isNull =
                    each.when().contains(new Condition(result, Condition.Relation.EQ, 0))
                            || each.effects().contains(new Effect.Clear(result));
            boolean mayBeNull =
                    each.effects().stream()
                            .anyMatch(effect ->
                                    effect instanceof Effect.Own own
                                            && own.nullable()
                                            && own.at().equals(result));
            if (isNull || mayBeNull) {
                return sure;
            }
        }
        return 0;
    }

    /** What a function of the package does to its parameters before any test. */
    private Set<Integer> dereferencedBy(String symbol) {
        Set<Integer> done = dereferenced.get(symbol);
        if (done != null) {
            return done;
        }
        // A function that calls itself does nothing on its way there.
        dereferenced.put(symbol, Set.of());
        Set<Integer> found = new HashSet<>(LIBRARY.getOrDefault(symbol, List.of()));
        IrFunction body = functions.get(symbol);
        if (body != null && body.language() == Language.GO) {
            found.addAll(atOnce(body));
        } else if (body != null && !body.blocks().isEmpty()) {
            Flow flow = new Flow(body);
            for (int i = 0; i < body.params().size(); i++) {
                Value.Reg param = body.params().get(i);
                if (param.type().isPointer()) {
                    Path path = new Path(flow, param.id());
                    flow.after(new Flow.Place(0, -1), path::goesOn);
                    if (path.use != null && !path.isChecked) {
                        found.add(i);
                    }
                }
            }
        }
        dereferenced.put(symbol, found);
        return found;
    }

    /** What a function of Go dereferences before it decides anything. */
    private Set<Integer> atOnce(IrFunction body) {
        List<Value.Reg> params = body.params();
        List<Integer> pointers = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            if (params.get(i).type() instanceof IrType.Pointer p && p.toC()) {
                pointers.add(i);
            }
        }
        Set<Integer> found = new HashSet<>();
        if (pointers.isEmpty()) {
            return found;
        }
        Flow flow = new Flow(body);
        for (int i : pointers) {
            Path path = new Path(flow, params.get(i).id());
            int block = 0;
            boolean goesOn = true;
            for (int blocks = 0; goesOn && blocks < MAX_STRAIGHT; blocks++) {
                List<Instr> instrs = body.blocks().get(block).instrs();
                for (int at = 0; goesOn && at < instrs.size(); at++) {
                    goesOn = path.goesOn(instrs.get(at));
                }
                goesOn &= instrs.getLast() instanceof Instr.Jump;
                block = goesOn ? instrs.getLast().targets().getFirst() : block;
            }
            if (path.use != null && !path.isChecked) {
                found.add(i);
            }
        }
        return found;
    }

    void done() {
        siblings.forEach((_, sites) -> {
            int unchecked = sites.unchecked.size();
            if (sites.checked == 0) {
                return;
            }
            double sure = sites.checked >= 2 && sites.checked > unchecked ? 0.82 : 0.6;
            for (MemoryDefect d : sites.unchecked) {
                facts.accept(
                        new MemoryDefect(
                                d.function(),
                                d.at(),
                                d.kind(),
                                d.what(),
                                d.other(),
                                sites.checked,
                                sure));
            }
        });
    }

    /** The ways from a call: up to a use of its result, or a test of it. */
    private final class Path {
        private final Set<Integer> aliases;
        private final Set<Integer> inner = new HashSet<>();
        private final Set<Integer> errors = new HashSet<>();
        private final Set<IrType> types = new HashSet<>();
        private final Flow flow;
        private @Nullable Span use;
        private boolean isChecked;

        Path(Flow flow, int register) {
            this.flow = flow;
            this.aliases = flow.aliases(register);
            for (Instr each : flow.uses(register)) {
                if (each instanceof Instr.Extract e && e.index() == 1) {
                    errors.addAll(flow.aliases(e.result().id()));
                }
            }
        }

        private boolean isAlias(Value value) {
            return value instanceof Value.Reg reg && aliases.contains(reg.id());
        }

        private boolean isInside(Value value) {
            return isAlias(value) || (value instanceof Value.Reg reg && inner.contains(reg.id()));
        }

        /** Takes a step; whether the way goes on behind it. */
        boolean goesOn(Instr instr) {
            for (Value.Reg result : instr.results()) {
                if (aliases.contains(result.id())) {
                    types.add(result.type());
                    boolean isCopy =
                            switch (instr) {
                                case Instr.Move m -> isAlias(m.value());
                                case Instr.Convert c -> isAlias(c.value());
                                case Instr.Extract _ -> true;
                                default -> false;
                            };
                    if (!isCopy) {
                        return false;
                    }
                }
            }
            return switch (instr) {
                case Instr.FieldAddress f -> inside(f.base(), f.result());
                case Instr.ElementAddress e -> inside(e.base(), e.result());
                case Instr.Load load -> !uses(load.address(), load.at());
                case Instr.Store store -> !uses(store.address(), store.at());
                case Instr.Operate o -> operate(o);
                case Instr.Branch b -> !test(isAlias(b.condition()));
                case Instr.Call call -> call(call);
                case Instr.Go go -> go.args().stream().noneMatch(this::isAlias);
                default -> true;
            };
        }

        private boolean inside(Value base, Value.Reg result) {
            if (isInside(base)) {
                inner.add(result.id());
            }
            return true;
        }

        private boolean uses(Value address, Span at) {
            if (isInside(address)) {
                if (use == null || at.start() < use.start()) {
                    use = at;
                }
                return true;
            }
            return false;
        }

        private boolean test(boolean isTest) {
            isChecked |= isTest;
            return isTest;
        }

        private boolean operate(Instr.Operate o) {
            boolean isComparison = o.operator() == Operator.EQ || o.operator() == Operator.NE;
            for (Value arg : o.args()) {
                boolean ofError = arg instanceof Value.Reg reg && errors.contains(reg.id());
                // The same pointer may have gone through memory on its way to the test.
                boolean ofKind = isComparison && types.contains(arg.type());
                if (isAlias(arg) || ofError || ofKind) {
                    return !test(isComparison || o.operator() == Operator.NOT);
                }
            }
            return true;
        }

        private boolean call(Instr.Call call) {
            for (int i = 0; i < call.args().size(); i++) {
                if (!isAlias(call.args().get(i))) {
                    continue;
                }
                if (!(call.callee() instanceof Callee.Direct(var symbol))) {
                    return false;
                }
                if (dereferencedBy(symbol).contains(i)) {
                    return !uses(call.args().get(i), call.at());
                }
                if (!symbol.startsWith("C.") && !symbol.startsWith("cgo.")) {
                    // A function of Go may test it and not come back.
                    return false;
                }
            }
            return true;
        }
    }
}
