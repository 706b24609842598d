package cgovet.analysis.judge;

import cgovet.analysis.own.Evidence;
import cgovet.analysis.own.Evidence.Idiom;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.OwnershipFact;
import cgovet.analysis.own.OwnershipFact.FreeOfNonHeap;
import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.analysis.own.OwnershipFact.UseAfterRelease;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives every fact a confidence, and keeps one of those that have one cause.
 *
 * <p>The confidence is a sum of log-odds: a fact with a clean path through functions that are known
 * for sure starts at {@link #START}; every doubt takes something away.
 */
public final class Judge {
    /** Log-odds of 0.965. */
    static final double START = 3.3;

    /** Confidence of a summary that takes nothing away: bodies, and all that is surer. */
    private static final double TRUSTED = 0.97;

    private Judge() {}

    /** The facts with their confidence, in order of place; each once. */
    public static List<Fact> judge(List<Fact> facts) {
        Set<Fact> judged = new LinkedHashSet<>();
        for (Fact fact : facts) {
            judged.add(
                    fact instanceof OwnershipFact own
                            ? own.withEvidence(own.evidence().withConfidence(confidence(own)))
                            : fact);
        }
        List<Fact> sorted = new ArrayList<>(judged);
        sorted.sort(
                Comparator.comparing(Fact::at)
                        .thenComparing(fact -> fact.getClass().getName())
                        .thenComparing(Fact::function));
        return sorted;
    }

    static double confidence(OwnershipFact fact) {
        Evidence evidence = fact.evidence();
        double odds = START + logOdds(Math.min(TRUSTED, evidence.model())) - logOdds(TRUSTED);
        odds -= 0.25 * Math.min(evidence.choices(), 5);
        odds -= 0.3 * Math.min(evidence.weak(), 3);
        for (Idiom idiom : evidence.idioms()) {
            odds -= doubt(idiom, fact);
        }
        if (fact instanceof Leak leak && leak.family().equals("dl")) {
            // Libraries mostly stay for the process.
            odds -= 2.5;
        }
        if (fact instanceof UseAfterRelease use && use.use() == UseAfterRelease.Use.RETURNED) {
            odds -= 1.5;
        }
        if (fact instanceof FreeOfNonHeap free && free.what() == FreeOfNonHeap.What.MOVED_POINTER) {
            odds -= 1;
        }
        return probability(odds);
    }

    private static double doubt(Idiom idiom, OwnershipFact fact) {
        boolean isLeak = fact instanceof Leak;
        return switch (idiom) {
            case TEST_CODE -> isLeak ? 0.5 : 0;
            // The process ends, or goes on with one more object than it needs.
            case ONCE -> isLeak ? 2.5 : 0;
            case PANIC_PATH -> isLeak ? 3.0 : 1.0;
            case GIVEN_TO_UNKNOWN -> isLeak ? 0.5 : 0.3;
            case GIVEN_TO_KEEPER -> isLeak ? 1.5 : 0;
            case IN_CONTAINER -> 1.2;
            case GENERATED -> 0.3;
            case LOOP_CARRIED -> 2.0;
            case LOOP_COUNT -> isLeak ? 0.8 : 0;
        };
    }

    static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
