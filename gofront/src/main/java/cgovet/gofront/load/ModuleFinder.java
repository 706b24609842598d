package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.files.PathNames;
import cgovet.base.text.Problem;
import cgovet.gofront.load.Modules.Dependency;
import cgovet.gofront.load.PackagePlace.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds go.work and go.mod above a folder and settles which version of each module counts. */
final class ModuleFinder {
    /** More go.mod files of dependencies are not read. */
    private static final int MAX_MODULES = 20_000;

    private final Sources sources;
    private final LoadRequest request;
    private final Map<String, Modules> byRoot = new LinkedHashMap<>();
    private final Map<String, Modules> byDir = new HashMap<>();
    private final Map<String, Map<String, Optional<String>>> nearest = new HashMap<>();
    private final Map<String, Problem> refused = new LinkedHashMap<>();

    ModuleFinder(Sources sources, LoadRequest request) {
        this.sources = sources;
        this.request = request;
    }

    /** Every one that was found, in the order asked for. */
    List<Modules> all() {
        return List.copyOf(byRoot.values());
    }

    /** Why a go.mod or go.work that is there cannot be read. */
    List<Problem> refused() {
        return List.copyOf(refused.values());
    }

    /** The modules in which packages of {@code dir} live; the same object for the same root. */
    Modules of(String dir) {
        Modules known = byDir.get(dir);
        if (known != null) {
            return known;
        }
        Optional<String> module = above(dir, "go.mod");
        Optional<String> work = above(dir, "go.work");
        Modules modules;
        if (module.isEmpty()) {
            modules = byRoot.computeIfAbsent("loose", _ -> loose());
        } else if (work.isPresent() && uses(work.get()).contains(module.get())) {
            modules = byRoot.computeIfAbsent(work.get() + "/go.work", _ -> ofWork(work.get()));
        } else {
            modules = byRoot.computeIfAbsent(module.get(), this::ofModule);
        }
        byDir.put(dir, modules);
        return modules;
    }

    /** Whether a go.mod stands in the folder or above it. */
    boolean hasModule(String dir) {
        return above(dir, "go.mod").isPresent();
    }

    /** The folder itself or the nearest above it that has a file of this name. */
    private Optional<String> above(String dir, String name) {
        Map<String, Optional<String>> known = nearest.computeIfAbsent(name, _ -> new HashMap<>());
        List<String> passed = new ArrayList<>();
        String at = dir;
        Optional<String> found = known.get(at);
        while (found == null) {
            passed.add(at);
            if (isThere(PathNames.join(at, name))) {
                found = Optional.of(at);
            } else if (at.equals(".") || at.equals("/") || at.startsWith("..")) {
                found = Optional.empty();
            } else {
                at = PathNames.parent(at);
                found = known.get(at);
            }
        }
        for (String each : passed) {
            known.put(each, found);
        }
        return found;
    }

    private boolean isThere(String path) {
        FileTree.Kind kind = sources.tree().kind(path);
        if (kind == FileTree.Kind.OTHER
                && !path.startsWith("..")
                && sources.tree().read(path) instanceof FileTree.Read.Refused(var problem)) {
            refused.put(path, problem);
        }
        return kind == FileTree.Kind.FILE;
    }

    private List<String> uses(String workDir) {
        return sources
                .modFile(PathNames.join(workDir, "go.work"))
                .map(GoMod::uses)
                .orElse(List.of())
                .stream()
                .map(use -> PathNames.join(workDir, use))
                .toList();
    }

    private Modules ofWork(String workDir) {
        GoMod work = sources.modFile(PathNames.join(workDir, "go.work")).orElseThrow();
        return build(workDir, uses(workDir), work.replaces(), work.problems());
    }

    private Modules ofModule(String dir) {
        return build(dir, List.of(dir), List.of(), List.of());
    }

    private Modules build(
            String root,
            List<String> dirs,
            List<GoMod.Replace> workReplaces,
            List<Problem> workProblems) {
        List<Problem> problems = new ArrayList<>(workProblems);
        List<MainModule> mains = new ArrayList<>();
        List<String> ignores = new ArrayList<>();
        BuildList list = new BuildList();
        workReplaces.forEach(replace -> list.add(new Located(replace, root)));
        for (String dir : dirs) {
            Optional<GoMod> found = sources.goMod(dir);
            if (found.isEmpty()) {
                problems.add(noModule(dir));
                continue;
            }
            GoMod mod = found.get();
            problems.addAll(mod.problems());
            ignores.addAll(mod.ignores());
            mains.add(main(dir, mod));
            mod.replaces().forEach(replace -> list.add(new Located(replace, dir)));
            mod.requires()
                    .forEach((path, version) -> list.selected.merge(path, version, GoMod::later));
            list.pruned &= mod.goMinor() >= 17;
        }
        mains.forEach(main -> list.selected.remove(main.path()));
        if (!list.pruned) {
            list.readAll();
        }
        return new Modules(
                sources, mains, vendor(root, mains), list.dependencies(), ignores, problems);
    }

