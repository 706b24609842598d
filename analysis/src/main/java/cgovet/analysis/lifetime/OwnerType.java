package cgovet.analysis.lifetime;

import cgovet.base.text.Span;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.List;
import java.util.Set;

/**
 * A Go struct that holds what C must release, and who releases it.
 *
 * @param endings finalizers and cleanups set on its objects, in order of place
 * @param closers functions that release something in a field of an object that they are given
 */
record OwnerType(IrType.Struct struct, List<Ending> endings, List<Closer> closers) {
    OwnerType {
        endings = List.copyOf(endings);
        closers = List.copyOf(closers);
    }

    String name() {
        return struct.name();
    }

    /** The name as its own package writes it. */
    String shortName() {
        String last = name().substring(name().lastIndexOf('/') + 1);
        return last.substring(last.indexOf('.') + 1);
    }

    /** Whether any finalizer or cleanup of it releases something of C. */
    boolean isEndedByCollector() {
        return endings.stream().anyMatch(Ending::releases);
    }

    /**
     * A call of {@code SetFinalizer} or {@code AddCleanup}.
     *
     * @param in the function that makes the call
     * @param object what it is set on
     * @param function symbol of what runs; empty where it is not known
     * @param fields of the object whose contents it releases; of a cleanup those that held at the
     *     call what it gets
     * @param releasesOther whether it releases something that is in no known field
     * @param guards fields that it looks at before it releases
     */
    record Ending(
            IrFunction in,
            Instr.Call call,
            Value object,
            boolean isCleanup,
            String function,
            Set<String> fields,
            boolean releasesOther,
            Set<String> guards) {
        Ending {
            fields = Set.copyOf(fields);
            guards = Set.copyOf(guards);
        }

        Span at() {
            return call.at();
        }

        boolean releases() {
            return !fields.isEmpty() || releasesOther;
        }
    }

    /**
     * A function that gets an object and releases contents of its fields.
     *
     * @param parameter which one the object is
     * @param isCopy whether it gets the struct itself, not its address
     * @param fields whose contents it releases
     * @param cleared of these those that are null, or something else, whenever it released
     * @param guards fields that it looks at before it releases
     * @param written fields that it changes where it releases
     */
    record Closer(
            IrFunction function,
            int parameter,
            boolean isCopy,
            Set<String> fields,
            Set<String> cleared,
            Set<String> guards,
            Set<String> written) {
        Closer {
            fields = Set.copyOf(fields);
            cleared = Set.copyOf(cleared);
            guards = Set.copyOf(guards);
            written = Set.copyOf(written);
        }

        boolean isPublic() {
            return function.is(IrFunction.Trait.VISIBLE);
        }
    }
}
