package cgovet.rules.engine;

import cgovet.base.target.Target;
import cgovet.boundary.types.GeneratedTree;
import cgovet.cfront.layout.ShippedHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the C headers of a platform are looked for.
 *
 * @param folders in order of search
 * @param words what the summary calls them
 */
record HeaderSearch(List<String> folders, String words) {
    HeaderSearch {
        folders = List.copyOf(folders);
    }

    /** The system's for its own platform, shipped ones behind them and for all others. */
    static HeaderSearch of(AuditRequest request, Target target, GeneratedTree tree) {
        boolean isThere = !request.systemIncludes().isEmpty();
        return switch (request.headers()) {
            case AUTO ->
                    target.equals(request.host()) && isThere
                            ? both(request, target, tree)
                            : shipped(target, tree);
            case SHIPPED -> shipped(target, tree);
            case SYSTEM ->
                    new HeaderSearch(request.systemIncludes(), "system C headers for " + target);
        };
    }

    private static HeaderSearch both(AuditRequest request, Target target, GeneratedTree tree) {
        List<String> folders = new ArrayList<>(request.systemIncludes());
        folders.addAll(shipped(target, tree).folders);
        return new HeaderSearch(folders, "system C headers for " + target);
    }

    private static HeaderSearch shipped(Target target, GeneratedTree tree) {
        String dir = GeneratedTree.ROOT + target.goos() + "-" + target.goarch();
        tree.mount(dir, name -> ShippedHeaders.find(name, target));
        return new HeaderSearch(List.of(dir), "shipped C headers for " + target);
    }
}
