package cgovet.rules.engine;

import cgovet.base.collect.DeepStack;
import cgovet.base.text.Problem;
import java.util.List;
import java.util.function.Consumer;

/** Prints what the stages make, by the code that the audit runs. */
public final class Views {
    private Views() {}

    /** How {@code C.x} is typed in {@link View#TYPES}; the words of the oracle. */
    public enum Cgo {
        REAL,
        FAKE,
        OFF
    }

    /**
     * Hands lines without their ends to {@code out}, in the formats of {@code oracle/README.md}
     * where an oracle prints the same.
     *
     * @return why something is missing, nothing if all was printed
     */
    public static List<Problem> print(
            View view, AuditRequest request, Cgo cgo, Consumer<String> out) {
        return DeepStack.call(() -> shown(view, request, cgo, out));
    }

    private static List<Problem> shown(
            View view, AuditRequest request, Cgo cgo, Consumer<String> out) {
        return switch (view) {
            case AST -> SyntaxViews.ast(request, out);
            case TYPES -> StageViews.types(request, cgo, out);
            case IR -> StageViews.ir(request, out);
            case LOWER -> StageViews.lower(request, out);
            case CGOTYPES -> StageViews.cgoTypes(request, out);
            case FACTS -> StageViews.facts(request, out);
            case SUMMARY -> StageViews.summary(request, out);
            case TOKENS -> SyntaxViews.tokens(request, out);
        };
    }
}
