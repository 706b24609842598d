package cgovet.analysis.summary;

import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which functions of a module call, make or mention which. */
final class CallGraph {
    private final int[][] callees;

    CallGraph(List<IrFunction> functions) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        for (int i = 0; i < functions.size(); i++) {
            numbers.computeIfAbsent(functions.get(i).symbol(), _ -> new ArrayList<>()).add(i);
        }
        callees = new int[functions.size()][];
        for (int i = 0; i < callees.length; i++) {
            Set<Integer> targets = new LinkedHashSet<>();
            for (Block block : functions.get(i).blocks()) {
                for (Instr instr : block.instrs()) {
                    for (String symbol : instr.functions()) {
                        // Of several static functions of C it may be any.
                        targets.addAll(numbers.getOrDefault(symbol, List.of()));
                    }
                }
            }
            callees[i] = targets.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    int[] callees(int function) {
        return callees[function];
    }

    boolean callsItself(int function) {
        return Arrays.stream(callees[function]).anyMatch(c -> c == function);
    }

    /** Groups of functions that call each other, callees before callers; each in order. */
    List<List<Integer>> components() {
        int n = callees.length;
        int[] index = new int[n];
        int[] low = new int[n];
        int[] next = new int[n];
        boolean[] onStack = new boolean[n];
        int[] stack = new int[n];
        int[] path = new int[n];
        int top = 0;
        int counter = 0;
        List<List<Integer>> components = new ArrayList<>();
        for (int start = 0; start < n; start++) {
            if (index[start] != 0) {
                continue;
            }
            int depth = 0;
            path[0] = start;
            index[start] = low[start] = ++counter;
            stack[top++] = start;
            onStack[start] = true;
            while (depth >= 0) {
                int v = path[depth];
                if (next[v] < callees[v].length) {
                    int w = callees[v][next[v]++];
                    if (index[w] == 0) {
                        index[w] = low[w] = ++counter;
                        stack[top++] = w;
                        onStack[w] = true;
                        path[++depth] = w;
                    } else if (onStack[w]) {
                        low[v] = Math.min(low[v], index[w]);
                    }
                    continue;
                }
                if (low[v] == index[v]) {
                    List<Integer> component = new ArrayList<>();
                    int w;
                    do {
                        w = stack[--top];
                        onStack[w] = false;
                        component.add(w);
                    } while (w != v);
                    component.sort(null);
                    components.add(component);
                }
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[v]);
                }
            }
        }
        return components;
    }
}
