/**
 * The solver: runs states of any kind over a graph of blocks, in an order that lets paths meet.
 *
 * <p>In: a function's graph, a transfer function. Out: calls of that function. Entry points: {@link
 * cgovet.analysis.solve.Graph}, {@link cgovet.analysis.solve.Solver}. It knows nothing of what a
 * state means.
 */
@NullMarked
package cgovet.analysis.solve;

import org.jspecify.annotations.NullMarked;
