package cgovet.rules.engine;

import cgovet.analysis.own.Contracts;
import cgovet.analysis.summary.Analysis.Extent;
import cgovet.analysis.summary.ModuleFacts;
import cgovet.base.finding.Fact;
import cgovet.base.finding.Finding;
import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import cgovet.base.watch.Part;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.abi.AbiChecks;
import cgovet.boundary.abi.Platforms;
import cgovet.boundary.call.CrossingCall;
import cgovet.boundary.call.CrossingCalls;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.portable.Portability;
import cgovet.boundary.portable.Scene;
import cgovet.boundary.types.CReference;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.Sizes;
import cgovet.ir.cfg.IrFunction;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.fromc.CIrTypes;
import cgovet.ir.fromc.CLowering;
import cgovet.ir.fromgo.GoLowering;
import cgovet.ir.fromgo.Lowered;
import cgovet.rules.api.Facts;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One package on one target, from its checked form to findings. */
final class PackageRun {
    private final LoadedPackage pkg;
    private final CheckedPackage checked;
    private final CSide c;
    private final Matrix.Files matrix;
    private final Progress progress;
    private final boolean isLinkChecked;
    private final List<Problem> problems = new ArrayList<>();
    private final Gaps gaps = new Gaps();
    private final List<CrossingCall> crossings;

    PackageRun(
            LoadedPackage pkg,
            CheckedPackage checked,
            CSide c,
            Matrix.Files matrix,
            Progress progress,
            boolean isLinkChecked) {
        this.pkg = pkg;
        this.checked = checked;
        this.c = c;
        this.matrix = matrix;
        this.progress = progress;
        this.isLinkChecked = isLinkChecked;
        this.crossings =
                progress.stopwatch().of(Part.POINTER, () -> CrossingCalls.of(checked, c.cgo()));
    }

    /**
     * What became of a package.
     *
     * @param crossings places of the calls from Go into C
     * @param summaries of its functions that importers may see
     */
    record Outcome(
            List<Finding> findings,
            List<Problem> problems,
            Gaps gaps,
            List<Span> crossings,
            Map<String, Summary> summaries) {}

    Outcome run(
            List<Rule> rules,
            Contracts contracts,
            Map<String, Summary> imported,
            Audit.Sources sources) {
        noteC();
        if (!c.contracts().isEmpty()) {
            problems.addAll(PackageContracts.whole(pkg, c).faults(c));
        }
        Analyses.Outcome outcome = analyse(contracts, imported, Extent.CONCERNED);
        ModuleFacts facts = outcome.module();
        gaps.add(Gaps.Sort.CUTS, facts.cuts().steps() + facts.cuts().failures(), pkg.importPath());
        Facts all = new Facts.Builder().addAll(outcome.facts()).build();
        Pass pass = new Pass(all, pkg.target(), sources, new PackagePens(pkg, checked, c));
        progress.stopwatch().enter(Part.RULES);
        for (Rule rule : rules) {
            try {
                rule.check(pass);
            } catch (RuntimeException e) {
                failed(Span.NONE, "rule " + rule.info().id(), e);
            }
        }
        progress.stopwatch().enter(Part.OTHER);
        return new Outcome(
                pass.findings(),
                problems,
                gaps,
                crossings.stream().map(CrossingCall::at).toList(),
                new TreeMap<>(facts.summaries()));
    }

    /** Every fact that a rule may ask for, and the summaries. */
    Analyses.Outcome analyse(Contracts contracts, Map<String, Summary> imported, Extent extent) {
        Stopwatch stopwatch = progress.stopwatch();
        stopwatch.enter(Part.LOWERING);
        IrModule module = lower();
        stopwatch.enter(Part.POINTER);
        Analyses.Written written = new WrittenText(pkg, checked, c, crossings).written();
        Analyses.Outcome outcome =
                Analyses.of(module, contracts, imported, pkg.target(), written, extent, stopwatch);
        stopwatch.enter(Part.LAYOUT);
        List<Fact> facts = new ArrayList<>(outcome.facts());
        facts.addAll(
                AbiChecks.find(
                        checked,
                        c.cgo().types(),
                        c.sizes(),
                        new Platforms(pkg.target(), matrix::of),
                        pkg.goMinor(),
                        isLinkChecked));
        facts.addAll(
                Portability.find(
                        new Scene(
                                checked,
                                c.cgo(),
                                crossings,
                                c.units(),
                                c.sizes(),
                                pkg.target(),
                                matrix::of)));
        stopwatch.enter(Part.OTHER);
        return new Analyses.Outcome(outcome.module(), facts);
    }

    /** What is known of the C functions that it calls. */
    Contracts contracts() {
        return PackageContracts.of(pkg, c);
    }

    /** What a requested target has read is not noted again for another. */
    private boolean isNews(String path) {
        return !pkg.isOffTarget() || !path.endsWith(".go") || pkg.offTargetFiles().contains(path);
    }

