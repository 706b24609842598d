package cgovet.report.sarif;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Results;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Summary;
import cgovet.base.finding.Suppressed;
import cgovet.base.text.Harmless;
import cgovet.base.text.Problem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The log of one run. */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                    + "sarif-schema-2.1.0.json";

    /** More problems than this are only counted: services refuse logs of tens of megabytes. */
    private static final int MAX_NOTIFICATIONS = 2_000;

    private final Results results;
    private final JsonGenerator json;
    private final Locations locations;

    private SarifReport(Results results, JsonGenerator json) {
        this.results = results;
        this.json = json;
        this.locations = new Locations(json, results.sources());
    }

    /** Writes the log; the stream stays open. */
    public static void write(Results results, OutputStream out) throws IOException {
        var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        var layout = new DefaultPrettyPrinter();
        var indenter = new DefaultIndenter("  ", "\n");
        layout.indentObjectsWith(indenter);
        layout.indentArraysWith(indenter);
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(layout);
            new SarifReport(results, json).log();
            json.writeRaw('\n');
        }
    }

    private void log() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        new Tool(json, results).write();
        json.writeObjectFieldStart("automationDetails");
        json.writeStringField("id", "cgovet/");
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        root();
        invocation();
        results();
        properties();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void root() throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(Locations.ROOT);
        json.writeObjectFieldStart("description");
        json.writeStringField(
                "text",
                "The audited tree: the folder of the nearest .git, else of go.work or go.mod, else"
                        + " the folder that was named.");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void invocation() throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", !results.hasInternalErrors());
        json.writeArrayFieldStart("toolExecutionNotifications");
        int count = 0;
        for (Problem problem : results.problems()) {
            if (count++ == MAX_NOTIFICATIONS) {
                break;
            }
            problem(problem);
        }
        if (results.problems().size() > MAX_NOTIFICATIONS) {
            int more = results.problems().size() - MAX_NOTIFICATIONS;
            notification("gap", "note", more + " more problems, not listed");
            json.writeEndObject();
        }
        for (Summary.Gap gap : results.summary().gaps()) {
            gap(gap);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void problem(Problem problem) throws IOException {
        String level =
                switch (problem.kind()) {
                    case INTERNAL -> "error";
                    case UNREADABLE, SYNTAX, LIMIT, SUPPRESSION -> "warning";
                    case TYPE, MISSING, UNSUPPORTED, NOTE -> "note";
                };
        notification(Tool.id(problem.kind()), level, problem.message());
        if (!problem.at().isNone()) {
            json.writeArrayFieldStart("locations");
            locations.plain(problem.at());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void gap(Summary.Gap gap) throws IOException {
        String examples = gap.examples().isEmpty() ? "" : ": " + String.join(", ", gap.examples());
        notification(
                "gap",
                gap.costsAnswers() ? "warning" : "note",
                gap.count() + " " + gap.what() + examples);
        json.writeObjectFieldStart("properties");
        json.writeNumberField("count", gap.count());
        json.writeBooleanField("costsAnswers", gap.costsAnswers());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Starts a notification, which the caller ends. */
    private void notification(String id, String level, String text) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("descriptor");
        json.writeStringField("id", id);
        json.writeEndObject();
        json.writeStringField("level", level);
        json.writeObjectFieldStart("message");
        json.writeStringField("text", Messages.plain(text));
        json.writeEndObject();
    }

    private void results() throws IOException {
        Map<String, Integer> indexes = new HashMap<>();
        for (RuleInfo rule : results.rules()) {
            indexes.put(rule.id(), indexes.size());
        }
        Map<String, Integer> seen = new HashMap<>();
        var writer = new ResultWriter(json, locations);
        json.writeArrayFieldStart("results");
        for (Finding finding : results.findings()) {
            int nth = seen.merge(finding.fingerprint(), 1, Integer::sum);
            writer.write(finding, Optional.empty(), index(indexes, finding), nth);
        }
        for (Suppressed each : results.suppressed()) {
            int nth = seen.merge(each.finding().fingerprint(), 1, Integer::sum);
            writer.write(each.finding(), Optional.of(each), index(indexes, each.finding()), nth);
        }
        json.writeEndArray();
    }

    private static int index(Map<String, Integer> indexes, Finding finding) {
        return indexes.getOrDefault(finding.rule().id(), -1);
    }

    private void properties() throws IOException {
        Summary summary = results.summary();
        json.writeObjectFieldStart("properties");
        json.writeNumberField("packages", summary.packages());
        json.writeNumberField("goFiles", summary.goFiles());
        json.writeNumberField("cFiles", summary.cFiles());
        json.writeNumberField("crossingCalls", summary.crossingCalls());
        json.writeNumberField("hiddenFindings", results.hidden());
        strings("assumptions", summary.assumptions());
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(Harmless.line(value));
        }
        json.writeEndArray();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
