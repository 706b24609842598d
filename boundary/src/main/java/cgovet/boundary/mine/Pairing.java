package cgovet.boundary.mine;

import cgovet.boundary.contract.Words;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.types.CType;
import cgovet.cfront.types.CTypes;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds, by names and types alone, the function that releases objects of a type. Scores:
 * analysis.md, "Pairing rule".
 */
final class Pairing {
    private static final double MARGIN = 0.5;
    private static final double LEAST = 1.5;

    /** A word of this length may also stand inside another one: {@code GLFWwindow}. */
    private static final int LONG = 4;

    private static final Set<String> REFERENCE =
            Set.of("ref", "retain", "addref", "incref", "acquire", "reference");
    private static final Set<String> MANY = Set.of("list", "array", "all");

    private record Candidate(CFunction function, double score, int verb) {}

    /** Whose counterpart bears the same name but for the verb, the likelier ones first. */
    private static final Map<String, List<String>> COUNTERPARTS =
            Map.of("open", List.of("close"), "begin", List.of("end", "finish"));

    private static final Set<String> ENDS = Set.of("close", "end", "finish");

    private final Map<String, CFunction> byRecord;
    private final Map<String, CFunction> byAlias;

    /** Functions that release something, by the words of their names. */
    private final Map<List<String>, CFunction> named;

    /** Releases of arrays of objects, by what they hold. */
    private final Map<String, CFunction> lists;

    private final Set<String> counted;
    private final boolean freesAnything;
    private final Collection<CFunction> all;
    private @Nullable Set<String> mirrored;

    private Pairing(Collection<CFunction> functions) {
        Map<String, List<CFunction>> records = new LinkedHashMap<>();
        Map<String, List<CFunction>> aliases = new LinkedHashMap<>();
        all = functions;
        named = new HashMap<>();
        lists = new HashMap<>();
        counted = new HashSet<>();
        boolean anything = false;
        for (CFunction function : functions) {
            List<CType.Param> params = function.type().params();
            if (params.isEmpty() || params.size() > 2) {
                continue;
            }
            List<String> words = Words.of(function.name());
            Optional<Handle> object = Handle.of(params.getFirst().type(), 2);
            if (object.isPresent() && params.size() == 1 && REFERENCE.contains(words.getLast())) {
                counted.add(object.get().record());
            }
            if (verb(words) < 0) {
                continue;
            }
            anything |= params.size() == 1 && isVoidPointer(params.getFirst().type());
            object.ifPresent(handle -> {
                named.putIfAbsent(words, function);
                records.computeIfAbsent(handle.record(), _ -> new ArrayList<>()).add(function);
                if (!handle.alias().isEmpty()) {
                    aliases.computeIfAbsent(handle.alias(), _ -> new ArrayList<>()).add(function);
                }
                boolean isArray = Handle.of(params.getFirst().type(), 1).isEmpty();
                if (isArray && words.stream().anyMatch(MANY::contains)) {
                    lists.putIfAbsent(handle.record(), function);
                }
            });
        }
        freesAnything = anything;
        byRecord = best(records);
        byAlias = best(aliases);
    }

    static Pairing of(Collection<CFunction> functions) {
        return new Pairing(functions);
    }

    private static Map<String, CFunction> best(Map<String, List<CFunction>> byName) {
        Map<String, CFunction> releases = new HashMap<>();
        byName.forEach(
                (name, all) -> best(name, all).ifPresent(function -> releases.put(name, function)));
        return releases;
    }

    private static boolean isVoidPointer(CType type) {
        return CTypes.canonical(type) instanceof CType.Pointer(var elem)
                && CTypes.canonical(elem) instanceof CType.Void
                && Handle.of(type, 1).isEmpty();
    }

    /** The release function of what a type points to. */
    Optional<CFunction> release(CType pointer) {
        return Handle.of(pointer, 1).flatMap(this::release);
    }

    private Optional<CFunction> release(Handle object) {
        // Two names for a record may stand for two kinds of objects: each has a release of its own.
        return Optional.ofNullable(byAlias.get(object.alias()))
                .or(() -> Optional.ofNullable(byRecord.get(object.record())));
    }

    /** The release function of what another function makes. */
    Optional<CFunction> release(CType pointer, CFunction maker) {
        Optional<Handle> object = Handle.of(pointer, 1);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Optional<CFunction> mirror = mirror(maker, object.get());
        // What is counted gives its reference back, and closing it does not do that. Else what was
        // opened is closed. A delete may end what the object stands for, not the object.
        boolean isSure =
                mirror.isPresent()
                        && !isCounted(object.get())
                        && Words.of(mirror.get().name()).stream().anyMatch(ENDS::contains);
        return isSure ? mirror : release(object.get()).or(() -> mirror);
    }

