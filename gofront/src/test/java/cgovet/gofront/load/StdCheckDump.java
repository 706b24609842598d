package cgovet.gofront.load;

import cgovet.base.files.MemoryTree;
import cgovet.base.target.Target;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckRequest;
import cgovet.gofront.types.Importer;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypeChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks the shipped declarations and prints what is wrong with them: {@code TARGET MINOR
 * [PACKAGE...]}.
 */
final class StdCheckDump {
    private StdCheckDump() {}

    public static void main(String[] args) {
        Target target = Target.parse(args[0]).orElseThrow();
        int minor = Integer.parseInt(args[1]);
        long start = System.nanoTime();
        Workspace workspace =
                Loader.load(
                        MemoryTree.of(Map.of("a.go", "package a\n")),
                        LoadRequest.of(List.of("."), target).withGo(minor));
        LoadedPackage pkg = workspace.packages().getFirst();
        Importer importer = workspace.checking(target, _ -> CNames.FAKE).importer(pkg);
        StdLibrary std = StdLibrary.shipped(minor);
        int count = 0;
        int problems = 0;
        for (String path :
                args.length > 2
                        ? List.of(args).subList(2, args.length)
                        : StdLibrary.pack(minor).packages()) {
            Directory directory = Directory.scan(std.tree(), "$GOROOT/src/" + path);
            Selection selection = Selection.of(directory, pkg.context(), false);
            List<GoFile> files = new ArrayList<>();
            Sources sources = new Sources(MemoryTree.of(Map.of()), std);
            for (GoSource file : selection.goFiles()) {
                files.add(sources.parseDeclarations(file.path()).file());
            }
            if (files.isEmpty()) {
                continue;
            }
            count++;
            try {
                var checked =
                        TypeChecker.check(
                                new CheckRequest(
                                        path,
                                        directory.dir(),
                                        files,
                                        minor,
                                        Sizes.of(target.goarch()),
                                        importer,
                                        CNames.FAKE));
                for (var problem : checked.problems()) {
                    problems++;
                    System.out.println(problem.at().path() + ":" + problem.message());
                }
            } catch (RuntimeException e) {
                System.out.println(path + ": " + e + " " + e.getStackTrace()[0]);
            }
        }
        System.err.printf(
                "%d packages, %d problems, %d ms%n",
                count, problems, (System.nanoTime() - start) / 1_000_000);
    }
}
