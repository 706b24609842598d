package cgovet.boundary.contract;

import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.Summary.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a contract file in YAML, schema 1: models/README.md. */
final class ModelReader {
    /**
     * What is wrong with a file.
     *
     * @param at offset in characters
     */
    record Flaw(int at, String message) {}

    /**
     * What a file says.
     *
     * @param library with the defaults for what the file does not say
     * @param says keys of the file itself: what a library that it extends does not overrule
     * @param extended id of the library that it adds to
     * @param disabled functions of which no other contract counts
     * @param entries only those without a flaw
     * @param places where each function's entry stands
     * @param declares C declarations in the file's own words
     */
    record Model(
            Library library,
            Set<String> says,
            Optional<String> extended,
            List<String> disabled,
            List<Entry> entries,
            Map<String, Integer> places,
            String declares,
            List<Flaw> flaws) {
        Model {
            says = Set.copyOf(says);
            disabled = List.copyOf(disabled);
            entries = List.copyOf(entries);
            places = Map.copyOf(places);
            flaws = List.copyOf(flaws);
        }

        private static Model unreadable(int at, String why) {
            Library none =
                    new Library(
                            "", false, List.of(), List.of(), List.of(), List.of(), false, "", "",
                            false);
            return new Model(
                    none,
                    Set.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    "",
                    List.of(new Flaw(at, why)));
        }

        /** The messages alone. */
        List<String> problems() {
            return flaws.stream().map(Flaw::message).toList();
        }
    }

    private static final String ID = "[a-z0-9_.-]{1,64}";

    private final Flaws flaws = new Flaws();

    private ModelReader() {}

    static Model read(String text) {
        return switch (YamlReader.read(text)) {
            case YamlReader.Read.Found(var root) -> new ModelReader().model(root);
            case YamlReader.Read.Refused(var at, var why) -> Model.unreadable(at, why);
        };
    }

    private Model model(YamlNode root) {
        if (!(root instanceof YamlNode.Mapping)) {
            return Model.unreadable(
                    root.at(), "a contract file starts with keys, the first is 'schema: 1'");
        }
        flaws.known("the file", root, ModelWords.TOP);
        YamlNode match = root.path("match");
        flaws.known("match", match, ModelWords.MATCH);
        if (!root.path("schema").word().equals("1")) {
            flaws.add(root.keyAt("schema"), "schema is 1");
        }
        String id = root.path("library").word();
        if (!id.matches(ID)) {
            flaws.add(root.keyAt("library"), "library is a name such as sqlite3");
        }
        Source main = root.has("provenance") ? source(root.path("provenance")) : Source.USER;
        types(root.path("types"));
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> places = new java.util.HashMap<>();
        YamlNode functions = root.path("functions");
        if (root.has("functions") && !(functions instanceof YamlNode.Mapping)) {
            flaws.add(functions.at(), "functions: each has a name and what it does in braces");
        }
        for (Map.Entry<String, YamlNode> each : functions.properties().entrySet()) {
            int at = functions.keyAt(each.getKey());
            places.put(each.getKey(), at);
            entry(each.getKey(), at, each.getValue(), main).ifPresent(entries::add);
        }
        Library library =
                new Library(
                        id,
                        match.path("always").isTrue(),
                        match.path("headers").words(),
                        match.path("pkg-config").words(),
                        match.path("link").words(),
                        match.path("symbols-prefix").words(),
                        root.path("default-args").word().equals("borrow"),
                        root.path("errors").path("channel").word(),
                        root.path("alloc-family").word(),
                        root.path("reviewed").isTrue());
        Set<String> says = new HashSet<>(root.properties().keySet());
        return new Model(
                library,
                says,
                Optional.of(root.path("extends").word()).filter(word -> !word.isEmpty()),
                root.path("disable").words(),
                entries,
                places,
                root.path("declares").word(),
                flaws.all());
    }

    private void types(YamlNode types) {
        for (Map.Entry<String, YamlNode> each : types.properties().entrySet()) {
            flaws.known(each.getKey(), each.getValue(), ModelWords.TYPE);
        }
    }

    private Optional<Entry> entry(String name, int at, YamlNode entry, Source main) {
        int before = flaws.count();
        if (!name.matches("[A-Za-z_]\\w*(\\.\\w+)*|\\W?\\w.*")) {
            flaws.add(at, name + " is no name of a C function");
        }
        if (!(entry instanceof YamlNode.Mapping)) {
            flaws.add(entry.at(), name + ": write what it does in braces, such as {result: {}}");
            return Optional.empty();
        }
        flaws.known(name, entry, ModelWords.FUNCTION);
        Source by = entry.has("by") ? source(entry.path("by")) : main;
        List<Clause> clauses = new EntryReader(name, flaws).clauses(entry);
        return flaws.count() == before
                ? Optional.of(new Entry(name, by, clauses))
                : Optional.empty();
    }

    private Source source(YamlNode node) {
        Set<String> words = new HashSet<>();
        for (Source each : Source.values()) {
            String word = each.name().toLowerCase(Locale.ROOT);
            if (word.equals(node.word())) {
                return each;
            }
            words.add(word);
        }
        flaws.add(
                node.at(),
                "unknown provenance '" + node.word() + "'" + ModelWords.like(node.word(), words));
        return Source.UNKNOWN;
    }

    /** What is wrong, as far as it was read. */
    static final class Flaws {
        private static final int MOST = 200;
        private final List<Flaw> all = new ArrayList<>();
        private int count;

        void add(int at, String message) {
            count++;
            if (all.size() < MOST) {
                all.add(new Flaw(at, message));
            }
        }

        /** Each key of a mapping that is not among those known. */
        void known(String where, YamlNode map, Set<String> keys) {
            for (String key : map.properties().keySet()) {
                if (!keys.contains(key)) {
                    add(
                            map.keyAt(key),
                            where + ": unknown key '" + key + "'" + ModelWords.like(key, keys));
                }
            }
        }

        int count() {
            return count;
        }

        List<Flaw> all() {
            return List.copyOf(all);
        }
    }
}
