package cgovet.rules.memory;

/** Functions as users write them. */
final class Symbols {
    private Symbols() {}

    /** {@code C.free}; {@code C.CString} for cgo's own; of Go functions the last part. */
    static String show(String symbol) {
        if (symbol.startsWith("cgo.")) {
            return "C." + symbol.substring("cgo.".length());
        }
        if (symbol.startsWith("C.")) {
            return symbol;
        }
        return symbol.substring(symbol.lastIndexOf('/') + 1);
    }
}
