package cgovet.gofront.load;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a folder that one target takes in.
 *
 * @param name of the package; empty if the folder has no Go file for the target
 * @param goFiles of the package, its own test files too if wanted: plain ones by name, then those
 *     that import {@code "C"}
 * @param externalTests of the package {@code name_test}
 * @param ignored Go files that constraints leave out
 */
record Selection(
        String name,
        List<GoSource> goFiles,
        List<GoSource> externalTests,
        List<OtherFile> others,
        List<String> ignored,
        List<Problem> problems) {
    Selection {
        goFiles = List.copyOf(goFiles);
        externalTests = List.copyOf(externalTests);
        others = List.copyOf(others);
        ignored = List.copyOf(ignored);
        problems = List.copyOf(problems);
    }

    static Selection of(Directory directory, BuildContext context, boolean tests) {
        List<GoSource> taken = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(directory.unreadable());
        for (GoSource file : directory.goFiles()) {
            if (file.header().fault().isEmpty()
                    && context.takes(file.name(), file.header())
                    && !file.packageName().equals("documentation")) {
                taken.add(file);
            } else {
                ignored.add(file.path());
                if (!file.header().fault().isEmpty()) {
                    problems.add(fault(file));
                }
            }
        }
        return of(directory, context, tests, taken, ignored, problems);
    }

    /** Files that were named one by one count whatever their constraints say. */
    static Selection ofNamed(Directory directory, List<String> paths, BuildContext context) {
        List<GoSource> taken =
                directory.goFiles().stream().filter(file -> paths.contains(file.path())).toList();
        Directory only = new Directory(directory.dir(), taken, List.of(), directory.unreadable());
        return of(only, context, true, taken, List.of(), new ArrayList<>(directory.unreadable()));
    }

    private static Selection of(
            Directory directory,
            BuildContext context,
            boolean tests,
            List<GoSource> taken,
            List<String> ignored,
            List<Problem> problems) {
        String name = nameOf(taken);
        List<GoSource> goFiles = new ArrayList<>();
        List<GoSource> external = new ArrayList<>();
        for (GoSource file : taken) {
            boolean isUnwanted = file.isTest() && (!tests || file.cgo().isPresent());
            if (isUnwanted) {
                if (tests) {
                    problems.addAll(file.problems());
                }
                continue;
            }
            problems.addAll(file.problems());
            if (file.isExternalTest() && !file.packageName().equals(name)) {
                external.add(file);
            } else if (file.packageName().equals(name) || file.packageName().equals("_")) {
                goFiles.add(file);
            } else {
                problems.add(otherName(file, name));
            }
        }
        // The go command hands the compiler what cgo makes of files after the plain files.
        goFiles.sort(Comparator.comparing(file -> file.cgo().isPresent()));
        List<OtherFile> others = new ArrayList<>();
        for (Directory.Companion other : directory.others()) {
            if (other.header().fault().isEmpty() && context.takes(other.name(), other.header())) {
                others.add(other.file());
            }
        }
        return new Selection(name, goFiles, external, others, ignored, problems);
    }

    /**
     * The name that most files have, the first of equals; tests count only if there is nothing
     * else.
     */
    private static String nameOf(List<GoSource> files) {
        return mostFrequent(files.stream().filter(file -> !file.isTest()).toList())
                .or(() -> mostFrequent(files.stream().filter(f -> !f.isExternalTest()).toList()))
                .or(() -> mostFrequent(files).map(name -> name.substring(0, name.length() - 5)))
                .orElse("");
    }

    private static Optional<String> mostFrequent(List<GoSource> files) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (GoSource file : files) {
            if (!file.packageName().equals("_")) {
                counts.merge(file.packageName(), 1, Integer::sum);
            }
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return Optional.ofNullable(best)
                .or(() -> files.isEmpty() ? Optional.empty() : Optional.of("_"));
    }

    private static Problem fault(GoSource file) {
        return new Problem(
                Problem.Kind.SYNTAX,
                new Span(file.path(), 0, 0),
                file.path() + " is left out: " + file.header().fault());
    }

    private static Problem otherName(GoSource file, String name) {
        return new Problem(
                Problem.Kind.SYNTAX,
                new Span(file.path(), 0, 0),
                file.path()
                        + " says package "
                        + file.packageName()
                        + " where other files say "
                        + name
                        + "; it is left out");
    }

    /** The external test package of this one. */
    Selection asExternalTest() {
        return new Selection(
                name + "_test", externalTests, List.of(), List.of(), List.of(), List.of());
    }

    /** This one with only the files that other packages see. */
    Selection withoutTests() {
        return new Selection(
                name,
                goFiles.stream().filter(file -> !file.isTest()).toList(),
                List.of(),
                others,
                ignored,
                problems);
    }

    boolean isEmpty() {
        return goFiles.isEmpty();
    }
}
