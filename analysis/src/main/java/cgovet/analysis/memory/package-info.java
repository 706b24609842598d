/**
 * Facts about single mistakes with C memory: results that may be null, sizes and lengths that do
 * not fit, errno read at the wrong time, releases and copies in loops. What belongs to whom is the
 * business of {@link cgovet.analysis.own}.
 *
 * <p>Entry points: {@link cgovet.analysis.memory.MemoryChecks} over a whole module, and the
 * observer {@link cgovet.analysis.memory.Amounts} over states.
 */
@NullMarked
package cgovet.analysis.memory;

import org.jspecify.annotations.NullMarked;
