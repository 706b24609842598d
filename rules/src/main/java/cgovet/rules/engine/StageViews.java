package cgovet.rules.engine;

import cgovet.base.text.Problem;
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
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Views of packages: what the checker, the lowering and the analysis make of them. */
final class StageViews {
    private StageViews() {}

    static List<Problem> types(AuditRequest request, Views.Cgo cgo, Consumer<String> out) {
        Workspace workspace = Loader.load(request.tree(), Audit.loadRequest(request));
        CSides sides = new CSides(request, workspace.packages());
        Function<LoadedPackage, CNames> names =
                cgo == Views.Cgo.REAL ? sides::names : _ -> CNames.FAKE;
        return TypesDebug.write(
                workspace, names, cgo.name().toLowerCase(java.util.Locale.ROOT), out);
    }

    static List<Problem> cgoTypes(AuditRequest request, Consumer<String> out) {
        Workspace workspace = Loader.load(request.tree(), Audit.loadRequest(request));
        CSides sides = new CSides(request, workspace.packages());
        for (LoadedPackage pkg : workspace.packages()) {
            if (pkg.usesCgo() && !pkg.isOffTarget()) {
                CSide c = sides.of(pkg);
                workspace.checking(pkg.target(), sides::names).check(pkg);
                CgoJson.write(
                        pkg.importPath(),
                        pkg.name(),
                        pkg.target(),
                        c.cgo(),
                        Exports.prototypes(CgoUnits.cgoFiles(pkg)),
                        out);
            }
        }
        return workspace.problems();
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

    private static List<Problem> each(
            AuditRequest request, BiConsumer<PackageRun, List<Problem>> view) {
        LoadRequest load = Audit.loadRequest(request);
        Workspace workspace = Loader.load(request.tree(), load);
        List<Problem> problems = new ArrayList<>(workspace.problems());
        CSides sides = new CSides(request, workspace.packages());
        for (LoadedPackage pkg : workspace.packages()) {
            CSide c = sides.of(pkg);
            CheckedPackage checked = workspace.checking(pkg.target(), sides::names).check(pkg);
            view.accept(new PackageRun(pkg, checked, c, Progress.NONE), problems);
            workspace.release(pkg);
            sides.release(pkg);
        }
        return problems;
    }
}
