package cgovet.gofront.types;

import cgovet.gofront.syntax.GoFile;
import java.util.List;

/**
 * A package to be checked.
 *
 * @param path its import path
 * @param dir the folder of its files, from which its imports are looked up
 * @param minor the language version of its module: 22 for Go 1.22
 * @param c what {@code import "C"} gives
 */
public record CheckRequest(
        String path,
        String dir,
        List<GoFile> files,
        int minor,
        Sizes sizes,
        Importer importer,
        CNames c) {
    public CheckRequest {
        files = List.copyOf(files);
    }
}
