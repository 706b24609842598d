package cgovet.ir.code;

import cgovet.base.text.Span;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a block.
 *
 * <p>The printed forms below are followed by the type of the register that is assigned, if any, and
 * by the source text: {@code %1 = load %0 : i64 @12-20}.
 */
public sealed interface Instr {
    /** The source that it stands for. */
    Span at();

    /** Copies a register. Printed {@code %1 = move V}. */
    record Move(Reg result, Value value, Span at) implements Instr {}

    /** Changes a type. Printed {@code %1 = convert same V}. */
    record Convert(Reg result, Conversion kind, Value value, Span at) implements Instr {}

    /** Reads a cell. Printed {@code %1 = load V}. */
    record Load(Reg result, Value address, Span at) implements Instr {}

    /** Writes a cell. Printed {@code store V, V}: address, value. */
    record Store(Value address, Value value, Span at) implements Instr {}

    /**
     * The address of a field, from the address of its record. Printed {@code %1 = field V, 2
     * "name"}.
     */
    record FieldAddress(Reg result, Value base, int field, String name, Span at) implements Instr {}

    /**
     * The address of an element of an array (by its address), slice, string or map, or C's pointer
     * arithmetic. Printed {@code %1 = element V, V}.
     */
    record ElementAddress(Reg result, Value base, Value index, Span at) implements Instr {}

    /**
     * Makes a cell that holds the zero value (Go) or nothing defined (C). Printed {@code %1 =
     * allocate local T "name"}.
     */
    record Allocate(Reg result, Storage storage, IrType type, String name, Span at)
            implements Instr {
        /** Where a cell lives. */
        public enum Storage {
            /** A variable of this function. Go moves it to the heap if it must. */
            LOCAL,
            /** {@code new(T)}, {@code &T{}}. */
            HEAP
        }
    }

    /** Computes. Printed {@code %1 = add V, V}. */
    record Operate(Reg result, Operator operator, List<Value> args, Span at) implements Instr {
        public Operate {
            args = List.copyOf(args);
        }
    }

    /** A part of a tuple or of a record value. Printed {@code %1 = extract V, 0}. */
    record Extract(Reg result, Value whole, int index, Span at) implements Instr {}

    /**
     * A call. Printed {@code %1 = call "symbol"(V, V)}, {@code ccall} where it crosses from Go to
     * C, {@code ccall2} where it yields errno as a second result.
     *
     * @param result of type void where there is none
     */
    record Call(Reg result, Callee callee, List<Value> args, Crossing crossing, Span at)
            implements Instr {
        /** Whether a call leaves Go. */
        public enum Crossing {
            NONE,
            /** From Go to C. */
            C,
            /** From Go to C, with errno as second result. */
            C_ERRNO
        }

        public Call {
            args = List.copyOf(args);
        }
    }

    /** Starts a goroutine. Printed {@code go "symbol"(V)}. */
    record Go(Callee callee, List<Value> args, Span at) implements Instr {
        public Go {
            args = List.copyOf(args);
        }
    }

    /**
     * Postpones a call to the end of the function, its arguments evaluated. Printed {@code defer
     * "symbol"(V)}.
     */
    record Defer(Callee callee, List<Value> args, Call.Crossing crossing, Span at)
            implements Instr {
        public Defer {
            args = List.copyOf(args);
        }
    }

    /** Runs what was deferred, last first. Printed {@code rundefers}. */
    record RunDefers(Span at) implements Instr {}

    /**
     * A function literal, or a method value whose receiver is captured. Printed {@code %1 = closure
     * "symbol"(V)}.
     *
     * @param captured addresses of the cells of captured variables, in the order of the function's
     *     captures; where it has none, what its first parameters are bound to: the receiver of a
     *     method value
     */
    record Closure(Reg result, String function, List<Value> captured, Span at) implements Instr {
        public Closure {
            captured = List.copyOf(captured);
        }
    }

    /** Sends. Printed {@code send V, V}: channel, value. */
    record Send(Value channel, Value value, Span at) implements Instr {}

    /**
     * Receives; yields a tuple with a boolean where its type says so. Printed {@code %1 = receive
     * V}.
     */
    record Receive(Reg result, Value channel, Span at) implements Instr {}

    /**
     * Something that is not lowered. Counted. Printed {@code %1 = unsupported "construct"(V)}.
     *
     * @param args values that it may use in any way
     */
    record Unsupported(Reg result, String construct, List<Value> args, Span at) implements Instr {
        public Unsupported {
            args = List.copyOf(args);
        }
    }

    // What ends a block.

