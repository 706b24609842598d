package cgovet.boundary.contract;

import cgovet.boundary.contract.Libraries.Entry;
import cgovet.boundary.contract.Summary.Source;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a contract file in YAML, schema 1: models/README.md. */
final class ModelReader {
    /**
     * What a file says.
     *
     * @param problems each names the key; nothing of an entry with one is left out silently
     */
    record Model(String library, List<Entry> entries, List<String> problems) {
        Model {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    private static final Set<String> TOP =
            Set.of(
                    "schema",
                    "library",
                    "match",
                    "provenance",
                    "reviewed",
                    "sources",
                    "errors",
                    "default-args",
                    "alloc-family",
                    "thread",
                    "unless",
                    "blocking",
                    "longjmps",
                    "forks",
                    "init",
                    "types",
                    "functions");
    private static final Set<String> MATCH =
            Set.of("always", "headers", "pkg-config", "link", "symbols-prefix");
    private static final Set<String> FUNCTION =
            Set.of(
                    "args",
                    "result",
                    "callback",
                    "errorp",
                    "status",
                    "by",
                    "source",
                    "thread",
                    "blocking",
                    "mt-unsafe",
                    "tls-error",
                    "init",
                    "longjmps",
                    "signals",
                    "exits",
                    "forks",
                    "async-safe",
                    "ends-callback",
                    "invalidates",
                    "ends-retain",
                    "unblocks",
                    "addr-stable",
                    "buffer",
                    "parent",
                    "default-args",
                    "confidence");
    private static final Set<String> ARGUMENT =
            Set.of("value", "frees", "unref", "ref", "clears", "sink", "retain");
    private static final Set<String> VALUE =
            Set.of(
                    "dir",
                    "transfer",
                    "same-as",
                    "release",
                    "elem-release",
                    "elem0",
                    "release-by-kind",
                    "on-error",
                    "nullable",
                    "optional",
                    "writable",
                    "borrow",
                    "own",
                    "scalar",
                    "reuse",
                    "caller-storage",
                    "caller-array",
                    "own-if-null",
                    "container",
                    "shallow",
                    "floating",
                    "from",
                    "until",
                    "when",
                    "unless",
                    "even-on-error",
                    "elems",
                    "family",
                    "sets-null",
                    "sink",
                    "same",
                    "ref");
    private static final Set<String> EVENT =
            Set.of(
                    "target",
                    "nullable",
                    "family",
                    "elems",
                    "when-status",
                    "when",
                    "unless",
                    "until",
                    "deferred",
                    "sets-null",
                    "even-on-error");
    private static final Set<String> CALLBACK =
            Set.of(
                    "fn",
                    "userdata",
                    "destroy",
                    "lifetime",
                    "thread",
                    "role",
                    "of",
                    "even-on-error");
    private static final Set<String> ERROR = Set.of("arg", "release", "entry");
    private static final Set<String> STATUS = Set.of("ok", "eof", "again", "timeout");

    private final List<String> problems = new ArrayList<>();

    private ModelReader() {}

    static Model read(String text) {
        return new ModelReader().model(text);
    }

    private Model model(String text) {
        JsonNode root;
        try {
            root =
                    YAMLMapper.builder(
                                    YAMLFactory.builder()
                                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                            .build())
                            .build()
                            .readTree(text);
        } catch (JsonProcessingException e) {
            return new Model("", List.of(), List.of("no YAML: " + e.getOriginalMessage()));
        }
        known("the file", root, TOP);
        known("match", root.path("match"), MATCH);
        if (root.path("schema").asInt() != 1) {
            problems.add("schema is 1");
        }
        Source main = source(root.path("provenance").asText());
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : root.path("functions").properties()) {
            String name = each.getKey();
            JsonNode entry = each.getValue();
            known(name, entry, FUNCTION);
            Source by = entry.has("by") ? source(entry.get("by").asText()) : main;
            entries.add(new Entry(name, by, clauses(name, entry)));
        }
        return new Model(root.path("library").asText(), entries, problems);
    }

