package cgovet.rules.engine;

import cgovet.base.finding.Summary.Gap;
import cgovet.base.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts what was cut, skipped or unknown. */
final class Gaps {
    /** Sorts of incompleteness, in the order of the summary. */
    enum Sort {
        FILES("files not read", true, true),
        SYNTAX("files with syntax errors", true, true),
        TYPES("Go files with type errors", false, true),
        HEADERS("headers not found", false, true),
        C_SYNTAX("C problems", true),
        C_DETAILS("C details not understood", false),
        C_NAMES("C names that nothing declares", false),
        LARGE_C("C files read without bodies", true, true),
        FUNCTIONS("functions not lowered", true),
        LANGUAGES("functions in Objective-C or C++", false),
        CONSTRUCTS("constructs not lowered", true),
        CUTS("functions analysed coarsely", true),
        IMPORTS("packages not found", false, true),
        MEMORY("packages too large for the memory", true, true),
        INTERNAL("failures of cgovet", true);

        private final String words;
        private final boolean costsAnswers;

        /** Whether each example counts once. */
        private final boolean isCountOfNames;

        Sort(String words, boolean costsAnswers) {
            this(words, costsAnswers, false);
        }

        Sort(String words, boolean costsAnswers, boolean isCountOfNames) {
            this.words = words;
            this.costsAnswers = costsAnswers;
            this.isCountOfNames = isCountOfNames;
        }
    }

    private final Map<Sort, Integer> counts = new LinkedHashMap<>();
    private final Map<Sort, TreeSet<String>> examples = new LinkedHashMap<>();

    /** Whether text that has such a problem is not read to its end. */
    static boolean isLoss(Problem.Kind kind) {
        return switch (kind) {
            case INTERNAL, UNREADABLE, SYNTAX, LIMIT -> true;
            case TYPE, MISSING, SUPPRESSION, UNSUPPORTED, NOTE -> false;
        };
    }

    void add(Sort sort, String example) {
        add(sort, 1, example);
    }

    void add(Sort sort, int count, String example) {
        if (count == 0) {
            return;
        }
        counts.merge(sort, count, Integer::sum);
        examples.computeIfAbsent(sort, _ -> new TreeSet<>()).add(example);
    }

    void addAll(Gaps that) {
        that.counts.forEach((sort, count) -> counts.merge(sort, count, Integer::sum));
        that.examples.forEach((sort, names) ->
                examples.computeIfAbsent(sort, _ -> new TreeSet<>()).addAll(names));
    }

    List<Gap> list() {
        List<Gap> gaps = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            Integer count = counts.get(sort);
            if (count != null) {
                TreeSet<String> all = examples.getOrDefault(sort, new TreeSet<>());
                int shown = sort.isCountOfNames ? all.size() : count;
                List<String> some = all.stream().limit(Gap.MAX_EXAMPLES).toList();
                gaps.add(new Gap(sort.words, shown, some, sort.costsAnswers));
            }
        }
        return gaps;
    }
}
