package cgovet.rules.api;

import cgovet.base.finding.Fact;
import cgovet.base.finding.Finding;
import cgovet.base.finding.Fix;
import cgovet.base.finding.Severity;
import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import cgovet.cfront.syntax.CFunction;
import cgovet.rules.edit.Editor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One package in the hands of the rules. */
public final class Pass {
    private static final int MAX_QUOTE = 60;

    private final Facts facts;
    private final Target target;
    private final Function<String, Optional<SourceText>> sources;
    private final Pens pens;
    private final List<Finding> findings = new ArrayList<>();

    public Pass(
            Facts facts, Target target, Function<String, Optional<SourceText>> sources, Pens pens) {
        this.facts = facts;
        this.target = target;
        this.sources = sources;
        this.pens = pens;
    }

    /** What helps a rule to word edits. */
    public interface Pens {
        /** Of what is no package. */
        Pens NONE =
                new Pens() {
                    @Override
                    public Optional<Editor> go(String path) {
                        return Optional.empty();
                    }

                    @Override
                    public OptionalInt arity(String name) {
                        return OptionalInt.empty();
                    }

                    @Override
                    public String parameter(String name, int index) {
                        return "";
                    }

                    @Override
                    public Optional<CFunction> c(Span at) {
                        return Optional.empty();
                    }
                };

        /** Of a Go file of the package, by path. */
        Optional<Editor> go(String path);

        /** How many arguments a C function takes; nothing if no declaration says so. */
        OptionalInt arity(String name);

        /** What a declaration calls a parameter of a C function, from 0; may be empty. */
        String parameter(String name, int index);

        /** The C function with a body that holds a place. */
        Optional<CFunction> c(Span at);
    }

    /** A fix by an edit of the Go file that holds a place; none where its shape allows none. */
    public List<Fix> inGo(Span at, Function<Editor, Optional<Fix>> edit) {
        return pens.go(at.path()).flatMap(edit).stream().toList();
    }

    /** Whether a C function is declared to take a number of arguments. */
    public boolean takes(String function, int arguments) {
        OptionalInt arity = pens.arity(function);
        return arity.isPresent() && arity.getAsInt() == arguments;
    }

    /**
     * What a declaration calls a parameter; empty where none says it.
     *
     * @param symbol of a C function, as the IR names it
     * @param index from 0
     */
    public String parameter(String symbol, int index) {
        return pens.parameter(symbol.startsWith("C.") ? symbol.substring(2) : symbol, index);
    }

    /** A fix by an edit of the C function that holds a place. */
    public List<Fix> inC(Span at, BiFunction<SourceText, CFunction, Optional<Fix>> edit) {
        Optional<SourceText> text = sources.apply(at.path());
        return text.isEmpty()
                ? List.of()
                : pens.c(at).flatMap(function -> edit.apply(text.get(), function)).stream()
                        .toList();
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
        report(rule, fact, message, remedy, List.of());
    }

    /** Reports with the rule's own severity, and offers edits. */
    public void report(Rule rule, Fact fact, String message, String remedy, List<Fix> fixes) {
        report(rule, rule.info().severity(), fact, message, remedy, fixes);
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
                        fact.targets().isEmpty() ? List.of(target.toString()) : fact.targets()));
    }

    /** What was reported so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
