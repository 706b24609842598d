package cgovet.ir.cfg;

import cgovet.base.text.Span;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Modules of every construct, without sense, for laws about their printed form. */
final class RandomModule {
    private static final String[] NAMES = {"", "x", "a/b.T", "C.struct_x", "q\"\\\n\t\u00e9\u4e16"};

    private final Random random;
    private final List<IrType.Struct> structs = new ArrayList<>();
    private final List<Reg> registers = new ArrayList<>();

    private RandomModule(long seed) {
        random = new Random(seed);
    }

    static IrModule of(long seed) {
        return new RandomModule(seed).module();
    }

    private IrModule module() {
        for (int i = 0; i < 4; i++) {
            structs.add(new IrType.Struct(name(), random.nextBoolean(), random.nextBoolean()));
        }
        for (IrType.Struct struct : structs.subList(0, 3)) {
            struct.complete(
                    List.of(new IrType.Field(name(), type(3)), new IrType.Field("f", type(3))),
                    random.nextInt(100) - 1);
        }
        List<IrFunction> functions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            functions.add(function());
        }
        Map<String, Integer> unsupported = new TreeMap<>();
        unsupported.put(name(), random.nextInt(9));
        return new IrModule(
                name(),
                functions,
                List.of(new IrModule.GlobalVariable(name(), type(3))),
                unsupported);
    }

    private IrFunction function() {
        registers.clear();
        for (int i = 0; i < 8; i++) {
            registers.add(new Reg(i, random.nextBoolean() ? "" : plainOrNot(), type(3)));
        }
        List<Block> blocks = new ArrayList<>();
        // Every register is assigned once, so that its type is in the text.
        List<Instr> first = new ArrayList<>();
        for (Reg register : registers) {
            first.add(new Instr.Move(register, value(), span()));
        }
        first.add(terminator());
        blocks.add(new Block(0, first));
        for (int b = 1; b < 3; b++) {
            List<Instr> instrs = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                instrs.add(instr());
            }
            instrs.add(terminator());
            blocks.add(new Block(b, instrs));
        }
        EnumSet<IrFunction.Trait> traits = EnumSet.noneOf(IrFunction.Trait.class);
        for (IrFunction.Trait trait : IrFunction.Trait.values()) {
            if (random.nextInt(4) == 0) {
                traits.add(trait);
            }
        }
        return new IrFunction(
                name(),
                name(),
                random.nextBoolean() ? Language.GO : Language.C,
                registers.subList(0, random.nextInt(2)),
                registers.subList(2, 2 + random.nextInt(3)),
                random.nextBoolean() ? List.of() : List.of(type(2), type(2)),
                registers.subList(6, 6 + random.nextInt(2)),
                blocks,
                registers.size(),
                traits,
                name(),
                new Span("f.go", 1, 1000));
    }

    private Instr instr() {
        Reg r = registers.get(random.nextInt(registers.size()));
        return switch (random.nextInt(17)) {
            case 0 -> new Instr.Move(r, value(), span());
            case 1 -> new Instr.Convert(r, any(Conversion.values()), value(), span());
            case 2 -> new Instr.Load(r, value(), span());
            case 3 -> new Instr.Store(value(), value(), span());
            case 4 -> new Instr.FieldAddress(r, value(), random.nextInt(9), name(), span());
            case 5 -> new Instr.ElementAddress(r, value(), value(), span());
            case 6 ->
                    new Instr.Allocate(
                            r, any(Instr.Allocate.Storage.values()), type(3), name(), span());
            case 7 -> new Instr.Operate(r, any(Operator.values()), values(), span());
            case 8 -> new Instr.Extract(r, value(), random.nextInt(3), span());
            case 9 ->
                    new Instr.Call(
                            r, callee(), values(), any(Instr.Call.Crossing.values()), span());
            case 10 -> new Instr.Go(callee(), values(), span());
            case 11 ->
                    new Instr.Defer(callee(), values(), any(Instr.Call.Crossing.values()), span());
            case 12 -> new Instr.RunDefers(span());
            case 13 -> new Instr.Closure(r, name(), values(), span());
            case 14 -> new Instr.Send(value(), value(), span());
            case 15 -> new Instr.Receive(r, value(), span());
            default -> new Instr.Unsupported(r, name(), values(), span());
        };
    }

    private Instr terminator() {
        return switch (random.nextInt(6)) {
            case 0 -> new Instr.Jump(random.nextInt(3), span());
            case 1 -> new Instr.Branch(value(), random.nextInt(3), random.nextInt(3), span());
            case 2 -> new Instr.Choose(List.of(1, 2), span());
            case 3 -> new Instr.Return(values(), span());
            case 4 -> new Instr.Panic(value(), span());
            default -> new Instr.Stop(span());
        };
    }

    private Callee callee() {
        return switch (random.nextInt(3)) {
            case 0 -> new Callee.Direct(name());
            case 1 -> new Callee.Dynamic(value());
            default -> new Callee.Method(name(), name());
        };
    }

    private List<Value> values() {
        List<Value> list = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            list.add(value());
        }
        return list;
    }

    private Value value() {
        return switch (random.nextInt(9)) {
            case 0 -> new Value.Null(type(2));
            case 1 -> new Value.Number(new BigInteger(70, random), type(1));
            case 2 -> Value.Number.of(-random.nextInt(100), type(1));
            case 3 -> new Value.Literal(name(), type(2));
            case 4 -> new Value.Func(name());
            case 5 -> new Value.Global(name(), type(2));
            case 6 -> new Value.Zero(type(2));
            default -> registers.get(random.nextInt(registers.size()));
        };
    }

    private IrType type(int depth) {
        if (depth == 0) {
            return IrType.BOOL;
        }
        return switch (random.nextInt(18)) {
            case 0 -> IrType.VOID;
            case 1 -> new IrType.Int(8 << random.nextInt(4), random.nextBoolean());
            case 2 -> IrType.UINTPTR;
            case 3 -> new IrType.Floating(64);
            case 4 -> new IrType.Complex(128);
            case 5 -> IrType.ANY_POINTER;
            case 6 -> new IrType.Pointer(type(depth - 1), random.nextBoolean());
            case 7 -> IrType.TEXT;
            case 8 -> new IrType.Slice(type(depth - 1));
            case 9 -> new IrType.Array(random.nextInt(9) - 1, type(depth - 1));
            case 10 -> new IrType.MapOf(type(depth - 1), type(depth - 1));
            case 11 -> new IrType.Chan(type(depth - 1));
            case 12 -> IrType.FUNCTION;
            case 13 -> new IrType.Interface(name());
            case 14 -> new IrType.Tuple(List.of(type(depth - 1), type(depth - 1)));
            case 15 -> new IrType.Opaque(name());
            default -> structs.get(random.nextInt(structs.size()));
        };
    }

    private Span span() {
        return switch (random.nextInt(8)) {
            case 0 -> Span.NONE;
            case 1 -> new Span("other \"file\".go", 3, 9);
            default -> {
                int start = random.nextInt(900);
                yield new Span("f.go", start, start + random.nextInt(9));
            }
        };
    }

    private String plainOrNot() {
        return random.nextInt(3) == 0 ? "gr\u00f6\u00dfe" : "count";
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
