package cgovet.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What cgovet can be told to do. */
enum Command {
    CHECK("report defects (also without the word check)"),
    EXPLAIN("say what a rule means, with examples"),
    RULES("list the rules"),
    LAYOUT("show how records lie in memory"),
    MODEL("show what is known of the C functions that are called"),
    DEBUG("print what a stage makes of a package"),
    VERSION("print the version"),
    HELP("show this help, or that of a command");

    private final String description;

    Command(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** As it is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Command::word).toList();
    }
}
