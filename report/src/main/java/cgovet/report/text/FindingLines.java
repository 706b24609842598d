package cgovet.report.text;

import cgovet.base.finding.Finding;
import cgovet.base.finding.Fix;
import cgovet.base.finding.Place;
import cgovet.base.finding.Results;
import cgovet.base.finding.Step;
import cgovet.base.text.Harmless;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of one finding.
 *
 * <pre>
 * error[CGO1001]: the C string in name is not freed when open fails
 *   --> db/open.go:41:10
 *    |
 * 41 |     name := C.CString(path)
 *    |             ^^^^^^^^^^^^^^^ 1 (Go): allocated here
 *   --> db/helper.c:7:3
 *  7 |     return sqlite3_open(n);
 *    |     ~~~~~~~~~~~~~~~ 2 (C): not kept
 *    = 3 (Go): db/open.go:44:3: returns without freeing it
 *    = help: free it on every path
 * </pre>
 *
 * Steps get a snippet as long as there is room, those that change the language first; the others
 * take a line.
 */
final class FindingLines {
    private final Results results;
    private final TextOptions options;
    private final Paint paint;
    private final Finding finding;
    private final List<String> lines = new ArrayList<>();
    private final String gutter;

    private FindingLines(Results results, TextOptions options, Finding finding) {
        this.results = results;
        this.options = options;
        this.paint = new Paint(options.colour());
        this.finding = finding;
        this.gutter = " ".repeat(gutterWidth());
    }

    static List<String> of(Results results, TextOptions options, Finding finding) {
        var block = new FindingLines(results, options, finding);
        block.build();
        return block.lines;
    }

