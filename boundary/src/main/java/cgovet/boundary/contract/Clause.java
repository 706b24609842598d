package cgovet.boundary.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One fact of a C function, as packed contracts write it: {@code head=value} and then words {@code
 * key=value} or {@code flag}.
 *
 * @param keys flags have the value {@link #FLAG}
 */
record Clause(String head, String value, Map<String, String> keys) {
    /** The value of a key without one. */
    static final String FLAG = "true";

    Clause {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Clauses that are separated by semicolons. */
    static List<Clause> parse(String text) {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(';', start);
            if (end < 0) {
                end = text.length();
            }
            one(text.substring(start, end).strip(), clauses);
            start = end + 1;
        }
        return clauses;
    }

    private static void one(String text, List<Clause> to) {
        if (text.isEmpty()) {
            return;
        }
        String[] words = text.split(" ", -1);
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 0) {
                keys.put(words[i], FLAG);
            } else {
                keys.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
        }
        int equals = words[0].indexOf('=');
        String head = equals < 0 ? words[0] : words[0].substring(0, equals);
        String value = equals < 0 ? "" : words[0].substring(equals + 1);
        to.add(new Clause(head, value, keys));
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    /** The value of a key; empty if it is not there. */
    String get(String key) {
        return keys.getOrDefault(key, "");
    }

    /** The first word or flag is this one: {@code arg2=out own} is {@code own}. */
    boolean says(String word) {
        return value.equals(word) || FLAG.equals(keys.get(word));
    }

    List<String> list(String key) {
        String text = get(key);
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** The number of an argument, from 0, of {@code arg3}; -1 for anything else. */
    static int argument(String name) {
        if (!name.startsWith("arg") || name.length() < 4 || name.length() > 6) {
            return -1;
        }
        int number = 0;
        for (int i = 3; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number - 1;
    }
}
