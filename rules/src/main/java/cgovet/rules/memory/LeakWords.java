package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.analysis.own.OwnershipFact.Leak.Cause;
import cgovet.analysis.own.OwnershipFact.Leak.Kind;
import cgovet.rules.api.Pass;

/** What the leak rules say alike. */
final class LeakWords {
    private LeakWords() {}

    static boolean isText(Leak leak) {
        return leak.kind() == Kind.CSTRING || leak.kind() == Kind.CBYTES;
    }

    static boolean isMemory(Leak leak) {
        return leak.kind() == Kind.C_ALLOC
                || leak.kind() == Kind.C_OBJECT
                || leak.kind() == Kind.CLEANUP;
    }

    /** Whether other paths do release it. An overwritten or dropped object is lost on all. */
    static boolean isOnSomePath(Leak leak) {
        return switch (leak.cause()) {
            case OVERWRITTEN, DEFER_TOO_EARLY, CLOSURE_DROPPED -> false;
            case NEVER_RELEASED, EARLY_RETURN, INLINE_ARGUMENT, NAMED_RESULT_OVERWRITTEN ->
                    leak.onSomePathOnly();
        };
    }

    /** A call as the user wrote it, or the function's name. */
    static String made(Leak leak, Pass pass) {
        String quoted = pass.quote(leak.at()).replaceFirst("^(defer|go) ", "");
        return quoted.isEmpty() || quoted.contains("func(")
                ? Symbols.show(leak.allocator(), leak)
                : quoted;
    }

    /** What is lost, by the user's variable or by what made it. */
    static String subject(Leak leak, Pass pass) {
        if (leak.variable().startsWith("&")) {
            return "what %s puts into %s".formatted(made(leak, pass), leak.variable().substring(1));
        }
        String made = "the result of " + made(leak, pass);
        return leak.variable().isEmpty() ? made : leak.variable() + ", " + made + ",";
    }

    static String message(Leak leak, Pass pass) {
        String subject = subject(leak, pass);
        return switch (leak.cause()) {
            case NEVER_RELEASED -> subject + " is never released";
            case EARLY_RETURN -> subject + " is not released on every path";
            case INLINE_ARGUMENT ->
                    "the result of " + made(leak, pass) + " has no name, so nothing can release it";
            case DEFER_TOO_EARLY ->
                    subject
                            + " is not released: the deferred call got the value from before it was"
                            + " set";
            case OVERWRITTEN -> subject + " is overwritten before it is released";
            case NAMED_RESULT_OVERWRITTEN ->
                    subject
                            + " is lost: a return overwrites the result that the deferred call releases";
            case CLOSURE_DROPPED ->
                    made(leak, pass)
                            + " returns the function that releases its memory, which is never called";
        };
    }

    static String remedy(Leak leak, Pass pass) {
        if (leak.cause() == Cause.CLOSURE_DROPPED) {
            return pass.quote(leak.at()).startsWith("defer ")
                    ? "call what it returns: defer " + made(leak, pass) + "()"
                    : "keep the returned function and call it, best by defer";
        }
        if (leak.releases().isEmpty()) {
            return "release it on every path, or hand it to an owner that does";
        }
        String release = Symbols.show(leak.releases().getFirst(), leak);
        String name = leak.variable().isEmpty() ? "p" : leak.variable();
        if (name.contains("…")) {
            return "release what " + name.substring(0, name.indexOf('[')) + " holds in a loop";
        }
        boolean isC = Symbols.isInC(leak);
        boolean free = release.equals("C.free");
        String call = release + (free ? "(unsafe.Pointer(" + name + "))" : "(" + name + ")");
        return switch (leak.cause()) {
            case INLINE_ARGUMENT ->
                    "keep the pointer in a variable and release it: "
                            + late(call, isC, leak.inLoop());
            case DEFER_TOO_EARLY ->
                    "put the defer after the call that sets "
                            + name
                            + ", or defer a function literal";
            case NAMED_RESULT_OVERWRITTEN ->
                    "keep the pointer in a local variable and release that one";
            case OVERWRITTEN -> "call " + release + " before the new value is stored";
            case NEVER_RELEASED, EARLY_RETURN, CLOSURE_DROPPED -> {
                if (isC) {
                    yield "call " + release + " on every path to the end";
                }
                if (leak.variable().isEmpty()) {
                    yield "keep the pointer in a variable and release it: "
                            + late(call, false, leak.inLoop());
                }
                yield leak.inLoop()
                        ? "call "
                                + call
                                + " before each iteration ends, or move the body into a function"
                                + " that defers it"
                        : "add '" + late(call, false, false) + "' right after the call";
            }
        };
    }

    private static String late(String call, boolean isC, boolean inLoop) {
        return isC ? call : inLoop ? call + " before each iteration ends" : "defer " + call;
    }
}
