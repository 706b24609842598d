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
 * @param pkgConfig folders of what pkg-config knows of the libraries whose headers these are
 * @param words what the summary calls them
 */
record HeaderSearch(List<String> folders, List<String> pkgConfig, String words) {
    HeaderSearch {
        folders = List.copyOf(folders);
        pkgConfig = List.copyOf(pkgConfig);
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
                    new HeaderSearch(
                            request.systemIncludes(),
                            pkgConfig(request.systemIncludes()),
                            "system C headers for " + target);
        };
    }

    private static HeaderSearch both(AuditRequest request, Target target, GeneratedTree tree) {
        List<String> folders = new ArrayList<>(request.systemIncludes());
        folders.addAll(shipped(target, tree).folders);
        return new HeaderSearch(
                folders, pkgConfig(request.systemIncludes()), "system C headers for " + target);
    }

    /** Beside {@code /usr/include/TRIPLE} lies {@code /usr/lib/TRIPLE/pkgconfig}, and so on. */
    private static List<String> pkgConfig(List<String> includes) {
        List<String> folders = new ArrayList<>();
        for (String include : includes) {
            int at = include.lastIndexOf("/include");
            if (at >= 0 && !include.startsWith("/usr/lib/")) {
                String prefix = include.substring(0, at);
                String triple = include.substring(at + "/include".length());
                folders.add(prefix + "/lib" + triple + "/pkgconfig");
                folders.add(prefix + "/lib64" + triple + "/pkgconfig");
                folders.add(prefix + "/share/pkgconfig");
            }
        }
        return folders;
    }

    private static HeaderSearch shipped(Target target, GeneratedTree tree) {
        String dir = GeneratedTree.ROOT + target.goos() + "-" + target.goarch();
        tree.mount(dir, name -> ShippedHeaders.find(name, target));
        return new HeaderSearch(List.of(dir), List.of(), "shipped C headers for " + target);
    }
}
