package cgovet.gofront.load;

import cgovet.base.collect.DeepStack;
import cgovet.base.files.FileTree;
import cgovet.base.text.Problem;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckedPackage;
import cgovet.gofront.types.Sizes;
import cgovet.gofront.types.TypesJson;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What {@code cgovet debug types} prints: checked packages as {@link TypesJson} has them. */
public final class TypesDebug {
    private TypesDebug() {}

    /**
     * Checks the packages of a request and prints them one after the other, each for the first
     * target that has it.
     *
     * @param c what {@code import "C"} gives
     * @param cgo how that is called in the record of a package that has it: {@code real}, {@code
     *     fake} or {@code off}
     * @return what could not be loaded
     */
    public static List<Problem> write(
            FileTree tree,
            LoadRequest request,
            Function<LoadedPackage, CNames> c,
            String cgo,
            Consumer<String> out) {
        return write(Loader.load(tree, request), c, cgo, out);
    }

    /** As {@link #write(FileTree, LoadRequest, Function, String, Consumer)}, of what is loaded. */
    public static List<Problem> write(
            Workspace workspace,
            Function<LoadedPackage, CNames> c,
            String cgo,
            Consumer<String> out) {
        String before = "";
        for (LoadedPackage pkg : workspace.packages()) {
            String place = pkg.importPath() + " " + pkg.dir();
            if (place.equals(before)) {
                continue;
            }
            before = place;
            CheckedPackage checked = workspace.checking(pkg.target(), c).check(pkg);
            TypesJson.Header header =
                    new TypesJson.Header(
                            pkg.target().goos(),
                            pkg.target().goarch(),
                            "go1." + pkg.goMinor(),
                            pkg.usesCgo() ? cgo : "");
            Sizes sizes = Sizes.of(pkg.target().goarch());
            DeepStack.call(() -> {
                TypesJson.write(checked, sizes, header, out);
                return true;
            });
            workspace.release(pkg);
        }
        return workspace.problems();
    }
}
