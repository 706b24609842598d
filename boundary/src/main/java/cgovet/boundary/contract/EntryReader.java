package cgovet.boundary.contract;

import cgovet.boundary.contract.ModelReader.Flaws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the entry of one function into clauses. */
final class EntryReader {
    private final String name;
    private final Flaws flaws;

    EntryReader(String name, Flaws flaws) {
        this.name = name;
        this.flaws = flaws;
    }

    List<Clause> clauses(YamlNode entry) {
        List<Clause> clauses = new ArrayList<>();
        for (Map.Entry<String, YamlNode> each : entry.properties().entrySet()) {
            String key = each.getKey();
            for (YamlNode one : each.getValue().all()) {
                switch (key) {
                    case "args" -> arguments(one, clauses);
                    case "result" -> {
                        known("result", one, ModelWords.VALUE);
                        clauses.add(value("result", one));
                    }
                    case "callback" -> {
                        known("callback", one, ModelWords.CALLBACK);
                        clauses.add(named("callback", "fn", one));
                    }
                    case "errorp" -> {
                        known("errorp", one, ModelWords.ERROR);
                        clauses.add(named("errorp", "arg", one));
                    }
                    case "status" -> {
                        known("status", one, ModelWords.STATUS);
                        clauses.add(status(one));
                    }
                    case "confidence" -> {
                        if (!one.word().matches("0?\\.[0-9]{1,6}|[01](\\.0*)?")) {
                            flaws.add(one.at(), name + ".confidence: a number from 0 to 1");
                        }
                        clauses.add(whole(key, one));
                    }
                    case "by", "source", "note", "cite" -> {}
                    default -> clauses.add(whole(key, one));
                }
            }
        }
        return clauses;
    }

    /** Unknown keys, and words that a known key does not have. */
    private void known(String where, YamlNode map, Set<String> keys) {
        flaws.known(name + "." + where, map, keys);
        for (Map.Entry<String, YamlNode> each : map.properties().entrySet()) {
            Set<String> words = ModelWords.VALUES.get(each.getKey());
            String word = each.getValue().word();
            if (words != null && !words.contains(word)) {
                flaws.add(
                        each.getValue().at(),
                        name
                                + "."
                                + where
                                + "."
                                + each.getKey()
                                + ": no word '"
                                + word
                                + "'"
                                + ModelWords.like(word, words));
            }
        }
    }

    private void arguments(YamlNode args, List<Clause> to) {
        for (Map.Entry<String, YamlNode> each : args.properties().entrySet()) {
            String argument = "arg" + each.getKey();
            if (!each.getKey().matches("[1-9][0-9]?(\\.\\w+)*")) {
                flaws.add(
                        args.keyAt(each.getKey()),
                        name + ".args: arguments have numbers from 1, not " + each.getKey());
                continue;
            }
            String place = "args." + each.getKey();
            flaws.known(name + "." + place, each.getValue(), ModelWords.ARGUMENT);
            for (Map.Entry<String, YamlNode> what : each.getValue().properties().entrySet()) {
                for (YamlNode one : what.getValue().all()) {
                    String where = place + "." + what.getKey();
                    if (what.getKey().equals("value")) {
                        known(where, one, ModelWords.VALUE);
                        to.add(value(argument, one));
                    } else {
                        known(where, one, ModelWords.EVENT);
                        String star = one.path("target").isTrue() ? "*" : "";
                        Map<String, String> keys = keys(one, Set.of("target"));
                        to.add(new Clause(what.getKey(), star + argument, keys));
                    }
                }
            }
        }
    }

    /** A value's first word, and the flags and keys that follow it. */
    private static Clause value(String head, YamlNode map) {
        List<String> words = new ArrayList<>();
        for (String key : List.of("dir", "transfer")) {
            if (map.has(key)) {
                words.add(map.path(key).word());
            }
        }
        if (map.has("same-as")) {
            words.add("same-as:arg" + map.path("same-as").word());
        }
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 1; i < words.size(); i++) {
            keys.put(words.get(i), Clause.FLAG);
        }
        keys.putAll(keys(map, Set.of("dir", "transfer", "same-as")));
        return new Clause(head, words.isEmpty() ? "" : words.getFirst(), keys);
    }

    private static Clause named(String head, String key, YamlNode map) {
        return new Clause(head, "arg" + map.path(key).word(), keys(map, Set.of(key)));
    }

    private static Clause status(YamlNode map) {
        String first = map.has("ok") ? "ok" : "";
        Map<String, String> keys = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> each : map.properties().entrySet()) {
            if (first.isEmpty()) {
                first = each.getKey();
            } else if (!each.getKey().equals(first)) {
                keys.put(each.getKey() + ":" + each.getValue().word(), Clause.FLAG);
            }
        }
        return new Clause("status", first + ":" + map.path(first).word(), keys);
    }

    private static Clause whole(String head, YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return new Clause(head, node.path("is").word(), keys(node, Set.of("is")));
        }
        return new Clause(head, node.word(), Map.of());
    }

    private static Map<String, String> keys(YamlNode map, Set<String> but) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> each : map.properties().entrySet()) {
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

    private static String text(YamlNode value) {
        if (value instanceof YamlNode.Sequence) {
            return String.join(",", value.words());
        }
        return value.isNumber() ? "arg" + value.word() : value.word();
    }
}
