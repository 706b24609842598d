package cgovet.analysis.summary;

import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrFunction.Trait;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import java.util.List;
import java.util.Set;

/**
 * Which functions have anything to do with what is looked for: memory that must be released, C,
 * unsafe, finalizers, threads, signals. Most functions of a Go program have not; what they do to
 * their arguments is asked for only where a function of concern calls them.
 */
final class Concern {
    /** How functions begin that are looked for by name. */
    private static final List<String> LOOKED_FOR =
            List.of(
                    "C.",
                    "cgo.",
                    "runtime/cgo.",
                    "runtime.SetFinalizer",
                    "runtime.AddCleanup",
                    "runtime.KeepAlive",
                    "runtime.LockOSThread",
                    "runtime.UnlockOSThread",
                    "runtime.(*Pinner).",
                    "os/signal.");

    private static final Set<String> HEADERS =
            Set.of("reflect.SliceHeader", "reflect.StringHeader");

    /** What is known of functions, and which have bodies. */
    interface Known {
        boolean hasBody(String symbol);

        /** The summary of something that has no body here, or was analysed; else unknown. */
        Summary of(String symbol);
    }

    private final Known known;

    Concern(Known known) {
        this.known = known;
    }

    /** Whether a function is of concern, as far as the summaries tell that are there. */
    boolean is(IrFunction function) {
        boolean inGo = function.language() == Language.GO;
        if (function.is(Trait.EXPORTED)
                || (inGo && function.params().stream().anyMatch(p -> isUnsafe(p.type())))) {
            return true;
        }
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr.functions().stream().anyMatch(symbol -> is(symbol, inGo))
                        || (inGo && isUnsafe(instr))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean is(String symbol, boolean inGo) {
        if (inGo && isLookedFor(symbol)) {
            return true;
        }
        Summary summary = known.of(symbol);
        if (!inGo && !known.hasBody(symbol) && summary.source() != Summary.Source.NATIVE) {
            // What it registers or keeps may be looked for.
            return true;
        }
        return summary.cases().stream()
                .flatMap(each -> each.effects().stream())
                .anyMatch(Concern::isNotable);
    }

    private static boolean isLookedFor(String symbol) {
        return LOOKED_FOR.stream().anyMatch(symbol::startsWith);
    }

    /** Whether a caller may have to do with it. What else a callee does, it does to its own. */
    private static boolean isNotable(Effect effect) {
        return switch (effect) {
            case Effect.Own own -> !own.releases().equals(List.of("gc"));
            case Effect.Retain retain -> !retain.until().contains(Effect.Retain.SOMEBODY);
            // Who put something of concern into a container is of concern for that.
            case Effect.Free free ->
                    free.at().steps().isEmpty()
                            || !(free.at().steps().getLast() instanceof Access.Element);
            case Effect.Take _, Effect.Count _, Effect.ThreadLock _ -> true;
            case Effect.Escape _,
                    Effect.Borrow _,
                    Effect.Static _,
                    Effect.Same _,
                    Effect.Write _,
                    Effect.Clear _,
                    Effect.Use _,
                    Effect.Length _,
                    Effect.Text _,
                    Effect.Callback _ ->
                    false;
        };
    }

    private static boolean isUnsafe(Instr instr) {
        if (instr instanceof Instr.Operate operate
                && (operate.operator() == Operator.UNSAFE_SLICE
                        || operate.operator() == Operator.UNSAFE_STRING
                        || operate.operator() == Operator.UNSAFE_DATA)) {
            return true;
        }
        return instr.results().stream().anyMatch(result -> isUnsafe(result.type()));
    }

    private static boolean isUnsafe(IrType type) {
        return switch (type) {
            case IrType.Pointer pointer -> pointer.toC() || isUnsafe(pointer.elem());
            case IrType.AnyPointer _, IrType.Uintptr _ -> true;
            case IrType.Slice slice -> isUnsafe(slice.elem());
            case IrType.Array array -> isUnsafe(array.elem());
            case IrType.Struct struct -> struct.isC() || HEADERS.contains(struct.name());
            default -> false;
        };
    }
}
