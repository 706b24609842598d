package cgovet.ir.fromc;

import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Sizes;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs lowered C on bytes, with the target's layout. Values are {@code Long} (also addresses and
 * functions), {@code Double}, and {@code byte[]} for records and arrays. What nobody initialized
 * holds garbage.
 */
final class CMachine {
    private static final int MAX_STEPS = 30_000_000;
    private static final int MAX_DEPTH = 300;
    private static final long FIRST_FUNCTION = 16;

    /** The program does what this machine does not have. */
    static final class Skip extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Skip(String reason) {
            super(reason);
        }
    }

    /** {@code exit}. */
    static final class Exit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int code;

        Exit(int code) {
            super("exit " + code, null, false, false);
            this.code = code;
        }
    }

    final CBytes memory = new CBytes();
    private final Sizes sizes;
    private final Map<String, IrFunction> functions = new HashMap<>();
    private final List<String> symbols = new ArrayList<>();
    private final Map<String, Long> globals = new HashMap<>();
    private final Map<String, Long> literals = new HashMap<>();
    private final Map<IrType, RecordType> records = new IdentityHashMap<>();
    private final CLibrary library = new CLibrary(this);
    private int steps;
    private int depth;

    CMachine(CUnit unit, List<IrFunction> all, CIrTypes types, Sizes sizes) {
        this.sizes = sizes;
        all.forEach(function -> functions.put(function.symbol(), function));
        for (RecordType record : unit.records()) {
            records.put(types.of(record), record);
        }
    }

    /** Runs initializers, then {@code main}; what was printed and the exit code. */
    String run(List<String> initializers) {
        int code;
        try {
            for (String symbol : initializers) {
                call(functions.get(symbol), List.of());
            }
            IrFunction main = functions.get("C.main");
            code = (int) (long) (Long) value(call(main, List.of()));
        } catch (Exit exit) {
            code = exit.code;
        }
        return library.printed() + "exit " + (code & 0xff) + "\n";
    }

    private static Object value(@Nullable Object value) {
        if (value == null) {
            throw new Skip("no value");
        }
        return value;
    }

    @Nullable Object call(long address, List<Object> args) {
        int index = (int) (address - FIRST_FUNCTION);
        if (index < 0 || index >= symbols.size()) {
            throw new IllegalStateException("call of " + address);
        }
        return call(symbols.get(index), args, List.of());
    }

    private @Nullable Object call(String symbol, List<Object> args, List<Value> operands) {
        IrFunction function = functions.get(symbol);
        if (function == null) {
            return library.call(symbol.substring(2), args);
        }
        List<Object> fitted = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            fitted.add(
                    i < function.params().size()
                            ? CNumbers.fit(args.get(i), function.params().get(i).type())
                            : args.get(i));
        }
        return call(function, fitted);
    }

    private @Nullable Object call(@Nullable IrFunction function, List<Object> args) {
        if (function == null) {
            throw new Skip("no such function");
        }
        if (++depth > MAX_DEPTH) {
            throw new Skip("too deep");
        }
        int mark = memory.mark();
        @Nullable Object[] registers = new Object[function.registers()];
        for (int i = 0; i < function.params().size() && i < args.size(); i++) {
            registers[function.params().get(i).id()] = args.get(i);
        }
        Object result = body(function, registers);
        memory.release(mark);
        depth--;
        return result;
    }

    private @Nullable Object body(IrFunction function, @Nullable Object[] registers) {
        int at = 0;
        while (true) {
            Block block = function.blocks().get(at);
            for (Instr instr : block.instrs()) {
                if (++steps > MAX_STEPS) {
                    throw new Skip("too long");
                }
                switch (instr) {
                    case Instr.Jump i -> at = i.target();
                    case Instr.Branch i ->
                            at = number(i.condition(), registers) != 0 ? i.then() : i.otherwise();
                    case Instr.Return i -> {
                        return i.values().isEmpty()
                                ? null
                                : CNumbers.fit(
                                        get(i.values().getFirst(), registers),
                                        function.results().getFirst());
                    }
                    case Instr.Stop _ ->
                            throw new IllegalStateException("stopped in " + function.name());
                    default -> step(instr, registers);
                }
            }
        }
    }

    private void step(Instr instr, @Nullable Object[] registers) {
        switch (instr) {
            case Instr.Move i ->
                    set(
                            registers,
                            i.result(),
                            CNumbers.fit(get(i.value(), registers), i.result().type()));
            case Instr.Convert i -> set(registers, i.result(), convert(i, registers));
            case Instr.Load i ->
                    set(
                            registers,
                            i.result(),
                            load(number(i.address(), registers), i.result().type()));
            case Instr.Store i -> {
                IrType type =
                        i.address().type() instanceof IrType.Pointer(var elem, _)
                                ? elem
                                : i.value().type();
                store(number(i.address(), registers), type, i.value(), registers);
            }
            case Instr.FieldAddress i -> {
                RecordType record =
                        i.base().type() instanceof IrType.Pointer(var elem, _)
                                ? records.get(elem)
                                : null;
                if (record == null) {
                    throw new Skip("record of unknown shape");
                }
                long bit = sizes.bitOffset(record, List.of(i.field())).orElseThrow();
                long base = number(i.base(), registers);
                boolean isBits = record.members().get(i.field()).isBitField();
                set(
                        registers,
                        i.result(),
                        isBits ? CBytes.bits(base + bit / 8, (int) (bit % 8)) : base + bit / 8);
            }
            case Instr.ElementAddress i -> {
                long unit =
                        i.result().type() instanceof IrType.Pointer(var elem, _) ? size(elem) : 1;
                long base = number(i.base(), registers);
                set(registers, i.result(), base + unit * number(i.index(), registers));
            }
            case Instr.Allocate i ->
                    set(registers, i.result(), memory.allocate((int) size(i.type())));
            case Instr.Operate i -> set(registers, i.result(), operate(i, registers));
            case Instr.Call i -> {
                List<Object> args = new ArrayList<>();
                i.args().forEach(arg -> args.add(get(arg, registers)));
                Object result =
                        switch (i.callee()) {
                            case Callee.Direct(var symbol) -> call(symbol, args, i.args());
                            case Callee.Dynamic(var f) -> call(number(f, registers), args);
                            case Callee.Method _ -> throw new Skip("method");
                        };
                if (!(i.result().type() instanceof IrType.Void)) {
                    set(registers, i.result(), CNumbers.fit(value(result), i.result().type()));
                }
            }
            default -> throw new Skip(instr.getClass().getSimpleName());
        }
    }

    private static void set(@Nullable Object[] registers, Value.Reg register, Object value) {
        registers[register.id()] = value;
    }

    private long number(Value operand, @Nullable Object[] registers) {
        return get(operand, registers) instanceof Long number ? number : fail(operand);
    }

    private static long fail(Value operand) {
        throw new Skip("not a number: " + operand);
    }

    private Object get(Value operand, @Nullable Object[] registers) {
        return switch (operand) {
            case Value.Reg register -> {
                Object value = registers[register.id()];
                if (value == null) {
                    throw new IllegalStateException(register + " is not assigned");
                }
                yield value;
            }
            case Value.Null _ -> 0L;
            case Value.Number number ->
                    number.type() instanceof IrType.Floating
                            ? (Object) number.value().doubleValue()
                            : (Object) number.value().longValue();
            case Value.Literal(var text, var type) ->
                    type instanceof IrType.Floating
                            ? (Object) CNumbers.floating(text)
                            : (Object) literal(text, type);
            case Value.Func(var symbol) -> function(symbol);
            case Value.Global global ->
                    globals.computeIfAbsent(
                            global.symbol(),
                            _ ->
                                    memory.makeStatic(
                                            global.type() instanceof IrType.Pointer(var e, _)
                                                    ? (int) size(e)
                                                    : 8));
            case Value.Zero zero ->
                    switch (zero.type()) {
                        case IrType.Floating _ -> 0.0;
                        case IrType.Struct _, IrType.Array _ -> new byte[(int) size(zero.type())];
                        default -> 0L;
                    };
        };
    }

    private long function(String symbol) {
        if (!symbols.contains(symbol)) {
            symbols.add(symbol);
        }
        return FIRST_FUNCTION + symbols.indexOf(symbol);
    }

    private long literal(String text, IrType type) {
        int unit = type instanceof IrType.Pointer(var elem, _) ? (int) size(elem) : 1;
        return literals.computeIfAbsent(
                unit + text,
                _ -> {
                    long at = memory.makeStatic((text.length() + 1) * unit);
                    for (int k = 0; k < text.length(); k++) {
                        memory.write(at + (long) k * unit, unit, text.charAt(k));
                    }
                    return at;
                });
    }

    private Object load(long address, IrType type) {
        return switch (type) {
            case IrType.Struct _, IrType.Array _ -> memory.bytes(address, (int) size(type));
            case IrType.Floating(var bits) -> memory.floating(address, bits);
            case IrType.Int(var bits, _) -> CNumbers.fit(memory.number(address, bits), type);
            default -> memory.number(address, (int) size(type) * 8);
        };
    }

    private void store(long address, IrType type, Value value, @Nullable Object[] registers) {
        if (type instanceof IrType.Array(_, var elem)
                && value instanceof Value.Literal(var text, _)) {
            int unit = (int) size(elem);
            memory.fill(address, (int) size(type));
            for (int k = 0; k < text.length() && (k + 1) * unit <= size(type); k++) {
                memory.write(address + (long) k * unit, unit, text.charAt(k));
            }
            return;
        }
        switch (CNumbers.fit(get(value, registers), type)) {
            case byte[] bytes -> memory.put(address, bytes);
            case Double number ->
                    memory.putFloating(
                            address, type instanceof IrType.Floating(var bits) ? bits : 64, number);
            case Long number ->
                    memory.putNumber(
                            address,
                            type instanceof IrType.Int(var bits, _) ? bits : (int) size(type) * 8,
                            number);
            default -> throw new Skip("value of unknown shape");
        }
    }

    long size(IrType type) {
        return switch (type) {
            case IrType.Bool _ -> 1;
            case IrType.Int(var bits, _) -> Math.max(1, bits / 8);
            case IrType.Floating(var bits) -> bits / 8;
            case IrType.Array(var length, var elem) -> Math.max(0, length) * size(elem);
            case IrType.Struct struct -> struct.size();
            case IrType.Void _ -> 1;
            case IrType.Pointer _, IrType.AnyPointer _, IrType.Function _, IrType.Uintptr _ -> 8;
            default -> throw new Skip("size of " + type);
        };
    }

    private Object convert(Instr.Convert i, @Nullable Object[] registers) {
        Object value = get(i.value(), registers);
        return i.kind() == Conversion.NUMBER ? CNumbers.fit(value, i.result().type()) : value;
    }

    private Object operate(Instr.Operate i, @Nullable Object[] registers) {
        List<Object> args = new ArrayList<>();
        i.args().forEach(arg -> args.add(get(arg, registers)));
        IrType first = i.args().isEmpty() ? IrType.VOID : i.args().getFirst().type();
        if (i.operator() == cgovet.ir.code.Operator.SUB
                && first instanceof IrType.Pointer(var elem, _)) {
            return ((Long) args.get(0) - (Long) args.get(1)) / size(elem);
        }
        return CNumbers.operate(i, args);
    }
}
