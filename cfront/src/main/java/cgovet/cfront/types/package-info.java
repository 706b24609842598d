/**
 * C types as values. Structure is in records, declarations (struct, union, enum, typedef) in
 * classes whose equality is identity.
 *
 * <p>Invariants:
 *
 * <ol>
 *   <li>A type holds no size: sizes belong to a target and are asked of {@link
 *       cgovet.cfront.types.Sizes}.
 *   <li>Typedefs and qualifiers stay visible; {@link cgovet.cfront.types.CTypes#canonical} looks
 *       through them.
 *   <li>A {@link cgovet.cfront.types.RecordType} is completed at most once.
 * </ol>
 */
@NullMarked
package cgovet.cfront.types;

import org.jspecify.annotations.NullMarked;
