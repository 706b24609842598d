/**
 * Sizes, alignments and offsets of C types on every platform that cgo builds for, and the C
 * declarations that stand in for a platform's own headers.
 *
 * <p>Enters: a {@link cgovet.base.target.Target} and types of {@link cgovet.cfront.types}. Leaves:
 * {@link cgovet.cfront.layout.Layouts}, an answer to {@link cgovet.cfront.types.Sizes}; {@link
 * cgovet.cfront.layout.CTarget}, the platform's facts and predefined macros; {@link
 * cgovet.cfront.layout.ShippedHeaders}.
 *
 * <p>Invariants:
 *
 * <ol>
 *   <li>The rules are those of the compiler that cgo uses on the platform: gcc, or clang where that
 *       is the system's compiler.
 *   <li>What cannot be known (incomplete, unknown, too deep, too large) has no layout; no size is
 *       guessed.
 * </ol>
 */
@NullMarked
package cgovet.cfront.layout;

import org.jspecify.annotations.NullMarked;
