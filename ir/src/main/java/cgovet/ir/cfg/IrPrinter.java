package cgovet.ir.cfg;

import cgovet.base.text.Span;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Instr.Call.Crossing;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the form that {@link IrText} describes. */
final class IrPrinter {
    private final StringBuilder out = new StringBuilder();
    private final Map<IrType.Struct, String> names = new IdentityHashMap<>();
    private final Map<String, IrType.Struct> table = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private String path = "";

    String module(IrModule module) {
        out.append("module ").append(IrTokens.quote(module.path())).append('\n');
        for (var entry : new TreeMap<>(module.unsupported()).entrySet()) {
            out.append("unsupported ").append(IrTokens.quote(entry.getKey()));
            out.append(' ').append(entry.getValue()).append('\n');
        }
        int before = out.length();
        for (IrModule.GlobalVariable global : module.globals()) {
            out.append("global ").append(IrTokens.quote(global.symbol())).append(' ');
            type(global.type());
            out.append('\n');
        }
        for (IrFunction function : module.functions()) {
            function(function);
        }
        String rest = out.substring(before);
        out.setLength(before);
        table();
        out.append(rest);
        return out.toString();
    }

    private void table() {
        // Printing a record's fields may name further records.
        Map<String, String> lines = new TreeMap<>();
        while (lines.size() < table.size()) {
            for (var entry : List.copyOf(table.entrySet())) {
                if (!lines.containsKey(entry.getKey())) {
                    int start = out.length();
                    struct(entry.getKey(), entry.getValue());
                    lines.put(entry.getKey(), out.substring(start));
                    out.setLength(start);
                }
            }
        }
        lines.values().forEach(out::append);
    }

    private void struct(String name, IrType.Struct struct) {
        out.append("type ").append(IrTokens.quote(name));
        out.append(struct.isC() ? " c" : "").append(struct.isUnion() ? " union" : "");
        if (!struct.isComplete()) {
            out.append(" incomplete\n");
            return;
        }
        out.append(" size ").append(struct.size()).append(" {\n");
        for (IrType.Field field : struct.fields()) {
            out.append("  ").append(IrTokens.quote(field.name())).append(' ');
            type(field.type());
            out.append('\n');
        }
        out.append("}\n");
    }

    String function(IrFunction f) {
        path = f.at().path();
        out.append("func ").append(IrTokens.quote(f.symbol())).append(' ');
        out.append(word(f.language())).append(" {\n");
        out.append("  name ").append(IrTokens.quote(f.name())).append('\n');
        if (!f.traits().isEmpty()) {
            out.append("  traits");
            for (IrFunction.Trait trait : new TreeSet<>(f.traits())) {
                out.append(' ').append(word(trait));
            }
            out.append('\n');
        }
        registers("params", f.params());
        registers("captures", f.captures());
        if (!f.results().isEmpty()) {
            out.append("  results ");
            types(f.results());
            out.append('\n');
        }
        registers("named", f.namedResults());
        out.append("  registers ").append(f.registers()).append('\n');
        if (!f.enclosing().isEmpty()) {
            out.append("  enclosing ").append(IrTokens.quote(f.enclosing())).append('\n');
        }
        out.append("  at ").append(IrTokens.quote(path)).append(' ');
        out.append(f.at().start()).append('-').append(f.at().end()).append('\n');
        for (Block block : f.blocks()) {
            out.append('b').append(block.id()).append(":\n");
            for (Instr instr : block.instrs()) {
                out.append("  ");
                instr(instr);
                out.append('\n');
            }
        }
        out.append("}\n");
        return out.toString();
    }

    private void registers(String title, List<Reg> registers) {
        if (registers.isEmpty()) {
            return;
        }
        String separator = "  " + title + " ";
        for (Reg register : registers) {
            out.append(separator);
            register(register);
            out.append(' ');
            type(register.type());
            separator = ", ";
        }
        out.append('\n');
    }

    private void instr(Instr instr) {
        List<Reg> results = instr.results();
        if (!results.isEmpty()) {
            register(results.getFirst());
            out.append(" = ");
        }
        body(instr);
        if (!results.isEmpty()) {
            out.append(" : ");
            type(results.getFirst().type());
        }
        span(instr.at());
    }

    private void body(Instr instr) {
        switch (instr) {
            case Instr.Move i -> operation("move", List.of(i.value()));
            case Instr.Convert i -> operation("convert " + word(i.kind()), List.of(i.value()));
            case Instr.Load i -> operation("load", List.of(i.address()));
            case Instr.Store i -> operation("store", List.of(i.address(), i.value()));
            case Instr.FieldAddress i -> {
                operation("field", List.of(i.base()));
                out.append(", ").append(i.field()).append(' ').append(IrTokens.quote(i.name()));
            }
            case Instr.ElementAddress i -> operation("element", List.of(i.base(), i.index()));
            case Instr.Allocate i -> {
                out.append("allocate ").append(word(i.storage())).append(' ');
                type(i.type());
                out.append(' ').append(IrTokens.quote(i.name()));
            }
            case Instr.Operate i -> operation(word(i.operator()), i.args());
            case Instr.Extract i -> {
                operation("extract", List.of(i.whole()));
                out.append(", ").append(i.index());
            }
            case Instr.Call i -> call(prefix(i.crossing(), "call"), i.callee(), i.args());
            case Instr.Go i -> call("go", i.callee(), i.args());
            case Instr.Defer i -> call(prefix(i.crossing(), "defer"), i.callee(), i.args());
            case Instr.RunDefers _ -> out.append("rundefers");
            case Instr.Closure i -> {
                out.append("closure ").append(IrTokens.quote(i.function()));
                arguments(i.captured());
            }
            case Instr.Send i -> operation("send", List.of(i.channel(), i.value()));
            case Instr.Receive i -> operation("receive", List.of(i.channel()));
            case Instr.Unsupported i -> {
                out.append("unsupported ").append(IrTokens.quote(i.construct()));
                arguments(i.args());
            }
            case Instr.Jump i -> out.append("jump b").append(i.target());
            case Instr.Branch i -> {
                operation("branch", List.of(i.condition()));
                out.append(", b").append(i.then()).append(", b").append(i.otherwise());
            }
            case Instr.Choose i -> {
                String separator = "choose b";
                for (int target : i.targets()) {
                    out.append(separator).append(target);
                    separator = ", b";
                }
            }
            case Instr.Return i -> operation("return", i.values());
            case Instr.Panic i -> operation("panic", List.of(i.value()));
            case Instr.Stop _ -> out.append("stop");
        }
    }

