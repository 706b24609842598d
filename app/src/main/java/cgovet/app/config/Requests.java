package cgovet.app.config;

import cgovet.base.files.RealTree;
import cgovet.base.target.Target;
import cgovet.rules.engine.AuditRequest;
import cgovet.rules.engine.LayoutView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From options to the engine's request. */
public final class Requests {
    private static final int MAX_SETTINGS = 1 << 20;

    private Requests() {}

    /** For a check. Reads the machine's folders; never starts a program. */
    public static AuditRequest of(CheckOptions options, Surroundings around) {
        Scene scene = Scene.of(around.folder(), options.dir().orElse(""), options.patterns());
        return request(scene, options, around);
    }

    /** The folder that paths of a check's findings are relative to. */
    public static Path root(CheckOptions options, Surroundings around) {
        return Scene.of(around.folder(), options.dir().orElse(""), options.patterns()).root();
    }

    /**
     * For a view of files alone: the folder is the root and names are relative to it.
     *
     * @param path a folder or file; may end with {@code /...}
     */
    public static AuditRequest ofFiles(CheckOptions options, String path, Surroundings around) {
        Path base = around.folder().resolve(options.dir().orElse(""));
        return request(Scene.ofFolder(base, path), options, around);
    }

    /**
     * For a view of one package, which lies in its module.
     *
     * @param path a folder
     */
    public static AuditRequest ofPackage(CheckOptions options, String path, Surroundings around) {
        Path base = around.folder().resolve(options.dir().orElse(""));
        boolean all = path.endsWith("...");
        String folder = all ? path.substring(0, path.length() - 3) : path;
        Scene scene = Scene.of(base, folder, List.of(all ? "./..." : "."));
        return request(scene, options, around);
    }

    /**
     * For the records of headers.
     *
     * @param what a file is called in messages
     * @param headers files; {@code <name>} for one that is looked for where the system's are
     * @param includes of {@code -I}
     * @param defines of {@code -D}
     */
    public static LayoutView.Request ofHeaders(
            String what,
            CheckOptions options,
            List<String> headers,
            List<String> includes,
            List<String> defines,
            Surroundings around) {
        Path base = around.folder().resolve(options.dir().orElse("")).normalize();
        List<String> roots = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (String header : headers) {
            if (header.startsWith("<")) {
                paths.add(header);
                continue;
            }
            Path path = base.resolve(header).normalize();
            if (!Files.isRegularFile(path)) {
                throw new UsageException("there is no " + what + " " + header);
            }
            paths.add(path.toString());
            roots.add(Scene.rootOf(Scene.parent(path)).toString());
        }
        List<String> folders = new ArrayList<>();
        for (String include : includes) {
            folders.add(folder("-I", base.resolve(include).toString(), around).toString());
        }
        Target host = HostTarget.of(around);
        HeaderFolders system = HeaderFolders.of(host);
        roots.addAll(folders);
        roots.addAll(system.search());
        roots.addAll(system.readable());
        return new LayoutView.Request(
                RealTree.of(base.toString(), roots),
                base.toString(),
                paths,
                options.targets(),
                folders,
                defines,
                options.headers(),
                host,
                system.search());
    }

    private static AuditRequest request(Scene scene, CheckOptions options, Surroundings around) {
        Target host = HostTarget.of(around);
        HeaderFolders headers = HeaderFolders.of(host);
        Optional<String> goroot =
                options.goroot().map(path -> folder("--goroot", path, around).toString());
        Optional<String> cache =
                options.moduleCache()
                        .map(path -> folder("--modcache", path, around).toString())
                        .or(() -> moduleCache(around));
        List<String> models =
                options.models().stream()
                        .map(path -> folder("--models", path, around).toString())
                        .toList();
        List<String> others = new ArrayList<>(headers.search());
        others.addAll(models);
        others.addAll(headers.readable());
        goroot.ifPresent(others::add);
        cache.ifPresent(others::add);
        return new AuditRequest(
                RealTree.of(scene.root().toString(), others),
                scene.dir(),
                scene.patterns(),
                options.targets(),
                options.goMinor(),
                options.tags(),
                options.tests(),
                options.audit(),
                options.headers(),
                host,
                goroot,
                cache,
                headers.search(),
                models,
                options.isolated(),
                options.threads());
    }

    private static Path folder(String option, String path, Surroundings around) {
        Path folder = around.folder().resolve(path).normalize();
        if (!Files.isDirectory(folder)) {
            throw new UsageException(option + " " + path + ": there is no such folder");
        }
        return folder;
    }

    /** As the go command finds it, its settings file included. */
    private static Optional<String> moduleCache(Surroundings around) {
        return around.variable("GOMODCACHE")
                .or(() -> setting(around, "GOMODCACHE"))
                .or(() ->
                        around.variable("GOPATH")
                                .or(() -> setting(around, "GOPATH"))
                                .or(() -> around.variable("HOME").map(h -> h + "/go"))
                                .map(Requests::first)
                                .map(path -> path + "/pkg/mod"))
                .filter(path -> path.startsWith("/") && Files.isDirectory(Path.of(path)));
    }

    private static String first(String list) {
        int colon = list.indexOf(':');
        return colon < 0 ? list : list.substring(0, colon);
    }

    private static Optional<String> setting(Surroundings around, String name) {
        Optional<Path> file =
                around.variable("GOENV")
                        .or(() -> around.variable("XDG_CONFIG_HOME").map(dir -> dir + "/go/env"))
                        .or(() -> around.variable("HOME").map(home -> home + "/.config/go/env"))
                        .map(Path::of);
        try {
            if (file.isEmpty()
                    || !Files.isRegularFile(file.get())
                    || Files.size(file.get()) > MAX_SETTINGS) {
                return Optional.empty();
            }
            return Files.readAllLines(file.get()).stream()
                    .filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
