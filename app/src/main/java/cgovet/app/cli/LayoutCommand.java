package cgovet.app.cli;

import cgovet.app.config.CheckOptions;
import cgovet.app.config.Nearest;
import cgovet.app.config.OptionNames;
import cgovet.app.config.Requests;
import cgovet.app.config.Surroundings;
import cgovet.app.config.UsageException;
import cgovet.base.files.FileTree;
import cgovet.base.layout.Form;
import cgovet.base.layout.LayoutPage;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import cgovet.report.layout.LayoutHtml;
import cgovet.report.layout.LayoutText;
import cgovet.rules.engine.AuditRequest;
import cgovet.rules.engine.LayoutPages;
import cgovet.rules.engine.LayoutView;
import cgovet.rules.engine.PackageLayouts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cgovet layout}: how the types of a header or a package lie, per platform. */
final class LayoutCommand {
    private static final String TEXT = "text";
    private static final String HTML = "html";
    private static final String JSON = "json";

    private final Surroundings around;
    private final PipeStream out;
    private final PrintStream err;

    LayoutCommand(Surroundings around, PipeStream out, PrintStream err) {
        this.around = around;
        this.out = out;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("cgovet layout");
        spec.usageMessage()
                .description("Shows how types lie in memory, and where platforms differ.")
                .footer(
                        "",
                        "examples:",
                        "  cgovet layout api.h --target linux/amd64 --target linux/386",
                        "  cgovet layout -I include -D NDEBUG include/api.h --type 'struct job'",
                        "  cgovet layout ./db --type Header --format html -o layout.html",
                        "  cgovet layout ./db.Header",
                        "  cgovet layout sys/stat.h --headers shipped --format json");
        return OptionNames.common(
                        OptionNames.analysis(
                                spec,
                                "WHAT",
                                "C headers, or packages, or a type of one as ./folder.Type"))
                .addOption(
                        OptionNames.values(
                                "--type", "NAME", "show this type of Go or C; may be repeated"))
                .addOption(OptionNames.values("-I", "DIR", "folder of headers; may be repeated"))
                .addOption(OptionNames.values("-D", "NAME[=VALUE]", "macro; may be repeated"))
                .addOption(
                        OptionNames.flag(
                                "with json: read each header by itself, not as one text", "--each"))
                .addOption(OptionNames.value("--format", "FMT", "text (default), html or json"))
                .addOption(OptionNames.value("-o", "PATH", "file instead of standard output"));
    }

    Exit run(ParseResult parsed) throws IOException {
        String format =
                OptionNames.choice(
                        "--format",
                        OptionNames.text(parsed, "--format"),
                        List.of(TEXT, HTML, JSON));
        CheckOptions options = OptionNames.read(parsed, List.of(), around);
        Optional<String> path = OptionNames.text(parsed, "-o");
        if (path.isEmpty()) {
            return write(parsed, options, format, out);
        }
        Exit[] exit = {Exit.FAILED};
        ReportFile.write(
                around.folder().resolve(path.get()),
                (OutputStream file) -> exit[0] = write(parsed, options, format, file));
        return exit[0];
    }

    private Exit write(ParseResult parsed, CheckOptions options, String format, OutputStream to)
            throws IOException {
        List<String> what = parsed.matchedPositionalValue(0, List.<String>of());
        List<String> types = new ArrayList<>(OptionNames.texts(parsed, "--type"));
        List<String> headers = headers(what, options);
        if (!headers.isEmpty()) {
            LayoutView.Request request =
                    Requests.ofHeaders(
                            "header",
                            options,
                            headers,
                            OptionNames.texts(parsed, "-I"),
                            OptionNames.texts(parsed, "-D"),
                            around);
            boolean each = OptionNames.isSet(parsed, "--each");
            if (format.equals(JSON)) {
                return end(
                        request.tree(),
                        LayoutView.print(request, types, each, Reports.lines(to)),
                        true);
            }
            return show(request.tree(), LayoutPages.ofHeaders(request, types), format, to);
        }
        if (!OptionNames.texts(parsed, "-I").isEmpty()
                || !OptionNames.texts(parsed, "-D").isEmpty()) {
            throw new UsageException("-I and -D are for headers; a package has #cgo CFLAGS");
        }
        CheckOptions packages = options.withPatterns(packages(what, options, types));
        AuditRequest request = Requests.of(packages, around);
        if (format.equals(JSON)) {
            return end(
                    request.tree(), PackageLayouts.print(request, types, Reports.lines(to)), true);
        }
        return show(request.tree(), LayoutPages.ofPackages(request, types), format, to);
    }

    /** What names C headers; empty if packages are named. */
    private List<String> headers(List<String> what, CheckOptions options) {
        Path base = around.folder().resolve(options.dir().orElse(""));
        List<String> headers = new ArrayList<>();
        for (String each : what) {
            Path path = base.resolve(each);
            boolean isC = each.matches(".*\\.(h|hh|hpp|hxx|c|inc)");
            if (Files.isRegularFile(path) && !each.endsWith(".go")) {
                headers.add(each);
            } else if (isC && !each.startsWith("/") && !each.startsWith(".")) {
                headers.add("<" + each + ">");
            } else if (isC) {
                throw new UsageException("there is no header " + each);
            }
        }
        if (!headers.isEmpty() && headers.size() < what.size()) {
            throw new UsageException("name either headers or packages");
        }
        return headers;
    }

    /** Packages; {@code ./folder.Type} adds to the types. */
    private List<String> packages(List<String> what, CheckOptions options, List<String> types) {
        Path base = around.folder().resolve(options.dir().orElse(""));
        List<String> patterns = new ArrayList<>();
        for (String each : what) {
            int dot = each.lastIndexOf('.');
            boolean isType =
                    dot > 0
                            && dot + 1 < each.length()
                            && Character.isJavaIdentifierStart(each.charAt(dot + 1))
                            && !each.endsWith(".go")
                            && !Files.exists(base.resolve(each))
                            && Files.isDirectory(base.resolve(each.substring(0, dot)));
            if (isType) {
                types.add(each.substring(dot + 1));
            }
            patterns.add(isType ? each.substring(0, dot) : each);
        }
        return patterns.isEmpty() ? List.of(".") : patterns;
    }

    private Exit show(FileTree tree, LayoutPages.Outcome outcome, String format, OutputStream to)
            throws IOException {
        LayoutPage page = outcome.page();
        if (format.equals(HTML)) {
            to.write(LayoutHtml.of(page).getBytes(StandardCharsets.UTF_8));
        } else {
            LayoutText.write(page, Reports.lines(to));
        }
        boolean isWhole =
                page.shapes().stream().allMatch(s -> s.forms().stream().allMatch(Form::isKnown));
        if (page.shapes().isEmpty() && outcome.told().unknown().isEmpty()) {
            err.println("cgovet: there is no struct, union or enum to show");
        }
        return end(tree, outcome.told(), isWhole);
    }

    private Exit end(FileTree tree, LayoutPages.Told told, boolean isWhole) {
        new ProblemLines(tree, err).print(told.problems());
        for (LayoutPages.UnknownType unknown : told.unknown()) {
            err.println(
                    "cgovet: "
                            + Harmless.line(
                                    Nearest.several("type", unknown.name(), unknown.known())));
        }
        boolean isRead = told.problems().stream().allMatch(p -> p.kind() == Problem.Kind.NOTE);
        return isRead && isWhole && told.unknown().isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }
}
