package cgovet.rules.engine;

import cgovet.base.target.Target;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.cdt.HeaderCache;
import cgovet.gofront.load.LoadedPackage;
import cgovet.gofront.types.CNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The C of the packages of a run, parsed when it is asked for. Of one thread. */
final class CSides {
    private final AuditRequest request;
    private final GeneratedTree tree;
    private final HeaderCache headers;
    private final Map<LoadedPackage, CSide> whole = new HashMap<>();
    private final Map<LoadedPackage, CSide> declarations = new HashMap<>();

    CSides(AuditRequest request) {
        this.request = request;
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
        return CSide.of(pkg, tree, folders(pkg.target()), headers, withSources);
    }

    private List<String> folders(Target target) {
        return request.systemIncludes();
    }

    /** What the answers rest on. */
    List<String> assumptions(int stdMinor) {
        List<String> all = new ArrayList<>();
        request.targets().forEach(target -> all.add(target.toString()));
        all.add("Go 1." + stdMinor);
        return all;
    }
}
