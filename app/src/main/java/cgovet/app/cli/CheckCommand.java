package cgovet.app.cli;

import cgovet.app.config.CheckOptions;
import cgovet.app.config.Colour;
import cgovet.app.config.OptionNames;
import cgovet.app.config.Output;
import cgovet.app.config.Requests;
import cgovet.app.config.Surroundings;
import cgovet.app.fix.FixRun;
import cgovet.base.finding.Results;
import cgovet.base.target.Target;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import cgovet.base.watch.Part;
import cgovet.base.watch.Stopwatch;
import cgovet.report.text.TextOptions;
import cgovet.report.triage.Suppressions;
import cgovet.rules.catalog.Rules;
import cgovet.rules.engine.Audit;
import cgovet.rules.engine.AuditRequest;
import cgovet.rules.engine.ModelFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cgovet check}: analyse and report. */
final class CheckCommand {
    private final Surroundings around;
    private final PipeStream out;
    private final PrintStream err;

    CheckCommand(Surroundings around, PipeStream out, PrintStream err) {
        this.around = around;
        this.out = out;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("cgovet check");
        spec.usageMessage()
                .description(
                        "Reports where memory, pointers, threads, signals or layouts go wrong.")
                .footer(
                        "",
                        "examples:",
                        "  cgovet ./...",
                        "  cgovet -C ../other --target linux/arm64 --audit",
                        "  cgovet --diff --unsafe-fixes ./db",
                        "  cgovet --format text --format sarif:out.sarif ./db");
        return OptionNames.common(OptionNames.check(OptionNames.analysis(spec)));
    }

    Exit run(ParseResult parsed) throws IOException {
        CheckOptions options = OptionNames.read(parsed, around);
        AuditRequest request = Requests.of(options, around);
        List<Problem> wrong = ModelFiles.of(request).named();
        if (!wrong.isEmpty()) {
            new ProblemLines(request.tree(), err).print(wrong);
            return Exit.FAILED;
        }
        boolean shown = around.errIsTerminal() && !options.quiet();
        var times = new TimeTable();
        Stopwatch stopwatch = options.timings() ? times : Stopwatch.NONE;
        var progress = new ProgressLine(err, shown, options.debug(), stopwatch);
        Results results = Suppressions.apply(Audit.run(request, Rules.all(), progress));
        boolean isWritten = true;
        if (options.fixing().wanted() && !results.hasInternalErrors()) {
            var files = new FixedFiles(request.tree(), Requests.root(options, around), err);
            FixRun.Outcome fixes = fixes(request, results, files, progress, options);
            if (options.fixing().onlyShown()) {
                files.show(fixes, out);
            } else {
                isWritten = files.write(fixes);
                results = isWritten ? fixes.results() : results;
            }
            if (options.verbose()) {
                files.left(fixes).forEach(err::println);
            }
            if (!options.quiet()) {
                err.println(FixedFiles.summary(fixes, options.fixing(), isWritten));
            }
        }
        results = results.tookMilliseconds(progress.end());
        Part before = stopwatch.enter(Part.REPORT);
        for (Output output : options.outputs()) {
            if (output.path().isPresent() || !options.fixing().onlyShown()) {
                write(results, output, options);
            }
        }
        stopwatch.enter(before);
        if (options.timings()) {
            times.lines(progress.end(), options.threads()).forEach(err::println);
        }
        return isWritten ? exit(results, options) : Exit.FAILED;
    }

    private FixRun.Outcome fixes(
            AuditRequest request,
            Results first,
            FixedFiles files,
            ProgressLine progress,
            CheckOptions options) {
        return FixRun.run(
                request.tree(),
                first,
                tree -> Suppressions.apply(Audit.run(request.over(tree), Rules.all(), progress)),
                files::reasonAgainst,
                options.fixing().unsafe());
    }

    private void write(Results results, Output output, CheckOptions options) throws IOException {
        boolean toTerminal = output.path().isEmpty() && around.outIsTerminal();
        var text =
                new TextOptions(
                        Colour.isOn(options.color(), around, toTerminal),
                        options.full(),
                        options.targets().stream().map(Target::toString).toList());
        if (output.path().isEmpty()) {
            Reports.write(results, output.format(), text, out);
            return;
        }
        Path path = around.folder().resolve(output.path().get());
        ReportFile.write(
                path, (OutputStream file) -> Reports.write(results, output.format(), text, file));
        if (options.verbose()) {
            err.println("cgovet: wrote " + Harmless.line(path.toString()));
        }
    }

    private Exit exit(Results results, CheckOptions options) {
        if (results.hasInternalErrors()) {
            err.println(
                    "cgovet: internal errors: "
                            + results.problems().stream()
                                    .filter(p -> p.kind() == Problem.Kind.INTERNAL)
                                    .count()
                            + "; --debug shows their causes");
            return Exit.FAILED;
        }
        boolean isEmpty = results.summary().goFiles() + results.summary().cFiles() == 0;
        boolean wasThere =
                results.problems().stream().anyMatch(p -> p.kind() != Problem.Kind.MISSING);
        if (isEmpty && !wasThere) {
            err.println(
                    "cgovet: no Go or C file matches "
                            + Harmless.line(String.join(" ", options.patterns())));
            return Exit.NOTHING;
        }
        if (options.strict() && !results.summary().isComplete()) {
            return Exit.INCOMPLETE;
        }
        if (results.hasDefects() && !options.exitZero()) {
            return Exit.FINDINGS;
        }
        return Exit.CLEAN;
    }
}
