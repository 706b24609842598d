package cgovet.rules.engine;

import cgovet.base.finding.Summary.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts what was cut, skipped or unknown. */
final class Gaps {
    private static final int MAX_EXAMPLES = 5;

    /** Sorts of incompleteness, in the order of the summary. */
    enum Sort {
        FILES("files not read", true),
        SYNTAX("files with syntax errors", true),
        TYPES("Go expressions without a type", true),
        HEADERS("headers not found", false),
        C_SYNTAX("C problems", false),
        C_NAMES("C names that nothing declares", false),
        LARGE_C("C files read without bodies", true),
        FUNCTIONS("functions not lowered", true),
        CONSTRUCTS("constructs not lowered", true),
        CUTS("functions analysed coarsely", true),
        IMPORTS("packages not found", false),
        INTERNAL("failures of cgovet", true);

        private final String words;
        private final boolean costsAnswers;

        Sort(String words, boolean costsAnswers) {
            this.words = words;
            this.costsAnswers = costsAnswers;
        }
    }

    private final Map<Sort, Integer> counts = new LinkedHashMap<>();
    private final Map<Sort, TreeSet<String>> examples = new LinkedHashMap<>();

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
                List<String> some = all.stream().limit(MAX_EXAMPLES).toList();
                gaps.add(new Gap(sort.words, count, some, sort.costsAnswers));
            }
        }
        return gaps;
    }
}
