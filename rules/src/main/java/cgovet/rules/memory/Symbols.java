package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact;
import cgovet.base.finding.Step;

/** Functions as users write them. */
final class Symbols {
    private Symbols() {}

    /** Whether the place of a fact is C code, in a file of its own or in a preamble. */
    static boolean isInC(OwnershipFact fact) {
        return fact.steps().isEmpty()
                ? !fact.at().path().endsWith(".go")
                : fact.steps().getLast().side() == Step.Side.C;
    }

    /**
     * How the place of a fact names a function: {@code C.free} in Go and {@code free} in C, {@code
     * C.CString} for cgo's own; a Go function without its package where it is that of the fact.
     */
    static String show(String symbol, OwnershipFact fact) {
        if (symbol.startsWith("cgo.")) {
            return "C." + symbol.substring("cgo.".length());
        }
        if (symbol.startsWith("C.")) {
            return isInC(fact) ? symbol.substring("C.".length()) : symbol;
        }
        if (symbol.contains("$")) {
            return "a function literal";
        }
        String last = symbol.substring(symbol.lastIndexOf('/') + 1);
        int dot = last.indexOf('.');
        boolean isOwn = dot >= 0 && packageOf(symbol).equals(packageOf(fact.function()));
        return isOwn ? last.substring(dot + 1) : last;
    }

    private static String packageOf(String symbol) {
        int dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
        return dot < 0 ? symbol : symbol.substring(0, dot);
    }
}
