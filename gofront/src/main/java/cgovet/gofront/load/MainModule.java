package cgovet.gofront.load;

import cgovet.base.files.PathNames;
import java.util.Optional;

/**
 * A module under audit, or a folder without go.mod that stands for one.
 *
 * @param path its module path; empty for the standard library itself and for a folder without one
 * @param isStd whether it is the source of the standard library
 */
public record MainModule(String path, String dir, int goMinor, boolean isStd) {
    /** The import path of a folder below. */
    String importPathOf(String packageDir) {
        String rest = relative(packageDir);
        if (path.isEmpty()) {
            return rest;
        }
        return rest.isEmpty() ? path : path + "/" + rest;
    }

    /** The folder that an import path names, whether it exists or not. */
    Optional<String> dirOf(String importPath) {
        if (path.isEmpty()) {
            return Optional.of(PathNames.join(dir, importPath));
        }
        if (importPath.equals(path)) {
            return Optional.of(dir);
        }
        return importPath.startsWith(path + "/")
                ? Optional.of(PathNames.join(dir, importPath.substring(path.length() + 1)))
                : Optional.empty();
    }

    /** The path from the module's folder to one below it, empty for itself. */
    String relative(String packageDir) {
        if (packageDir.equals(dir)) {
            return "";
        }
        return dir.equals(".") ? packageDir : packageDir.substring(dir.length() + 1);
    }
}
