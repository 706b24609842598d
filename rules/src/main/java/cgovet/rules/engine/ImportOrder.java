package cgovet.rules.engine;

import cgovet.base.text.Problem;
import cgovet.base.text.Span;
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
    private final Map<String, List<LoadedPackage>> byPath = new HashMap<>();
    private final Set<LoadedPackage> done = new LinkedHashSet<>();
    private final Set<LoadedPackage> entered = new HashSet<>();
    private final List<Problem> cycles = new ArrayList<>();

    private ImportOrder() {}

    static ImportOrder of(List<LoadedPackage> packages) {
        ImportOrder order = new ImportOrder();
        for (LoadedPackage pkg : packages) {
            order.byPath.computeIfAbsent(pkg.importPath(), _ -> new ArrayList<>()).add(pkg);
        }
        packages.forEach(order::visit);
        return order;
    }

    List<LoadedPackage> packages() {
        return List.copyOf(done);
    }

    /** One for each import that was cut. */
    List<Problem> cycles() {
        return List.copyOf(cycles);
    }

    private void visit(LoadedPackage pkg) {
        if (!entered.add(pkg)) {
            return;
        }
        for (GoSource file : pkg.sources()) {
            for (String path : file.imports()) {
                for (LoadedPackage imported : byPath.getOrDefault(path, List.of())) {
                    if (!imported.target().equals(pkg.target())) {
                        continue;
                    }
                    if (entered.contains(imported) && !done.contains(imported)) {
                        cycles.add(cycle(file, path));
                    }
                    visit(imported);
                }
            }
        }
        done.add(pkg);
    }

    private static Problem cycle(GoSource file, String path) {
        return new Problem(
                Problem.Kind.TYPE,
                new Span(file.path(), 0, 0),
                "the import of "
                        + path
                        + " closes an import cycle, which Go forbids; move what both need to a"
                        + " package of its own");
    }
}
