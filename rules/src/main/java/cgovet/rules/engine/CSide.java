package cgovet.rules.engine;

import cgovet.base.files.FileTree;
import cgovet.base.text.SourceText;
import cgovet.boundary.contract.UserContracts;
import cgovet.boundary.types.CgoPackage;
import cgovet.boundary.types.CgoUnits;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.cdt.HeaderCache;
import cgovet.cfront.cdt.SharedHeads;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.types.GoPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The C of one package on one target, parsed on other threads until it is asked for. */
final class CSide {
    private final LoadedPackage pkg;
    private final List<GoFile> files;
    private final Map<String, Supplier<CUnit>> preambles = new LinkedHashMap<>();
    private final List<Supplier<CUnit>> sources = new ArrayList<>();
    private final List<String> withoutBodies = new ArrayList<>();
    private final Layouts sizes;
    private final UserContracts contracts;
    private final GeneratedTree tree;
    private Optional<CgoPackage> cgo = Optional.empty();

    /** Starts to parse a text; the supplier waits for its end. */
    @FunctionalInterface
    interface Start extends Function<Supplier<CUnit>, Supplier<CUnit>> {}

    /**
     * Begins to parse.
     *
     * @param withSources whether C files count too: not for a package that is only imported
     * @param leftOut paths of C files that do not count
     * @param contracts that count more than those shipped
     */
    CSide(
            LoadedPackage pkg,
            GeneratedTree tree,
            HeaderSearch search,
            HeaderCache headers,
            boolean withSources,
            Set<String> leftOut,
            UserContracts contracts,
            Start start) {
        this.pkg = pkg;
        this.contracts = contracts;
        this.tree = tree;
        this.files = CgoUnits.cgoFiles(pkg);
        this.sizes = Layouts.of(CTarget.of(pkg.target()));
        CgoUnits units = new CgoUnits(pkg, tree, search.folders(), search.pkgConfig());
        Map<String, CRequest> requests = units.preambles();
        SharedHeads heads = new SharedHeads(requests.values(), headers);
        requests.forEach(
                (path, request) -> preambles.put(path, start.apply(() -> heads.parse(request))));
        if (withSources) {
            for (CRequest request : units.sources(leftOut)) {
                sources.add(start.apply(() -> CParser.parse(request, headers)));
                if (request.bodies() == CRequest.Bodies.NONE) {
                    withoutBodies.add(request.text().path());
                }
            }
        }
    }

    /** What {@code C.x} means. */
    CgoPackage cgo() {
        if (cgo.isEmpty()) {
            Map<String, CUnit> units = new LinkedHashMap<>();
            preambles.forEach((path, unit) -> units.put(path, unit.get()));
            cgo =
                    Optional.of(
                            new CgoPackage(
                                    GoPackage.of(pkg.importPath(), pkg.name()),
                                    files,
                                    units,
                                    sizes,
                                    pkg.target(),
                                    new MacroMeanings(pkg.target())));
        }
        return cgo.get();
    }

    /** All units, preambles first. */
    List<CUnit> units() {
        List<CUnit> all = new ArrayList<>();
        preambles.values().forEach(unit -> all.add(unit.get()));
        sources.forEach(unit -> all.add(unit.get()));
        return all;
    }

    /** Paths of C files of which only the declarations are read. */
    List<String> withoutBodies() {
        return withoutBodies;
    }

    /** The text of a file that C names come from. */
    Optional<SourceText> source(String path) {
        return tree.read(path) instanceof FileTree.Read.Found(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Contracts that count more than those shipped. */
    UserContracts contracts() {
        return contracts;
    }

    Layouts sizes() {
        return sizes;
    }
}
