package cgovet.rules.engine;

import cgovet.gofront.load.GoSource;
import cgovet.gofront.load.LoadedPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Packages with those that they import first, else in the given order; cycles are cut. */
final class ImportOrder {
    private ImportOrder() {}

    static List<LoadedPackage> of(List<LoadedPackage> packages) {
        Map<String, List<LoadedPackage>> byPath = new HashMap<>();
        for (LoadedPackage pkg : packages) {
            byPath.computeIfAbsent(pkg.importPath(), _ -> new ArrayList<>()).add(pkg);
        }
        Set<LoadedPackage> done = new LinkedHashSet<>();
        Set<LoadedPackage> entered = new HashSet<>();
        for (LoadedPackage pkg : packages) {
            visit(pkg, byPath, entered, done);
        }
        return List.copyOf(done);
    }

    private static void visit(
            LoadedPackage pkg,
            Map<String, List<LoadedPackage>> byPath,
            Set<LoadedPackage> entered,
            Set<LoadedPackage> done) {
        if (!entered.add(pkg)) {
            return;
        }
        for (GoSource file : pkg.sources()) {
            for (String path : file.imports()) {
                for (LoadedPackage imported : byPath.getOrDefault(path, List.of())) {
                    if (imported.target().equals(pkg.target())) {
                        visit(imported, byPath, entered, done);
                    }
                }
            }
        }
        done.add(pkg);
    }
}
