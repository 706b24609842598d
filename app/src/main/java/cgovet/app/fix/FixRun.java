package cgovet.app.fix;

import cgovet.base.files.FileTree;
import cgovet.base.files.MemoryTree;
import cgovet.base.files.OverlayTree;
import cgovet.base.finding.Finding;
import cgovet.base.finding.Fix;
import cgovet.base.finding.Results;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.GoParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Applies fixes in memory until none is left that holds. */
public final class FixRun {
    /** A run over the whole tree is the price of each attempt. */
    private static final int MAX_ATTEMPTS = 60;

    private final FileTree disk;
    private final Function<FileTree, Results> check;
    private final Function<String, Optional<String>> against;
    private final boolean unsafe;
    private final Map<String, SourceText> changed = new TreeMap<>();
    private final Map<String, Integer> fixed = new TreeMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private Results now;
    private int attempts;

    private FixRun(
            FileTree disk,
            Results first,
            Function<FileTree, Results> check,
            Function<String, Optional<String>> against,
            boolean unsafe) {
        this.disk = disk;
        this.now = first;
        this.check = check;
        this.against = against;
        this.unsafe = unsafe;
    }

    /**
     * What came of it.
     *
     * @param changed new texts by path
     * @param fixed number of findings by id of their rule
     * @param left findings that stay, in order of place
     * @param results over the new texts
     */
    public record Outcome(
            Map<String, SourceText> changed,
            Map<String, Integer> fixed,
            List<Left> left,
            Results results) {}

    /** A finding that stays, and why: words that follow "a finding". */
    public record Left(Finding finding, String reason) {}

    private record Taken(Finding finding, Fix fix) {
        String key() {
            return FixRun.key(finding) + "\n" + finding.message() + "\n" + fix.title();
        }
    }

    /**
     * @param first results over {@code disk}
     * @param check repeats the run over another tree
     * @param against says why a file cannot be written, by path; asked for those that may be edited
     * @param unsafe whether fixes that need review are applied
     */
    public static Outcome run(
            FileTree disk,
            Results first,
            Function<FileTree, Results> check,
            Function<String, Optional<String>> against,
            boolean unsafe) {
        return new FixRun(disk, first, check, against, unsafe).run();
    }

    private Outcome run() {
        boolean goesOn = true;
        while (goesOn && attempts < MAX_ATTEMPTS) {
            List<Taken> next = next();
            goesOn = !next.isEmpty();
            if (goesOn) {
                attempt(next);
            }
        }
        return new Outcome(changed, fixed, left(), now);
    }

    /** Fixes of which none touches another; those that failed together come one by one. */
    private List<Taken> next() {
        List<Taken> together = new ArrayList<>();
        List<Taken> single = new ArrayList<>();
        for (Finding finding : now.findings()) {
            if (!(choice(finding) instanceof Choice.Take(var taken))) {
                continue;
            }
            if (alone.contains(taken.key())) {
                single.add(taken);
            } else if (together.stream().noneMatch(other -> touch(other.fix(), taken.fix()))) {
                together.add(taken);
            }
        }
        return together.isEmpty() && !single.isEmpty() ? List.of(single.getFirst()) : together;
    }

    private static boolean touch(Fix one, Fix other) {
        return one.edits().stream()
                .anyMatch(edit -> other.edits().stream().anyMatch(e -> EditedText.touch(edit, e)));
    }

    private sealed interface Choice {
        record Take(Taken taken) implements Choice {}

        record Leave(String reason) implements Choice {}
    }

    private Choice choice(Finding finding) {
        String reason = "without a fix";
        for (Fix fix : finding.fixes()) {
            Taken taken = new Taken(finding, fix);
            Optional<String> bar = bar(fix);
            String failure = refused.get(taken.key());
            if (bar.isPresent()) {
                reason = bar.get();
            } else if (!fix.safe() && !unsafe) {
                reason = "with a fix that needs review (--unsafe-fixes)";
            } else if (failure != null) {
                reason = failure;
            } else {
                return new Choice.Take(taken);
            }
        }
        return new Choice.Leave(reason);
    }

    private Optional<String> bar(Fix fix) {
        for (Fix.Edit edit : fix.edits()) {
            String path = edit.at().path();
            Optional<SourceText> text = text(path);
            Optional<String> bar =
                    text.isEmpty()
                            ? Optional.of("in a file that cannot be read")
                            : Editable.reasonAgainst(path, text.get())
                                    .or(() -> against.apply(path));
            if (bar.isPresent()) {
                return bar;
            }
        }
        return Optional.empty();
    }

