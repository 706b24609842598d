package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.analysis.lifetime.OwnerType.Closer;
import cgovet.analysis.lifetime.OwnerType.Ending;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.OwnershipFact.DoubleRelease;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What is wrong with whole owner types: who releases their contents, when, and how often. */
public final class Owners {
    private static final String STOP = "runtime.Cleanup.Stop";
    private static final int TINY = 16;

    private final IrModule module;
    private final Map<String, IrFunction> functions;
    private final Function<String, Optional<Summary>> summaries;
    private final Reach reach;
    private final int goMinor;
    private final Set<String> endingFunctions = new HashSet<>();
    private final List<LifetimeDefect> found = new ArrayList<>();

    private Owners(IrModule module, Function<String, Optional<Summary>> summaries, int goMinor) {
        this.module = module;
        this.functions = module.bySymbol();
        this.summaries = summaries;
        this.reach = new Reach(functions);
        this.goMinor = goMinor;
    }

    /**
     * Finds them.
     *
     * @param summaries of everything that is known, by symbol
     * @param goMinor of the module's {@code go} line
     */
    public static List<LifetimeDefect> find(
            IrModule module, Function<String, Optional<Summary>> summaries, int goMinor) {
        var types = OwnerTypes.of(module, summaries);
        Owners search = new Owners(module, summaries, goMinor);
        types.forEach(
                type -> type.endings().forEach(e -> search.endingFunctions.add(e.function())));
        for (OwnerType type : types) {
            search.check(type);
        }
        search.found.addAll(Endings.find(module, search.reach, types));
        search.found.addAll(Copies.find(module, types));
        search.found.addAll(Cycles.find(module, types));
        search.found.addAll(Registries.find(module, types));
        search.found.addAll(ClosedUses.find(module, types));
        search.found.addAll(NeedlessKeepAlives.find(module, summaries, types));
        return List.copyOf(search.found);
    }

    /** The facts without those that a defect of these says better. */
    public static List<? extends Fact> without(
            List<? extends Fact> facts, List<LifetimeDefect> defects) {
        List<LifetimeDefect> copies =
                defects.stream().filter(d -> d.kind() == Kind.COPIES_CLOSED).toList();
        return copies.isEmpty()
                ? facts
                : facts.stream()
                        .filter(fact ->
                                !(fact instanceof DoubleRelease twice)
                                        || copies.stream().noneMatch(d -> isSame(d, twice)))
                        .toList();
    }

    private static boolean isSame(LifetimeDefect copies, DoubleRelease twice) {
        return copies.function().equals(twice.function())
                && (twice.variable().startsWith(copies.subject() + ".")
                        || twice.variable().startsWith(copies.detail() + "."));
    }

    private void check(OwnerType type) {
        Set<String> reported = new HashSet<>();
        for (Ending ending : type.endings()) {
            if (ending.in().is(Trait.TEST) || !ending.releases()) {
                continue;
            }
            for (Closer closer : type.closers()) {
                if (isEntry(closer, type) && releasesAgain(closer, ending)) {
                    if (reported.add(closer.function().symbol())) {
                        found.add(both(type, closer, ending));
                    }
                }
            }
        }
        finalizerOnly(type);
        oldStyle(type);
        tiny(type);
        closers(type, reported);
    }

    private LifetimeDefect both(OwnerType type, Closer closer, Ending ending) {
        Set<String> common = new TreeSet<>(closer.fields());
        common.retainAll(ending.fields());
        boolean isItself = closer.function().symbol().equals(ending.function());
        return LifetimeDefect.of(
                        closer.function().symbol(),
                        head(closer.function()),
                        Kind.RELEASED_BY_BOTH,
                        type.shortName(),
                        closer.function().name(),
                        isItself ? 0.88 : 0.92)
                .with(String.join(", ", common) + (ending.isCleanup() ? " cleanup" : " finalizer"))
                .beside(ending.at(), "the " + (ending.isCleanup() ? "cleanup" : "finalizer"));
    }

