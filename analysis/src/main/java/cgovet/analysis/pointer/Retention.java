package cgovet.analysis.pointer;

import cgovet.boundary.contract.Access;
import cgovet.boundary.contract.Effect;
import cgovet.boundary.contract.Summary;
import java.util.List;
import java.util.Optional;

/** Whether a function keeps an argument beyond the call, by its summary. */
final class Retention {
    /** A keeper that effects name where nobody knows whether a pointer is kept. */
    private static final String SOMEBODY = "?";

    private Retention() {}

    /**
     * A place that holds the argument after the call.
     *
     * @param global the variable of C; empty where it is none
     * @param inArgument the argument, from 0, whose memory holds it; -1 where it is none
     * @param where in words
     */
    record Keeper(String global, int inArgument, String where, double trust) {}

    /**
     * The surest keeper of an argument.
     *
     * @param keeping what bodies are seen to store: that a pointer escapes may mean less
     */
    static Optional<Keeper> of(Summary summary, int argument, Keeping keeping) {
        if (summary.isUnknown() || summary.source() == Summary.Source.PAIRED) {
            return Optional.empty();
        }
        Keeper best = null;
        boolean isCut = false;
        for (Summary.Case one : summary.cases()) {
            for (Effect effect : one.effects()) {
                isCut |=
                        effect instanceof Effect.Retain(var at, var until)
                                && at.isArgument(argument)
                                && until.contains(SOMEBODY);
                Keeper keeper = keeper(summary, effect, argument, keeping);
                if (keeper != null && (best == null || keeper.trust() > best.trust())) {
                    best = keeper;
                }
            }
        }
        boolean isDoubtful = isCut && best != null && best.global().isEmpty();
        return isDoubtful ? Optional.empty() : Optional.ofNullable(best);
    }

    private static @org.jspecify.annotations.Nullable Keeper keeper(
            Summary summary, Effect effect, int argument, Keeping keeping) {
        boolean isBody = summary.source() == Summary.Source.BODY;
        double trust = isBody ? 0.92 : Math.min(0.9, summary.confidence());
        return switch (effect) {
            case Effect.Same(var at, var as) when as.isArgument(argument) -> keeper(at, trust);
            // A pointer into the argument's memory.
            case Effect.Borrow(var at, var from, List<String> _)
                    when isBody && from.isArgument(argument) ->
                    keeper(at, trust);
            case Effect.Escape(var at)
                    when isBody
                            && at.isArgument(argument)
                            && keeping.has(summary.symbol(), argument) ->
                    new Keeper("", -1, "memory of its own", 0.85);
            case Effect.Retain(var at, var until)
                    when at.isArgument(argument) && !isBody && !until.contains(SOMEBODY) ->
                    new Keeper(
                            "",
                            -1,
                            until.isEmpty()
                                    ? "its library"
                                    : "its library until " + until.getFirst(),
                            trust);
            default -> null;
        };
    }

    private static @org.jspecify.annotations.Nullable Keeper keeper(Access at, double trust) {
        return switch (at.root()) {
            case GLOBAL -> {
                boolean isC = at.symbol().startsWith("C.");
                // C's unit-local variables have their file behind them.
                String symbol = at.symbol().replaceFirst("@.*", "");
                String name = symbol.substring(symbol.lastIndexOf('.') + 1);
                yield new Keeper(at.symbol(), -1, (isC ? "C's variable " : "") + name, trust);
            }
            case ARGUMENT ->
                    at.steps().isEmpty()
                            ? null
                            : new Keeper(
                                    "",
                                    at.number(),
                                    "the memory of argument " + (at.number() + 1),
                                    trust);
            case RESULT ->
                    at.steps().isEmpty() ? null : new Keeper("", -1, "what it returns", trust);
            case CAPTURE -> null;
        };
    }

    /** Whether a function writes to what an argument points at, as its body says. */
    static boolean writes(Summary summary, int argument) {
        if (summary.source() != Summary.Source.BODY) {
            return false;
        }
        for (Summary.Case one : summary.cases()) {
            for (Effect effect : one.effects()) {
                boolean isStore =
                        effect instanceof Effect.Write
                                || effect instanceof Effect.Same
                                || effect instanceof Effect.Clear;
                Access at = effect.at();
                if (isStore
                        && at.root() == Access.Root.ARGUMENT
                        && at.number() == argument
                        && !at.steps().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
