package cgovet.rules.engine;

import cgovet.base.target.Target;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.cdt.HeaderCache;
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

/** The C of the packages of a run, parsed when it is asked for. Of one thread. */
final class CSides {
    private final AuditRequest request;
    private final GeneratedTree tree;
    private final HeaderCache headers;
    private final Map<Target, HeaderSearch> searches = new HashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> requested = new HashSet<>();
    private final Map<LoadedPackage, CSide> whole = new HashMap<>();
    private final Map<LoadedPackage, CSide> declarations = new HashMap<>();

    /**
     * @param packages of the run: a C file that one of a requested target has is not read again for
     *     a package that is off these targets
     */
    CSides(AuditRequest request, List<LoadedPackage> packages) {
        this.request = request;
        for (LoadedPackage pkg : packages) {
            if (!pkg.isOffTarget()) {
                requested.addAll(pkg.filesOf(OtherFile.Kind.C));
            }
        }
        this.tree = new GeneratedTree(request.tree());
        this.headers = HeaderCache.of(tree);
    }

    /** All of it. */
    CSide of(LoadedPackage pkg) {
        return whole.computeIfAbsent(pkg, each -> parse(each, true));
    }

    /** What {@code C.x} means in a package that is checked or imported. */
    CNames names(LoadedPackage pkg) {
        CSide known = whole.get(pkg);
        if (known == null) {
            known = declarations.computeIfAbsent(pkg, each -> parse(each, false));
        }
        return known.cgo();
    }

    void release(LoadedPackage pkg) {
        whole.remove(pkg);
    }

    private CSide parse(LoadedPackage pkg, boolean withSources) {
        Set<String> leftOut = pkg.isOffTarget() ? requested : Set.of();
        HeaderSearch search =
                searches.computeIfAbsent(
                        pkg.target(), target -> HeaderSearch.of(request, target, tree));
        if (pkg.usesCgo()) {
            used.add(search.words());
        }
        return CSide.of(pkg, tree, search.folders(), headers, withSources, leftOut);
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
