/**
 * Who owns which memory, on every path through a function: a symbolic interpreter of the IR, the
 * same for Go and C.
 *
 * <p>In: a function, the summaries of what it calls ({@link cgovet.analysis.own.Contracts}). Out:
 * {@link cgovet.analysis.own.Fact}s, the states at its exits. Further facts are derived from the
 * same states by an {@link cgovet.analysis.own.Observer}. Invariants:
 *
 * <ol>
 *   <li>Limits count steps, never time; every cut is counted in {@link cgovet.analysis.own.Cuts}.
 *   <li>A double release, a use after release and a wrong release need an object that is surely the
 *       one; a leak needs that nobody may release it any more.
 *   <li>The same input gives the same facts in the same order.
 * </ol>
 */
@NullMarked
package cgovet.analysis.own;

import org.jspecify.annotations.NullMarked;
