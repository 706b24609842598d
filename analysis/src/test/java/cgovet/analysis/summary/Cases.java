package cgovet.analysis.summary;

import cgovet.analysis.own.Contracts;
import cgovet.analysis.own.Fact;
import cgovet.analysis.own.Limits;
import cgovet.analysis.own.Observer;
import cgovet.analysis.own.OwnershipFact;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.contract.Summary;
import cgovet.boundary.contract.SummaryText;
import cgovet.ir.cfg.IrModule;
import cgovet.ir.cfg.IrText;
import cgovet.ir.cfg.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Functions in a short form of the textual IR, with what is expected of them.
 *
 * <pre>
 * func m.f go (%0.n i64) -&gt; i64 {
 * b0:
 *   %1.s = call "cgo.CString"("x" string) : ^i8   // want leak NEVER_RELEASED
 *   return %0
 * }
 * </pre>
 *
 * <p>Further head words stand in braces behind the results: {@code {captures %1.p *ptr} {named %2
 * ptr} {traits exported}}. Line N covers the bytes from 100 N on.
 */
final class Cases {
    private static final Pattern HEAD =
            Pattern.compile("func (\\S+) (go|c) \\((.*?)\\)(?: -> (.*?))?((?: \\{[^}]+\\})*) \\{");
    private static final Pattern WANT = Pattern.compile("// want (.*)$");
    private static final Pattern REGISTER = Pattern.compile("%(\\d+)");

    private static final Pattern NAMED = Pattern.compile("%(\\d+)\\.\\w+");
    private static final Pattern BARE = Pattern.compile("%(\\d+)(?![\\d.])");

    private final String text;
    private final List<String> wanted = new ArrayList<>();

    private Cases(String text) {
        this.text = text;
    }

    /** The module of a short text and what is wanted, {@code LINE WHAT}. */
    static Cases of(String source) {
        StringBuilder out = new StringBuilder("module \"m\"\n");
        List<String> wanted = new ArrayList<>();
        String[] lines = source.split("\n", -1);
        nameRegisters(lines);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            Matcher want = WANT.matcher(line);
            if (want.find()) {
                for (String each : want.group(1).split(";")) {
                    wanted.add((i + 1) + " " + each.strip());
                }
                line = line.substring(0, want.start());
            }
            line = line.strip();
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                head(head, source, lines, i, out);
            } else if (line.isEmpty()
                    || line.startsWith("}")
                    || line.startsWith("type ")
                    || line.startsWith("global ")
                    || line.startsWith("\"")
                    || line.matches("b\\d+:")) {
                out.append(line).append('\n');
            } else {
                int at = (i + 1) * 100;
                out.append(line).append(" @").append(at).append('-').append(at + 50);
                out.append('\n');
            }
        }
        Cases cases = new Cases(out.toString());
        cases.wanted.addAll(wanted);
        cases.wanted.sort(null);
        return cases;
    }

    /** A register that has a name at one place has it everywhere in its function. */
    private static void nameRegisters(String[] lines) {
        for (int start = 0; start < lines.length; start++) {
            if (!lines[start].strip().startsWith("func ")) {
                continue;
            }
            int end = start;
            Map<String, String> names = new HashMap<>();
            for (; end < lines.length && !lines[end].strip().equals("}"); end++) {
                Matcher named = NAMED.matcher(lines[end]);
                while (named.find()) {
                    names.put(named.group(1), named.group());
                }
            }
            for (int i = start; i < end; i++) {
                lines[i] =
                        BARE.matcher(lines[i])
                                .replaceAll(m ->
                                        Matcher.quoteReplacement(
                                                names.getOrDefault(m.group(1), m.group())));
            }
        }
    }

    private static void head(
            Matcher head, String source, String[] lines, int line, StringBuilder out) {
        int registers = 0;
        for (int i = line; i < lines.length && !lines[i].strip().equals("}"); i++) {
            Matcher register = REGISTER.matcher(lines[i]);
            while (register.find()) {
                registers = Math.max(registers, Integer.parseInt(register.group(1)) + 1);
            }
        }
        out.append("func \"").append(head.group(1)).append("\" ").append(head.group(2));
        out.append(" {\nname \"").append(head.group(1)).append("\"\n");
        String more = head.group(5) == null ? "" : head.group(5);
        List<String> extras = new ArrayList<>();
        Matcher extra = Pattern.compile("\\{([^}]+)\\}").matcher(more);
        while (extra.find()) {
            extras.add(extra.group(1));
        }
        extras.stream()
                .filter(e -> e.startsWith("traits"))
                .forEach(e -> out.append(e).append('\n'));
        if (!head.group(3).isBlank()) {
            out.append("params ").append(head.group(3)).append('\n');
        }
        extras.stream()
                .filter(e -> e.startsWith("captures"))
                .forEach(e -> out.append(e).append('\n'));
        if (head.group(4) != null) {
            out.append("results ").append(head.group(4)).append('\n');
        }
        extras.stream().filter(e -> e.startsWith("named")).forEach(e -> out.append(e).append('\n'));
        out.append("registers ").append(registers).append('\n');
        int at = (line + 1) * 100;
        out.append("at \"f\" ").append(at).append('-').append(at + 99).append('\n');
    }

    IrModule module() {
        IrModule module = IrText.parse(text);
        List<String> violations = Validator.violations(module);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(violations + "\n" + text);
        }
        return module;
    }

    List<String> wanted() {
        return wanted;
    }

    static Contracts contracts(String text) {
        SummaryText.Parsed parsed = SummaryText.parse(text);
        if (!parsed.problems().isEmpty()) {
            throw new IllegalArgumentException(parsed.problems().toString());
        }
        Map<String, Summary> map = new HashMap<>();
        parsed.summaries().forEach(s -> map.put(s.symbol(), s));
        return symbol -> Optional.ofNullable(map.get(symbol));
    }

    ModuleFacts analyze(Contracts contracts, Observer.Factory... observers) {
        System.setProperty("cgovet.analysis.throw", "true");
        return Analysis.analyze(
                module(),
                contracts,
                Map.of(),
                Limits.DEFAULT,
                Analysis.Extent.ALL,
                List.of(observers),
                Stopwatch.NONE);
    }

    static List<String> show(List<Fact> facts) {
        List<String> shown = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof OwnershipFact own) {
                shown.add(own.at().start() / 100 + " " + what(own));
            }
        }
        shown.sort(null);
        return shown;
    }

    private static String what(OwnershipFact fact) {
        return switch (fact) {
            case OwnershipFact.Leak l ->
                    "leak " + l.cause() + (l.variable().isEmpty() ? "" : " " + l.variable());
            case OwnershipFact.DoubleRelease d -> "double " + d.variable();
            case OwnershipFact.UseAfterRelease u -> "use " + u.use() + " " + u.variable();
            case OwnershipFact.WrongRelease w -> "wrong " + w.found();
            case OwnershipFact.FreeOfNonHeap f -> "nonheap " + f.what();
        };
    }
}
