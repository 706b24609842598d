package cgovet.analysis.concurrency;

import cgovet.analysis.own.Fact;
import cgovet.base.text.Span;

/**
 * A call of {@code sigaction} that installs a handler without {@code SA_ONSTACK}: on a goroutine's
 * small stack the handler overflows it (os/signal documentation, "Go programs that use cgo or
 * SWIG").
 *
 * @param at the call
 * @param isHandlerKnown whether a handler is seen; else it may be a disposition
 */
public record HandlerWithoutStack(String function, Span at, boolean isHandlerKnown)
        implements Fact {
    @Override
    public double confidence() {
        return isHandlerKnown ? 0.95 : 0.7;
    }

    @Override
    public String fingerprint() {
        return "sigaction " + function;
    }
}
