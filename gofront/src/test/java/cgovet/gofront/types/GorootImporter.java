package cgovet.gofront.types;

import cgovet.base.text.SourceText;
import cgovet.gofront.syntax.BuildConstraint;
import cgovet.gofront.syntax.GoFile;
import cgovet.gofront.syntax.GoParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Standard packages from a GOROOT's sources, for linux/amd64 without cgo. */
final class GorootImporter implements Importer {
    static final int MINOR = 26;
    private static final Set<String> TAGS =
            Set.of(
                    "linux",
                    "amd64",
                    "unix",
                    "gc",
                    "amd64.v1",
                    "goexperiment.regabiwrappers",
                    "goexperiment.regabiargs",
                    "goexperiment.dwarf5",
                    "goexperiment.greenteagc",
                    "goexperiment.randomizedheapbase64");
    private static final Set<String> SYSTEMS =
            Set.of(
                    "aix",
                    "android",
                    "darwin",
                    "dragonfly",
                    "freebsd",
                    "illumos",
                    "ios",
                    "js",
                    "linux",
                    "netbsd",
                    "openbsd",
                    "plan9",
                    "solaris",
                    "wasip1",
                    "windows",
                    "zos",
                    "hurd",
                    "nacl");
    private static final Set<String> MACHINES =
            Set.of(
                    "386",
                    "amd64",
                    "arm",
                    "arm64",
                    "loong64",
                    "mips",
                    "mips64",
                    "mips64le",
                    "mipsle",
                    "ppc64",
                    "ppc64le",
                    "riscv64",
                    "s390x",
                    "wasm",
                    "sparc64",
                    "riscv",
                    "ppc",
                    "sparc",
                    "amd64p32",
                    "armbe",
                    "arm64be",
                    "mips64p32",
                    "mips64p32le",
                    "s390");

    private final Path goroot;
    private final Map<String, GoPackage> packages = new HashMap<>();

    GorootImporter(Path goroot) {
        this.goroot = goroot;
    }

    @Override
    public Optional<GoPackage> importPackage(String path, String fromDir) {
        String actual = isDirectory("vendor/" + path) ? "vendor/" + path : path;
        if (!isDirectory(actual)) {
            return Optional.empty();
        }
        GoPackage known = packages.get(actual);
        if (known == null) {
            known = TypeChecker.declarations(request(actual, GoParser.Mode.SKIP_BODIES));
            packages.put(actual, known);
        }
        return Optional.of(known);
    }

    private boolean isDirectory(String path) {
        return Files.isDirectory(goroot.resolve("src").resolve(path));
    }

    CheckRequest request(String path, GoParser.Mode mode) {
        Path dir = goroot.resolve("src").resolve(path);
        List<GoFile> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(dir)) {
            for (Path file : list.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".go") || name.endsWith("_test.go") || !fitsName(name)) {
                    continue;
                }
                SourceText text = SourceText.of(name, Files.readAllBytes(file));
                GoFile syntax = GoParser.parse(text, mode).file();
                boolean fits =
                        BuildConstraint.ofFile(syntax.comments(), syntax.packagePos())
                                .map(c -> c.eval(GorootImporter::isSet))
                                .orElse(true);
                if (fits && !syntax.name().name().equals("documentation") && !importsC(syntax)) {
                    files.add(syntax);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CheckRequest(path, path, files, MINOR, Sizes.of("amd64"), this, CNames.FAKE);
    }

    private static boolean importsC(GoFile file) {
        return file.decls().stream()
                .anyMatch(d ->
                        d instanceof cgovet.gofront.syntax.Decl.GenDecl g
                                && g.specs().stream()
                                        .anyMatch(s ->
                                                s instanceof cgovet.gofront.syntax.Spec.ImportSpec i
                                                        && i.path().value().equals("\"C\"")));
    }

    private static boolean isSet(String tag) {
        if (tag.startsWith("go1.")) {
            return Integer.parseInt(tag.substring(4)) <= MINOR;
        }
        return TAGS.contains(tag);
    }

    /** Whether the file name's {@code _GOOS_GOARCH} fits. */
    private static boolean fitsName(String name) {
        if (name.startsWith("_") || name.startsWith(".")) {
            return false;
        }
        String[] parts = name.substring(0, name.length() - 3).split("_");
        int n = parts.length;
        if (n > 2 && SYSTEMS.contains(parts[n - 2]) && MACHINES.contains(parts[n - 1])) {
            return isSet(parts[n - 2]) && isSet(parts[n - 1]);
        }
        if (n > 1 && (SYSTEMS.contains(parts[n - 1]) || MACHINES.contains(parts[n - 1]))) {
            return isSet(parts[n - 1]);
        }
        return true;
    }
}