    private static Problem noModule(String dir) {
        String path = PathNames.join(dir, "go.mod");
        return new Problem(
                Problem.Kind.MISSING,
                new cgovet.base.text.Span(path, 0, 0),
                "go.work uses " + dir + ", which has no go.mod; its packages are left out");
    }

    /** The language version of a go.mod without a {@code go} line is 1.16. */
    private MainModule main(String dir, GoMod mod) {
        int minor = mod.goMinor() < 0 ? VendorList.UNSAID : mod.goMinor();
        boolean isStd = mod.module().equals("std");
        return new MainModule(isStd ? "" : mod.module(), dir, minor, isStd);
    }

    private Optional<Modules.Vendor> vendor(String root, List<MainModule> mains) {
        String dir = PathNames.join(root, "vendor");
        if (sources.tree().kind(dir) != FileTree.Kind.DIRECTORY) {
            return Optional.empty();
        }
        int otherwise = mains.isEmpty() ? request.goMinor() : mains.getFirst().goMinor();
        VendorList list =
                sources.tree().read(dir + "/modules.txt") instanceof FileTree.Read.Found(var text)
                        ? VendorList.parse(text)
                        : new VendorList(Map.of());
        return Optional.of(new Modules.Vendor(dir, list, otherwise));
    }

    /** Folders without any go.mod above: one module, whose path other imports may betray. */
    private Modules loose() {
        MainModule root = new MainModule("", ".", request.goMinor(), false);
        List<MainModule> mains = new ArrayList<>(List.of(root));
        LooseModule.guess(sources, request.dir())
                .ifPresent(guess ->
                        mains.addFirst(
                                new MainModule(
                                        guess.path(), guess.dir(), request.goMinor(), false)));
        return new Modules(
                sources, mains, vendor(".", List.of(root)), List.of(), List.of(), List.of());
    }

    /** A replace line and the folder whose go.mod or go.work it stands in. */
    private record Located(GoMod.Replace replace, String dir) {}

    /** Which version of each module counts: the highest that anything in it asks for. */
    private final class BuildList {
        private final Map<String, String> selected = new TreeMap<>();
        private final Map<String, List<Located>> replaces = new HashMap<>();

        /** Whether the main modules' own lists are complete, as they are since Go 1.17. */
        private boolean pruned = true;

        /** The first line that covers a version counts. */
        void add(Located located) {
            replaces.computeIfAbsent(located.replace().from().path(), _ -> new ArrayList<>())
                    .add(located);
        }

        /** Follows the requirements of requirements, as far as their go.mod files are there. */
        void readAll() {
            ArrayDeque<ModuleVersion> todo = new ArrayDeque<>();
            selected.forEach((path, version) -> todo.add(new ModuleVersion(path, version)));
            int read = 0;
            while (!todo.isEmpty() && read++ < MAX_MODULES) {
                ModuleVersion module = todo.remove();
                if (!module.version().equals(selected.get(module.path()))) {
                    continue;
                }
                modOf(module)
                        .ifPresent(mod ->
                                mod.requires()
                                        .forEach((path, version) -> add(path, version, todo)));
            }
        }

        private void add(String path, String version, ArrayDeque<ModuleVersion> todo) {
            String before = selected.get(path);
            String after = before == null ? version : GoMod.later(before, version);
            if (!after.equals(before)) {
                selected.put(path, after);
                todo.add(new ModuleVersion(path, after));
            }
        }

        private Optional<GoMod> modOf(ModuleVersion module) {
            Optional<Located> replaced = replacementOf(module);
            if (replaced.isPresent() && replaced.get().replace().isFolder()) {
                return sources.goMod(folderOf(replaced.get()));
            }
            ModuleVersion source = replaced.map(r -> r.replace().to()).orElse(module);
            return request.moduleCache()
                    .flatMap(cache ->
                            sources.modFile(
                                    cache
                                            + "/cache/download/"
                                            + ModuleVersion.escape(source.path())
                                            + "/@v/"
                                            + ModuleVersion.escape(source.version())
                                            + ".mod"));
        }

        private Optional<Located> replacementOf(ModuleVersion module) {
            return replaces.getOrDefault(module.path(), List.of()).stream()
                    .filter(r -> r.replace().covers(module))
                    .findFirst();
        }

        private static String folderOf(Located located) {
            return PathNames.join(located.dir(), located.replace().to().path());
        }

        List<Dependency> dependencies() {
            List<Dependency> result = new ArrayList<>();
            selected.forEach((path, version) -> {
                ModuleVersion module = new ModuleVersion(path, version);
                Optional<Located> replaced = replacementOf(module);
                if (replaced.isPresent() && replaced.get().replace().isFolder()) {
                    result.add(new Dependency(path, folderOf(replaced.get()), Origin.REPLACED));
                    return;
                }
                ModuleVersion source = replaced.map(r -> r.replace().to()).orElse(module);
                request.moduleCache()
                        .ifPresent(cache ->
                                result.add(
                                        new Dependency(
                                                path,
                                                cache + "/" + source.cacheName(),
                                                Origin.CACHE)));
            });
            return result;
        }
    }
}
