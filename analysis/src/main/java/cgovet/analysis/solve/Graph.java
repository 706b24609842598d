package cgovet.analysis.solve;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Value;
import cgovet.ir.code.Value.Reg;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The shape of a function: an order in which paths meet before they go on, loops, and which
 * registers are still read.
 */
public final class Graph {
    private final IrFunction function;
    private final int[][] successors;
    private final int[][] predecessors;
    private final int[] order;
    private final BitSet heads = new BitSet();
    private final BitSet[] loops;
    private final BitSet[] assigned;
    private final BitSet[] liveIn;
    private final int[] firstSite;

    private Graph(IrFunction function) {
        this.function = function;
        int n = function.blocks().size();
        successors = new int[n][];
        predecessors = new int[n][];
        order = new int[n];
        loops = new BitSet[n];
        assigned = new BitSet[n];
        liveIn = new BitSet[n];
        firstSite = new int[n + 1];
        edges();
        number();
        loops();
        liveness();
    }

    public static Graph of(IrFunction function) {
        return new Graph(function);
    }

    public int blocks() {
        return successors.length;
    }

    /** Place of a block in reverse postorder. */
    public int order(int block) {
        return order[block];
    }

    /** Whether a jump back leads to the block. */
    public boolean isHead(int block) {
        return heads.get(block);
    }

    /** Whether {@code block} lies in the loop of {@code head}. */
    public boolean isInLoop(int head, int block) {
        return loops[head] != null && loops[head].get(block);
    }

    /** The blocks of the loop of {@code head}. */
    public BitSet loop(int head) {
        return loops[head] == null ? new BitSet() : (BitSet) loops[head].clone();
    }

    /** Registers that are assigned in the loop of {@code head}. */
    public BitSet assignedIn(int head) {
        return assigned[head] == null ? new BitSet() : assigned[head];
    }

    /** Whether a register may be read in or after {@code block} before it is assigned again. */
    public boolean isLive(int block, int register) {
        return liveIn[block].get(register);
    }

    /** Whether several paths may meet at the block. */
    public boolean isMeeting(int block) {
        return predecessors[block].length > 1;
    }

    /** The number of a block's first instruction; the others follow. */
    public int firstSite(int block) {
        return firstSite[block];
    }

    /** The block of an instruction. */
    public int blockOf(int site) {
        int block = java.util.Arrays.binarySearch(firstSite, site);
        if (block < 0) {
            return -block - 2;
        }
        while (block + 1 < firstSite.length && firstSite[block + 1] == site) {
            block++;
        }
        return block;
    }

    /** Heads of the loops that hold {@code to} and not {@code from}. */
    public BitSet loopsBetween(int from, int to) {
        BitSet between = new BitSet();
        for (int head = heads.nextSetBit(0); head >= 0; head = heads.nextSetBit(head + 1)) {
            if (isInLoop(head, to) && !isInLoop(head, from)) {
                between.set(head);
            }
        }
        return between;
    }

    /** How many instructions there are. */
    public int sites() {
        return firstSite[firstSite.length - 1];
    }

    private void edges() {
        int n = successors.length;
        List<List<Integer>> reversed = new ArrayList<>();
        for (int b = 0; b < n; b++) {
            reversed.add(new ArrayList<>());
        }
        for (Block block : function.blocks()) {
            int b = block.id();
            firstSite[b + 1] = firstSite[b] + block.instrs().size();
            successors[b] = toArray(block.terminator().targets());
            for (int target : successors[b]) {
                if (!reversed.get(target).contains(b)) {
                    reversed.get(target).add(b);
                }
            }
        }
        for (int b = 0; b < n; b++) {
            predecessors[b] = toArray(reversed.get(b));
        }
    }

    /** Reverse postorder without recursion; finds the heads of loops on the way. */
    private void number() {
        int n = successors.length;
        int[] state = new int[n];
        int[] next = new int[n];
        int[] stack = new int[n];
        int top = 0;
        int place = n;
        // What cannot be reached comes first, and is never run.
        stack[0] = 0;
        state[0] = 1;
        while (top >= 0) {
            int b = stack[top];
            if (next[b] < successors[b].length) {
                int target = successors[b][next[b]++];
                if (state[target] == 0) {
                    state[target] = 1;
                    stack[++top] = target;
                } else if (state[target] == 1) {
                    heads.set(target);
                }
            } else {
                state[b] = 2;
                order[b] = --place;
                top--;
            }
        }
        for (int b = 0; b < n; b++) {
            if (state[b] == 0) {
                order[b] = --place;
            }
        }
    }

    /** The loop of a head: what reaches a jump back to it without passing it. */
    private void loops() {
        for (int head = heads.nextSetBit(0); head >= 0; head = heads.nextSetBit(head + 1)) {
            BitSet body = new BitSet();
            body.set(head);
            List<Integer> work = new ArrayList<>();
            for (int p : predecessors[head]) {
                if (order[p] >= order[head]) {
                    work.add(p);
                }
            }
            while (!work.isEmpty()) {
                int b = work.removeLast();
                if (!body.get(b)) {
                    body.set(b);
                    for (int p : predecessors[b]) {
                        if (order[p] > order[head] || p == head) {
                            work.add(p);
                        }
                    }
                }
            }
            loops[head] = body;
            BitSet registers = new BitSet();
            for (int b = body.nextSetBit(0); b >= 0; b = body.nextSetBit(b + 1)) {
                for (Instr instr : function.blocks().get(b).instrs()) {
                    for (Reg result : instr.results()) {
                        registers.set(result.id());
                    }
                }
            }
            assigned[head] = registers;
        }
    }

    private void liveness() {
        int n = successors.length;
        BitSet[] reads = new BitSet[n];
        BitSet[] writes = new BitSet[n];
        for (int b = 0; b < n; b++) {
            reads[b] = new BitSet();
            writes[b] = new BitSet();
            for (Instr instr : function.blocks().get(b).instrs()) {
                for (Value value : instr.operands()) {
                    if (value instanceof Reg reg && !writes[b].get(reg.id())) {
                        reads[b].set(reg.id());
                    }
                }
                for (Reg result : instr.results()) {
                    writes[b].set(result.id());
                }
            }
            liveIn[b] = (BitSet) reads[b].clone();
        }
        int[] byOrder = new int[n];
        for (int b = 0; b < n; b++) {
            byOrder[order[b]] = b;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = n - 1; i >= 0; i--) {
                int b = byOrder[i];
                BitSet live = new BitSet();
                for (int target : successors[b]) {
                    live.or(liveIn[target]);
                }
                live.andNot(writes[b]);
                live.or(reads[b]);
                if (!live.equals(liveIn[b])) {
                    liveIn[b] = live;
                    changed = true;
                }
            }
        }
        // Named results and captured cells are read by deferred calls and by whoever looks at the
        // function's end.
        for (Reg named : function.namedResults()) {
            keep(named);
        }
    }

    private void keep(Reg register) {
        for (BitSet live : liveIn) {
            live.set(register.id());
        }
    }

    private static int[] toArray(List<Integer> list) {
        int[] array = new int[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
