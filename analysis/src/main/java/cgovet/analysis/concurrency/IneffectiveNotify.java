package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A call of {@code signal.Notify} that cannot do what it says (os/signal documentation: the package
 * does not block when it sends).
 *
 * @param at the call
 */
public record IneffectiveNotify(String function, Span at, Reason reason) implements Fact {
    /** Why. */
    public enum Reason {
        /** The channel has no buffer: a signal that comes while nobody receives is lost. */
        UNBUFFERED,
        NIL_CHANNEL,
        /** SIGKILL or SIGSTOP, which no process can catch. */
        UNCATCHABLE,
        /** SIGPROF, which the runtime's profiler takes. */
        PROFILER,
        /** No signal is named: all come, SIGURG by the thousand. */
        NO_SIGNALS
    }

    @Override
    public String fingerprint() {
        return "notify " + function + " " + reason;
    }
}
