package cgovet.app.config;

import cgovet.base.target.Target;
import cgovet.rules.engine.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The names and descriptions of options, and how their values are read. Built by calls instead of
 * annotations: that starts 20 ms faster.
 */
public final class OptionNames {
    private OptionNames() {}

    /** Those that every command takes. */
    public static CommandSpec common(CommandSpec spec) {
        return spec.addOption(value("-C", "DIR", "run as if started in DIR"))
                .addOption(
                        value(
                                "--color",
                                "WHEN",
                                "auto (default), always or never; NO_COLOR and FORCE_COLOR count"))
                .addOption(flag("say nothing but results and errors", "-q", "--quiet"))
                .addOption(flag("say more about the run", "-v", "--verbose"))
                .addOption(flag("show the cause of an internal error", "--debug"))
                .addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("show this help")
                                .build());
    }

    /** Those that choose what is analysed and how. */
    public static CommandSpec analysis(CommandSpec spec) {
        return analysis(spec, "PATTERN", "packages or files, as go vet takes them");
    }

    /** As {@link #analysis(CommandSpec)}, of a command that takes something else. */
    public static CommandSpec analysis(CommandSpec spec, String label, String description) {
        return spec.addPositional(
                        PositionalParamSpec.builder()
                                .paramLabel(label)
                                .arity("0..*")
                                .type(List.class)
                                .auxiliaryTypes(String.class)
                                .description(description)
                                .build())
                .addOption(
                        values(
                                "--target",
                                "GOOS/GOARCH",
                                "platform to analyse for; may be repeated (default: this one)"))
                .addOption(value("--go", "1.N", "assumed Go toolchain (default: the newest known)"))
                .addOption(values("--tags", "TAG,...", "further build tags"))
                .addOption(flag("read _test.go files too", "--tests"))
                .addOption(
                        value(
                                "--headers",
                                "WHICH",
                                "C headers of the system: auto (default), shipped or system"))
                .addOption(value("--goroot", "DIR", "a Go installation to read, never to run"))
                .addOption(value("--modcache", "DIR", "where downloaded modules lie"))
                .addOption(
                        values(
                                "--models",
                                "DIR",
                                "contracts of C libraries, before those shipped; may be repeated"))
                .addOption(
                        flag(
                                "leave out what the repository says of itself in .cgovet",
                                "--isolated"))
                .addOption(value("--threads", "N", "how many threads (default: all processors)"));
    }

    /** Those of a check alone. */
    public static CommandSpec check(CommandSpec spec) {
        return spec.addOption(
                        values(
                                "--format",
                                "FMT[:PATH]",
                                "text (default), json, sarif or github; may be repeated"))
                .addOption(value("-o", "PATH", "file for the last format that names none"))
                .addOption(flag("show less certain findings too", "--audit"))
                .addOption(flag("end with 3 if something was not analysed", "--strict"))
                .addOption(flag("end with 0 in spite of findings", "--exit-zero"))
                .addOption(flag("apply fixes that keep the program's meaning", "--fix"))
                .addOption(flag("apply those that need review too", "--unsafe-fixes"))
                .addOption(flag("print the fixes as a diff and change no file", "--diff"))
                .addOption(flag("show every step, problem and example", "--full"))
                .addOption(
                        flag(
                                "say what share of the time each part of the run and the slowest"
                                        + " functions took; times of several threads are summed",
                                "--timings"));
    }

    public static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    public static OptionSpec values(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    public static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).description(description).build();
    }

    /** Reads what {@link #common}, {@link #analysis} and {@link #check} named. */
    public static CheckOptions read(ParseResult parsed, Surroundings around) {
        return read(parsed, Output.of(texts(parsed, "--format"), text(parsed, "-o")), around);
    }

    /** As {@link #read(ParseResult, Surroundings)}, of a command with formats of its own. */
    public static CheckOptions read(ParseResult parsed, List<Output> outputs, Surroundings around) {
        List<String> patterns = parsed.matchedPositionalValue(0, List.<String>of());
        return new CheckOptions(
                text(parsed, "-C"),
                patterns.isEmpty() ? List.of("./...") : patterns,
                outputs,
                targets(texts(parsed, "--target"), around),
                goMinor(text(parsed, "--go")),
                split(texts(parsed, "--tags")),
                isSet(parsed, "--tests"),
                isSet(parsed, "--audit"),
                isSet(parsed, "--strict"),
                isSet(parsed, "--exit-zero"),
                headers(text(parsed, "--headers")),
                text(parsed, "--goroot"),
                text(parsed, "--modcache"),
                texts(parsed, "--models"),
                isSet(parsed, "--isolated"),
                threads(text(parsed, "--threads")),
                new CheckOptions.Fixing(
                        isSet(parsed, "--fix")
                                || isSet(parsed, "--unsafe-fixes")
                                || isSet(parsed, "--diff"),
                        isSet(parsed, "--unsafe-fixes"),
                        isSet(parsed, "--diff")),
                isSet(parsed, "--full"),
                isSet(parsed, "--timings"),
                choice("--color", text(parsed, "--color"), List.of("auto", "always", "never")),
                isSet(parsed, "-q"),
                isSet(parsed, "-v"),
                isSet(parsed, "--debug"));
    }

    /** The value of an option that may be absent, also from the command altogether. */
    public static Optional<String> text(ParseResult parsed, String name) {
        return parsed.hasMatchedOption(name)
                ? Optional.of(parsed.matchedOptionValue(name, ""))
                : Optional.empty();
    }

    public static List<String> texts(ParseResult parsed, String name) {
        return parsed.hasMatchedOption(name)
                ? parsed.matchedOptionValue(name, List.<String>of())
                : List.of();
    }

    public static boolean isSet(ParseResult parsed, String name) {
        return parsed.hasMatchedOption(name);
    }

    /** One of some words, the first if none is given. */
    public static String choice(String option, Optional<String> value, List<String> words) {
        String word = value.orElse(words.getFirst());
        if (!words.contains(word)) {
            throw new UsageException(option + ": " + Nearest.unknown("choice", word, words));
        }
        return word;
    }

    /** The platforms named, or the one that this runs on. */
    public static List<Target> targets(List<String> names, Surroundings around) {
        if (names.isEmpty()) {
            return List.of(HostTarget.of(around));
        }
        List<String> known = Target.CGO.stream().map(Target::toString).toList();
        List<Target> targets = new ArrayList<>();
        for (String name : split(names)) {
            Optional<Target> target = Target.parse(name).filter(Target.CGO::contains);
            if (target.isEmpty()) {
                throw new UsageException(
                        Nearest.unknown("target with cgo", name, known)
                                + (Nearest.to(name, known).isPresent()
                                        ? ""
                                        : "; write it as GOOS/GOARCH, such as linux/arm64"));
            }
            if (!targets.contains(target.get())) {
                targets.add(target.get());
            }
        }
        return List.copyOf(targets);
    }

    private static int goMinor(Optional<String> version) {
        if (version.isEmpty()) {
            return 0;
        }
        String text = version.get().startsWith("go") ? version.get().substring(2) : version.get();
        String[] parts = text.split("\\.", -1);
        boolean isVersion =
                parts.length >= 2
                        && parts[0].equals("1")
                        && parts[1].matches("\\d{1,3}")
                        && Integer.parseInt(parts[1]) > 0;
        if (!isVersion) {
            throw new UsageException("--go " + version.get() + ": write it as 1.N, such as 1.26");
        }
        return Integer.parseInt(parts[1]);
    }

    private static Headers headers(Optional<String> value) {
        List<String> words =
                Arrays.stream(Headers.values())
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .toList();
        return Headers.values()[words.indexOf(choice("--headers", value, words))];
    }

    private static int threads(Optional<String> value) {
        if (value.isEmpty()) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!value.get().matches("[1-9]\\d{0,2}")) {
            throw new UsageException("--threads " + value.get() + ": a number from 1 to 999");
        }
        return Integer.parseInt(value.get());
    }

    private static List<String> split(List<String> lists) {
        return lists.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
