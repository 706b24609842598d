package cgovet.gofront.types;

import cgovet.gofront.syntax.Json;
import java.util.List;
import java.util.function.Function;

/** One JSON object under construction; members that are empty, false or absent are left out. */
final class JsonLine {
    private final StringBuilder out = new StringBuilder("{");

    /** An object whose first member tells its kind. */
    static JsonLine of(String kind) {
        return new JsonLine().text("k", kind);
    }

    private StringBuilder name(String name) {
        if (out.length() > 1) {
            out.append(',');
        }
        return out.append('"').append(name).append("\":");
    }

    JsonLine text(String name, String value) {
        return value.isEmpty() ? this : always(name, value);
    }

    /** A text that is there even if it is empty. */
    JsonLine always(String name, String value) {
        name(name).append(Json.quote(value));
        return this;
    }

    JsonLine number(String name, long value) {
        name(name).append(value);
        return this;
    }

    JsonLine flag(String name, boolean value) {
        if (value) {
            name(name).append(true);
        }
        return this;
    }

    JsonLine object(String name, JsonLine value) {
        name(name).append(value);
        return this;
    }

    JsonLine texts(String name, List<String> values) {
        return list(name, values, Json::quote);
    }

    JsonLine numbers(String name, List<Integer> values) {
        return list(name, values, Object::toString);
    }

    JsonLine objects(String name, List<JsonLine> values) {
        return list(name, values, Object::toString);
    }

    private <T> JsonLine list(String name, List<T> values, Function<T, String> show) {
        if (values.isEmpty()) {
            return this;
        }
        StringBuilder to = name(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            to.append(i > 0 ? "," : "").append(show.apply(values.get(i)));
        }
        to.append(']');
        return this;
    }

    @Override
    public String toString() {
        return out + "}";
    }
}
