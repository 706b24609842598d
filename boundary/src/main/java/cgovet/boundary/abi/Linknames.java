package cgovet.boundary.abi;

import cgovet.base.files.Resources;
import cgovet.base.text.Span;
import cgovet.gofront.syntax.Comment;
import cgovet.gofront.syntax.CommentGroup;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Spec;
import cgovet.gofront.types.CheckedPackage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which {@code //go:linkname} lines of a package the tools refuse, and which they only bear. */
final class Linknames {
    private static final int OLDEST = 23;
    private static final int NEWEST = 26;
    private static final Table TABLE = Table.read();

    private Linknames() {}

    /** First and last minor version of Go that say so. */
    private record Since(int first, int last, Set<String> packages) {
        boolean holds(int minor) {
            return first <= minor && (minor <= last || last == NEWEST);
        }
    }

    private record Table(Set<String> std, Map<String, Since> pushed, Map<String, Since> held) {
        static Table read() {
            Set<String> std = new HashSet<>();
            Map<String, Since> pushed = new HashMap<>();
            Map<String, Since> held = new HashMap<>();
            String text =
                    new String(
                            Resources.require(Linknames.class, "linknames.txt"),
                            StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "std" -> std.add(words[1]);
                    case "push" -> pushed.put(words[1], since(words, Set.of()));
                    case "hold" ->
                            held.put(
                                    words[1],
                                    since(
                                            words,
                                            words.length < 5
                                                    ? Set.of()
                                                    : Set.of(words[4].split(","))));
                    default -> {}
                }
            }
            return new Table(std, pushed, held);
        }

        private static Since since(String[] words, Set<String> packages) {
            return new Since(Integer.parseInt(words[2]), Integer.parseInt(words[3]), packages);
        }
    }

    static void find(Scene scene, int goMinor, boolean isChecked) {
        CheckedPackage pkg = scene.pkg();
        Set<String> bodies = new HashSet<>();
        Set<String> without = new HashSet<>();
        for (GoFile file : pkg.files()) {
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.FuncDecl named && named.recv() == null) {
                    (named.body() == null ? without : bodies).add(named.name().name());
                } else if (decl instanceof Decl.GenDecl group) {
                    for (Spec spec : group.specs()) {
                        if (spec instanceof Spec.ValueSpec value && value.values().isEmpty()) {
                            value.names().forEach(name -> without.add(name.name()));
                        }
                    }
                }
            }
        }
        for (GoFile file : pkg.files()) {
            for (CommentGroup group : file.comments()) {
                for (Comment comment : group.list()) {
                    if (comment.text().startsWith("//go:linkname ")) {
                        line(scene, file, comment, bodies, without, goMinor, isChecked);
                    }
                }
            }
        }
    }

    private static void line(
            Scene scene,
            GoFile file,
            Comment comment,
            Set<String> bodies,
            Set<String> without,
            int goMinor,
            boolean isChecked) {
        String[] words = comment.text().trim().split("\\s+");
        if (words.length != 2 && words.length != 3) {
            return;
        }
        Span at = file.text().span(comment.pos(), comment.end());
        String local = words[1];
        if (!importsUnsafe(file)) {
            String symbol = words.length == 3 ? words[2] : local;
            scene.add(
                    defect(
                            AbiDefect.Kind.LINKNAME_WITHOUT_UNSAFE,
                            at,
                            local,
                            symbol,
                            "the compiler allows //go:linkname only in files that import unsafe",
                            0.99));
            return;
        }
        if (words.length != 3 || bodies.contains(local) || !without.contains(local)) {
            return;
        }
        String symbol = words[2];
        int slash = symbol.lastIndexOf('/');
        int dot = symbol.indexOf('.', slash + 1);
        if (dot < 0 || !TABLE.std().contains(symbol.substring(0, dot))) {
            return;
        }
        int minor = Math.clamp(goMinor, OLDEST, NEWEST);
        Since held = TABLE.held().get(symbol);
        Since pushed = TABLE.pushed().get(symbol);
        String own = scene.pkg().pkg().path();
        if (!isChecked) {
            scene.add(defect(AbiDefect.Kind.LINKNAME_ALLOWED, at, local, symbol, "", 0.9));
        } else if (held != null && held.holds(minor) && !held.packages().contains(own)) {
            scene.add(
                    defect(
                            AbiDefect.Kind.LINKNAME_REJECTED,
                            at,
                            local,
                            symbol,
                            held.packages().isEmpty()
                                    ? "the linker lets no package use it"
                                    : "the linker lets only "
                                            + String.join(
                                                    ", ",
                                                    held.packages().stream().sorted().toList())
                                            + " use it",
                            0.98));
        } else if (pushed == null || !pushed.holds(minor)) {
            String why =
                    pushed != null && pushed.last() < minor
                            ? "Go 1." + pushed.last() + " was the last to allow it"
                            : pushed != null
                                    ? "Go 1." + pushed.first() + " is the first to allow it"
                                    : "no line of Go's library allows it";
            scene.add(defect(AbiDefect.Kind.LINKNAME_REJECTED, at, local, symbol, why, 0.95));
        } else {
            scene.add(defect(AbiDefect.Kind.LINKNAME_ALLOWED, at, local, symbol, "", 0.9));
        }
    }

    private static AbiDefect defect(
            AbiDefect.Kind kind,
            Span at,
            String local,
            String symbol,
            String detail,
            double confidence) {
        return new AbiDefect(kind, at, local, symbol, detail, List.of(), confidence, List.of());
    }

    private static boolean importsUnsafe(GoFile file) {
        for (Decl decl : file.decls()) {
            if (decl instanceof Decl.GenDecl group) {
                for (Spec spec : group.specs()) {
                    if (spec instanceof Spec.ImportSpec each
                            && each.path().value().equals("\"unsafe\"")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
