package cgovet.analysis.length;

import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Observer;
import cgovet.analysis.pointer.Code;
import cgovet.analysis.solve.Graph;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Conversion;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Language;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds {@link RepeatedCopy}: what no turn of a loop changes is copied in every turn and freed in
 * it, so that one copy would do; a Go string is made of C memory only to be copied back.
 */
public final class Copies implements Observer {
    private static final int MAX_DEPTH = 20;

    private static final Set<String> TO_C = Set.of("cgo.CString", "cgo.CBytes");
    private static final Callee FREE = new Callee.Direct("C.free");

    private final IrFunction function;
    private final Consumer<Fact> facts;

    public Copies(IrFunction function, Consumer<Fact> facts) {
        this.function = function;
        this.facts = facts;
    }

    @Override
    public void done() {
        if (function.language() != Language.GO) {
            return;
        }
        List<Instr.Call> copies = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Call call
                        && call.callee() instanceof Callee.Direct(var symbol)
                        && TO_C.contains(symbol)
                        && call.args().size() == 1) {
                    copies.add(call);
                    places.add(block.id());
                }
            }
        }
        if (copies.isEmpty()) {
            return;
        }
        Code code = Code.of(function);
        Graph graph = Graph.of(function);
        for (int i = 0; i < copies.size(); i++) {
            one(copies.get(i), places.get(i), code, graph);
        }
    }

    private void one(Instr.Call copy, int block, Code code, Graph graph) {
        String symbol = ((Callee.Direct) copy.callee()).symbol();
        String how = "C." + symbol.substring(symbol.indexOf('.') + 1);
        Value text = copy.args().getFirst();
        Optional<Instr> origin = code.definition(code.source(text));
        if (origin.isPresent()
                && origin.get() instanceof Instr.Call back
                && back.callee().equals(new Callee.Direct("cgo.GoString"))
                && symbol.equals("cgo.CString")
                && uses(back.result()) == 1
                && text.equals(back.result())) {
            facts.accept(new RepeatedCopy(function.symbol(), copy.at(), how, "", true));
            return;
        }
        OptionalInt head = innermost(block, graph);
        if (head.isPresent()
                && isUnchanged(text, head.getAsInt(), code, graph, 0)
                && isFreedIn(copy.result(), head.getAsInt(), code, graph)) {
            facts.accept(
                    new RepeatedCopy(function.symbol(), copy.at(), how, code.name(text), false));
        }
    }

    private int uses(Value value) {
        int uses = 0;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                uses += (int) instr.operands().stream().filter(value::equals).count();
            }
        }
        return uses;
    }

    /** The head of the smallest loop around a block. */
    private static OptionalInt innermost(int block, Graph graph) {
        OptionalInt best = OptionalInt.empty();
        int size = Integer.MAX_VALUE;
        for (int head = 0; head < graph.blocks(); head++) {
            if (graph.isHead(head)
                    && graph.isInLoop(head, block)
                    && graph.loop(head).cardinality() < size) {
                size = graph.loop(head).cardinality();
                best = OptionalInt.of(head);
            }
        }
        return best;
    }

    /** Whether a value is the same in every turn; what is read from memory is taken to change. */
    private boolean isUnchanged(Value value, int head, Code code, Graph graph, int depth) {
        if (!(value instanceof Value.Reg reg)) {
            return value instanceof Value.Literal;
        }
        if (!graph.assignedIn(head).get(reg.id())) {
            return true;
        }
        return depth < MAX_DEPTH
                && switch (code.definition(value).orElse(null)) {
                    case Instr.Move m -> isUnchanged(m.value(), head, code, graph, depth + 1);
                    case Instr.Convert c
                            when c.kind() == Conversion.SAME || c.kind() == Conversion.COPY_TEXT ->
                            isUnchanged(c.value(), head, code, graph, depth + 1);
                    case null, default -> false;
                };
    }

    /** Whether the copy is released in the loop that makes it. */
    private boolean isFreedIn(Value copy, int head, Code code, Graph graph) {
        for (Block block : function.blocks()) {
            if (!graph.isInLoop(head, block.id())) {
                continue;
            }
            for (Instr instr : block.instrs()) {
                boolean isRelease =
                        switch (instr) {
                            case Instr.Call call -> call.callee().equals(FREE);
                            case Instr.Defer defer -> defer.callee().equals(FREE);
                            default -> false;
                        };
                if (isRelease && code.source(instr.operands().getFirst()).equals(copy)) {
                    return true;
                }
            }
        }
        return false;
    }
}
