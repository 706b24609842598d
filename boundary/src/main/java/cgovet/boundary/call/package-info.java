/**
 * Where Go calls C.
 *
 * <p>In: a checked package and its pseudo-package {@code C}. Out: each call with its arguments, the
 * C declaration if one is known, and what becomes of the result. Entry point: {@link
 * cgovet.boundary.call.CrossingCalls}.
 *
 * <ol>
 *   <li>Each call expression appears once, in the order of the source; conversions to C types do
 *       not appear.
 * </ol>
 */
@NullMarked
package cgovet.boundary.call;

import org.jspecify.annotations.NullMarked;
