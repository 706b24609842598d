package cgovet.ir.fromc;

import cgovet.base.files.FileTree;
import cgovet.base.files.RealTree;
import cgovet.base.target.Target;
import cgovet.boundary.types.CgoUnits;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.cdt.HeaderCache;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.LoadRequest;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.Workspace;
import cgovet.ir.cfg.Block;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.cfg.IrText;
import cgovet.ir.cfg.Validator;
import cgovet.ir.code.Instr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lowers all C of whole folders and counts. As a program: folders; {@code -Dprint=NAME} shows a
 * function, {@code -Dround=true} prints and reads each again. System headers are those of the
 * machine.
 */
final class CSurvey {
    private static final List<String> SYSTEM =
            List.of(
                    "/usr/lib/gcc/x86_64-linux-gnu/12/include",
                    "/usr/local/include",
                    "/usr/include/x86_64-linux-gnu",
                    "/usr/include");
    private static final Target TARGET = new Target("linux", "amd64");

    int units;
    int functions;
    int incomplete;
    long instructions;
    long parseNanos;
    long nanos;
    final Map<String, Integer> unsupported = new TreeMap<>();
    final List<String> violations = new ArrayList<>();
    final List<String> failures = new ArrayList<>();

    /** All C of a folder's packages. */
    void add(String folder) {
        FileTree real = RealTree.of(folder, SYSTEM);
        Workspace workspace = Loader.load(real, LoadRequest.of(List.of("./..."), TARGET));
        HeaderCache headers = HeaderCache.of(real);
        for (LoadedPackage pkg : workspace.packages()) {
            if (!pkg.target().equals(TARGET)) {
                // Files for other systems need those systems' headers.
                continue;
            }
            CgoUnits units = new CgoUnits(pkg, new GeneratedTree(real), SYSTEM, List.of());
            List<CRequest> requests = new ArrayList<>(units.preambles().values());
            requests.addAll(units.sources(Set.of()));
            Layouts sizes = Layouts.of(CTarget.of(TARGET));
            CLowering lowering = new CLowering(new CIrTypes(sizes), sizes);
            Set<String> seen = new HashSet<>();
            for (CRequest request : requests) {
                long start = System.nanoTime();
                CUnit unit = CParser.parse(request.withBodies(CRequest.Bodies.OWN), headers);
                long parsed = System.nanoTime();
                CLowering.Lowered lowered = lowering.lower(unit);
                parseNanos += parsed - start;
                nanos += System.nanoTime() - parsed;
                count(lowered, seen);
            }
            workspace.release(pkg);
        }
    }

    private void count(CLowering.Lowered lowered, Set<String> seen) {
        units++;
        for (IrFunction function : lowered.functions()) {
            if (!seen.add(function.symbol() + function.at())) {
                continue;
            }
            functions++;
            boolean complete = true;
            for (Block block : function.blocks()) {
                instructions += block.instrs().size();
                for (Instr instr : block.instrs()) {
                    if (instr instanceof Instr.Unsupported u) {
                        complete = false;
                        unsupported.merge(u.construct(), 1, Integer::sum);
                        if (Boolean.getBoolean("places")) {
                            System.out.println(
                                    u.construct() + " " + u.at() + " in " + function.name());
                        }
                    }
                }
            }
            incomplete += complete ? 0 : 1;
            for (String violation : Validator.violations(function)) {
                violations.add(function.symbol() + " " + function.at() + ": " + violation);
            }
            if (function.name().equals(System.getProperty("print"))) {
                System.out.println(IrText.print(module(function)));
            }
            if (Boolean.getBoolean("round")) {
                String text = IrText.print(module(function));
                if (!IrText.print(IrText.parse(text)).equals(text)) {
                    violations.add(function.symbol() + ": printed and read it differs");
                }
            }
        }
        for (CLowering.Failure failure : lowered.failed()) {
            failures.add(
                    failure.function().name()
                            + " "
                            + failure.cause()
                            + " at "
                            + failure.cause().getStackTrace()[0]);
        }
    }

    private static IrModule module(IrFunction function) {
        return new IrModule("p", List.of(function), List.of(), Map.of());
    }

    @Override
    public String toString() {
        return units
                + " units, "
                + functions
                + " functions, "
                + instructions
                + " instructions, parsed in "
                + parseNanos / 1_000_000
                + " ms, lowered in "
                + nanos / 1_000_000
                + " ms, incomplete "
                + incomplete
                + ", unsupported "
                + unsupported
                + ", violations "
                + violations.size()
                + ", failures "
                + failures.size();
    }

    public static void main(String[] args) {
        CSurvey all = new CSurvey();
        for (String folder : args) {
            CSurvey one = new CSurvey();
            try {
                one.add(folder);
            } catch (RuntimeException e) {
                System.out.println(folder + ": " + e + " at " + e.getStackTrace()[0]);
            }
            System.out.println(folder + ": " + one);
            one.violations.stream().limit(10).forEach(v -> System.out.println("  " + v));
            one.failures.stream().limit(10).forEach(v -> System.out.println("  " + v));
            all.units += one.units;
            all.functions += one.functions;
            all.incomplete += one.incomplete;
            all.instructions += one.instructions;
            all.nanos += one.nanos;
            all.parseNanos += one.parseNanos;
            all.violations.addAll(one.violations);
            all.failures.addAll(one.failures);
            one.unsupported.forEach((k, n) -> all.unsupported.merge(k, n, Integer::sum));
        }
        System.out.println("all: " + all);
    }
}
