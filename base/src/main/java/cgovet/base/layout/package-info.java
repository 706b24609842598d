/**
 * How types lie in memory, as plain values between what computes layouts and what shows them. No
 * knowledge of Go or C: members, holes and offsets are numbers and texts here.
 *
 * <p>A {@link cgovet.base.layout.LayoutPage} holds {@link cgovet.base.layout.Shape}s; each has one
 * {@link cgovet.base.layout.Form} for every set of platforms on which it lies the same.
 */
@NullMarked
package cgovet.base.layout;

import org.jspecify.annotations.NullMarked;
