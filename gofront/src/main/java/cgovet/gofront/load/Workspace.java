package cgovet.gofront.load;

import cgovet.base.files.FileTree;
import cgovet.base.target.Target;
import cgovet.base.text.Problem;
import cgovet.gofront.types.CNames;
import cgovet.gofront.types.CheckRequest;
import cgovet.gofront.types.CheckedPackage;
import java.util.List;
import java.util.function.Function;

/** The packages of a request, and what is needed to type them. */
public final class Workspace {
    private final Sources sources;
    private final List<LoadedPackage> packages;
    private final List<MainModule> modules;
    private final List<Problem> problems;
    private final List<Problem> notes;

    Workspace(
            Sources sources,
            List<LoadedPackage> packages,
            List<MainModule> modules,
            List<Problem> problems,
            List<Problem> notes) {
        this.sources = sources;
        this.packages = List.copyOf(packages);
        this.modules = List.copyOf(modules);
        this.problems = List.copyOf(problems);
        this.notes = List.copyOf(notes);
    }

    /** In order of import path; of one path, requested targets first and in their order. */
    public List<LoadedPackage> packages() {
        return packages;
    }

    /** The modules under audit. */
    public List<MainModule> modules() {
        return modules;
    }

    /** What could not be loaded; problems of one package are with it. */
    public List<Problem> problems() {
        return problems;
    }

    /** What is worth knowing, such as dependencies that are not there. */
    public List<Problem> notes() {
        return notes;
    }

    public FileTree tree() {
        return sources.tree();
    }

    /** The Go version that the declarations of the standard library are of. */
    public int stdMinor() {
        return sources.std().goMinor();
    }

    /**
     * Checks packages for one target; not to be shared by threads.
     *
     * @param c what {@code import "C"} gives in a package of this module, be it checked or imported
     */
    public Checking checking(Target target, Function<LoadedPackage, CNames> c) {
        return new Checking(sources, packages, target, c);
    }

    /** Checks one package with its bodies; packages that it imports have no C names. */
    public CheckedPackage check(LoadedPackage pkg, CNames c) {
        return checking(pkg.target(), other -> other == pkg ? c : CNames.FAKE).check(pkg);
    }

    /** The request for one package, for those who call the checker themselves. */
    public CheckRequest request(LoadedPackage pkg, CNames c) {
        return checking(pkg.target(), other -> other == pkg ? c : CNames.FAKE).request(pkg);
    }

    /** Lets go of a package's trees; they are parsed anew when they are asked for again. */
    public void release(LoadedPackage pkg) {
        pkg.sources().forEach(file -> sources.release(file.path()));
    }
}
