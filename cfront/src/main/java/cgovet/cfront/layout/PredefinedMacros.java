package cgovet.cfront.layout;

import cgovet.base.files.Resources;
import cgovet.base.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The macros that a platform's compiler defines by itself.
 *
 * @param text as {@code #define} lines
 * @param values by name; that of a macro with parameters has them in its name, as it is defined
 */
public record PredefinedMacros(String text, Map<String, String> values) {
    public PredefinedMacros {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static PredefinedMacros of(Target target) {
        StringBuilder text = new StringBuilder();
        for (String file : new String[] {"common", target.goos() + "-" + target.goarch()}) {
            text.append(
                    new String(
                            Resources.require(
                                    PredefinedMacros.class, "/cgovet/cfront/target/" + file + ".h"),
                            StandardCharsets.ISO_8859_1));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.toString().split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            int name = line.indexOf(' ') + 1;
            int end = line.indexOf(' ', name);
            values.put(
                    end < 0 ? line.substring(name) : line.substring(name, end),
                    end < 0 ? "" : line.substring(end + 1));
        }
        return new PredefinedMacros(text.toString(), values);
    }

    public boolean isDefined(String name) {
        return values.containsKey(name);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
