package cgovet.report.sarif;

import cgovet.base.finding.Results;
import cgovet.base.finding.RuleInfo;
import cgovet.base.text.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;

/** What the log says of cgovet and its rules. */
final class Tool {
    private static final int MAX_DESCRIPTION = 1_024;

    private final JsonGenerator json;
    private final Results results;

    Tool(JsonGenerator json, Results results) {
        this.json = json;
        this.results = results;
    }

    void write() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "cgovet");
        json.writeStringField("semanticVersion", results.version());
        text("shortDescription", "Audits Go programs where Go meets C.");
        json.writeArrayFieldStart("rules");
        for (RuleInfo rule : results.rules()) {
            rule(rule);
        }
        json.writeEndArray();
        notifications();
        json.writeArrayFieldStart("supportedTaxonomies");
        json.writeStartObject();
        json.writeStringField("name", "CWE");
        json.writeNumberField("index", 0);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        taxonomy();
    }

    private void rule(RuleInfo rule) throws IOException {
        String page = results.pages().apply(rule).orElse(rule.title() + ".");
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("name", rule.name());
        text("shortDescription", rule.title() + ".");
        text("fullDescription", firstParagraph(page).orElse(rule.title() + "."));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", page);
        json.writeStringField("markdown", page);
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", rule.severity().level());
        json.writeEndObject();
        if (rule.cwe() > 0) {
            relationship(rule.cwe());
        }
        properties(rule);
        json.writeEndObject();
    }

    private void relationship(int cwe) throws IOException {
        json.writeArrayFieldStart("relationships");
        json.writeStartObject();
        json.writeObjectFieldStart("target");
        json.writeStringField("id", Integer.toString(cwe));
        json.writeObjectFieldStart("toolComponent");
        json.writeStringField("name", "CWE");
        json.writeNumberField("index", 0);
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("kinds");
        json.writeString("superset");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void properties(RuleInfo rule) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("class", rule.defectClass());
        json.writeStringField("precision", "high");
        json.writeStringField(
                "problem.severity",
                switch (rule.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case NOTE -> "recommendation";
                });
        json.writeStringField("security-severity", securitySeverity(rule));
        json.writeArrayFieldStart("tags");
        json.writeString(rule.family());
        json.writeString("cgo");
        json.writeString("security");
        if (rule.cwe() > 0) {
            json.writeString("external/cwe/cwe-" + rule.cwe());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** On CVSS's scale: what corrupts memory, what leaks or blocks, the rest by level. */
    private static String securitySeverity(RuleInfo rule) {
        return switch (rule.cwe()) {
            case 119, 415, 416, 590, 762, 787, 805, 823, 825 -> "8.1";
            case 125, 131, 190, 587, 672, 704, 843 -> "7.0";
            case 364, 401, 404, 479, 662, 667, 770, 772, 833 -> "5.3";
            default ->
                    switch (rule.severity()) {
                        case ERROR -> "6.0";
                        case WARNING -> "4.0";
                        case NOTE -> "2.0";
                    };
        };
    }

    private void notifications() throws IOException {
        json.writeArrayFieldStart("notifications");
        for (Problem.Kind kind : Problem.Kind.values()) {
            descriptor(
                    id(kind),
                    switch (kind) {
                        case INTERNAL -> "cgovet itself failed here; what else was found stands.";
                        case UNREADABLE -> "A file or folder cannot or may not be read.";
                        case SYNTAX -> "Text that is no Go or no C.";
                        case TYPE -> "A Go type error.";
                        case MISSING -> "An import, header or C name was not found.";
                        case LIMIT -> "A limit was reached and something was cut.";
                        case SUPPRESSION -> "A comment that is to suppress findings, and does not.";
                        case UNSUPPORTED -> "Something that cgovet does not analyse.";
                        case NOTE -> "Worth knowing, costs nothing.";
                    });
        }
        descriptor("gap", "Something was cut, skipped or unknown.");
        json.writeEndArray();
    }

    private void descriptor(String id, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        text("shortDescription", text);
        json.writeEndObject();
    }

    static String id(Problem.Kind kind) {
        return SarifReport.lower(kind);
    }

    private void taxonomy() throws IOException {
        var numbers = new TreeSet<Integer>();
        results.rules().stream().map(RuleInfo::cwe).filter(n -> n > 0).forEach(numbers::add);
        json.writeArrayFieldStart("taxonomies");
        json.writeStartObject();
        json.writeStringField("name", "CWE");
        json.writeStringField("organization", "MITRE");
        json.writeStringField("informationUri", "https://cwe.mitre.org/data/index.html");
        text("shortDescription", "The MITRE Common Weakness Enumeration.");
        json.writeBooleanField("isComprehensive", false);
        json.writeArrayFieldStart("taxa");
        for (int number : numbers) {
            json.writeStartObject();
            json.writeStringField("id", Integer.toString(number));
            json.writeStringField(
                    "helpUri", "https://cwe.mitre.org/data/definitions/" + number + ".html");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** The first paragraph of a page that is no heading and no code. */
    private static Optional<String> firstParagraph(String page) {
        for (String paragraph : page.split("\n\\s*\n")) {
            String text = paragraph.strip();
            if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("```")) {
                String line = text.replaceAll("\\s+", " ");
                return Optional.of(
                        line.length() <= MAX_DESCRIPTION
                                ? line
                                : line.substring(0, MAX_DESCRIPTION - 3) + "...");
            }
        }
        return Optional.empty();
    }
}
