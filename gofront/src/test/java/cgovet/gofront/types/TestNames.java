package cgovet.gofront.types;

/** The functions that Go's own tests of its checkers take for predeclared. */
public final class TestNames {
    private TestNames() {}

    /** Declares them for all packages that are checked from now on. */
    public static void declare() {
        Universe.SCOPE.insert(new Obj.Builtin(null, BuiltinId.ASSERT));
        Universe.SCOPE.insert(new Obj.Builtin(null, BuiltinId.TRACE));
    }
}
