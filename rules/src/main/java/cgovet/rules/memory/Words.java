package cgovet.rules.memory;

import cgovet.analysis.memory.MemoryDefect;

/** How rules name what a fact is about. */
final class Words {
    private Words() {}

    /** A function as the place of the fact names it: {@code C.read} in Go, {@code read} in C. */
    static String function(String symbol, MemoryDefect fact) {
        if (symbol.startsWith("cgo.")) {
            return "C." + symbol.substring("cgo.".length());
        }
        boolean isInC = fact.function().startsWith("C.");
        return isInC && symbol.startsWith("C.") ? symbol.substring("C.".length()) : symbol;
    }

    /** The name of a variable, or {@code otherwise}. */
    static String variable(String name, String otherwise) {
        return name.isEmpty() ? otherwise : name;
    }

    /** A type as Go names it. */
    static String type(String name, MemoryDefect fact) {
        String plain = name.contains("#") ? name.substring(0, name.indexOf('#')) : name;
        return function(plain, fact);
    }
}
