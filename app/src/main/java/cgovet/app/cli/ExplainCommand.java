package cgovet.app.cli;

import cgovet.app.config.Nearest;
import cgovet.app.config.OptionNames;
import cgovet.app.config.UsageException;
import cgovet.base.finding.RuleInfo;
import cgovet.rules.engine.Audit;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code cgovet explain} and {@code cgovet rules}. */
final class ExplainCommand {
    private ExplainCommand() {}

    static CommandSpec explainSpec() {
        CommandSpec spec = CommandSpec.create().name("cgovet explain");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel("RULE")
                        .arity("1")
                        .type(String.class)
                        .description("id, name, or family/name")
                        .build());
        spec.usageMessage()
                .description("Says what a rule means.")
                .footer(
                        "",
                        "examples:",
                        "  cgovet explain CGO1001",
                        "  cgovet explain cstring-leak --format json");
        return OptionNames.common(spec)
                .addOption(OptionNames.value("--format", "FMT", "md (default) or json"));
    }

    static CommandSpec rulesSpec() {
        CommandSpec spec = CommandSpec.create().name("cgovet rules");
        spec.usageMessage()
                .description("Lists the rules.")
                .footer("", "examples:", "  cgovet rules", "  cgovet rules --format json");
        return OptionNames.common(spec)
                .addOption(OptionNames.value("--format", "FMT", "text (default) or json"));
    }

    static Exit explain(ParseResult parsed, OutputStream out) throws IOException {
        RuleInfo rule = find(parsed.matchedPositionalValue(0, ""));
        String format = format(parsed, "md");
        if (format.equals("json")) {
            json(List.of(rule), out);
            return Exit.CLEAN;
        }
        String head =
                String.format(
                        Locale.ROOT,
                        "%s %s (%s%s)%n%n",
                        rule.id(),
                        rule.path(),
                        rule.severity().level(),
                        rule.cwe() > 0 ? ", CWE-" + rule.cwe() : "");
        String page = Audit.page(rule).orElse(rule.title() + ".\n");
        out.write((head + page.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
        return Exit.CLEAN;
    }

    static Exit list(ParseResult parsed, OutputStream out) throws IOException {
        if (format(parsed, "text").equals("json")) {
            json(Audit.rules(), out);
            return Exit.CLEAN;
        }
        for (RuleInfo rule : Audit.rules()) {
            String line =
                    String.format(
                            Locale.ROOT,
                            "%s  %-7s  %-44s  %s%n",
                            rule.id(),
                            rule.severity().level(),
                            rule.path(),
                            rule.title());
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
        return Exit.CLEAN;
    }

    private static String format(ParseResult parsed, String first) {
        return OptionNames.choice(
                "--format", OptionNames.text(parsed, "--format"), List.of(first, "json"));
    }

    private static RuleInfo find(String name) {
        List<String> known = new ArrayList<>();
        for (RuleInfo rule : Audit.rules()) {
            if (rule.id().equalsIgnoreCase(name)
                    || rule.name().equals(name)
                    || rule.path().equals(name)) {
                return rule;
            }
            known.addAll(List.of(rule.id(), rule.name(), rule.path()));
        }
        throw new UsageException(Nearest.unknown("rule", name, known));
    }

    private static void json(List<RuleInfo> rules, OutputStream out) throws IOException {
        var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            for (RuleInfo rule : rules) {
                json.writeStartObject();
                json.writeStringField("id", rule.id());
                json.writeStringField("family", rule.family());
                json.writeStringField("name", rule.name());
                json.writeStringField("severity", rule.severity().level());
                json.writeStringField("title", rule.title());
                json.writeNumberField("cwe", rule.cwe());
                json.writeStringField("class", rule.defectClass());
                json.writeStringField("page", Audit.page(rule).orElse(""));
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }
}
