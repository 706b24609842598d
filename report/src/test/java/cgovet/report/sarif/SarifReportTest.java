package cgovet.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Results;
import cgovet.base.text.SourceText;
import cgovet.report.Samples;
import cgovet.testkit.golden.Golden;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private static final SourceText NONE = SourceText.of("x.go", "");

    @Test
    void isValidByTheSchemaOfOasis() throws IOException {
        Finding odd = Samples.of(SourceText.of("a b/100%:ö.c", "ab"), "ab", "[x](y) {0} \u202e");
        String log = log(Samples.results(NONE, Samples.leak(), Samples.withSteps(7), odd));
        assertThat(schema().validate(log, InputFormat.JSON)).isEmpty();
        String broken = log.replace("\"version\" : \"2.1.0\"", "\"version\" : \"3\"");
        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void writesTheWholeLog() throws IOException {
        String log = log(Samples.results(NONE, Samples.leak()));
        Golden.check(Path.of("testdata", "sarif", "leak.sarif"), log);
    }

    @Test
    void givesEqualBytesAndCountsEqualFingerprints() throws IOException {
        Results results = Samples.results(NONE, Samples.leak(), Samples.leak());
        String log = log(results);
        assertThat(log(results)).isEqualTo(log);
        assertThat(log).containsPattern("primaryLocationLineHash\" : \"[0-9a-f]{32}:1\"");
        assertThat(log).containsPattern("primaryLocationLineHash\" : \"[0-9a-f]{32}:2\"");
    }

    @Test
    void columnsCountUtf16AndAddressesAreEscaped() throws IOException {
        SourceText text = SourceText.of("a b/100%:ö.c", "x = \"😀ä\"; mark();\n");
        String log = log(Samples.results(text, Samples.of(text, "mark()", "m [x](y) {0}")));
        assertThat(log).contains("\"uri\" : \"a%20b/100%25%3A%C3%B6.c\"");
        assertThat(log).contains("\"startColumn\" : 12");
        assertThat(log).contains("m \\\\[x\\\\](y) {{0}}.");
        assertThat(Locations.uri("/usr/include/x.h")).isEqualTo("file:///usr/include/x.h");
    }

    private static String log(Results results) throws IOException {
        var out = new ByteArrayOutputStream();
        SarifReport.write(results, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        try (InputStream in =
                SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
        }
    }
}
