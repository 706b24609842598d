package cgovet.analysis.own;

import cgovet.base.finding.Step;
import cgovet.base.text.Span;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr.Call.Crossing;
import cgovet.ir.code.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to be at a point of a function. Its parts are persistent, so that a copy is cheap; only
 * the interpreter changes a state, and never one that it handed on.
 */
final class State {
    /** Marks of a value, as bits. */
    static final int USED = 1;

    static final int ESCAPED = 2;
    static final int TAKEN = 4;
    static final int CALLED = 8;
    static final int RETAINED = 16;
    static final int SHARED = 32;
    static final int GIVEN = 64;
    static final int LOST = 128;
    static final int ALLOCATED = 256;
    static final int ELEMENTS_RELEASED = 512;

    /** A variable whose address lies in memory that others lead to. */
    static final int LINKED = 1024;

    /** A value that took the place of what an unknown callee may have written, and was read. */
    static final int READ = 2048;

    /** A deferred call. */
    record Deferred(
            Callee callee,
            Sym function,
            List<Sym> args,
            List<Value> operands,
            Crossing crossing,
            int site,
            Span at) {}

    /**
     * A decision on the path.
     *
     * @param isOfLoop whether it is about a number that a loop changed, and that is not known
     */
    record Choice(Step step, boolean isUnknown, boolean isOfLoop) {}

    /** What a state was when it came to the head of a loop the last time. */
    record Before(IntMap<Sym> registers, Heap memory) {}

    IntMap<Sym> registers = IntMap.empty();
    IntMap<Before> before = IntMap.empty();
    Heap memory = Heap.EMPTY;
    IntMap<Interval> ranges = IntMap.empty();
    IntMap<Res> resources = IntMap.empty();
    IntMap<Integer> marks = IntMap.empty();
    IntMap<Integer> counts = IntMap.empty();
    IntMap<Integer> visits = IntMap.empty();

    /** Heads of loops that the path came to. */
    IntMap<Integer> passed = IntMap.empty();

    IntMap<Sym> pins = IntMap.empty();
    IntMap<Chain<StateView.Finalizer>> finalizers = IntMap.empty();

    @Nullable Chain<Deferred> defers;
    @Nullable Chain<Choice> choices;
    int threadLocks;
    int weak;

    State copy() {
        State that = new State();
        that.registers = registers;
        that.before = before;
        that.memory = memory;
        that.ranges = ranges;
        that.resources = resources;
        that.marks = marks;
        that.counts = counts;
        that.visits = visits;
        that.passed = passed;
        that.pins = pins;
        that.finalizers = finalizers;
        that.defers = defers;
        that.choices = choices;
        that.threadLocks = threadLocks;
        that.weak = weak;
        return that;
    }

    void mark(Sym sym, int bits) {
        int old = marks.get(sym.id, 0);
        if ((old | bits) != old) {
            marks = marks.with(sym.id, old | bits);
        }
    }

    boolean isMarked(Sym sym, int bit) {
        return (marks.get(sym.id, 0) & bit) != 0;
    }

    @Nullable Res resource(Sym object) {
        return resources.get(object.id);
    }

    void put(Res resource) {
        resources = resources.with(resource.object.id, resource);
    }
}
