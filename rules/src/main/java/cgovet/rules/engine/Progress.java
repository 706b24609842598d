package cgovet.rules.engine;

import cgovet.base.text.Span;
import cgovet.base.watch.Stopwatch;

/** Who is told how far a run has come; called from several threads. */
public interface Progress {
    /**
     * @param name of the stage, in words that fit before {@code 3 of 17}
     * @param total 0 if it is not known
     */
    void stage(String name, int done, int total);

    /** cgovet failed at a place; the results say so without the cause. */
    void failed(Span at, Throwable cause);

    /** Is told what takes the time. */
    default Stopwatch stopwatch() {
        return Stopwatch.NONE;
    }

    /** Nobody listens. */
    Progress NONE =
            new Progress() {
                @Override
                public void stage(String name, int done, int total) {}

                @Override
                public void failed(Span at, Throwable cause) {}
            };
}
