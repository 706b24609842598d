package cgovet.rules.engine;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.FileTree;
import cgovet.base.finding.Finding;
import cgovet.base.finding.Results;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Summary;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.base.watch.Part;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.abi.AbiDefect;
import cgovet.boundary.abi.LinkFlags;
import cgovet.gofront.load.Checking;
import cgovet.gofront.load.LoadRequest;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.MainModule;
import cgovet.gofront.load.OtherFile;
import cgovet.gofront.load.Workspace;
import cgovet.gofront.types.CheckedPackage;
import cgovet.rules.api.Facts;
import cgovet.rules.api.Pass;
import cgovet.rules.api.Rule;
import cgovet.rules.api.RulePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Runs every stage over a tree. */
public final class Audit {
    /** The version of cgovet. */
    public static final String VERSION = "0.1.0";

    private final AuditRequest request;
    private final List<Rule> rules;
    private final Progress progress;
    private final Workspace workspace;
    private final Matrix matrix;
    private final CSides cSides;
    private final List<AbiDefect> linkFlags;
    private final Findings findings = new Findings();
    private final List<Problem> problems = new ArrayList<>();
    private final Gaps gaps = new Gaps();
    private final Map<String, cgovet.boundary.contract.Summary> summaries = new HashMap<>();
    private final Set<Span> crossings = new HashSet<>();

    /** Reads a file for a snippet or a message. */
    interface Sources extends Function<String, Optional<SourceText>> {}

    private Audit(AuditRequest request, List<Rule> rules, Progress progress) {
        this.request = request;
        this.rules = rules;
        this.progress = progress;
        this.matrix = Matrix.of(request.targets(), request.host());
        Stopwatch stopwatch = progress.stopwatch();
        this.workspace =
                stopwatch.of(Part.LOADING, () -> Loader.load(request.tree(), loadRequest(request)));
        this.cSides = new CSides(request, workspace.packages(), stopwatch);
        this.linkFlags = LinkFlags.find(request.tree());
    }

    static LoadRequest loadRequest(AuditRequest request) {
        return new LoadRequest(
                request.dir(),
                request.patterns(),
                request.targets(),
                request.tags(),
                request.goMinor() == 0 ? LoadRequest.NEWEST_GO : request.goMinor(),
                request.tests(),
                request.goroot(),
                request.moduleCache());
    }

    /**
     * Runs the given rules. Never throws because of what the tree holds.
     *
     * @param rules in order of id
     */
    public static Results run(AuditRequest request, List<Rule> rules, Progress progress) {
        progress.stage("loading", 0, 0);
        return DeepStack.call(() -> {
            Part before = progress.stopwatch().enter(Part.OTHER);
            Audit audit = new Audit(request, rules, progress);
            try (CSides _ = audit.cSides) {
                return audit.run();
            } finally {
                progress.stopwatch().enter(before);
            }
        });
    }

    private Results run() {
        problems.addAll(workspace.problems());
        problems.addAll(workspace.notes());
        problems.addAll(cSides.models().named());
        problems.addAll(cSides.models().own());
        for (Problem note : workspace.notes()) {
            if (note.kind() == Problem.Kind.MISSING) {
                gaps.add(Gaps.Sort.IMPORTS, note.message().split(" ")[1]);
            }
        }
        for (Problem problem : workspace.problems()) {
            gaps.add(Gaps.Sort.FILES, problem.at().path());
        }
        int done = 0;
        int total = workspace.packages().size();
        Map<Target, Checking> checkings = new HashMap<>();
        ImportOrder imports = ImportOrder.of(workspace.packages());
        imports.cycles().forEach(this::typeProblem);
        List<LoadedPackage> order = imports.packages();
        for (LoadedPackage pkg : order) {
            cSides.start(pkg);
            if (done + 1 < total) {
                cSides.start(order.get(done + 1));
            }
            progress.stage("analysing", done++, total);
            Checking checking =
                    checkings.computeIfAbsent(
                            pkg.target(), target -> workspace.checking(target, cSides::names));
            progress.stopwatch().enter(Part.OTHER);
            try {
                one(pkg, checking);
            } catch (RuntimeException | StackOverflowError e) {
                failed(pkg, e);
            } catch (OutOfMemoryError e) {
                tooLarge(pkg);
            } finally {
                workspace.release(pkg);
                cSides.release(pkg);
            }
        }
        progress.stopwatch().enter(Part.OTHER);
        ofBuild();
        return results();
    }

