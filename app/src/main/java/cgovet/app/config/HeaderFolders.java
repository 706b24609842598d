package cgovet.app.config;

import cgovet.base.target.Target;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the system keeps its C headers.
 *
 * @param search what a compiler looks through, in its order
 * @param readable further folders that headers may lie in if a directive names them
 */
record HeaderFolders(List<String> search, List<String> readable) {
    HeaderFolders {
        search = List.copyOf(search);
        readable = List.copyOf(readable);
    }

    static HeaderFolders of(Target host) {
        return host.goos().equals("darwin") ? mac() : unix(triple(host));
    }

    private static HeaderFolders unix(String triple) {
        List<String> search = new ArrayList<>();
        newest(Path.of("/usr/lib/gcc", triple)).ifPresent(gcc -> search.add(gcc + "/include"));
        if (search.isEmpty()) {
            newest(Path.of("/usr/lib/clang")).ifPresent(clang -> search.add(clang + "/include"));
        }
        search.add("/usr/local/include");
        search.add("/usr/include/" + triple);
        search.add("/usr/include");
        List<String> readable = new ArrayList<>(List.of("/usr/lib/gcc", "/usr/lib/clang"));
        // What pkg-config says of headers is read there, as data.
        for (String folder :
                List.of("/usr/lib/" + triple, "/usr/lib", "/usr/lib64", "/usr/share")) {
            readable.add(folder + "/pkgconfig");
        }
        readable.add("/usr/local/lib/pkgconfig");
        readable.add("/usr/local/share/pkgconfig");
        for (Path folder : folders(Path.of("/usr/lib", triple))) {
            Path include = folder.resolve("include");
            if (Files.isDirectory(include)) {
                readable.add(include.toString());
            }
        }
        return new HeaderFolders(
                search.stream().filter(HeaderFolders::isFolder).toList(), readable);
    }

    private static HeaderFolders mac() {
        String tools = "/Library/Developer/CommandLineTools";
        String xcode = "/Applications/Xcode.app/Contents/Developer";
        List<String> search = new ArrayList<>();
        newest(Path.of(tools, "usr/lib/clang")).ifPresent(clang -> search.add(clang + "/include"));
        search.add("/usr/local/include");
        search.add(tools + "/SDKs/MacOSX.sdk/usr/include");
        search.add(xcode + "/Platforms/MacOSX.platform/Developer/SDKs/MacOSX.sdk/usr/include");
        return new HeaderFolders(
                search.stream().filter(HeaderFolders::isFolder).toList(),
                List.of(tools + "/SDKs", "/opt/homebrew/include", "/opt/homebrew/Cellar"));
    }

    private static boolean isFolder(String path) {
        return Files.isDirectory(Path.of(path));
    }

    /** The subfolder of the greatest version number. */
    private static Optional<Path> newest(Path parent) {
        return folders(parent).stream()
                .filter(folder -> folder.getFileName().toString().matches("\\d+(\\.\\d+)*"))
                .max(Comparator.comparing(HeaderFolders::major).thenComparing(Path::toString));
    }

    private static int major(Path folder) {
        String digits = folder.getFileName().toString().replaceAll("\\..*", "");
        return digits.length() < 9 ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    private static List<Path> folders(Path parent) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
                entries.forEach(found::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** Debian's and gcc's name of the platform. */
    private static String triple(Target host) {
        String arch =
                switch (host.goarch()) {
                    case "amd64" -> "x86_64";
                    case "386" -> "i386";
                    case "arm64" -> "aarch64";
                    case "ppc64le" -> "powerpc64le";
                    case "loong64" -> "loongarch64";
                    default -> host.goarch();
                };
        return arch + "-linux-gnu" + (host.goarch().equals("arm") ? "eabihf" : "");
    }
}
