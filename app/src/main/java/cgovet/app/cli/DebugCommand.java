package cgovet.app.cli;

import cgovet.app.config.CheckOptions;
import cgovet.app.config.Nearest;
import cgovet.app.config.OptionNames;
import cgovet.app.config.Requests;
import cgovet.app.config.Surroundings;
import cgovet.app.config.UsageException;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import cgovet.rules.engine.AuditRequest;
import cgovet.rules.engine.View;
import cgovet.rules.engine.Views;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cgovet debug VIEW DIR}: what a stage makes. */
final class DebugCommand {
    private static final String TRAIN = "train";

    private final Surroundings around;
    private final PipeStream out;
    private final PrintStream err;

    DebugCommand(Surroundings around, PipeStream out, PrintStream err) {
        this.around = around;
        this.out = out;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("cgovet debug");
        spec.usageMessage()
                .description(
                        "Prints what a stage makes of a package: the first argument is one of "
                                + String.join(", ", views())
                                + ", the second a folder or file.")
                .footer(
                        "",
                        "examples:",
                        "  cgovet debug ast .",
                        "  cgovet debug types --cgo=fake db");
        return OptionNames.common(OptionNames.analysis(spec))
                .addOption(
                        OptionNames.value(
                                "--cgo", "HOW", "types of C.x: real (default), fake or off"));
    }

    Exit run(ParseResult parsed) throws IOException {
        CheckOptions options = OptionNames.read(parsed, around);
        List<String> words = options.patterns();
        if (words.getFirst().equals(TRAIN)) {
            return Training.run(words.subList(1, words.size()), around);
        }
        View view = view(words.getFirst());
        if (words.size() > 2) {
            throw new UsageException("debug takes one folder; too many: " + words.get(2));
        }
        String path = words.size() > 1 ? words.get(1) : ".";
        AuditRequest request =
                switch (view) {
                    case AST, TOKENS -> Requests.ofFiles(options, path, around);
                    case TYPES, CGOTYPES, IR, LOWER, FACTS, SUMMARY ->
                            Requests.ofPackage(options, path, around);
                };
        List<String> how = List.of("real", "fake", "off");
        String cgo = OptionNames.choice("--cgo", OptionNames.text(parsed, "--cgo"), how);
        List<Problem> problems =
                Views.print(
                        view, request, Views.Cgo.values()[how.indexOf(cgo)], Reports.lines(out));
        for (Problem problem : problems) {
            err.println("cgovet: " + Harmless.line(problem.message()));
        }
        // As the oracles end.
        return problems.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private static View view(String word) {
        Optional<View> view =
                Arrays.stream(View.values())
                        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst();
        return view.orElseThrow(() -> new UsageException(Nearest.unknown("view", word, views())));
    }

    private static List<String> views() {
        return Arrays.stream(View.values()).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
