package cgovet.boundary.mine;

import cgovet.boundary.contract.Words;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
import cgovet.cfront.types.RecordType;
import cgovet.cfront.types.Typedef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, by names and types alone, the function that releases objects of a type. Scores:
 * analysis.md, "Pairing rule".
 */
final class Pairing {
    private static final double MARGIN = 0.5;
    private static final double LEAST = 1.5;

    /** A word of this length may also stand inside another one: {@code GLFWwindow}. */
    private static final int LONG = 4;

    private record Candidate(CFunction function, double score, int verb) {}

    private final Map<String, CFunction> releases;

    private Pairing(Map<String, CFunction> releases) {
        this.releases = releases;
    }

    static Pairing of(Collection<CFunction> functions) {
        Map<String, List<CFunction>> byType = new LinkedHashMap<>();
        for (CFunction function : functions) {
            List<CType.Param> params = function.type().params();
            if (params.isEmpty() || params.size() > 2 || verb(Words.of(function.name())) < 0) {
                continue;
            }
            record(params.getFirst().type(), 2)
                    .ifPresent(type ->
                            byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(function));
        }
        Map<String, CFunction> releases = new HashMap<>();
        byType.forEach(
                (type, all) -> best(type, all).ifPresent(function -> releases.put(type, function)));
        return new Pairing(releases);
    }

    /** The release function of what a type points to. */
    Optional<CFunction> release(CType pointer) {
        return record(pointer, 1).map(releases::get);
    }

    /** Whether a function is the one that releases what its first argument leads to. */
    boolean isRelease(CFunction function) {
        List<CType.Param> params = function.type().params();
        return !params.isEmpty()
                && record(params.getFirst().type(), 2)
                        .map(type -> releases.get(type))
                        .filter(each -> each.name().equals(function.name()))
                        .isPresent();
    }

    private static Optional<CFunction> best(String type, List<CFunction> all) {
        Candidate first = null;
        Candidate second = null;
        for (CFunction function : all) {
            Candidate candidate = candidate(type, function);
            if (first == null || isBetter(candidate, first)) {
                second = first;
                first = candidate;
            } else if (second == null || isBetter(candidate, second)) {
                second = candidate;
            }
        }
        if (first == null || first.score() < LEAST) {
            return Optional.empty();
        }
        boolean isClear =
                second == null
                        || first.score() - second.score() >= MARGIN
                        || first.verb() < second.verb();
        return isClear ? Optional.of(first.function()) : Optional.empty();
    }

    private static boolean isBetter(Candidate a, Candidate b) {
        return a.score() > b.score() || a.score() == b.score() && a.verb() < b.verb();
    }

    private static Candidate candidate(String type, CFunction function) {
        List<String> words = Words.of(function.name());
        int verb = verb(words);
        String word = Words.RELEASE.get(verb);
        String named = stem(type, function);
        Set<String> stem = new HashSet<>(Words.of(named));
        String whole = named.toLowerCase(Locale.ROOT);
        Set<String> seen = new HashSet<>();
        double score = 0;
        for (String each : words) {
            boolean isNew = seen.add(each);
            boolean isPart =
                    each.length() >= LONG && (whole.startsWith(each) || whole.endsWith(each));
            if (isNew && (stem.contains(each) || isPart)) {
                score += 1;
            } else if (Words.SIDEWAYS.contains(each)) {
                score -= 3;
            } else if (!each.equals(word)) {
                score -= 0.5;
            }
        }
        if (words.getFirst().equals(word) || isLast(words, word, stem, whole)) {
            score += 1;
        }
        if (function.type().params().size() == 1) {
            score += 1;
        }
        return new Candidate(function, score, verb);
    }

    /** Whether nothing but words of the type stand behind a verb: {@code glfwDestroyWindow}. */
    private static boolean isLast(List<String> words, String verb, Set<String> stem, String whole) {
        for (String word : words.subList(words.lastIndexOf(verb) + 1, words.size())) {
            boolean isPart = word.length() >= LONG && whole.endsWith(word);
            if (!stem.contains(word) && !isPart) {
                return false;
            }
        }
        return true;
    }

    /** The name that the function's parameter gives the type. */
    private static String stem(String type, CFunction function) {
        CType at = function.type().params().getFirst().type();
        for (int depth = 0; depth < 8; depth++) {
            switch (at) {
                case Typedef named -> {
                    return named.name();
                }
                case CType.Pointer pointer -> at = pointer.elem();
                case CType.Qualified qualified -> at = qualified.type();
                default -> {
                    return type;
                }
            }
        }
        return type;
    }

    private static int verb(List<String> words) {
        int best = -1;
        for (String word : words) {
            int index = Words.RELEASE.indexOf(word);
            if (index >= 0 && (best < 0 || index < best)) {
                best = index;
            }
        }
        return best;
    }

    /**
     * The name of the record behind at most so many pointers; at least one, and none of them to
     * const.
     */
    static Optional<String> record(CType type, int most) {
        CType at = type;
        String name = "";
        int pointers = 0;
        for (int depth = 0; depth < 64; depth++) {
            switch (at) {
                case Typedef named -> {
                    name = named.name();
                    at = named.target();
                }
                case CType.Qualified qualified -> at = qualified.type();
                case CType.Pointer pointer -> {
                    pointers++;
                    if (pointers > most || CTypes.isConst(pointer.elem())) {
                        return Optional.empty();
                    }
                    name = "";
                    at = pointer.elem();
                }
                case RecordType record -> {
                    String key = record.tag().isEmpty() ? name : record.tag();
                    return pointers == 0 || key.isEmpty() ? Optional.empty() : Optional.of(key);
                }
                case CType.Plain _, CType.Derived _, CType.Declared _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
