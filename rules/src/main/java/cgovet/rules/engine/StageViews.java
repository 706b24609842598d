package cgovet.rules.engine;

import cgovet.analysis.summary.Analysis;
import cgovet.base.finding.Fact;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.SummaryText;
import cgovet.boundary.export.Exports;
import cgovet.boundary.types.CgoJson;
import cgovet.boundary.types.CgoUnits;
import cgovet.gofront.load.LoadRequest;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.TypesDebug;
import cgovet.gofront.load.Workspace;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckedPackage;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.cfg.IrText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Views of packages: what the checker, the lowering and the analysis make of them. */
final class StageViews {
    private StageViews() {}

    static List<Problem> types(AuditRequest request, Views.Cgo cgo, Consumer<String> out) {
        Workspace workspace = Loader.load(request.tree(), Audit.loadRequest(request));
        try (CSides sides = new CSides(request, workspace.packages(), Stopwatch.NONE)) {
            Function<LoadedPackage, CNames> names =
                    cgo == Views.Cgo.REAL ? sides::names : _ -> CNames.FAKE;
            return TypesDebug.write(
                    workspace, names, cgo.name().toLowerCase(java.util.Locale.ROOT), out);
        }
    }

    static List<Problem> cgoTypes(AuditRequest request, Consumer<String> out) {
        Workspace workspace = Loader.load(request.tree(), Audit.loadRequest(request));
        List<Problem> problems = new ArrayList<>(workspace.problems());
        try (CSides sides = new CSides(request, workspace.packages(), Stopwatch.NONE)) {
            for (LoadedPackage pkg : workspace.packages()) {
                if (pkg.usesCgo() && !pkg.isOffTarget()) {
                    CSide c = sides.of(pkg);
                    CheckedPackage checked =
                            workspace.checking(pkg.target(), sides::names).check(pkg);
                    CgoJson.write(
                            pkg.importPath(),
                            pkg.name(),
                            pkg.target(),
                            c.cgo(),
                            Exports.prototypes(CgoUnits.cgoFiles(pkg), c.cgo()::spelling),
                            checked,
                            out);
                    c.units().forEach(unit -> problems.addAll(unit.problems()));
                }
            }
        }
        return problems;
    }

    static List<Problem> ir(AuditRequest request, Consumer<String> out) {
        return each(
                request,
                (run, problems) -> {
                    IrModule module = run.lower();
                    IrText.print(module).lines().forEach(out);
                    problems.addAll(run.problems());
                });
    }

    static List<Problem> lower(AuditRequest request, Consumer<String> out) {
        LoweringView view = new LoweringView();
        List<Problem> problems =
                each(
                        request,
                        (run, all) -> {
                            view.add(run, run.lower().functions()).forEach(out);
                            all.addAll(run.problems());
                        });
        view.sum().forEach(out);
        return problems;
    }

    /** A line for each fact: its class, its place, the record. */
    static List<Problem> facts(AuditRequest request, Consumer<String> out) {
        return analysed(
                request,
                outcome -> {
                    List<Fact> facts = new ArrayList<>(outcome.facts());
                    facts.sort(Comparator.comparing(Fact::at).thenComparing(Fact::toString));
                    facts.forEach(fact -> out.accept(line(fact)));
                });
    }

    private static String line(Fact fact) {
        Span at = fact.at();
        String place = at.path() + ":" + at.start() + "-" + at.end();
        return Harmless.line(fact.getClass().getSimpleName() + " " + place + " " + fact);
    }

    /** The summary of each function, in order of symbol. */
    static List<Problem> summary(AuditRequest request, Consumer<String> out) {
        return analysed(
                request,
                outcome ->
                        outcome.module().summaries().values().stream()
                                .flatMap(summary -> SummaryText.print(summary).lines())
                                .forEach(out));
    }

    private static List<Problem> analysed(AuditRequest request, Consumer<Analyses.Outcome> view) {
        Map<String, Summary> known = new HashMap<>();
        return each(
                request,
                (run, problems) -> {
                    Analyses.Outcome outcome =
                            run.analyse(run.contracts(), known, Analysis.Extent.ALL);
                    known.putAll(outcome.module().summaries());
                    view.accept(outcome);
                    problems.addAll(run.problems());
                });
    }

    private static List<Problem> each(
            AuditRequest request, BiConsumer<PackageRun, List<Problem>> view) {
        LoadRequest load = Audit.loadRequest(request);
        Matrix matrix = Matrix.of(request.targets(), request.host());
        Workspace workspace = Loader.load(request.tree(), load);
        List<Problem> problems = new ArrayList<>(workspace.problems());
        try (CSides sides = new CSides(request, workspace.packages(), Stopwatch.NONE)) {
            for (LoadedPackage pkg : ImportOrder.of(workspace.packages()).packages()) {
                CSide c = sides.of(pkg);
                CheckedPackage checked = workspace.checking(pkg.target(), sides::names).check(pkg);
                view.accept(
                        new PackageRun(pkg, checked, c, matrix.of(pkg), Progress.NONE, true),
                        problems);
                workspace.release(pkg);
                sides.release(pkg);
            }
        }
        return problems;
    }
}
