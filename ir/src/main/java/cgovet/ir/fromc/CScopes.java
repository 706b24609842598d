package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CLocal;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CStmt;
import cgovet.ir.code.Callee;
import cgovet.ir.code.Instr;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks that are open: what the {@code cleanup} attribute runs where one is left, and which
 * variables a jump may find without having passed their declaration.
 */
final class CScopes {
    private static final String CLEANUP = "cleanup(";

    private final CBody body;
    private final Deque<Scope> open = new ArrayDeque<>();
    private final Map<String, List<CStmt.Compound>> labels = new HashMap<>();
    private final List<CLocal> passed = new ArrayList<>();

    private record Scope(CStmt.Compound block, List<Cleanup> cleanups) {}

    private record Cleanup(String function, Value cell) {}

    CScopes(CBody body) {
        this.body = body;
    }

    /** The function that runs at the end of a variable's block. */
    static Optional<String> cleanup(CLocal local) {
        for (String attribute : local.attributes()) {
            if (attribute.startsWith(CLEANUP) && attribute.endsWith(")")) {
                return Optional.of(
                        attribute.substring(CLEANUP.length(), attribute.length() - 1).strip());
            }
        }
        return Optional.empty();
    }

    /** Looks through the whole body before it is lowered. */
    void survey(CStmt.Compound whole) {
        mark(whole, new ArrayDeque<>());
    }

    /** Variables whose declaration a jump may pass, in the order of the source. */
    List<CLocal> passed() {
        return passed;
    }

    /** Notes labels; tells whether a jump from outside may lead into the node. */
    private boolean mark(CNode node, Deque<CStmt.Compound> around) {
        switch (node) {
            case CStmt.Compound block -> {
                around.push(block);
                boolean any = false;
                int declared = passed.size();
                for (CStmt stmt : block.list().reversed()) {
                    any |= mark(stmt, around);
                    if (any) {
                        declarations(stmt);
                    }
                }
                passed.subList(declared, passed.size()).sort((a, b) -> order(a, b));
                around.pop();
                return any;
            }
            case CStmt.Labeled labeled -> {
                labels.put(labeled.name(), List.copyOf(around));
                mark(labeled.body(), around);
                return true;
            }
            case CStmt.Case _, CStmt.Default _ -> {
                return true;
            }
            case CStmt.Switch s -> {
                boolean before = hasLabel(s.body());
                mark(s.body(), around);
                return before;
            }
            case CStmt.For s -> {
                boolean any = children(s, around);
                if (any && s.init() != null) {
                    declarations(s.init());
                }
                return any;
            }
            default -> {
                return children(node, around);
            }
        }
    }

    private static int order(CLocal a, CLocal b) {
        return Integer.compare(a.at().start(), b.at().start());
    }

    private boolean children(CNode node, Deque<CStmt.Compound> around) {
        boolean any = false;
        for (CNode child : node.children()) {
            any |= mark(child, around);
        }
        return any;
    }

    private static boolean hasLabel(CNode node) {
        if (node instanceof CStmt.Labeled) {
            return true;
        }
        for (CNode child : node.children()) {
            if (hasLabel(child)) {
                return true;
            }
        }
        return false;
    }

    private void declarations(CStmt stmt) {
        switch (stmt) {
            case CStmt.Declare declare -> {
                if (!passed.contains(declare.variable())) {
                    passed.add(declare.variable());
                }
            }
            case CStmt.Declarations(var list, _) -> list.forEach(this::declarations);
            default -> {}
        }
    }

    void enter(CStmt.Compound block) {
        open.push(new Scope(block, new ArrayList<>()));
    }

    /** The end of the innermost block. */
    void exit(Span at) {
        run(open.pop(), at);
    }

    int depth() {
        return open.size();
    }

    /** A variable of the innermost block was declared. */
    void declared(CLocal local, Value cell) {
        Scope scope = open.peek();
        if (scope != null) {
            cleanup(local).ifPresent(name -> scope.cleanups.add(new Cleanup(name, cell)));
        }
    }

    /** Before a jump to where only the outer {@code depth} blocks are open. */
    void leaveTo(int depth, Span at) {
        Iterator<Scope> inner = open.iterator();
        for (int i = open.size(); i > depth; i--) {
            run(inner.next(), at);
        }
    }

    /** Before a jump to a label. */
    void leaveTo(String label, Span at) {
        List<CStmt.Compound> around = labels.getOrDefault(label, List.of());
        for (Scope scope : open) {
            if (around.stream().anyMatch(block -> block == scope.block)) {
                return;
            }
            run(scope, at);
        }
    }

    private void run(Scope scope, Span at) {
        for (Cleanup cleanup : scope.cleanups.reversed()) {
            body.emitter.call(
                    IrType.VOID,
                    new Callee.Direct("C." + cleanup.function()),
                    List.of(cleanup.cell()),
                    Instr.Call.Crossing.NONE,
                    at);
        }
    }
}
