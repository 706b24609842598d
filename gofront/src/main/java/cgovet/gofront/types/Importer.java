package cgovet.gofront.types;

import java.util.Optional;

/** Finds the packages that a package imports. */
@FunctionalInterface
public interface Importer {
    /**
     * The package that {@code path} means in files of {@code fromDir}; the same object for the same
     * package.
     *
     * @return empty if it is not there
     */
    Optional<GoPackage> importPackage(String path, String fromDir);
}
