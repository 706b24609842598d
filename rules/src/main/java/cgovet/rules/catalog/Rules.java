package cgovet.rules.catalog;

import cgovet.rules.abi.MirrorLayoutMismatch;
import cgovet.rules.api.Rule;
import cgovet.rules.memory.CAllocLeak;
import cgovet.rules.memory.CStringLeak;
import cgovet.rules.memory.DoubleFree;
import cgovet.rules.memory.LeakOnEarlyReturn;
import cgovet.rules.memory.UseAfterFree;
import cgovet.rules.memory.WrongReleaseFunction;
import java.util.List;

/** Every rule, in order of id. Compared with the classes by a test. */
public final class Rules {
    private static final List<Rule> ALL =
            List.of(
                    new CStringLeak(),
                    new CAllocLeak(),
                    new LeakOnEarlyReturn(),
                    new DoubleFree(),
                    new UseAfterFree(),
                    new WrongReleaseFunction(),
                    new MirrorLayoutMismatch());

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }
}
