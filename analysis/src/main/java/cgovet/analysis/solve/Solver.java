package cgovet.analysis.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs states over a graph. All states that wait at a block are taken together, blocks in reverse
 * postorder, so that paths that meet are seen side by side.
 */
public final class Solver {
    /** What the states mean. */
    public interface Flow<S> {
        /** Fewer states that stand for all of these. */
        List<S> reduce(int block, List<S> states);

        /** Runs a block; hands on what leaves it. False to stop everything. */
        boolean transfer(int block, List<S> states, Leave<S> leave);
    }

    /** Receives a state that goes to a block. */
    public interface Leave<S> {
        void to(int block, S state);
    }

    private Solver() {}

    public static <S> void solve(Graph graph, S entry, Flow<S> flow) {
        int n = graph.blocks();
        int[] byOrder = new int[n];
        List<List<S>> waiting = new ArrayList<>();
        for (int b = 0; b < n; b++) {
            byOrder[graph.order(b)] = b;
            waiting.add(new ArrayList<>());
        }
        waiting.getFirst().add(entry);
        int[] next = {graph.order(0)};
        while (next[0] < n) {
            int place = next[0];
            int block = byOrder[place];
            List<S> states = waiting.get(block);
            if (states.isEmpty()) {
                next[0]++;
                continue;
            }
            waiting.set(block, new ArrayList<>());
            boolean goOn =
                    flow.transfer(
                            block,
                            flow.reduce(block, states),
                            (target, state) -> {
                                waiting.get(target).add(state);
                                next[0] = Math.min(next[0], graph.order(target));
                            });
            if (!goOn) {
                return;
            }
        }
    }
}