    private static String prefix(Crossing crossing, String word) {
        return switch (crossing) {
            case NONE -> word;
            case C -> "c" + word;
            case C_ERRNO -> "c" + word + "2";
        };
    }

    private void operation(String word, List<Value> operands) {
        out.append(word);
        String separator = " ";
        for (Value operand : operands) {
            out.append(separator);
            value(operand);
            separator = ", ";
        }
    }

    private void call(String word, Callee callee, List<Value> args) {
        out.append(word).append(' ');
        switch (callee) {
            case Callee.Direct direct -> out.append(IrTokens.quote(direct.symbol()));
            case Callee.Dynamic dynamic -> {
                out.append("dynamic ");
                value(dynamic.function());
            }
            case Callee.Method method -> {
                out.append("method ").append(IrTokens.quote(method.name())).append(" of ");
                out.append(IrTokens.quote(method.ofInterface()));
            }
        }
        arguments(args);
    }

    private void arguments(List<Value> args) {
        out.append('(');
        String separator = "";
        for (Value arg : args) {
            out.append(separator);
            value(arg);
            separator = ", ";
        }
        out.append(')');
    }

    private void value(Value value) {
        switch (value) {
            case Reg register -> register(register);
            case Value.Null constant -> {
                out.append("null ");
                type(constant.type());
            }
            case Value.Number number -> {
                out.append(number.value()).append(' ');
                type(number.type());
            }
            case Value.Literal literal -> {
                out.append(IrTokens.quote(literal.text())).append(' ');
                type(literal.type());
            }
            case Value.Func function ->
                    out.append("func ").append(IrTokens.quote(function.symbol()));
            case Value.Global global -> {
                out.append("global ").append(IrTokens.quote(global.symbol())).append(' ');
                type(global.type());
            }
            case Value.Zero zero -> {
                out.append("zero ");
                type(zero.type());
            }
        }
    }

    private void register(Reg register) {
        out.append('%').append(register.id());
        if (!register.name().isEmpty()) {
            out.append('.');
            out.append(
                    IrTokens.isPlain(register.name())
                            ? register.name()
                            : IrTokens.quote(register.name()));
        }
    }

    private void span(Span at) {
        if (at.isNone()) {
            out.append(" @-");
            return;
        }
        out.append(" @");
        if (!at.path().equals(path)) {
            out.append(IrTokens.quote(at.path())).append(':');
        }
        out.append(at.start()).append('-').append(at.end());
    }

    private void types(List<IrType> types) {
        String separator = "";
        for (IrType type : types) {
            out.append(separator);
            type(type);
            separator = ", ";
        }
    }

    private void type(IrType type) {
        switch (type) {
            case IrType.Void _ -> out.append("void");
            case IrType.Bool _ -> out.append("bool");
            case IrType.Int t -> out.append(t.signed() ? 'i' : 'u').append(t.bits());
            case IrType.Uintptr _ -> out.append("uintptr");
            case IrType.Floating t -> out.append('f').append(t.bits());
            case IrType.Complex t -> out.append('c').append(t.bits());
            case IrType.AnyPointer _ -> out.append("ptr");
            case IrType.Pointer t -> {
                out.append(t.toC() ? '^' : '*');
                type(t.elem());
            }
            case IrType.Text _ -> out.append("string");
            case IrType.Slice t -> {
                out.append("[]");
                type(t.elem());
            }
            case IrType.Array t -> {
                out.append('[').append(t.length()).append(']');
                type(t.elem());
            }
            case IrType.MapOf t -> {
                out.append("map[");
                type(t.key());
                out.append(']');
                type(t.elem());
            }
            case IrType.Chan t -> {
                out.append("chan ");
                type(t.elem());
            }
            case IrType.Function _ -> out.append("func");
            case IrType.Interface t -> out.append("interface ").append(IrTokens.quote(t.name()));
            case IrType.Tuple t -> {
                out.append('(');
                types(t.parts());
                out.append(')');
            }
            case IrType.Opaque t -> out.append("opaque ").append(IrTokens.quote(t.name()));
            case IrType.Struct t -> out.append("struct ").append(IrTokens.quote(nameOf(t)));
        }
    }

    private String nameOf(IrType.Struct struct) {
        String known = names.get(struct);
        if (known != null) {
            return known;
        }
        String name = struct.name();
        for (int n = 2; !taken.add(name); n++) {
            name = struct.name() + "#" + n;
        }
        names.put(struct, name);
        table.put(name, struct);
        return name;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
