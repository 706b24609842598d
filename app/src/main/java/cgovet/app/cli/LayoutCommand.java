package cgovet.app.cli;

import cgovet.app.config.OptionNames;
import cgovet.app.config.Requests;
import cgovet.app.config.Surroundings;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import cgovet.rules.engine.LayoutView;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code cgovet layout}: records of a header, per platform. */
final class LayoutCommand {
    private LayoutCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("cgovet layout");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel("HEADER")
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("C headers")
                        .build());
        spec.usageMessage()
                .description("Shows how the records of a header lie in memory.")
                .footer(
                        "",
                        "examples:",
                        "  cgovet layout api.h --target linux/386",
                        "  cgovet layout --format json -I include -D NDEBUG include/api.h");
        return OptionNames.common(spec)
                .addOption(
                        OptionNames.values("--target", "GOOS/GOARCH", "platform; may be repeated"))
                .addOption(OptionNames.values("-I", "DIR", "folder of headers; may be repeated"))
                .addOption(OptionNames.values("-D", "NAME[=VALUE]", "macro; may be repeated"))
                .addOption(OptionNames.value("--format", "FMT", "json"));
    }

    static Exit run(ParseResult parsed, Surroundings around, PipeStream out, PrintStream err) {
        OptionNames.choice("--format", OptionNames.text(parsed, "--format"), List.of("json"));
        List<Problem> problems =
                LayoutView.print(
                        Requests.ofHeaders(
                                OptionNames.text(parsed, "-C"),
                                parsed.matchedPositionalValue(0, List.<String>of()),
                                OptionNames.targets(OptionNames.texts(parsed, "--target"), around),
                                OptionNames.texts(parsed, "-I"),
                                OptionNames.texts(parsed, "-D"),
                                around),
                        Reports.lines(out));
        for (Problem problem : problems) {
            err.println("cgovet: " + Harmless.line(problem.message()));
        }
        return problems.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }
}