    private void build() {
        String level = finding.severity().level() + "[" + finding.rule().id() + "]";
        lines.add(
                paint.severity(finding.severity(), level)
                        + paint.strong(": " + TextReport.plain(finding.message())));
        List<Step> steps = finding.steps();
        int atStep = stepAt(finding.at());
        primary(atStep);

        List<String> notes = notes();
        int room = options.full() ? Integer.MAX_VALUE : TextReport.MAX_LINES - lines.size();
        int forNotes = Math.min(notes.size(), isElsewhere() ? 2 : 1);
        Set<Integer> shown = shownSteps(room - forNotes, atStep);
        Set<Integer> withSnippet = withSnippet(room - forNotes, shown, atStep);
        forNotes = Math.min(notes.size(), room - cost(shown, withSnippet, atStep));
        String file = finding.at().path();
        int left = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (i == atStep) {
                continue;
            }
            if (!shown.contains(i)) {
                left++;
                continue;
            }
            left = moreSteps(left);
            Step step = steps.get(i);
            if (withSnippet.contains(i)) {
                if (!step.at().path().equals(file)) {
                    lines.add(arrow(step.at()));
                    file = step.at().path();
                }
                marked(step.at(), '~', label(i, step));
            } else {
                lines.add(noted(label(i, step, where(step.at()))));
            }
        }
        moreSteps(left);
        lines.addAll(notes.subList(0, forNotes));
    }

    private int moreSteps(int left) {
        if (left > 0) {
            String what = left == 1 ? "1 more step" : left + " more steps";
            lines.add(noted("... " + what + "; --full shows all"));
        }
        return 0;
    }

    private void primary(int atStep) {
        if (finding.at().isNone()) {
            return;
        }
        lines.add(arrow(finding.at()));
        if (source(finding.at()).isEmpty()) {
            return;
        }
        lines.add(gutter + " " + paint.frame("|"));
        marked(finding.at(), '^', atStep >= 0 ? label(atStep, finding.steps().get(atStep)) : "");
    }

    /** Help first: it is shown even where room is short. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!finding.remedy().isEmpty()) {
            notes.add(noted(paint.help("help") + ": " + TextReport.plain(finding.remedy())));
        }
        if (isElsewhere()) {
            notes.add(
                    noted("note: holds on " + Harmless.line(String.join(", ", finding.targets()))));
        }
        if (options.full() || finding.confidence() < Finding.SHOWN_BY_DEFAULT) {
            notes.add(noted(String.format(Locale.ROOT, "confidence: %.2f", finding.confidence())));
        }
        for (Place place : finding.related()) {
            notes.add(noted("see: " + where(place.at()) + ": " + TextReport.plain(place.text())));
        }
        if (options.full()) {
            for (Fix fix : finding.fixes()) {
                notes.add(noted("fix: " + TextReport.plain(fix.title())));
            }
            notes.add(noted("rule: " + finding.rule().path()));
        }
        return notes;
    }

    /** Which steps appear at all: the first ones and the last, when room is short. */
    private Set<Integer> shownSteps(int room, int atStep) {
        int count = finding.steps().size();
        Set<Integer> shown = new HashSet<>();
        int others = atStep >= 0 ? count - 1 : count;
        int take = others <= room ? others : Math.max(0, room - 1);
        for (int i = count - 1; i >= 0 && take > 0 && shown.isEmpty(); i--) {
            if (i != atStep) {
                shown.add(i);
                take--;
            }
        }
        for (int i = 0; i < count && take > 0; i++) {
            if (i != atStep && shown.add(i)) {
                take--;
            }
        }
        return shown;
    }

    /** Which of the shown steps have room for their snippet: crossings first, then in order. */
    private Set<Integer> withSnippet(int room, Set<Integer> shown, int atStep) {
        List<Step> steps = finding.steps();
        Set<Integer> chosen = new HashSet<>();
        for (boolean crossing : new boolean[] {true, false}) {
            for (int i = 0; i < steps.size(); i++) {
                if (!shown.contains(i)
                        || isCrossing(i) != crossing
                        || source(steps.get(i).at()).isEmpty()) {
                    continue;
                }
                chosen.add(i);
                if (!options.full() && cost(shown, chosen, atStep) > room) {
                    chosen.remove(i);
                }
            }
        }
        return chosen;
    }

    /** Lines that the steps take. */
    private int cost(Set<Integer> shown, Set<Integer> withSnippet, int atStep) {
        List<Step> steps = finding.steps();
        String file = finding.at().path();
        int cost = 0;
        int left = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (i == atStep) {
                continue;
            }
            if (!shown.contains(i)) {
                cost += left++ == 0 ? 1 : 0;
                continue;
            }
            left = 0;
            String path = steps.get(i).at().path();
            if (!withSnippet.contains(i)) {
                cost++;
            } else if (path.equals(file)) {
                cost += 2;
            } else {
                cost += 3;
                file = path;
            }
        }
        return cost;
    }

    /** Whether it holds on other platforms than those asked for, or not on all of them. */
    private boolean isElsewhere() {
        return !finding.targets().isEmpty() && !finding.targets().equals(options.targets());
    }

    private boolean isCrossing(int i) {
        List<Step> steps = finding.steps();
        return i > 0 && steps.get(i).side() != steps.get(i - 1).side();
    }

    private void marked(Span at, char mark, String label) {
        Optional<SourceText> source = source(at);
        if (source.isEmpty()) {
            return;
        }
        Snippet snippet = Snippet.of(source.get(), at);
        String number = Integer.toString(source.get().lineOf(at.start()));
        lines.add(
                paint.frame(gutter.substring(number.length()) + number + " |")
                        + " "
                        + snippet.text());
        String line =
                gutter
                        + " "
                        + paint.frame("|")
                        + " "
                        + " ".repeat(snippet.column())
                        + paint.severity(
                                finding.severity(), String.valueOf(mark).repeat(snippet.width()));
        lines.add(label.isEmpty() ? line : line + " " + label);
    }

    private String label(int i, Step step, String... where) {
        String language =
                switch (step.side()) {
                    case GO -> "Go";
                    case C -> "C";
                };
        String place = where.length == 0 ? "" : where[0] + ": ";
        return (i + 1) + " (" + language + "): " + place + TextReport.plain(step.text());
    }

    private String noted(String text) {
        return gutter + " " + paint.frame("=") + " " + text;
    }

    private String arrow(Span at) {
        return gutter + paint.frame("-->") + " " + where(at);
    }

    private String where(Span at) {
        return TextReport.where(results, at);
    }

    private int stepAt(Span at) {
        for (int i = 0; i < finding.steps().size(); i++) {
            if (finding.steps().get(i).at().equals(at)) {
                return i;
            }
        }
        return -1;
    }

    private int gutterWidth() {
        int width = 1;
        List<Span> spans = new ArrayList<>();
        spans.add(finding.at());
        finding.steps().forEach(step -> spans.add(step.at()));
        for (Span span : spans) {
            Optional<SourceText> source = source(span);
            if (source.isPresent()) {
                int line = source.get().lineOf(span.start());
                width = Math.max(width, Integer.toString(line).length());
            }
        }
        return width;
    }

    private Optional<SourceText> source(Span at) {
        return at.isNone()
                ? Optional.empty()
                : results.sources().apply(at.path()).filter(s -> at.start() <= s.size());
    }
}
