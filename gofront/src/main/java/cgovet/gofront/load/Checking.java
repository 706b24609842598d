package cgovet.gofront.load;

import cgovet.base.target.Target;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckRequest;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.Importer;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeChecker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Checks packages for one target, with imported declarations made once for all of them. For one
 * thread: declarations are completed when they are asked for.
 */
public final class Checking {
    private final PackageImporter.Shared shared;
    private final Map<Modules, PackageImporter> importers = new HashMap<>();

    Checking(
            Sources sources,
            List<LoadedPackage> packages,
            Target target,
            Function<LoadedPackage, CNames> c) {
        Map<String, LoadedPackage> byDir = new HashMap<>();
        for (LoadedPackage pkg : packages) {
            if (pkg.target().equals(target) && pkg.variant() == LoadedPackage.Variant.PLAIN) {
                byDir.putIfAbsent(pkg.dir(), pkg);
            }
        }
        this.shared =
                new PackageImporter.Shared(sources, byDir, c, new HashMap<>(), new TreeSet<>());
    }

    public CheckedPackage check(LoadedPackage pkg) {
        return TypeChecker.check(request(pkg));
    }

    CheckRequest request(LoadedPackage pkg) {
        return new CheckRequest(
                pkg.importPath(),
                pkg.dir(),
                pkg.files(),
                pkg.goMinor(),
                Sizes.of(pkg.target().goarch()),
                importer(pkg),
                shared.c().apply(pkg));
    }

    /** Finds what a package imports. An external test sees the tested package's test files too. */
    public Importer importer(LoadedPackage pkg) {
        PackageImporter importer =
                importers.computeIfAbsent(
                        pkg.modules(), of -> new PackageImporter(shared, of, pkg.context()));
        return pkg.isTest() ? importer.forTestsOf(pkg.dir()) : importer;
    }

    /** Import paths that led nowhere so far, those of dependencies too. */
    public List<String> missing() {
        return List.copyOf(shared.missing());
    }
}
