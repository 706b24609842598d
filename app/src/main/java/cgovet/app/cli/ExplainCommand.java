package cgovet.app.cli;

import cgovet.app.config.Nearest;
import cgovet.app.config.OptionNames;
import cgovet.app.config.UsageException;
import cgovet.base.finding.RuleInfo;
import cgovet.rules.api.Rule;
import cgovet.rules.api.RulePage;
import cgovet.rules.catalog.Rules;
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
        Rule rule = find(parsed.matchedPositionalValue(0, ""));
        RuleInfo info = rule.info();
        String format = format(parsed, "md");
        if (format.equals("json")) {
            json(List.of(rule), out);
            return Exit.CLEAN;
        }
        String head =
                String.format(
                        Locale.ROOT,
                        "%s %s (%s%s)%n%n",
                        info.id(),
                        info.path(),
                        info.severity().level(),
                        info.cwe() > 0 ? ", CWE-" + info.cwe() : "");
        String page = RulePage.of(rule).orElse(info.title() + ".\n");
        out.write((head + page.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
        return Exit.CLEAN;
    }

    static Exit list(ParseResult parsed, OutputStream out) throws IOException {
        if (format(parsed, "text").equals("json")) {
            json(Rules.all(), out);
            return Exit.CLEAN;
        }
        for (Rule rule : Rules.all()) {
            RuleInfo info = rule.info();
            String line =
                    String.format(
                            Locale.ROOT,
                            "%s  %-7s  %-44s  %s%n",
                            info.id(),
                            info.severity().level(),
                            info.path(),
                            info.title());
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
        return Exit.CLEAN;
    }

    private static String format(ParseResult parsed, String first) {
        return OptionNames.choice(
                "--format", OptionNames.text(parsed, "--format"), List.of(first, "json"));
    }

    private static Rule find(String name) {
        List<String> known = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            RuleInfo info = rule.info();
            if (info.id().equalsIgnoreCase(name)
                    || info.name().equals(name)
                    || info.path().equals(name)) {
                return rule;
            }
            known.addAll(List.of(info.id(), info.name(), info.path()));
        }
        throw new UsageException(Nearest.unknown("rule", name, known));
    }

    private static void json(List<Rule> rules, OutputStream out) throws IOException {
        var factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            for (Rule rule : rules) {
                RuleInfo info = rule.info();
                json.writeStartObject();
                json.writeStringField("id", info.id());
                json.writeStringField("family", info.family());
                json.writeStringField("name", info.name());
                json.writeStringField("severity", info.severity().level());
                json.writeStringField("title", info.title());
                json.writeNumberField("cwe", info.cwe());
                json.writeStringField("class", info.defectClass());
                json.writeStringField("page", RulePage.of(rule).orElse(""));
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }
}
