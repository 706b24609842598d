package cgovet.rules.engine;

import cgovet.boundary.types.CgoPackage;
import cgovet.boundary.types.CgoUnits;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.cdt.CParser;
import cgovet.cfront.cdt.HeaderCache;
import cgovet.cfront.layout.CTarget;
import cgovet.cfront.layout.Layouts;
import cgovet.cfront.syntax.CRequest;
import cgovet.cfront.syntax.CUnit;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.types.GoPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The C of one package on one target.
 *
 * @param preambles by path of the Go file
 * @param sources the package's C files
 * @param cgo what {@code C.x} means
 */
record CSide(
        Map<String, CUnit> preambles,
        List<CUnit> sources,
        List<String> withoutBodies,
        CgoPackage cgo,
        Layouts sizes) {
    /**
     * Parses it.
     *
     * @param withSources whether C files count too: not for a package that is only imported
     * @param leftOut paths of C files that do not count
     */
    static CSide of(
            LoadedPackage pkg,
            GeneratedTree tree,
            List<String> system,
            HeaderCache headers,
            boolean withSources,
            Set<String> leftOut) {
        CgoUnits units = new CgoUnits(pkg, tree, system);
        Layouts sizes = Layouts.of(CTarget.of(pkg.target()));
        Map<String, CUnit> preambles = new LinkedHashMap<>();
        units.preambles()
                .forEach((path, request) -> preambles.put(path, CParser.parse(request, headers)));
        List<CUnit> sources = new ArrayList<>();
        List<String> withoutBodies = new ArrayList<>();
        if (withSources) {
            for (CRequest request : units.sources(leftOut)) {
                sources.add(CParser.parse(request, headers));
                if (request.bodies() == CRequest.Bodies.NONE) {
                    withoutBodies.add(request.text().path());
                }
            }
        }
        CgoPackage cgo =
                new CgoPackage(
                        GoPackage.of(pkg.importPath(), pkg.name()),
                        CgoUnits.cgoFiles(pkg),
                        preambles,
                        sizes,
                        pkg.target(),
                        new MacroMeanings(pkg.target()));
        return new CSide(preambles, sources, withoutBodies, cgo, sizes);
    }

    /** All units, preambles first. */
    List<CUnit> units() {
        List<CUnit> all = new ArrayList<>(preambles.values());
        all.addAll(sources);
        return all;
    }
}
