package cgovet.base.finding;

import java.util.List;

/**
 * What was looked at, for the last line of a report.
 *
 * @param crossingCalls calls from Go into C
 * @param milliseconds wall time, 0 until it is known; the only part that may differ between equal
 *     runs
 * @param assumptions what the answers rest on, in words and a fixed order: targets, the assumed Go,
 *     whose headers
 * @param gaps what was cut, skipped or unknown, each with its count, in a fixed order
 */
public record Summary(
        int packages,
        int goFiles,
        int cFiles,
        int crossingCalls,
        long milliseconds,
        List<String> assumptions,
        List<Gap> gaps) {
    public Summary {
        assumptions = List.copyOf(assumptions);
        gaps = List.copyOf(gaps);
    }

    Summary tookMilliseconds(long time) {
        return new Summary(packages, goFiles, cFiles, crossingCalls, time, assumptions, gaps);
    }

    /**
     * Whether everything was analysed that was asked for; under {@code --strict} anything else is
     * exit status 3.
     */
    public boolean isComplete() {
        return gaps.stream().noneMatch(Gap::costsAnswers);
    }

    /**
     * One sort of incompleteness.
     *
     * @param what in words that follow a number, such as {@code headers not found}
     * @param examples the first few in order of name, harmless to print only after escaping
     * @param costsAnswers whether code went unanalysed because of it
     */
    public record Gap(String what, int count, List<String> examples, boolean costsAnswers) {
        /** More examples are not kept. */
        public static final int MAX_EXAMPLES = 5;

        public Gap {
            examples = List.copyOf(examples);
        }
    }
}
