package cgovet.rules.memory;

import cgovet.analysis.own.OwnershipFact.Leak;
import cgovet.base.finding.Fix;
import cgovet.rules.api.Pass;
import cgovet.rules.edit.Editor;
import cgovet.rules.edit.Releases;
import java.util.List;
import java.util.Optional;

/** The edits that leak rules offer in Go. */
final class LeakFixes {
    /** Least confidence that nobody else keeps the object. */
    private static final double SURE = 0.85;

    private LeakFixes() {}

    static List<Fix> of(Leak leak, Pass pass) {
        if (Symbols.isInC(leak) || leak.releases().isEmpty()) {
            return List.of();
        }
        String release = Symbols.show(leak.releases().getFirst(), leak);
        boolean isCall = release.matches("(C\\.)?\\w+");
        boolean isOfC = release.startsWith("C.") && !release.equals("C.free");
        if (isOfC && !pass.takes(release.substring("C.".length()), 1)) {
            return List.of();
        }
        return isCall ? pass.inGo(leak.at(), editor -> fix(leak, release, editor)) : List.of();
    }

    private static Optional<Fix> fix(Leak leak, String release, Editor editor) {
        Releases releases = Releases.of(editor);
        boolean safe = LeakWords.isText(leak) && leak.confidence() >= SURE;
        return switch (leak.cause()) {
            case INLINE_ARGUMENT -> releases.name(leak.at(), release, safe);
            case NEVER_RELEASED, EARLY_RETURN -> {
                if (LeakWords.isOnSomePath(leak)) {
                    yield releases.deferInstead(leak.at(), leak.variable(), release, safe);
                }
                if (leak.inLoop()) {
                    yield releases.atEndOfBody(leak.at(), leak.variable(), release);
                }
                Optional<Fix> late = releases.defer(leak.at(), leak.variable(), release, safe);
                yield late.isPresent() || !leak.allocator().startsWith("cgo.")
                        ? late
                        : releases.name(leak.at(), release, false);
            }
            case DEFER_TOO_EARLY -> releases.deferLate(leak.at(), leak.variable(), release);
            case OVERWRITTEN -> releases.before(leak.at(), leak.variable(), release);
            case NAMED_RESULT_OVERWRITTEN, CLOSURE_DROPPED -> Optional.empty();
        };
    }
}
