/**
 * C as far as cgovet reads it: declarations, macros and function bodies of one translation unit,
 * every expression with its type and its place.
 *
 * <p>Invariants:
 *
 * <ol>
 *   <li>A place is that of the text that was written: what a macro expands to has the place of the
 *       macro's use.
 *   <li>Names in expressions are resolved; what could not be is an {@link
 *       cgovet.cfront.syntax.Symbol.Undeclared} and a {@link cgovet.base.text.Problem}.
 *   <li>What is not understood is an {@code Unsupported} node that keeps its children.
 * </ol>
 */
@NullMarked
package cgovet.cfront.syntax;

import org.jspecify.annotations.NullMarked;
