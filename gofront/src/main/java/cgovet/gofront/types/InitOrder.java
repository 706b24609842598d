package cgovet.gofront.types;

/**
 * The order in which package variables are initialised (Go specification, "Package
 * initialization").
 */
final class InitOrder {
    private InitOrder() {}

    /**
     * Adds the initialisers to the checker's facts, from what {@link DeclInfo#dependencies} says.
     */
    static void compute(Checker checker) {}
}
