package cgovet.boundary.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in memory as a function's caller can name it: a root, and steps from there. Printed
 * {@code arg1}, {@code *arg2}, {@code arg1->name}, {@code arg1[]}, {@code result}, {@code
 * result.1}, {@code global "C.v"}.
 *
 * @param number of the argument or result, from 0; 0 otherwise. Printed arguments count from 1
 * @param symbol of a global variable; else empty
 */
public record Access(Root root, int number, String symbol, List<Step> steps) {
    /** Where a place starts. */
    public enum Root {
        /** What an argument is. Its memory is reached by {@link Deref}. */
        ARGUMENT,
        RESULT,
        /** What a captured variable's cell holds is reached by {@link Deref}. */
        CAPTURE,
        /** The cell of a package-level variable: what it holds is reached by {@link Deref}. */
        GLOBAL
    }

    /** From a value to one that it leads to. */
    public sealed interface Step {}

    /** What a pointer points at. */
    public record Deref() implements Step {}

    /** A field of a record. */
    public record Field(String name) implements Step {
        /**
         * Stands for the first field that is a pointer: contracts of functions that fill or empty a
         * record of their caller do not say which one holds the memory.
         */
        public static final String MEMORY = "*";
    }

    /** Any element of an array, slice, map or channel. */
    public record Element() implements Step {}

    /** Steps beyond this are not told apart. */
    public static final int MAX_STEPS = 8;

    public Access {
        steps = List.copyOf(steps);
    }

    public static Access argument(int number) {
        return new Access(Root.ARGUMENT, number, "", List.of());
    }

    public static Access result(int number) {
        return new Access(Root.RESULT, number, "", List.of());
    }

    public static Access capture(int number) {
        return new Access(Root.CAPTURE, number, "", List.of());
    }

    public static Access global(String symbol) {
        return new Access(Root.GLOBAL, 0, symbol, List.of());
    }

    public Access then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Access(root, number, symbol, longer);
    }

    /** Whether it is what an argument is, not something that the argument leads to. */
    public boolean isArgument() {
        return root == Root.ARGUMENT && steps.isEmpty();
    }

    /** The same of one argument, numbered from 0. */
    public boolean isArgument(int wanted) {
        return isArgument() && number == wanted;
    }

    public Access deref() {
        return then(new Deref());
    }

    /** What a record holds that somebody must release. */
    public Access memory() {
        return field(Field.MEMORY);
    }

    /** Whether it is what a record holds, wherever that lies in it. */
    public boolean isMemory() {
        return !steps.isEmpty() && steps.getLast().equals(new Field(Field.MEMORY));
    }

    public Access field(String name) {
        return then(new Field(name));
    }
}
