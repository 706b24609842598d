package cgovet.analysis.lifetime;

import cgovet.analysis.lifetime.LifetimeDefect.Kind;
import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls of {@code runtime.KeepAlive} that keep nothing, or what the call before kept anyway. */
final class NeedlessKeepAlives {
    private static final Callee KEEP = new Callee.Direct("runtime.KeepAlive");

    private final Function<String, Optional<Summary>> summaries;

    /** Structs of this module whose objects get a finalizer. */
    private final Set<String> ended = new HashSet<>();

    private final List<LifetimeDefect> found = new ArrayList<>();

    private NeedlessKeepAlives(Function<String, Optional<Summary>> summaries) {
        this.summaries = summaries;
    }

    static List<LifetimeDefect> find(
            IrModule module,
            Function<String, Optional<Summary>> summaries,
            Collection<OwnerType> types) {
        NeedlessKeepAlives search = new NeedlessKeepAlives(summaries);
        for (OwnerType type : types) {
            if (!type.endings().isEmpty()) {
                search.ended.add(type.name());
            }
        }
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.GO) {
                search.check(function);
            }
        }
        return search.found;
    }

    private void check(IrFunction function) {
        for (Block block : function.blocks()) {
            Instr.@Nullable Call last = null;
            for (Instr instr : block.instrs()) {
                if (!(instr instanceof Instr.Call call)) {
                    continue;
                }
                if (!call.callee().equals(KEEP)) {
                    last = call;
                    continue;
                }
                check(function, call, last);
            }
        }
    }

    private void check(IrFunction function, Instr.Call keep, Instr.@Nullable Call before) {
        Definitions definitions = Definitions.of(function);
        Value kept = definitions.unboxed(keep.args().getFirst());
        if (isOfC(function, definitions, kept)) {
            report(function, definitions, keep, kept, Kind.KEEPS_C, "");
            return;
        }
        if (before == null
                || before.crossing() == Instr.Call.Crossing.NONE
                || !(before.callee() instanceof Callee.Direct(var symbol))
                || mayHaveFinalizer(kept.type())) {
            return;
        }
        Value root = variable(definitions, kept);
        for (int i = 0; i < before.args().size(); i++) {
            Value arg = before.args().get(i);
            if (arg.type().isPointer()
                    && base(definitions, arg, 0).filter(root::equals).isPresent()
                    && !keeps(symbol, i)) {
                report(function, definitions, keep, kept, Kind.KEPT_ANYWAY, symbol);
                return;
            }
        }
    }

    /** Whether C made what a pointer points to: a pointer to a C type may lead to Go memory. */
    private static boolean isOfC(IrFunction function, Definitions definitions, Value kept) {
        return kept.type() instanceof IrType.Pointer p
                && p.toC()
                && definitions.only(OwnerTypes.root(function, definitions, kept)).orElse(null)
                        instanceof Instr.Call call
                && call.crossing() != Instr.Call.Crossing.NONE;
    }

    private boolean mayHaveFinalizer(IrType type) {
        return switch (type) {
            case IrType.Slice s -> mayHold(s.elem());
            case IrType.Pointer p ->
                    p.elem() instanceof IrType.Struct s && (!s.isC() || ended.contains(s.name()));
            default -> true;
        };
    }

    /** Elements with pointers may lead to objects that have one. */
    private static boolean mayHold(IrType type) {
        return switch (type) {
            case IrType.Int _, IrType.Floating _, IrType.Bool _, IrType.Complex _ -> false;
            case IrType.Struct s -> !s.isC();
            case IrType.Pointer p -> !p.toC();
            default -> true;
        };
    }

    /** Whether C may use an argument after the call. */
    private boolean keeps(String symbol, int argument) {
        Optional<Summary> summary = summaries.apply(symbol);
        return summary.isEmpty()
                || summary.get().isUnknown()
                || summary.get().cases().stream()
                        .flatMap(c -> c.effects().stream())
                        .anyMatch(e ->
                                e instanceof Effect.Same same
                                                && same.as().number() == argument
                                                && (same.as().steps().isEmpty()
                                                        || same.at().root() != Access.Root.RESULT)
                                        || (e instanceof Effect.Escape
                                                        || e instanceof Effect.Retain
                                                        || e instanceof Effect.Take
                                                        || e instanceof Effect.Borrow)
                                                && e.at().number() == argument);
    }

    private static Value variable(Definitions definitions, Value value) {
        return definitions.only(value).orElse(null) instanceof Instr.Load load
                ? load.address()
                : value;
    }

    /** The variable whose element's or own address an argument is. */
    private static Optional<Value> base(Definitions definitions, Value value, int depth) {
        if (depth > 12) {
            return Optional.empty();
        }
        return switch (definitions.only(value).orElse(null)) {
            case Instr.Convert c when c.kind() == Conversion.SAME ->
                    base(definitions, c.value(), depth + 1);
            case Instr.ElementAddress e -> base(definitions, e.base(), depth + 1);
            case Instr.Operate o when o.operator() == Operator.UNSAFE_DATA ->
                    base(definitions, o.args().getFirst(), depth + 1);
            case Instr.FieldAddress f -> base(definitions, f.base(), depth + 1);
            case Instr.Load load
                    when definitions.only(load.address()).orElse(null) instanceof Instr.Allocate ->
                    Optional.of(load.address());
            case null, default -> Optional.of(value);
        };
    }

    private void report(
            IrFunction function,
            Definitions definitions,
            Instr.Call keep,
            Value kept,
            Kind kind,
            String callee) {
        found.add(
                LifetimeDefect.of(
                                function.symbol(),
                                keep.at(),
                                kind,
                                "",
                                definitions.nameOf(kept),
                                0.85)
                        .with(callee)
                        .mild(true));
    }
}
