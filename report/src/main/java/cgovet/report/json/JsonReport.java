package cgovet.report.json;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Fix;
import cgovet.base.finding.Place;
import cgovet.base.finding.Results;
import cgovet.base.finding.Step;
import cgovet.base.finding.Summary;
import cgovet.base.finding.Suppressed;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One object, without the time, so that equal runs give equal bytes. */
public final class JsonReport {
    private static final int SCHEMA_VERSION = 1;

    private final Results results;
    private final JsonGenerator json;

    private JsonReport(Results results, JsonGenerator json) {
        this.results = results;
        this.json = json;
    }

    /** Writes the object; the stream stays open. */
    public static void write(Results results, OutputStream out) throws IOException {
        var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            new JsonReport(results, json).object();
            json.writeRaw('\n');
        }
    }

    private void object() throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("cgovet", results.version());
        json.writeArrayFieldStart("findings");
        for (Finding finding : results.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeNumberField("hidden", results.hidden());
        json.writeArrayFieldStart("suppressed");
        for (Suppressed each : results.suppressed()) {
            json.writeStartObject();
            json.writeStringField("reason", each.reason());
            json.writeFieldName("finding");
            finding(each.finding());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (Problem problem : results.problems()) {
            json.writeStartObject();
            json.writeStringField("kind", problem.kind().name().toLowerCase(Locale.ROOT));
            place(problem.at());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        summary(results.summary());
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("name", finding.rule().path());
        json.writeStringField("severity", finding.severity().level());
        json.writeStringField("class", finding.rule().defectClass());
        json.writeNumberField("cwe", finding.rule().cwe());
        json.writeNumberField(
                "confidence",
                BigDecimal.valueOf(finding.confidence()).setScale(3, RoundingMode.HALF_EVEN));
        place(finding.at());
        json.writeStringField("message", finding.message());
        json.writeStringField("remedy", finding.remedy());
        json.writeArrayFieldStart("steps");
        for (Step step : finding.steps()) {
            json.writeStartObject();
            json.writeStringField("side", step.side().name().toLowerCase(Locale.ROOT));
            place(step.at());
            json.writeStringField("text", step.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("related");
        for (Place place : finding.related()) {
            json.writeStartObject();
            place(place.at());
            json.writeStringField("text", place.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            fix(fix);
        }
        json.writeEndArray();
        json.writeStringField("fingerprint", finding.fingerprint());
        strings("targets", finding.targets());
        json.writeEndObject();
    }

    private void fix(Fix fix) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", fix.title());
        json.writeBooleanField("safe", fix.safe());
        json.writeArrayFieldStart("edits");
        for (Fix.Edit edit : fix.edits()) {
            json.writeStartObject();
            place(edit.at());
            json.writeStringField("replacement", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Lines and columns count from 1, columns in bytes; offsets from 0. */
    private void place(Span at) throws IOException {
        if (at.isNone()) {
            return;
        }
        json.writeStringField("file", at.path());
        json.writeNumberField("start", at.start());
        json.writeNumberField("end", at.end());
        Optional<SourceText> source = results.sources().apply(at.path());
        if (source.isPresent() && at.end() <= source.get().size()) {
            SourceText text = source.get();
            json.writeNumberField("line", text.lineOf(at.start()));
            json.writeNumberField("column", text.columnOf(at.start()));
            json.writeNumberField("endLine", text.lineOf(at.end()));
            json.writeNumberField("endColumn", text.columnOf(at.end()));
        }
    }

    private void summary(Summary summary) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("packages", summary.packages());
        json.writeNumberField("goFiles", summary.goFiles());
        json.writeNumberField("cFiles", summary.cFiles());
        json.writeNumberField("crossingCalls", summary.crossingCalls());
        json.writeBooleanField("complete", summary.isComplete());
        strings("assumptions", summary.assumptions());
        json.writeArrayFieldStart("gaps");
        for (Summary.Gap gap : summary.gaps()) {
            json.writeStartObject();
            json.writeStringField("what", gap.what());
            json.writeNumberField("count", gap.count());
            json.writeBooleanField("costsAnswers", gap.costsAnswers());
            strings("examples", gap.examples());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
