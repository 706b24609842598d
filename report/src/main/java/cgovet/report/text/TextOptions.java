package cgovet.report.text;

import java.util.List;

/**
 * How a text report looks.
 *
 * @param colour whether to write ANSI colours
 * @param full every step with its snippet, every problem and every example
 * @param targets the platforms that were asked for; a finding that holds on others or on fewer says
 *     so
 */
public record TextOptions(boolean colour, boolean full, List<String> targets) {
    public TextOptions {
        targets = List.copyOf(targets);
    }
}
