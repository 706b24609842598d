package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.analysis.lifetime.OwnerType.Ending;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What finalizers and cleanups must not do, and where their objects must not go. */
final class Endings {
    /** Functions that work on what is current, or locked, in the thread that calls them. */
    private static final Pattern THREAD_AFFINE =
            Pattern.compile(
                    "C\\.((gl|egl|glX|wgl|glfw)[A-Z]\\w*|SDL_(GL_\\w+|Destroy(Window|Renderer|Texture))"
                            + "|gtk_(widget|window)_destroy|CoUninitialize|OleUninitialize"
                            + "|Destroy(Window|Icon|Menu|Cursor)"
                            + "|(pthread_(mutex|rwlock)_unlock|mtx_unlock|LeaveCriticalSection"
                            + "|ReleaseMutex))");

    private final IrModule module;
    private final Reach reach;
    private final Collection<OwnerType> types;
    private final List<LifetimeDefect> found = new ArrayList<>();

    private Endings(IrModule module, Reach reach, Collection<OwnerType> types) {
        this.module = module;
        this.reach = reach;
        this.types = types;
    }

    static List<LifetimeDefect> find(IrModule module, Reach reach, Collection<OwnerType> types) {
        Endings search = new Endings(module, reach, types);
        Set<String> seen = new HashSet<>();
        for (OwnerType type : types) {
            for (Ending ending : type.endings()) {
                if (!ending.in().is(Trait.TEST) && seen.add(ending.function())) {
                    search.affine(type, ending);
                    search.waits(type, ending);
                    search.races(type, ending);
                }
            }
        }
        search.pooled();
        return search.found;
    }

    private void affine(OwnerType type, Ending ending) {
        String[] name = {""};
        boolean[] locks = {false};
        Optional<Instr> at =
                reach.first(
                        ending.function(),
                        (in, instr) -> {
                            if (instr instanceof Instr.Go) {
                                return false;
                            }
                            for (String symbol : instr.functions()) {
                                // Who locks there may unlock there.
                                locks[0] |= symbol.matches("C\\.\\w*(_lock|trylock|Enter\\w+)");
                                if (THREAD_AFFINE.matcher(symbol).matches() && !isOwn(symbol)) {
                                    name[0] = symbol;
                                    return !locks[0]
                                            || !symbol.matches(".*(nlock|Leave\\w+|Mutex)");
                                }
                            }
                            return false;
                        });
        if (at.isPresent() && !reach.calls(ending.function(), "runtime.LockOSThread"::equals)) {
            found.add(
                    LifetimeDefect.of(type, ending, Kind.THREAD_AFFINE, 0.9)
                            .with(name[0])
                            .beside(at.get().at(), "the call of " + name[0]));
        }
    }

    /** Whether the package itself says what a function of C does. */
    private boolean isOwn(String symbol) {
        return module.function(symbol).isPresent();
    }

    private void waits(OwnerType type, Ending ending) {
        Optional<Instr> at =
                reach.first(
                        ending.function(),
                        (in, instr) ->
                                !isStarted(in, ending)
                                        && (instr instanceof Instr.Send && !isChosen(in, instr)
                                                || instr instanceof Instr.Receive
                                                        && !isChosen(in, instr)
                                                || instr instanceof Instr.Call call
                                                        && call.callee()
                                                                .equals(
                                                                        new Callee.Direct(
                                                                                "time.Sleep"))));
        at.ifPresent(instr ->
                found.add(
                        LifetimeDefect.of(type, ending, Kind.BLOCKS, 0.85)
                                .with(
                                        instr instanceof Instr.Send
                                                ? "sends on a channel"
                                                : instr instanceof Instr.Receive
                                                        ? "receives from a channel"
                                                        : "sleeps")
                                .beside(instr.at(), "where it waits")));
    }

