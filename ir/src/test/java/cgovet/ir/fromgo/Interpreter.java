package cgovet.ir.fromgo;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import cgovet.ir.fromgo.Memory.Box;
import cgovet.ir.fromgo.Memory.Channel;
import cgovet.ir.fromgo.Memory.Entry;
import cgovet.ir.fromgo.Memory.Fn;
import cgovet.ir.fromgo.Memory.GoMap;
import cgovet.ir.fromgo.Memory.GoPanic;
import cgovet.ir.fromgo.Memory.Ref;
import cgovet.ir.fromgo.Memory.Skip;
import cgovet.ir.fromgo.Memory.Slice;
import cgovet.ir.fromgo.Memory.Slot;
import cgovet.ir.fromgo.Memory.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs lowered Go, to see whether it does what the Go would. Without goroutines, floating point,
 * iterator functions and imported packages; types in interfaces are those of the IR, so that a
 * named integer is like any other.
 */
final class Interpreter {
    private static final int MAX_STEPS = 3_000_000;
    private static final int MAX_DEPTH = 2_000;

    private final IrModule module;
    private final Map<String, IrFunction> functions;
    private final Map<String, @Nullable Object[]> globals = new HashMap<>();
    private int steps;
    private int depth;

    private Interpreter(IrModule module) {
        this.module = module;
        this.functions = module.bySymbol();
        for (IrModule.GlobalVariable global : module.globals()) {
            globals.put(global.symbol(), new Object[] {Memory.zero(global.type())});
        }
    }

    /** Runs the package's initialisation and {@code main}. */
    static void run(IrModule module) {
        Interpreter interpreter = new Interpreter(module);
        String path = module.path();
        if (interpreter.functions.containsKey(path + ".init")) {
            interpreter.call(new Fn(path + ".init", List.of()), List.of(), null);
        }
        interpreter.call(new Fn(path + ".main", List.of()), List.of(), null);
    }

    /** One activation of a function. */
    private static final class Frame {
        final IrFunction function;
        final @Nullable Object[] registers;
        final Deque<Runnable> defers = new ArrayDeque<>();
        final Map<Integer, Iteration> iterations = new HashMap<>();
        final @Nullable GoPanic recoverable;
        @Nullable GoPanic panicking;

        Frame(IrFunction function, @Nullable GoPanic recoverable) {
            this.function = function;
            this.registers = new Object[function.registers()];
            this.recoverable = recoverable;
        }
    }

    private record Iteration(List<Tuple> rest, @Nullable Object of) {}

    private @Nullable Object call(
            @Nullable Object callee, List<@Nullable Object> args, @Nullable GoPanic recoverable) {
        if (!(callee instanceof Fn fn)) {
            throw GoPanic.runtime("call of nil");
        }
        IrFunction function = functions.get(fn.symbol());
        if (function == null) {
            return external(fn.symbol(), args);
        }
        if (++depth > MAX_DEPTH) {
            throw new Skip("too deep");
        }
        Frame frame = new Frame(function, recoverable);
        List<@Nullable Object> params = new ArrayList<>();
        if (function.captures().isEmpty()) {
            params.addAll(fn.captured());
        } else {
            for (int i = 0; i < function.captures().size(); i++) {
                frame.registers[function.captures().get(i).id()] = fn.captured().get(i);
            }
        }
        params.addAll(args);
        for (int i = 0; i < function.params().size(); i++) {
            frame.registers[function.params().get(i).id()] = params.get(i);
        }
        try {
            return body(frame);
        } catch (GoPanic panic) {
            return unwind(frame, panic);
        } finally {
            depth--;
        }
    }

    private @Nullable Object unwind(Frame frame, GoPanic first) {
        GoPanic panic = first;
        while (!frame.defers.isEmpty()) {
            frame.panicking = panic;
            try {
                frame.defers.pop().run();
            } catch (GoPanic next) {
                panic = next;
                continue;
            }
            if (panic.recovered) {
                frame.panicking = null;
                try {
                    runDefers(frame);
                } catch (GoPanic next) {
                    panic = next;
                    continue;
                }
                return results(frame);
            }
        }
        throw panic;
    }

