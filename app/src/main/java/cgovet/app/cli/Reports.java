package cgovet.app.cli;

import cgovet.app.config.Format;
import cgovet.base.finding.Results;
import cgovet.report.github.GithubReport;
import cgovet.report.json.JsonReport;
import cgovet.report.sarif.SarifReport;
import cgovet.report.text.TextOptions;
import cgovet.report.text.TextReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes results in a format. */
final class Reports {
    private Reports() {}

    static void write(Results results, Format format, TextOptions text, OutputStream out)
            throws IOException {
        try {
            switch (format) {
                case TEXT -> TextReport.write(results, text, lines(out));
                case JSON -> JsonReport.write(results, out);
                case SARIF -> SarifReport.write(results, out);
                case GITHUB -> GithubReport.write(results, lines(out));
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Writes lines with their ends. */
    static Consumer<String> lines(OutputStream out) {
        return line -> {
            try {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
