package cgovet.app.cli;

import cgovet.app.config.CheckOptions;
import cgovet.app.config.Nearest;
import cgovet.app.config.OptionNames;
import cgovet.app.config.Requests;
import cgovet.app.config.Surroundings;
import cgovet.app.config.UsageException;
import cgovet.base.files.FileTree;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import cgovet.boundary.contract.Libraries;
import cgovet.rules.engine.AuditRequest;
import cgovet.rules.engine.LayoutView;
import cgovet.rules.engine.ModelCheck;
import cgovet.rules.engine.ModelMine;
import cgovet.rules.engine.ModelStats;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code cgovet model WORD}: what is known of C libraries. */
final class ModelCommand {
    /** What can be done with contracts. */
    private enum Word {
        STATS,
        EXPLAIN,
        CHECK,
        MINE,
        INIT;

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
                        "  stats [DIR]         who answers for how many calls, by library",
                        "  explain C.f [DIR]   everything that is said of a function, the winner first",
                        "  check FILE...       whether contract files have the right form",
                        "  mine [DIR]          what declarations, comments and callers tell",
                        "  init HEADER...      a contract file to fill in, with what was found")
                .footer(
                        "",
                        "examples:",
                        "  cgovet model stats",
                        "  cgovet model stats --tsv ./db/...",
                        "  cgovet model explain C.sqlite3_open_v2",
                        "  cgovet model check .cgovet/models/mylib.yaml",
                        "  cgovet model init -I include include/mylib.h > .cgovet/models/mylib.yaml");
        return OptionNames.common(OptionNames.analysis(spec))
                .addOption(OptionNames.flag("print a function a line, tab-separated", "--tsv"))
                .addOption(OptionNames.values("-I", "DIR", "folder of headers; may be repeated"))
                .addOption(OptionNames.values("-D", "NAME[=VALUE]", "macro; may be repeated"));
    }

    Exit run(ParseResult parsed) {
        CheckOptions options = OptionNames.read(parsed, around);
        List<String> words = options.patterns();
        Word word = word(words.getFirst());
        List<String> rest = words.subList(1, words.size());
        return switch (word) {
            case STATS -> stats(parsed, options, rest);
            case EXPLAIN -> explain(options, rest);
            case CHECK -> check(parsed, options, rest);
            case MINE -> mine(options, rest);
            case INIT -> init(parsed, options, rest);
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
        AuditRequest request = request(options, folders);
        ModelStats.Outcome outcome = ModelStats.of(request);
        if (OptionNames.isSet(parsed, "--tsv")) {
            StatsTable.tsv(outcome.rows(), Reports.lines(out));
        } else {
            StatsTable.text(outcome.rows(), Reports.lines(out));
        }
        say(request.tree(), outcome.problems());
        return Exit.CLEAN;
    }

    private Exit explain(CheckOptions options, List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException("explain which function? such as C.sqlite3_open_v2");
        }
        String word = words.getFirst();
        String function = word.startsWith("C.") ? word.substring(2) : word;
        AuditRequest request = request(options, words.subList(1, words.size()));
        List<Problem> problems = new ArrayList<>();
        List<ModelMine.Explained> all = ModelMine.explain(request, function, problems);
        if (all.isEmpty()) {
            all = List.of(new ModelMine.Explained("", "", Libraries.everything(function)));
        }
        boolean isKnown = Ladder.print(function, all, Reports.lines(out));
        say(request.tree(), problems);
        return isKnown ? Exit.CLEAN : Exit.FINDINGS;
    }

    private Exit check(ParseResult parsed, CheckOptions options, List<String> files) {
        if (files.isEmpty()) {
            throw new UsageException("check which file? such as .cgovet/models/mylib.yaml");
        }
        LayoutView.Request request = headers("file", parsed, options, files);
        ModelCheck.Outcome outcome = ModelCheck.of(request);
        say(request.tree(), outcome.problems());
        Consumer<String> lines = Reports.lines(out);
        lines.accept(
                outcome.entries()
                        + " functions; "
                        + outcome.compared()
                        + " compared with their declarations"
                        + (outcome.missing().isEmpty()
                                ? ""
                                : "; not installed: "
                                        + Harmless.line(String.join(", ", outcome.missing()))));
        return outcome.problems().isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
    }

    private Exit mine(CheckOptions options, List<String> folders) {
        AuditRequest request = request(options, folders);
        ModelMine.Outcome outcome = ModelMine.ofPackages(request);
        Skeleton.mined(outcome.functions(), Reports.lines(out));
        say(request.tree(), outcome.problems());
        return Exit.CLEAN;
    }

    private Exit init(ParseResult parsed, CheckOptions options, List<String> files) {
        if (files.isEmpty()) {
            throw new UsageException("init from which header? such as include/mylib.h");
        }
        LayoutView.Request request = headers("header", parsed, options, files);
        ModelMine.Outcome outcome = ModelMine.ofHeaders(request);
        Skeleton.write(files, outcome.functions(), Reports.lines(out));
        say(request.tree(), outcome.problems());
        return Exit.CLEAN;
    }

    private LayoutView.Request headers(
            String what, ParseResult parsed, CheckOptions options, List<String> files) {
        return Requests.ofHeaders(
                what,
                options,
                files,
                OptionNames.texts(parsed, "-I"),
                OptionNames.texts(parsed, "-D"),
                around);
    }

    private void say(FileTree tree, List<Problem> problems) {
        new ProblemLines(tree, err).print(problems);
    }
}
