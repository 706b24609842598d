package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.OwnerType.Closer;
import cgovet.analysis.lifetime.OwnerType.Ending;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The owner types of a module, from its IR and the summaries of its functions. */
final class OwnerTypes {
    private static final String SET = "runtime.SetFinalizer";
    private static final String ADD = "runtime.AddCleanup";
    private static final int MAX_DEPTH = 12;

    private final Map<String, IrType.Struct> structs = new HashMap<>();
    private final Map<String, List<Ending>> endings = new TreeMap<>();
    private final Map<String, List<Closer>> closers = new TreeMap<>();
    private final Function<String, Optional<Summary>> summaries;
    private final Map<String, IrFunction> functions;

    private OwnerTypes(IrModule module, Function<String, Optional<Summary>> summaries) {
        this.functions = module.bySymbol();
        this.summaries = summaries;
    }

    /**
     * The owner types by name, in order.
     *
     * @param summaries of bodies and of everything that is known without one, by symbol
     */
    static Collection<OwnerType> of(
            IrModule module, Function<String, Optional<Summary>> summaries) {
        OwnerTypes search = new OwnerTypes(module, summaries);
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.GO) {
                search.endings(function);
                search.closers(function);
            }
        }
        Map<String, OwnerType> all = new TreeMap<>();
        search.structs.forEach((name, struct) ->
                all.put(
                        name,
                        new OwnerType(
                                struct,
                                search.endings.getOrDefault(name, List.of()),
                                search.closers.getOrDefault(name, List.of()))));
        return all.values();
    }

    /** The struct of Go that a value is or points to. */
    static Optional<IrType.Struct> struct(IrType type) {
        IrType at = type instanceof IrType.Pointer p ? p.elem() : type;
        return at instanceof IrType.Struct s && !s.isC() ? Optional.of(s) : Optional.empty();
    }

    private void endings(IrFunction function) {
        Definitions definitions = null;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && (symbol.equals(SET) || symbol.equals(ADD))
                        && call.args().size() >= 2) {
                    definitions = definitions == null ? Definitions.of(function) : definitions;
                    ending(function, definitions, call, symbol.equals(ADD));
                }
            }
        }
    }

    private void ending(
            IrFunction function, Definitions definitions, Instr.Call call, boolean isCleanup) {
        Value object = definitions.unboxed(call.args().get(0));
        Value runs = definitions.unboxed(call.args().get(1));
        Optional<IrType.Struct> struct =
                object.type().isPointer() ? struct(object.type()) : Optional.empty();
        if (runs instanceof Value.Null || struct.isEmpty()) {
            return;
        }
        String symbol = definitions.function(runs).orElse("");
        Set<String> fields = new TreeSet<>();
        Set<String> guards = new TreeSet<>();
        boolean other = false;
        Summary summary = summaries.apply(symbol).orElse(Summary.unknown(symbol));
        Map<Value, String> stored = isCleanup ? stored(function, definitions, object) : Map.of();
        for (Summary.Case one : summary.cases()) {
            for (Effect effect : one.effects()) {
                if (!isRelease(effect)) {
                    continue;
                }
                Optional<String> field =
                        isCleanup
                                ? given(function, definitions, call, effect.at(), stored)
                                : field(effect.at(), 0);
                field.ifPresent(fields::add);
                other |= field.isEmpty() && effect.at().root() != Access.Root.GLOBAL;
                guards.addAll(guards(one, 0));
            }
        }
        structs.putIfAbsent(struct.get().name(), struct.get());
        endings.computeIfAbsent(struct.get().name(), _ -> new ArrayList<>())
                .add(new Ending(function, call, object, isCleanup, symbol, fields, other, guards));
    }

    static boolean isRelease(Effect effect) {
        return effect instanceof Effect.Free || effect instanceof Effect.Count c && c.by() < 0;
    }

    /** The field of an argument's object that a place is the content of. */
    private static Optional<String> field(Access at, int argument) {
        if (at.root() != Access.Root.ARGUMENT || at.number() != argument) {
            return Optional.empty();
        }
        for (Access.Step step : at.steps()) {
            if (step instanceof Access.Field(var name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The field that a place is the own content of; of an embedded struct too. */
    private static Optional<String> own(Access at, int argument, IrType.Struct struct) {
        Access inner = promoted(at, struct);
        List<Access.Step> fields =
                inner.steps().stream().filter(step -> !(step instanceof Access.Deref)).toList();
        return fields.size() == 1 ? field(inner, argument) : Optional.empty();
    }

    /** The place without the embedded structs on the way to it: their fields are the type's own. */
    private static Access promoted(Access at, IrType.Struct struct) {
        List<Access.Step> steps = at.steps();
        Optional<IrType.Struct> in = Optional.of(struct);
        int from = 0;
        for (int i = 0; i < steps.size() && in.isPresent(); i++) {
            if (steps.get(i) instanceof Access.Field(var name)) {
                in = embedded(in.get(), name);
                from = in.isPresent() ? i + 1 : from;
            }
        }
        return new Access(at.root(), at.number(), at.symbol(), steps.subList(from, steps.size()));
    }

    /** Whether a place is an embedded struct, with all its fields. */
    private static boolean embeds(Access at, int argument, IrType.Struct struct) {
        return field(at, argument).isPresent() && field(promoted(at, struct), argument).isEmpty();
    }

    /** The struct that a struct embeds under a name, by itself or by its address. */
    private static Optional<IrType.Struct> embedded(IrType.Struct struct, String name) {
        return struct.fields().stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> struct(field.type()).stream())
                .filter(inner -> inner.name().endsWith("." + name))
                .findFirst();
    }

    private static Set<String> guards(Summary.Case one, int argument) {
        Set<String> guards = new TreeSet<>();
        one.when().forEach(condition -> field(condition.at(), argument).ifPresent(guards::add));
        return guards;
    }

    /** Which field held what a cleanup releases: its argument, or what its literal captured. */
    private static Optional<String> given(
            IrFunction function,
            Definitions definitions,
            Instr.Call call,
            Access at,
            Map<Value, String> stored) {
        Value source = null;
        if (at.isArgument(0) && call.args().size() > 2) {
            source = definitions.unboxed(call.args().get(2));
        } else if (at.root() == Access.Root.CAPTURE
                && at.steps().size() == 1
                && definitions.only(definitions.unboxed(call.args().get(1))).orElse(null)
                        instanceof Instr.Closure closure
                && at.number() < closure.captured().size()) {
            source = closure.captured().get(at.number());
        }
        if (source == null) {
            return Optional.empty();
        }
        Optional<String> read = definitions.owned(source).map(Definitions.Owned::field);
        return read.isPresent()
                ? read
                : Optional.ofNullable(stored.get(root(function, definitions, source)));
    }

    /** What the function stores into fields of an object, by where the value comes from. */
    private static Map<Value, String> stored(
            IrFunction function, Definitions definitions, Value object) {
        Map<Value, String> stored = new HashMap<>();
        Value owner = root(function, definitions, object);
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Store store
                        && definitions.only(store.address()).orElse(null)
                                instanceof Instr.FieldAddress field
                        && root(function, definitions, field.base()).equals(owner)) {
                    stored.put(root(function, definitions, store.value()), field.name());
                }
            }
        }
        return stored;
    }

    /** Where a value comes from, conversions and variables that are set once undone. */
    static Value root(IrFunction function, Definitions definitions, Value value) {
        Value at = value;
        for (int i = 0; i < MAX_DEPTH; i++) {
            Value next =
                    switch (definitions.only(at).orElse(null)) {
                        case Instr.Move m -> m.value();
                        case Instr.Convert c when c.kind() != Conversion.COPY_TEXT -> c.value();
                        case Instr.Load load
                                when definitions.only(load.address()).orElse(null)
                                        instanceof Instr.Allocate ->
                                load.address();
                        case Instr.Allocate cell -> onlyStored(function, cell).orElse(at);
                        case null, default -> at;
                    };
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static Optional<Value> onlyStored(IrFunction function, Instr.Allocate cell) {
        Value found = null;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Store store && store.address().equals(cell.result())) {
                    if (found != null) {
                        return Optional.empty();
                    }
                    found = store.value();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private void closers(IrFunction function) {
        Optional<Summary> summary = summaries.apply(function.symbol());
        if (summary.isEmpty() || !function.captures().isEmpty()) {
            return;
        }
        for (int i = 0; i < function.params().size(); i++) {
            IrType type = function.params().get(i).type();
            Optional<IrType.Struct> struct = struct(type);
            if (struct.isPresent()) {
                Optional<Closer> closer = closer(function, i, struct.get(), summary.get());
                if (closer.isPresent()) {
                    structs.putIfAbsent(struct.get().name(), struct.get());
                    closers.computeIfAbsent(struct.get().name(), _ -> new ArrayList<>())
                            .add(closer.get());
                }
            }
        }
    }

    private Optional<Closer> closer(
            IrFunction function, int parameter, IrType.Struct struct, Summary summary) {
        boolean isCopy = !function.params().get(parameter).type().isPointer();
        Set<String> fields = new LinkedHashSet<>();
        Set<String> notCleared = new LinkedHashSet<>();
        Set<String> guards = new LinkedHashSet<>();
        Set<String> written = new LinkedHashSet<>();
        for (Summary.Case one : summary.cases()) {
            Set<String> released = new LinkedHashSet<>();
            Set<String> changed = new LinkedHashSet<>();
            boolean isReplaced = false;
            for (Effect effect : one.effects()) {
                if (isRelease(effect)) {
                    own(effect.at(), parameter, struct).ifPresent(released::add);
                }
                if (effect instanceof Effect.Clear
                        || effect instanceof Effect.Write
                        || effect instanceof Effect.Own
                        || effect instanceof Effect.Same
                        || effect instanceof Effect.Borrow) {
                    field(promoted(effect.at(), struct), parameter).ifPresent(changed::add);
                    isReplaced |= embeds(effect.at(), parameter, struct);
                }
            }
            if (isReplaced) {
                changed.addAll(released);
            }
            if (!released.isEmpty()) {
                fields.addAll(released);
                written.addAll(changed);
                one.when().stream()
                        .flatMap(each -> field(promoted(each.at(), struct), parameter).stream())
                        .forEach(guards::add);
                released.stream().filter(f -> !changed.contains(f)).forEach(notCleared::add);
            }
        }
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Set<String> cleared = new LinkedHashSet<>(fields);
        cleared.removeAll(notCleared);
        return Optional.of(
                new Closer(function, parameter, isCopy, fields, cleared, guards, written));
    }

    /** Whether a function is one that others may call. */
    static boolean isOpen(IrFunction function) {
        return function.is(Trait.VISIBLE) && !function.is(Trait.TEST);
    }
}
