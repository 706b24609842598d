package cgovet.boundary.abi;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.text.SourceText;
import cgovet.base.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where scripts of a build, of its containers and of its CI turn off the linker's check of {@code
 * //go:linkname}.
 */
public final class LinkFlags {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_ENTRIES = 20_000;
    private static final int MAX_BYTES = 1 << 20;

    /** As package flag reads a boolean. */
    private static final Pattern FLAG =
            Pattern.compile("(?<![\\w-])--?checklinkname=(?:0|f|F|false|FALSE|False)(?![\\w-])");

    private static final Pattern COMMENT = Pattern.compile("(?:^|(?<=\\s))#.*$");
    private static final Pattern TALK =
            Pattern.compile("^\\s*(?:-\\s+)?@?(?:echo|printf|rem|REM|::|//)(?:\\s|$).*");
    private static final Set<String> NAMES =
            Set.of(
                    "makefile",
                    "gnumakefile",
                    "justfile",
                    "containerfile",
                    "jenkinsfile",
                    "go.env",
                    ".env",
                    ".envrc",
                    "build.bazel");
    private static final Set<String> ENDS =
            Set.of(
                    "mk",
                    "sh",
                    "bash",
                    "zsh",
                    "ps1",
                    "bat",
                    "cmd",
                    "yml",
                    "yaml",
                    "dockerfile",
                    "toml",
                    "env");
    private static final Set<String> SKIPPED =
            Set.of("vendor", "node_modules", "testdata", ".git", "third_party");

    private final FileTree tree;
    private final List<AbiDefect> found = new ArrayList<>();
    private int entries;

    private LinkFlags(FileTree tree) {
        this.tree = tree;
    }

    /** All of a tree, in the order of its folders and names. */
    public static List<AbiDefect> find(FileTree tree) {
        LinkFlags flags = new LinkFlags(tree);
        flags.folder(".", 0);
        return List.copyOf(flags.found);
    }

    /**
     * Whether a script is there to build a package: it lies in the package's module, or above all
     * modules.
     *
     * @param modules folders of the modules under audit
     */
    public static boolean concerns(AbiDefect flag, String packageDir, List<String> modules) {
        String script = moduleOf(flag.at().path(), modules);
        return script.isEmpty() || script.equals(moduleOf(packageDir + "/", modules));
    }

    private static String moduleOf(String path, List<String> modules) {
        String best = "";
        for (String module : modules) {
            boolean holds = module.equals(".") || path.startsWith(module + "/");
            if (holds && module.length() >= best.length()) {
                best = module;
            }
        }
        return best;
    }

    private void folder(String dir, int depth) {
        for (FileTree.Entry entry : tree.list(dir)) {
            if (++entries > MAX_ENTRIES) {
                return;
            }
            String path = PathNames.join(dir, entry.name());
            switch (entry.kind()) {
                case FILE -> {
                    if (isScript(entry.name(), dir)
                            && tree.read(path) instanceof FileTree.Read.Found(var text)
                            && text.size() <= MAX_BYTES) {
                        read(text);
                    }
                }
                case DIRECTORY -> {
                    if (!entry.isLink() && depth < MAX_DEPTH && !SKIPPED.contains(entry.name())) {
                        folder(path, depth + 1);
                    }
                }
                case OTHER, ABSENT -> {}
            }
        }
    }

    private static boolean isScript(String name, String dir) {
        String plain = name.toLowerCase(Locale.ROOT);
        int dot = plain.lastIndexOf('.');
        String end = plain.substring(dot + 1);
        boolean isInScripts = dot < 0 && dir.matches("(?:.*/)?(?:\\.?ci|scripts?|hack|build|bin)");
        return NAMES.contains(plain)
                || plain.startsWith("dockerfile")
                || plain.startsWith("makefile.")
                || isInScripts
                || (dot >= 0 && ENDS.contains(end));
    }

    private void read(SourceText text) {
        String all = text.latin1(0, text.size());
        if (!all.contains("checklinkname")) {
            return;
        }
        int at = 0;
        for (String line : all.split("\n", -1)) {
            if (!TALK.matcher(line).matches()) {
                Matcher comment = COMMENT.matcher(line);
                int end = comment.find() ? comment.start() : line.length();
                Matcher flag = FLAG.matcher(line).region(0, end);
                while (flag.find()) {
                    add(text, at + flag.start(), at + flag.end(), flag.group());
                }
            }
            at += line.length() + 1;
        }
    }

    private void add(SourceText text, int start, int end, String flag) {
        Span at = text.span(start, end);
        found.add(
                new AbiDefect(
                        AbiDefect.Kind.LINKNAME_UNCHECKED,
                        at,
                        "",
                        flag,
                        text.path(),
                        List.of(),
                        0.95,
                        List.of()));
    }
}
