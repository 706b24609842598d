package cgovet.analysis.abi;

import cgovet.analysis.pointer.Code;
import cgovet.base.finding.Fact;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Finds {@link RawRecord}. */
public final class RawRecords {
    private static final int MAX_DEPTH = 40;

    /** Where the address of the bytes stands, and where their number does. */
    private record Sink(String name, int bytes, int count) {}

    private static final Map<String, Sink> SINKS =
            Map.of(
                    "C.fwrite", new Sink("fwrite", 0, 1),
                    "C.write", new Sink("write", 1, 2),
                    "C.send", new Sink("send", 1, 2),
                    "C.sendto", new Sink("sendto", 1, 2),
                    "C.memcmp", new Sink("memcmp", 0, 2));

    private final int word;

    private RawRecords(int word) {
        this.word = word;
    }

    /**
     * @param word bytes of a pointer
     */
    public static List<Fact> find(IrModule module, int word) {
        List<Fact> facts = new ArrayList<>();
        RawRecords records = new RawRecords(word);
        for (IrFunction function : module.functions()) {
            if (function.language() == Language.C) {
                records.function(function, facts);
            }
        }
        return facts;
    }

    private void function(IrFunction function, List<Fact> facts) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct direct
                        && SINKS.get(direct.symbol()) instanceof Sink sink
                        && call.args().size() > sink.count()) {
                    call(function, call, sink, facts);
                }
            }
        }
    }

    private void call(IrFunction function, Instr.Call call, Sink sink, List<Fact> facts) {
        Code code = Code.of(function);
        Value address = code.source(call.args().get(sink.bytes()));
        if (!(address.type() instanceof IrType.Pointer pointer)
                || !(pointer.elem() instanceof IrType.Struct struct)
                || struct.isUnion()
                || struct.size() <= 0) {
            return;
        }
        OptionalLong held = bits(struct, 0);
        boolean isWhole =
                !(call.args().get(sink.count()) instanceof Value.Number count)
                        || count.value().longValue() >= struct.size();
        if (held.isEmpty() || held.getAsLong() >= struct.size() * 8 || !isWhole) {
            return;
        }
        boolean isLocal =
                code.definition(address).orElse(null) instanceof Instr.Allocate
                        && !isCleared(function, code, address);
        facts.add(
                new RawRecord(
                        function.symbol(),
                        call.at(),
                        struct.name().replaceFirst("^C\\.(struct_)?", "").replaceFirst("#.*", ""),
                        (struct.size() * 8 - held.getAsLong()) / 8,
                        sink.name(),
                        isLocal ? 0.85 : 0.65));
    }

    /** Whether all of it is set at once somewhere: by memset, or by a copy. */
    private static boolean isCleared(IrFunction function, Code code, Value local) {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Store store && store.address().equals(local)) {
                    return true;
                }
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct direct
                        && !SINKS.containsKey(direct.symbol())
                        && call.args().stream().anyMatch(arg -> code.source(arg).equals(local))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Bits that the fields fill; empty where it cannot be told. */
    private OptionalLong bits(IrType type, int depth) {
        if (depth > MAX_DEPTH) {
            return OptionalLong.empty();
        }
        return switch (type) {
            case IrType.Bool _ -> OptionalLong.of(8);
            case IrType.Int i -> OptionalLong.of(i.bits());
            case IrType.Floating f when f.bits() <= 64 -> OptionalLong.of(f.bits());
            case IrType.Uintptr _, IrType.AnyPointer _, IrType.Pointer _, IrType.Function _ ->
                    OptionalLong.of(word * 8L);
            case IrType.Array array when array.length() >= 0 -> {
                OptionalLong each = bits(array.elem(), depth + 1);
                yield each.isEmpty() ? each : OptionalLong.of(each.getAsLong() * array.length());
            }
            case IrType.Struct struct when struct.isUnion() && struct.size() >= 0 ->
                    OptionalLong.of(struct.size() * 8);
            case IrType.Struct struct when struct.isComplete() -> {
                long sum = 0;
                for (IrType.Field field : struct.fields()) {
                    OptionalLong each = bits(field.type(), depth + 1);
                    if (each.isEmpty()) {
                        yield each;
                    }
                    sum += each.getAsLong();
                }
                yield OptionalLong.of(sum);
            }
            default -> OptionalLong.empty();
        };
    }
}
