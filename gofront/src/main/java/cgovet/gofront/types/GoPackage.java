package cgovet.gofront.types;

import org.jspecify.annotations.Nullable;

/** A package with its package-level scope. */
public final class GoPackage {
    private final String path;
    private final String name;
    private final Scope scope = new Scope(Universe.SCOPE);
    private final boolean fake;

    GoPackage(String path, String name, boolean fake) {
        this.path = path;
        this.name = name;
        this.fake = fake;
    }

    public static GoPackage of(String path, String name) {
        return new GoPackage(path, name, false);
    }

    /** Stands for an import that was not found: every name in it is there and has no type. */
    static GoPackage missing(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.matches("v\\d+") && path.contains("/")) {
            String rest = path.substring(0, path.lastIndexOf('/'));
            name = rest.substring(rest.lastIndexOf('/') + 1);
        }
        return new GoPackage(path, name, true);
    }

    public String path() {
        return path;
    }

    public String name() {
        return name;
    }

    public Scope scope() {
        return scope;
    }

    /** Whether it stands for a package that could not be found. */
    public boolean isMissing() {
        return fake;
    }

    boolean isUnsafe() {
        return path.equals("unsafe");
    }

    public @Nullable Obj lookup(String name) {
        return scope.lookup(name);
    }
}