    private Optional<SourceText> text(String path) {
        SourceText ours = changed.get(path);
        if (ours != null) {
            return Optional.of(ours);
        }
        return disk.read(path) instanceof FileTree.Read.Found(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private void attempt(List<Taken> fixes) {
        attempts++;
        Map<String, SourceText> texts = new TreeMap<>(changed);
        Map<String, List<Fix.Edit>> edits = new LinkedHashMap<>();
        for (Taken each : fixes) {
            for (Fix.Edit edit : each.fix().edits()) {
                edits.computeIfAbsent(edit.at().path(), _ -> new ArrayList<>()).add(edit);
            }
        }
        edits.forEach((path, list) ->
                text(path).ifPresent(text -> texts.put(path, EditedText.of(text, list))));
        Set<Taken> guilty = new HashSet<>();
        Optional<String> failure = parses(texts, edits.keySet());
        Results after = now;
        if (failure.isEmpty()) {
            after = check.apply(new OverlayTree(MemoryTree.of(List.copyOf(texts.values())), disk));
            failure = judge(fixes, after, edits.keySet(), guilty);
        }
        if (failure.isEmpty()) {
            changed.putAll(texts);
            fixes.forEach(each -> fixed.merge(each.finding().rule().id(), 1, Integer::sum));
            now = after;
            return;
        }
        if (fixes.size() == 1) {
            refused.put(fixes.getFirst().key(), failure.get());
            return;
        }
        if (attempts >= MAX_ATTEMPTS) {
            return;
        }
        List<Taken> rest = new ArrayList<>(fixes);
        rest.removeAll(guilty);
        if (!guilty.isEmpty() && !rest.isEmpty()) {
            guilty.forEach(each -> alone.add(each.key()));
            attempt(rest);
        } else {
            attempt(fixes.subList(0, fixes.size() / 2));
        }
    }

    private Optional<String> parses(Map<String, SourceText> texts, Set<String> paths) {
        for (String path : paths) {
            SourceText text = texts.get(path);
            if (path.endsWith(".go")
                    && text != null
                    && !GoParser.parse(text, GoParser.Mode.FULL).problems().isEmpty()) {
                return Optional.of("whose fix would not parse");
            }
        }
        return Optional.empty();
    }

    private Optional<String> judge(
            List<Taken> fixes, Results after, Set<String> paths, Set<Taken> guilty) {
        Set<String> known = new HashSet<>();
        now.problems().forEach(problem -> known.add(problem.at().path() + problem.message()));
        for (Problem problem : after.problems()) {
            if (paths.contains(problem.at().path())
                    && !known.contains(problem.at().path() + problem.message())) {
                for (Taken each : fixes) {
                    if (each.fix().edits().stream()
                            .anyMatch(edit -> edit.at().path().equals(problem.at().path()))) {
                        guilty.add(each);
                    }
                }
                return Optional.of("whose fix would not compile");
            }
        }
        Map<String, Integer> before = count(now.findings(), now.lessCertain());
        Map<String, Integer> all = count(after.findings(), after.lessCertain());
        Map<String, Integer> cured = new HashMap<>();
        fixes.forEach(each -> cured.merge(key(each.finding()), 1, Integer::sum));
        for (Taken each : fixes) {
            String key = key(each.finding());
            if (all.getOrDefault(key, 0)
                    > before.getOrDefault(key, 0) - cured.getOrDefault(key, 0)) {
                guilty.add(each);
            }
        }
        if (!guilty.isEmpty()) {
            return Optional.of("that a fix would not cure");
        }
        for (Finding finding : after.findings()) {
            if (all.getOrDefault(key(finding), 0) > before.getOrDefault(key(finding), 0)) {
                return Optional.of("whose fix would give rise to " + finding.rule().id());
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> count(List<Finding> shown, List<Finding> others) {
        Map<String, Integer> count = new HashMap<>();
        shown.forEach(finding -> count.merge(key(finding), 1, Integer::sum));
        others.forEach(finding -> count.merge(key(finding), 1, Integer::sum));
        return count;
    }

    private static String key(Finding finding) {
        return finding.rule().id() + "\n" + finding.at().path() + "\n" + finding.fingerprint();
    }

    private List<Left> left() {
        List<Left> left = new ArrayList<>();
        for (Finding finding : now.findings()) {
            left.add(
                    switch (choice(finding)) {
                        case Choice.Leave(var why) -> new Left(finding, why);
                        case Choice.Take _ -> new Left(finding, "that was not tried");
                    });
        }
        return left;
    }
}
