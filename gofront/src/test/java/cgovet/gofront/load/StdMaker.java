package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.files.RealTree;
import cgovet.base.target.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the shipped declarations of one Go version: {@code GOROOT MINOR FOLDER}. Those of the
 * newest are written whole, those of others as differences to it.
 */
final class StdMaker {
    /** Not packages of declarations that anyone could import. */
    private static final Set<String> LEFT_OUT = Set.of("builtin", "unsafe", "cmd");

    private StdMaker() {}

    public static void main(String[] args) throws IOException {
        int minor = Integer.parseInt(args[1]);
        Map<String, Map<String, String>> packages = read(args[0], minor);
        StdPackWriter.Written written =
                minor == LoadRequest.NEWEST_GO
                        ? StdPackWriter.write(packages)
                        : StdPackWriter.write(packages, newest(packages.keySet()));
        Path folder = Files.createDirectories(Path.of(args[2]));
        Files.write(folder.resolve("go1." + minor + ".pack"), written.pack());
        Files.writeString(folder.resolve("go1." + minor + ".index"), written.index());
        long size = 0;
        for (Map<String, String> files : packages.values()) {
            for (String text : files.values()) {
                size += text.length();
            }
        }
        System.out.printf(
                "go1.%d: %d packages, %d bytes of text, %d packed%n",
                minor, packages.size(), size, written.pack().length);
    }

    private static Map<String, Map<String, String>> newest(Set<String> paths) {
        StdPack pack = StdLibrary.pack(LoadRequest.NEWEST_GO);
        Map<String, Map<String, String>> packages = new TreeMap<>();
        for (String path : paths) {
            Map<String, String> files = new TreeMap<>();
            pack.files(path)
                    .forEach((name, bytes) ->
                            files.put(name, new String(bytes, StandardCharsets.UTF_8)));
            packages.put(path, files);
        }
        return packages;
    }

    /** Stripped texts by file name, by import path. */
    static Map<String, Map<String, String>> read(String goroot, int minor) {
        FileTree tree = RealTree.of(goroot, List.of());
        Map<String, Map<String, String>> packages = new TreeMap<>();
        folder(tree, "src", minor, packages);
        return packages;
    }

    private static void folder(
            FileTree tree, String dir, int minor, Map<String, Map<String, String>> packages) {
        String importPath = dir.equals("src") ? "" : dir.substring("src/".length());
        if (LEFT_OUT.contains(importPath)) {
            return;
        }
        Map<String, String> files = readPackage(tree, dir, minor);
        if (!files.isEmpty()) {
            packages.put(importPath, files);
        }
        for (FileTree.Entry entry : tree.list(dir)) {
            if (entry.kind() == FileTree.Kind.DIRECTORY
                    && !entry.name().equals("testdata")
                    && !Patterns.isHidden(entry.name())) {
                folder(tree, dir + "/" + entry.name(), minor, packages);
            }
        }
    }

    /** The files that some target of cgo takes in. */
    static Map<String, String> readPackage(FileTree tree, String dir, int minor) {
        Map<String, String> files = new TreeMap<>();
        for (GoSource file : Directory.scan(tree, dir).goFiles()) {
            boolean isTaken =
                    Target.CGO.stream()
                            .map(target -> new BuildContext(target, List.of(), minor))
                            .anyMatch(context -> context.takes(file.name(), file.header()));
            if (isTaken
                    && !file.isTest()
                    && !file.packageName().equals("main")
                    && tree.read(file.path()) instanceof FileTree.Read.Found(var text)) {
                files.put(file.name(), StdStripper.strip(text));
            }
        }
        return files;
    }
}
