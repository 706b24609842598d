package cgovet.rules.engine;

import cgovet.base.text.Problem;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of functions is lowered: by language, and what is not by construct. */
final class LoweringView {
    /** Functions of one language. */
    private static final class Count {
        int functions;
        int incomplete;
        final Map<String, Integer> constructs = new TreeMap<>();

        void add(Count that) {
            functions += that.functions;
            incomplete += that.incomplete;
            that.constructs.forEach((name, n) -> constructs.merge(name, n, Integer::sum));
        }
    }

    private final Map<Language, Count> all = new EnumMap<>(Language.class);
    private int failed;
    private int ofWrong;

    /** Lines for one package. */
    List<String> add(PackageRun run, List<IrFunction> functions) {
        Map<Language, Count> counts = new EnumMap<>(Language.class);
        for (IrFunction function : functions) {
            count(function, counts.computeIfAbsent(function.language(), _ -> new Count()));
        }
        for (Problem problem : run.problems()) {
            if (problem.kind() == Problem.Kind.INTERNAL) {
                failed++;
            } else if (problem.kind() == Problem.Kind.UNSUPPORTED) {
                ofWrong++;
            }
        }
        counts.forEach(
                (language, count) -> all.computeIfAbsent(language, _ -> new Count()).add(count));
        return lines(run.name(), counts);
    }

    /** Lines for all packages. */
    List<String> sum() {
        List<String> lines = new ArrayList<>(lines("all", all));
        lines.add("all: " + failed + " functions failed, " + ofWrong + " in files with errors");
        return lines;
    }

    private static void count(IrFunction function, Count into) {
        into.functions++;
        boolean isComplete = true;
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                if (instr instanceof Instr.Unsupported unsupported) {
                    isComplete = false;
                    into.constructs.merge(unsupported.construct(), 1, Integer::sum);
                }
            }
        }
        into.incomplete += isComplete ? 0 : 1;
    }

    private static List<String> lines(String what, Map<Language, Count> counts) {
        List<String> lines = new ArrayList<>();
        counts.forEach((language, count) -> {
            String name = language == Language.C ? "C" : "Go";
            lines.add(
                    what
                            + ": "
                            + name
                            + " "
                            + count.functions
                            + " functions, "
                            + count.incomplete
                            + " incomplete");
            count.constructs.forEach((construct, n) -> lines.add("  " + construct + ": " + n));
        });
        return lines;
    }
}
