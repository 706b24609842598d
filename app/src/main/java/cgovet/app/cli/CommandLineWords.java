package cgovet.app.cli;

import cgovet.app.config.Nearest;
import cgovet.app.config.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command and its arguments.
 *
 * @param arguments without the command's word
 */
record CommandLineWords(Command command, List<String> arguments) {
    private static final Set<String> WITH_VALUE = Set.of("-C", "--color");

    CommandLineWords {
        arguments = List.copyOf(arguments);
    }

    /** The first word that is no option is the command if it is one, else all belong to check. */
    static CommandLineWords of(List<String> args, Path folder) {
        int at = 0;
        while (at < args.size() && args.get(at).startsWith("-")) {
            at += WITH_VALUE.contains(args.get(at)) ? 2 : 1;
        }
        if (at < args.size()) {
            Optional<Command> command = named(args.get(at));
            if (command.isPresent()) {
                List<String> rest = new ArrayList<>(args.subList(0, at));
                rest.addAll(args.subList(at + 1, args.size()));
                return new CommandLineWords(command.get(), rest);
            }
            refuseTypos(args.get(at), folder);
        }
        if (args.contains("--version") || args.contains("-V")) {
            return new CommandLineWords(Command.VERSION, List.of());
        }
        if (at == args.size() && (args.contains("--help") || args.contains("-h"))) {
            return new CommandLineWords(Command.HELP, List.of());
        }
        return new CommandLineWords(Command.CHECK, args);
    }

    static Optional<Command> named(String word) {
        for (Command command : Command.values()) {
            if (command.word().equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private static void refuseTypos(String word, Path folder) {
        boolean isName = word.chars().allMatch(Character::isLetter);
        Optional<String> meant = Nearest.to(word, Command.words());
        if (isName && meant.isPresent() && !Files.exists(folder.resolve(word))) {
            throw new UsageException(
                    "no command and no folder " + word + "; did you mean " + meant.get() + "?");
        }
    }
}