    private Source source(String word) {
        for (Source each : Source.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        problems.add("unknown provenance '" + word + "'");
        return Source.UNKNOWN;
    }

    private void known(String where, JsonNode map, Set<String> keys) {
        for (Map.Entry<String, JsonNode> each : map.properties()) {
            if (!keys.contains(each.getKey())) {
                problems.add(where + ": unknown key '" + each.getKey() + "'" + like(each, keys));
            }
        }
    }

    private static String like(Map.Entry<String, JsonNode> entry, Set<String> keys) {
        String best = "";
        int least = 3;
        for (String key : new TreeSet<>(keys)) {
            int distance = distance(entry.getKey(), key);
            if (distance < least) {
                least = distance;
                best = key;
            }
        }
        return best.isEmpty() ? "" : "; did you mean '" + best + "'?";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private List<Clause> clauses(String name, JsonNode entry) {
        List<Clause> clauses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : entry.properties()) {
            String key = each.getKey();
            for (JsonNode one : all(each.getValue())) {
                switch (key) {
                    case "args" -> arguments(name, one, clauses);
                    case "result" -> {
                        known(name + ".result", one, VALUE);
                        clauses.add(value("result", one));
                    }
                    case "callback" -> {
                        known(name + ".callback", one, CALLBACK);
                        clauses.add(named("callback", "fn", one));
                    }
                    case "errorp" -> {
                        known(name + ".errorp", one, ERROR);
                        clauses.add(named("errorp", "arg", one));
                    }
                    case "status" -> {
                        known(name + ".status", one, STATUS);
                        clauses.add(status(one));
                    }
                    case "by", "source" -> {}
                    default -> clauses.add(whole(key, one));
                }
            }
        }
        return clauses;
    }

    private void arguments(String name, JsonNode args, List<Clause> to) {
        for (Map.Entry<String, JsonNode> each : args.properties()) {
            String argument = "arg" + each.getKey();
            if (!each.getKey().matches("[1-9][0-9]?(\\.\\w+)*")) {
                problems.add(name + ".args: arguments have numbers from 1, not " + each.getKey());
                continue;
            }
            known(name + ".args." + each.getKey(), each.getValue(), ARGUMENT);
            for (Map.Entry<String, JsonNode> what : each.getValue().properties()) {
                for (JsonNode one : all(what.getValue())) {
                    String where = name + ".args." + each.getKey() + "." + what.getKey();
                    if (what.getKey().equals("value")) {
                        known(where, one, VALUE);
                        to.add(value(argument, one));
                    } else {
                        known(where, one, EVENT);
                        String star = one.path("target").asBoolean() ? "*" : "";
                        to.add(
                                new Clause(
                                        what.getKey(),
                                        star + argument,
                                        keys(one, Set.of("target"))));
                    }
                }
            }
        }
    }

    private static List<JsonNode> all(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else {
            all.add(node);
        }
        return all;
    }

    /** A value's first word, and the flags and keys that follow it. */
    private static Clause value(String head, JsonNode map) {
        List<String> words = new ArrayList<>();
        for (String key : List.of("dir", "transfer")) {
            if (map.has(key)) {
                words.add(map.get(key).asText());
            }
        }
        if (map.has("same-as")) {
            words.add("same-as:arg" + map.get("same-as").asText());
        }
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 1; i < words.size(); i++) {
            keys.put(words.get(i), Clause.FLAG);
        }
        keys.putAll(keys(map, Set.of("dir", "transfer", "same-as")));
        return new Clause(head, words.isEmpty() ? "" : words.getFirst(), keys);
    }

    private static Clause named(String head, String key, JsonNode map) {
        return new Clause(head, "arg" + map.path(key).asText(), keys(map, Set.of(key)));
    }

    private static Clause status(JsonNode map) {
        String first = map.has("ok") ? "ok" : "";
        Map<String, String> keys = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : map.properties()) {
            if (first.isEmpty()) {
                first = each.getKey();
            } else if (!each.getKey().equals(first)) {
                keys.put(each.getKey() + ":" + each.getValue().asText(), Clause.FLAG);
            }
        }
        return new Clause("status", first + ":" + map.path(first).asText(), keys);
    }

    private static Clause whole(String head, JsonNode node) {
        if (node.isObject()) {
            return new Clause(head, node.path("is").asText(), keys(node, Set.of("is")));
        }
        return new Clause(head, node.asText(), Map.of());
    }

    private static Map<String, String> keys(JsonNode map, Set<String> but) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : map.properties()) {
            if (!but.contains(each.getKey())) {
                String key =
                        switch (each.getKey()) {
                            case "nullable" -> "null";
                            case "when-status" -> "on";
                            default -> each.getKey();
                        };
                keys.put(key, text(each.getValue()));
            }
        }
        return keys;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(each -> parts.add(each.asText()));
            return String.join(",", parts);
        }
        return value.isInt() ? "arg" + value.asText() : value.asText();
    }
}