    private void noteC() {
        for (CUnit unit : c.units()) {
            if (!isNews(unit.path())) {
                continue;
            }
            Set<Span> refused = new HashSet<>();
            for (Problem problem : unit.problems()) {
                if (problem.kind() == Problem.Kind.UNREADABLE) {
                    refused.add(problem.at());
                }
            }
            for (CUnit.MissingInclude missing : unit.missing()) {
                gaps.add(Gaps.Sort.HEADERS, missing.name());
                if (!refused.contains(missing.at())) {
                    problems.add(missing(missing));
                }
            }
            for (Problem problem : unit.problems()) {
                boolean isOwn = !problem.at().path().startsWith("/");
                gaps.add(
                        isOwn && Gaps.isLoss(problem.kind())
                                ? Gaps.Sort.C_SYNTAX
                                : Gaps.Sort.C_DETAILS,
                        problem.at().path());
                problems.add(problem);
            }
        }
        c.withoutBodies().forEach(path -> gaps.add(Gaps.Sort.LARGE_C, path));
        Set<String> unknown = new HashSet<>();
        for (CReference reference : c.cgo().references()) {
            if (reference.isUnresolved()
                    && isNews(reference.at().path())
                    && unknown.add(reference.name())) {
                gaps.add(Gaps.Sort.C_NAMES, "C." + reference.name());
            }
        }
    }

    private static Problem missing(CUnit.MissingInclude header) {
        return new Problem(
                Problem.Kind.MISSING,
                header.at(),
                "there is no header "
                        + header.name()
                        + "; install its library, or name its folder by #cgo CFLAGS: -I");
    }

    /** What the package is called, and what it is built for. */
    String name() {
        return pkg.importPath() + " " + pkg.target();
    }

    List<Problem> problems() {
        return problems;
    }

    /** What the checker refuses may have no form in the IR; that is no failure of the lowering. */
    private static Problem ofWrong(Span at) {
        return new Problem(
                Problem.Kind.UNSUPPORTED,
                at,
                "this function is not analysed, because its file has errors; mend them first");
    }

    /** The package in the IR, with the C that belongs to it. */
    IrModule lower() {
        Lowered go = GoLowering.lower(checked, pkg.goMinor(), Sizes.of(pkg.target().goarch()));
        Set<String> wrong = new HashSet<>();
        checked.problems().forEach(problem -> wrong.add(problem.at().path()));
        pkg.syntaxProblems().forEach(problem -> wrong.add(problem.at().path()));
        for (Problem problem : go.problems()) {
            gaps.add(Gaps.Sort.FUNCTIONS, problem.at().path());
            problems.add(wrong.contains(problem.at().path()) ? ofWrong(problem.at()) : problem);
        }
        List<IrFunction> functions = new ArrayList<>(go.functions());
        Map<String, Integer> unsupported = new TreeMap<>(go.unsupported());
        CLowering lowering = new CLowering(new CIrTypes(c.sizes()), c.sizes());
        Map<String, IrModule.GlobalVariable> globals = new LinkedHashMap<>();
        go.globals().forEach(each -> globals.put(each.symbol(), each));
        for (CUnit unit : c.units()) {
            CLowering.Lowered lowered = lowering.lower(unit);
            lowering.globals(unit).forEach(each -> globals.putIfAbsent(each.symbol(), each));
            functions.addAll(lowered.functions());
            lowered.unsupported()
                    .forEach((construct, count) ->
                            unsupported.merge(construct, count, Integer::sum));
            for (CFunction other : lowered.otherLanguages()) {
                gaps.add(Gaps.Sort.LANGUAGES, other.name());
            }
            boolean isWrong = unit.problems().stream().anyMatch(p -> Gaps.isLoss(p.kind()));
            for (CLowering.Failure failure : lowered.failed()) {
                if (isWrong) {
                    problems.add(ofWrong(failure.function().at()));
                } else {
                    failed(
                            failure.function().at(),
                            "function " + failure.function().name(),
                            failure.cause());
                }
                gaps.add(Gaps.Sort.FUNCTIONS, failure.function().name());
            }
        }
        unsupported.forEach((construct, count) -> gaps.add(Gaps.Sort.CONSTRUCTS, count, construct));
        // What a requested target has analysed is known by its summary.
        functions.removeIf(function -> !isNews(function.at().path()));
        return new IrModule(
                pkg.importPath(), functions, List.copyOf(globals.values()), unsupported);
    }

    private void failed(Span at, String what, RuntimeException cause) {
        progress.failed(at, cause);
        gaps.add(Gaps.Sort.INTERNAL, what);
        problems.add(
                new Problem(
                        Problem.Kind.INTERNAL,
                        at,
                        "cgovet failed on " + what + "; --debug shows where"));
    }
}
