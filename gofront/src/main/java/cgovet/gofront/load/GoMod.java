package cgovet.gofront.load;

import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A go.mod file, or a go.work file as far as they agree.
 *
 * @param module its path; empty in go.work
 * @param goMinor of the {@code go} line, -1 if there is none
 * @param requires the version by module path
 * @param replaces in order of the file
 * @param uses folders of go.work
 * @param ignores folders that no pattern goes into
 */
record GoMod(
        String module,
        int goMinor,
        Map<String, String> requires,
        List<Replace> replaces,
        List<ModuleVersion> excludes,
        List<ModuleVersion> tools,
        List<String> uses,
        List<String> ignores,
        List<Problem> problems) {
    /**
     * {@code from => to}; {@code from} without a version stands for all; {@code to} may be a
     * folder.
     */
    record Replace(ModuleVersion from, ModuleVersion to) {
        boolean isFolder() {
            return to.version().isEmpty();
        }

        boolean covers(ModuleVersion module) {
            return from.path().equals(module.path())
                    && (from.version().isEmpty() || from.version().equals(module.version()));
        }
    }

    GoMod {
        requires = Map.copyOf(requires);
        replaces = List.copyOf(replaces);
        excludes = List.copyOf(excludes);
        tools = List.copyOf(tools);
        uses = List.copyOf(uses);
        ignores = List.copyOf(ignores);
        problems = List.copyOf(problems);
    }

    static GoMod parse(SourceText text) {
        ModLines lines = ModLines.of(text);
        String module = "";
        int goMinor = -1;
        Map<String, String> requires = new TreeMap<>();
        List<Replace> replaces = new ArrayList<>();
        List<ModuleVersion> excludes = new ArrayList<>();
        List<ModuleVersion> tools = new ArrayList<>();
        List<String> uses = new ArrayList<>();
        List<String> ignores = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(lines.problems());
        for (ModLines.Line line : lines.lines()) {
            List<String> words = line.words();
            int needed =
                    switch (line.verb()) {
                        case "module", "go", "tool", "use", "ignore" -> 1;
                        case "require", "exclude" -> 2;
                        case "replace" -> 3;
                        default -> 0;
                    };
            if (words.size() < needed) {
                problems.add(fault(text, line));
                continue;
            }
            switch (line.verb()) {
                case "module" -> module = words.getFirst();
                case "go" -> goMinor = Versions.goMinor(words.getFirst());
                case "require" -> requires.merge(words.get(0), words.get(1), GoMod::later);
                case "exclude" -> excludes.add(new ModuleVersion(words.get(0), words.get(1)));
                case "tool" -> tools.add(new ModuleVersion(words.getFirst(), ""));
                case "use" -> uses.add(words.getFirst());
                case "ignore" -> ignores.add(words.getFirst());
                case "replace" -> {
                    int arrow = words.indexOf("=>");
                    if ((arrow == 1 || arrow == 2)
                            && words.size() > arrow + 1
                            && words.size() <= arrow + 3) {
                        replaces.add(
                                new Replace(
                                        module(words.subList(0, arrow)),
                                        module(words.subList(arrow + 1, words.size()))));
                    } else {
                        problems.add(fault(text, line));
                    }
                }
                case "retract", "toolchain", "godebug" -> {}
                default -> problems.add(fault(text, line));
            }
        }
        return new GoMod(
                module, goMinor, requires, replaces, excludes, tools, uses, ignores, problems);
    }

    private static ModuleVersion module(List<String> words) {
        return new ModuleVersion(words.getFirst(), words.size() > 1 ? words.get(1) : "");
    }

    static String later(String left, String right) {
        return Versions.ORDER.compare(left, right) >= 0 ? left : right;
    }

    private static Problem fault(SourceText text, ModLines.Line line) {
        String words = String.join(" ", line.words());
        return ModLines.problem(
                text,
                line.number(),
                "cannot understand '" + line.verb() + " " + words + "'; the line is passed over");
    }
}
