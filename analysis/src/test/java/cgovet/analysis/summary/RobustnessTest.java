package cgovet.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.analysis.own.Contracts;
import cgovet.analysis.own.Limits;
import cgovet.base.text.Span;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.SummaryText;
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
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Functions of every construct, without sense: nothing is thrown, limits hold, runs repeat. */
final class RobustnessTest {
    private static final Span AT = new Span("f", 0, 1);
    private static final String[] CALLEES = {
        "C.malloc",
        "C.free",
        "cgo.CString",
        "C.unknown",
        "m.f0",
        "m.f1",
        "runtime.KeepAlive",
        "runtime/cgo.NewHandle",
        "C.realloc",
        "C.fopen",
        "os.Exit",
        "sync.(*Once).Do",
        "m.unknown"
    };

    @Test
    void anyFunctionIsAnalysedWithinItsLimits() {
        System.setProperty("cgovet.analysis.throw", "true");
        Limits limits = new Limits(4000, 16, 3);
        for (long seed = 0; seed < 400; seed++) {
            IrModule module = new Maker(seed).module();
            ModuleFacts facts = analyze(module, limits);
            assertThat(facts.cuts().failures()).isZero();
            for (Summary summary : facts.summaries().values()) {
                assertThat(summary.cases()).hasSizeLessThanOrEqualTo(Summary.MAX_CASES);
                String text = SummaryText.print(summary);
                assertThat(SummaryText.parse(text).summaries()).containsExactly(summary);
            }
            ModuleFacts again = analyze(new Maker(seed).module(), limits);
            assertThat(again.facts()).isEqualTo(facts.facts());
            assertThat(again.summaries()).isEqualTo(facts.summaries());
        }
    }

    private static ModuleFacts analyze(IrModule module, Limits limits) {
        return Analysis.analyze(
                module,
                Contracts.none(),
                Map.of(),
                limits,
                Analysis.Extent.ALL,
                List.of(),
                Stopwatch.NONE);
    }

    private static final class Maker {
        private static final int REGISTERS = 12;
        private static final IrType POINTER = new IrType.Pointer(IrType.ANY_POINTER, false);

        private final Random random;
        private final IrType.Struct struct = new IrType.Struct("m.T", false, false);

        Maker(long seed) {
            random = new Random(seed);
            struct.complete(
                    List.of(
                            new IrType.Field("p", IrType.ANY_POINTER),
                            new IrType.Field("next", new IrType.Pointer(struct, false))),
                    16);
        }

        IrModule module() {
            List<IrFunction> functions = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                functions.add(function(i));
            }
            return new IrModule("m", functions, List.of(), Map.of());
        }

        private IrFunction function(int number) {
            int blocks = 1 + random.nextInt(6);
            List<Block> list = new ArrayList<>();
            for (int b = 0; b < blocks; b++) {
                List<Instr> instrs = new ArrayList<>();
                for (int i = random.nextInt(8); i > 0; i--) {
                    instrs.add(instr());
                }
                instrs.add(terminator(blocks));
                list.add(new Block(b, instrs));
            }
            return new IrFunction(
                    "m.f" + number,
                    "f" + number,
                    random.nextBoolean() ? Language.GO : Language.C,
                    List.of(reg(0), reg(1)),
                    number == 2 ? List.of(reg(2)) : List.of(),
                    List.of(IrType.ANY_POINTER, new IrType.Interface("error")),
                    List.of(),
                    list,
                    REGISTERS,
                    Set.of(),
                    "",
                    AT);
        }

        private Reg reg(int id) {
            IrType type =
                    switch (id % 6) {
                        case 0 -> IrType.ANY_POINTER;
                        case 1 -> POINTER;
                        case 2 -> IrType.INT64;
                        case 3 -> new IrType.Pointer(struct, false);
                        case 4 -> new IrType.Slice(IrType.ANY_POINTER);
                        default -> IrType.BOOL;
                    };
            return new Reg(id, id % 2 == 0 ? "v" + id : "", type);
        }

        private Reg any() {
            return reg(random.nextInt(REGISTERS));
        }

        private Value value() {
            return switch (random.nextInt(8)) {
                case 0 -> new Value.Null(IrType.ANY_POINTER);
                case 1 -> Value.Number.of(random.nextInt(5) - 1, IrType.INT64);
                case 2 -> new Value.Global("m.g", POINTER);
                case 3 -> new Value.Func("m.f" + random.nextInt(3));
                case 4 -> new Value.Zero(struct);
                default -> any();
            };
        }

        private List<Value> values() {
            List<Value> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(value());
            }
            return list;
        }

        private Callee callee() {
            return switch (random.nextInt(6)) {
                case 0 -> new Callee.Dynamic(value());
                case 1 -> new Callee.Method("M", "m.I");
                default -> new Callee.Direct(CALLEES[random.nextInt(CALLEES.length)]);
            };
        }

        private Instr instr() {
            return switch (random.nextInt(16)) {
                case 0 -> new Instr.Move(any(), value(), AT);
                case 1 -> new Instr.Convert(any(), pick(Conversion.values()), value(), AT);
                case 2, 3 -> new Instr.Load(any(), value(), AT);
                case 4, 5 -> new Instr.Store(value(), value(), AT);
                case 6 -> new Instr.FieldAddress(any(), value(), 0, "p", AT);
                case 7 -> new Instr.ElementAddress(any(), value(), value(), AT);
                case 8 ->
                        new Instr.Allocate(
                                any(), pick(Instr.Allocate.Storage.values()), struct, "c", AT);
                case 9 -> new Instr.Operate(any(), pick(Operator.values()), four(), AT);
                case 10 -> new Instr.Extract(any(), value(), random.nextInt(3), AT);
                case 11 -> new Instr.Closure(any(), "m.f2", List.of(value()), AT);
                case 12 -> new Instr.Defer(callee(), values(), pick(crossings()), AT);
                case 13 ->
                        random.nextBoolean()
                                ? new Instr.Go(callee(), values(), AT)
                                : new Instr.Send(value(), value(), AT);
                default -> new Instr.Call(any(), callee(), values(), pick(crossings()), AT);
            };
        }

        private static Instr.Call.Crossing[] crossings() {
            return Instr.Call.Crossing.values();
        }

        private List<Value> four() {
            return List.of(value(), value(), value(), value());
        }

        private Instr terminator(int blocks) {
            int a = random.nextInt(blocks);
            int b = random.nextInt(blocks);
            return switch (random.nextInt(7)) {
                case 0 -> new Instr.Jump(a, AT);
                case 1, 2, 3 -> new Instr.Branch(any(), a, b, AT);
                case 4 -> new Instr.Choose(List.of(a, b), AT);
                case 5 -> new Instr.Panic(value(), AT);
                default -> new Instr.Return(List.of(value(), value()), AT);
            };
        }

        private <T> T pick(T[] from) {
            return from[random.nextInt(from.length)];
        }
    }
}
