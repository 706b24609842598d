package cgovet.rules.api;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Finding;
import cgovet.base.finding.Fix;
import cgovet.base.finding.Severity;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One package in the hands of the rules. */
public final class Pass {
    private static final int MAX_QUOTE = 60;

    private final Facts facts;
    private final Target target;
    private final Function<String, Optional<SourceText>> sources;
    private final List<Finding> findings = new ArrayList<>();

    public Pass(Facts facts, Target target, Function<String, Optional<SourceText>> sources) {
        this.facts = facts;
        this.target = target;
        this.sources = sources;
    }

    /** The facts of exactly this class, in the order they were found. */
    public <F> List<F> all(Class<F> type) {
        return facts.all(type);
    }

    public Target target() {
        return target;
    }

    /** The source at a place in one line, cut where it is long. */
    public String quote(Span at) {
        Optional<SourceText> text = sources.apply(at.path());
        if (text.isEmpty() || at.end() > text.get().size()) {
            return "";
        }
        String source = text.get().slice(at.start(), at.end()).strip().replaceAll("\\s+", " ");
        return source.length() <= MAX_QUOTE ? source : source.substring(0, MAX_QUOTE - 1) + "…";
    }

    /** Reports with the rule's own severity. */
    public void report(Rule rule, Fact fact, String message, String remedy) {
        report(rule, rule.info().severity(), fact, message, remedy, List.of());
    }

    public void report(
            Rule rule,
            Severity severity,
            Fact fact,
            String message,
            String remedy,
            List<Fix> fixes) {
        findings.add(
                new Finding(
                        rule.info(),
                        severity,
                        fact.at(),
                        message,
                        remedy,
                        fact.confidence(),
                        fact.steps(),
                        fact.related(),
                        fixes,
                        rule.info().id() + ":" + fact.fingerprint(),
                        List.of(target.toString())));
    }

    /** What was reported so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