    /** Whether a literal runs in a goroutine of its own. */
    private boolean isStarted(IrFunction in, Ending ending) {
        if (in.symbol().equals(ending.function())) {
            return false;
        }
        for (IrFunction function : module.functions()) {
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr instanceof Instr.Go go) {
                        Definitions definitions = Definitions.of(function);
                        boolean isIt =
                                switch (go.callee()) {
                                    case Callee.Direct d -> d.symbol().equals(in.symbol());
                                    case Callee.Dynamic d ->
                                            definitions
                                                    .function(d.function())
                                                    .filter(in.symbol()::equals)
                                                    .isPresent();
                                    case Callee.Method _ -> false;
                                };
                        if (isIt) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Whether a {@code select} with other ways leads to an instruction. */
    private static boolean isChosen(IrFunction function, Instr instr) {
        for (Block block : function.blocks()) {
            if (block.terminator() instanceof Instr.Choose choose && choose.targets().size() > 1) {
                for (int target : choose.targets()) {
                    if (function.blocks().get(target).instrs().contains(instr)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void races(OwnerType type, Ending ending) {
        String[] variable = {""};
        String[] changer = {""};
        Optional<Instr> at =
                reach.first(
                        ending.function(),
                        (in, instr) -> {
                            if (in.language() != Language.GO) {
                                return false;
                            }
                            Optional<String> changed = changed(in, instr);
                            if (changed.isEmpty() || locks(in)) {
                                return false;
                            }
                            variable[0] = changed.get();
                            changer[0] = in.symbol();
                            return true;
                        });
        if (at.isEmpty()
                || reach.calls(ending.function(), Endings::isLock)
                || !isUsedElsewhere(variable[0], changer[0], ending)) {
            return;
        }
        String shown = variable[0].substring(variable[0].lastIndexOf('.') + 1);
        found.add(
                LifetimeDefect.of(type, ending, Kind.RACES, 0.85)
                        .with(shown)
                        .beside(at.get().at(), shown + " is changed"));
    }

    /** The package's variable that an instruction changes: itself, or a map in it. */
    private static Optional<String> changed(IrFunction function, Instr instr) {
        Value target =
                switch (instr) {
                    case Instr.Store s -> s.address();
                    case Instr.Operate o when o.operator() == Operator.DELETE ->
                            o.args().getFirst();
                    default -> null;
                };
        if (target == null) {
            return Optional.empty();
        }
        Definitions definitions = Definitions.of(function);
        for (int i = 0; i < 8; i++) {
            if (target instanceof Value.Global g) {
                return Optional.of(g.symbol());
            }
            switch (definitions.only(target).orElse(null)) {
                case Instr.ElementAddress e -> target = e.base();
                case Instr.FieldAddress f -> target = f.base();
                case Instr.Load l when l.result().type() instanceof IrType.MapOf ->
                        target = l.address();
                case null, default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLock(String symbol) {
        return symbol.endsWith(".Lock") || symbol.endsWith(".RLock") || symbol.endsWith(".TryLock");
    }

    private static boolean locks(IrFunction function) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                boolean is =
                        instr instanceof Instr.Call call
                                && (instr.functions().stream().anyMatch(Endings::isLock)
                                        || call.callee() instanceof Callee.Method(var name, _)
                                                && name.equals("Lock"));
                if (is) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isUsedElsewhere(String variable, String changer, Ending ending) {
        for (IrFunction function : module.functions()) {
            boolean isOther =
                    function.language() == Language.GO
                            && !function.symbol().equals(ending.function())
                            && !function.symbol().equals(changer)
                            && !function.name().startsWith("init")
                            && !function.is(Trait.TEST);
            if (!isOther) {
                continue;
            }
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr.operands().stream()
                            .anyMatch(o ->
                                    o instanceof Value.Global g && g.symbol().equals(variable))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Objects with a finalizer that go into a sync.Pool. */
    private void pooled() {
        Map<String, OwnerType> ended = new HashMap<>();
        types.stream().filter(OwnerType::isEndedByCollector).forEach(t -> ended.put(t.name(), t));
        if (ended.isEmpty()) {
            return;
        }
        for (IrFunction function : module.functions()) {
            if (function.language() != Language.GO || function.is(Trait.TEST)) {
                continue;
            }
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    boolean puts =
                            instr.functions().contains("sync.(*Pool).Put")
                                    && instr.operands().size() >= 2;
                    if (!puts) {
                        continue;
                    }
                    Definitions definitions = Definitions.of(function);
                    Value put = definitions.unboxed(instr.operands().getLast());
                    OwnerType type =
                            put.type().isPointer()
                                    ? OwnerTypes.struct(put.type())
                                            .map(s -> ended.get(s.name()))
                                            .orElse(null)
                                    : null;
                    if (type == null
                            || Aliases.of(function, definitions, put)
                                    .clearsFinalizer(function, definitions)) {
                        continue;
                    }
                    Ending ending = type.endings().getFirst();
                    found.add(
                            LifetimeDefect.of(
                                            function.symbol(),
                                            instr.at(),
                                            Kind.POOLED,
                                            type.shortName(),
                                            definitions.nameOf(put),
                                            0.9)
                                    .with(ending.isCleanup() ? "cleanup" : "finalizer")
                                    .beside(ending.at(), "where it is set"));
                }
            }
        }
    }
}
