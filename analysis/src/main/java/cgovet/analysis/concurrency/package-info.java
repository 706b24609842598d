/**
 * Facts about threads and signals, derived from the states that the interpreter passes through.
 *
 * <p>Entry points: the observers {@link cgovet.analysis.concurrency.Notifications}, {@link
 * cgovet.analysis.concurrency.ThreadLocks}, {@link cgovet.analysis.concurrency.SignalHandlers},
 * and, without states, {@link cgovet.analysis.concurrency.ThreadStates}.
 */
@NullMarked
package cgovet.analysis.concurrency;

import org.jspecify.annotations.NullMarked;
