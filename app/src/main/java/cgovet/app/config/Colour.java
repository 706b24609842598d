package cgovet.app.config;

import java.util.Optional;

/** Whether to colour: the option, then the environment, then the terminal decides. */
public final class Colour {
    private Colour() {}

    /**
     * @param option of {@code --color}: {@code auto}, {@code always} or {@code never}
     */
    public static boolean isOn(String option, Surroundings around, boolean isTerminal) {
        if (!option.equals("auto")) {
            return option.equals("always");
        }
        if (around.variable("NO_COLOR").isPresent()) {
            return false;
        }
        if (isForced(around.variable("FORCE_COLOR"))
                || isForced(around.variable("CLICOLOR_FORCE"))) {
            return true;
        }
        return isTerminal && !around.variable("TERM").equals(Optional.of("dumb"));
    }

    private static boolean isForced(Optional<String> value) {
        return value.isPresent() && !value.get().equals("0");
    }
}
