package cgovet.ir.fromc;

import cgovet.base.text.Span;
import cgovet.cfront.syntax.CExpr;
import cgovet.cfront.syntax.CNode;
import cgovet.cfront.syntax.CStmt;
import cgovet.ir.code.IrType;
import cgovet.ir.code.Operator;
import cgovet.ir.code.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where a switch goes: a comparison for each of its labels, in their order. */
final class CSwitches {
    /** Marks that there is no block to go to. */
    private static final int NONE = -1;

    private final CBody body;
    private final CExprs exprs;
    private final Map<CStmt, Integer> blocks = new IdentityHashMap<>();

    CSwitches(CBody body, CExprs exprs) {
        this.body = body;
        this.exprs = exprs;
    }

    /** Leads to the labels of a switch; to {@code end} where none fits. */
    void dispatch(CStmt.Switch s, int end) {
        Value value = exprs.value(s.value());
        List<CStmt> marks = new ArrayList<>();
        findMarks(s.body(), marks);
        int fallback = NONE;
        for (CStmt mark : marks) {
            int block = body.emitter.block();
            blocks.put(mark, block);
            switch (mark) {
                case CStmt.Case c -> compare(value, c, block);
                case CStmt.Default _ -> fallback = block;
                default -> throw new IllegalStateException("no mark: " + mark);
            }
        }
        body.emitter.jump(fallback == NONE ? end : fallback, s.at());
    }

    private void compare(Value value, CStmt.Case c, int block) {
        CExpr high = c.high();
        int miss = body.emitter.block();
        if (high == null) {
            go(Operator.EQ, value, c.low(), block, miss, c.at());
        } else {
            int second = body.emitter.block();
            go(Operator.GE, value, c.low(), second, miss, c.at());
            body.emitter.start(second);
            go(Operator.LE, value, high, block, miss, c.at());
        }
        body.emitter.start(miss);
    }

    private void go(Operator operator, Value value, CExpr with, int then, int other, Span at) {
        Value constant = exprs.constant(with).orElseGet(() -> exprs.value(with));
        if (constant instanceof Value.Number number
                && value.type() instanceof IrType.Int(var bits, _)
                && bits >= 32) {
            constant =
                    new Value.Number(CConversions.wrap(number.value(), value.type()), value.type());
        }
        Value hit = exprs.operate(operator, List.of(value, constant), IrType.BOOL, at);
        body.emitter.branch(hit, then, other, at);
    }

    /** The labels of a switch, not those of switches inside. */
    private static void findMarks(CNode node, List<CStmt> marks) {
        switch (node) {
            case CStmt.Case c -> marks.add(c);
            case CStmt.Default d -> marks.add(d);
            case CStmt.Switch _ -> {}
            default -> node.children().forEach(child -> findMarks(child, marks));
        }
    }

    /** The statement behind a label begins; one outside of any switch is nothing. */
    void mark(CStmt label) {
        Integer block = blocks.get(label);
        if (block != null) {
            body.emitter.fallInto(block, label.at());
        }
    }
}