    /** The release function that has the name of a maker but for the verb. */
    Optional<CFunction> mirror(CFunction maker, CType pointer) {
        return Handle.of(pointer, 1).flatMap(object -> mirror(maker, object));
    }

    private Optional<CFunction> mirror(CFunction maker, Handle object) {
        List<String> words = new ArrayList<>(Words.of(maker.name()));
        String last = words.getLast();
        // The 2 of open2: the same with one argument more.
        String plain = last.replaceFirst("[0-9]+$", "");
        if (!plain.isEmpty() && Words.CREATE.contains(plain)) {
            words.set(words.size() - 1, plain);
        }
        for (int i = 0; i < words.size(); i++) {
            String verb = words.get(i);
            boolean isGetting = verb.equals("get") && i < words.size() - 1 && !hasObject(maker);
            if (Words.CREATE.contains(verb) || isGetting) {
                Optional<CFunction> found = counterpart(words, i, verb, object);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        List<String> longer = new ArrayList<>(words);
        longer.add("");
        return counterpart(longer, longer.size() - 1, "", object);
    }

    private Optional<CFunction> counterpart(
            List<String> words, int at, String verb, Handle object) {
        List<String> verbs = new ArrayList<>(COUNTERPARTS.getOrDefault(verb, List.of()));
        verbs.addAll(Words.RELEASE);
        List<String> name = new ArrayList<>(words);
        for (String each : verbs) {
            name.set(at, each);
            CFunction found = named.get(name);
            if (found != null
                    && Handle.of(found.type().params().getFirst().type(), 2)
                            .filter(object::isSame)
                            .isPresent()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Whether a function has an argument that an object may belong to, or none at all. */
    private static boolean hasObject(CFunction function) {
        List<CType.Param> params = function.type().params();
        return params.isEmpty() || Handle.any(params.getFirst().type(), 1).isPresent();
    }

    /** Whether the library counts references to such objects. */
    boolean isCounted(Handle object) {
        return counted.contains(object.record());
    }

    /**
     * The function that releases an array of pointers to such objects; {@code free} where the
     * library has none for arrays nor for memory of any kind.
     */
    Optional<String> releaseOfArray(Handle object) {
        CFunction own = lists.get(object.record());
        return own != null
                ? Optional.of(own.name())
                : freesAnything ? Optional.empty() : Optional.of("free");
    }

    /** Whether an array of such objects has a release function that ends the objects, too. */
    boolean endsAll(Handle object) {
        return lists.containsKey(object.record());
    }

    /** Whether a function is one that releases what its first argument leads to. */
    boolean isRelease(CFunction function) {
        List<CType.Param> params = function.type().params();
        if (params.isEmpty() || params.size() > 2 || verb(Words.of(function.name())) < 0) {
            return false;
        }
        Optional<Handle> object = Handle.of(params.getFirst().type(), 2);
        return object.isPresent()
                && (object.flatMap(this::release)
                                .filter(each -> each.name().equals(function.name()))
                                .isPresent()
                        || isBest(byRecord, object.get().record(), function)
                        || mirrored().contains(function.name()));
    }

    private static boolean isBest(Map<String, CFunction> best, String name, CFunction function) {
        CFunction found = best.get(name);
        return found != null && found.name().equals(function.name());
    }

    /** The functions that are the counterpart of a maker by name. */
    private Set<String> mirrored() {
        Set<String> found = mirrored;
        if (found == null) {
            found = new HashSet<>();
            for (CFunction function : all) {
                Optional<CFunction> mirror = mirror(function, function.type().result());
                for (CType.Param param : function.type().params()) {
                    if (mirror.isEmpty()
                            && CTypes.canonical(param.type()) instanceof CType.Pointer(var elem)) {
                        mirror = mirror(function, elem);
                    }
                }
                if (mirror.isPresent()) {
                    found.add(mirror.get().name());
                }
            }
            mirrored = found;
        }
        return found;
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
        // Who has one node has the list: all of it ends together.
        boolean isLinked =
                Handle.of(function.type().params().getFirst().type(), 2)
                        .filter(Handle::isLinked)
                        .isPresent();
        double score = 0;
        for (String each : words) {
            boolean isNew = seen.add(each);
            boolean isPart =
                    each.length() >= LONG && (whole.startsWith(each) || whole.endsWith(each));
            if (isNew && (stem.contains(each) || isPart)) {
                score += 1;
            } else if (Words.SIDEWAYS.contains(each) && !(isLinked && MANY.contains(each))) {
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
}