    /** Where a function begins, without its body. */
    private Span head(IrFunction function) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                boolean isRelease =
                        instr instanceof Instr.Call call
                                && call.callee() instanceof Callee.Direct(var symbol)
                                && releases(symbol);
                if (isRelease) {
                    return instr.at();
                }
            }
        }
        return function.at();
    }

    private boolean releases(String symbol) {
        return summaries.apply(symbol).stream()
                .flatMap(s -> s.cases().stream())
                .flatMap(c -> c.effects().stream())
                .anyMatch(OwnerTypes::isRelease);
    }

    /** Whether users close objects with it: not a helper of the finalizer and of Close. */
    private boolean isEntry(Closer closer, OwnerType type) {
        if (closer.function().is(Trait.TEST)) {
            return false;
        }
        return closer.isPublic()
                || type.closers().stream().noneMatch(Closer::isPublic)
                        && !endingFunctions.contains(closer.function().symbol())
                        && !isCalledByEnding(closer, type);
    }

    private boolean isCalledByEnding(Closer closer, OwnerType type) {
        String symbol = closer.function().symbol();
        return type.endings().stream().anyMatch(e -> reach.calls(e.function(), symbol::equals));
    }

    private boolean releasesAgain(Closer closer, Ending ending) {
        Set<String> common = new LinkedHashSet<>(closer.fields());
        common.retainAll(ending.fields());
        String symbol = closer.function().symbol();
        if (common.isEmpty() || reach.calls(symbol, STOP::equals)) {
            return false;
        }
        if (reach.first(symbol, Owners::clearsFinalizer).isPresent()) {
            return false;
        }
        if (ending.isCleanup()) {
            // It has a copy of the pointer: what the object holds does not matter.
            return true;
        }
        Set<String> guards = new HashSet<>(ending.guards());
        guards.retainAll(closer.written());
        boolean isGuarded = !guards.isEmpty() || isOnce(symbol) && isOnce(ending.function());
        return !isGuarded && !closer.cleared().containsAll(common);
    }

    /** Whether a function uses what lets code run once: sync.Once, atomic swaps. */
    private boolean isOnce(String symbol) {
        return reach.calls(
                symbol,
                callee ->
                        callee.startsWith("sync.(*Once)")
                                || callee.startsWith("sync.OnceFunc")
                                || callee.startsWith("sync/atomic."));
    }

    static boolean clearsFinalizer(IrFunction function, Instr instr) {
        return instr instanceof Instr.Call call
                && call.callee().equals(new Callee.Direct("runtime.SetFinalizer"))
                && call.args().size() == 2
                && Definitions.of(function).unboxed(call.args().get(1)) instanceof Value.Null;
    }

    private void finalizerOnly(OwnerType type) {
        Optional<Ending> first =
                type.endings().stream()
                        .filter(e -> !e.fields().isEmpty() && !e.in().is(Trait.TEST))
                        .findFirst();
        if (first.isEmpty() || isReleasedByOthers(type)) {
            return;
        }
        Ending ending = first.get();
        found.add(
                LifetimeDefect.of(
                                ending.in().symbol(),
                                ending.at(),
                                Kind.FINALIZER_ONLY,
                                type.shortName(),
                                String.join(", ", new TreeSet<>(ending.fields())),
                                0.85)
                        .with(ending.isCleanup() ? "cleanup" : "finalizer"));
    }

    /** Whether there is a way to release an object but by the collector. */
    private boolean isReleasedByOthers(OwnerType type) {
        for (Closer closer : type.closers()) {
            boolean isEnding = endingFunctions.contains(closer.function().symbol());
            if (closer.isPublic() || !isEnding && !isCalledByEnding(closer, type)) {
                return true;
            }
        }
        for (IrFunction function : module.functions()) {
            boolean takesIt =
                    function.language() == Language.GO
                            && function.params().stream()
                                    .anyMatch(p ->
                                            OwnerTypes.struct(p.type())
                                                    .filter(s -> s.name().equals(type.name()))
                                                    .isPresent());
            if (!takesIt || function.is(Trait.TEST)) {
                continue;
            }
            String symbol = function.symbol();
            boolean runsEnding =
                    !endingFunctions.contains(symbol)
                            && reach.calls(
                                    symbol,
                                    callee ->
                                            endingFunctions.contains(callee) || callee.equals(STOP))
                            && !setsEnding(symbol, type);
            if (runsEnding || isNamedAsRelease(function)) {
                return true;
            }
            if (reach.first(symbol, Owners::clearsFinalizer).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean setsEnding(String symbol, OwnerType type) {
        return type.endings().stream().anyMatch(e -> e.in().symbol().equals(symbol));
    }

    /** Whether a method's name says that it releases, whatever is known of its body. */
    private static boolean isNamedAsRelease(IrFunction function) {
        String name = function.name().substring(function.name().lastIndexOf('.') + 1);
        return function.is(Trait.VISIBLE)
                && name.matches(
                        "(Close|Free|Release|Destroy|Dispose|Delete|Unref|Cleanup|Finalize|Drop"
                                + "|Shutdown|Stop|Terminate|Deinit|Fini|Clear|Reset).*");
    }

    private void oldStyle(OwnerType type) {
        if (goMinor < 24) {
            return;
        }
        for (Ending ending : type.endings()) {
            boolean isPlain =
                    !ending.isCleanup()
                            && ending.fields().size() == 1
                            && !ending.releasesOther()
                            && !ending.in().is(Trait.TEST)
                            && !isSetLater(type, ending)
                            && !isResurrecting(ending.function());
            if (isPlain) {
                found.add(
                        LifetimeDefect.of(
                                        ending.in().symbol(),
                                        ending.at(),
                                        Kind.OLD_STYLE,
                                        type.shortName(),
                                        String.join(", ", new TreeSet<>(ending.fields())),
                                        0.9)
                                .mild(true));
                return;
            }
        }
    }

    /** Whether the field gets another pointer later, of which a cleanup would not know. */
    private boolean isSetLater(OwnerType type, Ending ending) {
        for (IrFunction function : module.functions()) {
            if (function.language() != Language.GO || function.equals(ending.in())) {
                continue;
            }
            Map<Value, Instr.FieldAddress> fields = new HashMap<>();
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr instanceof Instr.FieldAddress f
                            && ending.fields().contains(f.name())
                            && OwnerTypes.struct(f.base().type())
                                    .filter(s -> s.name().equals(type.name()))
                                    .isPresent()) {
                        fields.put(f.result(), f);
                    }
                    if (instr instanceof Instr.Store s
                            && fields.containsKey(s.address())
                            && !(s.value() instanceof Value.Null)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isResurrecting(String symbol) {
        return summaries.apply(symbol).stream()
                .flatMap(s -> s.cases().stream())
                .flatMap(c -> c.effects().stream())
                .anyMatch(e ->
                        (e instanceof Effect.Escape || e instanceof Effect.Retain)
                                && e.at().steps().isEmpty());
    }

    /** Finalizers of objects that the collector may never find dead. */
    private void tiny(OwnerType type) {
        boolean reported = false;
        for (Ending ending : type.endings()) {
            if (ending.in().is(Trait.TEST)) {
                continue;
            }
            Definitions definitions = Definitions.of(ending.in());
            Value root = OwnerTypes.root(ending.in(), definitions, ending.object());
            boolean isGlobal =
                    root instanceof Value.Global
                            || definitions.only(root).orElse(null) instanceof Instr.Load load
                                    && load.address() instanceof Value.Global
                                    && ending.in().name().matches("init(\\.\\d+)?");
            if (isGlobal) {
                found.add(LifetimeDefect.of(type, ending, Kind.GLOBAL, 0.85));
            } else if (isTemporary(ending.in(), definitions, root, ending)) {
                found.add(LifetimeDefect.of(type, ending, Kind.TEMPORARY, 0.9));
            }
            if (!reported && isTiny(type.struct()) && ending.object().type().isPointer()) {
                reported = true;
                found.add(
                        LifetimeDefect.of(type, ending, Kind.TINY, 0.85)
                                .with(Long.toString(type.struct().size()))
                                .mild(isReleasedByOthers(type)));
            }
        }
    }

    /** Whether nothing but the call itself and what fills the object mentions it. */
    private static boolean isTemporary(
            IrFunction function, Definitions definitions, Value root, Ending ending) {
        if (!(definitions.only(root).orElse(null) instanceof Instr.Allocate)) {
            return false;
        }
        Aliases aliases = Aliases.of(function, definitions, ending.object());
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                boolean isHarmless =
                        instr.equals(ending.call())
                                || instr instanceof Instr.FieldAddress
                                || instr instanceof Instr.Move
                                || instr instanceof Instr.Convert
                                || instr instanceof Instr.Store s && !aliases.holds(s.value());
                if (!isHarmless && aliases.isUsedBy(instr)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the tiny allocator makes it: under 16 bytes, and no pointer that Go knows. */
    private static boolean isTiny(IrType.Struct struct) {
        return struct.isComplete()
                && struct.size() >= 0
                && struct.size() < TINY
                && struct.fields().stream().noneMatch(f -> mayHoldPointer(f.type(), 0));
    }

    private static boolean mayHoldPointer(IrType type, int depth) {
        return switch (type) {
            case IrType.Bool _,
                    IrType.Int _,
                    IrType.Uintptr _,
                    IrType.Floating _,
                    IrType.Complex _,
                    IrType.Void _ ->
                    false;
            case IrType.Pointer p ->
                    !(p.toC()
                            && p.elem() instanceof IrType.Struct s
                            && s.isC()
                            && s.isComplete()
                            && s.fields().isEmpty()
                            && !s.isUnion());
            case IrType.Array a -> depth > 8 || mayHoldPointer(a.elem(), depth + 1);
            case IrType.Struct s ->
                    depth > 8
                            || !s.isComplete()
                            || s.fields().stream()
                                    .anyMatch(f -> mayHoldPointer(f.type(), depth + 1));
            default -> true;
        };
    }

    /** Close that releases twice, and methods that do not look. */
    private void closers(OwnerType type, Set<String> reported) {
        for (Closer closer : type.closers()) {
            boolean isMethod = closer.function().is(Trait.METHOD) && closer.parameter() == 0;
            if (!isMethod || closer.isCopy() || !closer.isPublic()) {
                continue;
            }
            String symbol = closer.function().symbol();
            Set<String> open = new TreeSet<>(closer.fields());
            open.removeAll(closer.cleared());
            Set<String> guards = new HashSet<>(closer.guards());
            guards.retainAll(closer.written());
            if (open.isEmpty()) {
                if (isNamedAsRelease(closer.function()) && releasesAll(type, closer)) {
                    unchecked(type, closer);
                }
            } else if (!reported.contains(symbol)
                    && guards.isEmpty()
                    && !closer.function().is(Trait.TEST)
                    && isNamedAsRelease(closer.function())
                    && !isCounted(type, closer)
                    && (looksInVain(closer, open) || !endsOwnership(symbol))
                    && !isOnce(symbol)) {
                found.add(
                        LifetimeDefect.of(
                                        symbol,
                                        head(closer.function()),
                                        Kind.CLOSE_TWICE,
                                        type.shortName(),
                                        closer.function().name(),
                                        looksInVain(closer, open) ? 0.88 : 0.82)
                                .with(String.join(", ", open)));
            }
        }
    }

    /** Whether Close looks at a field before the release that it leaves as it is. */
    private static boolean looksInVain(Closer closer, Set<String> open) {
        return closer.guards().containsAll(open);
    }

    /** Whether Close takes away the finalizer: it knows of its callers that they call it once. */
    private boolean endsOwnership(String symbol) {
        return reach.calls(symbol, STOP::equals)
                || reach.first(symbol, Owners::clearsFinalizer).isPresent();
    }

    private static boolean releasesAll(OwnerType type, Closer closer) {
        return type.closers().stream().allMatch(c -> closer.fields().containsAll(c.fields()));
    }

    /** Whether users count references to the object, so that each Close undoes one of them. */
    private boolean isCounted(OwnerType type, Closer closer) {
        boolean isUnref =
                summaries.apply(closer.function().symbol()).stream()
                        .flatMap(s -> s.cases().stream())
                        .flatMap(c -> c.effects().stream())
                        .anyMatch(Effect.Count.class::isInstance);
        return isUnref
                || module.functions().stream()
                        .anyMatch(f ->
                                f.is(Trait.METHOD)
                                        && f.name().matches("\\(\\*\\w+\\)\\.(Add|Inc)?Ref\\w*")
                                        && OwnerTypes.struct(f.params().getFirst().type())
                                                .filter(s -> s.name().equals(type.name()))
                                                .isPresent());
    }

    private void unchecked(OwnerType type, Closer closer) {
        Map<String, IrFunction> methods = new TreeMap<>();
        for (IrFunction function : module.functions()) {
            boolean isMethodOfIt =
                    function.language() == Language.GO
                            && function.is(Trait.METHOD)
                            && OwnerTypes.isOpen(function)
                            && function.enclosing().isEmpty()
                            && OwnerTypes.struct(function.params().getFirst().type())
                                    .filter(s -> s.name().equals(type.name()))
                                    .isPresent()
                            && type.closers().stream()
                                    .noneMatch(
                                            c -> c.function().symbol().equals(function.symbol()));
            if (isMethodOfIt && passesUnchecked(function, closer.fields())) {
                methods.put(function.symbol(), function);
            }
        }
        if (methods.isEmpty()
                || found.stream()
                        .anyMatch(d ->
                                d.kind() == Kind.UNCHECKED && d.type().equals(type.shortName()))) {
            return;
        }
        IrFunction first = methods.values().iterator().next();
        found.add(
                LifetimeDefect.of(
                                closer.function().symbol(),
                                head(closer.function()),
                                Kind.UNCHECKED,
                                type.shortName(),
                                closer.function().name(),
                                0.6)
                        .with(
                                first.name()
                                        + (methods.size() > 1
                                                ? " and %d more".formatted(methods.size() - 1)
                                                : ""))
                        .mild(true));
    }

    /** Whether a method gives C the field, and compares nothing with nil nor calls a check. */
    private static boolean passesUnchecked(IrFunction function, Set<String> fields) {
        Definitions definitions = Definitions.of(function);
        Value receiver = function.params().getFirst();
        boolean passes = false;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Operate op
                        && (op.operator() == Operator.EQ || op.operator() == Operator.NE)
                        && op.args().stream()
                                .anyMatch(a ->
                                        definitions
                                                .owned(a)
                                                .filter(o -> o.owner().equals(receiver))
                                                .isPresent())) {
                    return false;
                }
                if (instr instanceof Instr.Branch b
                        && definitions.owned(b.condition()).isPresent()) {
                    return false;
                }
                if (instr instanceof Instr.Call call) {
                    boolean isCheck =
                            call.crossing() == Instr.Call.Crossing.NONE
                                    && call.args().stream()
                                            .anyMatch(a ->
                                                    OwnerTypes.root(function, definitions, a)
                                                            .equals(receiver));
                    if (isCheck && !passes) {
                        return false;
                    }
                    passes |=
                            call.crossing() != Instr.Call.Crossing.NONE
                                    && call.args().stream()
                                            .anyMatch(a ->
                                                    definitions
                                                            .owned(a)
                                                            .filter(o ->
                                                                    o.owner().equals(receiver)
                                                                            && fields.contains(
                                                                                    o.field()))
                                                            .isPresent());
                }
            }
        }
        return passes;
    }
}
