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
import cgovet.rules.engine.ModelStats;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cgovet model WORD}: what is known of C libraries. */
final class ModelCommand {
    /** What can be done with contracts. */
    private enum Word {
        STATS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Word::word).toList();
        }
    }

    private final Surroundings around;
    private final PipeStream out;
    private final PrintStream err;

    ModelCommand(Surroundings around, PipeStream out, PrintStream err) {
        this.around = around;
        this.out = out;
        this.err = err;
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("cgovet model");
        spec.usageMessage()
                .description(
                        "Shows what is known of the C functions that a program calls:",
                        "  stats [DIR]      who answers for how many calls, by library")
                .footer(
                        "",
                        "examples:",
                        "  cgovet model stats",
                        "  cgovet model stats --tsv ./db/...");
        return OptionNames.common(OptionNames.analysis(spec))
                .addOption(OptionNames.flag("print a function a line, tab-separated", "--tsv"));
    }

    Exit run(ParseResult parsed) {
        CheckOptions options = OptionNames.read(parsed, around);
        List<String> words = options.patterns();
        Word word = word(words.getFirst());
        List<String> rest = words.subList(1, words.size());
        return switch (word) {
            case STATS -> stats(parsed, options, rest);
        };
    }

    private static Word word(String word) {
        for (Word each : Word.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        String wrong = word.equals("./...") ? "(none)" : word;
        throw new UsageException(Nearest.unknown("model command", wrong, Word.words()));
    }

    private AuditRequest request(CheckOptions options, List<String> folders) {
        if (folders.size() > 1) {
            throw new UsageException("one folder at a time; too many: " + folders.get(1));
        }
        return Requests.ofPackage(options, folders.isEmpty() ? "./..." : folders.get(0), around);
    }

    private Exit stats(ParseResult parsed, CheckOptions options, List<String> folders) {
        ModelStats.Outcome outcome = ModelStats.of(request(options, folders));
        if (OptionNames.isSet(parsed, "--tsv")) {
            StatsTable.tsv(outcome.rows(), Reports.lines(out));
        } else {
            StatsTable.text(outcome.rows(), Reports.lines(out));
        }
        say(outcome.problems());
        return Exit.CLEAN;
    }

    private void say(List<Problem> problems) {
        for (Problem problem : problems) {
            err.println("cgovet: " + Harmless.line(problem.message()));
        }
    }
}
