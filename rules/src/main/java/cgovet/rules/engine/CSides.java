package cgovet.rules.engine;

import cgovet.base.collect.DeepStack;
import cgovet.base.target.Target;
import cgovet.base.watch.Part;
import cgovet.base.watch.Stopwatch;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.cdt.HeaderCache;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.load.OtherFile;
import cgovet.gofront.types.CNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The C of the packages of a run. Of one thread, which it has others parse for: what they make does
 * not hang on their order.
 */
final class CSides implements AutoCloseable {
    private final AuditRequest request;
    private final Stopwatch stopwatch;
    private final ModelFiles models;
    private final GeneratedTree tree;
    private final HeaderCache headers;
    private final ExecutorService threads;
    private final Map<Target, HeaderSearch> searches = new HashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> requested = new HashSet<>();
    private final Map<LoadedPackage, CSide> whole = new HashMap<>();
    private final Map<LoadedPackage, CSide> declarations = new HashMap<>();

    /**
     * @param packages of the run: a C file that one of a requested target has is not read again for
     *     a package that is off these targets
     */
    CSides(AuditRequest request, List<LoadedPackage> packages, Stopwatch stopwatch) {
        this.request = request;
        this.stopwatch = stopwatch;
        this.models = ModelFiles.of(request);
        for (LoadedPackage pkg : packages) {
            if (!pkg.isOffTarget()) {
                requested.addAll(pkg.filesOf(OtherFile.Kind.C));
            }
        }
        this.tree = new GeneratedTree(request.tree());
        this.headers = HeaderCache.of(tree);
        this.threads =
                Executors.newFixedThreadPool(
                        Math.max(1, request.threads() - 1),
                        work -> {
                            Thread thread = DeepStack.thread("parse-c", work);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** The contracts that are not shipped. */
    ModelFiles models() {
        return models;
    }

    /** Begins to parse a package that will be asked for. */
    void start(LoadedPackage pkg) {
        if (request.threads() == 1) {
            return;
        }
        try {
            of(pkg);
        } catch (RuntimeException e) {
            // It fails again, and is told, when it is asked for.
            whole.remove(pkg);
        }
    }

    /** All of it. */
    CSide of(LoadedPackage pkg) {
        return whole.computeIfAbsent(pkg, each -> parse(each, true));
    }

    /** What {@code C.x} means in a package that is checked or imported. */
    CNames names(LoadedPackage pkg) {
        CSide known = whole.get(pkg);
        CSide side =
                known != null
                        ? known
                        : declarations.computeIfAbsent(pkg, each -> parse(each, false));
        // What a package imports is checked while its C is being parsed.
        return (file, name, use) ->
                stopwatch.of(Part.C_JOIN, () -> side.cgo().resolve(file, name, use));
    }

    void release(LoadedPackage pkg) {
        whole.remove(pkg);
    }

    private CSide parse(LoadedPackage pkg, boolean withSources) {
        return stopwatch.of(Part.C_PARSE, () -> begin(pkg, withSources));
    }

    private CSide begin(LoadedPackage pkg, boolean withSources) {
        Set<String> leftOut = pkg.isOffTarget() ? requested : Set.of();
        HeaderSearch search =
                searches.computeIfAbsent(
                        pkg.target(), target -> declared(HeaderSearch.of(request, target, tree)));
        if (pkg.usesCgo()) {
            used.add(search.words());
        }
        return new CSide(
                pkg, tree, search, headers, withSources, leftOut, models.contracts(), this::start);
    }

    /** Behind all headers that are there, what contracts declare in the place of absent ones. */
    private HeaderSearch declared(HeaderSearch search) {
        if (models.contracts().isEmpty()) {
            return search;
        }
        String dir = GeneratedTree.ROOT + "declared";
        tree.mount(dir, models.contracts()::declared);
        List<String> folders = new ArrayList<>(search.folders());
        folders.add(dir);
        return new HeaderSearch(folders, search.pkgConfig(), search.words());
    }

    private Supplier<CUnit> start(Supplier<CUnit> work) {
        Supplier<CUnit> parse = () -> stopwatch.of(Part.C_PARSE, work);
        if (request.threads() > 1) {
            CompletableFuture<CUnit> unit = CompletableFuture.supplyAsync(parse, threads);
            return () -> unit.isDone() ? unit.join() : stopwatch.of(Part.IDLE, unit::join);
        }
        return new Once(parse);
    }

    /** Parses when it is asked first. */
    private static final class Once implements Supplier<CUnit> {
        private final Supplier<CUnit> parse;
        private @Nullable CUnit unit;

        Once(Supplier<CUnit> parse) {
            this.parse = parse;
        }

        @Override
        public CUnit get() {
            if (unit == null) {
                unit = parse.get();
            }
            return unit;
        }
    }

    /** Which headers stood for the system's so far. */
    List<String> searched() {
        return List.copyOf(used);
    }

    /** Ends its threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What the answers rest on. */
    List<String> assumptions(int stdMinor) {
        List<String> all = new ArrayList<>();
        request.targets().forEach(target -> all.add(target.toString()));
        all.add("Go 1." + stdMinor);
        all.addAll(used);
        return all;
    }
}
