package cgovet.boundary.contract;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.ModelReader.Flaw;
import cgovet.boundary.contract.ModelReader.Model;
import cgovet.boundary.contract.Summary.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Contracts that are not shipped: files of the program that is checked, or of who checks it. What
 * is wrong with a file costs the entry that has the fault, or the file if it has no form at all.
 */
public final class UserContracts {
    /** Nobody's. */
    public static final UserContracts NONE = new UserContracts(List.of(), List.of());

    /**
     * One file.
     *
     * @param isEverywhere whether it applies to every package: it names nothing to be known from
     */
    record File(
            Library library,
            boolean isEverywhere,
            Map<String, Entry> entries,
            Map<String, Span> places,
            Set<String> disabled,
            String declares,
            String path) {
        File {
            entries = Map.copyOf(entries);
            places = Map.copyOf(places);
            disabled = Set.copyOf(disabled);
        }
    }

    private final List<File> files;
    private final List<Problem> problems;

    private UserContracts(List<File> files, List<Problem> problems) {
        this.files = List.copyOf(files);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads files.
     *
     * @param texts the first counts most
     */
    public static UserContracts of(List<SourceText> texts) {
        return new Reading(texts).result();
    }

    /** What is wrong with the files, in their order; all of kind {@link Problem.Kind#NOTE}. */
    public List<Problem> problems() {
        return problems;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    List<File> files() {
        return files;
    }

    /** The functions that have an entry, in order of file and name, and where it stands. */
    public Map<String, Span> functions() {
        Map<String, Span> all = new LinkedHashMap<>();
        for (File file : files) {
            for (String name : new TreeSet<>(file.entries().keySet())) {
                all.putIfAbsent(name, file.places().getOrDefault(name, Span.NONE));
            }
        }
        return all;
    }

    /** The C declarations that files make in the place of a header that is not installed. */
    public Optional<String> declared(String header) {
        StringBuilder text = new StringBuilder();
        for (File file : files) {
            if (!file.declares().isEmpty() && file.library().hasHeader(header)) {
                text.append(file.declares()).append('\n');
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of("#pragma once\n" + text);
    }

    /** The C declarations of each file that makes some, by path. */
    public Map<String, String> declarations() {
        Map<String, String> all = new LinkedHashMap<>();
        for (File file : files) {
            if (!file.declares().isEmpty()) {
                all.put(file.path(), file.declares());
            }
        }
        return all;
    }

    /** Headers that the files say their libraries have. */
    public List<String> headers() {
        Set<String> all = new LinkedHashSet<>();
        files.forEach(file -> all.addAll(file.library().headers()));
        return all.stream().filter(each -> !each.endsWith("/")).toList();
    }

    /**
     * What contradicts declarations: an argument that the function lacks, the result of a function
     * without one.
     */
    public List<Problem> against(
            java.util.function.Function<String, Optional<Prototype>> prototypes) {
        List<Problem> found = new ArrayList<>();
        for (File file : files) {
            for (String name : new TreeSet<>(file.entries().keySet())) {
                Entry entry =
                        file.entries().getOrDefault(name, new Entry(name, Source.USER, List.of()));
                Span at = file.places().getOrDefault(name, Span.NONE);
                prototypes
                        .apply(name)
                        .flatMap(prototype -> EntryCheck.fault(entry, prototype))
                        .ifPresent(why -> found.add(note(at, why)));
            }
        }
        return found;
    }

    private static Problem note(Span at, String message) {
        return new Problem(Problem.Kind.NOTE, at, message);
    }

    /** Turns texts into files. */
    private static final class Reading {
        private final List<SourceText> texts;
        private final Map<String, Model> models = new LinkedHashMap<>();
        private final Map<String, SourceText> sources = new HashMap<>();
        private final Map<String, Model> byLibrary = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(List<SourceText> texts) {
            this.texts = texts;
        }

        UserContracts result() {
            for (SourceText text : texts) {
                Model model = ModelReader.read(new String(text.toBytes(), StandardCharsets.UTF_8));
                for (Flaw flaw : model.flaws()) {
                    problems.add(note(place(text, flaw.at()), flaw.message()));
                }
                String id = model.library().id();
                if (id.isEmpty()) {
                    continue;
                }
                models.put(text.path(), model);
                sources.put(text.path(), text);
                byLibrary.putIfAbsent(id, model);
            }
            List<File> files = new ArrayList<>();
            models.forEach((path, model) -> files.add(file(path, model)));
            releases(files);
            return new UserContracts(files, problems);
        }

        private File file(String path, Model model) {
            SourceText text = sources.getOrDefault(path, SourceText.of(path, ""));
            Library library = extended(text, model);
            Map<String, Entry> entries = new HashMap<>();
            Map<String, Span> places = new HashMap<>();
            for (Entry entry : model.entries()) {
                entries.put(entry.name(), new Entry(entry.name(), Source.USER, entry.clauses()));
            }
            model.places().forEach((name, at) -> places.put(name, place(text, at)));
            boolean isEverywhere =
                    library.isAlways()
                            || library.headers().isEmpty()
                                    && library.pkgConfig().isEmpty()
                                    && library.links().isEmpty()
                                    && library.prefixes().isEmpty();
            return new File(
                    library,
                    isEverywhere,
                    entries,
                    places,
                    Set.copyOf(model.disabled()),
                    model.declares(),
                    path);
        }

        /** The file's library, with what it does not say from the one that it extends. */
        private Library extended(SourceText text, Model model) {
            Library library = model.library();
            Set<String> says = new HashSet<>(model.says());
            Set<String> passed = new LinkedHashSet<>(List.of(library.id()));
            Optional<String> next = model.extended();
            while (next.isPresent()) {
                String id = next.get();
                boolean isItself = id.equals(library.id()) && passed.size() == 1;
                if (!isItself && !passed.add(id)) {
                    problems.add(
                            note(
                                    place(text, 0),
                                    "extends goes in a circle: "
                                            + String.join(", ", passed)
                                            + ", "
                                            + id));
                    break;
                }
                Model other = isItself ? null : byLibrary.get(id);
                if (other != null) {
                    library = library.orElse(other.library(), says);
                    says.addAll(other.says());
                    next = other.extended();
                    continue;
                }
                Optional<Library> shipped =
                        Libraries.all().stream().filter(each -> each.id().equals(id)).findFirst();
                if (shipped.isPresent()) {
                    library = library.orElse(shipped.get(), says);
                } else {
                    problems.add(
                            note(
                                    place(text, 0),
                                    "extends: there is no library '"
                                            + id
                                            + "'"
                                            + ModelWords.like(id, Set.copyOf(Libraries.ids()))));
                }
                break;
            }
            return library;
        }

        /** Release functions that nobody knows are typing errors more often than not. */
        private void releases(List<File> files) {
            Set<String> known = new HashSet<>();
            files.forEach(file -> known.addAll(file.entries().keySet()));
            for (File file : files) {
                String declared = file.declares();
                for (String name : new TreeSet<>(file.entries().keySet())) {
                    Entry entry =
                            file.entries()
                                    .getOrDefault(name, new Entry(name, Source.USER, List.of()));
                    Set<String> asked = new TreeSet<>();
                    entry.clauses().forEach(clause -> asked.addAll(clause.list("release")));
                    asked.removeAll(known);
                    for (String release : asked) {
                        if (!Libraries.knows(release) && !declared.contains(release)) {
                            problems.add(
                                    note(
                                            file.places().getOrDefault(name, Span.NONE),
                                            name
                                                    + ": nobody knows the release function '"
                                                    + release
                                                    + "'; give it an entry"
                                                    + meant(release, known)));
                        }
                    }
                }
            }
        }

        private static String meant(String wrong, Set<String> known) {
            return ModelWords.like(wrong, known).replace("; did you mean", ", or did you mean");
        }

        /** From a count of characters to a place of bytes. */
        private static Span place(SourceText text, int characters) {
            String all = new String(text.toBytes(), StandardCharsets.UTF_8);
            int units =
                    all.offsetByCodePoints(
                            0, Math.min(characters, all.codePointCount(0, all.length())));
            int start = all.substring(0, units).getBytes(StandardCharsets.UTF_8).length;
            int end = start;
            while (end < text.size() && isWord(text.byteAt(end))) {
                end++;
            }
            return text.span(start, end);
        }

        private static boolean isWord(byte b) {
            return b == '_'
                    || b == '-'
                    || b >= '0' && b <= '9'
                    || b >= 'a' && b <= 'z'
                    || b >= 'A' && b <= 'Z';
        }
    }
}
