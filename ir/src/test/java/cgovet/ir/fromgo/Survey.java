package cgovet.ir.fromgo;

import cgovet.base.files.FileTree;
import cgovet.base.files.RealTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CRequest;
import cgovet.gofront.load.LoadRequest;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.Workspace;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.Expr;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Nodes;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeAndValue;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.code.Instr;
import cgovet.ir.code.Operator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lowers whole folders and counts. As a program: the folder, then patterns; {@code -print} shows
 * the functions too. Properties: {@code goroot}, {@code modcache}, {@code headers} (folders of
 * system headers, with colons between them); {@code -Dlost=true} lists calls that no instruction
 * stands for, which lie behind a constant condition; {@code -Dunknown=true} what has no type.
 */
final class Survey {
    int packages;
    int functions;
    int instructions;
    int unknown;
    int typeProblems;
    int calls;
    long nanos;
    final List<Span> lost = new ArrayList<>();
    final Map<String, Integer> unsupported = new TreeMap<>();
    final List<Problem> problems = new ArrayList<>();

    private Survey() {}

    static Survey of(String folder, List<String> patterns, List<String> roots, boolean print) {
        Survey survey = new Survey();
        Target target = new Target("linux", "amd64");
        LoadRequest request = LoadRequest.of(patterns, target);
        if (System.getProperty("goroot") != null) {
            request = request.withGoroot(System.getProperty("goroot"));
        }
        if (System.getProperty("modcache") != null) {
            request = request.withModuleCache(System.getProperty("modcache"));
        }
        FileTree tree = RealTree.of(folder, roots);
        Workspace workspace = Loader.load(tree, request);
        for (LoadedPackage pkg : workspace.packages()) {
            CRequest.Includes includes =
                    new CRequest.Includes(List.of(), List.of(pkg.dir()), folders("headers"));
            CNames c = Snippets.c(tree, pkg, includes);
            var checking = workspace.checking(target, of -> of == pkg ? c : CNames.FAKE);
            survey.add(pkg, checking.check(pkg), print);
            workspace.release(pkg);
        }
        return survey;
    }

    private void add(LoadedPackage pkg, CheckedPackage checked, boolean print) {
        long start = System.nanoTime();
        Lowered lowered = GoLowering.lower(checked, pkg.goMinor(), Sizes.of(pkg.target().goarch()));
        nanos += System.nanoTime() - start;
        packages++;
        typeProblems += checked.problems().size();
        if (Boolean.getBoolean("unknown")) {
            checked.problems().forEach(p -> System.out.println("type " + p));
        }
        functions += lowered.functions().size();
        for (IrFunction function : lowered.functions()) {
            instructions += function.size();
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr instanceof Instr.Operate operate
                            && operate.operator() == Operator.ANY) {
                        unknown++;
                        if (Boolean.getBoolean("unknown")) {
                            System.out.println("unknown " + function.symbol() + " " + operate);
                        }
                    }
                }
            }
        }
        lowered.unsupported().forEach((name, n) -> unsupported.merge(name, n, Integer::sum));
        problems.addAll(lowered.problems());
        lostCalls(checked, lowered);
        if (print) {
            checked.problems().forEach(p -> System.out.println("// " + p));
            System.out.print(cgovet.ir.cfg.IrText.print(lowered.toModule(pkg.importPath())));
        }
    }

    /** Calls in the source for which no function has an instruction. */
    private void lostCalls(CheckedPackage checked, Lowered lowered) {
        Set<Span> made = new HashSet<>();
        for (IrFunction function : lowered.functions()) {
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    made.add(instr.at());
                }
            }
        }
        for (GoFile file : checked.files()) {
            for (Decl decl : file.decls()) {
                Nodes.walk(
                        decl,
                        node -> {
                            if (node instanceof Expr.CallExpr call && !isConstant(checked, call)) {
                                calls++;
                                Span at = file.text().span(call.pos(), call.end());
                                if (!made.contains(at)) {
                                    lost.add(at);
                                }
                            }
                        });
            }
        }
    }

    private static boolean isConstant(CheckedPackage checked, Expr call) {
        TypeAndValue known = checked.info().of(call);
        return known != null && known.isConstant();
    }

    @Override
    public String toString() {
        return packages
                + " packages, "
                + functions
                + " functions, "
                + instructions
                + " instructions, "
                + unknown
                + " of them unknown, "
                + typeProblems
                + " type problems, in "
                + nanos / 1_000_000
                + " ms; unsupported "
                + unsupported
                + ", failed "
                + problems.size()
                + ", lost "
                + lost.size()
                + " of "
                + calls
                + " calls";
    }

    private static List<String> folders(String property) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? List.of() : List.of(value.split(":"));
    }

    public static void main(String[] args) {
        List<String> patterns = new ArrayList<>(List.of(args).subList(1, args.length));
        boolean print = patterns.remove("-print");
        List<String> roots = new ArrayList<>(folders("headers"));
        roots.addAll(folders("goroot"));
        roots.addAll(folders("modcache"));
        Survey survey = of(args[0], patterns, roots, print);
        survey.problems.stream()
                .limit(60)
                .forEach(p -> System.out.println(p.message() + " " + p.at()));
        if (Boolean.getBoolean("lost")) {
            survey.lost.forEach(at -> System.out.println("lost " + at));
        }
        System.out.println(survey);
    }
}
