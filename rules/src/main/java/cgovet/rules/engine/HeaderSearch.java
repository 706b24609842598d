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
        return of(request.headers(), request.host(), request.systemIncludes(), target, tree);
    }

    /**
     * @param host the platform of {@code system}
     * @param system folders of headers, none if the machine has no C headers
     * @param tree in which shipped headers become visible
     */
    static HeaderSearch of(
            Headers which, Target host, List<String> system, Target target, GeneratedTree tree) {
        return switch (which) {
            case AUTO ->
                    target.equals(host) && !system.isEmpty()
                            ? both(system, target, tree)
                            : shipped(target, tree);
            case SHIPPED -> shipped(target, tree);
            case SYSTEM ->
                    new HeaderSearch(system, pkgConfig(system), "system C headers for " + target);
        };
    }

    private static HeaderSearch both(List<String> system, Target target, GeneratedTree tree) {
        List<String> folders = new ArrayList<>(system);
        folders.addAll(shipped(target, tree).folders);
        return new HeaderSearch(folders, pkgConfig(system), "system C headers for " + target);
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
