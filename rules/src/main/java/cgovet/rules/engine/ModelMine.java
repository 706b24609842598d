package cgovet.rules.engine;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.FileTree;
import cgovet.base.text.Problem;
import cgovet.base.text.SourceText;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.contract.Evidence;
import cgovet.boundary.mine.Prototypes;
import cgovet.boundary.mine.Siblings;
import cgovet.boundary.mine.Voice;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.syntax.CFunction;
import cgovet.cfront.syntax.CUnit;
import cgovet.cfront.types.CTypes;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.Loader;
import cgovet.gofront.load.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What declarations, comments and callers tell of C functions without a contract. */
public final class ModelMine {
    /**
     * A function.
     *
     * @param prototype as C writes it
     * @param header that declares it
     * @param voices the best first
     */
    public record Mined(String function, String prototype, String header, List<Voice> voices) {
        public Mined {
            voices = List.copyOf(voices);
        }
    }

    /**
     * @param functions in order of name
     */
    public record Outcome(List<Mined> functions, List<Problem> problems) {
        public Outcome {
            functions = List.copyOf(functions);
            problems = List.copyOf(problems);
        }
    }

    private ModelMine() {}

    /** Of what headers declare themselves, not what they include from elsewhere. */
    public static Outcome ofHeaders(LayoutView.Request request) {
        return DeepStack.call(() -> headers(request));
    }

    private static Outcome headers(LayoutView.Request request) {
        CUnit unit = CParser.parse(LayoutView.unit(request, request.targets().getFirst()));
        Set<String> folders = new TreeSet<>();
        request.headers().forEach(each -> folders.add(folder(each)));
        List<Problem> problems = new ArrayList<>(unit.problems());
        for (CUnit.MissingInclude missing : unit.missing()) {
            problems.add(
                    new Problem(
                            Problem.Kind.MISSING,
                            missing.at(),
                            "there is no header " + missing.name() + "; name its folder with -I"));
        }
        Prototypes prototypes =
                new Prototypes(unit.functions(), path -> text(request.tree(), path), Siblings.NONE);
        List<Mined> all = new ArrayList<>();
        for (CFunction function : new TreeMap<>(unit.functions()).values()) {
            String header = function.at().path();
            if (folders.stream().anyMatch(folder -> isWithin(header, folder, request.headers()))) {
                all.add(mined(function, prototypes));
            }
        }
        return new Outcome(all, problems);
    }

    /** Of the functions without a body that packages call. */
    public static Outcome ofPackages(AuditRequest request) {
        return DeepStack.call(() -> packages(request));
    }

    private static Outcome packages(AuditRequest request) {
        Map<String, Mined> all = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        each(
                request,
                problems,
                (pkg, called, contracts) -> {
                    for (String name : called) {
                        Optional<CFunction> function = contracts.declaration(name);
                        if (function.isPresent() && contracts.definition(name).isEmpty()) {
                            all.putIfAbsent(name, contracts.mined(function.get()));
                        }
                    }
                });
        return new Outcome(List.copyOf(all.values()), problems);
    }

    /**
     * What is said of a function.
     *
     * @param importPath of the package that asks
     * @param body where the function's body stands; empty if the package has none
     * @param evidence the best first
     */
    public record Explained(String importPath, String body, List<Evidence> evidence) {
        public Explained {
            evidence = List.copyOf(evidence);
        }
    }

    /** The whole ladder for one function, of each package that calls or declares it. */
    public static List<Explained> explain(
            AuditRequest request, String function, List<Problem> problems) {
        return DeepStack.call(() -> {
            Map<String, Explained> all = new LinkedHashMap<>();
            each(
                    request,
                    problems,
                    (pkg, called, contracts) -> {
                        if (called.contains(function)) {
                            all.putIfAbsent(
                                    pkg.importPath(),
                                    new Explained(
                                            pkg.importPath(),
                                            contracts
                                                    .definition(function)
                                                    .map(each -> each.at().path())
                                                    .orElse(""),
                                            contracts.all(function)));
                        }
                    });
            return List.copyOf(all.values());
        });
    }

    /** Looks at a package. */
    private interface Look {
        void at(LoadedPackage pkg, Set<String> called, PackageContracts contracts);
    }

    private static void each(AuditRequest request, List<Problem> problems, Look look) {
        Workspace workspace = Loader.load(request.tree(), Audit.loadRequest(request));
        problems.addAll(workspace.problems());
        try (CSides sides = new CSides(request, workspace.packages(), Stopwatch.NONE)) {
            problems.addAll(sides.models().named());
            problems.addAll(sides.models().own());
            for (LoadedPackage pkg : ImportOrder.of(workspace.packages()).packages()) {
                if (pkg.usesCgo() && !pkg.isOffTarget()) {
                    CSide c = sides.of(pkg);
                    // Names are known once they were asked for.
                    workspace.checking(pkg.target(), sides::names).check(pkg);
                    Set<String> called = new TreeSet<>();
                    c.cgo().references().forEach(each -> called.add(each.name()));
                    look.at(pkg, called, PackageContracts.whole(pkg, c));
                }
                workspace.release(pkg);
                sides.release(pkg);
            }
        }
    }

    static Mined mined(CFunction function, Prototypes prototypes) {
        return new Mined(
                function.name(),
                CTypes.declare(function.type(), function.name()),
                function.at().path(),
                prototypes.voices("C." + function.name()));
    }

    /**
     * In the folder of a header, or in one beside it that bears its name: {@code git2/} of git2.h.
     */
    private static boolean isWithin(String path, String folder, List<String> headers) {
        if (folder(path).equals(folder)) {
            return true;
        }
        for (String header : headers) {
            int dot = header.lastIndexOf('.');
            if (dot > 0 && path.startsWith(header.substring(0, dot) + "/")) {
                return true;
            }
        }
        return false;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Optional<SourceText> text(FileTree tree, String path) {
        return tree.read(path) instanceof FileTree.Read.Found(var text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
