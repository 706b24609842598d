package cgovet.ir.code;

/** What a call calls. */
public sealed interface Callee {
    /**
     * A function that is known. Printed {@code "symbol"}.
     *
     * <p>Go functions are {@code import/path.F}, methods {@code import/path.(*T).M} and {@code
     * import/path.T.M}, function literals {@code import/path.F$1}; of generic ones the type
     * arguments are left out. C functions are {@code C.name}. cgo's own {@code C.CString} and its
     * kin are {@code cgo.CString}; {@code C.malloc} is C's. The receiver is the first argument.
     * Predeclared functions that {@code go} or {@code defer} calls are {@code builtin.close} and so
     * on. A package's initialisation is {@code import/path.init}: it calls {@code
     * import/path.init:v} for each package-level variable v, then the declared init functions
     * {@code import/path.init.0} and so on.
     */
    record Direct(String symbol) implements Callee {}

    /** A function value, a function pointer. Printed {@code dynamic %3}. */
    record Dynamic(Value function) implements Callee {}

    /**
     * A method of an interface; the receiver is the first argument. Printed {@code method "name" of
     * "interface"}.
     */
    record Method(String name, String ofInterface) implements Callee {}
}
