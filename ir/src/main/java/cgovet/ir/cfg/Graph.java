package cgovet.ir.cfg;

import cgovet.ir.code.Instr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Puts the blocks that an {@link Emitter} made into their final form. */
final class Graph {
    private final List<List<Instr>> blocks;

    private Graph(List<List<Instr>> blocks) {
        this.blocks = blocks;
    }

    static List<Block> simplify(List<List<Instr>> blocks) {
        Graph graph = new Graph(blocks);
        graph.bypass();
        graph.merge();
        return graph.renumbered();
    }

    private void bypass() {
        for (List<Instr> block : blocks) {
            block.set(block.size() - 1, retarget(block.getLast(), this::destination));
        }
    }

    /** Where a jump to {@code block} ends up. */
    private int destination(int block) {
        int at = block;
        for (int steps = 0; steps < blocks.size(); steps++) {
            List<Instr> instrs = blocks.get(at);
            if (instrs.size() == 1 && instrs.getFirst() instanceof Instr.Jump jump) {
                at = jump.target();
            } else {
                return at;
            }
        }
        // An endless loop of jumps.
        return block;
    }

    private void merge() {
        BitSet reached = reached();
        int[] predecessors = new int[blocks.size()];
        for (int b = reached.nextSetBit(0); b >= 0; b = reached.nextSetBit(b + 1)) {
            for (int target : blocks.get(b).getLast().targets()) {
                predecessors[target]++;
            }
        }
        for (int b = reached.nextSetBit(0); b >= 0; b = reached.nextSetBit(b + 1)) {
            List<Instr> instrs = blocks.get(b);
            while (instrs.getLast() instanceof Instr.Jump jump
                    && jump.target() != b
                    && predecessors[jump.target()] == 1) {
                instrs.removeLast();
                List<Instr> next = blocks.get(jump.target());
                instrs.addAll(next);
                predecessors[jump.target()] = 0;
                reached.clear(jump.target());
                next.clear();
                next.add(new Instr.Stop(jump.at()));
            }
        }
    }

    private BitSet reached() {
        BitSet reached = new BitSet();
        Deque<Integer> work = new ArrayDeque<>();
        reached.set(0);
        work.push(0);
        while (!work.isEmpty()) {
            for (int target : blocks.get(work.pop()).getLast().targets()) {
                if (!reached.get(target)) {
                    reached.set(target);
                    work.push(target);
                }
            }
        }
        return reached;
    }

    /** Reverse postorder: a block stands before those it leads to, loops aside. */
    private List<Block> renumbered() {
        List<Integer> postorder = postorder();
        int[] numbers = new int[blocks.size()];
        for (int i = 0; i < postorder.size(); i++) {
            numbers[postorder.get(i)] = postorder.size() - 1 - i;
        }
        List<Block> result = new ArrayList<>();
        for (int b : postorder.reversed()) {
            List<Instr> instrs = blocks.get(b);
            instrs.set(instrs.size() - 1, retarget(instrs.getLast(), t -> numbers[t]));
            result.add(new Block(numbers[b], instrs));
        }
        return result;
    }

    /** The last target is followed first, so that the first comes right behind its block. */
    private List<Integer> postorder() {
        List<Integer> order = new ArrayList<>();
        BitSet seen = new BitSet();
        int[] followed = new int[blocks.size()];
        Deque<Integer> path = new ArrayDeque<>();
        seen.set(0);
        path.push(0);
        while (!path.isEmpty()) {
            int block = path.peek();
            List<Integer> targets = blocks.get(block).getLast().targets();
            if (followed[block] == targets.size()) {
                order.add(path.pop());
                continue;
            }
            int target = targets.get(targets.size() - 1 - followed[block]++);
            if (!seen.get(target)) {
                seen.set(target);
                path.push(target);
            }
        }
        return order;
    }

    private static Instr retarget(Instr instr, IntUnaryOperator to) {
        return switch (instr) {
            case Instr.Jump i -> new Instr.Jump(to.applyAsInt(i.target()), i.at());
            case Instr.Branch i ->
                    new Instr.Branch(
                            i.condition(),
                            to.applyAsInt(i.then()),
                            to.applyAsInt(i.otherwise()),
                            i.at());
            case Instr.Choose i -> {
                List<Integer> targets = new ArrayList<>();
                for (int target : i.targets()) {
                    targets.add(to.applyAsInt(target));
                }
                yield new Instr.Choose(targets, i.at());
            }
            default -> instr;
        };
    }
}
