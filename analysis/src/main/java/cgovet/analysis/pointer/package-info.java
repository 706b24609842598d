/**
 * Facts about what pointers point at: Go memory behind Go memory that C is given, addresses kept as
 * integers, lengths that the memory does not have.
 *
 * <p>Entry points: the observers {@link cgovet.analysis.pointer.NestedPointers}, {@link
 * cgovet.analysis.pointer.RoundTrips}, {@link cgovet.analysis.pointer.Lengths}.
 */
@NullMarked
package cgovet.analysis.pointer;

import org.jspecify.annotations.NullMarked;
