package cgovet.app.cli;

import cgovet.app.config.Nearest;
import cgovet.app.config.Surroundings;
import cgovet.app.config.UsageException;
import cgovet.base.text.Harmless;
import cgovet.rules.engine.Audit;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of the program. */
final class Cli {
    private final Surroundings around;
    private final PipeStream out;
    private final PrintStream err;

    Cli(Surroundings around, PipeStream out, PrintStream err) {
        this.around = around;
        this.out = out;
        this.err = err;
    }

    /** Never throws. */
    Exit run(String[] args) {
        try {
            Exit exit = dispatch(List.of(args));
            out.flush();
            return exit;
        } catch (UsageException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return unwritten(e.getCause());
        } catch (IOException e) {
            return unwritten(e);
        } catch (OutOfMemoryError e) {
            return failed("out of memory; set CGOVET_JAVA_OPTS=-Xmx4g or more");
        } catch (RuntimeException | Error e) {
            return internal(e, Arrays.asList(args).contains("--debug"));
        }
    }

    private Exit unwritten(@Nullable Throwable cause) {
        return failed("cannot write the report: " + (cause == null ? "" : cause.getMessage()));
    }

    private Exit failed(String message) {
        err.println("cgovet: " + Harmless.line(message));
        return Exit.FAILED;
    }

    private Exit internal(Throwable cause, boolean debug) {
        failed(
                "internal error: "
                        + cause.getClass().getSimpleName()
                        + "; this is a defect of cgovet"
                        + (debug ? "" : "; --debug shows its cause"));
        if (debug) {
            cause.printStackTrace(err);
        }
        return Exit.FAILED;
    }

    private Exit dispatch(List<String> args) throws IOException {
        var words = CommandLineWords.of(args, around.folder());
        return switch (words.command()) {
            case VERSION -> say("cgovet " + Audit.VERSION);
            case HELP -> help(words.arguments());
            case CHECK, EXPLAIN, RULES, LAYOUT, MODEL, DEBUG ->
                    command(words.command(), words.arguments());
        };
    }

    private Exit command(Command command, List<String> arguments) throws IOException {
        CommandSpec spec = spec(command);
        var line = new CommandLine(spec);
        line.setPosixClusteredShortOptionsAllowed(false);
        ParseResult parsed = parse(line, arguments);
        if (parsed.isUsageHelpRequested()) {
            return say(line.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing());
        }
        return switch (command) {
            case CHECK -> new CheckCommand(around, out, err).run(parsed);
            case EXPLAIN -> ExplainCommand.explain(parsed, out);
            case RULES -> ExplainCommand.list(parsed, out);
            case LAYOUT -> new LayoutCommand(around, out, err).run(parsed);
            case MODEL -> new ModelCommand(around, out, err).run(parsed);
            case DEBUG -> new DebugCommand(around, out, err).run(parsed);
            case VERSION, HELP -> throw new IllegalStateException(command.word());
        };
    }

    private static CommandSpec spec(Command command) {
        return switch (command) {
            case CHECK -> CheckCommand.spec();
            case EXPLAIN -> ExplainCommand.explainSpec();
            case RULES -> ExplainCommand.rulesSpec();
            case LAYOUT -> LayoutCommand.spec();
            case MODEL -> ModelCommand.spec();
            case DEBUG -> DebugCommand.spec();
            case VERSION, HELP -> throw new IllegalStateException(command.word());
        };
    }

    private static ParseResult parse(CommandLine line, List<String> arguments) {
        try {
            return line.parseArgs(arguments.toArray(String[]::new));
        } catch (UnmatchedArgumentException e) {
            String wrong = e.getUnmatched().getFirst();
            List<String> known = new ArrayList<>();
            for (OptionSpec option : line.getCommandSpec().options()) {
                known.addAll(List.of(option.names()));
            }
            String name = wrong.contains("=") ? wrong.substring(0, wrong.indexOf('=')) : wrong;
            throw new UsageException(
                    name.startsWith("-")
                            ? Nearest.unknown("option", name, known)
                            : "too many arguments: " + wrong);
        } catch (ParameterException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Exit help(List<String> arguments) throws IOException {
        if (!arguments.isEmpty()) {
            String word = arguments.getFirst();
            Command command =
                    CommandLineWords.named(word)
                            .orElseThrow(() ->
                                    new UsageException(
                                            Nearest.unknown("command", word, Command.words())));
            if (command != Command.VERSION && command != Command.HELP) {
                return command(command, List.of("--help"));
            }
        }
        var text = new StringBuilder("cgovet audits Go programs where Go meets C.\n\n");
        text.append("usage: cgovet [COMMAND] [OPTION...] [ARGUMENT...]\n\n");
        for (Command command : Command.values()) {
            String word = command.word();
            text.append(
                    "  " + word + " ".repeat(10 - word.length()) + command.description() + "\n");
        }
        text.append(
                """

                examples:
                  cgovet ./...                                  check everything below
                  cgovet -C ../other --format sarif -o out.sarif
                  cgovet explain CGO1001

                exit status: 0 clean, 1 findings, 2 wrong usage or internal error,
                  3 incomplete under --strict, 5 no Go or C file matched
                `cgovet help COMMAND` lists a command's options.\
                """);
        return say(text.toString());
    }

    private Exit say(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        return Exit.CLEAN;
    }
}
