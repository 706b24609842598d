package cgovet.rules.engine;

import cgovet.base.target.Target;
import cgovet.base.text.SourceText;
import cgovet.cfront.layout.ShippedHeaders;
import cgovet.gofront.load.CgoFile;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Preamble;
import cgovet.gofront.syntax.Decl;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The platforms that a user builds for: those asked for; if only this machine's is, two more that
 * differ from it most.
 */
final class Matrix {
    private static final List<Target> OTHERS =
            List.of(new Target("linux", "arm64"), new Target("windows", "amd64"));
    private static final Pattern INCLUDE = Pattern.compile("^#\\s*include\\s*<([^>]+)>");
    private static final Pattern IF = Pattern.compile("^#\\s*if");
    private static final Pattern END = Pattern.compile("^#\\s*endif");

    /** Packages that are empty on Windows. */
    private static final Set<String> UNIX_ONLY = Set.of("\"golang.org/x/sys/unix\"");

    private final List<Target> targets;

    private Matrix(List<Target> targets) {
        this.targets = targets;
    }

    static Matrix of(List<Target> asked, Target host) {
        if (asked.size() > 1 || !asked.contains(host)) {
            return new Matrix(asked);
        }
        Set<Target> all = new LinkedHashSet<>(asked);
        all.addAll(OTHERS);
        return new Matrix(List.copyOf(all));
    }

    /** The platforms that files of a package are built for. */
    Files of(LoadedPackage pkg) {
        Set<String> headers = new HashSet<>();
        for (CgoFile file : pkg.cgoFiles()) {
            for (Preamble preamble : file.preambles()) {
                headers.addAll(includes(preamble.text()));
            }
        }
        List<Target> possible = new ArrayList<>();
        for (Target each : targets) {
            if (each.equals(pkg.target()) || headers.stream().allMatch(h -> isOn(h, pkg, each))) {
                possible.add(each);
            }
        }
        return new Files(pkg, possible);
    }

    /** A header that only the platform of the package is known to have keeps it from others. */
    private static boolean isOn(String header, LoadedPackage pkg, Target other) {
        return ShippedHeaders.place(header, pkg.target()).isEmpty()
                || ShippedHeaders.place(header, other).isPresent();
    }

    /** What is included whatever the platform. */
    private static List<String> includes(SourceText preamble) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        for (String raw : preamble.slice(0, preamble.size()).lines().toList()) {
            String line = raw.strip();
            Matcher include = INCLUDE.matcher(line);
            if (IF.matcher(line).find()) {
                depth++;
            } else if (END.matcher(line).find()) {
                depth--;
            } else if (depth == 0 && include.find()) {
                names.add(include.group(1));
            }
        }
        return names;
    }

    /** The platforms of the files of one package. */
    static final class Files {
        private final LoadedPackage pkg;
        private final List<Target> possible;
        private final Map<String, List<Target>> known = new HashMap<>();

        private Files(LoadedPackage pkg, List<Target> possible) {
            this.pkg = pkg;
            this.possible = possible;
        }

        List<Target> of(GoFile file) {
            return known.computeIfAbsent(
                    file.text().path(),
                    _ -> possible.stream().filter(each -> isFor(file, each)).toList());
        }

        private boolean isFor(GoFile file, Target other) {
            boolean isUnix = !other.goos().equals("windows");
            return pkg.isFor(file, other) && (isUnix || !importsUnix(file));
        }

        private static boolean importsUnix(GoFile file) {
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.GenDecl group) {
                    for (Spec spec : group.specs()) {
                        if (spec instanceof Spec.ImportSpec each
                                && UNIX_ONLY.contains(each.path().value())) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }
}
