package cgovet.report.sarif;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Fix;
import cgovet.base.finding.Place;
import cgovet.base.finding.Step;
import cgovet.base.finding.Suppressed;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One finding as a result object. */
final class ResultWriter {
    private final JsonGenerator json;
    private final Locations locations;

    ResultWriter(JsonGenerator json, Locations locations) {
        this.json = json;
        this.locations = locations;
    }

    /**
     * @param suppressed the comment that says not to report it, if any
     * @param ruleIndex negative if the rule is not among the run's
     * @param nth 1 for the first finding of this fingerprint, 2 for the next
     */
    void write(Finding finding, Optional<Suppressed> suppressed, int ruleIndex, int nth)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule().id());
        if (ruleIndex >= 0) {
            json.writeNumberField("ruleIndex", ruleIndex);
        }
        json.writeStringField("level", finding.severity().level());
        json.writeObjectFieldStart("message");
        json.writeStringField("text", message(finding));
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        if (!finding.at().isNone()) {
            locations.plain(finding.at());
        }
        json.writeEndArray();
        fingerprints(finding, nth);
        codeFlow(finding.steps());
        related(finding.related());
        fixes(finding.fixes());
        if (suppressed.isPresent()) {
            suppression(suppressed.get());
        }
        BigDecimal confidence =
                BigDecimal.valueOf(finding.confidence()).setScale(3, RoundingMode.HALF_EVEN);
        json.writeNumberField("rank", confidence.movePointRight(2).setScale(1, RoundingMode.DOWN));
        json.writeObjectFieldStart("properties");
        json.writeNumberField("confidence", confidence);
        json.writeStringField("class", finding.rule().defectClass());
        json.writeStringField("remedy", Messages.plain(finding.remedy()));
        json.writeArrayFieldStart("targets");
        for (String target : finding.targets()) {
            json.writeString(target);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The defect as first sentence, which services show as the title; then remedy and links. */
    private static String message(Finding finding) {
        var text = new StringBuilder(Messages.sentence(finding.message()));
        if (!finding.remedy().isEmpty()) {
            text.append(' ').append(Messages.sentence(finding.remedy()));
        }
        for (int i = 0; i < finding.related().size(); i++) {
            text.append(i == 0 ? " See " : ", ");
            text.append(Messages.link(finding.related().get(i).text(), i + 1));
        }
        return text.append(finding.related().isEmpty() ? "" : ".").toString();
    }

    private void suppression(Suppressed suppressed) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "inSource");
        json.writeStringField("status", "accepted");
        if (!suppressed.reason().isEmpty()) {
            json.writeStringField("justification", suppressed.reason());
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void fingerprints(Finding finding, int nth) throws IOException {
        String hash = hash(finding.rule().id() + "\n" + finding.fingerprint()) + ":" + nth;
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("cgovet/v1", hash);
        json.writeStringField("primaryLocationLineHash", hash);
        json.writeEndObject();
    }

    private void codeFlow(List<Step> steps) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("codeFlows");
        json.writeStartObject();
        json.writeArrayFieldStart("threadFlows");
        json.writeStartObject();
        json.writeArrayFieldStart("locations");
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean crosses = i > 0 && steps.get(i - 1).side() != step.side();
            json.writeStartObject();
            json.writeFieldName("location");
            locations.described(-1, step.at(), step.text());
            json.writeStringField(
                    "module",
                    switch (step.side()) {
                        case GO -> "Go";
                        case C -> "C";
                    });
            json.writeNumberField("executionOrder", i + 1);
            json.writeStringField(
                    "importance", crosses || i == steps.size() - 1 ? "essential" : "important");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void related(List<Place> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (int i = 0; i < places.size(); i++) {
            locations.described(i + 1, places.get(i).at(), places.get(i).text());
        }
        json.writeEndArray();
    }

    private void fixes(List<Fix> fixes) throws IOException {
        if (fixes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        for (Fix fix : fixes) {
            json.writeStartObject();
            json.writeObjectFieldStart("description");
            json.writeStringField("text", Messages.plain(fix.title()));
            json.writeEndObject();
            json.writeArrayFieldStart("artifactChanges");
            var paths = new TreeSet<String>();
            fix.edits().forEach(edit -> paths.add(edit.at().path()));
            for (String path : paths) {
                change(path, fix.edits());
            }
            json.writeEndArray();
            json.writeObjectFieldStart("properties");
            json.writeBooleanField("safe", fix.safe());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void change(String path, List<Fix.Edit> edits) throws IOException {
        json.writeStartObject();
        locations.artifact(path);
        json.writeArrayFieldStart("replacements");
        for (Fix.Edit edit : edits) {
            if (!edit.at().path().equals(path)) {
                continue;
            }
            json.writeStartObject();
            locations.region("deletedRegion", edit.at());
            json.writeObjectFieldStart("insertedContent");
            json.writeStringField("text", edit.replacement());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
