package cgovet.app.cli;

import cgovet.app.config.CheckOptions;
import cgovet.app.fix.FixRun;
import cgovet.app.fix.UnifiedDiff;
import cgovet.base.files.FileTree;
import cgovet.base.text.Harmless;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What fixes do to files. */
final class FixedFiles {
    private final FileTree tree;
    private final Path root;
    private final PrintStream err;

    FixedFiles(FileTree tree, Path root, PrintStream err) {
        this.tree = tree;
        this.root = root;
        this.err = err;
    }

    /** Prints the differences and changes nothing. */
    void show(FixRun.Outcome fixes, OutputStream out) throws IOException {
        for (SourceText text : fixes.changed().values()) {
            if (tree.read(text.path()) instanceof FileTree.Read.Found(var before)) {
                out.write(UnifiedDiff.of(before, text));
            }
        }
    }

    /**
     * Writes each file whole, by rename.
     *
     * @return whether all are written
     */
    boolean write(FixRun.Outcome fixes) {
        boolean all = true;
        for (SourceText text : fixes.changed().values()) {
            Path path = root.resolve(text.path());
            try {
                if (!isAsRead(path, text.path())) {
                    all = failed(text, "has changed during the run; run cgovet again");
                } else {
                    ReportFile.write(path, out -> out.write(text.toBytes()));
                }
            } catch (AccessDeniedException e) {
                all = failed(text, "may not be written; give yourself write permission");
            } catch (IOException e) {
                all = failed(text, "cannot be written: " + e.getMessage());
            }
        }
        return all;
    }

    private boolean isAsRead(Path path, String name) throws IOException {
        return tree.read(name) instanceof FileTree.Read.Found(var read)
                && Arrays.equals(read.toBytes(), Files.readAllBytes(path));
    }

    private boolean failed(SourceText text, String why) {
        err.println("cgovet: " + Harmless.line(text.path()) + " " + Harmless.line(why));
        return false;
    }

    /** Why a file of the repository cannot be written; nothing if it can. */
    Optional<String> reasonAgainst(String name) {
        try {
            Path path = root.resolve(name).toRealPath();
            if (!path.startsWith(root.toRealPath())) {
                return Optional.of("outside the repository");
            }
            Path folder = path.getParent();
            boolean isWritable =
                    Files.isWritable(path)
                            && folder != null
                            && Files.isWritable(folder)
                            && !isReadOnly(path);
            return isWritable
                    ? Optional.empty()
                    : Optional.of(
                            "in "
                                    + Harmless.line(name)
                                    + ", which may not be written (give yourself write permission)");
        } catch (IOException e) {
            return Optional.of("in a file that cannot be read");
        }
    }

    /** A mode that forbids writing counts for those too who may write everything. */
    private static boolean isReadOnly(Path path) throws IOException {
        try {
            Set<PosixFilePermission> modes = Files.getPosixFilePermissions(path);
            return !modes.contains(PosixFilePermission.OWNER_WRITE)
                    && !modes.contains(PosixFilePermission.GROUP_WRITE)
                    && !modes.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    /** What was fixed, and what was left and why, in one line. */
    static String summary(FixRun.Outcome fixes, CheckOptions.Fixing fixing, boolean isWritten) {
        int count = fixes.fixed().values().stream().mapToInt(Integer::intValue).sum();
        String verb =
                fixing.onlyShown() ? "would fix " : isWritten ? "fixed " : "wrote not all of ";
        StringBuilder line = new StringBuilder("cgovet: " + verb + count(count, "finding"));
        if (count > 0) {
            line.append(" in ").append(count(fixes.changed().size(), "file"));
            line.append(" (").append(list(fixes.fixed())).append(")");
        }
        if (!fixes.left().isEmpty()) {
            Map<String, Integer> byReason = new TreeMap<>();
            fixes.left().forEach(each -> byReason.merge(each.reason(), 1, Integer::sum));
            List<String> reasons = new ArrayList<>();
            byReason.forEach((reason, number) -> reasons.add(number + " " + reason));
            line.append("; left ").append(fixes.left().size());
            line.append(": ").append(String.join(", ", reasons));
        }
        return line.toString();
    }

    /** A line for each finding that stays. */
    List<String> left(FixRun.Outcome fixes) {
        List<String> lines = new ArrayList<>();
        for (FixRun.Left each : fixes.left()) {
            Span at = each.finding().at();
            SourceText text = fixes.changed().get(at.path());
            if (text == null && tree.read(at.path()) instanceof FileTree.Read.Found(var read)) {
                text = read;
            }
            String line = text == null ? "" : ":" + text.lineOf(at.start());
            String rule = each.finding().rule().id();
            lines.add(
                    "cgovet: "
                            + Harmless.line(at.path())
                            + line
                            + ": left "
                            + rule
                            + " "
                            + each.reason());
        }
        return lines;
    }

    private static String list(Map<String, Integer> fixed) {
        List<String> rules = new ArrayList<>();
        fixed.forEach((rule, number) -> rules.add(rule + (number > 1 ? " " + number : "")));
        return String.join(", ", rules);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
