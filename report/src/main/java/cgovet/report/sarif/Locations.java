package cgovet.report.sarif;

import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Places in files: addresses and regions. */
final class Locations {
    static final String ROOT = "%SRCROOT%";

    private final JsonGenerator json;
    private final Function<String, Optional<SourceText>> sources;

    Locations(JsonGenerator json, Function<String, Optional<SourceText>> sources) {
        this.json = json;
        this.sources = sources;
    }

    /** A location object without a message. */
    void plain(Span at) throws IOException {
        json.writeStartObject();
        physical(at);
        json.writeEndObject();
    }

    /** A location object with a message, and an id unless that is negative. */
    void described(int id, Span at, String message) throws IOException {
        json.writeStartObject();
        if (id >= 0) {
            json.writeNumberField("id", id);
        }
        physical(at);
        json.writeObjectFieldStart("message");
        json.writeStringField("text", Messages.plain(message));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void physical(Span at) throws IOException {
        if (at.isNone()) {
            return;
        }
        json.writeObjectFieldStart("physicalLocation");
        artifact(at.path());
        region("region", at);
        json.writeEndObject();
    }

    void artifact(String path) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(path));
        if (!path.startsWith("/")) {
            json.writeStringField("uriBaseId", ROOT);
        }
        json.writeEndObject();
    }

    void region(String name, Span at) throws IOException {
        json.writeObjectFieldStart(name);
        Optional<SourceText> source = sources.apply(at.path());
        if (source.isPresent() && at.end() <= source.get().size()) {
            SourceText text = source.get();
            json.writeNumberField("startLine", text.lineOf(at.start()));
            json.writeNumberField("startColumn", column(text, at.start()));
            json.writeNumberField("endLine", text.lineOf(at.end()));
            json.writeNumberField("endColumn", column(text, at.end()));
        } else {
            json.writeNumberField("startLine", 1);
            json.writeNumberField("startColumn", 1);
            json.writeNumberField("endLine", 1);
            json.writeNumberField("endColumn", 1);
        }
        json.writeEndObject();
    }

    /** From 1, in UTF-16 code units. */
    private static int column(SourceText text, int offset) {
        int start = text.startOfLine(text.lineOf(offset));
        return text.slice(start, offset).length() + 1;
    }

    /** RFC 3986: everything that is not unreserved or a slash is escaped, {@code :} too. */
    static String uri(String path) {
        var out = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean isPlain =
                    c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/+@,=".indexOf(c) >= 0);
            if (isPlain) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