    /** Of the tree as a whole, of no package. */
    private void ofBuild() {
        Pass pass =
                new Pass(
                        new Facts.Builder().addAll(linkFlags).build(),
                        request.host(),
                        this::source,
                        Pass.Pens.NONE);
        rules.forEach(rule -> rule.check(pass));
        findings.addAll(pass.findings());
    }

    private boolean isLinkUnchecked(LoadedPackage pkg) {
        List<String> modules = workspace.modules().stream().map(MainModule::dir).toList();
        return linkFlags.stream().anyMatch(flag -> LinkFlags.concerns(flag, pkg.dir(), modules));
    }

    private void one(LoadedPackage pkg, Checking checking) {
        CSide c = cSides.of(pkg);
        CheckedPackage checked = progress.stopwatch().of(Part.TYPES, () -> checking.check(pkg));
        checked.problems().forEach(this::typeProblem);
        problems.addAll(pkg.problems());
        for (Problem problem : pkg.problems()) {
            if (Gaps.isLoss(problem.kind())) {
                gaps.add(Gaps.Sort.FILES, problem.at().path());
            }
        }
        for (Problem problem : pkg.syntaxProblems()) {
            gaps.add(Gaps.Sort.SYNTAX, problem.at().path());
            problems.add(problem);
        }
        PackageRun.Outcome outcome =
                new PackageRun(pkg, checked, c, matrix.of(pkg), progress, !isLinkUnchecked(pkg))
                        .run(rules, PackageContracts.of(pkg, c), summaries, this::source);
        findings.add(pkg, outcome.findings());
        problems.addAll(outcome.problems());
        gaps.addAll(outcome.gaps());
        crossings.addAll(outcome.crossings());
        if (pkg.isOffTarget()) {
            outcome.summaries().forEach(summaries::putIfAbsent);
        } else {
            summaries.putAll(outcome.summaries());
        }
    }

    private void typeProblem(Problem problem) {
        gaps.add(Gaps.Sort.TYPES, problem.at().path());
        problems.add(problem);
    }

    private void tooLarge(LoadedPackage pkg) {
        gaps.add(Gaps.Sort.MEMORY, pkg.importPath());
        problems.add(
                new Problem(
                        Problem.Kind.LIMIT,
                        new Span(pkg.dir(), 0, 0),
                        "package "
                                + pkg.importPath()
                                + " needs more memory; set CGOVET_JAVA_OPTS=-Xmx4g or more"));
    }

    private void failed(LoadedPackage pkg, Throwable cause) {
        Span at = new Span(pkg.dir(), 0, 0);
        progress.failed(at, cause);
        gaps.add(Gaps.Sort.INTERNAL, pkg.importPath());
        problems.add(
                new Problem(
                        Problem.Kind.INTERNAL,
                        at,
                        "cgovet failed on package " + pkg.importPath() + "; --debug shows where"));
    }

    private Results results() {
        double least = request.audit() ? Finding.SHOWN_IN_AUDIT : Finding.SHOWN_BY_DEFAULT;
        Set<String> goFiles = new HashSet<>();
        Set<String> cFiles = new HashSet<>();
        Set<String> dirs = new HashSet<>();
        for (LoadedPackage pkg : workspace.packages()) {
            dirs.add(pkg.dir() + (pkg.isTest() ? " test" : ""));
            pkg.sources().forEach(file -> goFiles.add(file.path()));
            cFiles.addAll(pkg.filesOf(OtherFile.Kind.C));
        }
        Summary summary =
                new Summary(
                        dirs.size(),
                        goFiles.size(),
                        cFiles.size(),
                        crossings.size(),
                        0,
                        cSides.assumptions(workspace.stdMinor()),
                        gaps.list());
        List<String> files = new ArrayList<>(new TreeSet<>(goFiles));
        files.addAll(new TreeSet<>(cFiles));
        return new Results(
                VERSION,
                findings.shown(least),
                findings.below(least),
                rules.stream().map(Rule::info).toList(),
                List.copyOf(new LinkedHashSet<>(problems)),
                summary,
                List.of(),
                files,
                this::source,
                this::page);
    }

    private Optional<String> page(RuleInfo info) {
        for (Rule rule : rules) {
            if (rule.info().id().equals(info.id())) {
                return RulePage.of(rule);
            }
        }
        return Optional.empty();
    }

    private Optional<SourceText> source(String path) {
        return request.tree().read(path) instanceof FileTree.Read.Found(var text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