    /** Printed {@code jump b1}. */
    record Jump(int target, Span at) implements Instr {}

    /** Printed {@code branch V, b1, b2}: the first where V is true. */
    record Branch(Value condition, int then, int otherwise, Span at) implements Instr {}

    /** Goes to any of the blocks: {@code select}. Printed {@code choose b1, b2}. */
    record Choose(List<Integer> targets, Span at) implements Instr {
        public Choose {
            targets = List.copyOf(targets);
        }
    }

    /** Printed {@code return V, V}. */
    record Return(List<Value> values, Span at) implements Instr {
        public Return {
            values = List.copyOf(values);
        }
    }

    /** Printed {@code panic V}. */
    record Panic(Value value, Span at) implements Instr {}

    /**
     * Never goes on: an empty {@code select}, code that cannot be reached. Printed {@code stop}.
     */
    record Stop(Span at) implements Instr {}

    /** Whether it ends a block. */
    default boolean isTerminator() {
        return switch (this) {
            case Jump _, Branch _, Choose _, Return _, Panic _, Stop _ -> true;
            case Move _,
                    Convert _,
                    Load _,
                    Store _,
                    FieldAddress _,
                    ElementAddress _,
                    Allocate _,
                    Operate _,
                    Extract _,
                    Call _,
                    Go _,
                    Defer _,
                    RunDefers _,
                    Closure _,
                    Send _,
                    Receive _,
                    Unsupported _ ->
                    false;
        };
    }

    /** The blocks that a terminator leads to. */
    default List<Integer> targets() {
        return switch (this) {
            case Jump j -> List.of(j.target());
            case Branch b -> List.of(b.then(), b.otherwise());
            case Choose c -> c.targets();
            default -> List.of();
        };
    }

    /** The registers that it assigns: none or one. */
    default List<Reg> results() {
        return switch (this) {
            case Move i -> List.of(i.result());
            case Convert i -> List.of(i.result());
            case Load i -> List.of(i.result());
            case FieldAddress i -> List.of(i.result());
            case ElementAddress i -> List.of(i.result());
            case Allocate i -> List.of(i.result());
            case Operate i -> List.of(i.result());
            case Extract i -> List.of(i.result());
            case Call i -> List.of(i.result());
            case Closure i -> List.of(i.result());
            case Receive i -> List.of(i.result());
            case Unsupported i -> List.of(i.result());
            case Store _,
                    Go _,
                    Defer _,
                    RunDefers _,
                    Send _,
                    Jump _,
                    Branch _,
                    Choose _,
                    Return _,
                    Panic _,
                    Stop _ ->
                    List.of();
        };
    }

    /** Symbols of the functions that it calls, defers, starts, makes or names. */
    default List<String> functions() {
        Callee callee =
                switch (this) {
                    case Call i -> i.callee();
                    case Defer i -> i.callee();
                    case Go i -> i.callee();
                    default -> null;
                };
        List<String> symbols = new ArrayList<>();
        if (callee instanceof Callee.Direct(var symbol)) {
            symbols.add(symbol);
        }
        if (this instanceof Closure closure) {
            symbols.add(closure.function());
        }
        for (Value value : operands()) {
            if (value instanceof Value.Func func) {
                symbols.add(func.symbol());
            }
        }
        return symbols;
    }

    /** The values that it reads, in order. */
    default List<Value> operands() {
        return switch (this) {
            case Move i -> List.of(i.value());
            case Convert i -> List.of(i.value());
            case Load i -> List.of(i.address());
            case Store i -> List.of(i.address(), i.value());
            case FieldAddress i -> List.of(i.base());
            case ElementAddress i -> List.of(i.base(), i.index());
            case Operate i -> i.args();
            case Extract i -> List.of(i.whole());
            case Call i -> withCallee(i.callee(), i.args());
            case Go i -> withCallee(i.callee(), i.args());
            case Defer i -> withCallee(i.callee(), i.args());
            case Closure i -> i.captured();
            case Send i -> List.of(i.channel(), i.value());
            case Receive i -> List.of(i.channel());
            case Unsupported i -> i.args();
            case Branch i -> List.of(i.condition());
            case Return i -> i.values();
            case Panic i -> List.of(i.value());
            case Allocate _, RunDefers _, Jump _, Choose _, Stop _ -> List.of();
        };
    }

    private static List<Value> withCallee(Callee callee, List<Value> args) {
        if (callee instanceof Callee.Dynamic dynamic) {
            List<Value> all = new ArrayList<>();
            all.add(dynamic.function());
            all.addAll(args);
            return all;
        }
        return args;
    }
}