    private @Nullable Object results(Frame frame) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < frame.function.results().size(); i++) {
            values.add(
                    frame.function.namedResults().isEmpty()
                            ? Memory.zero(frame.function.results().get(i))
                            : load(frame.registers[frame.function.namedResults().get(i).id()]));
        }
        return pack(values);
    }

    private static @Nullable Object pack(List<@Nullable Object> values) {
        return values.isEmpty() ? null : values.size() == 1 ? values.getFirst() : new Tuple(values);
    }

    private void runDefers(Frame frame) {
        while (!frame.defers.isEmpty()) {
            frame.defers.pop().run();
        }
    }

    private @Nullable Object body(Frame frame) {
        int at = 0;
        while (true) {
            Block block = frame.function.blocks().get(at);
            for (Instr instr : block.instrs()) {
                if (++steps > MAX_STEPS) {
                    throw new Skip("too long");
                }
                switch (instr) {
                    case Instr.Jump i -> at = i.target();
                    case Instr.Branch i ->
                            at = isTrue(value(frame, i.condition())) ? i.then() : i.otherwise();
                    case Instr.Choose _ -> throw new Skip("select");
                    case Instr.Return i -> {
                        return pack(values(frame, i.values()));
                    }
                    case Instr.Panic i -> throw new GoPanic(value(frame, i.value()));
                    case Instr.Stop _ -> throw new IllegalStateException("stopped in " + at);
                    default -> step(frame, instr);
                }
            }
        }
    }

    static boolean isTrue(@Nullable Object value) {
        return Objects.equals(value, 1L);
    }

    private void step(Frame frame, Instr instr) {
        switch (instr) {
            case Instr.Move i -> {
                frame.iterations.remove(i.result().id());
                set(frame, i.result(), value(frame, i.value()));
            }
            case Instr.Convert i -> set(frame, i.result(), convert(frame, i));
            case Instr.Load i -> set(frame, i.result(), load(value(frame, i.address())));
            case Instr.Store i -> ref(value(frame, i.address())).set(value(frame, i.value()));
            case Instr.FieldAddress i -> {
                if (!(ref(value(frame, i.base())).get() instanceof Object[] record)) {
                    throw new Skip("record of unknown shape");
                }
                set(frame, i.result(), new Slot(record, i.field()));
            }
            case Instr.ElementAddress i -> set(frame, i.result(), element(frame, i));
            case Instr.Allocate i ->
                    set(frame, i.result(), new Slot(new Object[] {Memory.zero(i.type())}, 0));
            case Instr.Operate i -> set(frame, i.result(), operate(frame, i));
            case Instr.Extract i -> {
                Object whole = value(frame, i.whole());
                set(
                        frame,
                        i.result(),
                        whole instanceof Tuple tuple
                                ? tuple.parts().get(i.index())
                                : ((Object[]) Objects.requireNonNull(whole))[i.index()]);
            }
            case Instr.Call i -> {
                if (i.callee() instanceof Callee.Method
                        && i.args().getFirst().type() instanceof IrType.Opaque) {
                    throw new Skip("method of a type parameter");
                }
                Object callee = callee(frame, i.callee());
                set(frame, i.result(), invoke(i.callee(), callee, values(frame, i.args()), null));
            }
            case Instr.Defer i -> {
                Object callee = callee(frame, i.callee());
                List<@Nullable Object> args = values(frame, i.args());
                if (i.callee() instanceof Callee.Method && args.getFirst() == null) {
                    throw GoPanic.runtime("method of nil");
                }
                frame.defers.push(() -> invoke(i.callee(), callee, args, frame.panicking));
            }
            case Instr.RunDefers _ -> runDefers(frame);
            case Instr.Closure i ->
                    set(frame, i.result(), new Fn(i.function(), values(frame, i.captured())));
            case Instr.Send i -> send(value(frame, i.channel()), value(frame, i.value()));
            case Instr.Receive i -> set(frame, i.result(), receive(frame, i));
            case Instr.Go _ -> throw new Skip("goroutine");
            default -> throw new Skip(instr.getClass().getSimpleName());
        }
    }

    private static void set(Frame frame, Reg register, @Nullable Object value) {
        frame.registers[register.id()] = value;
    }

    List<@Nullable Object> values(Frame frame, List<Value> operands) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Value operand : operands) {
            values.add(value(frame, operand));
        }
        return values;
    }

    private @Nullable Object value(Frame frame, Value operand) {
        return switch (operand) {
            case Reg register -> frame.registers[register.id()];
            case Value.Null _ -> null;
            case Value.Number number -> {
                if (number.type() instanceof IrType.Floating
                        || number.type() instanceof IrType.Complex) {
                    throw new Skip("floating point");
                }
                yield number.value().longValue();
            }
            case Value.Literal literal -> literal.text();
            case Value.Func function -> new Fn(function.symbol(), List.of());
            case Value.Global global -> {
                @Nullable Object[] cell = globals.get(global.symbol());
                if (cell == null) {
                    throw new Skip("imported variable");
                }
                yield new Slot(cell, 0);
            }
            case Value.Zero zero -> Memory.zero(zero.type());
        };
    }

    private static Ref ref(@Nullable Object address) {
        if (address instanceof Ref ref) {
            return ref;
        }
        throw GoPanic.runtime("nil dereference");
    }

    private static @Nullable Object load(@Nullable Object address) {
        return Memory.copy(ref(address).get());
    }

    private @Nullable Object element(Frame frame, Instr.ElementAddress i) {
        Object base = value(frame, i.base());
        Object index = value(frame, i.index());
        if (i.base().type() instanceof IrType.MapOf || base instanceof GoMap) {
            IrType type = i.result().type() instanceof IrType.Pointer(var e, _) ? e : IrType.VOID;
            // A store into a nil map is not told from a load.
            return new Entry(base instanceof GoMap map ? map : new GoMap(), index, type);
        }
        long at = Operations.number(index);
        return switch (base) {
            case String text -> {
                check(at, text.length());
                yield new Slot(new Object[] {(long) text.charAt((int) at)}, 0);
            }
            case Slice(var array, var from, var length, _) -> {
                check(at, length);
                yield new Slot(array, from + (int) at);
            }
            case Ref ref when ref.get() instanceof Object[] array -> {
                check(at, array.length);
                yield new Slot(array, (int) at);
            }
            case null -> {
                check(at, 0);
                yield null;
            }
            default -> throw new Skip("element of unknown shape");
        };
    }

    private static void check(long index, int length) {
        if (index < 0 || index >= length) {
            throw GoPanic.runtime("index out of range");
        }
    }

    private @Nullable Object convert(Frame frame, Instr.Convert i) {
        Object value = value(frame, i.value());
        IrType from = i.value().type();
        IrType to = i.result().type();
        return switch (i.kind()) {
            case SAME -> {
                if (from instanceof IrType.AnyPointer || to instanceof IrType.AnyPointer) {
                    throw new Skip("unsafe");
                }
                yield value;
            }
            case TO_INTERFACE -> {
                if (from instanceof IrType.Opaque) {
                    throw new Skip("type parameter in an interface");
                }
                yield new Box(from, Memory.copy(value));
            }
            case NUMBER -> {
                if (!Operations.isInteger(from) || !Operations.isInteger(to)) {
                    throw new Skip("floating point");
                }
                yield Operations.wrap(Operations.number(value), to);
            }
            case COPY_TEXT -> text(value, from, to);
            case SLICE_TO_ARRAY -> {
                if (!(to instanceof IrType.Array array)) {
                    throw new Skip("pointer into a slice");
                }
                Slice slice =
                        value instanceof Slice known ? known : new Slice(new Object[0], 0, 0, 0);
                if (slice.length() < array.length()) {
                    throw GoPanic.runtime("slice too short");
                }
                @Nullable Object[] copy = new Object[(int) array.length()];
                for (int k = 0; k < copy.length; k++) {
                    copy[k] = Memory.copy(slice.array()[slice.from() + k]);
                }
                yield copy;
            }
            case POINTER_TO_INTEGER, INTEGER_TO_POINTER -> throw new Skip("unsafe");
        };
    }

    private static Object text(@Nullable Object value, IrType from, IrType to) {
        boolean runes =
                (from instanceof IrType.Slice(var a)
                                && a instanceof IrType.Int(var x, _)
                                && x == 32)
                        || (to instanceof IrType.Slice(var b)
                                && b instanceof IrType.Int(var y, _)
                                && y == 32);
        if (to instanceof IrType.Text) {
            if (value instanceof Long rune) {
                return Operations.encode(rune);
            }
            StringBuilder text = new StringBuilder();
            if (value instanceof Slice slice) {
                for (int i = 0; i < slice.length(); i++) {
                    long unit = Operations.number(slice.array()[slice.from() + i]);
                    text.append(runes ? Operations.encode(unit) : String.valueOf((char) unit));
                }
            }
            return text.toString();
        }
        List<Object> units = new ArrayList<>();
        String source = value instanceof String s ? s : "";
        if (runes) {
            for (Tuple step : Operations.runes(source)) {
                units.add(Objects.requireNonNull(step.parts().get(2)));
            }
        } else {
            source.chars().forEach(c -> units.add((long) c));
        }
        return new Slice(units.toArray(), 0, units.size(), units.size());
    }

    private @Nullable Object operate(Frame frame, Instr.Operate i) {
        List<@Nullable Object> args = values(frame, i.args());
        return switch (i.operator()) {
            case RECOVER -> {
                GoPanic panic = frame.recoverable;
                if (panic == null || panic.recovered) {
                    yield null;
                }
                panic.recovered = true;
                yield panic.value;
            }
            case NEXT -> next(frame, i, args.getFirst());
            default -> Operations.compute(i, args);
        };
    }

    private @Nullable Object next(Frame frame, Instr.Operate i, @Nullable Object whole) {
        int key = i.args().getFirst() instanceof Reg register ? register.id() : -1 - i.at().start();
        Iteration iteration = frame.iterations.get(key);
        if (iteration == null) {
            List<Tuple> all =
                    switch (whole) {
                        case String text -> Operations.runes(text);
                        case GoMap map -> {
                            List<Tuple> pairs = new ArrayList<>();
                            map.pairs
                                    .values()
                                    .forEach(p -> pairs.add(Tuple.of(1L, p.key(), p.value())));
                            yield pairs;
                        }
                        case null -> new ArrayList<>();
                        default -> throw new Skip("iterator function");
                    };
            iteration = new Iteration(new ArrayList<>(all), whole);
            frame.iterations.put(key, iteration);
        }
        while (!iteration.rest().isEmpty()) {
            Tuple step = iteration.rest().removeFirst();
            if (!(whole instanceof GoMap map)) {
                return step;
            }
            Memory.Pair pair = map.pairs.get(Memory.key(step.parts().get(1)));
            if (pair != null) {
                return Tuple.of(1L, pair.key(), pair.value());
            }
        }
        frame.iterations.remove(key);
        return Tuple.of(0L, null, null);
    }

    private @Nullable Object callee(Frame frame, Callee callee) {
        return switch (callee) {
            case Callee.Direct direct -> new Fn(direct.symbol(), List.of());
            case Callee.Dynamic dynamic -> value(frame, dynamic.function());
            case Callee.Method _ -> null;
        };
    }

    private @Nullable Object invoke(
            Callee how,
            @Nullable Object callee,
            List<@Nullable Object> args,
            @Nullable GoPanic recoverable) {
        if (how instanceof Callee.Method method) {
            if (args.getFirst() == null) {
                throw GoPanic.runtime("method of nil");
            }
            if (!(args.getFirst() instanceof Box box)) {
                throw new Skip("method of a type parameter");
            }
            return dispatch(method.name(), box, args.subList(1, args.size()), recoverable);
        }
        return call(callee, args, recoverable);
    }

    private @Nullable Object dispatch(
            String name, Box box, List<@Nullable Object> rest, @Nullable GoPanic recoverable) {
        List<IrFunction> found = new ArrayList<>();
        boolean follow = false;
        for (IrFunction function : module.functions()) {
            if (function.is(IrFunction.Trait.METHOD)
                    && function.symbol().endsWith("." + name)
                    && function.params().getFirst().type().equals(box.type())) {
                found.add(function);
            }
        }
        if (found.isEmpty() && box.type() instanceof IrType.Pointer(var elem, _)) {
            for (IrFunction function : module.functions()) {
                if (function.is(IrFunction.Trait.METHOD)
                        && function.symbol().endsWith("." + name)
                        && function.params().getFirst().type().equals(elem)) {
                    found.add(function);
                    follow = true;
                }
            }
        }
        if (found.size() != 1) {
            throw new Skip("method of a type that the IR does not name");
        }
        List<@Nullable Object> args = new ArrayList<>();
        args.add(follow ? load(box.value()) : box.value());
        args.addAll(rest);
        return call(new Fn(found.getFirst().symbol(), List.of()), args, recoverable);
    }

    private static void send(@Nullable Object to, @Nullable Object value) {
        if (!(to instanceof Channel channel) || channel.queue.size() >= channel.size) {
            throw new Skip("blocks");
        }
        if (channel.closed) {
            throw GoPanic.runtime("send on closed channel");
        }
        channel.queue.add(value);
    }

    private @Nullable Object receive(Frame frame, Instr.Receive i) {
        if (!(value(frame, i.channel()) instanceof Channel channel)) {
            throw new Skip("blocks");
        }
        boolean pair = i.result().type() instanceof IrType.Tuple;
        if (!channel.queue.isEmpty()) {
            Object value = channel.queue.removeFirst();
            return pair ? Tuple.of(value, 1L) : value;
        }
        if (!channel.closed) {
            throw new Skip("blocks");
        }
        if (i.result().type() instanceof IrType.Tuple(var parts)) {
            return Tuple.of(Memory.zero(parts.getFirst()), 0L);
        }
        return Memory.zero(i.result().type());
    }

    private @Nullable Object external(String symbol, List<@Nullable Object> args) {
        return switch (symbol) {
            case "builtin.print", "builtin.println", "runtime.GC", "runtime.KeepAlive" -> null;
            case "builtin.panic" -> throw new GoPanic(args.getFirst());
            case "builtin.close" -> {
                if (args.getFirst() instanceof Channel channel) {
                    channel.closed = true;
                }
                yield null;
            }
            default -> throw new Skip("calls " + symbol);
        };
    }

    static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
