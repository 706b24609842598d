package cgovet.analysis.own;

import cgovet.base.text.Span;
import cgovet.boundary.contract.Summary;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Value;
import java.util.List;
import java.util.Optional;

/** One state of the interpreter, for reading. */
public interface StateView {
    IrFunction function();

    /** What an operand is. {@link Sym#shape} says what made it. */
    Sym of(Value value);

    /**
     * What the cell at an address holds: what was stored there, else {@link Shape.Initial} of the
     * address.
     */
    Sym load(Sym address);

    /** The content of a cell, where something is known of it. */
    Optional<Sym> content(Sym address);

    /** Addresses within the object that an address points to whose contents are known, in order. */
    List<Sym> cells(Sym address);

    /** The object that an address points into: fields, elements, views and conversions undone. */
    Sym object(Sym address);

    /** Where that object lives. */
    Region region(Sym address);

    /** What is known of a number, or of an address as a number: null is 0. */
    Interval range(Sym number);

    /** The length of a slice, string, map or array; the buffer size of a channel. */
    Sym lengthOf(Sym container);

    /** Whether a number is computed from another one, or is it. */
    boolean derives(Sym number, Sym from);

    /** Lengths, sizes and results of calls that a number is computed from. */
    List<Sym> sources(Sym number);

    /** What is known of an object that must be released or was released. */
    Optional<Tracked> tracked(Sym address);

    /** Whether a {@code runtime.Pinner} holds the object now. */
    boolean isPinned(Sym address);

    /** Whether the {@code runtime.Pinner} at an address holds something now. */
    boolean holdsPins(Sym pinner);

    /** The address of a package-level variable. */
    Sym global(String symbol);

    /** Finalizers and cleanups that this function set on the object. */
    List<Finalizer> finalizers(Sym address);

    /** Locks of the thread since the function's start; unlocks count down. */
    int threadLocks();

    /** Calls that wait for the function's end, last first. */
    List<Pending> deferred();

    /** What is known of a function, as {@link cgovet.ir.code.Callee.Direct} names it. */
    Optional<Summary> callee(String symbol);

    /** Where an object lives. */
    enum Region {
        /** A local variable of Go; it may be moved to the heap. */
        GO_LOCAL,
        GO_HEAP,
        C_HEAP,
        C_STACK,
        /** A variable of the package. */
        GO_GLOBAL,
        C_GLOBAL,
        /** A literal, a function. */
        CONSTANT,
        NULL,
        /** A parameter of C's pointer type, a result of C, something behind these. */
        C_UNKNOWN,
        UNKNOWN
    }

    /** An object that must be, or was, released. */
    record Tracked(String family, String allocator, boolean released, boolean owed, Span at) {}

    /**
     * @param cleanup made by {@code AddCleanup}
     * @param function what runs
     */
    record Finalizer(Span at, boolean cleanup, Sym function) {}

    /** A deferred call: the symbol of the callee, empty where unknown, and its arguments. */
    record Pending(String callee, List<Sym> args) {
        public Pending {
            args = List.copyOf(args);
        }
    }
}
