package cgovet.report;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Fix;
import cgovet.base.finding.Place;
import cgovet.base.finding.Results;
import cgovet.base.finding.RuleInfo;
import cgovet.base.finding.Severity;
import cgovet.base.finding.Step;
import cgovet.base.finding.Summary;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings written by hand. */
public final class Samples {
    public static final RuleInfo LEAK =
            new RuleInfo(
                    "CGO1001",
                    "memory",
                    "cstring-leak",
                    Severity.ERROR,
                    "C.CString result is never freed",
                    401,
                    "leak-cstring");
    public static final RuleInfo THREAD =
            new RuleInfo(
                    "CGO4001",
                    "thread",
                    "thread-left-locked",
                    Severity.WARNING,
                    "LockOSThread is not undone",
                    0,
                    "thread-affinity");

    public static final SourceText GO =
            SourceText.of(
                    "db/open.go",
                    """
                    package db

                    func Open(path string) error {
                    	name := C.CString(path)
                    	/* ä */ rc := C.open_db(name)
                    	if rc != 0 {
                    		return errors.New("no database")
                    	}
                    	C.free(unsafe.Pointer(name))
                    	return nil
                    }
                    """);
    public static final SourceText C =
            SourceText.of(
                    "db/helper.c",
                    """
                    #include "helper.h"
                    int open_db(const char *n) {
                    \treturn sqlite3_open(n);
                    }
                    """);

    private Samples() {}

    public static Finding leak() {
        return new Finding(
                LEAK,
                Severity.ERROR,
                at(GO, "C.CString(path)"),
                "the C string in name is not freed when open_db fails",
                "call C.free in a deferred statement right after the allocation",
                0.93,
                List.of(
                        new Step(at(GO, "C.CString(path)"), Step.Side.GO, "allocated here"),
                        new Step(at(GO, "C.open_db(name)"), Step.Side.GO, "passed to open_db"),
                        new Step(at(C, "sqlite3_open(n)"), Step.Side.C, "not kept"),
                        new Step(
                                at(GO, "return errors.New(\"no database\")"),
                                Step.Side.GO,
                                "returns without freeing it")),
                List.of(new Place(at(GO, "C.free(unsafe.Pointer(name))"), "freed only here")),
                List.of(
                        new Fix(
                                "free it in a deferred call",
                                true,
                                List.of(
                                        new Fix.Edit(
                                                after(GO, "C.CString(path)"),
                                                "\n\tdefer C.free(unsafe.Pointer(name))")))),
                "db.Open name",
                List.of("linux/amd64"));
    }

    public static Finding of(SourceText text, String marked, String message) {
        return new Finding(
                THREAD,
                Severity.WARNING,
                at(text, marked),
                message,
                "",
                0.9,
                List.of(),
                List.of(),
                List.of(),
                message,
                List.of("linux/amd64"));
    }

    public static Finding withSteps(int count) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Step.Side side = i % 3 == 0 ? Step.Side.C : Step.Side.GO;
            SourceText text = side == Step.Side.C ? C : GO;
            int line = text.startOfLine(i % 3 + 1);
            steps.add(new Step(text.span(line, line + 3), side, "step number " + i));
        }
        Finding leak = leak();
        return new Finding(
                LEAK,
                Severity.ERROR,
                leak.at(),
                leak.message(),
                leak.remedy(),
                0.93,
                steps,
                leak.related(),
                List.of(),
                "long",
                List.of("linux/amd64"));
    }

    public static Results results(SourceText more, Finding... findings) {
        Map<String, SourceText> sources = Map.of(GO.path(), GO, C.path(), C, more.path(), more);
        return new Results(
                "0.1.0",
                List.of(findings),
                List.of(leak(), leak()),
                List.of(LEAK, THREAD),
                List.of(
                        new Problem(
                                Problem.Kind.SYNTAX,
                                GO.span(0, 7),
                                "expected ';', found \u001b[2J"),
                        new Problem(Problem.Kind.MISSING, Span.NONE, "no header sqlite3.h")),
                new Summary(
                        1,
                        1,
                        1,
                        2,
                        1234,
                        List.of("linux/amd64", "Go 1.26"),
                        List.of(
                                new Summary.Gap(
                                        "C names unresolved",
                                        4,
                                        List.of("a", "b", "c", "d"),
                                        false))),
                List.of(),
                List.of(GO.path(), C.path(), more.path()),
                path -> Optional.ofNullable(sources.get(path)),
                rule ->
                        rule == LEAK
                                ? Optional.of("# Leak\n\nThe string stays\nallocated.\n\nMore.\n")
                                : Optional.empty());
    }

    public static Span at(SourceText text, String part) {
        String all = text.latin1(0, text.size());
        String bytes = SourceText.of("", part).latin1(0, SourceText.of("", part).size());
        int start = all.indexOf(bytes);
        if (start < 0) {
            throw new IllegalArgumentException(part);
        }
        return text.span(start, start + bytes.length());
    }

    private static Span after(SourceText text, String part) {
        int end = at(text, part).end();
        return text.span(end, end);
    }
}
